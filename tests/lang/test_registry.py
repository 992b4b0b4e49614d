"""The languages that an installation knows."""

import pytest

from wederhoor.errors import SetupError
from wederhoor.lang import registry
from wederhoor.lang.registry import SHIPPED, VARIABLE, find_home, get_about, get_pack, list_languages
from wederhoor.lang.skeleton import write_skeleton
from wederhoor.lang.stems import fingerprint, stem


@pytest.fixture
def german(tmp_path, monkeypatch):
    """A pack for German in a folder that the environment names."""
    write_skeleton("de", "German", tmp_path / "packs" / "german")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "packs" / "german"))
    return tmp_path / "packs" / "german"


def test_those_that_ship_are_there():
    """Without more, the languages are those in the package."""
    assert list_languages() == SHIPPED


def test_a_folder_that_the_environment_names_is_a_pack(german):
    """The code is what the pack says, whatever its folder is called."""
    assert list_languages() == (*SHIPPED, "de")
    assert get_pack("de").code == "de"


def test_a_named_folder_goes_before_a_pack_that_ships(tmp_path, monkeypatch):
    """Whoever works on a pack of ours sees the own one at work."""
    write_skeleton("nl", "Dutch", tmp_path / "nl")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "nl"))
    assert get_pack("nl").cues.verbs == ()


def test_a_named_folder_that_is_no_pack_is_told(tmp_path, monkeypatch):
    """The message names the file that is missing."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "nowhere"))
    with pytest.raises(SetupError, match=r"nowhere.about\.yaml"):
        list_languages()


def test_an_installed_package_brings_a_pack(tmp_path, monkeypatch):
    """A package with an entry point of the group is found, and not run."""
    write_skeleton("de", "German", tmp_path / "wederhoor_de")
    (tmp_path / "wederhoor_de" / "__init__.py").write_text("raise RuntimeError\n")
    installed = tmp_path / "wederhoor_de-1.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: wederhoor-de\nVersion: 1\n")
    (installed / "entry_points.txt").write_text(f"[{registry.GROUP}]\nde = wederhoor_de\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    registry._find_packs.cache_clear()
    try:
        assert get_about("de").name == "German"
    finally:
        registry._find_packs.cache_clear()


def test_an_unknown_language():
    """A code without a pack is refused with those that have one."""
    with pytest.raises(SetupError, match="no language pack for 'de'; there are packs for: nl, en"):
        get_pack("de")


def test_the_stemmer_of_a_pack_is_used(request):
    """Search cuts words back in a third language too, also where a word of it was met before its pack was named; the
    index knows that it depends on it."""
    assert stem("hauser", "de") == "hauser"
    request.getfixturevalue("german")
    assert stem("hauser", "de") == "haus"
    assert "de german" in fingerprint()


def test_home_is_that_of_the_languages_that_have_a_pack():
    """Dutch newspapers are at home in two countries; of a language without a pack nothing is known."""
    assert find_home(("nl", "xx")) == {"NL", "BE"}


@pytest.mark.parametrize("code", SHIPPED)
def test_each_language_says_what_it_is(code):
    """The codes are of two and three letters."""
    about = get_about(code)
    assert about.code == code
    assert len(about.iso_639_3) == 3
