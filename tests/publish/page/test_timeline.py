"""Times day by day."""

from tests.dossiers import FIRE, make_document, make_dossier, make_time
from wederhoor.publish.interface import NL
from wederhoor.publish.page.index import make_index
from wederhoor.publish.page.timeline import make_timeline


def days(*values, published=None):
    """The days and the clocks on them, for an article that mentions these values."""
    dossier = make_dossier(
        documents=(make_document("a1", FIRE, published=published),),
        times=tuple(make_time(value=value) for value in values),
        entities=(),
        attributions=(),
        figures=(),
        reuse=(),
        points=(),
        hearing=(),
    )
    return [
        (day.name, [row.clock for row in day.rows], len(day.published))
        for day in make_timeline(dossier, make_index(dossier, NL))
    ]


def test_orders_days_and_what_lies_in_them():
    """Coarser times stand before what lies in them, parts of the day among clock times, the unplaceable last."""
    assert days("2024-03-11TEV", "P3D", "2024-03-11", "2024-03", "2024-03-11T14:00", "2024-03-11TMO", "2023") == [
        ("2023", [""], 0),
        ("maart 2024", [""], 0),
        ("maandag 11 maart 2024", ["", "ochtend", "14.00 uur", "avond"], 0),
        ("", [""], 0),
    ]


def test_publications_stand_on_their_day():
    """The day of publication is a day even when nothing else is."""
    assert days(published="2024-03-12T08:00:00+01:00") == [("dinsdag 12 maart 2024", [], 1)]
