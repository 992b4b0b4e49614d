"""The hearing of the examples against the tables that were made by hand from their articles."""

from pathlib import Path

from wederhoor.evaluate.hearing import compare_hearing, read_expected
from wederhoor.ingest.intake import read_sources
from wederhoor.lang.registry import LANGUAGES
from wederhoor.run.pipeline import make_dossier

EXAMPLES = Path(__file__).parents[2] / "examples"
TABLES = sorted(Path(__file__).with_name("hearing").glob("*.json"))


def test_the_accused_are_found_and_their_replies():
    """Over all bundles: of the accused seven in ten have a row, of the cells three in five are right, and for four
    accused no more than one row is of somebody else. No bundle falls to nothing."""
    found = [
        compare_hearing(
            read_expected(table), make_dossier(read_sources([EXAMPLES / table.stem], languages=LANGUAGES).articles)
        )
        for table in TABLES
    ]
    accused = sum(table.accused for table in found)
    assert all(table.found and table.right for table in found if table.accused)
    assert sum(table.found for table in found) >= 0.7 * accused
    assert sum(table.right for table in found) >= 0.6 * sum(table.expected for table in found)
    assert sum(len(table.spurious) for table in found) <= accused / 4
