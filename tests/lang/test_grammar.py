"""The closed classes of a language."""

import shutil
from dataclasses import fields
from pathlib import Path

import pytest

import wederhoor.lang.nl
from wederhoor.errors import SetupError
from wederhoor.lang.grammar import Grammar, Number
from wederhoor.lang.people import Gender

FOLDER = Path(wederhoor.lang.nl.__file__).parent
OTHERS = ("pronouns", "finite_forms")
"""What is no list, or of which Dutch has none."""
LISTS = [field.name for field in fields(Grammar) if field.name not in OTHERS and field.type != "bool"]


@pytest.fixture(scope="module")
def grammar():
    """The Dutch section."""
    return Grammar.load(FOLDER)


@pytest.mark.parametrize("name", LISTS)
def test_lists_hold_words_in_lower_case(grammar, name):
    """Tokens are looked up in lower case; an empty class would switch its rules off in silence."""
    words = getattr(grammar, name)
    assert words
    assert all(isinstance(word, str) and word == word.lower() for word in words)


@pytest.mark.parametrize(
    ("union", "word"),
    [
        pytest.param("complement_openers", "dat", id="complement: declarative"),
        pytest.param("complement_openers", "hoe", id="complement: interrogative"),
        pytest.param("clause_linkers", "hoewel", id="linkers: concessive"),
        pytest.param("relative_words", "waarbij", id="relative: adverb"),
        pytest.param("propositional_anaphors", "het", id="anaphor: pronoun"),
        pytest.param("pointing_determiners", "deze", id="pointing: demonstrative"),
        pytest.param("definite_determiners", "hun", id="definite: possessive"),
    ],
)
def test_unions(grammar, union, word):
    """The wider classes hold the words of the narrower ones."""
    assert word in getattr(grammar, union)


@pytest.mark.parametrize(
    ("word", "numbers", "gender", "animate"),
    [
        pytest.param("hij", {Number.SINGULAR}, Gender.MALE, True, id="he"),
        pytest.param("zij", {Number.SINGULAR, Number.PLURAL}, Gender.FEMALE, True, id="she or they"),
        pytest.param("hen", {Number.PLURAL}, None, True, id="them"),
        pytest.param("dit", {Number.SINGULAR}, None, False, id="this"),
    ],
)
def test_pronouns(grammar, word, numbers, gender, animate):
    """A pronoun says in which numbers and for whom it may stand."""
    pronoun = grammar.pronouns[word]
    assert (pronoun.numbers, pronoun.gender, pronoun.animate) == (numbers, gender, animate)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("negators:", "deniers:", id="list missing"),
        pytest.param("gender: male", "gender: masculine", id="unknown gender"),
        pytest.param("numbers: [plural]", "numbers: [dual]", id="unknown number"),
    ],
)
def test_malformed_section_names_the_file(tmp_path, old, new):
    """One clear line says which file to mend."""
    shutil.copy(FOLDER / "grammar.yaml", tmp_path)
    path = tmp_path / "grammar.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(SetupError, match=r"grammar\.yaml"):
        Grammar.load(tmp_path)
