"""One file a format: how its bytes become drafts. The readers stand in the order in which they are asked; to add a
format is to write its file and to name its reader here."""

from wederhoor.ingest.formats.feed import FEED
from wederhoor.ingest.formats.html import HTML
from wederhoor.ingest.formats.pdf import PDF
from wederhoor.ingest.formats.plain import PLAIN
from wederhoor.ingest.formats.reader import Reader

READERS: tuple[Reader, ...] = (PDF, FEED, HTML, PLAIN)

SUFFIXES = frozenset(suffix for reader in READERS for suffix in reader.suffixes)
"""The ends of file names that a folder is searched for."""
