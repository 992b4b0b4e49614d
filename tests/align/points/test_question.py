"""Questions in a form that the words fit."""

import pytest

from tests.align.points.factory import article, denies_that, only, points, says
from wederhoor.lang.registry import get_pack


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("de boei is weggehaald", "Klopt ‘de boei is weggehaald’?"),
        ("directeur Vos van diefstal", "Klopt dit: ‘directeur Vos van diefstal’?"),
        ("zou hij naar Breda gevlucht zijn", "Klopt dit: ‘zou hij naar Breda gevlucht zijn’?"),
    ],
    ids=["sentence", "no verb", "verb first"],
)
def test_only_a_sentence_is_asked_for_as_one(words, question):
    """*Klopt 'directeur Vos van diefstal'?* is no Dutch."""
    found = points(article("a", None, (says("De bond", words), denies_that("De directie"))))
    assert only(found, "denial").question == question


def test_a_reproach_is_asked_for_with_its_verb():
    """*Klopt ‘directeur Vos van diefstal’* leaves the reader guessing what about him."""
    accuses = says("De bond", "directeur Vos van diefstal", act="blames", cue="beschuldigt")
    found = points(article("a", None, (accuses, denies_that("De directie"))))
    assert only(found, "denial").question == "Terecht of niet: ‘beschuldigt directeur Vos van diefstal’?"


def test_a_slot_is_asked_for_in_the_words_around_it():
    """*Wanneer was dit: pont en schip* leaves the reader guessing what happened."""
    text = "De veerpont Aurora voer om 18.40 uur naar Oosterhaven en ramde het met {} geladen vrachtschip Bella."
    found = points(article("a", None, text.format("zand")), article("b", None, text.format("grind")))
    question = only(found, "other").question
    assert question.startswith("Wat was het, ‘met zand’ of ‘met grind’: ‘De veerpont Aurora voer om 18.40 uur naar")
    assert "ramde het … geladen" in question


def test_no_template_has_a_verb_of_which_a_slot_is_the_subject():
    """What fills a slot may be a plural: *twee bewoners zegt* is no Dutch."""
    slots = ("denier", "speaker", "party", "accusers", "speakers")
    verbs = ("zegt", "ontkent", "spreekt", "stelt", "wordt", "trekt", "eist", "is")
    phrases = get_pack("nl").phrases
    templates = [*phrases.questions.values(), *phrases.whys.values()]
    wrong = [text for text in templates for slot in slots for verb in verbs if f"{{{slot}}} {verb} " in text]
    assert not wrong
