"""Words that a parser takes for names."""

import pytest

from tests.extract.parses import discourse_of, words_of
from wederhoor.extract.mistaken import without_words
from wederhoor.records.article import ParagraphKind


def kept(pack, text, names, **changes):
    discourse = discourse_of(pack, text, names, **changes)
    return [words_of(discourse, (name.first, name.end)) for name in without_words(discourse, discourse.parse.names)]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        pytest.param("de/DET Gentse/ADJ haven/NOUN", "Gentse", "MISC", id="an adjective"),
        pytest.param("Verbrande/VERB resten/NOUN lagen/VERB", "Verbrande", "PER", id="a participle"),
        pytest.param("Apotheken/NOUN/x/0/Number=Plur sluiten/VERB", "Apotheken", "ORG", id="a plural"),
        pytest.param("Regenton/PROPN lekt/VERB\nde/DET regenton/NOUN lekt/VERB", "Regenton", "ORG", id="a noun"),
        pytest.param("'s/DET Avonds/PROPN belde/VERB hij/PRON", "Avonds", "PER", id="a part of the day"),
        pytest.param("’s/DET Ochtends/PROPN belde/VERB hij/PRON", "’s Ochtends", "PER", id="a part with its clitic"),
        pytest.param("die/PRON 's/DET Winters/PROPN hooit/VERB", "Winters", "PER", id="a season"),
        pytest.param("Woensdagavond/PROPN belde/VERB hij/PRON", "Woensdagavond", "ORG", id="a day"),
        pytest.param("Kamerbrief/PROPN bereikt/VERB Kamer/NOUN", "Kamerbrief", "LOC", id="a document"),
    ],
)
def test_a_word_is_no_name(pack, text, name, label):
    """A capital that is due where the word stands makes no name of it."""
    assert kept(pack, text, [(name, label)]) == []


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        pytest.param("Kolm/PROPN lekt/VERB", "Kolm", "LOC", id="no word"),
        pytest.param("Zilver/VERB wint/VERB\nmevrouw/NOUN Zilver/PROPN lacht/VERB", "Zilver", "PER", id="inside"),
        pytest.param("Wolf/ADJ lacht/VERB\nJan/PROPN Wolf/PROPN zag/VERB een/DET wolf/NOUN", "Wolf", "PER", id="full"),
        pytest.param("mevrouw/NOUN Winters/PROPN lacht/VERB", "Winters", "PER", id="a family name"),
        pytest.param("OM/X eist/VERB om/ADP een/DET straf/NOUN", "OM", "ORG", id="letters"),
        pytest.param("Frankrijk/VERB zwijgt/VERB", "Frankrijk", "LOC", id="a country"),
    ],
)
def test_a_name_stays_one(pack, text, name, label):
    """What has its capital elsewhere too, and what the lists know."""
    names = [(name, label), ("Jan Wolf", "PER")] if "Jan Wolf" in text.replace("/PROPN", "") else [(name, label)]
    assert name in " ".join(kept(pack, text, names))


def test_a_heading_of_one_word_is_no_name(pack):
    """A crosshead that names a topic."""
    assert kept(pack, "Haltes/PROPN", [("Haltes", "MISC")], kind=ParagraphKind.SUBHEAD) == []
