"""PDFs: the words of the text layer in reading order, each with its place on its page.

process asks worker, which alone opens PDFs, for a document; margins → columns → paragraphs make the text of it;
metadata stands apart.
"""

from wederhoor.ingest.formats.pdf.reader import PDF

__all__ = ["PDF"]
