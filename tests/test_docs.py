"""The generated pages are what the program makes today."""

from pathlib import Path

from click.testing import CliRunner

from wederhoor.cli.evaluate import evaluate

ROOT = Path(__file__).parents[1]


def test_forms():
    """docs/forms.md is up to date; `make docs` writes it anew."""
    bundles = sorted(str(folder) for folder in (ROOT / "examples").iterdir() if (folder / "gold.json").is_file())
    made = CliRunner().invoke(evaluate, [*bundles, "--by", "form", "--markdown"])
    assert made.exit_code == 0
    assert made.stdout == (ROOT / "docs" / "forms.md").read_text("utf-8")
