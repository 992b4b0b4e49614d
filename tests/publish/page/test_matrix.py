"""Speakers by points."""

import pytest

from tests.dossiers import make_dossier, make_point, make_position
from tests.interfaces import NL
from wederhoor.publish.page.index import make_index
from wederhoor.publish.page.matrix import MOST_COLUMNS, letter_of, make_matrix

EIGHT = make_position(("a1", "acht gewonden", "s1"))
SIX = make_position(("a2", "zes gewonden", "s2"), position="6")
OWN = make_position(("a2", "zes gewonden", None), position="6")


def matrix(*points):
    dossier = make_dossier(points=points)
    return make_matrix(dossier.points, make_index(dossier, NL))


def cells(row):
    return ["".join(stance.letter for stance in cell) for cell in row.cells]


@pytest.mark.parametrize(("place", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (702, "AAA")])
def test_letters_go_on_after_the_last(place, letter):
    """No two answers have one letter."""
    assert letter_of(place) == letter


def test_a_speaker_has_the_letter_of_the_answer():
    """Each row has a cell for each point, with the letters of the answers that the speaker carries."""
    found = matrix(make_point("p1", EIGHT, SIX), make_point("p2", SIX))
    assert [(row.side.name, cells(row)) for row in found.rows] == [
        ("De brandweer", ["B", "A"]),
        ("Ineke Dorsman", ["A", ""]),
    ]
    assert [column.answers for column in found.columns] == [(("A", "8"), ("B", "6")), (("A", "6"),)]


def test_a_stance_knows_every_statement_behind_it():
    """One letter a speaker and a point, with the number of each statement that gives it, once."""
    again = make_position(("a2", "zes gewonden", "s2"), ("a2", "De brandweer meldt zes gewonden.", "s2"), position="6")
    ((stance,),) = matrix(make_point("p1", again)).rows[0].cells
    assert (stance.letter, stance.numbers, stance.statement.number) == ("A", (2,), 2)


def test_outlets_in_their_own_voice_stand_last():
    """A number without a source is the article's own."""
    found = matrix(make_point("p1", OWN, EIGHT), make_point("p2", OWN))
    assert [row.side.is_outlet for row in found.rows] == [False, True]
    assert found.rows[1].cells[0][0].statement is None


def test_without_points_there_are_no_rows():
    """Nothing to differ on, nobody to differ."""
    assert matrix().rows == ()


def test_no_more_columns_than_can_be_read():
    """The first points of the order are columns, and the reader is told how many there are."""
    found = matrix(*(make_point(f"p{number}", EIGHT, SIX) for number in range(MOST_COLUMNS + 3)))
    assert (len(found.columns), found.total) == (MOST_COLUMNS, MOST_COLUMNS + 3)
    assert {len(row.cells) for row in found.rows} == {MOST_COLUMNS}
