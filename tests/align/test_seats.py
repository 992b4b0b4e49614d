"""Seats of government that only the articles tell."""

import pytest

from wederhoor.align.capitals import find_country
from wederhoor.align.seats import find_seats
from wederhoor.lang.registry import get_pack
from wederhoor.records.span import Span

NAMES = get_pack("nl").names
PLACES = ("Turvi\u00eb", "Omsland", "Galm")


@pytest.mark.parametrize(
    ("texts", "seats"),
    [
        (["De Turvische hoofdstad Galm is leeg."], {"galm": "Turvi\u00eb"}),
        (["In Galm, de Turvische hoofdstad, is het leeg."], {"galm": "Turvi\u00eb"}),
        (
            ["Het ministerie van Visserij in Galm zwijgt.", "Het Turvische ministerie van Visserij belt."],
            {"galm": "Turvi\u00eb"},
        ),
        (["De Omslandse hoofdstad Galm.", "De Turvische hoofdstad Galm."], {}),
        (["Het ministerie van Visserij in Galm zwijgt.", "Het Turvische ministerie van Turf belt."], {}),
        (["De Franse hoofdstad Galm is leeg."], {}),
        (["De Turvische havenstad Galm is leeg."], {}),
    ],
)
def test_seats(texts, seats):
    """A capital by its country's adjective, and the town of a ministry that another article gives the adjective."""
    assert find_seats(texts, PLACES, NAMES) == seats


def test_a_seat_that_acts_is_its_country():
    """A seat that only the articles tell is read as the capitals of the list are, its country always as itself."""
    seats = {"galm": "Turvi\u00eb"}

    def country(text, name):
        start = text.index(name)
        return find_country(text, [Span(start, start + len(name))], name, NAMES, seats)

    assert country("Galm ontkent dat.", "Galm") == "Turvi\u00eb"
    assert country("In Galm brandt een loods.", "Galm") is None
    assert country("In Turvi\u00eb regent het.", "Turvi\u00eb") == "Turvi\u00eb"
