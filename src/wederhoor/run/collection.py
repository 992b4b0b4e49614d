"""Python's collector of cycles, paused while records are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """No search for unreachable cycles inside the block.

    Records point to one another in one direction only, so that there is nothing to be found, and every search walks
    through all of them again: it takes a sixth of the time in which 200 articles are aligned.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
