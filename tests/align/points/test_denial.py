"""Points on which one denies what another says."""

import pytest

from tests.align.points.factory import (
    Said,
    answers,
    article,
    bundle,
    claims,
    denies,
    denies_that,
    only,
    points,
    quotes,
    says,
)
from wederhoor.align.points.denial import Dispute, join_disputes


def test_a_denial_is_put_beside_what_it_denies_in_another_article():
    """Same words, one article asserts and another has the denial."""
    found = points(
        article("a", None, says("De bond", "de boei is weggehaald")),
        article("b", None, denies("De dienst", "de boei is weggehaald")),
        article("c", None, "De burgemeester sprak met ouders over school en huiswerk."),
    )
    point = only(found, "denial")
    assert (point.status, answers(point)) == ("contested", {"ja": {"a-1"}, "nee": {"b-1"}})
    assert point.question == "Klopt ‘de boei is weggehaald’?"


def test_a_quotation_right_after_a_denial_elaborates_it():
    """What the same side says directly after its denial stands with it."""
    found = points(
        article(
            "a",
            None,
            says("De bond", "de boei is weggehaald"),
            (denies("De dienst", "de boei is weggehaald"), quotes("De dienst", "Hij is verplaatst")),
        )
    )
    assert answers(only(found, "denial"))["nee"] == {"a-2", "a-3"}


def test_what_a_denier_says_after_his_first_elaboration_is_of_its_own():
    """Only the words right after the denial say how things are instead."""
    found = points(
        article(
            "a",
            None,
            says("De bond", "de boei is weggehaald"),
            (
                denies("De dienst", "de boei is weggehaald"),
                quotes("De dienst", "Hij is verplaatst"),
                quotes("De dienst", "De gemeente stookt graag"),
            ),
        )
    )
    assert answers(only(found, "denial"))["nee"] == {"a-2", "a-3"}


def test_who_says_elsewhere_what_a_denier_adds_stands_with_him():
    """What is said instead of the denied thing is one answer in all articles."""
    found = points(
        article(
            "a",
            None,
            says("De bond", "de boei is weggehaald"),
            (
                denies("De dienst", "de boei is weggehaald"),
                quotes("De dienst", "Hij is naar de oude haven verplaatst"),
            ),
        ),
        article("b", None, says("De dienst", "hij naar de oude haven is verplaatst")),
        article("c", None, "De burgemeester sprak met ouders over school en huiswerk."),
    )
    assert answers(only(found, "denial"))["nee"] == {"a-2", "a-3", "b-1"}


@pytest.mark.parametrize(
    "words", ["wij dat verhaal over de schipper niet bevestigen", "wij over de schipper niet speculeren"]
)
def test_who_commits_himself_to_nothing_is_not_answered(words):
    """*Wij bevestigen het niet* is no statement that somebody can call a lie."""
    found = points(article("a", None, (says("De politie", words), says("De rederij", "een leugen", cue="spreekt van"))))
    assert not [point for point in found if point.kind == "denial"]


def test_a_denial_without_words_of_its_own_denies_the_statement_before():
    """*De dienst ontkent dat* has the content of what was said, and is put beside it."""
    found = points(article("a", None, says("De bond", "de boei is weggehaald"), denies_that("De dienst")))
    assert answers(only(found, "denial")) == {"ja": {"a-1"}, "nee": {"a-2"}}


def test_words_that_call_something_a_lie_deny_the_statement_before():
    """*Een schandelijke leugen* is a denial of what was said just before in the paragraph."""
    found = points(
        article(
            "a",
            None,
            (
                says("De bron", "de schipper dronken op de brug stond"),
                says("De rederij", "een leugen", cue="spreekt van"),
            ),
        )
    )
    assert answers(only(found, "denial")) == {"ja": {"a-1"}, "nee": {"a-2"}}


def test_the_same_words_with_a_negation_by_another_speaker_are_contested():
    """One says that the installation was inspected, the other that it was not."""
    found = points(
        article("a", None, says("De directeur", "de installatie in de fabriek gekeurd is")),
        article("b", None, says("De inspectie", "de installatie in de fabriek niet gekeurd is")),
    )
    assert answers(only(found, "denial")) == {"ja": {"a-1"}, "nee": {"b-1"}}


def test_words_that_answer_a_denial_contradict_it():
    """*Wel degelijk* after a denial says that what was denied is so."""
    found = points(
        article(
            "a",
            None,
            (
                denies("De minister", "er geld naar de partij vertrok"),
                says("De penningmeester", "de partij wel degelijk betaald heeft"),
            ),
        )
    )
    assert answers(only(found, "denial")) == {"ja": {"a-2"}, "nee": {"a-1"}}


def test_a_quotation_is_what_its_speaker_says_even_behind_a_verb_of_denying():
    """Of *spreekt dat tegen: „We hebben niets vernield”* the content is no denied proposition."""
    evidence = bundle(article("a", None, Said("De club", "ontkent", "We hebben niets vernield", "denies", "direct")))
    assert not evidence.by_id["a-1"].disputes


def test_denials_of_different_things_stay_apart():
    """Two denials by one side that share a word are two points."""
    found = points(
        article("a", None, says("De bond", "de boei is weggehaald"), denies("De dienst", "de boei is weggehaald")),
        article(
            "b",
            None,
            says("De bond", "de dienst brieven heeft genegeerd"),
            denies("De dienst", "de dienst brieven heeft genegeerd"),
        ),
    )
    assert len([point for point in found if point.kind == "denial"]) == 2


def test_a_promise_that_is_withdrawn_is_an_update():
    """Who takes back his own promise contradicts nobody."""
    found = points(
        article(
            "a",
            None,
            (says("De minister", "waarnemers in de mijn welkom zijn", act="intends"), denies_that("De minister")),
        )
    )
    assert only(found, "denial").status == "updated"


def test_disputes_that_share_a_statement_are_one():
    """Two denials of one statement are one point."""
    evidence = bundle(
        article("a", None, says("De bond", "x is y"), denies("De dienst", "x is y"), denies("De raad", "x is y"))
    )
    said, first, second = evidence.by_document["a"]
    joined = join_disputes([Dispute(yes=[said], no=[first]), Dispute(yes=[said], no=[second])])
    assert [(dispute.yes, dispute.no) for dispute in joined] == [([said], [first, second])]


def test_a_noun_for_what_was_said_is_no_matter_of_its_own():
    """*Die suggestie is onzin* answers the rumour a few sentences back."""
    rumour = Said("Een buurman", "zegt dat", "de wethouder brieven over de brug vernield heeft", "blames")
    found = points(
        article(
            "a",
            None,
            (
                rumour,
                "Het weer was zacht.",
                "De zomer begon met veel zon.",
                "Het feest op het plein ging door.",
                quotes("De gemeente", "Die suggestie is onzin", act="denies"),
            ),
        )
    )
    assert answers(only(found, "denial")) == {"ja": {"a-1"}, "nee": {"a-2"}}


def test_a_bare_number_that_is_denied_is_no_proposition():
    """*De bond houdt het op 6. De directie ontkent dat*: nobody can say of *6* whether it is so."""
    found = points(article("a", None, (says("De bond", "6", cue="houdt het op"), denies_that("De directie"))))
    assert not [point for point in found if point.kind == "denial"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("‘de brug gezonken is’", "‘de brug gezonken is’"),
        ("de bond dat ‘een leugen’ noemt", "‘de bond dat ‘een leugen’ noemt’"),
    ],
    ids=["whole", "inner"],
)
def test_a_question_quotes_words_once_and_keeps_inner_quotation_marks(words, shown):
    """Marks around the whole are replaced by the question's own."""
    found = points(article("a", None, (says("De bond", words), denies_that("De directie"))))
    assert only(found, "denial").question == f"Klopt {shown}?"


def test_an_answer_that_only_repeats_what_was_said_denies_nothing():
    """*Er ging niets af* in a heading is no accusation that *er ging helemaal niets af* answers."""
    found = points(
        article(
            "a",
            None,
            (
                quotes("De bewoner", "het alarm in de hal werkte niet"),
                quotes("De buurman", "het alarm in de hal werkte helemaal niet", "denies"),
            ),
        )
    )
    assert not [point for point in found if point.kind == "denial"]


def test_what_is_denied_in_its_own_words_was_said_to_be_so():
    """Who denies a deed does not answer somebody who said of something else that it was not so."""
    found = points(
        article(
            "a",
            None,
            (
                says("De ploegleider", "het flesje niet uit de bus gekomen is"),
                denies("De renner", "hij bewust pillen slikte"),
            ),
        )
    )
    assert not [point for point in found if point.kind == "denial"]


def test_who_admits_something_denies_nothing_right_after_it():
    """*Erkende dat het rapport klopt. „Dat had niet gemogen”* takes back what the firm said before."""
    found = points(
        article(
            "a",
            None,
            (
                says("De firma", "de melders in orde zijn"),
                says("De directeur", "het rapport klopt", cue="erkende dat"),
                quotes("De directeur", "we hadden die melders niet gekeurd", "denies"),
            ),
        )
    )
    assert not [point for point in found if point.kind == "denial"]


def test_a_clause_denied_in_another_paragraph_answers_nobody():
    """Who denies a deed a paragraph after others spoke of something else does not deny what they said."""
    found = points(
        article(
            "a",
            None,
            (quotes("De ploegleider", "wij nemen deze zaak in de ploeg ernstig op"),),
            (denies("De renner", "hij bewust pillen slikte"),),
        )
    )
    assert not [point for point in found if point.kind == "denial"]


def test_a_denied_rumour_answers_nobody():
    """*Dat zij zou hebben geknoeid* was said by nobody in the article."""
    found = points(
        article(
            "a",
            None,
            (
                says("De conciërge", "er in het rooster iets mis was"),
                denies("De rector", "zij zelf leerlingen van de klas uit het rooster zou schrappen"),
            ),
        )
    )
    assert not [point for point in found if point.kind == "denial"]


def test_who_contradicts_a_speaker_denies_what_he_said():
    """*De bond spreekt de burgemeester tegen* is about the mayor's words, not about the last that were spoken."""
    borrowed = Said("De bond", "spreekt", "", "denies", tail="de burgemeester tegen")
    found = points(
        article(
            "a",
            None,
            (
                says("De burgemeester", "de boei in de haven is weggehaald"),
                quotes("De burgemeester", "er was geen kist aan boord"),
                says("De duiker", "de kade in drie delen is opgemeten"),
            ),
            (borrowed,),
        ),
        names={"burgemeester": "person", "bond": "organisation", "duiker": "person"},
    )
    assert answers(only(found, "denial")) == {"ja": {"a-1", "a-2"}, "nee": {"a-4"}}


def test_who_waves_a_claim_away_denies_that_the_claimant_did_it():
    """*De dienst wuift de claim weg* is about who claimed the fire, in whatever article."""
    found = points(
        article("a", None, claims("Zwarte Ster", "de brand in de loods")),
        article(
            "b",
            None,
            (
                says("De buurman", "de sloot achter de loods droog stond"),
                Said("De dienst", "ontkent", "", "denies", tail="de claim"),
            ),
        ),
    )
    assert answers(only(found, "denial")) == {"ja": {"a-1"}, "nee": {"b-2"}}


def test_who_admits_that_a_reading_was_wrong_takes_back_what_his_side_said():
    """*De dienst geeft toe dat die lezing voorbarig was* updates what the service said in an earlier article."""
    found = points(
        article("a", "2024-03-01", says("De dienst", "de schipper van de steiger viel")),
        article(
            "b",
            "2024-03-03",
            (
                says("De arts", "de schipper in de kajuit werd gevonden"),
                says("De dienst", "de steiger voorbarig was", cue="erkende dat"),
            ),
        ),
    )
    point = only(found, "denial")
    assert (point.status, answers(point)) == ("updated", {"ja": {"a-1"}, "nee": {"b-2"}})


def test_what_the_next_speaker_turns_round_is_a_retort():
    """*Chauffeurs zijn bedreigd. „Niemand is bedreigd”* is a dispute though the two share one word."""
    found = points(
        article(
            "a", None, (says("De bond", "chauffeurs bedreigd zijn"), quotes("De raad", "Niemand is bedreigd door ons"))
        ),
        article("b", None, "De burgemeester sprak met ouders over school en huiswerk."),
    )
    assert answers(only(found, "denial")) == {"ja": {"a-1"}, "nee": {"a-2"}}


def test_words_after_a_colon_are_those_of_who_denies():
    """*bestrijdt dat: „Het contract liep af”* with another name for the words does not deny them."""
    found = points(
        article(
            "a",
            None,
            (
                Said("De raad", "bestrijdt dat : „", "het contract gewoon liep", "denies", "mixed"),
                Said("De secretaris", "zegt", "", "asserts"),
            ),
        )
    )
    assert [point for point in found if point.kind == "denial"] == []


def test_an_accusation_of_somebody_is_denied_where_it_is_his():
    """*wijst de beschuldiging van Visser af* does not deny what the politie said just before."""
    found = points(
        article(
            "a",
            None,
            (
                says("De politie", "vier mensen in de loods zijn omgekomen"),
                Said("De bond", "ontkent", "", "denies", tail="de beschuldiging van Visser"),
            ),
        ),
        names={"Visser": "person"},
    )
    assert [point for point in found if point.kind == "denial"] == []


def test_the_question_is_what_was_said_where_the_answer_has_words_of_its_own():
    """*Klopt 'in september is gewaarschuwd'?* rather than *Klopt 'er een brief is gekomen'?*."""
    found = points(
        article(
            "a", None, (says("De bond", "de bond heeft gewaarschuwd"), denies("De raad", "er brieven zijn gevonden"))
        )
    )
    assert only(found, "denial").question == "Klopt ‘de bond heeft gewaarschuwd’?"


def test_a_name_and_a_word_for_the_accusation_are_no_matter():
    """*Visser. Ook die aantijging ontkende hij* says nothing that can be asked."""
    found = points(
        article("a", None, (Said("De club", "beschuldigt", "Visser", "blames"), denies("De raad", "die aantijging"))),
        names={"Visser": "person"},
    )
    assert [point for point in found if point.kind == "denial"] == []
