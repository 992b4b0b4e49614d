"""Zip files: their members, one by one, never as files on the disk."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from wederhoor.errors import BudgetError, InputError
from wederhoor.ingest.budget import Budget, refusal
from wederhoor.ingest.formats.members import read_said
from wederhoor.ingest.formats.parts import name_path
from wederhoor.ingest.formats.reader import Found, Reader, head_of
from wederhoor.ingest.unpacking import PIECE, hold
from wederhoor.records.capture import Capture

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
"""The first bytes: of a member, or of the directory of a zip file without any."""

_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_READ = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The methods that unpack piece by piece; LZMA takes a dictionary as large as the file says, up to 4 GB."""

_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, OverflowError, RuntimeError,
)  # fmt: skip
"""What ``zipfile`` raises for files that are cut off, altered or made to deceive."""

_OFFICE = frozenset({"[Content_Types].xml", "META-INF/container.xml", "META-INF/manifest.xml"})
_ADVICE = "make the zip file again"


def read_zip(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The members as captures, in the order of the file's directory; folders, hidden files, links, pictures and the
    like are passed over. What a ``bundle.json`` among them lists of them is known of them, and of the posts of an
    account whose they are.

    A member with a path that leaves the archive, an encrypted and a damaged one is a failure; the others are read.
    ``InputError`` when the file has no sound directory or its members lie over each other.
    """
    with open_zip(capture, budget) as archive:
        if not _OFFICE.isdisjoint(archive.namelist()):
            raise InputError(capture.name, "is an office document or an e-book", "save it as PDF or as plain text")
        said = read_said(archive.infolist(), partial(_unpack_said, archive, budget, capture.name), capture.name)
        yield from said.failures
        for member in archive.infolist():
            budget.check(capture.name)
            try:
                name = name_member(member, capture.name)
                known = said.of(member.filename)
                part = name and Capture(data=hold_member(archive, member, name, budget), name=name, known=known)
            except BudgetError:
                raise
            except InputError as failure:
                yield failure
            else:
                if part:
                    yield part


def _unpack_said(archive: zipfile.ZipFile, budget: Budget, whole: str, member: zipfile.ZipInfo) -> bytes:
    name = name_member(member, whole)
    return hold_member(archive, member, name, budget) if name else b""


def open_zip(capture: Capture, budget: Budget) -> zipfile.ZipFile:
    """The file with its directory read. ``InputError`` when that is broken, too long, or leads to one place twice."""
    if capture.data.count(_ENTRY) > budget.limits.parts:
        raise refusal(capture.name, f"holds more than {budget.limits.parts} parts")
    try:
        archive = zipfile.ZipFile(io.BytesIO(capture.data))
    except _BROKEN as error:
        raise InputError(capture.name, f"is no zip file that can be read ({error})", _ADVICE) from error
    places = sorted(
        (member.header_offset, member.header_offset + _LOCAL_HEADER + member.compress_size)
        for member in archive.infolist()
    )
    if any(end > start for (_, end), (start, _) in pairwise(places)):
        raise refusal(capture.name, "has members that lie over each other, as a zip bomb has")
    return archive


def name_member(member: zipfile.ZipInfo, whole: str) -> str | None:
    """What the member is called in messages; ``None`` for one that holds no article. ``InputError`` for a name that
    leads out of the archive."""
    is_link = stat.S_ISLNK(member.external_attr >> 16)
    return None if is_link else name_path(whole, member.orig_filename)


def hold_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, budget: Budget) -> bytes:
    """The member's bytes, unpacked within the limits."""
    return hold(unpack_member(archive, member, name, budget), name, budget.room(member.compress_size))


def unpack_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, budget: Budget) -> Iterator[bytes]:
    """The member's bytes in pieces. ``InputError`` for one that is encrypted, damaged or packed in a rare way."""
    if member.flag_bits & _ENCRYPTED:
        raise InputError(name, "is encrypted", "unpack it with its password and give what is in it")
    if member.compress_type not in _READ:
        raise InputError(name, f"is packed by a method that is not read ({member.compress_type})", _ADVICE)
    try:
        with archive.open(member) as stream:
            while piece := stream.read(PIECE):
                budget.unpack(len(piece), name)
                yield piece
    except _BROKEN as error:
        raise InputError(name, f"is damaged ({error})", _ADVICE) from error


def is_zip(capture: Capture) -> bool:
    """True by the first bytes."""
    return head_of(capture).startswith(SIGNATURES)


ZIP = Reader(name="zip", suffixes=frozenset({"zip"}), matches=is_zip, read=read_zip)
