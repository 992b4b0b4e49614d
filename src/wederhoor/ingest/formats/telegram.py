"""Posts of Telegram: the JSON that Telegram Desktop exports, of one chat or of an account."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone

from wederhoor.errors import BudgetError, InputError
from wederhoor.ingest.budget import Budget, refusal
from wederhoor.ingest.formats.composition import Paragraph, compose
from wederhoor.ingest.formats.field import mend, name_of, words
from wederhoor.ingest.formats.html.blocks import Piece
from wederhoor.ingest.formats.json import Object, at, point
from wederhoor.ingest.formats.long_json import resolve_values, walk_values
from wederhoor.ingest.formats.reader import Found, Reader, head_of
from wederhoor.records.capture import Capture, Draft, DraftKind, Metadata

_CHAT = re.compile(
    rb'"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|replies|(?:private|public)_(?:group|supergroup|channel))"'
)
_MESSAGE = re.compile(rb'"messages"\s*:\s*\[\s*\{[^\]]{0,500}"date_unixtime"\s*:')
"""Of a chat whose keys a program has sorted, so that what it is stands behind its messages."""
_ACCOUNT = re.compile(rb'^\{\s*"about"\s*:\s*"[^"]{0,300}Telegram')
_CHAT_AT = re.compile(r"(|/(?:left_)?chats/list/\d+)(?:/(messages)(?:/\d+)?|/(\w+))?")
"""Where chats stand in an export, and what in them: their messages, the list of these, a field."""
_OPENED = re.compile(r"|/(?:left_)?chats(?:/list(?:/\d+)?)?|(?:|/(?:left_)?chats/list/\d+)/messages")
_SAID = frozenset({"name", "type", "id"})

_MOST_PARTS = 10_000
"""Parts of one text: a message has 4,096 characters at most."""

_LINKED = ("channel", "supergroup")
"""Kinds of chats whose messages have an address: ``t.me/c/`` with the number of the chat, which only members can
open, for the export does not hold the public name."""

_ZONES = timedelta(hours=14)
_QUARTER = 15 * 60


def read_telegram(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The messages with words in them; what the service itself writes (joined, pinned) is passed over.

    The outlet is the chat. The author of a forwarded message is the channel that it is from, else who signed it or, in
    a group, wrote it. Moments are in the zone of the machine that made the export.
    """
    chats = _chats(capture, budget)
    if not chats:
        raise InputError(capture.name, "holds no chat", "export the chat again from Telegram Desktop, as JSON")
    for path, message in walk_values(capture, _is_opened):
        match = _CHAT_AT.fullmatch(path)
        if not match or not match[2] or match[1] not in chats or _is_opened(path):
            continue
        budget.check(capture.name)
        if at(message, "type") != "message" or not message.get("text"):
            continue
        if isinstance(message["text"], list) and len(message["text"]) > _MOST_PARTS:
            yield refusal(f"{capture.name} » {path}", f"has a text of more than {_MOST_PARTS:,} parts")
            continue
        text, segments = compose([_pieces(message["text"], point(path, "text"))])
        if text:
            metadata = _metadata(chats[match[1]], message)
            yield Draft(text=text, segments=segments, metadata=metadata, kind=DraftKind.POST)


def _is_opened(path: str) -> bool:
    return _OPENED.fullmatch(path) is not None


def _chats(capture: Capture, budget: Budget) -> Mapping[str, Object]:
    """What an export says of its chats, by their pointers: their names may stand behind their messages."""
    chats: dict[str, Object] = {}
    listing: set[str] = set()
    try:
        for path, value in walk_values(capture, _is_opened):
            match = _CHAT_AT.fullmatch(path)
            if match and match[3] in _SAID:
                chats.setdefault(match[1], {})[match[3]] = value
            elif match and match[2] and _is_opened(path) and isinstance(value, list):
                listing.add(match[1])
            elif match:
                budget.check(capture.name)
    except BudgetError:
        raise
    except InputError:
        # what stands before the damage is read, and the damage told then
        if not listing:
            raise
    return {path: chats.get(path, {}) for path in listing}


def _pieces(text: object, path: str) -> Paragraph:
    """The text of a message, which is a string, or a list of strings and of objects with the text of an entity."""
    pieces = []
    for number, part in enumerate(text) if isinstance(text, list) else ():
        if isinstance(part, str):
            pieces.append(Piece(mend(part), point(path, number)))
        elif isinstance(inner := at(part, "text"), str):
            pieces.append(Piece(mend(inner), point(path, number, "text")))
    return [Piece(mend(text), path)] if isinstance(text, str) else pieces


def _metadata(chat: Object, message: Object) -> Metadata:
    outlet, number = words(chat.get("name")), name_of(message.get("id"))
    writer = words(message.get("from"))
    author = words(message.get("forwarded_from")) or words(message.get("author")) or (writer != outlet and writer)
    return Metadata(
        outlet=outlet or writer,
        authors=(author,) if author else (),
        published=_moment(message, "date"),
        modified=_moment(message, "edited"),
        url=_address(chat, number),
        identifier=f"{name_of(chat.get('id')) or ''}/{number}" if number else None,
    )


def _address(chat: Object, number: str | None) -> str | None:
    chat_number, kind = name_of(chat.get("id")), chat.get("type")
    if not (isinstance(kind, str) and kind.endswith(_LINKED) and chat_number and number):
        return None
    plain = re.fullmatch(r"\d{1,20}", chat_number, re.ASCII) and re.fullmatch(r"\d{1,20}", number, re.ASCII)
    return f"https://t.me/c/{chat_number}/{number}" if plain else None


def _moment(message: Object, field: str) -> str | None:
    """The moment with its zone: the export has the local time, and since 2021 the seconds since 1970 too, which
    together give the zone."""
    try:
        local = datetime.fromisoformat(message.get(field) or "")
        moment = datetime.fromtimestamp(int(message[f"{field}_unixtime"]), UTC)
        offset = local - moment.replace(tzinfo=None)
    except (KeyError, TypeError):
        return words(message.get(field))
    except (ValueError, OverflowError, OSError):
        return None
    is_zone = abs(offset) <= _ZONES and offset.total_seconds() % _QUARTER == 0
    return moment.astimezone(timezone(offset) if is_zone else UTC).isoformat()


def is_telegram(capture: Capture) -> bool:
    """True for a chat by its type and its messages, for an account by how its export begins."""
    head = head_of(capture)
    is_chat = (_CHAT.search(head) and b'"messages"' in head) or _MESSAGE.search(head)
    return head.startswith(b"{") and bool(is_chat or _ACCOUNT.match(head))


def resolve_telegram(capture: Capture) -> Callable[[str], str]:
    """The strings of the export by their JSON pointers."""
    return resolve_values(capture, _is_opened)


TELEGRAM = Reader(
    name="telegram",
    shared_suffixes=frozenset({"json"}),
    matches=is_telegram,
    read=read_telegram,
    resolve=resolve_telegram,
    is_stream=True,
)
