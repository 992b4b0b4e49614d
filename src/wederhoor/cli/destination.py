"""Where output goes: a file that is written whole or not at all, or standard output."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import click


class Unwritable(click.ClickException):
    """Output that could not be written; ``message`` says where and why."""

    exit_code = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A file, or standard output when ``path`` is ``None``."""

    path: Path | None

    def write(self, text: str) -> None:
        """Write the text as UTF-8; ``Unwritable`` when the file system refuses."""
        self.write_bytes(text.encode("utf-8"))

    def write_bytes(self, content: bytes) -> None:
        """Write the content; ``Unwritable`` when the file system refuses."""
        if self.path is None:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
            return
        try:
            _write_whole(self.path, content)
        except OSError as error:
            raise Unwritable(f"{self.path}: cannot be written: {error.strerror or error}") from error


def parse_destination(_context: click.Context, _option: click.Parameter, value: str | None) -> Destination | None:
    """The destination that an option names, ``-`` for standard output; a usage error when it cannot be written to,
    found before the work and not after it."""
    if value is None:
        return None
    if value == "-":
        return Destination(path=None)
    problem = find_problem(Path(value))
    if problem:
        raise click.BadParameter(f"{value}: {problem}")
    return Destination(path=Path(value))


def find_problem(path: Path) -> str | None:
    """Why a file cannot be written there, and what to do; ``None`` when nothing speaks against it."""
    folder = path.resolve().parent
    if path.is_dir():
        return "is a folder; name a file in it"
    if not folder.is_dir():
        return f"the folder {folder} does not exist; make it first"
    if path.exists() and not path.is_file():
        return None if os.access(path, os.W_OK) else "is not writable; choose another file"
    if not os.access(folder, os.W_OK):
        return f"the folder {folder} is not writable; choose another one"
    return None


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees the old content or the new, never a part of it. A link is followed; a device
    or a pipe is written to as it is."""
    target = path.resolve()
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            stream.write(content)
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".wederhoor-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        part = Path(name)
        part.chmod(_mode(target))
        part.replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file gets here."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
