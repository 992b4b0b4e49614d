"""The seal beside the blobs: the last entry of the log and, of an archive that was closed, the digest of its file.

What a row holds is covered by the log. A page of the file that no row uses, and the tail of a journal that was cut
short, are not: those the seal covers. It is written anew with every transaction and every closing.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from wederhoor.errors import DamageError, InputError
from wederhoor.records.archive import canonical, sha256_of

FILE = "seal.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """Number and digest of the last entry; ``file`` is the SHA-256 of the database's file, ``None`` while it is
    written."""

    seq: int
    digest: str
    file: str | None = None


def write_seal(folder: Path, seal: Seal) -> None:
    """Replaces the seal; ``InputError`` when the folder cannot be written."""
    content = asdict(seal)
    whole = canonical({**content, "check": sha256_of(canonical(content))})
    try:
        fresh = folder / f"{FILE}.new"
        fresh.write_text(whole + "\n", "utf-8")
        fresh.replace(folder / FILE)
    except OSError as error:
        problem = f"the seal cannot be written ({error.strerror or 'output error'})"
        raise InputError(str(folder), problem, "check that folder and its permissions") from error


def break_seal(folder: Path) -> None:
    """Lets the seal vouch for the file no longer, before that changes. A seal that cannot be read is left to
    ``verify``."""
    try:
        seal = read_seal(folder)
    except InputError:
        return
    if seal.file is not None:
        write_seal(folder, replace(seal, file=None))


def read_seal(folder: Path) -> Seal:
    """The seal; ``InputError`` when it is gone or is not as it was written."""
    path = folder / FILE
    advice = "restore it from a backup"
    try:
        whole = path.read_bytes()
        content = json.loads(whole)
        check = content.pop("check")
        seal = Seal(**content)
        intact = (
            check == sha256_of(canonical(content)) and whole == (canonical({**content, "check": check}) + "\n").encode()
        )
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror or 'input error'})", advice) from error
    except (ValueError, AttributeError, KeyError, TypeError) as error:
        raise DamageError(str(path), "is damaged", advice) from error
    if not intact:
        raise DamageError(str(path), "is damaged", advice)
    return seal


def is_sealed(folder: Path) -> bool:
    """True unless the seal is known to vouch for no file. One that cannot be read is left to ``verify``."""
    try:
        return read_seal(folder).file is not None
    except InputError:
        return True


def digest_file(path: Path) -> str:
    """The SHA-256 of a file; ``InputError`` when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror or 'input error'})", "check the path") from error
