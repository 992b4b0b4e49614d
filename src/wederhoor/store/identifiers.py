"""From as much of an id as a person types to the whole id."""

from __future__ import annotations

from wederhoor.errors import AmbiguityError, InputError
from wederhoor.store.base import Archive

SHORTEST = 4
"""Digits of an id from which its beginning will do: with fewer a slip of the hand deletes an article."""

MOST_LISTED = 8
"""Candidates that a complaint lists; more would push the complaint off the screen."""

LONGEST_TITLE = 50


def find_article(archive: Archive, beginning: str) -> str:
    """The id of the one article whose id begins so; ``InputError`` when there is none, ``AmbiguityError`` when there
    are more."""
    found = archive.list_articles(beginning, limit=MOST_LISTED + 1)
    return _only(beginning, found, "article", "wederhoor search shows the ids of articles")


def find_story(archive: Archive, beginning: str) -> str:
    """The id of the one story whose id begins so; ``InputError`` when there is none, ``AmbiguityError`` when there are
    more."""
    found = archive.list_story_ids(beginning, limit=MOST_LISTED + 1)
    return _only(beginning, found, "story", "wederhoor stories lists them")


def _only(beginning: str, found: tuple[tuple[str, str], ...], kind: str, advice: str) -> str:
    if any(name == beginning for name, _ in found):
        return beginning
    if not found or len(beginning) < SHORTEST:
        raise InputError(beginning, f"is no {kind} of this archive", f"{advice}; {SHORTEST} digits of an id will do")
    if len(found) > 1:
        shown = [f"{name} ({_short(title)})" if title else name for name, title in found[:MOST_LISTED]]
        shown += ["and others"] if len(found) > MOST_LISTED else []
        raise AmbiguityError(beginning, f"is the beginning of more than one {kind}", ", ".join(shown))
    return found[0][0]


def _short(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= LONGEST_TITLE else f"{line[: LONGEST_TITLE - 1].rstrip()}…"
