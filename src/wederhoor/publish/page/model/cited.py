"""Verbatim words, where they stand and who says them."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.records.attribution import Act, Certainty, Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Verbatim words of an article and the place where they stand."""

    text: str
    language: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Verbatim words, with those around them where they are short; ``cut`` tells of left and right whether the sentence
    goes on."""

    before: str
    words: Words
    after: str
    cut: tuple[bool, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """Which article: outlet and moment of publication in words, and the place that is cited. ``number`` counts the
    articles in the order of publication, ``paragraph`` those of the article, ``None`` where it is cited as a whole;
    ``copied`` says that an earlier article has the passage too."""

    outlet: str
    published: str
    anchor: str
    number: int
    paragraph: int | None
    copied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution.

    ``number`` counts statements in reading order over the whole page. ``hue`` is the speaker's colour, 0 for none of
    their own. ``within`` is the statement that this one stands in.
    """

    anchor: str
    number: int
    hue: int
    words: tuple[Words, ...]
    speaker: str | None
    speaker_anchor: str
    source: Words | None
    cue: Words | None
    act: Act
    certainty: Certainty
    mode: Mode
    relay: tuple[str, ...]
    channel: str | None
    within: tuple[int, str] | None
    cite: Cite
