"""Which quotation marks belong together.

Marks are paired by where they stand (an opening mark has its space before it, a closing one after it) and not by their
shape, since news text uses every style and often one mark for both ends: "...", “...”, „...”, ‘...’, ’...’, «...». A
mark inside a word is an apostrophe. Unpaired marks are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from wederhoor.lang.quotation import QuotationMarks

_OPENING_CONTEXT = frozenset("([{<-–—/|:…")
_UTTERANCE_CONTEXT = frozenset(".!?:,…”\"’'»")
_CLOSING_CONTEXT = frozenset(".,;:!?)]}>-–—/|…")


class _Side(Enum):
    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"
    INNER = "inner"


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    double: bool
    side: _Side
    opening_only: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotePair:
    """A quotation in the text of one or more paragraphs read in a row.

    ``opens`` and ``closes`` are (paragraph number, start, end) of the outer marks; ``continued`` those of the marks
    that repeat the opening at the start of each further paragraph.
    """

    opens: tuple[int, int, int]
    closes: tuple[int, int, int]
    continued: tuple[tuple[int, int, int], ...]
    depth: int


@dataclass(slots=True)
class _Open:
    paragraph: int
    mark: _Mark
    continued: list[tuple[int, int, int]]


def pair_quotes(paragraphs: Sequence[str], marks: QuotationMarks) -> tuple[QuotePair, ...]:
    """The quotations of consecutive paragraphs, in the order in which they open.

    A quotation left open at the end of a paragraph goes on when the next paragraph opens with a mark of its family, as
    newspapers set long quotations; otherwise its mark is dropped as unpaired.
    """
    pairs: list[QuotePair] = []
    carried: list[_Open] = []
    for number, text in enumerate(paragraphs):
        found = list(_scan(text, marks))
        if carried and found and _leads(text, found[0]) and found[0].double == carried[-1].mark.double:
            carried[-1].continued.append((number, found[0].start, found[0].end))
            found = found[1:]
        else:
            carried = []
        left = _pair_paragraph(number, found, carried, pairs)[-1:]
        carried = [each for each in left if each.paragraph < number or _opens_utterance(text, each.mark)]
    return tuple(_with_depths(sorted(pairs, key=lambda pair: pair.opens)))


def _with_depths(pairs: Sequence[QuotePair]) -> Iterator[QuotePair]:
    """The pairs, in the order in which they open, with the number of pairs that each stands in."""
    open_pairs: list[QuotePair] = []
    for pair in pairs:
        open_pairs = [other for other in open_pairs if other.closes > pair.opens]
        yield replace(pair, depth=len(open_pairs))
        open_pairs.append(pair)


def _opens_utterance(text: str, mark: _Mark) -> bool:
    """True for a mark at the start of a paragraph or of a sentence, or behind a colon or comma: one inside a sentence
    of the reporter's that nothing closes is a stray."""
    before = text[: mark.start].rstrip()
    return not before or before[-1] in _UTTERANCE_CONTEXT


def _leads(text: str, mark: _Mark) -> bool:
    return mark.side in (_Side.OPENS, _Side.EITHER) and not text[: mark.start].strip()


def _pair_paragraph(number: int, found: list[_Mark], stack: list[_Open], pairs: list[QuotePair]) -> list[_Open]:
    """Pairs the marks of one paragraph; returns what stays open at its end."""
    stack = list(stack)
    closers = _closers_left(found)
    for index, mark in enumerate(found):
        match = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].mark.double == mark.double), None)
        if _closes(mark, is_open=match is not None, closer_follows=closers[index]):
            if match is not None:
                opened = stack[match]
                pairs.append(
                    QuotePair(
                        opens=(opened.paragraph, opened.mark.start, opened.mark.end),
                        closes=(number, mark.start, mark.end),
                        continued=tuple(opened.continued),
                        depth=0,
                    )
                )
                del stack[match:]
        elif mark.side in (_Side.OPENS, _Side.EITHER):
            stack.append(_Open(number, mark, []))
    return stack


def _closers_left(found: list[_Mark]) -> list[bool]:
    """For each mark whether a later one before the next opening mark of its family clearly closes."""
    left = [False] * len(found)
    waiting = {True: False, False: False}
    for index in range(len(found) - 1, -1, -1):
        mark = found[index]
        left[index] = waiting[mark.double]
        if mark.side is _Side.CLOSES:
            waiting[mark.double] = True
        elif mark.side is _Side.OPENS:
            waiting[mark.double] = False
    return left


def _closes(mark: _Mark, *, is_open: bool, closer_follows: bool) -> bool:
    if mark.side is _Side.CLOSES:
        return True
    if mark.side is _Side.EITHER:
        return is_open and not mark.opening_only
    # a mark between two letters closes only a quotation that nothing else closes ("een 'zone'in het gebied")
    return mark.side is _Side.INNER and is_open and not closer_follows and not mark.opening_only


def _scan(text: str, marks: QuotationMarks) -> Iterator[_Mark]:
    index = 0
    while index < len(text):
        pair = text[index : index + 2]
        sign = pair if pair in marks.double else text[index]
        if sign in marks.double or sign in marks.single:
            mark = _classify(text, index, sign, marks)
            if mark is not None:
                yield mark
            index += len(sign)
        else:
            index += 1


def _classify(text: str, start: int, sign: str, marks: QuotationMarks) -> _Mark | None:
    end = start + len(sign)
    before, after = text[start - 1 : start], text[end : end + 1]
    every = marks.double | marks.single
    free_left = not before or before.isspace() or before in _OPENING_CONTEXT or before in every
    free_right = not after or after.isspace() or after in _CLOSING_CONTEXT or after in every
    double = sign in marks.double
    if not double and _is_elision(text, end, sign, marks) and free_left:
        return None
    if not free_left and not free_right:
        if not double and sign in {"'", "’", "`", "´", "′"} and not (before.isalpha() and after.isalpha()):
            return None
        side = _Side.INNER
    elif free_left and not free_right:
        side = _Side.OPENS
    elif free_right and not free_left:
        side = _Side.CLOSES
    else:
        side = _side_between(before, after, every)
    if sign in marks.opening_only:
        side = _Side.OPENS
    return _Mark(start, end, double, side, sign in marks.opening_only)


def _side_between(before: str, after: str, every: frozenset[str]) -> _Side:
    """Free on both sides: next to another mark or punctuation, the white space on one side decides."""
    left_open = not before or before.isspace()
    right_open = not after or after.isspace()
    if left_open and not right_open and after not in _CLOSING_CONTEXT:
        return _Side.OPENS
    if right_open and not left_open and before not in _OPENING_CONTEXT:
        return _Side.CLOSES
    if before == ":" and after in every:
        return _Side.OPENS
    return _Side.EITHER


def _is_elision(text: str, end: int, sign: str, marks: QuotationMarks) -> bool:
    if sign not in {"'", "’", "‘", "`", "´", "′"}:
        return False
    stop = end
    while stop < len(text) and text[stop].isalnum() and stop - end < 5:
        stop += 1
    word = text[end:stop].lower()
    return word in marks.elisions or (len(word) == 2 and word.isdigit() and sign != "‘")
