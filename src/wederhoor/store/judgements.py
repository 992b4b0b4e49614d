"""The file of judgements beside the articles: one decision a line, only ever added to."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from wederhoor.errors import InputError
from wederhoor.records.judgement import Judgement
from wederhoor.records.ledger import dump_judgement, load_judgement

FILE = "judgements.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The judgements of a file in its order, and a failure for each line that could not be read."""

    judgements: tuple[Judgement, ...]
    failures: tuple[InputError, ...]


def read_judgements(paths: Iterable[str | Path]) -> Ledger:
    """The judgements beside the articles: of every path that is a folder, the file ``judgements.jsonl`` in it.

    A file that is not there holds none. A line that cannot be read is a failure that names file and line; the other
    lines are read.
    """
    judgements: list[Judgement] = []
    failures: list[InputError] = []
    for path in dict.fromkeys(Path(path) / FILE for path in paths if str(path) != "-"):
        for found in _read_file(path):
            if isinstance(found, InputError):
                failures.append(found)
            else:
                judgements.append(found)
    return Ledger(judgements=tuple(judgements), failures=tuple(failures))


def append_judgement(folder: str | Path, judgement: Judgement) -> Path:
    """The file to which the judgement was added as its last line, on the disk when this returns.

    Two programs that add at once do so one after the other, and what stands in the file is never written anew: a
    line that an editor left without an end gets one. ``InputError`` when the file system refuses.
    """
    path = Path(folder) / FILE
    try:
        with _opened(path) as handle:
            line = dump_judgement(judgement) + "\n"
            whole = line if _ends_line(handle) else "\n" + line
            _write(handle, whole.encode("ascii"))
            os.fsync(handle)
        _sync_folder(path.parent)
    except OSError as error:
        problem = f"cannot be written ({error.strerror or 'output error'})"
        raise InputError(str(path), problem, "check the folder and its permissions") from error
    return path


def _read_file(path: Path) -> Iterator[Judgement | InputError]:
    try:
        content = path.read_bytes() if path.exists() else b""
    except OSError as error:
        yield InputError(str(path), f"cannot be read ({error.strerror or 'input error'})", "check its permissions")
        return
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.strip():
            try:
                yield load_judgement(_decode(line, path, number), file=f"{path}, line {number}")
            except InputError as error:
                yield error


def _decode(line: bytes, path: Path, number: int) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}, line {number}", "is not text in UTF-8", "restore that line") from error


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    """The file, open for adding to and locked against others that add."""
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o666)
    try:
        _lock(handle)
        yield handle
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    """Waits until nobody else adds; the lock goes when the file is closed. Windows has no such lock, and there an
    append of one line is all that protects it."""
    try:
        import fcntl
    except ImportError:
        return
    fcntl.flock(handle, fcntl.LOCK_EX)


def _ends_line(handle: int) -> bool:
    size = os.fstat(handle).st_size
    if not size:
        return True
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) == b"\n"


def _write(handle: int, content: bytes) -> None:
    """The whole content, or nothing: what a full disk cut short is taken back."""
    size = os.fstat(handle).st_size
    try:
        while content:
            content = content[os.write(handle, content) :]
    except OSError:
        os.ftruncate(handle, size)
        raise


def _sync_folder(folder: Path) -> None:
    """Sees to it that a file which is new is still there after a power cut, where folders can be synced."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
