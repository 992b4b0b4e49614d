"""Articles of the example as other programs hand them over: Chromium's print, a crawl by warcio, feeds by feedgen."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from feedgen.feed import FeedGenerator
from playwright.sync_api import Browser
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

VEERPONT = Path(__file__).parents[2] / "examples" / "veerpont"
MOMENT = datetime(2024, 10, 20, 9, 30, tzinfo=UTC)

_FURNITURE = ("LEES OOK", "ADVERTENTIE", "Deel dit artikel", "©", "Van onze", "Om deze inhoud", "Lees ook", "Volg ")
"""How paragraphs of the example begin that a page would not have among those of its article."""

_STYLE = """
body { font: 12pt/1.5 Georgia, serif; margin: 0 auto; max-width: 42em } h1 { font-size: 26pt; line-height: 1.1 }
nav, .cookies { background: #eee } article p { text-align: justify; hyphens: auto }
@media print { nav, .cookies, aside, figure, footer { display: none } .columns { column-count: 2; column-gap: 8mm } }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An article of the example: its headline, its paragraphs, what the bundle says of it, and an address."""

    title: str
    paragraphs: tuple[str, ...]
    outlet: str
    published: str
    url: str

    @property
    def text(self) -> str:
        """What must be read back."""
        return "\n\n".join((self.title, *self.paragraphs))


def tell(name: str) -> Told:
    """The article of that id (``a1``)."""
    documents = json.loads((VEERPONT / "bundle.json").read_text("utf-8"))["documents"]
    (said,) = (document for document in documents if document["id"] == name)
    title, *rest = (VEERPONT / said["file"]).read_text("utf-8").strip().split("\n\n")
    paragraphs = tuple(" ".join(part.split()) for part in rest if not part.startswith(_FURNITURE))
    domain = "".join(letter for letter in said["outlet"].lower() if letter.isalpha())
    return Told(
        title=title,
        paragraphs=paragraphs,
        outlet=said["outlet"],
        published=said["published"],
        url=f"https://www.{domain}.example/nieuws/{name}",
    )


def draw(told: Told, *, columns: bool = False) -> str:
    """The article's page with all that newspapers put around and into one."""
    item = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": told.title,
        "datePublished": told.published, "publisher": {"@type": "NewsMediaOrganization", "name": told.outlet},
        "mainEntityOfPage": {"@type": "WebPage", "@id": told.url}, "inLanguage": "nl-NL",
    }  # fmt: skip
    first, *others = (f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in told.paragraphs)
    related = '<aside><h2>Lees ook</h2><ul><li><a href="/a">Stemmen tot elf uur</a></li></ul></aside>'
    picture = '<figure><img src="/pont.jpg" alt="De pont"><figcaption>De pont. Foto: De Lantaarn</figcaption></figure>'
    return (
        f'<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n<title>{escape(told.title)} | '
        f'{told.outlet}</title>\n<link rel="canonical" href="{told.url}">\n<meta property="og:site_name" '
        f'content="{told.outlet}">\n<style>{_STYLE}</style>\n<script type="application/ld+json">{json.dumps(item)}'
        '</script>\n</head>\n<body>\n<nav><a href="/">Voorpagina</a> <a href="/regio">Regio</a> '
        '<a href="/sport">Sport</a></nav>\n<div class="cookies">Wij gebruiken cookies. <button>Akkoord</button></div>\n'
        f'<main>\n<article class="{"columns" if columns else "one"}">\n<h1>{escape(told.title, quote=False)}</h1>\n'
        f"{picture}\n{first}\n{related}\n" + "\n".join(others) + "\n</article>\n</main>\n"
        f"<footer><p>© {told.outlet}. Alle rechten voorbehouden.</p></footer>\n</body>\n</html>\n"
    )


def print_page(browser: Browser, told: Told, *, columns: bool = False) -> bytes:
    """The page as Chromium prints it to PDF from its address, with its own lines at the head and foot of each sheet:
    the moment, the title, the address, the number of the sheet."""
    page = browser.new_page()
    answer = {"body": draw(told, columns=columns), "content_type": "text/html; charset=utf-8"}
    page.route("**", lambda route: route.fulfill(**answer) if route.request.url == told.url else route.abort())
    try:
        page.goto(told.url)
        return page.pdf(
            format="A4" if columns else "A5",
            display_header_footer=True,
            margin=dict.fromkeys(("top", "bottom", "left", "right"), "18mm"),
        )
    finally:
        page.close()


def crawl(*pages: Told) -> bytes:
    """A crawl as warcio writes it: each record packed; requests, an answer that is gone, a picture and a revisit
    between the pages, whose bodies are packed too."""
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=True)
    writer.write_record(writer.create_warcinfo_record("lantaarn.warc.gz", {"software": "warcio", "format": "WARC"}))
    for told in pages:
        body = gzip.compress(draw(told).encode("utf-8"), mtime=0)
        head = {"Content-Type": "text/html; charset=UTF-8", "Content-Encoding": "gzip"}
        _write(writer, told.url, "200 OK", head, body)
        _write(writer, f"{told.url}/pont.jpg", "200 OK", {"Content-Type": "image/jpeg"}, b"\xff\xd8\xff\xe0")
        _write(writer, f"{told.url}/oud", "410 Gone", {"Content-Type": "text/html"}, b"<p>Deze pagina is er niet meer.")
        revisit = writer.create_revisit_record(
            told.url, digest="sha1:" + "A" * 32, refers_to_uri=told.url, refers_to_date="2024-10-20T09:30:00Z",
            http_headers=StatusAndHeaders("200 OK", list(head.items()), protocol="HTTP/1.1"),
        )  # fmt: skip
        writer.write_record(revisit)
    return stream.getvalue()


def _write(writer: WARCWriter, url: str, status: str, head: Mapping[str, str], body: bytes) -> None:
    headers = StatusAndHeaders(status, [*head.items(), ("Content-Length", str(len(body)))], protocol="HTTP/1.1")
    asked = StatusAndHeaders("GET / HTTP/1.1", [("User-Agent", "Crawler/1.0")], is_http_request=True)
    moment = {"WARC-Date": MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ")}
    response = writer.create_warc_record(
        url, "response", payload=io.BytesIO(body), http_headers=headers, warc_headers_dict=moment
    )
    request = writer.create_warc_record(url, "request", http_headers=asked, warc_headers_dict=moment)
    writer.write_request_response_pair(request, response)


def feed(*told: Told, outlet: str, atom: bool = False) -> bytes:
    """A feed as feedgen writes it, of RSS as weblogs give it (``content:encoded`` with the whole article, the teaser
    apart) or of Atom."""
    first = told[0]
    made = FeedGenerator()
    made.load_extension("dc")
    made.load_extension("media")
    made.id(first.url.rpartition("/nieuws")[0] + "/")
    made.title(outlet)
    made.description(f"Het laatste nieuws van {outlet}")
    made.link(href=first.url.rpartition("/nieuws")[0] + "/", rel="alternate")
    made.link(href=first.url.rpartition("/nieuws")[0] + "/feed/", rel="self")
    made.language("nl-NL")
    made.updated(MOMENT)
    for one in told:
        entry = made.add_entry(order="append")
        entry.id(f"{one.url}?p=1")
        entry.title(one.title)
        entry.link(href=one.url)
        entry.published(one.published)
        entry.updated(one.published)
        entry.dc.dc_creator("Tjeerd Molema")
        entry.author(name="Tjeerd Molema")
        entry.category(term="regio", label="Regio")
        teaser = f"<p>{escape(one.paragraphs[0][:100])} [&#8230;]</p>"
        body = "\n\n\n\n".join(f"<p>{escape(part, quote=False)}</p>" for part in one.paragraphs)
        entry.summary(teaser)
        entry.content(body + _WORDPRESS, type="html" if atom else "CDATA")
    return made.atom_str(pretty=True) if atom else made.rss_str(pretty=True)


_WORDPRESS = (
    '\n<figure class="wp-block-image"><img src="https://i.example/pont.jpg" alt=""/><figcaption>De pont</figcaption>'
    "</figure>\n"
)
