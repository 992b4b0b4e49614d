"""Noun phrases, on tiny parses."""

import pytest

from tests.extract.parses import discourse_of, words_of
from wederhoor.extract.syntax.nounphrase import noun_phrase_at, phrase_around


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param("de/DET oude/ADJ brug/NOUN is/AUX", (), "de oude brug", id="determiner and adjective"),
        pytest.param("zeven/NUM ligt/VERB", (), "zeven", id="number alone"),
        pytest.param("de/DET vermiste/ADJ is/AUX", (), "de vermiste", id="adjective as a noun"),
        pytest.param("haar/PRON/nmod:poss/2 collega/NOUN zegt/VERB", (), "haar collega", id="possessive"),
        pytest.param("zij/PRON zegt/VERB dat/SCONJ", (), "zij", id="pronoun"),
        pytest.param(
            "een/DET tot/ADP dan/ADV toe/ADV onbekende/ADJ groep/NOUN zegt/VERB",
            (),
            "een tot dan toe onbekende groep",
            id="phrase before the noun",
        ),
        pytest.param(
            "de/DET directeur/NOUN van/ADP de/DET dienst/NOUN zegt/VERB", (), "de directeur van de dienst", id="van"
        ),
        pytest.param(
            "de/DET man/NOUN op/ADP/case/5 het/DET/det/5 dak/NOUN/nmod/2 roept/VERB",
            (),
            "de man op het dak",
            id="prepositional phrase of the noun",
        ),
        pytest.param(
            "de/DET man/NOUN op/ADP/case/4 dinsdag/NOUN/obl/5 komt/VERB",
            (),
            "de man",
            id="prepositional phrase of the verb",
        ),
        pytest.param(
            "Hoving/PROPN ,/PUNCT de/DET directeur/NOUN ,/PUNCT zegt/VERB",
            [("Hoving", "PER")],
            "Hoving , de directeur",
            id="apposition after a name",
        ),
        pytest.param("de/DET brug/NOUN ,/PUNCT de/DET sluis/NOUN en/CCONJ", (), "de brug", id="list without a name"),
        pytest.param(
            "de/DET Schippersbond/PROPN (/PUNCT SB/PROPN )/PUNCT zegt/VERB",
            [("Schippersbond", "ORG")],
            "de Schippersbond ( SB )",
            id="acronym in brackets",
        ),
        pytest.param(
            "Anna/PROPN Terpstra/X zegt/VERB", [("Anna Terpstra", "PER")], "Anna Terpstra", id="name whatever its tags"
        ),
        pytest.param("de/DET kade/NOUN -/PUNCT wal/NOUN is/AUX", (), "de kade - wal", id="hyphen between nouns"),
        pytest.param("zegt/VERB de/DET man/NOUN", (), None, id="verb"),
        pytest.param("'s/DET Middags/NOUN meldt/VERB", (), None, id="part of the day"),
        pytest.param("de/DET zegt/VERB", (), None, id="determiner alone"),
    ],
)
def test_noun_phrase(pack, text, names, expected):
    """A noun phrase goes from its first word to the end of what belongs to it."""
    discourse = discourse_of(pack, text, names)
    assert words_of(discourse, noun_phrase_at(discourse, 0, len(discourse.tokens))) == expected


def test_noun_phrase_stops_at_its_limit(pack):
    """No phrase reaches beyond the limit."""
    discourse = discourse_of(pack, "de/DET directeur/NOUN van/ADP de/DET dienst/NOUN")
    assert noun_phrase_at(discourse, 0, 2) == (0, 2)


def test_no_phrase_begins_at_the_limit(pack):
    """An empty range holds no phrase."""
    assert noun_phrase_at(discourse_of(pack, "de/DET man/NOUN"), 2, 2) is None


def test_phrase_around_begins_at_its_determiner(pack):
    """The parser's head is led back to the determiner and adjective that hang on it."""
    discourse = discourse_of(
        pack, "gisteren/ADV/advmod/5 zei/VERB de/DET/det/5 oude/ADJ/amod/5 man/NOUN/nsubj/2 dat/SCONJ"
    )
    assert words_of(discourse, phrase_around(discourse, 4, discourse.sentences[0])) == "de oude man"


def test_phrase_around_passes_over_an_adjective_phrase(pack):
    """Word classes lead to the head where the parser hangs the adverb elsewhere."""
    text = "een/DET/det/3 tot/ADP/case/3 dan/ADV/obl/5 toe/ADP/case/3 onbekende/ADJ/amod/6 groep/NOUN/nsubj/7 zegt/VERB"
    discourse = discourse_of(pack, text)
    assert words_of(discourse, phrase_around(discourse, 5, discourse.sentences[0])) == "een tot dan toe onbekende groep"


def test_relative_pronoun_begins_no_phrase(pack):
    """A pronoun that the parser tags as a determiner is no determiner of the noun behind it."""
    discourse = discourse_of(pack, "nu/ADV die/DET/dep/1 de/DET/det/4 brug/NOUN/obj/5 sluit/VERB")
    assert words_of(discourse, phrase_around(discourse, 3, discourse.sentences[0])) == "de brug"
