"""Archives for tests, one line a record."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.dossiers import make_attribution, make_document, make_dossier, make_entity, make_figure
from wederhoor.records.archive import Capture, Edition, KeptStory, sha256_of
from wederhoor.records.capture import Segment
from wederhoor.records.span import Span
from wederhoor.store import create_archive, open_archive

FIRE = "Volgens wethouder Ineke Dorsman zijn er acht gewonden. De brand begon maandag."
LATER = "Volgens wethouder Ineke Dorsman zijn er negen gewonden. De brand begon maandag."
PORT = "De brandweer meldt zes gewonden in de haven van Één-dorp."
URL = "https://krant.example/brand"


def clock():
    """A moment that stands still."""
    return datetime(2026, 3, 1, 12, tzinfo=UTC)


def new(folder, name="krant.db"):
    """A new archive, open for writing."""
    return create_archive(folder / name, clock=clock)


def opened(folder, name="krant.db", *, write=False):
    """The archive that was made in the folder."""
    return open_archive(folder / name, clock=clock, write=write)


def capture_of(text, name="brand.txt", **changes):
    """A capture of the bytes of a text."""
    data = text.encode()
    return Capture(blob=sha256_of(data), size=len(data), name=name, media_type="text/plain", **changes)


def edition_of(text=FIRE, **changes):
    """An edition of the article at ``URL``."""
    fields = {"url": URL, "outlet": "De Krant", "published": "2024-03-11T14:00:00+01:00", "title": "Brand"} | changes
    mapping = (Segment(span=Span(0, len(text)), path="", offset=0),) if text else ()
    return Edition(text=text, reader="test 1", language="nl", mapping=mapping, **fields)


def put(archive, text=FIRE, *, name="brand.txt", captured=None, **changes):
    """What became of an article in a capture of its own."""
    capture = capture_of(text, name, captured=captured)
    with archive.transaction():
        archive.put_capture(text.encode(), capture)
        return archive.put_edition(capture.id, edition_of(text, **changes))


def reading_of(article, text=FIRE, *, words="acht gewonden", speaker="Ineke Dorsman", **changes):
    """A reading of that article with one statement, one figure and one name."""
    return replace(
        make_dossier(),
        documents=(make_document(article, text),),
        entities=(make_entity(document=article, text=text, name=speaker),),
        attributions=(make_attribution("s1", words, document=article, text=text, speaker="E1", **changes),),
        figures=(make_figure("f1", words, document=article, text=text, attribution="s1"),),
        **dict.fromkeys(("times", "reuse", "points", "hearing"), ()),
    )


def story_of(*articles, id="brand", title="Brand"):
    """A story of those articles."""
    return KeptStory(id=id, title=title, members=tuple((article, "{}") for article in sorted(articles)))


def filled(folder, name="krant.db"):
    """A closed archive with something in every table."""
    from tests.judgements import recorded
    from wederhoor.records.archive import Failure, Feed, StoryJudgement
    from wederhoor.records.codec import dump_dossier

    with new(folder, name) as archive:
        fire = put(archive).article
        put(archive, LATER, name="later.txt", modified="2024-03-11T15:00:00+01:00")
        port = put(archive, PORT, name="haven.txt", url=None, source_id="7", outlet="Havenblad").article
        gone = put(archive, "Dit moet weg.", name="weg.txt", url="https://krant.example/weg").article
        archive.put_reading(fire, 1, "p1", reading_of(fire))
        archive.put_reading(port, 1, "p1", reading_of(port, PORT, words="zes gewonden", speaker="De brandweer"))
        archive.put_failure(Failure(name="leeg.html", problem="holds no article", advice="give the article's own page"))
        archive.put_stories([story_of(fire, port)])
        archive.put_dossier("brand", "m1", dump_dossier(make_dossier()))
        archive.put_judgement(recorded("same", "a1:Anna", "a2:Anna"))
        archive.put_story_judgement(StoryJudgement(id="j1", body={"decision": "split", "by": "Lezer"}))
        archive.put_feed(Feed(url="https://krant.example/rss", etag='"1"', due="2026-03-01T13:00:00+00:00"))
        archive.delete_article(gone, reason="op verzoek", by="redactie")
    return folder / name
