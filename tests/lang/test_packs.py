"""What every language pack must hold, whatever the language; ``test_contract`` says what the check of it finds."""

import pytest

from wederhoor.lang.base import load_pack
from wederhoor.lang.contract import check_pack
from wederhoor.lang.frames import read_verb
from wederhoor.lang.registry import SHIPPED, shipped_packs
from wederhoor.lang.skeleton import write_skeleton

NEW = "de"


@pytest.fixture(scope="module", params=[*SHIPPED, NEW])
def folder(request, tmp_path_factory):
    """The folder of a pack that ships, and of one that was just made."""
    if request.param in SHIPPED:
        return shipped_packs()[request.param]
    folder = tmp_path_factory.mktemp("packs") / NEW
    write_skeleton(NEW, "German", folder)
    return folder


def test_a_pack_loads(folder):
    """Every section is there and typed."""
    assert load_pack(folder).code == folder.name


def test_a_pack_keeps_the_contract(folder):
    """It has the files, the keys and the slots of the others."""
    assert check_pack(folder) == ()


def test_a_gerund_is_a_form_of_its_verb():
    """A form in -ing attributes as the other forms do."""
    frame = read_verb({"verb": "urge", "parts": "urges urged urged urged", "gerund": "urging", "takes": ["clause"]})
    assert "urging" in frame.joined
    assert "urging" not in frame.finite
