"""The gate on the bundles that the project ships, and on the shared ones where they are."""

from pathlib import Path

import pytest

from wederhoor.evaluate.gate import check, read_floors
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.scores import evaluate
from wederhoor.ingest.intake import read_sources
from wederhoor.lang.registry import SHIPPED
from wederhoor.run.pipeline import make_dossier

ROOT = Path(__file__).parents[2]
FLOORS = Path(__file__).with_name("floors.json")
SHARED = ROOT.parent / "shared" / "gold"
EXAMPLES = sorted(folder for folder in (ROOT / "examples").iterdir() if (folder / "gold.json").is_file())
ENGLISH = sorted((Path(__file__).parent / "english").iterdir())
BUNDLES = [*EXAMPLES, *ENGLISH, SHARED / "belgorod", SHARED / "bridge"]


@pytest.mark.parametrize("folder", BUNDLES, ids=lambda folder: folder.name)
def test_floors_hold(folder):
    """No measure of the bundle is below its floor."""
    if not folder.exists():
        pytest.skip("needs ../shared beside the checkout")
    articles = read_sources([folder], languages=SHIPPED).articles
    scores = evaluate(read_gold(folder), make_dossier(articles))
    assert [str(violation) for violation in check([scores], read_floors(FLOORS))] == []
