"""Pages that are no report of one event."""

from tests.stories.factory import DIKE, THEFT, item, sorted_by, stream
from wederhoor.records.story import PageKind
from wederhoor.stories.page import find_page

LINES = ("Zanger stopt na dertig jaar", "Trein naar Ostmeer staat stil", "Weer hagel op komst", "Raad wil zwembad")
HEADLINES = "\n".join(["Het laatste nieuws", DIKE[0], THEFT[0], *LINES])


def test_a_list_of_headlines_is_a_listing():
    """Lines without an end are headlines."""
    page = find_page(item("p", None, HEADLINES))
    assert page is not None
    assert (page.kind, page.measure) == (PageKind.LISTING, 1.0)


def test_a_report_is_no_listing():
    """Paragraphs that end are prose, whatever subheads stand between them."""
    text = "Dijk door\n" + "\n".join(f"Kop {number} van drie\nDit is een zin over water." for number in range(5))
    assert find_page(item("p", None, text)) is None


def test_few_lines_are_no_listing():
    """Two lines below a headline prove nothing."""
    assert find_page(item("p", None, "Dijk bij Wolderhaven\nDrie gewonden\nLees meer")) is None


def test_a_listing_is_in_no_story():
    """It is among the pages, with what it was told by."""
    sorting = sorted_by([*stream(), item("p", None, HEADLINES, "2025-03-03")]).sort()
    assert [(page.item, page.kind) for page in sorting.pages] == [("p", PageKind.LISTING)]
    assert all(member.item != "p" for story in sorting.stories for member in story.members)


def test_an_item_with_the_headlines_of_three_stories_is_a_roundup():
    """What was in the news before, told in one text, is no story."""
    text = f"Dit was vandaag\n{DIKE[0]}. {THEFT[0]}. Zanger Jorrit Quasters stopt ermee. Morgen meer."
    sorting = sorted_by([*stream(), item("r", None, text, "2025-03-02T20:00:00+01:00")]).sort()
    assert [(page.item, page.kind, page.measure) for page in sorting.pages] == [("r", PageKind.ROUNDUP, 3.0)]
