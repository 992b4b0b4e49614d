"""The words that attribute: every line of the list of verbs is sound, and the loader names what is not."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

import wederhoor.lang.nl
from wederhoor.errors import SetupError
from wederhoor.lang.cues import Cues, alternatives
from wederhoor.lang.frames import Construction
from wederhoor.lang.section import read_section

FOLDER = Path(wederhoor.lang.nl.__file__).parent
CONTENT = read_section(FOLDER, "cues")
LINES = [pytest.param(line, id=line["verb"].replace(" ", "-")) for line in CONTENT["verbs"]]
SEPARABLE = [line for line in LINES if "particle" in line.values[0] and " " not in line.values[0]["verb"]]
KEYS = {
    "verb", "parts", "infinitive", "particle", "preposition", "reflexive", "takes", "prepositions", "quantified",
    "objects", "objects_not", "subjects_not", "needs", "negated", "admits", "speakers", "act", "certainty", "channel",
}  # fmt: skip


@pytest.fixture(scope="module")
def cues():
    """The Dutch section."""
    return Cues.load(FOLDER)


@pytest.fixture(scope="module")
def frames(cues):
    """The frames by verb."""
    return {frame.verb: frame for frame in cues.verbs}


@pytest.mark.parametrize("line", LINES)
def test_line_has_known_keys(line):
    """A misspelt key would be passed over in silence."""
    assert set(line) <= KEYS


@pytest.mark.parametrize("line", LINES)
def test_line_has_all_principal_parts(line):
    """Present, past, past plural and one participle or more, the plural with its ending; a present that is another word
    ("uit") is left out by giving the past twice."""
    present, past, plural, *participles = line["parts"].split()
    assert present.endswith("t") or present in {"is", "wil", past}
    assert plural.endswith("n")
    assert plural != past
    assert participles


@pytest.mark.parametrize("line", LINES)
def test_line_gives_forms(line, frames):
    """A frame has finite forms and participles, and infinitives unless these are its participle."""
    frame = frames[line["verb"]]
    assert frame.finite
    assert frame.participle
    assert frame.joined or line.get("infinitive") in frame.participle


@pytest.mark.parametrize("line", LINES)
def test_line_has_a_content(line):
    """What a verb takes is written in known words; one that takes nothing says so."""
    assert set(line.get("takes", ())) <= set(Construction)
    assert "takes" in line or line["prepositions"]


@pytest.mark.parametrize("line", LINES)
def test_every_form_leads_to_its_frame(line, cues, frames):
    """No form of a verb is lost in the index."""
    frame = frames[line["verb"]]
    assert all(frame in cues.by_form[form] for form in frame.finite | frame.joined | frame.participle)


@pytest.mark.parametrize("line", LINES)
def test_reflexive_is_marked(line):
    """A verb written with "zich" is marked as reflexive, and no other is."""
    assert line.get("reflexive", False) == line["verb"].startswith("zich ")


@pytest.mark.parametrize("line", SEPARABLE)
def test_particle_begins_infinitive_and_participle(line):
    """The particle of a separable verb is the first part of both."""
    particle = line["particle"]
    assert line["verb"].startswith(particle)
    assert all(form.startswith(particle) for form in line["parts"].split()[3:])
    assert not any(form.startswith(particle + form[:2]) for form in line["parts"].split()[:3])


@pytest.mark.parametrize("line", SEPARABLE)
def test_particle_joins_in_subordinate_clauses(line, frames):
    """Each finite form stands with the particle too, and "te" between them."""
    frame, particle = frames[line["verb"]], line["particle"]
    simple = line["verb"].removeprefix(particle)
    assert {particle + form for form in frame.finite} | {f"{particle}te{simple}"} == frame.joined


def test_no_verb_stands_twice():
    """A second line for a verb would never be read."""
    verbs = Counter(line["verb"] for line in CONTENT["verbs"])
    assert [verb for verb, count in verbs.items() if count > 1] == []


def test_no_noun_stands_twice():
    """A second line for a noun would hide the first."""
    nouns = Counter(line["noun"] for line in CONTENT["nouns"])
    assert [noun for noun, count in nouns.items() if count > 1] == []


@pytest.mark.parametrize(
    ("verb", "finite", "joined"),
    [
        pytest.param("zeggen", {"zegt", "zei", "zeiden", "zeggen"}, {"zeggen"}, id="simple"),
        pytest.param(
            "meedelen",
            {"deelt", "deelde", "deelden", "delen"},
            {"meedeelt", "meedeelde", "meedeelden", "meedelen", "meetedelen"},
            id="separable",
        ),
        pytest.param("laten weten", {"laat", "liet", "lieten"}, set(), id="infinitive as participle"),
        pytest.param("het hebben over", {"heeft", "had", "hadden", "hebben"}, {"hebben"}, id="expression"),
        pytest.param("zich af te vragen", {"afvraagt", "afvroeg", "afvroegen", "afvragen"}, {"afvragen"}, id="joined"),
        pytest.param("zich afvragen", {"vraagt", "vroeg", "vroegen", "vragen"}, {"vragen"}, id="main clause"),
    ],
)
def test_forms(frames, verb, finite, joined):
    """The forms of a verb are made from its parts."""
    assert (frames[verb].finite, frames[verb].joined) == (finite, joined)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("zij zijn verantwoordelijk voor de brand", True, id="phrase"),
        pytest.param("achter de aanvallen", True, id="rest of a word"),
        pytest.param("de onschuldigen", False, id="inside a word"),
    ],
)
def test_guilt(cues, text, found):
    """Phrases are found as whole words; a star stands for the rest of one."""
    assert (cues.guilt.search(text) is not None) is found


def test_star_alone_is_one_word(cues):
    """A star between words stands for exactly one."""
    pattern = alternatives(["een poging van * om"])
    assert pattern.search("een poging van links om")
    assert not pattern.search("een poging van de oppositie om")


def test_channels_are_found_by_their_first_word(cues):
    """The table of channels leads from the first word to phrase and channel."""
    assert (("sociale", "media"), "sociale media") in cues.channels["sociale"]


def _changed(folder, old, new):
    """A copy of the section with one change."""
    shutil.copy(FOLDER / "cues.yaml", folder)
    path = folder / "cues.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("hearsay_modals:", "modals:", id="list missing"),
        pytest.param("takes: [clause", "takes: [clauze", id="unknown construction"),
        pytest.param("act: denies", "act: deny", id="unknown act"),
        pytest.param("parts: zegt zei zeiden gezegd", "parts: zegt", id="parts missing"),
    ],
)
def test_malformed_section_names_the_file(tmp_path, old, new):
    """One clear line says which file to mend."""
    with pytest.raises(SetupError, match=r"cues\.yaml"):
        Cues.load(_changed(tmp_path, old, new))
