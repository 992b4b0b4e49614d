"""The folder of captured bytes beside an archive: a file for each, named by its SHA-256.

A file is written to ``incoming`` and synced before the transaction that names it is committed, and takes its place
after that; a file that is deleted goes the other way. So a program that dies leaves at most files in ``incoming``, and
the next writer tells from the database where each belongs.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wederhoor.errors import InputError
from wederhoor.records.archive import sha256_of

INCOMING = "incoming"


def blobs_beside(path: Path) -> Path:
    """The folder of blobs of the archive at a path."""
    return path.with_name(f"{path.stem}.blobs")


class Blobs:
    """The files of one archive, by SHA-256."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._moved: dict[str, bool] = {}

    def make(self) -> None:
        """Makes the folder where it is not there."""
        with self._told():
            (self.folder / INCOMING).mkdir(parents=True, exist_ok=True)

    def path(self, sha256: str) -> Path:
        """Where the file of a blob lies or would lie."""
        return self.folder / sha256[:2] / sha256[2:]

    @property
    def unsettled(self) -> bool:
        """True when a transaction touched files."""
        return bool(self._moved)

    def read(self, sha256: str) -> bytes:
        """The bytes, as they were captured; ``InputError`` when they are gone or are others."""
        with self._told():
            try:
                content = self.path(sha256).read_bytes()
            except FileNotFoundError:
                # Committed by a program that has not yet put it in its place.
                content = (self.folder / INCOMING / sha256).read_bytes()
        if sha256_of(content) != sha256:
            raise InputError(str(self.path(sha256)), "holds other bytes than were captured", "restore it from a backup")
        return content

    def write(self, content: bytes, sha256: str) -> None:
        """Keeps bytes, whose digest that is, until the transaction ends."""
        with self._told():
            if sha256 not in self._moved and not self._is_whole(sha256):
                self._moved[sha256] = True
                _write_file(self.folder / INCOMING / sha256, content)

    def sync(self) -> None:
        """Before a transaction is committed: sees to it that its files and their names are on the disk. Those of many
        sources together take the disk less time than one by one."""
        fresh = [sha256 for sha256, is_fresh in self._moved.items() if is_fresh]
        if fresh:
            with self._told():
                for sha256 in fresh:
                    _sync_file(self.folder / INCOMING / sha256)
                _sync_folder(self.folder / INCOMING)

    def remove(self, sha256: str) -> None:
        """Sets a blob aside until the transaction ends."""
        with self._told():
            self._moved[sha256] = False
            with suppress(FileNotFoundError):
                self.path(sha256).replace(self.folder / INCOMING / sha256)

    def settle(self, is_known: Callable[[str], bool]) -> None:
        """After a transaction, however it ended: puts each file that it touched where the database says. Nobody else
        may be writing."""
        moved, self._moved = self._moved, {}
        with self._told():
            for sha256 in moved:
                self._place(sha256, is_known=is_known(sha256))

    def sweep(self, is_known: Callable[[str], bool]) -> None:
        """Puts what a program that died left in ``incoming`` where the database says. Nobody else may be writing."""
        with self._told():
            for path in sorted((self.folder / INCOMING).iterdir()):
                self._place(path.name, is_known=is_known(path.name))

    def files(self) -> Iterator[Path]:
        """All files of blobs that are in their place, sorted."""
        with self._told():
            for folder in sorted(self.folder.iterdir()):
                if folder.is_dir() and folder.name != INCOMING:
                    yield from sorted(folder.iterdir())

    def _is_whole(self, sha256: str) -> bool:
        """True when the file is there undamaged; what is damaged is written anew by whoever brings the bytes again."""
        try:
            return sha256_of(self.path(sha256).read_bytes()) == sha256
        except FileNotFoundError:
            return False

    def _place(self, sha256: str, *, is_known: bool) -> None:
        waiting = self.folder / INCOMING / sha256
        if not is_known:
            waiting.unlink(missing_ok=True)
        elif waiting.exists():
            target = self.path(sha256)
            target.parent.mkdir(exist_ok=True)
            # Not synced: after a power cut the file is in one of the two places, and the next writer looks in both.
            with suppress(FileNotFoundError):
                waiting.replace(target)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            problem = f"the captured bytes cannot be reached ({error.strerror or 'input or output error'})"
            raise InputError(
                str(self.folder), problem, "keep that folder beside the archive, with room to write"
            ) from error


def _write_file(path: Path, content: bytes) -> None:
    """Writes a file and lets the disk begin with it: a sync of many that wait takes less time than one by one."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _sync_file(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Sees to it that a new name is still there after a power cut, where folders can be synced."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
