"""``wederhoor``."""

import os
import subprocess
import sys
from importlib.metadata import version

import pytest
from click.testing import CliRunner

from wederhoor.cli.main import main


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def test_says_its_version():
    """--version is the version that is installed."""
    assert run("--version").output == f"wederhoor {version('wederhoor')}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("-h",),
        ("add", "--help"),
        ("dossier", "--help"),
        ("evaluate", "--help"),
        ("explain", "--help"),
        ("export", "--help"),
        ("judge", "--help"),
        ("new", "--help"),
        ("search", "--help"),
        ("stories", "--help"),
        ("verify", "--help"),
    ],
)
def test_help_teaches_by_example(arguments):
    """Every help text has examples."""
    result = run(*arguments)
    assert result.exit_code == 0
    assert "Examples:\n    wederhoor " in result.output


def test_help_fits_a_terminal_of_80_columns():
    """No line of a help text is longer."""
    texts = [run(*arguments, "--help").output for arguments in ((), *((name,) for name in sorted(main.commands)))]
    assert [line for text in texts for line in text.splitlines() if len(line) > 80] == []


def test_a_reader_that_goes_away_ends_it_quietly():
    """``wederhoor --help | true`` prints no trace; it ends like any program whose pipe was closed."""
    script = (
        "import os, sys; from wederhoor.cli.main import main; import click;\n"
        "main.command('flood')(lambda: [click.echo('x' * 1000) for _ in range(1000)]); main(['flood'])"
    )
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([sys.executable, "-c", script], stdout=writer, stderr=subprocess.PIPE, check=False)  # noqa: S603
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_help_needs_no_parser():
    """Asking for help loads no spaCy, which takes a second."""
    script = "import sys; from wederhoor.cli.main import main; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0  # noqa: S603
