"""Cue verbs with their particles and auxiliaries, and the uses of them that say nothing."""

import pytest

from tests.extract.parses import discourse_of, place_of, words_of
from wederhoor.extract.attributions.inventory import CueVerbs
from wederhoor.extract.attributions.source import sources_of

FIN, INF, PART = "VerbForm=Fin", "VerbForm=Inf", "VerbForm=Part"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        pytest.param(f"hij/PRON zegt/VERB/ROOT/2/{FIN} dat/SCONJ", "zeggen", id="simple"),
        pytest.param(
            f"hij/PRON deelt/VERB/ROOT/2/{FIN} dat/PRON mee/ADP/compound:prt/2", "meedelen", id="particle by its arc"
        ),
        pytest.param(
            f"hij/PRON deelt/VERB/ROOT/2/{FIN} dat/PRON mee/ADV ./PUNCT", "meedelen", id="particle at the end"
        ),
        pytest.param(f"die/PRON dat/PRON meedeelt/VERB/ROOT/3/{FIN}", "meedelen", id="joined"),
        pytest.param(f"hij/PRON laat/VERB/ROOT/2/{FIN} weten/VERB/xcomp/2/{INF}", "laten weten", id="expression"),
        pytest.param(
            f"te/ADP kennen/VERB gaf/VERB/ROOT/3/{FIN} dat/SCONJ", "te kennen geven", id="expression, verb last"
        ),
        pytest.param(
            f"zij/PRON hebben/VERB/ROOT/2/{FIN} het/PRON over/ADP zes/NUM", "het hebben over", id="light particle"
        ),
        pytest.param(
            f"hij/PRON heeft/AUX/aux/3/{FIN} gemeld/VERB/ROOT/3/{PART}", "melden", id="participle with its auxiliary"
        ),
        pytest.param('"/PUNCT ja/ADV "/PUNCT tweette/NOUN hij/PRON', "tweeten", id="taken for a noun"),
        pytest.param(
            f"hij/PRON vraagt/VERB/ROOT/2/{FIN} zich/PRON/obj/2 af/ADP/compound:prt/2", "zich afvragen", id="reflexive"
        ),
    ],
)
def test_cue_verb(pack, text, verb):
    """A form is the verb that its particle makes it."""
    (found,) = CueVerbs.of(discourse_of(pack, text))
    assert found.frame.verb == verb


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"hij/PRON meldt/VERB/ROOT/2/{FIN} zich/PRON/obj/2", id="reflexive use"),
        pytest.param(f"hij/PRON zegt/VERB/ROOT/2/{FIN} niet/ADV/advmod/2", id="negated"),
        pytest.param(f"wil/AUX niet/ADV dat/PRON zeggen/VERB/ROOT/4/{INF}", id="refused"),
        pytest.param(f"niemand/PRON/nsubj/2 zegt/VERB/ROOT/2/{FIN}", id="nobody"),
        pytest.param(f"hij/PRON zegt/VERB/ROOT/2/{FIN} het/PRON af/ADP/compound:prt/2", id="another particle"),
        pytest.param(f"het/DET gemelde/ADJ en/CCONJ gemeld/VERB/conj/2/{PART}", id="participle alone"),
        pytest.param(f"zij/PRON hebben/VERB/ROOT/2/{FIN} het/PRON niet/ADV over/ADP zes/NUM", id="negated expression"),
        pytest.param("de/DET vraag/NOUN en/CCONJ de/DET eis/NOUN", id="nouns"),
    ],
)
def test_no_cue_verb(pack, text):
    """Other verbs, refusals and bare participles attribute nothing."""
    assert list(CueVerbs.of(discourse_of(pack, text))) == []


def test_participle_has_its_auxiliary(pack):
    """The auxiliary stands second in the clause, and says whether it is a passive."""
    discourse = discourse_of(pack, f"dat/PRON wordt/AUX/aux:pass/4/{FIN} nu/ADV bevestigd/VERB/ROOT/4/{PART}")
    verbs = CueVerbs.of(discourse)
    (verb,) = verbs
    assert (verb.finite, verb.participle) == (place_of(discourse, "wordt"), True)
    assert verbs.with_auxiliary(verb.finite) == (None if verb.passive else verb)


def test_last_within_a_range(pack):
    """The nearest cue before a colon is the last one of its sentence."""
    verbs = CueVerbs.of(discourse_of(pack, f"hij/PRON zegt/VERB/ROOT/2/{FIN} en/CCONJ meldt/VERB/conj/2/{FIN} :/PUNCT"))
    assert verbs.last_within(0, 4).index == 3
    assert verbs.last_within(0, 3).index == 1
    assert verbs.last_within(2, 3) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"de/DET/det/2 wethouder/NOUN/nsubj/3 zegt/VERB/ROOT/3/{FIN}", ["de wethouder"], id="subject"),
        pytest.param(
            f"ja/ADV ,/PUNCT zegt/VERB/ROOT/3/{FIN} de/DET wethouder/NOUN/obj/3", ["de wethouder"], id="behind the verb"
        ),
        pytest.param(
            f"de/DET bond/NOUN/nsubj/6 en/CCONJ de/DET partij/NOUN/conj/2 zeggen/VERB/ROOT/6/{FIN}",
            ["de bond", "de partij"],
            id="coordinated",
        ),
        pytest.param(f"dat/PRON/nsubj/2 zegt/VERB/ROOT/2/{FIN} genoeg/ADV", [], id="a statement does not speak"),
    ],
)
def test_sources(pack, text, expected):
    """The phrases that name who speaks, coordinated ones apart."""
    discourse = discourse_of(pack, text)
    (verb,) = CueVerbs.of(discourse)
    assert [words_of(discourse, source) for source in sources_of(discourse, verb)] == expected
