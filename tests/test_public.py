"""The public surface."""

import subprocess
import sys

import pytest

import wederhoor

PUBLIC = [
    "AuditError",
    "Dossier",
    "EvaluationError",
    "InputError",
    "Intake",
    "SetupError",
    "WederhoorError",
    "dump_dossier",
    "load_dossier",
    "make_dossier",
    "read_judgements",
    "read_sources",
    "render_page",
]


def test_public_names_are_pinned():
    """The public names are these and no others."""
    assert sorted(wederhoor.__all__) == sorted(PUBLIC) == sorted(dir(wederhoor))


@pytest.mark.parametrize("name", PUBLIC)
def test_public_name_loads(name):
    """Each public name is there and says what it is."""
    assert getattr(wederhoor, name).__doc__


def test_unknown_name():
    """A name that is not public is no attribute."""
    with pytest.raises(AttributeError, match="nope"):
        wederhoor.nope  # noqa: B018


def test_import_is_light():
    """Importing the package does not import the parser."""
    code = "import sys, wederhoor; print('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"  # noqa: S603
