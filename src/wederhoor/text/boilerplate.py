"""Page text that its own wording shows: lines, paragraphs and sentences that are not the article's own.

What is marked is only what the wording proves; running text that is lost to analysis costs more than a caption that
stays in it. ``surroundings`` adds what a place on the page proves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from wederhoor.lang.layout import LayoutWords
from wederhoor.records.article import BoilerplateKind
from wederhoor.text.flow import Flow

Cut = tuple[int, int, BoilerplateKind]
"""Places in a flow that are page text, and its kind."""

LONGEST_UNIT = 420
"""Characters of the longest line, paragraph or sentence that patterns are tried on: without a bound, one line of a
megabyte would be scanned once a pattern. The longest passage that is marked in our bundles has 270."""

_LONGEST_CAPTION = 300
"""Characters of a caption with its credit. Those of our bundles have 22 to 201; in a longer paragraph the credit
belongs to a picture that stood beside it, and only the credit is marked."""

_LONGEST_OPENING = 300
_CREDIT_WINDOW = 170
_BODY = 150
"""Characters of a paragraph that is running text for certain: of the 38 passages of page text in our bundles three are
longer (a notice, a caption, the description of a film), and their wording shows them first."""

_SENTENCE = 60
_SHORTEST_UNIT = 6
_BEFORE = " \t\xa0*_[(•·–—-|"
_AFTER = " \t\xa0*_.!?…:)]|,;"
_SENTENCE_START = re.compile(
    r"[.!?…][\"'”’»)\]*]*\s+(?=[\"'“”„‘’«(\[*]*[^\W_a-z])"
    r"|(?<=[a-zà-ÿ)”’\"][.!?])(?=[A-ZÀ-Þ(\[])"
    r"|\s(?=[(\[][^\W\d_])"
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_ASIDE = re.compile(r"\([^()]{4,200}\)|\[[^\[\]]{4,200}\]")
_WORD = re.compile(r"[\w’'-]+")

_WORDLESS = (
    re.compile(r"(?:https?://|www\.)\S+"),
    re.compile(r"[\W_]*"),
    re.compile(r"[-–—\s]*\d{1,4}[-–—\s]*"),
    re.compile(r"\S.{0,80}?\s{4,}\d{1,4}|\d{1,4}\s{4,}\S.{0,80}"),
)
"""Lines that are page text in every language: an address, marks alone, a page number, and the head or foot of a
printed page, where the page number stands far from the words."""

_ADDRESSING = frozenset({BoilerplateKind.CONSENT, BoilerplateKind.PROMPT, BoilerplateKind.EMBED})


@dataclass(slots=True)
class Block:
    """A paragraph before it is known what of it is read: ``kind`` when all of it is page text, else ``cuts``, in
    order."""

    flow: Flow
    blank: int
    kind: BoilerplateKind | None = None
    cuts: list[Cut] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.flow.text

    @property
    def is_body(self) -> bool:
        """True for a paragraph that is long enough to be running text, and is not page text."""
        return self.kind is None and len(self.text) >= _BODY

    @property
    def is_sentence(self) -> bool:
        """True for what may be a short paragraph of running text: it is as long as a sentence and closes like one."""
        return self.kind is None and len(self.text) >= _SENTENCE and bool(_SENTENCE_END.search(self.text[-6:]))


def strip_unit(text: str) -> str:
    """The words of a unit without the brackets, bullets and closing marks around them."""
    return text.lstrip(_BEFORE).rstrip(_AFTER)


def kind_of_line(text: str, words: LayoutWords, *, may_end_sentence: bool = False) -> BoilerplateKind | None:
    """The kind of page text that a whole line is; ``None`` for the article's own words.

    ``may_end_sentence`` says that it may be the last line of a wrapped paragraph (a date, the name of a network or an
    agency): then only what is page text as a sentence counts.
    """
    if len(text) > LONGEST_UNIT:
        return None
    if any(pattern.fullmatch(text) for pattern in _WORDLESS):
        return BoilerplateKind.METADATA
    unit = strip_unit(text)
    if may_end_sentence:
        return _kind_of_sentence(unit, words)
    kind = words.line.kind_of(unit) or _kind_of_sentence(unit, words)
    if kind is None and unit != text:
        kind = words.line.kind_of(text)
    return None if kind is BoilerplateKind.METADATA and text.endswith(":") else kind


def _kind_of_sentence(unit: str, words: LayoutWords) -> BoilerplateKind | None:
    """The kind of page text that a sentence is; what somebody in the article says to others is none."""
    kind = words.sentence.kind_of(unit)
    return None if kind and words.speech_tags.search(unit) else kind


def ends_with_credit(text: str, words: LayoutWords) -> bool:
    """True for a text short enough for a caption that ends with the credit of a picture."""
    return len(text) <= _LONGEST_CAPTION and credit_start(text, words) is not None


def credit_start(text: str, words: LayoutWords) -> int | None:
    """The place where the credit of a picture at the end of a text starts."""
    return _start_of(words.credits, text)


def mark_wording(block: Block, words: LayoutWords, *, is_headline: bool) -> None:
    """Sets kind and cuts of a block by its wording. Of what may be the headline only whole sentences of page text
    are taken, for headlines open with labels (*Live:*, *Podcast:*) and end with names."""
    text = block.text
    if len(block.flow.pieces) > 1:
        block.kind = kind_of_line(text, words)
    if block.kind is None and not is_headline:
        block.kind = _opening_kind(text, words)
    if block.kind:
        return
    block.cuts = _sentences_of_page(text, words)
    if not is_headline:
        last = block.cuts[-1][1] if block.cuts else 0
        block.cuts += [cut for cut in _ending(text, words) if cut[0] >= last]
    if block.cuts and len(text) <= 2 * LONGEST_UNIT:
        block.kind = _kind_of_rest(block, words)


def _opening_kind(text: str, words: LayoutWords) -> BoilerplateKind | None:
    kind = words.opening.kind_at_start(strip_unit(text)) if len(text) <= _LONGEST_OPENING else None
    return kind or (BoilerplateKind.CAPTION if ends_with_credit(text, words) else None)


def _sentences_of_page(text: str, words: LayoutWords) -> list[Cut]:
    """The sentences and bracketed asides of a paragraph that are page text."""
    cuts: list[Cut] = []
    for start, end in _units(text):
        kind = _kind_of_sentence(strip_unit(text[start:end]), words) if end - start <= LONGEST_UNIT else None
        if kind and (not cuts or start >= cuts[-1][1]):
            cuts.append((start, end, kind))
    return cuts


def _ending(text: str, words: LayoutWords) -> Iterator[Cut]:
    """The credit of a picture, or of an agency or reporter, at the end of a paragraph."""
    for pattern, kind in ((words.credits, BoilerplateKind.CAPTION), (words.agency_credits, BoilerplateKind.COPYRIGHT)):
        start = _start_of(pattern, text)
        if start is not None:
            yield start, len(text), kind
            return


def _start_of(ending: re.Pattern[str], text: str) -> int | None:
    match = ending.search(text, max(0, len(text) - _CREDIT_WINDOW))
    return match.start() if match else None


def _units(text: str) -> Iterator[tuple[int, int]]:
    """The places of sentences, and of asides in brackets, ordered by where they start."""
    starts = [0, *(match.end() for match in _SENTENCE_START.finditer(text)), len(text)]
    units = [(start, end) for start, end in pairwise(starts) if start < end]
    units += [match.span() for match in _ASIDE.finditer(text)]
    for start, end in sorted(units, key=lambda unit: (unit[0], -unit[1])):
        length = len(text[start:end].rstrip())
        if length >= _SHORTEST_UNIT:
            yield start, start + length


def _kind_of_rest(block: Block, words: LayoutWords) -> BoilerplateKind | None:
    """The kind of all of a paragraph that has cuts: when nothing is left beside them, or only sentences that speak
    to the reader beside a notice or prompt, or when it describes the film that its last sentence sends the reader
    past."""
    rest = [text for text in _rest(block) if strip_unit(text)]
    kind = block.cuts[0][2]
    if not rest or (kind in _ADDRESSING and all(_addresses(text, words) for text in rest)):
        return kind
    return BoilerplateKind.TEASER if _describes_film(block, words) else None


def _rest(block: Block) -> Iterator[str]:
    """The sentences of a block that no cut touches."""
    for start, end in _units(block.text):
        if not any(start < high and low < end for low, high, _ in block.cuts):
            yield block.text[start:end]


def _addresses(sentence: str, words: LayoutWords) -> bool:
    """True for a sentence that speaks to the reader: by a word for him, or as a question without a verb (*Niets
    missen?*)."""
    said = [word.lower() for word in _WORD.findall(sentence)]
    return not words.reader_words.isdisjoint(said) or (sentence.endswith("?") and words.finite_verbs.isdisjoint(said))


def _describes_film(block: Block, words: LayoutWords) -> bool:
    start, end, _ = block.cuts[-1]
    before = [unit for unit in _units(block.text) if unit[1] <= start]
    if not before or end < len(block.text) or not words.pointers.fullmatch(strip_unit(block.text[start:end])):
        return False
    sentence = strip_unit(block.text[before[-1][0] : before[-1][1]])
    verbless = not any(word.lower() in words.finite_verbs for word in _WORD.findall(sentence))
    return verbless and bool(words.film_descriptions.fullmatch(sentence))
