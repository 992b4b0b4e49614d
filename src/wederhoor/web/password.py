"""The password of a server: kept as an argon2 hash in a file, checked one at a time."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Lock

from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import InvalidHashError, VerificationError

from wederhoor.errors import InputError

LEAST = 12
"""Characters of a password: NIST SP 800-63B-4 asks for 15 where it is all there is, and 8 at the very least."""

MOST = 1_000
"""Characters of a password; longer ones are not hashed."""

_HASHER = PasswordHasher()
_ONE = Lock()
"""A check takes 64 MiB (RFC 9106, second recommended option), so that many at once would take all memory."""


def write_password(path: Path, password: str) -> None:
    """Keeps the hash in a file that only its owner can read; ``InputError`` for a password that is too short or long,
    or a file that cannot be written."""
    if not LEAST <= len(password) <= MOST:
        raise InputError("password", f"has {len(password)} characters", f"take one of {LEAST} to {MOST}")
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
            file.write(_HASHER.hash(password) + "\n")
        path.chmod(0o600)
    except OSError as error:
        raise InputError(str(path), f"cannot be written ({error.strerror})", "choose another file") from error


def read_password(path: Path) -> str:
    """The hash in a file; ``InputError`` when it has none."""
    advice = "make it with `wederhoor serve --set-password FILE`"
    try:
        with path.open("rb") as file:
            kept = file.read(1_000).decode("ascii").strip()
        extract_parameters(kept)
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})", advice) from error
    except (UnicodeDecodeError, InvalidHashError) as error:
        raise InputError(str(path), "holds no hash of a password", advice) from error
    return kept


def is_password(kept: str, given: str) -> bool:
    """True when that is the password of the hash; takes as long when it is not."""
    if len(given) > MOST:
        return False
    with _ONE:
        try:
            return _HASHER.verify(kept, given.encode("utf-8", "surrogatepass"))
        except (VerificationError, InvalidHashError):
            return False
