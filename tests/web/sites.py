"""Archives on the web for tests, one line a thing."""

from contextlib import contextmanager
from dataclasses import replace
from itertools import count

from starlette.testclient import TestClient

from tests.archives import LATER, PORT, clock, new, put, reading_of, story_of
from tests.dossiers import make_document, make_dossier, make_entity
from wederhoor.records.archive import KeptStory
from wederhoor.records.codec import dump_dossier
from wederhoor.records.entity import Unsure
from wederhoor.web import Settings, make_app

BASE = "http://localhost:8000"
TWICE = "Burgemeester Anna Kolkman kwam maandag. Later sprak A. Kolckman met de pers."
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7*7}}\u202e"


class Timer:
    """Seconds that a test moves forward."""

    now = 0.0

    def __call__(self):
        return self.now


def settings_of(folder, **changes):
    """The settings of a server for the archive in a folder; its secrets count up."""
    numbers = count(1)
    fields = {
        "archive": folder / "krant.db",
        "clock": clock,
        "timer": Timer(),
        "secret": lambda: f"secret-{next(numbers)}",
        "person": "Lezer",
    }
    return Settings(**(fields | changes))


@contextmanager
def served(folder, **changes):
    """A client of the archive in a folder."""
    app = make_app(settings_of(folder, **changes))
    with TestClient(app, base_url=BASE, raise_server_exceptions=False) as client:
        yield client


def filled(folder):
    """An archive with an article in two versions, another, and a story of both; the ids of the articles."""
    with new(folder) as archive:
        fire = put(archive).article
        put(archive, LATER, name="later.txt", modified="2024-03-11T15:00:00+01:00")
        port = put(archive, PORT, name="haven.txt", url=None, source_id="7", outlet="Havenblad").article
        archive.put_reading(fire, 2, "p1", reading_of(fire, LATER, words="negen gewonden"))
        archive.put_reading(port, 1, "p1", reading_of(port, PORT, words="zes gewonden", speaker="De brandweer"))
        why = '{"ground":"alike","score":0.61,"shared":[["names","dorsman",0.7]]}'
        members = tuple(sorted(((fire, '{"ground":"first","score":1.0,"shared":[]}'), (port, why))))
        day = "2024-03-11T13:00:00.000000Z"
        archive.put_stories([KeptStory(id="brand", title="Brand in de haven", members=members, first=day, last=day)])
    return fire, port


def doubted(folder):
    """An archive with a story whose kept dossier left two names apart; the id of its article."""
    with new(folder) as archive:
        one = put(archive, TWICE, name="a.txt").article
        entities = (
            make_entity("E1", "Anna Kolkman", document=one, text=TWICE),
            make_entity("E2", "A. Kolckman", document=one, text=TWICE),
        )
        dossier = replace(
            make_dossier(),
            documents=(make_document(one, TWICE),),
            entities=entities,
            unsure=(Unsure(a="E1", b="E2", name="Anna Kolkman", other="A. Kolckman", reason="bijna gelijk"),),
            **dict.fromkeys(("attributions", "figures", "times", "reuse", "points", "hearing"), ()),
        )
        archive.put_stories([story_of(one)])
        archive.put_dossier("brand", "m1", dump_dossier(dossier))
    return one


def hostile(folder):
    """An archive whose every word is hostile; the id of its article."""
    text = f"{HOSTILE} Volgens {HOSTILE} zijn er acht gewonden."
    with new(folder) as archive:
        one = put(archive, text, name=f"{HOSTILE}.txt", title=HOSTILE, outlet=HOSTILE, authors=(HOSTILE,)).article
        archive.put_reading(one, 1, "p1", reading_of(one, text, speaker=HOSTILE))
        archive.put_stories([story_of(one, title=HOSTILE)])
    return one


def token_in(page):
    """The token of the first form on a page."""
    return page.text.partition('name="token" value="')[2].partition('"')[0]


def send(client, path, /, *, seen="/judgements", headers=None, **fields):
    """What becomes of a form that is sent from a page that was looked at."""
    token = token_in(client.get(seen))
    return client.post(path, data={"token": token} | fields, headers=headers, follow_redirects=False)
