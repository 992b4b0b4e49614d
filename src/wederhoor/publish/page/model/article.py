"""The articles themselves."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article: its marked text and what is known of it. ``number`` counts the articles in the order of publication,
    ``own`` is the share of running text that no other article has, ``origin`` is one number for articles that count as
    one, ``shared`` are places of passages that a later one has too, each with its place there, ``is_post`` is true of
    what a channel posted itself."""

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
