"""Times day by day, in three lanes."""

from tests.dossiers import FIRE, make_attribution, make_document, make_dossier, make_time
from tests.interfaces import EN, NL
from wederhoor.publish.page.index import make_index
from wederhoor.publish.page.timeline import CROWD, make_timeline

SAID = "Dorsman zei maandag dat de brand dinsdag begon."


def timeline(*values, documents=None, interface=NL, **parts):
    """The timeline of an article that mentions these values."""
    empty = {"entities": (), "attributions": (), "figures": (), "reuse": (), "points": (), "hearing": ()}
    dossier = make_dossier(
        documents=documents or (make_document("a1", FIRE),),
        **empty | {"times": tuple(make_time(value=value) for value in values)} | parts,
    )
    return make_timeline(dossier, make_index(dossier, interface))


def spoken():
    """Somebody says on Monday what happened on Tuesday."""
    document = make_document("a1", SAID, published="2024-03-13T08:00:00+01:00")
    said = make_attribution("s1", "de brand dinsdag begon", text=SAID, source="Dorsman", cue="zei")
    times = (make_time("maandag", "2024-03-11", text=SAID), make_time("dinsdag", "2024-03-12", text=SAID))
    return timeline(documents=(document,), attributions=(said,), times=times)


def test_orders_days_and_what_lies_in_them():
    """A longer time stands after the last day in it, parts of the day among clock times, the unplaceable last."""
    values = ["2024-03-11TEV", "P3D", "2024-03-11", "2024-03", "2024-03-11T14:00", "2024-03-11TMO", "2024-W11", "2023"]
    assert [(day.name, [row.clock for row in day.events]) for day in timeline(*values).days] == [
        ("2023", [""]),
        ("maandag 11 maart 2024", ["", "ochtend", "14.00 uur", "avond"]),
        ("week 11 van 2024", [""]),
        ("maart 2024", [""]),
        ("", [""]),
    ]


def test_says_which_days_a_week_has():
    """Nobody knows week 11 or a meteorological spring by heart; a month explains itself."""
    assert [day.span for day in timeline("2024-W11", "2024-03", "2024-SP").days] == [
        "11 – 17 maart 2024",
        "",
        "1 maart – 31 mei 2024",
    ]


def test_each_lane_has_its_own():
    """When it was said, when it happened and when it was published."""
    said = spoken().days[0].statements[0].statement
    assert said.number == 1
    lanes = [
        (day.name, len(day.statements), len(day.events), [one.clock for one in day.published]) for day in spoken().days
    ]
    assert lanes == [
        ("maandag 11 maart 2024", 1, 0, []),
        ("dinsdag 12 maart 2024", 0, 1, []),
        ("woensdag 13 maart 2024", 0, 0, ["08.00 uur"]),
    ]


def test_every_mark_leads_to_a_row():
    """What is drawn stands in the table, and a row that no mark leads to has no anchor."""
    found = spoken()
    rows = [row.anchor for day in found.days for row in (*day.events, *day.statements, *day.published)]
    assert sorted(mark.anchor for track in found.overview.tracks for mark in track.marks) == sorted(rows)
    twice = timeline(times=(make_time("maandag", "2024-03-11"), make_time("brand", "2024-03-11")))
    assert [mark.label for mark in twice.overview.tracks[0].marks] == ["2×"]
    assert len([row for day in twice.days for row in day.events if row.anchor]) == len(twice.overview.tracks[0].marks)


def test_a_crowd_of_one_moment_shares_a_mark():
    """The names of fifty outlets would fill the lane."""
    documents = tuple(make_document(f"a{n}", FIRE, outlet=f"Krant {n}", published="2024-03-11") for n in range(CROWD))
    (mark,) = timeline(documents=documents).overview.tracks[2].marks
    assert mark.label == f"{CROWD} artikelen"


def test_without_a_day_there_is_nothing_to_draw():
    """A dossier whose articles have no date may know no day at all."""
    found = timeline("P3D", "1994")
    assert found.overview is None
    assert [day.name for day in found.days] == ["1994", ""]


def test_a_day_that_does_not_exist_stands_at_the_end():
    """A publication whose date no calendar has is on no day."""
    found = timeline("2023-02-30", documents=(make_document("a1", FIRE, published="vorige week"),))
    assert [(day.name, len(day.events), len(day.published)) for day in found.days] == [("", 1, 0)]


def test_speaks_the_language_of_the_interface():
    """The words on the drawing are those of the interface."""
    drawn = timeline("2024-03-11TMO", interface=EN).overview
    assert [mark.label for mark in drawn.tracks[0].marks] == ["morning"]
    assert [tick.label for tick in drawn.days if tick.label] == ["Mon 11 Mar"]
