"""``wederhoor evaluate --by form``."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from wederhoor.cli import evaluate as command
from wederhoor.cli.evaluate import evaluate
from wederhoor.cli.forms import _print_tables, _sections
from wederhoor.evaluate.gold import gold_dossier, read_gold
from wederhoor.evaluate.scores import evaluate as measure_dossier

EXAMPLES = Path(__file__).parents[2] / "examples"
VEERPONT, MIJNSTAKING = EXAMPLES / "veerpont", EXAMPLES / "mijnstaking"
GOLD = read_gold(VEERPONT)


def without_last(gold):
    """What would be found if the last statement were missed."""
    dossier = gold_dossier(gold)
    return replace(dossier, attributions=dossier.attributions[:-1], figures=(), points=())


@pytest.fixture(autouse=True)
def made(monkeypatch):
    """Nothing is parsed: each bundle's last statement is missed."""
    monkeypatch.setattr(command, "_make", lambda _folder, gold: without_last(gold))


def run(*arguments):
    return CliRunner().invoke(evaluate, [*map(str, arguments), "--by", "form"])


def rows(result):
    return [line.split("\t") for line in result.stdout.splitlines()[1:]]


def test_lines_when_piped():
    """A pipe gets a line a form, and one for all."""
    result = run(VEERPONT)
    assert result.stdout.splitlines()[0].split("\t") == [
        "bundle", "form", "gold", "found", "recall", "exact", "miss", "times", "example",
    ]  # fmt: skip
    *forms, total = rows(result)
    assert sum(int(row[2]) for row in forms) == len(GOLD.attributions) == int(total[2])
    assert total[1:6] == ["all forms", "81", "80", "0.99", "80"]


def test_the_typical_miss_has_an_example():
    """A row with a miss names its kind, how often, and a statement with its first words."""
    (missed,) = (row for row in rows(run(VEERPONT)) if row[6])
    assert missed[6:8] == ["missing altogether", "1"]
    assert missed[8].startswith(f"{GOLD.attributions[-1].id}: ")


def test_several_bundles_are_added_up():
    """After the bundles come all of them together, with examples that name their bundle."""
    found = rows(run(VEERPONT, MIJNSTAKING))
    assert list(dict.fromkeys(row[0] for row in found)) == ["veerpont", "mijnstaking", "all bundles"]
    totals = [int(row[2]) for row in found if row[1] == "all forms"]
    assert totals[2] == totals[0] + totals[1]
    assert all(row[8].split()[0] in {"veerpont", "mijnstaking"} for row in found if row[0] == "all bundles" and row[8])


def test_lists_every_miss():
    """--show misses gives each with its form and its words."""
    last = run(VEERPONT, "--show", "misses").stdout.splitlines()[-1].split("\t")
    assert last[2:4] == ["missing altogether", GOLD.attributions[-1].id]
    assert len(last) == 7


def test_a_terminal_gets_lines_that_fit(capsys, monkeypatch):
    """No line of a table is wider than the terminal."""
    monkeypatch.setenv("COLUMNS", "80")
    scores = measure_dossier(GOLD, without_last(GOLD))
    texts = {(scores.bundle, name): text for name, text in scores.comparison.texts.items()}
    _print_tables(list(_sections([scores])), texts)
    printed = capsys.readouterr().out
    assert max(map(len, printed.splitlines())) <= 80
    assert "quoted fragment" in printed


def test_markdown_holds_no_words_of_the_articles():
    """The page names statements by id alone."""
    page = run(VEERPONT, MIJNSTAKING, "--markdown").stdout
    assert f"| {GOLD.attributions[-1].id} |" in page
    assert not any(
        piece.of(GOLD.texts()[one.document]) in page
        for one in GOLD.attributions
        for piece in one.content[:1]
        if len(piece) > 20
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--json",), "--by prints a table"),
        (("--show", "spurious"), "--by form can show misses only"),
        (("--markdown", "--show", "misses"), "--markdown holds no words"),
    ],
)
def test_refuses_what_makes_no_sense(arguments, message):
    """Options that do not go with a table by form are usage errors."""
    result = run(VEERPONT, *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_markdown_needs_a_table():
    """Measures have no Markdown."""
    result = CliRunner().invoke(evaluate, [str(VEERPONT), "--markdown"])
    assert result.exit_code == 2
    assert "--markdown needs --by form" in result.stderr
