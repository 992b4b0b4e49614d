"""All measures together, and their agreement with the project's scoring script."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.dossiers import make_dossier
from tests.evaluate.golds import make_gold
from tests.evaluate.perturbation import perturb
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.ideal import gold_dossier
from wederhoor.evaluate.scores import evaluate
from wederhoor.records.codec import dump_dossier

EXAMPLES = Path(__file__).parents[2] / "examples"
SHARED = Path(__file__).parents[3] / "shared"
SCRIPT = SHARED / "tools" / "score.py"


def test_sound_dossier():
    """A dossier that says what the gold says has full marks in every measure."""
    values = [value for measure in evaluate(make_gold(), make_dossier()).measures for value in measure.values]
    assert {letter: value for letter, value in values if letter in {"p", "r", "f", "acc", "value"} and value < 1} == {}


def test_lookup():
    """A measure is found by its name."""
    assert evaluate(make_gold(), make_dossier()).measure("attribution.found").value("f") == 1.0


def test_json():
    """The JSON has one object for statements and one for each other measure."""
    result = evaluate(make_gold(), make_dossier()).as_json()
    assert result["attribution"]["speaker"] == {"acc": 1.0, "n": 2}
    assert list(result) == [
        "attribution",
        "figures",
        "times",
        "variants",
        "reuse",
        "boilerplate",
        "aligned",
        "contested",
        "agreements",
    ]


@pytest.mark.parametrize("bundle", ["veerpont", "mijnstaking"])
def test_faults_cost(bundle):
    """Faults lower every headline measure of a bundle that ships."""
    gold = read_gold(EXAMPLES / bundle)
    best, worse = (evaluate(gold, dossier) for dossier in (gold_dossier(gold), perturb(gold_dossier(gold), 1)))
    for name in (
        "attribution.found",
        "attribution.content",
        "attribution.exact",
        "figures",
        "times",
        "reuse",
        "aligned",
    ):
        assert worse.measure(name).value("f") < best.measure(name).value("f") == 1.0


def run_script(folder, dossier, file):
    """What the project's scoring script says of a dossier."""
    file.write_text(dump_dossier(dossier), encoding="utf-8")
    command = [sys.executable, str(SCRIPT), str(folder), str(file), "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)  # noqa: S603 (our own script)


@pytest.mark.shared
@pytest.mark.skipif(not SCRIPT.exists(), reason="needs ../shared beside the checkout")
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("bundle", ["belgorod", "veerpont", "mijnstaking", "bridge"])
def test_agrees_with_the_script(tmp_path, bundle, seed):
    """Every figure equals the script's, on the ideal dossier (seed 0) and with faults."""
    folder = SHARED / "gold" / bundle
    gold = read_gold(folder)
    dossier = perturb(gold_dossier(gold), seed) if seed else gold_dossier(gold)
    assert evaluate(gold, dossier).as_json() == run_script(folder, dossier, tmp_path / "dossier.json")
