"""The check of a pack that somebody writes."""

import pytest

from wederhoor.lang.contract import check_pack
from wederhoor.lang.registry import shipped_packs
from wederhoor.lang.skeleton import write_skeleton


@pytest.fixture
def folder(tmp_path):
    """A new pack for German."""
    write_skeleton("de", "German", tmp_path / "de")
    return tmp_path / "de"


@pytest.mark.parametrize("code", shipped_packs())
def test_a_pack_that_ships_has_no_fault(code):
    """Ours are held to what is asked of others."""
    assert check_pack(shipped_packs()[code]) == ()


def test_a_new_pack_has_no_fault(folder):
    """The author begins with nothing to mend."""
    assert check_pack(folder) == ()


CHANGES = [
    ("grammar", "negators: []\n", "", "grammar.yaml, negators: is missing; add it as a list"),
    ("grammar", "negators: []", "negators: nicht", "grammar.yaml, negators: is a text; make it a list"),
    ("grammar", "negators: []", "negators:", "grammar.yaml, negators: is empty; make it a list"),
    ("grammar", "negators: []", "negator: []\nnegators: []", "grammar.yaml, negator: is asked for by nobody;"),
    ("grammar", "negators: []", "negators: [nein, no]", "grammar.yaml, negators: holds what is no word: False; put"),
    ("grammar", "negators: []", "negators: []\nnegators: [nie]", "grammar.yaml, negators: stands twice"),
    ("grammar", "negators: []", "negators: [", "grammar.yaml: cannot be read as a language section"),
    (
        "grammar",
        "\npronouns: []",
        "\npronouns: [{words: [er], numbers: [one]}]",
        "grammar.yaml: a list is missing or malf",
    ),
    ("phrases", "{unit}", "{units}", "slots that are filled in"),
    ("phrases", "with_source:", "with_source: '{'\nwith:", "phrases.yaml, with_source: has not the slots"),
    ("names", "surname of {name} in", "surname of {nam} in", "names.yaml, reasons.surname-"),
    ("topics", "  injured:", "  hurt:", "topics.yaml, topics.injured: is missing; add it as a mapping"),
    ("layout", "markers: []", "markers: [{scope: page, kind: ad, patterns: []}]", "layout.yaml: ValueError"),
    ("given", "  female: []", "  woman: []", "given.yaml, names.female: is missing"),
    ("about", "pipeline: blank", "pipeline: de_core_news_nn", "about.yaml, pipeline: 'de_core_news_nn' is neither"),
    ("about", "code: de", "code: deu", "about.yaml: a field is missing or malformed"),
    ("about", "stemmer: german", "stemmer: germanic", "about.yaml: a field is missing or malformed"),
]


@pytest.mark.parametrize(("section", "old", "new", "told"), CHANGES, ids=[change[3][:40] for change in CHANGES])
def test_a_fault_is_told_with_its_file_and_key(folder, section, old, new, told):
    """What is wrong is said where it stands, with what to do."""
    path = folder / f"{section}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    faults = [str(fault) for fault in check_pack(folder)]
    assert any(told in fault for fault in faults), faults
    assert all(";" in fault for fault in faults)


@pytest.mark.parametrize("file", ["towns.yaml", "about.yaml", "measured.tsv"])
def test_a_file_that_is_missing_is_told(folder, file):
    """Each file is named."""
    (folder / file).unlink()
    assert file in {fault.file for fault in check_pack(folder)}
