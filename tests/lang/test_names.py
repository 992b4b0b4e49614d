"""The words around names."""

import shutil
from pathlib import Path

import pytest

import wederhoor.lang.nl
from wederhoor.errors import SetupError
from wederhoor.lang.names import NameWords
from wederhoor.lang.people import Gender
from wederhoor.lang.registry import get_pack
from wederhoor.records.entity import EntityType

FOLDER = Path(wederhoor.lang.nl.__file__).parent


@pytest.fixture(scope="module")
def names():
    """The Dutch section."""
    return NameWords.load(FOLDER)


@pytest.mark.parametrize(
    ("word", "gender", "unique"),
    [
        pytest.param("woordvoerster", Gender.FEMALE, False, id="listed"),
        pytest.param("rijkswoordvoerder", None, False, id="compound"),
        pytest.param("kanaalburgemeester", None, True, id="unique"),
    ],
)
def test_role_of_a_noun(names, word, gender, unique):
    """A function is read from the noun or the last part of a compound."""
    role = names.role(word)
    assert (role.gender, role.unique) == (gender, unique)


@pytest.mark.parametrize("word", ["energiebron", "slaapkamer", "standbeeld", "tafel"])
def test_compound_of_another_kind_has_no_type(names, word):
    """A compound whose last part changes its meaning is none of the listed kinds."""
    assert names.type_of(word) is None


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("veiligheidsregio", EntityType.ORGANISATION),
        ("grensregio", EntityType.PLACE),
        ("dronebeelden", EntityType.FOOTAGE),
        ("omwonenden", EntityType.GROUP),
        ("staatspersbureau", EntityType.OUTLET),
        ("zwager", EntityType.PERSON),
        ("notulen", EntityType.OTHER),
    ],
)
def test_type_of_a_noun(names, word, kind):
    """The longest listed ending of a noun says what kind of thing it names."""
    assert names.type_of(word) is kind


@pytest.mark.parametrize(
    ("word", "other"),
    [
        pytest.param("trainer", "coach", id="same function"),
        pytest.param("politiewoordvoerder", "zegsman", id="whoever he speaks for"),
        pytest.param("onderzoeksleider", None, id="compound of another function"),
    ],
)
def test_synonyms_of_a_function(names, word, other):
    """Words for one function lead to each other."""
    found = names.synonyms_of(word)
    assert other in found if other else found == ()


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        pytest.param("bedrijf", "rederij", id="listed"),
        pytest.param("techbedrijf", "rederij", id="compound"),
        pytest.param("toezichthouder", "inspectie", id="supervisor"),
    ],
)
def test_kinds_of_a_wide_noun(names, wide, narrow):
    """A wide noun for a body may be said of what bears a narrower one."""
    assert narrow in names.kinds_of(wide)


def test_narrow_noun_has_no_kinds(names):
    """What is no wide noun may be said of nothing else."""
    assert names.kinds_of("ministerie") == frozenset()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("routinier", True, id="listed"),
        pytest.param("oud-speler", True, id="former"),
        pytest.param("23-jarige", True, id="age"),
        pytest.param("belg", True, id="nationality"),
        pytest.param("burgemeester", False, id="office"),
    ],
)
def test_epithet(names, word, expected):
    """A word that says what somebody is like is no office of another."""
    assert names.is_epithet(word) is expected


@pytest.mark.parametrize(
    ("text", "country"),
    [("Kyiv", "Oekraïne"), ("Oekraïense", "Oekraïne"), ("VS", "Verenigde Staten"), ("chili", None), ("Dorp", None)],
)
def test_country_of_a_name(names, text, country):
    """Names, capitals and adjectives lead to the country, when they have a capital letter."""
    assert names.country(text) == country


@pytest.mark.parametrize(
    ("text", "outlet"),
    [("de Volkskrant", "De Volkskrant"), ("Ria Novosti", "RIA Novosti"), ("trouw", None), ("ap", None), ("AP", "AP")],
)
def test_outlet_of_a_name(names, text, outlet):
    """An outlet is known in its spellings, but not when the word is written as a common one."""
    assert names.outlet(text) == outlet


def test_words_are_lower_case(names):
    """What is looked up in lower case is listed in lower case."""
    for words in (
        names.roles,
        names.kin,
        names.titles,
        names.organisations,
        names.groups,
        names.footage,
        names.demonyms,
    ):
        assert all(word == word.lower() for word in words)


def test_words_of_countries_do_not_clash():
    """No name, capital or adjective stands for two countries."""
    countries = NameWords.load(FOLDER).countries.values()
    words = [
        word
        for country in countries
        for word in {
            name.lower()
            for name in (*country.names, *(name for city in country.capitals for name in city), *country.adjectives)
        }
    ]
    assert len(words) == len(set(words))


def test_missing_list_is_a_setup_error(tmp_path):
    """A section without one of its lists names its file."""
    for file in FOLDER.glob("*.yaml"):
        shutil.copy(file, tmp_path)
    (tmp_path / "names.yaml").write_text("compounds: true\n", "utf-8")
    with pytest.raises(SetupError, match=r"names\.yaml"):
        NameWords.load(tmp_path)


def test_word_that_yaml_misreads_is_a_setup_error(tmp_path):
    """A word that YAML takes for a truth value is refused."""
    for file in FOLDER.glob("*.yaml"):
        shutil.copy(file, tmp_path)
    content = (FOLDER / "names.yaml").read_text("utf-8").replace("articles: [de,", "articles: [off, de,")
    (tmp_path / "names.yaml").write_text(content, "utf-8")
    with pytest.raises(SetupError, match="not words"):
        NameWords.load(tmp_path)


@pytest.mark.parametrize("word", ["voorraad", "raakte", "goedkoper", "termijn", "hamburger"])
def test_word_that_ends_as_a_noun_by_chance(word):
    """The letters of *raad*, *akte*, *koper*, *mijn* and *burger* make no compound of it."""
    assert get_pack("nl").names.type_of(word) is None


@pytest.mark.parametrize(
    ("name", "nouns"),
    [
        ("northmoor police", ("police",)),
        ("police federation", ("federation",)),
        ("office for police conduct", ("office",)),
        ("police scotland", ("police",)),
        ("barton and district hospital", ("hospital",)),
        ("barton council ltd", ("council",)),
        ("hollins foods", ()),
    ],
)
def test_noun_of_a_name_written_apart(name, nouns):
    """A noun before another, or behind a preposition, is no noun for what bears the name."""
    assert get_pack("en").names.nouns_of(name.split()) == nouns


def test_nouns_of_a_name_with_compounds(names):
    """Where a compound is one word each noun of a name is for its bearer."""
    assert names.nouns_of(["bond", "van", "vakbonden"]) == ("bond", "vakbonden")
