"""CSV and Parquet."""

import csv
import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dossiers import make_dossier
from tests.publish.exports.hostile import LETTERS, hostile_dossiers, make_hostile, spans_of, text_of
from wederhoor.publish.exports.parquet import make_parquet
from wederhoor.publish.exports.spreadsheet import _guarded, make_csv, unguarded

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def read(dossier):
    """Rows by table."""
    tables = {name.removesuffix(".csv"): content.decode() for name, content in make_csv(dossier)}
    return {name: list(csv.DictReader(io.StringIO(text, newline=""))) for name, text in tables.items()}


def test_statements():
    """A row has the statement's words, speaker and anchor."""
    row = read(make_dossier())["statements"][0]
    assert (row["document"], row["start"], row["end"], row["text"]) == ("a1", "37", "53", "er acht gewonden")
    assert (row["speaker_name"], row["source"], row["cue"]) == ("Ineke Dorsman", "wethouder Ineke Dorsman", "Volgens")


def test_hearing():
    """Each article says of each accused what it has of a reply, with the words where it has any."""
    rows = read(make_dossier())["hearing"]
    assert [(row["document"], row["heard"], row["role"], row["text"]) for row in rows] == [
        ("a1", "replied", "reply", "er acht gewonden"),
        ("a2", "silent", "accusation", "zes gewonden"),
    ]


def test_points():
    """A row for each support, with the answer that it carries."""
    rows = read(make_dossier())["points"]
    assert [(row["question"], row["answer"], row["text"]) for row in rows] == [
        ("gewonden", "8", "acht gewonden"),
        ("gewonden", "8", "zes gewonden"),
    ]


def test_numbers_stay_numbers():
    """A negative number is no formula and stays as it is."""
    assert read(make_hostile())["figures"][0]["low"] == "-3"


@settings(max_examples=100)
@given(hostile_dossiers())
def test_spans_read_back(dossier):
    """The words of every row are those at its span, and no cell begins like a formula."""
    text, found = text_of(dossier), set()
    for rows in read(dossier).values():
        for row in rows:
            start, end = int(row["start"]), int(row["end"])
            assert unguarded(row["text"]) == text[start:end]
            found.add((start, end))
            assert not [key for key, cell in row.items() if cell.startswith(FORMULAS) and key not in ("low", "high")]
    assert {(span.start, span.end) for span in spans_of(dossier)} <= found


@given(st.text(alphabet=LETTERS + "＝＋"))
def test_the_guard_comes_off(text):
    """The words can be told again from what was written."""
    assert unguarded(_guarded(text)) == text


def test_parquet_has_the_same_rows():
    """Parquet has the tables of the CSV, with numbers as numbers."""
    dossier = make_dossier()
    tables = {name.removesuffix(".parquet"): pq.read_table(io.BytesIO(data)) for name, data in make_parquet(dossier)}
    rows = read(dossier)
    assert {name: table.num_rows for name, table in tables.items()} == {
        name: len(found) for name, found in rows.items()
    }
    assert tables["figures"].schema.field("low").type == pa.float64()
    assert tables["statements"].column("start").to_pylist() == [int(row["start"]) for row in rows["statements"]]


@pytest.mark.parametrize("text", ["=1", "'=1", "''=1", "'s ochtends", "gewoon", "-", ""])
def test_apostrophes(text):
    """Only what a spreadsheet could run is guarded; a text that looks guarded is guarded once more."""
    guarded = _guarded(text)
    assert not guarded.startswith(FORMULAS)
    assert unguarded(guarded) == text
