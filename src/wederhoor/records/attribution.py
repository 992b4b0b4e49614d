"""Who says what: source, cue and content (PARC 3, PolNeAR), with act and certainty (FactBank)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wederhoor.records.span import Span


class Mode(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Act(StrEnum):
    ASSERTS = "asserts"
    DENIES = "denies"
    URGES = "urges"
    INTENDS = "intends"
    ASKS = "asks"
    BLAMES = "blames"
    CLAIMS_RESPONSIBILITY = "claims-responsibility"
    OTHER = "other"


class Certainty(StrEnum):
    CERTAIN = "certain"
    HEDGED = "hedged"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody says something, in the article's words.

    ``speaker`` and ``relay`` hold entity ids: of the article's own entities when ``extract`` makes them, of the
    dossier's after alignment. ``within`` is the id of the attribution that this one stands in. ``rule`` names the
    rule that found it.
    """

    id: str
    document: str
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    speaker: str | None
    mode: Mode
    act: Act
    certainty: Certainty
    relay: tuple[str, ...]
    channel: str | None
    within: str | None
    rule: str
