"""The hearing of the examples and the English bundles against the tables that were made by hand from their
articles."""

from pathlib import Path

import pytest

from wederhoor.evaluate.hearing import compare_hearing, read_expected
from wederhoor.ingest.intake import read_sources
from wederhoor.lang.registry import SHIPPED
from wederhoor.run.pipeline import make_dossier

FOLDERS = (Path(__file__).parents[2] / "examples", Path(__file__).with_name("english"))
TABLES = Path(__file__).with_name("hearing")

FLOORS = {
    "bankruns": (4, 7, 0),
    "busstaking": (1, 1, 0),
    "ceasefire": (1, 3, 3),
    "datalek": (2, 2, 0),
    "dijkbreuk": (3, 6, 0),
    "doping": (2, 3, 0),
    "gasontploffing": (3, 7, 0),
    "grenspost": (2, 4, 0),
    "havencentrale": (1, 4, 0),
    "kabinetscrisis": (3, 3, 0),
    "kwartaalcijfers": (1, 3, 2),
    "mijnstaking": (5, 6, 0),
    "muiterij": (3, 5, 2),
    "outflow": (2, 5, 1),
    "portraid": (2, 4, 0),
    "quarryblast": (2, 4, 1),
    "raffinaderij": (4, 4, 1),
    "rechtszaak": (2, 4, 1),
    "schoolbestuur": (2, 6, 0),
    "stadsbrand": (3, 7, 0),
    "storm": (2, 4, 0),
    "transfer": (2, 4, 0),
    "treinbotsing": (3, 6, 0),
    "veerpont": (3, 7, 0),
    "verkiezing": (4, 5, 0),
    "wildfire": (2, 2, 0),
    "ziekenhuis": (4, 4, 2),
}
"""Of each bundle the accused that have a row at least, the cells that are right at least, and the rows of somebody
whom nobody expects at most; as measured, so that no bundle pays for another."""


@pytest.mark.parametrize("bundle", sorted(path.stem for path in TABLES.glob("*.json")))
def test_the_accused_are_found_and_their_replies(bundle):
    """No bundle finds fewer accused, has fewer right cells or more rows of others than its floor."""
    folder = next(folder / bundle for folder in FOLDERS if (folder / bundle).is_dir())
    dossier = make_dossier(read_sources([folder], languages=SHIPPED).articles)
    table = compare_hearing(read_expected(TABLES / f"{bundle}.json"), dossier)
    found, right, spurious = FLOORS[bundle]
    assert table.found >= found
    assert table.right >= right
    assert len(table.spurious) <= spurious
