"""Names that an article spells out beside their acronym."""

import pytest

from tests.dossiers import make_document
from wederhoor.align.acronyms import (
    find_expansion,
    find_only_expansion,
    find_outlet,
    find_publishers,
    index_acronyms,
)
from wederhoor.lang.registry import get_pack

NAMES = get_pack("nl").names


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("Directeur Tol van Zorggroep Oostwaard (ZGO) zweeg.", "ZGO", "Zorggroep Oostwaard"),
        ("Volgens ZGO (Zorggroep Oostwaard) klopt dat niet.", "ZGO", "Zorggroep Oostwaard"),
        ("Bij de Vrije Bond van\nTurfstekers (VBT) is men boos.", "VBT", "Vrije Bond van Turfstekers"),
        ("De Stichting Behoud Veenlandschap (SBV) spande een zaak aan.", "SBV", "Stichting Behoud Veenlandschap"),
    ],
)
def test_finds_the_words_that_spell_it(text, acronym, name):
    """The nearest words with these initials are the name, before the parentheses or in them."""
    assert find_expansion(text, acronym, NAMES) == name


@pytest.mark.parametrize(
    "text",
    [
        "Kamerlid Anna Kolkman (QRS) was erbij.",
        "Zorggroep Oostwaard. Daarna kwam (ZGO) voorbij.",
        "ZGO zweeg. Zorggroep Oostwaard ook.",
        "zorgen genoeg overal (ZGO) zei hij.",
    ],
)
def test_other_words_are_no_name(text):
    """Letters that the words do not spell, a sentence between, no parentheses, and words of no name give nothing."""
    acronym = "QRS" if "QRS" in text else "ZGO"
    assert find_expansion(text, acronym, NAMES) is None


def test_is_linear_in_the_text():
    """A long text without the acronym is read once."""
    assert find_expansion("Zorggroep " * 50_000, "ZGO", NAMES) is None


def test_an_expansion_behind_other_parentheses():
    """Letters that stand in parentheses alone first are spelt out where they come again."""
    text = "DALFSUM (ZGO) - De brug is dicht.\n\n\u00a9 Zorggroep Oostwaard (ZGO)"
    assert find_expansion(text, "ZGO", NAMES) == "Zorggroep Oostwaard"


def test_an_expansion_in_another_article():
    """The articles that have the letters in parentheses give their name, unless they give several."""
    texts = ["Bij Zorggroep Oostwaard (ZGO) is brand.", "Het was de ZGO (Zorggroep Oostwaard) die belde."]
    documents = [make_document(f"a{number}", text) for number, text in enumerate([*texts, "De brug is dicht."])]
    assert index_acronyms(documents) == {"ZGO": texts}
    assert find_only_expansion(texts, "ZGO", NAMES) == "Zorggroep Oostwaard"
    assert find_only_expansion([*texts, "Ook Zeilclub Groot Oever (ZGO) belde."], "ZGO", NAMES) is None


@pytest.mark.parametrize(
    "line", ["© Zeeuwse Persdienst. Alle rechten.", "(c) 2024 Zeeuwse Persdienst", "Copyright Zeeuwse Persdienst"]
)
def test_holder_of_the_rights_spells_an_agency(line):
    """The line of rights gives an agency's name, which its letters stand for; two that they fit are none."""
    publishers = find_publishers([make_document("a", f"Een brand.\n\n{line}")])
    assert publishers == {"Zeeuwse Persdienst"}
    assert find_outlet(publishers, "ZPD", NAMES) == "Zeeuwse Persdienst"
    assert find_outlet(publishers, "QXD", NAMES) is None
    assert find_outlet({*publishers, "Zuidelijke Post Dienst"}, "ZPD", NAMES) is None
