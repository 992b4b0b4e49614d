"""The hearing of the examples against the tables that were made by hand from their articles."""

from pathlib import Path

import pytest

from wederhoor.evaluate.hearing import compare_hearing, read_expected
from wederhoor.ingest.intake import read_sources
from wederhoor.lang.registry import SHIPPED
from wederhoor.run.pipeline import make_dossier

EXAMPLES = Path(__file__).parents[2] / "examples"
TABLES = Path(__file__).with_name("hearing")

FLOORS = {
    "busstaking": (1, 1, 0),
    "datalek": (2, 2, 0),
    "dijkbreuk": (3, 6, 0),
    "doping": (2, 3, 0),
    "gasontploffing": (3, 7, 0),
    "grenspost": (2, 4, 0),
    "havencentrale": (1, 4, 0),
    "kabinetscrisis": (3, 3, 0),
    "kwartaalcijfers": (1, 3, 2),
    "mijnstaking": (4, 5, 0),
    "muiterij": (3, 5, 2),
    "raffinaderij": (3, 4, 1),
    "rechtszaak": (2, 4, 1),
    "schoolbestuur": (2, 6, 0),
    "stadsbrand": (3, 7, 0),
    "storm": (2, 4, 0),
    "transfer": (2, 4, 0),
    "treinbotsing": (3, 6, 0),
    "veerpont": (3, 7, 0),
    "verkiezing": (3, 4, 1),
    "ziekenhuis": (4, 4, 2),
}
"""Of each bundle the accused that have a row at least, the cells that are right at least, and the rows of somebody
whom nobody expects at most; as measured, so that no bundle pays for another."""


@pytest.mark.parametrize("bundle", sorted(path.stem for path in TABLES.glob("*.json")))
def test_the_accused_are_found_and_their_replies(bundle):
    """No bundle finds fewer accused, has fewer right cells or more rows of others than its floor."""
    dossier = make_dossier(read_sources([EXAMPLES / bundle], languages=SHIPPED).articles)
    table = compare_hearing(read_expected(TABLES / f"{bundle}.json"), dossier)
    found, right, spurious = FLOORS[bundle]
    assert table.found >= found
    assert table.right >= right
    assert len(table.spurious) <= spurious
