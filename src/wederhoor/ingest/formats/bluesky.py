"""Posts of Bluesky: what its API gives (a feed, a thread, posts, one post), and the records of a repository."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.composition import compose
from wederhoor.ingest.formats.field import language_of, words
from wederhoor.ingest.formats.json import Object, at, parse_json, point, resolve_json, verbatim, walk_objects
from wederhoor.ingest.formats.reader import Found, Reader, head_of
from wederhoor.records.capture import Capture, Draft, DraftKind, Metadata

_ADDRESS = re.compile(r"at://([\w.:%-]{1,256})/app\.bsky\.feed\.post/([\w.~:-]{1,512})", re.ASCII)
_SHOWN = re.compile(rb'"at://[^"\s]{1,256}/app\.bsky\.feed\.post/')
_RECORDS = ("record", "value")


def read_bluesky(capture: Capture, budget: Budget) -> Iterator[Found]:
    """Every post with words in it, each once, in the order of the file: also those that others quote, answer or
    repeat, which stand there whole.

    The text is that of the record, without its facets. The moment is what the author's program says
    (``createdAt``). ``InputError`` when there is no post at all.
    """
    root = parse_json(capture)
    seen: set[str] = set()
    for path, view in walk_objects(root):
        budget.check(capture.name)
        match = _ADDRESS.fullmatch(view["uri"]) if isinstance(view.get("uri"), str) else None
        key = next((key for key in _RECORDS if isinstance(at(view, key, "text"), str)), None)
        if match is None or key is None or match.group() in seen:
            continue
        seen.add(match.group())
        text, segments = compose(verbatim(view[key]["text"], point(path, key, "text")))
        if text:
            metadata = _metadata(view, view[key], match)
            yield Draft(text=text, segments=segments, metadata=metadata, kind=DraftKind.POST)
    if not seen:
        raise InputError(capture.name, "holds no post of Bluesky", "save the answer of the API whole")


def _metadata(view: Object, record: Object, address: re.Match[str]) -> Metadata:
    name, handle = words(at(view, "author", "displayName")), words(at(view, "author", "handle"))
    account, key = address.groups()
    return Metadata(
        outlet=f"{name} (@{handle})" if name and handle else name or (handle and f"@{handle}"),
        published=words(record.get("createdAt")) or words(view.get("indexedAt")),
        language=language_of(at(record, "langs", 0)),
        # by the account's number where there is one, for its handle may become another's
        url=f"https://bsky.app/profile/{account}/post/{key}",
        identifier=address.group(),
    )


def is_bluesky(capture: Capture) -> bool:
    """True for JSON that names a post by its address at the start."""
    head = head_of(capture)
    return head[:1] in (b"{", b"[") and bool(_SHOWN.search(head))


def resolve_bluesky(capture: Capture) -> Callable[[str], str]:
    """The strings of the answer by their JSON pointers."""
    return resolve_json(parse_json(capture))


BLUESKY = Reader(
    name="bluesky", shared_suffixes=frozenset({"json"}), matches=is_bluesky, read=read_bluesky, resolve=resolve_bluesky
)
