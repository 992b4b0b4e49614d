"""The tables as CSV (RFC 4180, UTF-8) that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
import re

from wederhoor.publish.exports.anchor import encodable
from wederhoor.publish.exports.format import Files
from wederhoor.publish.exports.tables import Cell, Table, make_tables
from wederhoor.records.dossier import Dossier

_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""How a cell begins that a spreadsheet may run (OWASP, "CSV Injection"), with or without our guard before it."""


def make_csv(dossier: Dossier) -> Files:
    """One ``NAME.csv`` a table; the first row has the columns.

    A text that a spreadsheet could take for a formula has an apostrophe before it, and so has one that begins like a
    text so guarded; ``unguarded`` gives the words back. Numbers stay numbers, and the unknown is an empty cell.
    """
    return tuple((f"{table.name}.csv", _written(table).encode()) for table in make_tables(dossier))


def unguarded(cell: str) -> str:
    """The text that was written as this cell."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _written(table: Table) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_guarded(cell) for cell in row] for row in table.rows)
    return stream.getvalue()


def _guarded(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    text = encodable(cell)
    return f"'{text}" if _FORMULA.match(text) else text
