"""The articles themselves."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class OldText:
    """An earlier version of an article: its marked text, when it came in words, and where it is told what changed in
    the version behind it (``revision``)."""

    number: int
    anchor: str
    at: str
    revision: str
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article: its marked text and what is known of it. ``number`` counts the articles in the order of publication,
    ``own`` is the share of running text that no other article has, ``origin`` is one number for articles that count as
    one, ``shared`` are places of passages that a later one has too, each with its place there, ``is_post`` is true of
    what a channel posted itself, ``earlier`` are the versions before this one."""

    number: int
    anchor: str
    outlet: str
    headline: str
    published: str
    language: str
    is_post: bool
    url: str | None
    file: str
    sha256: str
    words: int
    own: float
    origin: int
    statements: int
    shared: tuple[tuple[str, str], ...]
    text: Markup
    earlier: tuple[OldText, ...]
