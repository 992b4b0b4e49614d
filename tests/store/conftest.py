"""Archives in memory: what waits for a disk would be most of the time of these tests."""

import tempfile
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")  # noqa: S108 - of this test alone


@pytest.fixture
def tmp_path(tmp_path):
    """A folder in memory where there is such a place."""
    if not MEMORY.is_dir():
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)
