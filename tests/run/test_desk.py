"""An archive read, sorted and told."""

import json
import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wederhoor.lang.registry import SHIPPED, get_pack
from wederhoor.records.capture import Capture, DraftKind, Metadata
from wederhoor.run import desk
from wederhoor.run.archiving import Pace, Source, take_in
from wederhoor.run.desk import APART, TOGETHER, find_story, judge_story, read_versions, sort_stories, tell_story
from wederhoor.run.pipeline import name_versions
from wederhoor.store import Archive, create_archive
from wederhoor.text.parse import Parser

FIRE = "Bij een brand in de haven van Merkelt zijn drie mensen gewond geraakt, meldt de brandweer."
LATER = "Bij een brand in de haven van Merkelt zijn vijf mensen gewond geraakt, meldt de brandweer."
GERMAN = "Drei Menschen wurden bei einem Brand im Hafen verletzt, teilte die Feuerwehr am Montagabend mit."


def source(name: str, text: str, published: str = "2024-03-11T18:00:00+01:00", outlet: str = "De Brug") -> Source:
    said = Metadata(outlet=outlet, published=published)
    return Source(capture=Capture(data=text.encode(), name=name), said=said)


@pytest.fixture
def archive(tmp_path: Path):
    """Two outlets on one fire, and an article in a language without a pack."""
    with create_archive(tmp_path / "a.db", clock=lambda: datetime(2024, 3, 12, tzinfo=UTC)) as made:
        add(made, source("a.txt", FIRE), source("b.txt", LATER, "2024-03-11T21:00:00+01:00", "De Kade"))
        yield made


def add(archive: Archive, *sources: Source) -> None:
    list(take_in(archive, sources, Pace(clock=time.monotonic)))


def test_versions_are_read_once(archive):
    """A second run finds nothing to do; statements can be found then."""
    assert read_versions(archive) == 2
    assert read_versions(archive) == 0
    assert archive.counts()["statements"] >= 2


def test_a_language_without_a_pack_is_kept_unread(archive):
    """The article is there; reading passes it over."""
    add(archive, source("e.txt", GERMAN))
    assert archive.counts()["articles"] == 3
    assert read_versions(archive) == 2


def test_a_dossier_is_made_anew_only_when_something_changed(archive):
    """The kept one is the same; another article in the story makes another one."""
    sort_stories(archive)
    (story,) = archive.stories()
    made = tell_story(archive, story.id)
    kept = archive.get_dossier(story.id)
    assert tell_story(archive, story.id) == made
    assert archive.get_dossier(story.id) == kept
    more = FIRE + " De politie spreekt van een ongeluk."
    add(archive, source("c.txt", more, "2024-03-11T22:00:00+01:00", "De Wal"))
    sort_stories(archive)
    assert len(tell_story(archive, find_story(archive, story.id[:4]).id).documents) == 3


@pytest.fixture
def sorted_anew(monkeypatch):
    """How many articles were sorted, each time that it was done."""
    sizes = []

    def sort(archive, order):
        sizes.append(len(order))
        return SORT(archive, order)

    monkeypatch.setattr(desk, "_sort", sort)
    return sizes


SORT = desk._sort


def test_what_has_not_changed_is_not_sorted_anew(archive, sorted_anew):
    """Nor does it add to the log."""
    assert sort_stories(archive) == 1
    before = list(archive.log())
    assert sort_stories(archive) == 0
    assert sorted_anew == [2]
    assert list(archive.log()) == before


def add_article(archive: Archive, ids: dict[str, str]) -> None:
    add(archive, source("c.txt", FIRE + " Dat zegt de politie.", "2024-03-11T22:00:00+01:00"))


def add_version(archive: Archive, ids: dict[str, str]) -> None:
    add(archive, source("a.txt", LATER.replace("haven", "stad"), "2024-03-11T19:00:00+01:00"))


def judge(archive: Archive, ids: dict[str, str]) -> None:
    judge_story(archive, APART, [ids["a.txt"], ids["b.txt"]], by="Ada", at=datetime(2026, 1, 1, tzinfo=UTC))


def delete(archive: Archive, ids: dict[str, str]) -> None:
    archive.delete_article(ids["a.txt"], reason="op verzoek", by="Ada")


def resort(archive: Archive, ids: dict[str, str]) -> None:
    """Another hand keeps another sorting."""
    archive.put_stories([])


@pytest.mark.parametrize("change", [add_article, add_version, judge, delete, resort])
def test_what_changed_is_sorted_as_if_for_the_first_time(archive, sorted_anew, change):
    """A new article or wording, a decision, a deletion: the stories are those of a sorting from the start."""
    sort_stories(archive)
    change(archive, {version.capture.name: version.article for version in archive.versions()})
    sort_stories(archive)
    assert len(sorted_anew) == 2
    kept = list(archive.stories())
    archive.put_stories([])
    sort_stories(archive)
    assert list(archive.stories()) == kept


def test_the_same_source_again_changes_no_story(archive, sorted_anew):
    """It adds no article and no wording."""
    sort_stories(archive)
    add(archive, source("a.txt", FIRE))
    assert sort_stories(archive) == 0
    assert sorted_anew == [2]


def test_stories_settled_as_they_come_are_those_of_one_run(archive, monkeypatch):
    """Whatever leaves memory, follow-ups join and what people decided months later holds."""
    late = "Brandweer Merkelt herdenkt de brand in de haven, een jaar na de ramp."
    other = "Dijkgraaf Harmsel vraagt om zandzakken langs de Merwold bij Wolderhaven."
    add(archive, source("c.txt", late, "2025-03-11"), source("d.txt", other, "2024-06-01"))
    names = {version.capture.name: version.article for version in archive.versions()}
    judge_story(archive, TOGETHER, [names["a.txt"], names["c.txt"]], by="Ada", at=datetime(2026, 1, 1, tzinfo=UTC))
    sort_stories(archive)
    before = list(archive.stories())
    monkeypatch.setattr(desk, "SETTLED", 1)
    assert sort_stories(archive) == 0
    assert [len(story.members) for story in before] == [3, 1]


def test_of_decisions_within_a_second_the_last_holds(archive):
    """Whoever goes back on a decision at once means it: the same decision of the same second is another one."""
    names = {version.capture.name: version.article for version in archive.versions()}
    for decision in (APART, TOGETHER, APART):
        judge_story(archive, decision, sorted(names.values())[:2], by="Ada", at=datetime(2026, 1, 1, tzinfo=UTC))
    assert [one.body["decision"] for one in desk.in_force(archive.story_judgements())] == [APART]


def test_a_channel_gives_posts(tmp_path):
    """An export of Telegram becomes articles of the kind of posts, in the archive, its views and the dossier."""
    with create_archive(tmp_path / "a.db", clock=lambda: datetime(2024, 3, 12, tzinfo=UTC)) as made:
        message = {"id": 2, "type": "message", "date_unixtime": "1710178800", "from": "Havenradio", "text": FIRE}
        chat = {"name": "Havenradio", "type": "public_channel", "id": 123, "messages": [message]}
        export = Source(capture=Capture(data=json.dumps(chat).encode(), name="result.json"))
        add(made, export, source("b.txt", LATER, "2024-03-11T21:00:00+01:00", "De Kade"))
        sort_stories(made)
        (story,) = made.stories()
        kinds = {document.article.outlet: document.article.kind for document in tell_story(made, story.id).documents}
    assert kinds == {"Havenradio": DraftKind.POST, "De Kade": DraftKind.ARTICLE}
    with sqlite3.connect(tmp_path / "a.db") as connection:
        rows = connection.execute("SELECT outlet, kind FROM v_articles ORDER BY outlet").fetchall()
    connection.close()
    assert rows == [("De Kade", "article"), ("Havenradio", "post")]


def test_a_pipeline_is_named_without_being_loaded():
    """By the same name that it has when it is."""
    for language in SHIPPED:
        name = Parser(get_pack(language)).name
        assert get_pack(language).pipeline_name == name
        assert (f"pipeline {language}", name) in name_versions(SHIPPED)
