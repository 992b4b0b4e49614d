"""Who draws most attention before a token, on tiny parses."""

import pytest

from tests.extract.parses import discourse_of, place_of
from wederhoor.extract.roster import Roster
from wederhoor.extract.salience import HEAD, OBJECT, SENTENCE, SUBJECT, most_salient, weight_of
from wederhoor.records.entity import EntityType
from wederhoor.records.span import Span


@pytest.mark.parametrize(
    ("arc", "weight"),
    [
        pytest.param("nsubj", SENTENCE + HEAD + SUBJECT, id="subject"),
        pytest.param("obj", SENTENCE + HEAD + OBJECT, id="object"),
        pytest.param("obl", SENTENCE + HEAD, id="behind a preposition"),
        pytest.param("nmod", SENTENCE, id="inside another phrase"),
    ],
)
def test_weight(pack, arc, weight):
    """The arc of a phrase says how much attention it draws (Lappin and Leass 1994)."""
    discourse = discourse_of(pack, f"Anna/PROPN/{arc}/2 lacht/VERB")
    assert weight_of(discourse, (0, 1)) == weight


def meant(pack, text, own=()):
    """The most salient of the capitalised words before the last sentence."""
    discourse = discourse_of(pack, text)
    roster = Roster(())
    for token in discourse.tokens[: discourse.sentences[-1].first]:
        if token.pos == "PROPN":
            member = roster.named(EntityType.PERSON, token.text)
            member = member or roster.add(token.text, EntityType.PERSON, token.text, token.text, None)
            roster.see(member, token.index, weight_of(discourse, (token.index, token.index + 1)))
    found = most_salient(discourse, roster, discourse.sentences[-1].first, lambda member: 1.0, own)
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Anna/PROPN/nsubj/2 ziet/VERB Bert/PROPN/obj/2\nik/PRON", "Anna", id="subject before object"),
        pytest.param(
            "Anna/PROPN/nsubj/2 lacht/VERB\nBert/PROPN/nsubj/2 lacht/VERB\nik/PRON", "Bert", id="last sentence"
        ),
        pytest.param(
            "Anna/PROPN/nsubj/2 lacht/VERB\nAnna/PROPN/obj/2 ziet/VERB Bert/PROPN/nsubj/2\nik/PRON",
            "Anna",
            id="mentioned twice",
        ),
        pytest.param(
            'Anna/PROPN/nsubj/2 zingt/VERB\nlacht/VERB\n"/PUNCT Bert/PROPN/nsubj/3 lacht/VERB "/PUNCT\nik/PRON',
            "Bert",
            id="last though quoted",
        ),
        pytest.param("Anna/PROPN/obl/3 Bert/PROPN/obl/3 lachen/VERB\nik/PRON", None, id="two alike"),
        pytest.param("lacht/VERB\nik/PRON", None, id="nobody"),
    ],
)
def test_most_salient(pack, text, expected):
    """Attention adds up over sentences and halves with each; two who draw as much are nobody."""
    assert meant(pack, text) == expected


def test_own_words_do_not_count(pack):
    """Whom a statement names in its own words is not its speaker."""
    text = "Anna/PROPN/nsubj/2 lacht/VERB\nBert/PROPN/nsubj/2 lacht/VERB\nik/PRON"
    discourse = discourse_of(pack, text)
    bert = discourse.tokens[place_of(discourse, "Bert")]
    assert meant(pack, text, (Span(bert.start, bert.end),)) == "Anna"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(",/PUNCT zoals/SCONJ Bert/PROPN/nsubj/6 zei/VERB ,/PUNCT", "Anna", id="in passing"),
        pytest.param(",/PUNCT omdat/SCONJ Bert/PROPN/nsubj/6 lachte/VERB ,/PUNCT", "Bert", id="another clause"),
        pytest.param("zoals/SCONJ altijd/ADV ,/PUNCT Bert/PROPN/nsubj/7 en/CCONJ ,/PUNCT", "Bert", id="behind it"),
    ],
)
def test_whoever_is_compared_with_is_named_in_passing(pack, words, expected):
    """The clause goes on with whom it spoke of before the comparison."""
    discourse = discourse_of(pack, f"Anna/PROPN/nsubj/2 zong/VERB\nvals/ADJ {words} vindt/VERB hij/PRON")
    roster = Roster(())
    for token in discourse.tokens:
        if token.pos == "PROPN":
            member = roster.add(token.text, EntityType.PERSON, token.text, token.text, None)
            roster.see(member, token.index, weight_of(discourse, (token.index, token.index + 1)))
    found = most_salient(discourse, roster, len(discourse.tokens) - 1, lambda member: 1.0)
    assert found is not None
    assert found.name == expected
