"""From files, folders and standard input to articles; whatever cannot be read becomes a failure that says what to
do."""

from wederhoor.ingest.intake import Intake, read_sources

__all__ = ["Intake", "read_sources"]
