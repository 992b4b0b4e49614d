"""Folders of files of every kind, some of them broken: what a desk gets in a day."""

from __future__ import annotations

import json
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

from tests.ingest.formats.html.pages import draw_page
from tests.ingest.formats.pdf.making import column, draw_pdf
from tests.ingest.formats.samples import make_saved_page, make_tar, make_warc, make_zip
from tests.ingest.formats.samples_structured import docx, mediacloud, ninjs, opml

SHARED = 3
"""So many files in a row speak of one article, each in words of its own."""


def write_mixed(folder: Path, count: int) -> list[Path]:
    """So many files, in turn of each kind; their paths, sorted."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        suffix, build = KINDS[number % len(KINDS)]
        path = folder / f"{number:04}.{suffix}"
        path.write_bytes(build(number))
        paths.append(path)
    return paths


def address(number: int) -> str:
    return f"https://brug.example/{number // SHARED}"


def moment(number: int) -> str:
    return f"2024-03-{1 + number % 28:02}T{number % 24:02}:{number % 60:02}:00+01:00"


def words(number: int) -> str:
    return (
        f"Bij een brand in loods {number} in de haven zijn {number + 2} mensen gewond geraakt.\n\n"
        f"Volgens de brandweer brandt loods {number} nog. De burgemeester zegt dat de rook niet giftig is."
    )


def text(number: int) -> bytes:
    head = f"outlet: De Brug\nurl: {address(number)}\npublished: {moment(number)}\n\n"
    return f"{head}{words(number)}".encode()


def page(number: int) -> bytes:
    said = f'<meta property="article:published_time" content="{moment(number)}">'
    head = f'<link rel="canonical" href="{address(number)}">{said}'
    body = "".join(f"<p>{part}</p>" for part in [*words(number).split("\n\n"), words(number + 1), words(number + 2)])
    return draw_page(body, head=head, title=f"Brand in loods {number}").encode()


def word_file(number: int) -> bytes:
    return docx(f"<w:p><w:r><w:t>{words(number)}</w:t></w:r></w:p>")


def zipped(number: int) -> bytes:
    """The page of the file before it, and others."""
    return make_zip({"a/b.html": page(number - 1), "c.txt": text(number), "d.docx": word_file(number), "e.json": b"{}"})


def crawl(number: int) -> bytes:
    head = {"Content-Type": "text/html; charset=utf-8"}
    return make_warc(*((address(one), "200 OK", head, page(one)) for one in (number, number + 1)))


def mail(number: int) -> bytes:
    made = EmailMessage()
    made["From"] = "De Brug <post@brug.example>"
    made["Subject"] = f"Brand {number}"
    made["Date"] = "Mon, 11 Mar 2024 18:40:00 +0100"
    made["Message-ID"] = f"<{number}@brug.example>"
    made.set_content(words(number))
    made.add_attachment(page(number), maintype="text", subtype="html", filename="pagina.html")
    data = made.as_bytes()
    boundary = made.get_boundary()
    return data.replace(boundary.encode(), b"=grens=") if boundary else data


def posts(number: int) -> bytes:
    """Messages of one channel; the first one was in the export before, in other words."""
    messages = [
        {"id": one, "type": "message", "date_unixtime": str(1710178800 + one + number), "from": "Haven",
         "text": words(one if one % 2 else number)}
        for one in range(number - len(KINDS), number + 2)
    ]  # fmt: skip
    return json.dumps({"name": "Haven", "type": "public_channel", "id": 7, "messages": messages}).encode()


def feed(number: int) -> bytes:
    items = "".join(
        f"<item><title>Loods {one}</title><link>{address(one)}</link><guid>g{one}</guid>"
        f"<content:encoded><![CDATA[{page(one).decode()}]]></content:encoded></item>"
        for one in (number, number + 9)
    )
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>De Brug</title>{items}<item><title>Elders</title><link>https://kade.example/{number}</link></item>"
        "</channel></rss>"
    ).encode()


def numbered(build: Callable[[], bytes]) -> Callable[[int], bytes]:
    """A sample in which a shed has another number."""
    return lambda number: build().replace(b"oods 4", b"oods %d" % number)


KINDS: tuple[tuple[str, Callable[[int], bytes]], ...] = (
    ("txt", text),
    ("html", page),
    ("zip", zipped),
    ("warc.gz", crawl),
    ("eml", mail),
    ("json", posts),
    ("pdf", lambda number: draw_pdf(column(words(number)), column(words(number + 1)))),
    ("xml", feed),
    ("docx", word_file),
    ("tgz", lambda number: make_tar({"a.html": page(number), "b.txt": text(number + 1)})),
    ("html", lambda _number: b"<html><body>niets"),
    ("txt", lambda number: b"\x00\x01\x02" * (number + 30)),
    ("json", numbered(ninjs)),
    ("csv", numbered(mediacloud)),
    ("zip", lambda number: zipped(number)[:-40]),
    ("opml", numbered(opml)),
    ("mht", numbered(make_saved_page)),
    ("pdf", lambda number: draw_pdf(column(words(number)))[: 300 + number % 90]),
    ("txt", lambda number: words(number % 3).encode()),
    ("xml", lambda number: b'<?xml version="1.0"?><rss><channel><item>%d' % number),
)
"""The suffix and the bytes of each kind."""
