"""The tables as Parquet, for DuckDB, pandas and R; needs the optional extra ``parquet``."""

from __future__ import annotations

import importlib
import io
from typing import Any

from wederhoor.errors import SetupError
from wederhoor.publish.exports.anchor import encodable
from wederhoor.publish.exports.format import Files
from wederhoor.publish.exports.tables import FRACTIONS, WHOLE, Cell, Table, make_tables
from wederhoor.records.dossier import Dossier


def make_parquet(dossier: Dossier) -> Files:
    """One ``NAME.parquet`` a table, of the columns of the CSV; ``SetupError`` when PyArrow is not installed."""
    try:
        arrow, parquet = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise SetupError("Parquet needs PyArrow: pip install 'wederhoor[parquet]'") from error
    return tuple((f"{table.name}.parquet", _written(table, arrow, parquet)) for table in make_tables(dossier))


def _written(table: Table, arrow: Any, parquet: Any) -> bytes:  # noqa: ANN401 (PyArrow has no types)
    schema = arrow.schema([(column, _type(column, arrow)) for column in table.columns])
    columns = [list(map(_value, column)) for column in zip(*table.rows, strict=True)] or [[] for _ in table.columns]
    stream = io.BytesIO()
    parquet.write_table(arrow.table(columns, schema=schema), stream, compression="zstd")
    return stream.getvalue()


def _type(column: str, arrow: Any) -> Any:  # noqa: ANN401 (PyArrow has no types)
    if column in WHOLE:
        return arrow.int64()
    return arrow.float64() if column in FRACTIONS else arrow.string()


def _value(cell: Cell) -> Cell:
    return encodable(cell) if isinstance(cell, str) else cell
