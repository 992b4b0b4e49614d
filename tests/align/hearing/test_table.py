"""Who is accused, who answers, and what each article says of an answer."""

import pytest

from tests.align.points.factory import article, blames, bundle, claims, denies, denies_that, quotes, says
from wederhoor.align.hearing import find_hearing

NAMES = {"Chemtron": "organisation", "Joost Wielaert": "person"}


def hear(*articles, accused="Chemtron", **options):
    """The hearing of one accused, as (accusations, replies, outlets)."""
    found = [item for item in find_hearing(bundle(*articles, **{"names": NAMES} | options)) if item.accused == accused]
    if not found:
        return None
    return found[0].accusations, found[0].replies, {name: str(heard) for name, heard in found[0].outlets}


def test_a_denial_is_a_reply():
    """The accused denies: the article has a reply."""
    assert hear(article("a", None, blames("De bond", "Chemtron"), denies("Chemtron", "de brand aan ons ligt"))) == (
        ("a-1",),
        ("a-2",),
        {"a": "replied"},
    )


def test_an_article_that_says_nothing_of_a_reply_is_silent():
    """An accusation, and no word on the accused's answer."""
    accusations, replies, outlets = hear(article("a", None, blames("De bond", "Chemtron")))
    assert (accusations, replies, outlets) == (("a-1",), (), {"a": "silent"})


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        ("Chemtron wilde niet reageren.", "refused"),
        ("Chemtron had geen commentaar.", "refused"),
        ("Chemtron was zondag niet bereikbaar.", "unreachable"),
        ("Chemtron reageert niet op vragen.", "unreachable"),
        ("Van Chemtron kwam nog geen reactie.", "asked"),
        ("Chemtron wil daar niet op reageren.", "refused"),
        ("Chemtron wilde dat bevestigen noch ontkennen.", "refused"),
        ("Chemtron kon niet worden bereikt.", "unreachable"),
        ("De krant heeft Chemtron om commentaar verzocht.", "asked"),
        ("Chemtron biedt zijn excuses aan.", "replied"),
        ("Chemtron heeft nooit geweigerd te reageren.", "silent"),
        ("Chemtron gaf het antwoord in een brief: geen cent.", "silent"),
    ],
    ids=[
        "will not",
        "no comment",
        "not reachable",
        "no answer",
        "asked",
        "not on that",
        "neither",
        "passive",
        "requested",
        "excuses",
        "never refused",
        "an answer",
    ],
)
def test_what_stands_for_a_reply(sentence, heard):
    """The phrases by which papers say that a reply is not there."""
    assert hear(article("a", None, blames("De bond", "Chemtron"), sentence))[2] == {"a": heard}


def test_somebody_who_speaks_for_the_accused_replies():
    """The director's words right after the accusation are the company's reply."""
    found = hear(
        article("a", None, blames("De bond", "Chemtron"), says("Joost Wielaert", "alles gekeurd is")),
        roles={"Joost Wielaert": "directeur van Chemtron"},
    )
    assert found[1] == ("a-2",)


def test_words_of_somebody_else_are_no_reply():
    """Who does not speak for the accused does not answer for him."""
    assert hear(article("a", None, blames("De bond", "Chemtron"), quotes("De burgemeester", "Het is erg")))[1] == ()


def test_a_reply_in_another_article_is_found():
    """One article accuses, another has the denial; each outlet has its own row."""
    found = hear(
        article("a", None, says("De bond", "Chemtron betrokken was bij de brand", act="blames")),
        article("b", None, denies("Chemtron", "het bedrijf betrokken was bij de brand")),
    )
    assert found == (("a-1",), ("b-1",), {"a": "silent", "b": "replied"})


def test_words_that_their_subject_denies_are_an_accusation():
    """Whatever its cue, a statement about somebody who denies it accuses him."""
    found = hear(article("a", None, says("De getuige", "Chemtron gif in de rivier loosde"), denies_that("Chemtron")))
    assert found == (("a-1",), ("a-2",), {"a": "replied"})


def test_a_note_about_somebody_else_is_not_the_accused_s():
    """That the inspection was not reachable says nothing of the company."""
    found = hear(
        article("a", None, blames("De bond", "Chemtron"), "De inspectie was niet bereikbaar."),
        names=NAMES | {"inspectie": "organisation"},
    )
    assert found[2] == {"a": "silent"}


def test_a_note_alone_makes_a_cell():
    """An article that only tells that the accused was not to be had has that cell."""
    found = hear(
        article("a", None, blames("De bond", "Chemtron")), article("b", None, "Chemtron was zondag niet bereikbaar.")
    )
    assert found[2] == {"a": "silent", "b": "unreachable"}


def test_who_calls_an_accusation_slander_right_behind_it_answers_it():
    """Nobody but the accused's own has reason to."""
    found = hear(
        article("a", None, (blames("De bond", "Chemtron"), says("De fabriek", "het laster was"))),
        names=NAMES | {"fabriek": "organisation"},
    )
    assert found[2] == {"a": "replied"}


def test_a_claim_answers_an_accusation():
    """Who claims the deed has been heard."""
    found = hear(
        article("a", None, blames("De bond", "Rode Vuist")),
        article("b", None, claims("Rode Vuist", "de aanslag in de haven")),
        accused="Rode Vuist",
        names={"Rode Vuist": "group"},
    )
    assert found[2] == {"a": "silent", "b": "replied"}


def test_who_is_accused_most_comes_first():
    """The order of the table: by the number of accusations."""
    evidence = bundle(
        article("a", None, blames("De bond", "Delta"), blames("De bond", "Chemtron"), blames("De raad", "Chemtron")),
        names={"Chemtron": "organisation", "Delta": "organisation"},
    )
    assert [item.accused for item in find_hearing(evidence)] == ["Chemtron", "Delta"]


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        ("Hij beriep zich op zijn zwijgrecht.", "refused"),
        ("Zijn broer Piet was niet bereikbaar.", "silent"),
    ],
    ids=["a pronoun", "a relative"],
)
def test_whose_silence_a_pronoun_tells(sentence, heard):
    """*Hij* is who was accused right before; his brother does not answer for him."""
    found = hear(article("a", None, (blames("De bond", "Joost Wielaert"), sentence)), accused="Joost Wielaert")
    assert found[2] == {"a": heard}


def test_a_quotation_tells_nothing_of_a_reply():
    """What a witness says of others is not that he will not answer."""
    said = quotes("De bond", "Ze deden niets en wilden niets zeggen")
    assert hear(article("a", None, blames("De bond", "Chemtron"), said))[2] == {"a": "silent"}


def test_an_event_is_not_accused():
    """What is held against a strike is held against nobody who could answer; a thing with a name has owners."""
    names = NAMES | {"staking": "other"}
    strike = article("a", None, blames("De directie", "staking"))
    assert hear(strike, accused="staking", names=names) is None


def test_a_claim_alone_answers_nothing():
    """Who claims a deed and denies another is only shown with the denial."""
    found = hear(article("a", None, claims("Chemtron", "de brand"), denies("Chemtron", "de bom van ons was")))
    assert found == ((), ("a-2",), {"a": "replied"})
