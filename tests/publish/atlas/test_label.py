"""Names on a map."""

from wederhoor.publish.atlas.label import Sheet


def test_the_second_name_goes_where_there_is_room():
    """Two dots next to each other have their names on different sides."""
    sheet = Sheet(400, 200)
    for dot in ((200, 100), (212, 100)):
        sheet.take(dot)
    assert [sheet.beside(words, dot).side for words, dot in (("Ee", (212, 100)), ("Oe", (200, 100)))] == [
        "start",
        "end",
    ]


def test_what_has_no_room_has_no_name():
    """Nothing is drawn over another name or over the edge."""
    sheet = Sheet(60, 30)
    assert sheet.inside("Sint-Job-in-'t-Goor", (30, 15)) is None
    assert sheet.inside("Ee", (30, 15)) is not None
    assert sheet.inside("Oe", (30, 15)) is None


def test_the_name_of_a_land_stands_on_its_land():
    """A strip of land at the edge of the map has no room for a name, and the sea beside it is no place for one."""
    sheet = Sheet(400, 200)
    strip = ((0, 0), (20, 0), (20, 200), (0, 200), (0, 0))
    whole = ((0, 0), (400, 0), (400, 200), (0, 200), (0, 0))
    assert sheet.across("Frankrijk", (10, 100), [strip]) is None
    assert sheet.across("Frankrijk", (200, 100), [whole]).words == "Frankrijk"
