"""What every language pack must hold, whatever the language."""

from pathlib import Path

import pytest

import wederhoor.lang
from wederhoor.lang.base import load_pack
from wederhoor.lang.frames import read_verb
from wederhoor.lang.section import read_section

FOLDERS = sorted(path.parent for path in Path(wederhoor.lang.__file__).parent.glob("*/cues.yaml"))
DUTCH = Path(wederhoor.lang.__file__).parent / "nl"
TEMPLATES = ("questions", "figure_topics", "figure_topics_among", "positions", "whys")


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def folder(request):
    """The folder of a pack."""
    return request.param


def test_a_pack_loads(folder):
    """Every section is there and typed."""
    assert load_pack(folder).code == folder.name


@pytest.mark.parametrize("section", ["cues", "grammar", "acts", "hearing", "numbers", "times", "topics", "relations"])
def test_a_pack_has_the_keys_of_the_others(folder, section):
    """A list that a finder asks for stands in every language, though it may be empty."""
    assert read_section(folder, section).keys() == read_section(DUTCH, section).keys()


@pytest.mark.parametrize("group", TEMPLATES)
def test_a_pack_has_every_template(folder, group):
    """Points are asked in every language, with the same slots."""
    own, dutch = read_section(folder, "phrases")[group], read_section(DUTCH, "phrases")[group]
    assert {key: _slots(text) for key, text in own.items()} == {key: _slots(text) for key, text in dutch.items()}


def _slots(template):
    return {part.split("}")[0] for part in template.split("{")[1:]}


@pytest.mark.parametrize("key", ["reasons", "doubts"])
def test_a_pack_gives_every_reason(folder, key):
    """Why names were joined is said in every language."""
    assert read_section(folder, "names")[key].keys() == read_section(DUTCH, "names")[key].keys()


def test_a_gerund_is_a_form_of_its_verb():
    """A form in -ing attributes as the other forms do."""
    frame = read_verb({"verb": "urge", "parts": "urges urged urged urged", "gerund": "urging", "takes": ["clause"]})
    assert "urging" in frame.joined
    assert "urging" not in frame.finite
