"""Speakers, and what each says over the stories."""

from __future__ import annotations

from urllib.parse import quote

from wederhoor.publish.site.article import StatementRow
from wederhoor.publish.site.model import SpeakerPage, SpeakersPage, Spoken
from wederhoor.records.archive import Search
from wederhoor.store.base import Archive
from wederhoor.web.refusal import Refusal
from wederhoor.web.shaping import make_paging, statement_of_hit
from wederhoor.web.site import Call

ROWS = 100
NAMES = 20


def show_speakers(call: Call) -> SpeakersPage:
    """The speakers with most statements first."""
    q, page = call.asked.text("q"), call.asked.page()
    found = call.archive.list_speakers(q, limit=ROWS + 1, offset=(page - 1) * ROWS)
    return SpeakersPage(
        q=q,
        rows=found[:ROWS],
        paging=make_paging("/speakers", {"q": q}, page, more=len(found) > ROWS),
    )


def show_speaker(call: Call) -> SpeakerPage:
    """What a speaker says, story by story, the latest first."""
    name, page = call.parts["name"], call.asked.page()
    search = Search(speaker=name, limit=ROWS + 1, offset=(page - 1) * ROWS)
    hits = call.archive.search_statements(search)
    if not hits and page == 1:
        raise Refusal(404, "absent")
    path = f"/speakers/{quote(name, safe='', errors='replace')}"
    return SpeakerPage(
        name=name,
        names=call.archive.list_speakers(name, limit=NAMES),
        stories=_by_story(call.archive, [statement_of_hit(hit) for hit in hits[:ROWS]]),
        paging=make_paging(path, {}, page, more=len(hits) > ROWS),
    )


def _by_story(archive: Archive, statements: list[StatementRow]) -> tuple[Spoken, ...]:
    """The statements by the story of their article, in the order in which each story comes first."""
    homes = {article: archive.find_story_of(article) for article in {row.article.id for row in statements}}
    groups: dict[str | None, list[StatementRow]] = {}
    for row in statements:
        groups.setdefault(homes[row.article.id], []).append(row)
    stories = {home: archive.get_story(home) for home in groups if home is not None}
    return tuple(
        Spoken(
            story=home,
            title=story.title if home is not None and (story := stories[home]) is not None else None,
            statements=tuple(rows),
        )
        for home, rows in groups.items()
    )
