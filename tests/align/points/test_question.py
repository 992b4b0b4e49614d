"""Questions in a form that the words fit."""

import pytest

from tests.align.points.factory import article, denies_that, only, points, says
from wederhoor.lang.registry import get_pack


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("de boei is weggehaald", "Klopt ‘de boei is weggehaald’?"),
        ("directeur Vos van diefstal", "Waar of niet: ‘directeur Vos van diefstal’?"),
        ("zou hij naar Breda gevlucht zijn", "Waar of niet: ‘zou hij naar Breda gevlucht zijn’?"),
    ],
    ids=["sentence", "no verb", "verb first"],
)
def test_only_a_sentence_is_asked_for_as_one(words, question):
    """*Klopt 'directeur Vos van diefstal'?* is no Dutch."""
    found = points(article("a", None, (says("De bond", words), denies_that("De directie"))))
    assert only(found, "denial").question == question


def test_no_template_has_a_verb_of_which_a_slot_is_the_subject():
    """What fills a slot may be a plural: *twee bewoners zegt* is no Dutch."""
    slots = ("denier", "speaker", "party", "accusers", "speakers")
    verbs = ("zegt", "ontkent", "spreekt", "stelt", "wordt", "trekt", "eist", "is")
    phrases = get_pack("nl").phrases
    templates = [*phrases.questions.values(), *phrases.whys.values()]
    wrong = [text for text in templates for slot in slots for verb in verbs if f"{{{slot}}} {verb} " in text]
    assert not wrong
