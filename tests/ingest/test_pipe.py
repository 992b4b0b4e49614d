"""Named pipes: what is written to them, and a failure where nobody writes."""

import os
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from wederhoor.errors import InputError
from wederhoor.ingest.intake import read_file, read_sources
from wederhoor.ingest.pipe import read_pipe


@pytest.fixture
def pipe(tmp_path):
    """A named pipe."""
    path = tmp_path / "krant.txt"
    os.mkfifo(path)
    return path


def write_late(path, parts, pause):
    """Writes the parts in the background, each after a pause."""

    def write():
        with path.open("wb", buffering=0) as stream:
            for part in parts:
                time.sleep(pause)
                stream.write(part)

    writer = threading.Thread(target=write)
    writer.start()
    return writer


def test_pipe_without_writer_is_a_failure(pipe):
    """A pipe that nobody opens to write is a failure that names it, and no endless wait."""
    with pytest.raises(InputError, match=r"krant\.txt: is a pipe to which nothing writes"):
        read_pipe(pipe, "krant.txt", patience=0.1)


def test_slow_writer_is_waited_for(pipe):
    """One who has the pipe open may take longer than the time to open it."""
    writer = write_late(pipe, [b"De brug ", b"is open."], 0.3)
    assert read_pipe(pipe, "krant.txt", patience=0.2) == b"De brug is open."
    writer.join()


def test_sources_are_read_from_a_pipe(pipe):
    """An article that comes through a pipe is read as any other."""
    text = "De burgemeester zegt dat de brug morgen weer open gaat voor het verkeer.\n"
    writer = write_late(pipe, [text.encode()], 0)
    intake = read_sources([pipe], languages=("nl",))
    writer.join()
    assert [article.text for article in intake.articles] == [text]


def test_a_file_without_an_end_is_refused():
    """``/dev/zero`` has no length, and neither has standard input."""
    with pytest.raises(InputError, match="is larger than 2 MB"):
        read_file(Path("/dev/zero"), "nullen", most=2 << 20)


def test_a_pipe_without_an_end_is_refused(pipe):
    """No more than the limit is held."""

    def write():
        with suppress(BrokenPipeError), pipe.open("wb", buffering=0) as file:
            while file.write(bytes(1 << 16)):
                pass

    writer = threading.Thread(target=write)
    writer.start()
    with pytest.raises(InputError, match="is larger than 2 MB"):
        read_file(pipe, "pijp", most=2 << 20)
    writer.join(timeout=5)
    assert not writer.is_alive()
