"""One file a format: how its bytes become drafts. The readers stand in the order in which they are asked; to add a
format is to write its file and to name its reader here."""

from wederhoor.ingest.formats.bluesky import BLUESKY
from wederhoor.ingest.formats.docx import DOCX
from wederhoor.ingest.formats.eml import EML
from wederhoor.ingest.formats.feed import FEED
from wederhoor.ingest.formats.gzip import GZIP_FILE
from wederhoor.ingest.formats.html import HTML
from wederhoor.ingest.formats.mastodon import MASTODON
from wederhoor.ingest.formats.mbox import MBOX
from wederhoor.ingest.formats.mediacloud import MEDIACLOUD
from wederhoor.ingest.formats.mhtml import MHTML
from wederhoor.ingest.formats.newsml import NEWSML
from wederhoor.ingest.formats.ninjs import NINJS
from wederhoor.ingest.formats.outline import OPML, SITEMAP
from wederhoor.ingest.formats.pdf import PDF
from wederhoor.ingest.formats.plain import PLAIN
from wederhoor.ingest.formats.reader import Reader
from wederhoor.ingest.formats.tar import TAR
from wederhoor.ingest.formats.telegram import TELEGRAM
from wederhoor.ingest.formats.twitter import TWITTER
from wederhoor.ingest.formats.unknown import UNKNOWN
from wederhoor.ingest.formats.wacz import WACZ
from wederhoor.ingest.formats.warc import WARC
from wederhoor.ingest.formats.zip import ZIP

READERS: tuple[Reader, ...] = (
    PDF, DOCX, WACZ, ZIP, WARC, TAR, GZIP_FILE,
    MBOX, MHTML, EML,
    FEED, OPML, SITEMAP, NEWSML,
    TELEGRAM, BLUESKY, MASTODON, TWITTER, NINJS,
    MEDIACLOUD, HTML, UNKNOWN, PLAIN,
)  # fmt: skip

SUFFIXES = frozenset(suffix for reader in READERS for suffix in reader.suffixes)
"""The ends of file names that a folder is searched for."""

SHARED_SUFFIXES = {
    suffix: tuple(reader for reader in READERS if suffix in reader.shared_suffixes)
    for suffix in sorted(frozenset[str]().union(*(reader.shared_suffixes for reader in READERS)))
}
"""The ends of file names that other files have too, and the readers that are asked whether a file is theirs."""
