"""The reading order of a page: its lines, and the columns in which they stand.

A recursive cut along white space, as the XY-cut (Nagy and Seth 1984, ICPR), with what newspapers ask for beyond it: a
gutter may be crossed by headlines (Breuel 2002, DAS, looks for such gutters as white rectangles), and lines that were
drawn in one go are never cut, for the order of drawing says more of a narrow gap than its width.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from wederhoor.ingest.formats.pdf.document import Page, Word

_ON_LINE = 0.35
"""Of a letter's size: baselines that differ less are of one line."""

_IN_ONE_GO = 1.5
"""Of a letter's size: the widest gap in a line that was drawn word by word; justified newspaper columns stay below,
gutters are drawn over never."""

_GUTTER = 0.5
"""Of a letter's size: the narrowest gutter. Newspapers have 4 mm, which is 1.3, CSS columns 1."""

_COLUMN = 6.0
"""Of a letter's size: the narrowest column, some twelve letters. What is narrower are labels: hours, initials,
bullets."""

_COLUMN_LINES = 2
_GAPS = 24
"""White gaps of a page from which on they are no gutters; newspapers have up to ten columns."""

_CANDIDATES = 12
"""Left edges that are tried as that of a column, the most frequent first, so that the work stays linear."""

_DEPTH = 8
_DROP_CAP = 1.8
"""Of the size of the letters beside it, from which on a letter is an initial over several lines."""

_DROP_CAPS = 20


@dataclass(frozen=True, slots=True)
class Line:
    """Words beside each other, from left to right; baseline and size are those of the longest, for signs of other
    fonts stand between the letters."""

    words: tuple[Word, ...]
    left: float
    right: float
    base: float
    size: float


def line_of(words: Sequence[Word]) -> Line:
    """The line of one or more words."""
    longest = max(words, key=_length)
    left, right = min(word.left for word in words), max(word.right for word in words)
    return Line(tuple(words), left, right, longest.base, longest.size)


def _length(word: Word) -> int:
    return word.end - word.start


Block = tuple[Line, ...]
"""The lines of one column, or of a part of a page without columns, from the top down."""


def order_blocks(page: Page) -> list[Block]:
    """The blocks of a page in reading order: columns from left to right, and what spans them where it stands."""
    pieces = list(_pieces(_raised(page)))
    return [tuple(_lines(block)) for block in _order(pieces, _DEPTH)] if pieces else []


def _raised(page: Page) -> list[Word]:
    """The words of a page with initials of several lines raised to the first line beside them."""
    usual = median(word.size for word in page.words) if page.words else 0.0
    big = [number for number, word in enumerate(page.words) if _length(word) <= 2 and word.size > _DROP_CAP * usual]
    words = list(page.words)
    for number in big[:_DROP_CAPS]:
        initial = words[number]
        beside = max((word for word in words if _is_beside(initial, word)), key=lambda word: word.base, default=None)
        if beside:
            follows = page.text[beside.start : beside.end]
            joins = follows[0].islower() or (follows.isupper() and len(follows) > 1)
            words[number] = replace(initial, base=beside.base, size=beside.size, joins=joins)
    return words


def _is_beside(initial: Word, word: Word) -> bool:
    """True for the first words of lines that an initial stands before."""
    near = word.left > initial.left and -0.2 * word.size < word.left - initial.right < _IN_ONE_GO * word.size
    return near and word.size < initial.size / _DROP_CAP and -1 < word.base - initial.base < 0.8 * initial.size


def _pieces(words: Sequence[Word]) -> Iterator[Line]:
    """Runs of words that were drawn one after the other on one line."""
    run: list[Word] = []
    for word in words:
        if run and not _continues(run[-1], word):
            yield line_of(run)
            run = []
        run.append(word)
    if run:
        yield line_of(run)


def _continues(word: Word, after: Word) -> bool:
    unit = max(word.size, after.size)
    return abs(word.base - after.base) < _ON_LINE * unit and -_GUTTER * unit < after.left - word.right < (
        _IN_ONE_GO * min(word.size, after.size)
    )


def _order(pieces: Sequence[Line], depth: int) -> list[Sequence[Line]]:
    parts = (_columns(pieces) or _bands(pieces)) if depth else []
    if len(parts) < 2:
        return [pieces]
    return [block for part in parts for block in _order(part, depth - 1)]


def _columns(pieces: Sequence[Line]) -> list[list[Line]]:
    """The pieces parted at the white gaps that go from top to bottom; empty when no two columns come of it."""
    if len(pieces) < 2 * _COLUMN_LINES:
        return []
    unit = median(piece.size for piece in pieces)
    columns: list[list[Line]] = []
    edge = 0.0
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if columns and piece.left - edge < _GUTTER * unit:
            columns[-1].append(piece)
            edge = max(edge, piece.right)
        else:
            columns.append([piece])
            edge = piece.right
    return _wide(columns, unit) if len(columns) <= _GAPS else []


def _wide(columns: Sequence[list[Line]], unit: float) -> list[list[Line]]:
    """The columns, those that are none put to their neighbours."""
    found: list[list[Line]] = []
    for column in columns:
        if found and not (_is_column(found[-1], column, unit) and _is_column(column, found[-1], unit)):
            found[-1].extend(column)
        else:
            found.append(list(column))
    return found if len(found) > 1 else []


def _is_column(column: Sequence[Line], beside: Sequence[Line], unit: float) -> bool:
    """True when pieces have the width and the lines of a column and stand beside the others, not above or below."""
    bases = {round(piece.base / unit) for piece in column}
    width = max(piece.right for piece in column) - min(piece.left for piece in column)
    level = min(max(bases), max(round(piece.base / unit) for piece in beside)) > max(
        min(bases), min(round(piece.base / unit) for piece in beside)
    )
    return len(bases) >= _COLUMN_LINES and width >= _COLUMN * unit and level


def _bands(pieces: Sequence[Line]) -> list[list[Line]]:
    """The pieces parted into bands from the top down, of which some have columns and some lie across them; empty when
    none has columns."""
    unit = median(piece.size for piece in pieces)
    often = Counter(round(piece.left / unit) for piece in pieces).most_common(_CANDIDATES)
    gutters = [_gutter(pieces, rounded, unit) for rounded, _ in often]
    rows = list(_rows(pieces))
    for gutter in sorted(gutters, key=lambda gutter: _cost(pieces, gutter)):
        bands = _cut(rows, gutter)
        if len(bands) > 1:
            return bands
    return []


_Gutter = tuple[float, float]
"""From where to where a white gap goes, from the left."""


def _gutter(pieces: Sequence[Line], rounded: int, unit: float) -> _Gutter:
    """The narrowest gutter before the column whose left edge is that many units from the left."""
    edge = min(piece.left for piece in pieces if round(piece.left / unit) == rounded)
    return edge - _GUTTER * unit, edge


def _crosses(piece: Line, gutter: _Gutter) -> bool:
    return piece.left < gutter[1] and piece.right > gutter[0]


def _cost(pieces: Sequence[Line], gutter: _Gutter) -> int:
    """The pieces that lie across a gutter, less those on its emptier side."""
    before = sum(piece.right <= gutter[0] for piece in pieces)
    behind = sum(piece.left >= gutter[1] for piece in pieces)
    return len(pieces) - before - behind - min(before, behind)


def _cut(rows: Sequence[list[Line]], gutter: _Gutter) -> list[list[Line]]:
    """Rows that leave the gutter free together where columns come of them, apart from those that lie across it."""
    bands: list[tuple[bool, list[Line]]] = []
    for row in rows:
        crossed = any(_crosses(piece, gutter) for piece in row)
        if bands and bands[-1][0] == crossed:
            bands[-1][1].extend(row)
        else:
            bands.append((crossed, list(row)))
    found: list[tuple[bool, list[Line]]] = []
    for crossed, band in bands:
        parted = not crossed and bool(_columns(band))
        if found and not parted and not found[-1][0]:
            found[-1][1].extend(band)
        else:
            found.append((parted, band))
    return [band for _, band in found]


def _rows(pieces: Sequence[Line]) -> Iterator[list[Line]]:
    """Pieces on one baseline, from the top down."""
    row: list[Line] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        if row and row[0].base - piece.base >= _ON_LINE * max(row[0].size, piece.size):
            yield row
            row = []
        row.append(piece)
    yield row


def _lines(pieces: Sequence[Line]) -> Iterator[Line]:
    for row in _rows(pieces):
        yield line_of([word for piece in sorted(row, key=lambda piece: piece.left) for word in piece.words])
