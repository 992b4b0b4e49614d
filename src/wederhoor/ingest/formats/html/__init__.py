"""Web pages: the words of the article as a browser shows them, each with its place in the page.

dom → blocks → content → page; metadata and walls stand apart.
"""

from wederhoor.ingest.formats.html.page import HTML

__all__ = ["HTML"]
