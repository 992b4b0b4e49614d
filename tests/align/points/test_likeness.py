"""How much two statements say the same."""

from dataclasses import replace

import pytest

from tests.align.points.factory import Said, article, blames, bundle, denies, says
from wederhoor.align.points.comparison import may_agree
from wederhoor.align.points.likeness import Pair, is_one_word, is_reason, is_turned, measure_likeness, same_figure

FILLING = [
    "De burgemeester sprak met ouders over school.",
    "Het weer was zacht in het weekend.",
    "De trein naar Utrecht vertrok te laat.",
]


def pair(first, second):
    """The first statements of two articles."""
    evidence = bundle(article("a", "2024-05-06", first, *FILLING), article("b", "2024-05-06", second))
    return Pair.of(evidence, evidence.by_id["a-1"], evidence.by_id["b-1"])


def test_the_order_of_two_statements_is_nothing():
    """What they share has one weight, whichever comes first."""
    one = pair(says("De bond", "de boei is weggehaald"), says("De schipper", "de boei in de bocht lag"))
    other = Pair.of(one.evidence, one.second, one.first)
    assert one.shared == other.shared
    assert measure_likeness(one) == pytest.approx(measure_likeness(other))


@pytest.mark.parametrize(
    ("near", "far"),
    [
        ("het document werd genegeerd", "het schip werd genegeerd"),
        ("om 19.52 uur brand begon", "om 19.40 uur brand begon"),
        ("er 4 doden vielen", "er 4 gewonden vielen"),
    ],
    ids=["near-synonym", "time of day", "count"],
)
def test_what_means_the_same_counts(near, far):
    """A near-synonym, a moment and a count bring statements nearer."""
    said = {
        "het document werd genegeerd": "de notitie werd genegeerd",
        "om 19.52 uur brand begon": "de fabriek om 19.52 uur in brand stond",
        "er 4 doden vielen": "bij het ongeluk 4 doden vielen",
    }[near]
    first = says("De bond", said)
    assert measure_likeness(pair(first, says("De bond", near))) > measure_likeness(pair(first, says("De bond", far)))


def test_a_common_number_is_no_sign_by_itself():
    """Two things of which there are three are two things."""
    assert not same_figure(pair(says("De bond", "er 3 boeien waren"), says("De bond", "er 3 huizen waren")))


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("de veerboot gekeurd is", "de veerboot een radar kreeg van de gemeente", True),
        ("de veerboot gekeurd is", "de veerboot vorig jaar gekeurd werd", False),
        ("een schande", "een schande", False),
        ("4 doden", "er bij de brand 4 doden vielen", False),
        ("de motor niet gekeurd is", "de motor geen waarschuwing van de radar gaf", False),
        ("de motor niet gekeurd is", "de motor een waarschuwing van de radar gaf", True),
    ],
    ids=["one word", "two words", "the whole", "a count", "one word that both deny", "one word that one denies"],
)
def test_one_word_in_common_is_too_little(first, second, one):
    """A word that both have beside other matter says what they are about, not what they say."""
    assert is_one_word(pair(says("De bond", first), says("De bond", second))) is one


def test_one_word_is_enough_where_one_voice_blames_again():
    """Whoever is blamed by one voice in two articles is blamed for one thing."""
    first = Said("De bond", "wijt de brand aan", "de bakker met zijn oven", "blames")
    second = Said("De bond", "wijt de brand aan", "een slordige bakker", "blames")
    assert not is_one_word(pair(first, second))
    assert is_one_word(pair(first, replace(second, speaker="De schipper")))


def test_zero_is_a_negation():
    """*0 klachten* and *geen klacht* deny the same."""
    same = pair(
        says("De bond", "er 0 klachten over het alarm zijn"), says("De bond", "er geen klacht over het alarm is")
    )
    assert not is_turned(same)
    assert is_turned(
        pair(says("De bond", "er 0 klachten over het alarm zijn"), says("De bond", "er een klacht over het alarm is"))
    )


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (says("De bond", "hij gevlucht was"), says("De bond", "de bakker gevlucht is"), False),
        (says("De bond", "hij gevlucht was"), says("De schipper", "de bakker gevlucht is"), True),
        (says("De bond", "hij gevlucht was"), says("De bond", "de bakker met de trein gevlucht is"), True),
        (denies("De bond", "de brand"), denies("De bond", "de brand in de oude molen"), False),
    ],
    ids=["one voice", "two voices", "one voice with much beside it", "one voice that denies"],
)
def test_one_word_is_enough_where_one_voice_says_it_again(first, second, one):
    """Who says elsewhere in one word all that he said before says the same."""
    assert is_one_word(pair(first, second)) is one


@pytest.mark.parametrize(("other", "one"), [("De schipper", True), ("De bond", False)])
def test_a_name_is_no_word_that_two_voices_share(other, one):
    """Two who speak of one ship say two things of it; of one who does, the name counts."""
    first = says("De bond", "de Meermin bij de oude brug zonder radar voer")
    second = says(other, "de Meermin met een motor van een tractor voer")
    evidence = bundle(
        article("a", "2024-05-06", first, *FILLING),
        article("b", "2024-05-06", second),
        names={"Meermin": "other"},
    )
    assert is_one_word(Pair.of(evidence, evidence.by_id["a-1"], evidence.by_id["b-1"])) is one


@pytest.mark.parametrize(("content", "agrees"), [("de uitslag een leugen", True), ("de uitslag een feest", False)])
def test_who_calls_a_thing_a_lie_denies_it(content, agrees):
    """*Ontkent de uitslag* and *noemt de uitslag een leugen* are one."""
    second = says("De bond", content, act="denies", cue="noemt")
    assert may_agree(pair(denies("De bond", "de uitslag"), second)) is agrees


@pytest.mark.parametrize(
    ("second", "agrees"),
    [
        (says("De bond", "de boei in de bocht niet is weggehaald"), True),
        (says("De bond", "de boei in de bocht is weggehaald"), False),
        (denies("De bond", "de boei in de bocht is weggehaald"), True),
    ],
    ids=["says that it isn't so", "says that it is", "denies it too"],
)
def test_a_denial_agrees_with_who_says_that_it_is_not_so(second, agrees):
    """Denying a thing and saying that it isn't are one."""
    assert may_agree(pair(denies("De dienst", "de boei in de bocht is weggehaald"), second)) is agrees


@pytest.mark.parametrize(
    ("first", "second", "turned"),
    [
        ("de sirene zwijgen", "er geen sirene was", False),
        ("de sirene zwijgen", "er een sirene was", True),
        ("de boei is weggehaald", "de boei niet is weggehaald", True),
    ],
    ids=["a verb that lacks, and a negation", "a verb that lacks", "in the clause"],
)
def test_a_negation_turns_what_stands_in_its_clause(first, second, turned):
    """Two statements that share little are turned by a negation beside it, or by a word that has one in it."""
    assert is_turned(pair(says("De bond", first), says("De bond", second))) is turned


@pytest.mark.parametrize("mark", [",", " en", ":"])
def test_a_negation_reaches_to_the_end_of_its_clause(mark):
    """What stands before a comma, a colon or a conjunction is not lacking."""
    evidence = bundle(article("a", None, says("De bond", f"de veerboot is weggehaald{mark} de radar is niet gevonden")))
    lacking = evidence.by_id["a-1"].lacking
    assert "word:nl:radar" in lacking
    assert "class:ferry" not in lacking


@pytest.mark.parametrize(("first", "second", "agrees"), [("asks", "asks", True), ("asks", "asserts", False)])
def test_a_question_agrees_with_questions_only(first, second, agrees):
    """Who asks whether a thing is so does not say that it is."""
    words = "de boei in de bocht is weggehaald"
    assert may_agree(pair(says("De bond", words, first), says("De dienst", words, second))) is agrees


def test_who_calls_a_thing_a_lie_agrees_with_who_names_the_thing_too():
    """The word for untrue is not what is denied, whether or not the thing is told with it."""
    told = denies("De schipper", "de veerboot in de haven lag, een schandelijke leugen")
    lie = Said("De schipper", ":", "een schandelijke leugen", "denies", "direct")
    assert may_agree(pair(lie, told))
    assert not may_agree(pair(says("De schipper", "een schandelijke leugen"), told))


def test_counts_left_over_beside_a_shared_one_keep_nothing_apart():
    """Who also tells how many there were in all tells no other number of those that both count."""
    first = says("De bond", "er 4 doden vielen in de haven")
    assert may_agree(pair(first, says("De bond", "er 4 doden vielen in de haven en 9 doden in de stad")))
    assert not may_agree(pair(first, says("De bond", "er 9 doden vielen in de haven")))


@pytest.mark.parametrize(("second", "agrees"), [("zeker 4", True), ("4", True), ("9", False), ("zeker 9", False)])
def test_counts_of_one_thing_must_fit(second, agrees):
    """*Vier* and *zeker vier* may be one count; a bound below is too little to make *zeker twee* and *vijf* one."""
    ours, theirs = (says("De bond", f"er {count} doden vielen bij de brand") for count in ("4", second))
    assert may_agree(pair(ours, theirs)) is agrees


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        pytest.param("het er 62400 waren", "er 62400 abonnees zijn gedupeerd", False, id="all that one says"),
        pytest.param(
            "er 62400 kippen stierven", "er 62400 abonnees zijn gedupeerd", True, id="a number of another thing"
        ),
    ],
)
def test_bare_number(first, second, one):
    """A number that is all that one says is the other's; beside another noun it is a number of anything."""
    assert is_one_word(pair(says("De bond", first), says("De wethouder", second))) is one


def test_who_blames_twice_turns_nothing():
    """One voice reproaches one thing, as what was done or as what was not."""
    first, second = "de kapitein door rood licht voer", "de kapitein het rode licht niet zag"
    assert not is_turned(pair(blames("De bond", first), blames("De bond", second)))
    assert is_turned(pair(says("De bond", first), says("De bond", second)))


@pytest.mark.parametrize(("denier", "one"), [("De rederij", False), ("De bond", True)], ids=["one voice", "two voices"])
def test_denied_involvement(denier, one):
    """One voice denies one involvement in any words; of two each denies his own."""
    first = denies("De rederij", "elke betrokkenheid")
    second = denies(denier, "zijn personeel bij de aanval betrokken is")
    assert is_one_word(pair(first, second)) is one


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        pytest.param("het schip een boete kreeg wegens varen met een kapotte radar", True, id="a reason"),
        pytest.param("het vaartuig met een kapotte radar voer wegens geldgebrek", False, id="another reason"),
        pytest.param("het vaartuig met een kapotte radar voer", False, id="no reason"),
    ],
)
def test_a_reason_is_not_what_is_said(second, reason):
    """What somebody was fined for is not what another says of this time."""
    first = says("De bond", "de veerboot een kapotte radar had")
    assert is_reason(pair(first, says("De wethouder", second))) is reason
