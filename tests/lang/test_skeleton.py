"""The empty pack for a new language."""

import pytest
import yaml

from tests.conftest import article_of
from tests.extract.parses import parse_of
from wederhoor.errors import SetupError
from wederhoor.extract.statements import find_statements
from wederhoor.lang.base import load_pack
from wederhoor.lang.registry import SHIPPED, shipped_packs
from wederhoor.lang.sections import section_names, shipped
from wederhoor.lang.skeleton import blank, is_borrowed, make_skeleton, write_skeleton


@pytest.fixture
def folder(tmp_path):
    """A new pack for German."""
    write_skeleton("de", "German", tmp_path / "de")
    return tmp_path / "de"


def test_it_has_every_file_of_the_packs_that_ship():
    """A section that is added to those stands in the skeleton too."""
    files = {path.name for path in shipped_packs()[SHIPPED[0]].iterdir() if path.suffix in (".yaml", ".tsv")}
    assert make_skeleton("de", "German").keys() == files
    assert {f"{section}.yaml" for section in section_names()} == {name for name in files if name.endswith(".yaml")}


def test_every_key_says_what_goes_in():
    """Above each list that is empty stands what English or Dutch has there."""
    lines = make_skeleton("de", "German")["grammar.yaml"].splitlines()
    assert lines[lines.index("interrogatives: []") - 1] == "# English: [how, who, what]"
    assert lines[lines.index("purpose_complementisers: []") - 1] == "# Dutch: [om]"


def test_it_says_what_is_still_english():
    """A setting or a sentence that is not German's says so."""
    lines = make_skeleton("de", "German")["numbers.yaml"].splitlines()
    assert lines[lines.index("decimal_mark: .") - 1] == "# As in English so far: put in what holds of German."


def test_no_word_of_a_language_stays():
    """No list of words has anything in it that has letters and that the packs do not share."""
    for section in section_names():
        for key in shipped(section)[-1]:
            values = [content[key] for content in shipped(section)]
            for item in _items(blank(values)):
                assert all(item in list(_items(value)) for value in values), (section, key, item)


def _items(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from _items(inner)
    elif isinstance(value, list):
        yield from (str(item) for item in value)


@pytest.mark.parametrize(
    ("values", "left"),
    [
        ([["zegt", "-"], ["says", "-"]], ["-"]),
        ([["a", "b"], ["a", "b"]], ["a", "b"]),
        ([{"een": 1, "twee": 2}, {"one": 1, "two": 2}], {}),
        ([{"toll": True, "nouns": ["dode"]}, {"toll": True, "nouns": ["dead"]}], {"toll": True, "nouns": []}),
        ([{"a": 1, "b": [1], "c": 1}, {"a": 1, "b": [2], "d": 1}], {}),
        ([{"a": 1, "b": [1]}, {"a": 1, "b": [2], "c": 1}], {"a": 1, "b": []}),
        (["Wie?", "Who?"], "Who?"),
        ([False, True], True),
    ],
)
def test_what_the_packs_share_stays(values, left):
    """Keys, signs and what is the same in every language stay; words go; a setting is the last pack's."""
    assert blank(values) == left


@pytest.mark.parametrize(
    ("values", "borrowed"),
    [(["Wie?", "Who?"], True), ([["wie"], ["who"]], False), ([1, 1], False), ([{"a": "x"}, {"a": "y"}], True)],
)
def test_what_is_borrowed_is_told(values, borrowed):
    """A value that is the last pack's own must be changed by the author, an empty list be filled."""
    assert is_borrowed(values) is borrowed


def test_nothing_is_overwritten(folder):
    """What somebody wrote in a pack stays."""
    (folder / "cues.yaml").write_text("verbs: []\n")
    with pytest.raises(SetupError, match="is there already"):
        write_skeleton("de", "German", folder)
    assert (folder / "cues.yaml").read_text() == "verbs: []\n"


def test_it_knows_the_stemmer_of_a_language():
    """The search of an archive cuts German words back as Snowball does, Welsh ones not at all."""
    made = [yaml.safe_load(make_skeleton(*of)["about.yaml"]) for of in (("de", "German"), ("cy", "Welsh"))]
    assert [about["stemmer"] for about in made] == ["german", ""]


def test_two_verbs_attribute(folder):
    """With the verbs of saying filled in and a parse, what somebody says is found with its speaker."""
    assert not _attributions(folder)
    cues = (folder / "cues.yaml").read_text("utf-8")
    verbs = (
        "verbs:\n"
        "- {verb: sagen, parts: sagt sagte sagten gesagt, takes: [clause]}\n"
        "- {verb: erklären, parts: erklärt erklärte erklärten erklärt, takes: [clause]}\n"
    )
    (folder / "cues.yaml").write_text(cues.replace("\nverbs: []\n", f"\n{verbs}"), "utf-8")
    assert _attributions(folder) == [("Brandt", "sagte", "Das Dach hielt")]


def _attributions(folder):
    """(source, cue, content) of *"Das Dach hielt", sagte Brandt.*"""

    def words(span):
        return span and span.of(article.text)

    text = (
        '"/PUNCT/punct/4 Das/DET/det/3 Dach/NOUN/nsubj/4 hielt/VERB/ccomp/7 "/PUNCT/punct/4 ,/PUNCT/punct/4 '
        "sagte/VERB/ROOT/7 Brandt/PROPN/nsubj/7 ./PUNCT/punct/7"
    )
    parse = parse_of(text, names=[("Brandt", "PER")])
    article = article_of(" ".join(token.text for token in parse.tokens))
    found = find_statements(article, parse, load_pack(folder)).attributions
    return [(words(one.source), words(one.cue), words(one.content[0])) for one in found]
