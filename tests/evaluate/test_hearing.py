"""A hearing held against a table made by hand."""

import json

import pytest

from tests.dossiers import make_dossier, make_entity
from wederhoor.evaluate.hearing import compare_hearing, read_expected
from wederhoor.records.point import Heard, Hearing


@pytest.fixture
def compare(tmp_path):
    def compare(expected, *rows):
        path = tmp_path / "table.json"
        path.write_text(json.dumps(expected), encoding="utf-8")
        entities = (make_entity(), make_entity("E2", "De brandweer", document="a2", text="De brandweer meldt"))
        hearing = tuple(
            Hearing(accused=accused, accusations=(), replies=(), outlets=tuple(cells.items()))
            for accused, cells in rows
        )
        return compare_hearing(read_expected(path), make_dossier(entities=entities, hearing=hearing))

    return compare


def test_a_row_is_found_by_one_of_its_names(compare):
    """The word that makes a description definite plays no part."""
    table = compare([{"names": ["dienst", "brandweer"], "articles": {"a2": "replied"}}], ("E2", {"a2": Heard.REPLIED}))
    assert (table.accused, table.found, table.right, table.expected, table.missed) == (1, 1, 1, 1, ())


def test_a_wrong_cell_and_one_that_is_not_there(compare):
    """Both are told with what the table says."""
    table = compare(
        [{"names": ["Ineke Dorsman"], "articles": {"a1": "replied", "a2": "silent"}}], ("E1", {"a1": Heard.ASKED})
    )
    assert table.wrong == (
        ("Ineke Dorsman", "a1", "asked", "replied"),
        ("Ineke Dorsman", "a2", "no cell", "silent"),
    )


def test_nobody_expects_a_row(compare):
    """It is spurious, and who was expected is missed."""
    table = compare([{"names": ["Delta"], "articles": {"a1": "silent"}}], ("E1", {"a1": Heard.SILENT}))
    assert (table.missed, table.spurious) == (("Delta",), ("Ineke Dorsman",))


def test_what_readers_may_differ_on_is_not_counted(compare):
    """A doubtful accused, and a cell without a status."""
    table = compare(
        [
            {"names": ["Ineke Dorsman"], "doubtful": True},
            {"names": ["brandweer"], "articles": {"a1": None, "a2": "silent"}},
        ],
        ("E1", {"a1": Heard.SILENT}),
        ("E2", {"a2": Heard.SILENT}),
    )
    assert (table.accused, table.found, table.spurious, table.right, table.expected) == (1, 1, (), 1, 1)


def test_rows_of_one_accused_are_one(compare):
    """Of several rows the cell that says most counts."""
    table = compare(
        [{"names": ["Ineke Dorsman", "brandweer"], "articles": {"a1": "replied"}}],
        ("E1", {"a1": Heard.SILENT}),
        ("E2", {"a1": Heard.REPLIED}),
    )
    assert (table.found, table.right) == (1, 1)
