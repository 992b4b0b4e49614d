"""Mails: newsletters and press releases as they were sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC
from email.utils import parsedate_to_datetime

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.mime import Entity, Leaf, decode_body, decode_words, read_entity, take_apart
from wederhoor.ingest.formats.parts import is_asset, name_part
from wederhoor.ingest.formats.reader import Found, Reader, head_of, suffix_of
from wederhoor.records.capture import Capture, Metadata

_FIELD = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{0,60}):", re.MULTILINE)
_OF_MAIL = frozenset({b"date", b"received", b"message-id", b"mime-version", b"return-path", b"subject"})
_LONGEST_FIELD = 4_096
_FORMS = ("text/html", "text/plain")
_SIGNATURES = frozenset({"application/pgp-signature", "application/pkcs7-signature", "text/calendar", "text/vcard"})


def read_mail(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The body and what is attached, as captures.

    The body is the first part in HTML, else the first in plain text. What the head says of it (sender, subject, date)
    is known of the body, of an attachment only who sent it and when. ``InputError`` when there is neither.
    """
    whole = read_entity(capture.data, 0, len(capture.data))
    known = read_known(whole)
    leaves = take_apart(capture.data, whole, capture.name, budget)
    body = _choose_body(leaves)
    attached = [leaf for leaf in leaves if leaf is not body and _is_attached(leaf)]
    if body is None and not attached:
        raise InputError(capture.name, "is a mail without a text", "leave it out")
    for number, leaf in enumerate(attached if body is None else (body, *attached)):
        name = name_part(capture.name, "text" if leaf is body else leaf.file_name or f"part {number}")
        try:
            data = decode_body(leaf, name, budget)
        except InputError as failure:
            yield failure
        else:
            said = known if leaf is body else Metadata(outlet=known.outlet, published=known.published)
            yield _part(leaf, data, name, said)


def _part(leaf: Leaf, data: bytes, name: str, known: Metadata) -> Capture:
    charset = leaf.charset
    if leaf.media_type == "text/plain" and charset:
        data, charset = _in_unicode(data, charset), "utf-8"
    return Capture(data=data, name=name, media_type=leaf.media_type, charset=charset, known=known)


def _in_unicode(data: bytes, charset: str) -> bytes:
    """Plain text in UTF-8, for a text file cannot say what it is in."""
    try:
        return data.decode(charset).encode("utf-8")
    except (LookupError, ValueError):
        return data


def read_known(whole: Entity) -> Metadata:
    """What the head of a mail says: the sender, the subject, the date, the identifier."""
    # parseaddr calls itself for every bracket
    sender, _, address = decode_words(whole.fields.get("from", "")).rpartition("<")
    outlet = sender.strip(' "').replace('\\"', '"') or address.partition(">")[0].rpartition("@")[2]
    return Metadata(
        title=decode_words(whole.fields.get("subject", "")) or None,
        outlet=outlet or None,
        published=read_date(whole.fields.get("date", "")),
        identifier=whole.fields.get("message-id", "")[:_LONGEST_FIELD].strip() or None,
    )


def read_date(written: str) -> str | None:
    """A date of mail in ISO 8601; one that names no zone (``-0000``) is in UTC (RFC 5322, 3.3)."""
    try:
        moment = parsedate_to_datetime(written[:100])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()


def _choose_body(leaves: list[Leaf]) -> Leaf | None:
    for form in _FORMS:
        for leaf in leaves:
            if leaf.media_type == form and not leaf.is_attached and leaf.body.strip():
                return leaf
    return None


def _is_attached(leaf: Leaf) -> bool:
    """True for what was sent along and may hold an article: no other form of the body, no picture, no signature."""
    if is_asset(leaf.media_type, _suffix(leaf)) or leaf.media_type in _SIGNATURES:
        return False
    return bool(leaf.body.strip()) and (leaf.is_attached or leaf.media_type not in _FORMS)


def _suffix(leaf: Leaf) -> str:
    return (leaf.file_name or "").rpartition(".")[2].lower()


def is_mail(capture: Capture) -> bool:
    """True for a head with a sender and one other field of mails; for one that is called so, with any field first."""
    head = head_of(capture)
    names = [match[1].lower() for match in _FIELD.finditer(head.partition(b"\n\n")[0].partition(b"\r\n\r\n")[0])]
    if not names or not _FIELD.match(head):
        return False
    if capture.media_type == "message/rfc822" or suffix_of(capture) == "eml":
        return True
    return (b"from" in names and not _OF_MAIL.isdisjoint(names)) or len(_OF_MAIL.intersection(names)) > 2


EML = Reader(name="mail", suffixes=frozenset({"eml"}), matches=is_mail, read=read_mail)
