"""A valid sample of each format, by the name of its reader: for the suites that alter and unfold them all.

``SAMPLES`` is the registry; to add a format is to write a function and to name it there.
"""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from email.message import EmailMessage

import zstandard

from tests.ingest.formats import samples_structured
from tests.ingest.formats.html.pages import draw_page
from tests.ingest.formats.pdf.making import column, draw, draw_pdf, one_page, stream

PAGE = draw_page().encode()
TEXT = b"De burgemeester zegt dat de brug morgen weer open gaat voor het verkeer.\n"
FEED = (
    b'<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    b"<title>De Brug</title><item><title>Brand</title><link>https://brug.example/1</link>"
    b"<content:encoded><![CDATA[" + PAGE + b"]]></content:encoded></item>"
    b"<item><title>Rook</title><link>https://brug.example/2</link></item></channel></rss>"
)


JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "De Brug",
        "items": [{"id": 7, "url": "https://brug.example/1", "title": "Brand", "content_html": PAGE.decode()}],
    }
).encode()


def make_zip(members: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file with these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return stream.getvalue()


def make_tar(members: Mapping[str, bytes], *, mode: str = "w:gz", form: int = tarfile.PAX_FORMAT) -> bytes:
    """A tar file with these members."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode, format=form) as archive:
        for name, data in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return stream.getvalue()


def make_record(fields: Mapping[str, str], block: bytes, *, packed: bool = False) -> bytes:
    """A record of a WARC (ISO 28500, 4); its length stands last, and ``fields`` may lie about it before."""
    head = "".join(f"{name}: {value}\r\n" for name, value in {"Content-Length": str(len(block)), **fields}.items())
    record = f"WARC/1.1\r\n{head}\r\n".encode() + block + b"\r\n\r\n"
    return gzip.compress(record, mtime=0) if packed else record


def make_warc(*answers: tuple[str, str, Mapping[str, str], bytes], packed: bool = True) -> bytes:
    """A WARC with a response for each address, status line, head and body."""
    records = [make_record({"WARC-Type": "warcinfo"}, b"software: invented 1.0\r\n", packed=packed)]
    for url, status, head, body in answers:
        fields = {
            "WARC-Type": "response", "WARC-Target-URI": url, "WARC-Date": "2024-03-11T18:40:00Z",
            "Content-Type": "application/http; msgtype=response",
        }  # fmt: skip
        lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        records.append(make_record(fields, f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body, packed=packed))
    return b"".join(records)


def make_page_warc(*, packed: bool = True) -> bytes:
    """A WARC with one page."""
    head = {"Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip"}
    return make_warc(("https://brug.example/1", "200 OK", head, gzip.compress(PAGE, mtime=0)), packed=packed)


def make_wacz() -> bytes:
    """A WACZ with one page and its title."""
    pages = [{"format": "json-pages-1.0", "id": "pages"}, {"url": "https://brug.example/1", "title": "Brand in loods"}]
    return make_zip(
        {
            "datapackage.json": json.dumps({"profile": "data-package", "wacz_version": "1.1.1"}).encode(),
            "archive/data.warc.gz": make_page_warc(),
            "indexes/index.cdx": b"example,brug)/1 20240311184000 {}\n",
            "pages/pages.jsonl": "\n".join(map(json.dumps, pages)).encode(),
        },
        method=zipfile.ZIP_STORED,
    )


def make_mail() -> bytes:
    """A newsletter in both forms, with a page and a picture attached."""
    mail = EmailMessage()
    mail["From"] = '"De Brug – Nieuwsbrief" <post@brug.example>'
    mail["Subject"] = "Brand in één loods"
    mail["Date"] = "Mon, 11 Mar 2024 18:40:00 +0100"
    mail["Message-ID"] = "<1@brug.example>"
    mail.set_content(TEXT.decode())
    mail.add_alternative(PAGE.decode(), subtype="html")
    mail.add_attachment(PAGE, maintype="text", subtype="html", filename="bijlage één.html")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="foto.png")
    return mail.as_bytes()


def make_mailbox() -> bytes:
    """A mailbox with two mails."""
    return b"".join(b"From post@brug.example Mon Mar 11 18:40:00 2024\n" + make_mail() + b"\n" for _ in range(2))


def make_saved_page() -> bytes:
    """A page as Chromium saves it."""
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://brug.example/1\r\nSubject: Brand\r\n"
        b"Date: Mon, 11 Mar 2024 19:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        b'\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x"\r\n\r\n\r\n------MultipartBoundary--x\r\n'
        b"Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: binary\r\n"
        b"Content-Location: https://brug.example/1\r\n\r\n" + PAGE + b"\r\n------MultipartBoundary--x\r\n"
        b"Content-Type: text/css\r\nContent-Location: cid:css-1@mhtml.blink\r\n\r\np { color: red }\r\n"
        b"------MultipartBoundary--x--\r\n"
    )


def make_pdf() -> bytes:
    """Two pages of text, packed."""
    text = "Bij een brand in de haven\nzijn acht mensen gewond.\n\nDat meldt de brandweer."
    return draw_pdf(column(text), column(text), info="/Title (Brand)")


def make_open_pdf() -> bytes:
    """A page of text, unpacked, so that what is altered is the page's own commands."""
    return one_page(stream(draw(column(TEXT.decode().strip()))), b"<< /Type /Font /Subtype /Type0 /BaseFont /X >>")


def make_listed() -> bytes:
    """A zip file with a list of what is in it, and an archive of X with its account."""
    listed = {"language": "nl", "documents": [{"file": "a.txt", "outlet": "De Brug", "published": "2024-03-11"}]}
    account = b'window.YTD.account.part0 = [{"account": {"username": "kade", "accountDisplayName": "De Kade"}}]'
    tweets = samples_structured.twitter()
    members = {"bundle.json": json.dumps(listed).encode(), "a.txt": TEXT, "account.js": account, "tweets.js": tweets}
    return make_zip(members)


SAMPLES: dict[str, Callable[[], bytes]] = {
    "feed": lambda: FEED,
    "gzip": lambda: gzip.compress(PAGE, mtime=0),
    "html": lambda: PAGE,
    "mail": make_mail,
    "mailbox": make_mailbox,
    "mhtml": make_saved_page,
    "pdf": make_pdf,
    "pdf open": make_open_pdf,
    "tar": lambda: make_tar({"a/brand.html": PAGE, "x" * 150 + ".html": PAGE}),
    "text": lambda: TEXT,
    "wacz": make_wacz,
    "warc": lambda: make_page_warc(packed=False),
    "warc packed": make_page_warc,
    "warc zstandard": lambda: zstandard.compress(make_page_warc(packed=False)),
    "unknown": lambda: b'{"a": 1}',
    "feed json": lambda: JSON_FEED,
    "feed wide": lambda: b"\xff\xfe" + FEED.decode().encode("utf-16-le"),
    "html wide": lambda: b"\xff\xfe" + PAGE.decode().encode("utf-16-le"),
    "tar open": lambda: make_tar({"a/brand.html": PAGE}, mode="w"),
    "zip listed": make_listed,
    "zip": lambda: make_zip({"a/brand.html": PAGE, "b.txt": TEXT}),
    **{
        " ".join([reader, *name.split()[1:]]) if name.startswith(reader) else f"{reader} {name}": sample
        for name, (reader, sample) in samples_structured.SAMPLES.items()
    },
}
"""Bytes that the reader of that name takes (up to a blank in the name) and in which it finds something."""


def repack(whole: bytes, member: str, inner: bytes) -> bytes:
    """A zip file with another member of that name."""
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return make_zip(members | {member: inner})


def member_of(whole: bytes, member: str) -> bytes:
    """The bytes of a member."""
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        return archive.read(member)


def _in_zip(make: Callable[[], bytes], member: str) -> tuple[Callable[[], bytes], Callable[[bytes], bytes]]:
    return lambda: member_of(make(), member), lambda inner: repack(make(), member, inner)


PACKED: dict[str, tuple[Callable[[], bytes], Callable[[bytes], bytes]]] = {
    "docx document": _in_zip(samples_structured.docx, "word/document.xml"),
    "docx properties": _in_zip(samples_structured.docx, "docProps/core.xml"),
    "gzip page": (lambda: PAGE, lambda inner: gzip.compress(inner, 1, mtime=0)),
    "tar page": (lambda: PAGE, lambda inner: make_tar({"a.html": inner})),
    "wacz pages": _in_zip(make_wacz, "pages/pages.jsonl"),
    "wacz warc": (
        lambda: make_page_warc(packed=False),
        lambda inner: repack(make_wacz(), "archive/data.warc.gz", gzip.compress(inner, 1, mtime=0)),
    ),
    "warc packed": (lambda: make_page_warc(packed=False), lambda inner: gzip.compress(inner, 1, mtime=0)),
    "warc zstandard": (lambda: make_page_warc(packed=False), zstandard.compress),
    "warc answer": (
        lambda: PAGE,
        lambda inner: make_warc(("https://brug.example/1", "200 OK", {"Content-Type": "text/html"}, inner)),
    ),
    "zip list": _in_zip(make_listed, "bundle.json"),
    "zip account": _in_zip(make_listed, "account.js"),
    "zip tweets": _in_zip(make_listed, "tweets.js"),
}
"""What is packed in a sample, and what packs it: altered inside, so that no checksum stands before the reader."""
