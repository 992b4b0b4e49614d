"""Page text that its place shows: titles under an announcement, names and places above the text, captions beside a
credit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wederhoor.lang.layout import LayoutWords
from wederhoor.records.article import BoilerplateKind
from wederhoor.text.boilerplate import LONGEST_UNIT, Block, credit_start, strip_unit
from wederhoor.text.heads import asks

_LONGEST_TITLE = 160
"""Characters; the longest of 1,868 Dutch headlines of the stories data has 160."""

_LONGEST_CAPTION = 250
_MOST_TITLES = 20
_TITLE_WORDS = 6
"""Words of a title; the subheads of our bundles that are no questions have one to five."""

_REPORT = 40
_DATELINES = 3
"""Paragraphs from the top that can open with a place alone: the headline, a standfirst, the report."""

_BRACKET = re.compile(r"[(\[]")
_SIGNATURES = frozenset(
    {BoilerplateKind.BYLINE, BoilerplateKind.METADATA, BoilerplateKind.CAPTION, BoilerplateKind.DATELINE}
)


def mark_surroundings(blocks: Sequence[Block], words: LayoutWords) -> None:
    """Sets kind and cuts of the blocks of one article by where they stand; their wording has been marked."""
    spaced = sum(block.blank > 0 for block in blocks[1:]) * 2 > len(blocks) - 1
    _mark_announced(blocks, words, spaced=spaced)
    _mark_edges(blocks, words)
    _mark_captions(blocks, words, spaced=spaced)
    _mark_datelines(blocks, words)


def _mark_announced(blocks: Sequence[Block], words: LayoutWords, *, spaced: bool) -> None:
    """The announcement of other articles (*Lees ook*) and their titles: all lines that look like titles where no
    running text follows any more, else those that are surely none of its subheads."""
    last = max((number for number, block in enumerate(blocks) if block.is_sentence), default=0)
    for number, block in enumerate(blocks):
        if not number or not _announces(block.text, words):
            continue
        block.kind, block.cuts = BoilerplateKind.TEASER, []
        titles = _titles(blocks[number + 1 : number + 1 + _MOST_TITLES])
        for title in titles if number >= last else _sure_titles(titles, words, spaced=spaced):
            title.kind, title.cuts = BoilerplateKind.TEASER, []


def _announces(text: str, words: LayoutWords) -> bool:
    """True for a line that announces titles; one with a full stop is a sentence (*Meer over de kosten zegt hij
    niet.*)."""
    return len(text) <= _LONGEST_TITLE and text[-1] != "." and bool(words.announcements.fullmatch(strip_unit(text)))


def _titles(following: Sequence[Block]) -> list[Block]:
    """The blocks from the first on that look like titles: short and without a full stop."""
    titles = []
    for block in following:
        if block.kind or len(block.text) > _LONGEST_TITLE or block.text.rstrip("\"'”’»").endswith((".", ":", ";", ",")):
            break
        titles.append(block)
    return titles


def _sure_titles(titles: Sequence[Block], words: LayoutWords, *, spaced: bool) -> Sequence[Block]:
    """Those titles that cannot be the subhead of the text that goes on: the first, and those that touch the line
    before them where other lines do not, or are long and no question."""
    count = 1
    for title in titles[1:]:
        long = len(title.text.split()) >= _TITLE_WORDS and not asks(title.text, words)
        if not (title.blank == 0 if spaced else long):
            break
        count += 1
    return titles[:count]


def _mark_edges(blocks: Sequence[Block], words: LayoutWords) -> None:
    """Lines above and below the running text that are page text only there: sections, tags, addresses, names,
    places."""
    bodies = [number for number, block in enumerate(blocks) if block.is_body]
    # The first long paragraph may be a standfirst with names and places under it, so the head reaches up to the second.
    head, tail = (bodies[:2][-1], bodies[-1] + 1) if bodies else (0, len(blocks))
    for block in (*blocks[:head], *blocks[tail:]):
        if block.kind is None and len(block.text) <= LONGEST_UNIT and len(blocks) > 1:
            kind = words.edge.kind_of(strip_unit(block.text))
            block.kind = None if kind is BoilerplateKind.METADATA and block.text.endswith(".") else kind
    _mark_signatures(blocks[:head], words)


def _mark_signatures(head: Sequence[Block], words: LayoutWords) -> None:
    """Names and places on lines of their own under the headline or the standfirst."""
    sentences = 0
    run: list[Block] = []
    for number, block in enumerate(head):
        sentences += block.is_sentence
        if sentences > 1:
            break
        if number and (block.kind in _SIGNATURES or (block.kind is None and _is_signature(block.text, words))):
            run.append(block)
        else:
            _mark_run(run, words)
            run = []
    _mark_run(run, words)


def _is_signature(text: str, words: LayoutWords) -> bool:
    """True for a line of names, and for one or two words with a capital, which may be places."""
    if len(text) > _LONGEST_TITLE or text[-1] in "?!":
        return False
    parts = re.split(r"\s?/\s?", text)
    return _names_people(text, words) or all(part.isalpha() and part[0].isupper() for part in parts)


def _names_people(text: str, words: LayoutWords) -> bool:
    return bool(words.person_line.fullmatch(strip_unit(text)))


def _mark_run(run: Sequence[Block], words: LayoutWords) -> None:
    """The lines of a run, when one of them certainly is of that sort or names people."""
    if not any(block.kind or _names_people(block.text, words) for block in run):
        return
    for block in run:
        if block.kind is None:
            is_place = block.text.isupper() or " " not in block.text
            block.kind = BoilerplateKind.DATELINE if is_place else BoilerplateKind.BYLINE


def _mark_captions(blocks: Sequence[Block], words: LayoutWords, *, spaced: bool) -> None:
    """The caption of a picture whose credit stands on a line of its own: the block that touches it where others
    stand apart, or the one beside it that says by its words that it is a caption."""
    for number, block in enumerate(blocks):
        if block.kind is not BoilerplateKind.CAPTION or not _is_bare_credit(block.text, words):
            continue
        if number > 1 and _is_caption(blocks[number - 1], words, touches=spaced and block.blank == 0):
            blocks[number - 1].kind = BoilerplateKind.CAPTION
        elif number + 1 < len(blocks):
            following = blocks[number + 1]
            if _is_caption(following, words, touches=spaced and following.blank == 0):
                following.kind = BoilerplateKind.CAPTION


def _is_bare_credit(text: str, words: LayoutWords) -> bool:
    return credit_start(text, words) == 0 or words.line.kind_of(strip_unit(text)) is BoilerplateKind.CAPTION


def _is_caption(block: Block, words: LayoutWords, *, touches: bool) -> bool:
    if block.kind or block.cuts or len(block.text) > _LONGEST_CAPTION:
        return False
    return touches or bool(words.caption_signs.search(block.text))


def _mark_datelines(blocks: Sequence[Block], words: LayoutWords) -> None:
    """Place, date and agency before the first words of a report, and a stamp before the first words of all.

    Further down, where the reports of several places stand under one another, only with an agency in brackets.
    """
    reports = [block for block in blocks if block.kind is None and len(block.text) >= _REPORT]
    for number, block in enumerate(reports):
        start = block.text[:_LONGEST_TITLE]
        match, kind = words.dateline.match(start), BoilerplateKind.DATELINE
        if number == 0 and not match:
            match, kind = words.stamps.match(start), BoilerplateKind.METADATA
        if match and (number < _DATELINES or _BRACKET.search(match.group())):
            block.cuts = [(0, match.end(), kind), *(cut for cut in block.cuts if cut[0] >= match.end())]
