"""Short invented streams."""

from wederhoor.records.story import StoryItem
from wederhoor.stories import Clusterer

DIKE = (
    "Dijk bij Wolderhaven doorgebroken, honderden inwoners van Wolderhaven vluchten",
    "Bij Wolderhaven is de dijk langs de Merwold doorgebroken. Dijkgraaf Harmsel zegt dat Wolderhaven onderloopt.",
    "Dijkdoorbraak Wolderhaven: dijkgraaf Harmsel vraagt om zandzakken langs de Merwold",
    "De doorgebroken dijk bij Wolderhaven is nog niet dicht. Harmsel wil meer zandzakken uit Merwold.",
)
THEFT = (
    "Schilderij van Ostrella gestolen uit museum Bredenborg",
    "Dieven namen uit museum Bredenborg een schilderij van Ostrella mee. Directeur Pallandine mist ook een lijst.",
    "Museum Bredenborg mist schilderij: Pallandine looft beloning uit voor Ostrella",
    "Wie het gestolen schilderij van Ostrella vindt, krijgt geld van museum Bredenborg, zegt Pallandine.",
)


def item(id, title, text="", published="2025-03-01T10:00:00+01:00", outlet="De Kade"):
    return StoryItem(id=id, outlet=outlet, published=published, language="nl", title=title, text=text)


def stream():
    """Two events, two reports of each, and a report of something else."""
    return [
        item("d1", DIKE[0], DIKE[1], "2025-03-01T10:00:00+01:00"),
        item("t1", THEFT[0], THEFT[1], "2025-03-01T11:00:00+01:00", "Avondpost"),
        item("d2", DIKE[2], DIKE[3], "2025-03-01T15:00:00+01:00", "Avondpost"),
        item("t2", THEFT[2], THEFT[3], "2025-03-02T09:00:00+01:00"),
        item("x1", "Zanger Jorrit Quasters stopt ermee", "Na dertig jaar treedt Quasters niet meer op.", "2025-03-02"),
    ]


def sorted_by(items, **options):
    """The clusterer that took the items in."""
    clusterer = Clusterer(**options)
    for each in items:
        clusterer.add(each)
    return clusterer


def groups(sorting):
    """The ids of each story's articles."""
    return [[member.item for member in story.members] for story in sorting.stories]
