"""Posts of Mastodon and its kin: the outbox of an account's archive and notes (ActivityPub), statuses of the API."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.composition import compose
from wederhoor.ingest.formats.field import language_of, name_of, words
from wederhoor.ingest.formats.json import Object, at, parse_json, point, resolve_json, shown, verbatim, walk_objects
from wederhoor.ingest.formats.reader import Found, Reader, head_of
from wederhoor.records.capture import Capture, Draft, DraftKind, Metadata

_ACTIVITY = re.compile(rb'"type"\s*:\s*"(?:OrderedCollection|OrderedCollectionPage|Create|Note)"')
_STATUS = re.compile(rb'"(?:spoiler_text|in_reply_to_account_id|reblogs_count)"\s*:')
_NOTES = ("Note", "Question")


def read_mastodon(capture: Capture, budget: Budget) -> Iterator[Found]:
    """Every post with words in it, each once, in the order of the file; a repeated post is that of its author.

    A content warning stands first. ``InputError`` when there is no post at all.
    """
    root = parse_json(capture)
    seen: set[str] = set()
    for path, item in walk_objects(root):
        budget.check(capture.name)
        if not (_is_note(item) or _is_status(item)):
            continue
        metadata = _of_note(item) if _is_note(item) else _of_status(item)
        if not metadata.identifier or metadata.identifier in seen:
            continue
        seen.add(metadata.identifier)
        warning = "summary" if _is_note(item) else "spoiler_text"
        paragraphs = verbatim(item.get(warning), point(path, warning)) + shown(item["content"], point(path, "content"))
        text, segments = compose(paragraphs)
        if text:
            yield Draft(text=text, segments=segments, metadata=metadata, kind=DraftKind.POST)
    if not seen and not _is_empty(root):
        raise InputError(capture.name, "holds no post of Mastodon", "give outbox.json of the account's archive")


def _is_note(item: Object) -> bool:
    return isinstance(item.get("content"), str) and item.get("type") in _NOTES and "attributedTo" in item


def _is_status(item: Object) -> bool:
    """True for a status of the API; one that repeats another holds that."""
    is_whole = isinstance(item.get("content"), str) and isinstance(item.get("account"), dict)
    return is_whole and not isinstance(item.get("reblog"), dict)


def _is_empty(root: object) -> bool:
    """True for an outbox in which there is nothing but repetitions, which it only names."""
    return isinstance(at(root, "orderedItems"), list)


def _of_note(note: Object) -> Metadata:
    return Metadata(
        outlet=_handle(words(note.get("attributedTo"))),
        published=words(note.get("published")),
        modified=words(note.get("updated")),
        language=language_of(next(iter(note["contentMap"]), None)) if _has_languages(note) else None,
        url=_address(note.get("url")) or _address(note.get("id")),
        identifier=words(note.get("id")),
    )


def _has_languages(note: Object) -> bool:
    return isinstance(note.get("contentMap"), dict) and len(note["contentMap"]) == 1


def _of_status(status: Object) -> Metadata:
    account = status["account"]
    name, handle = words(account.get("display_name")), words(account.get("acct"))
    host = _host(words(account.get("url")) or words(status.get("url")))
    full = f"@{handle}" if handle and ("@" in handle or not host) else handle and f"@{handle}@{host}"
    return Metadata(
        outlet=f"{name} ({full})" if name and full else name or full,
        published=words(status.get("created_at")),
        modified=words(status.get("edited_at")),
        language=language_of(status.get("language")),
        url=_address(status.get("url")) or _address(status.get("uri")),
        identifier=words(status.get("uri")) or name_of(status.get("id")),
    )


def _handle(actor: str | None) -> str | None:
    """``@name@host`` of an actor's address (``https://host/users/name``, ``https://host/@name``)."""
    host = _host(actor)
    if not actor or not host:
        return actor
    name = actor.rstrip("/").rpartition("/")[2].removeprefix("@")
    return f"@{name}@{host}"


def _host(address: str | None) -> str | None:
    try:
        return urlsplit(address or "").hostname
    except ValueError:
        return None


def _address(value: object) -> str | None:
    address = words(value)
    return address if address and address.startswith(("https://", "http://")) and _host(address) else None


def is_mastodon(capture: Capture) -> bool:
    """True for ActivityPub by its context and type, for the API by fields that it alone has."""
    head = head_of(capture)
    is_activity = b"activitystreams" in head and _ACTIVITY.search(head)
    return head[:1] in (b"{", b"[") and bool(is_activity or _STATUS.search(head))


def resolve_mastodon(capture: Capture) -> Callable[[str], str]:
    """The strings of the file by their JSON pointers, the text nodes of posts by pointer and XPath."""
    return resolve_json(parse_json(capture))


MASTODON = Reader(
    name="mastodon",
    shared_suffixes=frozenset({"json"}),
    matches=is_mastodon,
    read=read_mastodon,
    resolve=resolve_mastodon,
)
