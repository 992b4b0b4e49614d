"""Posts of X: the archive of an account (``data/tweets.js``), and tweets as version 2 of the API gives them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.composition import Paragraph, compose
from wederhoor.ingest.formats.field import language_of, mend, name_of, words
from wederhoor.ingest.formats.html.blocks import Piece
from wederhoor.ingest.formats.json import Object, at, listed, parse_json, parse_text, point, resolve_json
from wederhoor.ingest.formats.reader import Found, Reader, head_of
from wederhoor.records.capture import Capture, Draft, DraftKind, Metadata

_PART = re.compile(rb"window\.YTD\.(\w{1,60})\.part\d{1,6}\s*=\s*")
_TWEETS = frozenset({b"tweet", b"tweets", b"community_tweet"})
_NOTES = b"note_tweet"
_ANSWER = re.compile(rb'"edit_history_tweet_ids"\s*:|"author_id"\s*:\s*"\d')

_ESCAPED = re.compile("&(?:amp|lt|gt);")
_SIGNS = {"&lt;": "<", "&gt;": ">"}

_UNKNOWN_LANGUAGES = frozenset({"in", "iw"})
"""Codes that X kept for Indonesian and Hebrew after ISO 639-1 had changed them."""


def read_twitter(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The tweets with words in them, in the order of the file; shortened addresses stay as they stand.

    Of an archive the other parts (likes, messages, advertisements) give nothing. Who writes stands in another part of
    it, so that the outlet of its tweets is unknown; it holds long tweets twice, here cut short and whole in
    ``note-tweet.js``.
    """
    for path, tweet, users in _tweets(capture):
        budget.check(capture.name)
        text, segments = compose([_text(tweet, path)])
        if text:
            yield Draft(text=text, segments=segments, metadata=_metadata(tweet, users), kind=DraftKind.POST)


def _load(capture: Capture) -> tuple[bytes, Any]:
    """Which part of an archive this is (none of an answer of the API), and its value."""
    data = capture.data.removeprefix(b"\xef\xbb\xbf").lstrip()
    match = _PART.match(data)
    return (match.group(1), parse_text(data[match.end() :], capture.name)) if match else (b"", parse_json(capture))


def _tweets(capture: Capture) -> Iterator[tuple[str, Object, Mapping[str, Object]]]:
    """The tweets with their pointers and the accounts that the file describes."""
    part, root = _load(capture)
    if part:
        key = "noteTweet" if part == _NOTES else "tweet"
        for number, item in enumerate(root if isinstance(root, list) and (part in _TWEETS or part == _NOTES) else ()):
            inner = at(item, key)
            # archives of before 2020 have the tweets without a box around each
            path, tweet = (point("", number, key), inner) if isinstance(inner, dict) else (point("", number), item)
            if isinstance(tweet, dict):
                yield path, tweet, {}
        return
    one = ("/data", at(root, "data")) if isinstance(at(root, "data"), dict) else ("", root)
    found = [*(listed(root, "data") or [one]), *listed(root, "includes", "tweets")]
    users = {name_of(at(user, "id")) or "": user for _, user in listed(root, "includes", "users")}
    tweets = [(path, tweet, users) for path, tweet in found if isinstance(tweet, dict) and "text" in tweet]
    if not tweets:
        raise InputError(capture.name, "holds no tweet", "save the answer of the API whole")
    yield from tweets


_TEXTS = (("note_tweet", "text"), ("core", "text"), ("noteTweetResults", "text"), ("full_text",), ("text",))
"""Where the words of a tweet stand, the whole ones of a long tweet first."""


def _text(tweet: Object, path: str) -> Paragraph:
    """The words of a tweet. X writes three signs as HTML does; the two that stand nowhere as such have no place."""
    keys = next((keys for keys in _TEXTS if isinstance(at(tweet, *keys), str)), None)
    if keys is None:
        return []
    text, place = mend(at(tweet, *keys)), point(path, *keys)
    pieces, start = [], 0
    for match in _ESCAPED.finditer(text):
        pieces.append(Piece(text[start : match.start()], place, start))
        sign = _SIGNS.get(match.group())
        pieces.append(Piece(sign) if sign else Piece("&", place, match.start()))
        start = match.end()
    return [*pieces, Piece(text[start:], place, start)]


def _metadata(tweet: Object, users: Mapping[str, Object]) -> Metadata:
    number = next((name_of(tweet[key]) for key in ("id_str", "id", "tweetId", "noteTweetId") if key in tweet), None)
    user = users.get(name_of(tweet.get("author_id")) or "") or tweet.get("user")
    name, handle = words(at(user, "name")), words(at(user, "username") or at(user, "screen_name"))
    language = language_of(tweet.get("lang"))
    return Metadata(
        outlet=f"{name} (@{handle})" if name and handle else name or (handle and f"@{handle}"),
        published=_moment(tweet.get("created_at") or tweet.get("createdAt")),
        language=None if language in _UNKNOWN_LANGUAGES else language,
        # without the name of the account, which may change
        url=f"https://x.com/i/status/{number}" if number and re.fullmatch(r"\d{1,20}", number, re.ASCII) else None,
        identifier=number,
    )


def _moment(value: object) -> str | None:
    """ISO 8601 of ``Sat Feb 18 12:33:11 +0000 2023``; what is that already stays."""
    written = words(value)
    try:
        return datetime.strptime(written or "", "%a %b %d %H:%M:%S %z %Y").isoformat()
    except ValueError:
        return written


def is_twitter(capture: Capture) -> bool:
    """True for any part of an archive by how it begins, for the API by fields that it alone has."""
    head = head_of(capture)
    return bool(_PART.match(head)) or (head[:1] in (b"{", b"[") and bool(_ANSWER.search(head)))


def resolve_twitter(capture: Capture) -> Callable[[str], str]:
    """The strings of the file by their JSON pointers, counted from behind the assignment of an archive."""
    return resolve_json(_load(capture)[1])


TWITTER = Reader(
    name="twitter",
    shared_suffixes=frozenset({"js", "json"}),
    matches=is_twitter,
    read=read_twitter,
    resolve=resolve_twitter,
)
