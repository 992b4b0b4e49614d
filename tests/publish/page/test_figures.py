"""Numbers in the order in which they were published."""

from dataclasses import replace

from tests.dossiers import FIRE, PORT, make_document, make_dossier, make_figure, make_point, make_position
from tests.interfaces import NL
from wederhoor.publish.page.figures import make_series, make_settled
from wederhoor.publish.page.index import make_index
from wederhoor.records.point import Status

EARLY = make_document("a1", FIRE, published="2024-03-11T08:00:00+01:00", outlet="Ochtendblad")
LATE = make_document("a2", PORT, published="2024-03-12T08:00:00+01:00", outlet="Avondblad")
EIGHT = make_position(("a1", "acht gewonden", "s1"))
SIX = make_position(("a2", "zes gewonden", None), position="6")


def series(*positions, **changes):
    dossier = make_dossier(documents=(LATE, EARLY), points=(make_point("p1", *positions),), **changes)
    return make_series(dossier.points, make_index(dossier, NL))


def test_values_stand_in_order_of_publication():
    """What was published first stands first, whatever the order of the answers."""
    (found,) = series(SIX, EIGHT)
    assert [(count.cite.outlet, count.value) for count in found.counts] == [("Ochtendblad", "8"), ("Avondblad", "6")]


def test_a_value_links_to_its_words():
    """The words are those of the figure, with its statement."""
    (found,) = series(EIGHT, SIX)
    assert found.counts[0].excerpt.words.text == "acht gewonden"
    assert [count.statement is None for count in found.counts] == [False, True]


def test_one_side_that_counts_anew_shows_what_it_gave_before():
    """The same speaker's earlier number stands beside the later one."""
    later = make_position(("a2", "zes gewonden", "s2"), position="6")
    dossier = make_dossier()
    both = tuple(replace(statement, speaker="E1") for statement in dossier.attributions)
    (found,) = series(EIGHT, later, attributions=both)
    assert [[value for value, _ in count.earlier] for count in found.counts] == [[], ["8"]]


def test_another_side_shows_no_earlier_number():
    """A number of somebody else is no correction."""
    (found,) = series(EIGHT, make_position(("a2", "zes gewonden", "s2"), position="6"))
    assert [count.earlier for count in found.counts] == [(), ()]


def test_a_headline_does_not_repeat_the_statement():
    """A value that one article gives twice stands once, on somebody's authority."""
    twice = make_position(("a1", "acht", None), ("a1", "acht gewonden", "s1"))
    figures = (
        make_figure("f0", "acht"),
        make_figure(attribution="s1"),
        make_figure("f2", "zes gewonden", 6, 6, document="a2", text=PORT),
    )
    (found,) = series(twice, SIX, figures=figures)
    assert [count.excerpt.words.text for count in found.counts] == ["acht gewonden", "zes gewonden"]


def test_what_all_count_alike_is_listed_apart():
    """A number without another has no axis."""
    assert series(EIGHT) == ()
    agreed = make_point("p1", EIGHT, status=Status.AGREED)
    (settled,) = make_settled((agreed,), make_index(make_dossier(points=(agreed,)), NL))
    assert (settled.value, settled.outlets) == ("8", 1)
