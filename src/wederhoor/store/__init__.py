"""What is kept: archives in SQLite, and the file of judgements beside a folder of articles."""

from wederhoor.store.archive import create_archive, open_archive
from wederhoor.store.base import Archive

__all__ = ["Archive", "create_archive", "open_archive"]
