"""Posts of X: the archive of an account (``data/tweets.js``), and tweets as version 2 of the API gives them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from wederhoor.errors import InputError
from wederhoor.ingest.budget import MEBIBYTE, Budget, refusal
from wederhoor.ingest.formats.composition import Paragraph, compose
from wederhoor.ingest.formats.field import language_of, mend, name_of, words
from wederhoor.ingest.formats.html.blocks import Piece
from wederhoor.ingest.formats.json import Object, at, listed, parse_json, parse_text, point, resolve_json
from wederhoor.ingest.formats.long_json import resolve_values, walk_values
from wederhoor.ingest.formats.reader import Found, Reader, head_of
from wederhoor.records.capture import Capture, Draft, DraftKind, Metadata

_PART = re.compile(rb"(?:\xef\xbb\xbf)?\s*window\.YTD\.(\w{1,60})\.part\d{1,6}\s*=\s*")
ACCOUNT = "account.js"
"""The part of an archive that says whose it is."""
_TWEETS = frozenset({b"tweet", b"tweets", b"community_tweet"})
_NOTES = b"note_tweet"
_ANSWER = re.compile(rb'"edit_history_tweet_ids"\s*:|"author_id"\s*:\s*"\d')

_ESCAPED = re.compile("&(?:amp|lt|gt);")
_SIGNS = {"&lt;": "<", "&gt;": ">"}

_UNKNOWN_LANGUAGES = frozenset({"in", "iw"})
"""Codes that X kept for Indonesian and Hebrew after ISO 639-1 had changed them."""


def read_twitter(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The tweets with words in them, in the order of the file; shortened addresses stay as they stand.

    Of an archive the other parts (likes, messages, advertisements) give nothing. It is read tweet by tweet, for one of
    many years has hundreds of megabytes. Who writes stands in another part of it (``read_account``); it holds long
    tweets twice, here cut short and whole in ``note-tweet.js``.
    """
    for path, tweet, users in _tweets(capture, budget):
        budget.check(capture.name)
        text, segments = compose([_text(tweet, path)])
        if text:
            yield Draft(text=text, segments=segments, metadata=_metadata(tweet, users), kind=DraftKind.POST)


def read_account(data: bytes) -> str | None:
    """Whose archive it is, by its ``account.js``: ``Name (@handle)``; ``None`` when that does not say it."""
    match = _PART.match(data)
    try:
        account = at(parse_text(data[match.end() :], ACCOUNT), 0, "account") if match else None
    except InputError:
        return None
    return _outlet(words(at(account, "accountDisplayName")), words(at(account, "username")))


def _is_list(path: str) -> bool:
    """True for the list that a part of an archive is."""
    return not path


def _tweets(capture: Capture, budget: Budget) -> Iterator[tuple[str, Object, Mapping[str, Object]]]:
    """The tweets with their pointers and the accounts that the file describes."""
    match = _PART.match(capture.data)
    if not match:
        yield from _answered(capture, budget)
    elif match[1] in _TWEETS or match[1] == _NOTES:
        key = "noteTweet" if match[1] == _NOTES else "tweet"
        for path, item in walk_values(capture, _is_list, start=match.end()):
            inner = at(item, key)
            # archives of before 2020 have the tweets without a box around each
            place, tweet = (point(path, key), inner) if isinstance(inner, dict) else (path, item)
            if isinstance(tweet, dict) and path:
                yield place, tweet, {}


def _answered(capture: Capture, budget: Budget) -> Iterator[tuple[str, Object, Mapping[str, Object]]]:
    """The tweets of an answer of the API, which is read as a whole."""
    if len(capture.data) > budget.limits.capture:
        raise refusal(capture.name, f"is larger than {budget.limits.capture // MEBIBYTE} MB")
    root = parse_json(capture)
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
        outlet=_outlet(name, handle),
        published=_moment(tweet.get("created_at") or tweet.get("createdAt")),
        language=None if language in _UNKNOWN_LANGUAGES else language,
        # without the name of the account, which may change
        url=f"https://x.com/i/status/{number}" if number and re.fullmatch(r"\d{1,20}", number, re.ASCII) else None,
        identifier=number,
    )


def _outlet(name: str | None, handle: str | None) -> str | None:
    return f"{name} (@{handle})" if name and handle else name or (handle and f"@{handle}")


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
    match = _PART.match(capture.data)
    if match:
        return resolve_values(capture, _is_list, start=match.end())
    return resolve_json(parse_json(capture))


TWITTER = Reader(
    name="twitter",
    shared_suffixes=frozenset({"js", "json"}),
    matches=is_twitter,
    read=read_twitter,
    resolve=resolve_twitter,
    is_stream=True,
)
