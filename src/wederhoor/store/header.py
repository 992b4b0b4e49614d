"""The first 100 bytes of the database's file, looked at without SQLite, which takes a file for no database, or for one
of another program, when one of them is another (sqlite.org, Database File Format, 1.3)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wederhoor.errors import DamageError, InputError
from wederhoor.store.blobs import blobs_beside
from wederhoor.store.database import APPLICATION
from wederhoor.store.seal import read_seal

SIGNATURE = b"SQLite format 3\x00"
"""The first bytes of every SQLite file."""

LENGTH = 100

_APPLICATION = slice(68, 72)
_FIXED = (
    ("signature", slice(0, 16), (SIGNATURE,)),
    ("size of pages", slice(16, 18), (*((1 << power).to_bytes(2, "big") for power in range(9, 16)), b"\0\1")),
    ("form of the journal", slice(18, 20), (b"\2\2", b"\1\1")),
    ("reserved space", slice(20, 21), (b"\0",)),
    ("fractions", slice(21, 24), (b"\x40\x20\x20",)),
    ("form of the schema", slice(44, 48), (b"\0\0\0\4", b"\0\0\0\0")),
    ("encoding", slice(56, 60), (b"\0\0\0\1", b"\0\0\0\0")),
    ("application", _APPLICATION, (APPLICATION.to_bytes(4, "big"),)),
)
"""Fields that are the same in every archive, and what they may hold; zeros for form and encoding in one that has no
tables yet, the older form of the journal in one that another tool changed."""

ADVICE = "take the file from a backup; what stands behind its first 100 bytes may be whole"


def is_archive(path: Path) -> bool:
    """True for a file that is a database, or was an archive before its first bytes were damaged."""
    header = _read(path)
    return bool(header) and (header.startswith(SIGNATURE) or _was_archive(path, header))


def check_header(path: Path) -> None:
    """``DamageError`` when the first bytes are not those of an archive, although the file was one: its mark stands
    where it must, or the seal of an archive lies beside it. A file that cannot be read, or is empty, is left to
    SQLite."""
    header = _read(path)
    damaged = ", ".join(_find_damage(header)) if header else ""
    if damaged and _was_archive(path, header):
        raise DamageError(str(path), f"has a damaged header ({damaged}), or another file took its place", ADVICE)


def _find_damage(header: bytes) -> Iterator[str]:
    for name, place, allowed in _FIXED:
        if header[place] not in allowed:
            yield name


def _was_archive(path: Path, header: bytes) -> bool:
    if header[_APPLICATION] == APPLICATION.to_bytes(4, "big"):
        return True
    try:
        read_seal(blobs_beside(path))
    except InputError:
        return False
    return True


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LENGTH)
    except (OSError, ValueError):
        return b""
