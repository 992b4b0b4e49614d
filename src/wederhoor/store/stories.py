"""Stories in the archive: which articles they have, what people decided about them, and the dossier of each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from wederhoor.errors import InputError
from wederhoor.records.archive import KeptStory, StoryJudgement, canonical, sha256_of
from wederhoor.records.judgement import Judgement
from wederhoor.records.ledger import dump_judgement, load_judgement
from wederhoor.store.custody import Custody
from wederhoor.store.database import Database

_SORTED = "sorted"
"""The key of ``meta`` under which that digest stands."""


def put_stories(database: Database, custody: Custody, stories: Iterable[KeptStory], made_of: str | None = None) -> int:
    """Keeps the whole sorting of the archive: these stories and no others; the number that came, went or changed.
    ``made_of`` is a digest of what they were made of, by which a caller can tell that they need not be made anew.

    The dossier of a story that went goes with it. An article is in one story at most.
    """
    fresh = {story.id: story for story in stories}
    known = {story.id: story for story in all_stories(database)}
    gone = [name for name in known if name not in fresh]
    changed = [story for name, story in sorted(fresh.items()) if known.get(name) != story]
    if not gone and not changed and made_of == sorted_of(database):
        return 0
    with custody.transaction():
        database.execute_many("DELETE FROM dossiers WHERE story = ?", [(name,) for name in gone])
        database.execute_many("DELETE FROM members WHERE story = ?", [(name,) for name in gone])
        database.execute_many("DELETE FROM members WHERE story = ?", [(story.id,) for story in changed])
        database.execute_many("DELETE FROM stories WHERE id = ?", [(name,) for name in gone])
        for story in changed:
            _write(database, story)
        database.execute("DELETE FROM meta WHERE key = ?", (_SORTED,))
        if made_of is not None:
            database.execute("INSERT INTO meta VALUES (?, ?)", (_SORTED, made_of))
        details = {"changed": [story.id for story in changed], "gone": sorted(gone)}
        custody.record("stories", sha256_of(canonical(details))[:16], details)
    return len(gone) + len(changed)


def sorted_of(database: Database) -> str | None:
    """The digest of what the kept sorting was made of, ``None`` where that is not known."""
    digest = database.value("SELECT value FROM meta WHERE key = ?", (_SORTED,))
    return None if digest is None else str(digest)


def all_stories(database: Database) -> Iterator[KeptStory]:
    """All stories, the one with the latest news first, then by id."""
    members: dict[str, list[tuple[str, str]]] = {}
    for article, story, why in database.rows("SELECT article, story, why FROM members ORDER BY article"):
        members.setdefault(story, []).append((article, why))
    for name, title, first, last in database.rows("SELECT id, title, first, last FROM stories ORDER BY last DESC, id"):
        yield KeptStory(id=name, title=title, members=tuple(members.get(name, ())), first=first, last=last)


def get_story(database: Database, id: str) -> KeptStory | None:
    """The story with that id."""
    row = database.row("SELECT title, first, last FROM stories WHERE id = ?", (id,))
    if row is None:
        return None
    members = database.rows("SELECT article, why FROM members WHERE story = ? ORDER BY article", (id,))
    return KeptStory(
        id=id,
        title=row[0],
        members=tuple((str(article), str(why)) for article, why in members),
        first=row[1],
        last=row[2],
    )


def put_story_judgement(database: Database, custody: Custody, judgement: StoryJudgement) -> bool:
    """Keeps what a person decided about stories; False when it is known."""
    row = (judgement.id, canonical(judgement.supersedes), canonical(dict(judgement.body)))
    if database.row("SELECT 1 FROM story_judgements WHERE id = ?", (judgement.id,)):
        return False
    with custody.transaction():
        database.execute("INSERT INTO story_judgements VALUES (NULL, ?, ?, ?)", row)
        custody.record("story judgement", judgement.id, dict(judgement.body))
    return True


def story_judgements(database: Database) -> tuple[StoryJudgement, ...]:
    """All judgements about stories, the oldest first, also those that are superseded."""
    rows = database.rows("SELECT id, supersedes, body FROM story_judgements ORDER BY seq")
    return tuple(
        StoryJudgement(id=name, supersedes=tuple(json.loads(old)), body=json.loads(body)) for name, old, body in rows
    )


def put_judgement(database: Database, custody: Custody, judgement: Judgement) -> bool:
    """Keeps what a person decided about names, claims and points; False when it is known."""
    if database.row("SELECT 1 FROM judgements WHERE id = ?", (judgement.id,)):
        return False
    with custody.transaction():
        line = dump_judgement(judgement)
        database.execute("INSERT INTO judgements VALUES (NULL, ?, ?)", (judgement.id, line))
        custody.record("judgement", judgement.id, {"sha256": sha256_of(line), "by": judgement.by})
    return True


def all_judgements(database: Database) -> tuple[Judgement, ...]:
    """All judgements about names, claims and points, the oldest first, also those that are superseded."""
    rows = database.rows("SELECT id, body FROM judgements ORDER BY seq")
    return tuple(load_judgement(body, file=f"judgement {name}") for name, body in rows)


def put_dossier(database: Database, custody: Custody, story: str, made_of: str, body: str) -> bool:
    """Keeps the dossier of a story as JSON, in place of the one before; False when it is known. ``made_of`` is a digest
    of what it was made of, by which a caller can tell that it need not be made anew."""
    if not database.row("SELECT 1 FROM stories WHERE id = ?", (story,)):
        raise InputError(story, "is no story of this archive", "list the stories")
    if database.row("SELECT made_of, sha256 FROM dossiers WHERE story = ?", (story,)) == (made_of, sha256_of(body)):
        return False
    with custody.transaction():
        database.execute("DELETE FROM dossiers WHERE story = ?", (story,))
        database.execute("INSERT INTO dossiers VALUES (?, ?, ?, ?)", (story, made_of, sha256_of(body), body))
        custody.record("dossier", story, {"made_of": made_of, "sha256": sha256_of(body)})
    return True


def get_dossier(database: Database, story: str) -> tuple[str, str] | None:
    """What the dossier of a story was made of, and its JSON."""
    row = database.row("SELECT made_of, body FROM dossiers WHERE story = ?", (story,))
    return None if row is None else (row[0], row[1])


def _write(database: Database, story: KeptStory) -> None:
    row = (story.id, story.title, story.first, story.last)
    sql = "INSERT INTO stories VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE SET title = ?2, first = ?3, last = ?4"
    database.execute(sql, row)
    for article, why in story.members:
        # An article that another story still holds moves here: that story is written anew too, or holds it in vain.
        database.execute("INSERT OR REPLACE INTO members VALUES (?, ?, ?)", (article, story.id, why))
