"""What changed after publication, on the page."""

from dataclasses import replace

import pytest

from tests.dossiers import make_dossier
from tests.interfaces import EN, NL
from tests.publish.markup import Reading
from tests.revisions import OLD, make_change, make_revised
from wederhoor.publish.html import draw_page
from wederhoor.publish.page.index import make_index
from wederhoor.publish.page.revisions import make_revisions
from wederhoor.records.revision import Subject


def make(*changes):
    dossier = make_revised(*changes)
    (found,) = make_revisions(dossier, make_index(dossier, NL))
    return found


def test_says_when_and_in_what():
    """The moment is that of the later version; each side has the words that the other has not."""
    revised = make()
    assert (revised.before, revised.after, revised.at) == (1, 2, "11 maart 2024, 14.20 uur")
    assert revised.changes[0].before.pieces == (("zes", True), (" gewonden", False))
    assert revised.changes[0].after.pieces == (("acht", True), (" gewonden", False))


def test_what_is_on_one_side_alone_has_nothing_on_the_other():
    """What vanished is not there now, what appeared was not."""
    vanished, appeared = make(
        make_change(Subject.STATEMENT, "De brand is onder controle", None),
        make_change(Subject.STATEMENT, None, "De brand begon maandag"),
    ).changes
    assert vanished.after is None
    assert appeared.before is None


@pytest.mark.parametrize("interface", [NL, EN], ids=["nl", "en"])
def test_every_link_leads_to_a_place(interface):
    """Those to the words as they are, and those to the older text, which is there character for character."""
    page = Reading(draw_page(make_revised(), interface=interface))
    assert page.faults == []
    assert page.texts["text-w-a1-1"] == OLD
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_the_words_are_deleted_and_inserted():
    """In elements that say so."""
    page = draw_page(make_revised())
    assert "<del>zes</del> gewonden" in page
    assert "<ins>acht</ins> gewonden" in page
    assert 'id="o-a1-1-40-52"' in page


def test_a_dossier_without_versions_has_no_such_section():
    """Nor a place for it in the contents, nor an older text."""
    page = draw_page(make_dossier())
    assert "#revisions" not in page
    assert 'class="earlier"' not in page


def test_other_words_alone_are_said_to_be_that():
    """A version in which no claim changed is listed, with that."""
    dossier = make_revised()
    (revision,) = dossier.revisions
    page = draw_page(replace(dossier, revisions=(replace(revision, changes=()),)))
    assert NL.say("revisions_none") in page
