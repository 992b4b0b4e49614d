"""``wederhoor evaluate``."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from wederhoor.cli import evaluate as command
from wederhoor.cli.evaluate import evaluate
from wederhoor.evaluate.gold import gold_dossier, read_gold
from wederhoor.evaluate.scores import evaluate as measure_dossier
from wederhoor.records.codec import dump_dossier

EXAMPLES = Path(__file__).parents[2] / "examples"
VEERPONT = EXAMPLES / "veerpont"
IDEAL = gold_dossier(read_gold(VEERPONT))


def without(count):
    """The ideal dossier without its last statements and points."""
    return replace(IDEAL, attributions=IDEAL.attributions[:-count], figures=(), points=())


@pytest.fixture
def dossier(tmp_path):
    """A file with the ideal dossier of the example."""
    return write(tmp_path, IDEAL)


def write(folder, dossier):
    file = folder / "dossier.json"
    file.write_text(dump_dossier(dossier), encoding="utf-8")
    return file


def run(*arguments):
    return CliRunner().invoke(evaluate, [str(argument) for argument in arguments])


def test_lines_when_piped(dossier):
    """A pipe gets one line of tab-separated values a measure, under a header."""
    header, *lines = run(VEERPONT, "--dossier", dossier).stdout.splitlines()
    assert header.split("\t") == ["bundle", "measure", "p", "r", "f", "n", "acc", "value", "merged", "sys"]
    assert lines[0].split("\t") == ["veerpont", "attribution.found", "1.0000", "1.0000", "1.0000", "81", "", "", "", ""]
    assert {line.count("\t") for line in lines} == {9}


def test_tables_fit_a_terminal(capsys, monkeypatch):
    """A terminal gets tables of at most 80 columns, with every name whole."""
    monkeypatch.setenv("COLUMNS", "80")
    scores = measure_dossier(read_gold(VEERPONT), IDEAL)
    command._print_tables([scores])
    printed = capsys.readouterr().out
    assert max(map(len, printed.splitlines())) <= 80
    assert all(measure.name in printed for measure in scores.measures)


def test_json(dossier):
    """JSON holds the measures by bundle."""
    result = json.loads(run(VEERPONT, "--dossier", dossier, "--json").stdout)
    assert result["veerpont"]["attribution"]["found"]["f"] == 1.0


def test_bundles_are_processed(monkeypatch):
    """Without a dossier one is made of each bundle."""
    monkeypatch.setattr(command, "_make", lambda _folder, gold: gold_dossier(gold))
    result = json.loads(run(VEERPONT, EXAMPLES / "mijnstaking", "--json").stdout)
    assert list(result) == ["veerpont", "mijnstaking"]


def test_show_misses(tmp_path):
    """Missed statements are listed with id, mode, source, cue and content."""
    result = run(VEERPONT, "--dossier", write(tmp_path, without(1)), "--show", "misses")
    lines = [line.split("\t") for line in result.stdout.splitlines() if "\tmissed\t" in line]
    assert [line[2] for line in lines] == [IDEAL.attributions[-1].id]
    assert len(lines[0]) == 7


def test_show_spurious_and_points(tmp_path):
    """Spurious statements carry the rule that made them; questions are found or missed."""
    extra = replace(IDEAL.attributions[0], id="x", rule="colon")
    file = write(tmp_path, replace(IDEAL, attributions=(*IDEAL.attributions, extra)))
    output = run(VEERPONT, "--dossier", file, "--show", "spurious", "--show", "points").stdout
    assert [line.split("\t")[-1] for line in output.splitlines() if "\tspurious\t" in line] == ["colon"]
    assert "veerpont\tfound\tC1\tfigure\t" in output


def test_floors(tmp_path, dossier):
    """Floors are pinned, hold for what they were pinned on, and break with status 1 for less."""
    floors = tmp_path / "floors.json"
    assert run(VEERPONT, "--dossier", dossier, "--floors", floors, "--repin").exit_code == 0
    assert run(VEERPONT, "--dossier", dossier, "--floors", floors).exit_code == 0
    worse = run(VEERPONT, "--dossier", write(tmp_path, without(5)), "--floors", floors)
    assert worse.exit_code == 1
    assert "broken: veerpont.figures f is 0, below its floor 1" in worse.stderr


def test_repin_lowers_by_name_alone(tmp_path, dossier):
    """A lower floor is refused with status 2 and the file stays, until it is named."""
    floors = tmp_path / "floors.json"
    run(VEERPONT, "--dossier", dossier, "--floors", floors, "--repin")
    before, worse = floors.read_text(), write(tmp_path, replace(IDEAL, figures=()))
    refused = run(VEERPONT, "--dossier", worse, "--floors", floors, "--repin")
    assert (refused.exit_code, floors.read_text()) == (2, before)
    assert "veerpont.figures f is 0" in refused.stderr
    allowed = run(VEERPONT, "--dossier", worse, "--floors", floors, "--repin", "--allow-lower", "veerpont.figures")
    assert allowed.exit_code == 0
    assert floors.read_text() != before


def test_other_dossier(tmp_path, dossier):
    """A dossier of other articles is refused with status 2 in one line."""
    result = run(EXAMPLES / "mijnstaking", "--dossier", dossier)
    assert result.exit_code == 2
    assert "the text of document 'a1' is not there" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--repin"], "--repin needs --floors FILE"),
        (["--allow-lower", "veerpont.times"], "--allow-lower only means something with --repin"),
        (["--json", "--show", "points"], "give one of the two"),
        (["--dossier", __file__, str(VEERPONT)], "so give one BUNDLE"),
    ],
)
def test_options_that_make_no_sense(arguments, problem):
    """Options that contradict each other are refused with status 2."""
    result = run(VEERPONT, *arguments)
    assert result.exit_code == 2
    assert problem in " ".join(result.stderr.replace("│", " ").split())


def test_help_names_every_measure():
    """The help explains all families of measures."""
    printed = run("--help").stdout
    for measure in measure_dossier(read_gold(VEERPONT), IDEAL).measures:
        assert measure.name.removeprefix("attribution") in printed
