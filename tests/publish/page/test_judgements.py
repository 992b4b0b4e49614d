"""What people decided, on the page."""

from tests.dossiers import FIRE, make_dossier
from tests.interfaces import NL
from tests.judgements import anchor, judgement, target
from wederhoor.publish.html import draw_page
from wederhoor.publish.page.index import make_index
from wederhoor.publish.page.judgements import make_judgements
from wederhoor.records.judgement import Judged, State

STANDING = anchor("a1", FIRE.index("Ineke"), "Ineke Dorsman")
GONE = anchor("a9", 0, "De brandweer")


def make(*anchors, state=State.APPLIED):
    made = judgement("j1", "same", *(target(found, label=found.text) for found in anchors), note="zelf gevraagd")
    return make_dossier(judgements=(Judged(judgement=made, state=state),))


def test_who_when_and_what():
    """A judgement says who made it, when, and about what."""
    dossier = make(STANDING, GONE)
    (found,) = make_judgements(dossier, make_index(dossier, NL))
    assert (found.by, found.made, found.note) == ("Ineke Dorsman", "12 maart 2024, 09.00 uur", "zelf gevraagd")
    assert [subject.label for subject in found.subjects] == ["Ineke Dorsman", "De brandweer"]


def test_words_that_are_gone_are_not_linked():
    """Only what still stands in an article leads there."""
    dossier = make(STANDING, GONE, state=State.ORPHANED)
    (found,) = make_judgements(dossier, make_index(dossier, NL))
    assert [len(subject.cites) for subject in found.subjects] == [1, 0]


def test_the_page_has_them_and_their_places():
    """The section is there, and what it links to is on the page."""
    page = draw_page(make(STANDING, GONE))
    assert 'id="judgements"' in page
    assert "is één en dezelfde" in page
    assert page.count(f'id="s-a1-{FIRE.index("Ineke")}-{FIRE.index("Ineke") + 13}"') == 1


def test_a_dossier_without_judgements_has_no_such_section():
    """Nor a place for it in the contents."""
    assert "#judgements" not in draw_page(make_dossier())
