"""Who is accused, and what of a reply."""

from tests.dossiers import make_dossier
from tests.interfaces import NL
from wederhoor.publish.page.hearing import make_hearing
from wederhoor.publish.page.index import make_index
from wederhoor.records.point import Heard, Hearing


def make(*hearing):
    dossier = make_dossier(hearing=hearing)
    return make_hearing(dossier, make_index(dossier, NL))


def make_record(accused, *heard):
    outlets = tuple(zip(("a1", "a2"), heard, strict=True))
    return Hearing(accused=accused, accusations=("s2",), replies=("s1",), outlets=outlets)


def test_those_heard_nowhere_come_first():
    """The order is that of the fewest articles with a reply; being asked or not reached is none."""
    found = make(make_record("E1", Heard.REPLIED, Heard.SILENT), make_record("E2", Heard.UNREACHABLE, Heard.ASKED))
    assert [(accused.name, accused.heard_in) for accused in found] == [("De brandweer", 0), ("Ineke Dorsman", 1)]


def test_words_stand_with_their_article():
    """Accusation and reply each stand in the row of the article that has them."""
    (accused,) = make(make_record("E1", Heard.REPLIED, Heard.SILENT))
    words = [[statement.words[0].text for statement in (*row.accusations, *row.replies)] for row in accused.rows]
    assert words == [["er acht gewonden"], ["zes gewonden"]]
