"""One text by one outlet as it was captured, and how it is laid out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wederhoor.records.capture import DraftKind
from wederhoor.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A captured article, or a post on a channel, which has the channel for its outlet; ``text`` is its canonical
    text, the decoded source with nothing added or removed.

    ``published`` is an ISO 8601 date or date and time, ``None`` when unknown; an ``outlet`` that is ``None`` is
    unknown and counts as one of its own. ``sha256`` is the digest of the captured bytes, ``text_sha256`` that of the
    canonical text in UTF-8.
    """

    id: str
    file: str
    text: str
    sha256: str
    text_sha256: str
    language: str
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    kind: DraftKind = DraftKind.ARTICLE


class BoilerplateKind(StrEnum):
    """What a passage that is not the article's own running text is."""

    METADATA = "metadata"
    CONSENT = "consent"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    ADVERTISEMENT = "advertisement"
    TEASER = "teaser"
    PROMPT = "prompt"
    EMBED = "embed"
    COPYRIGHT = "copyright"


@dataclass(frozen=True, slots=True, kw_only=True)
class Boilerplate:
    """A passage that is kept out of analysis; it stays in the text."""

    span: Span
    kind: BoilerplateKind


class ParagraphKind(StrEnum):
    """The place of a paragraph in the article."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph as a reader reads it: hard line breaks joined, words hyphenated over a break made whole,
    boilerplate inside it skipped.

    ``pieces`` are the canonical spans that are read, in order; ``text`` is what is read. The text of the pieces joined
    by ``joints`` (one for each gap: a space, or nothing where a hyphenated word goes on) is ``text``.
    """

    kind: ParagraphKind
    pieces: tuple[Span, ...]
    joints: tuple[str, ...]
    text: str

    @property
    def span(self) -> Span:
        """From the first character read to the last."""
        return Span(self.pieces[0].start, self.pieces[-1].end)

    def offsets(self) -> list[int]:
        """The canonical offset of each character of ``text``; a joint stands where the piece before it ended."""
        found: list[int] = []
        for piece, joint in zip(self.pieces, (*self.joints, ""), strict=True):
            found.extend(range(piece.start, piece.end))
            found.extend([piece.end] * len(joint))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """An article taken apart: what is boilerplate, and the paragraphs that are read."""

    boilerplate: tuple[Boilerplate, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def headline(self) -> Paragraph | None:
        """The first headline; ``None`` for an article without any."""
        return next((one for one in self.paragraphs if one.kind is ParagraphKind.HEADLINE), None)
