"""How the page was made, and how often what stands on it is right."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How often one kind of finding was right, in whole per cents: of what was reported (``right``), and of what there
    was to report (``found``); ``None`` where that was not measured. ``kind`` is a label of the interface."""

    kind: str
    right: int | None
    found: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The rates in one language, on the articles about so many events that the program was not made on."""

    language: str
    events: int
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """Versions, the digest of the dossier, the families of rules that found its statements with their counts, rates,
    and the number of judgements by people that are followed."""

    versions: tuple[tuple[str, str], ...]
    digest: str
    rules: tuple[tuple[str, int], ...]
    measured: tuple[Measured, ...]
    judged: int
