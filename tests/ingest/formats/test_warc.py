"""WARC and WACZ files read page by page."""

import gzip
import io
import json
import zlib

import brotli
import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.ingest.formats.finds import find, list_drafts, list_names, list_problems
from tests.ingest.formats.samples import PAGE, make_page_warc, make_record, make_wacz, make_warc, make_zip
from wederhoor.ingest.budget import Limits
from wederhoor.records.capture import Draft

HTML = {"Content-Type": "text/html; charset=UTF-8"}
URL = "https://brug.example/1"


def chunk(body: bytes, size: int = 100) -> bytes:
    """A body in chunks."""
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x;x=y\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def bodies(*answers, packed=True):
    return [capture.data for capture, _ in list_drafts(make_warc(*answers, packed=packed))]


@pytest.mark.parametrize("packed", [False, True])
def test_a_page_has_its_address_and_moment(*, packed: bool) -> None:
    """From the record; type and encoding from the answer."""
    ((capture, draft),) = list_drafts(make_page_warc(packed=packed), "b.warc.gz")
    assert (capture.name, capture.url, capture.captured) == (f"b.warc.gz » {URL}", URL, "2024-03-11T18:40:00Z")
    assert (capture.media_type, capture.charset) == ("text/html", "utf-8")
    assert draft.metadata.url == URL
    assert capture.data == PAGE


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param({}, PAGE, id="as it is"),
        pytest.param({"Content-Encoding": "gzip"}, gzip.compress(PAGE), id="gzip"),
        pytest.param({"Content-Encoding": "GZIP, identity"}, gzip.compress(PAGE), id="gzip and nothing"),
        pytest.param({"Content-Encoding": "deflate"}, zlib.compress(PAGE), id="deflate"),
        pytest.param({"Content-Encoding": "deflate"}, zlib.compress(PAGE)[2:-4], id="deflate without its frame"),
        pytest.param({"Content-Encoding": "br"}, brotli.compress(PAGE), id="brotli"),
        pytest.param({"Content-Encoding": "br, gzip"}, gzip.compress(brotli.compress(PAGE)), id="both"),
        pytest.param({"Content-Encoding": "gzip"}, PAGE, id="gzip that it is not"),
        pytest.param({"Content-Encoding": "br"}, PAGE, id="brotli that it is not"),
        pytest.param({"Transfer-Encoding": "chunked"}, chunk(PAGE), id="chunks"),
        pytest.param({"Transfer-Encoding": "chunked"}, PAGE, id="chunks that it is not"),
        pytest.param(
            {"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"},
            chunk(gzip.compress(PAGE)),
            id="gzip in chunks",
        ),
    ],
)
def test_the_body_is_freed_of_its_transport(head: dict, body: bytes) -> None:
    """Whatever it was packed in."""
    assert bodies((URL, "200 OK", HTML | head, body)) == [PAGE]


def test_chunks_that_lie_give_what_is_there() -> None:
    """A chunk longer than the body, or no number at all."""
    lies = {**HTML, "Transfer-Encoding": "chunked"}
    assert bodies((URL, "200 OK", lies, b"ffffff\r\n" + PAGE)) == [PAGE]
    assert bodies((URL, "200 OK", lies, chunk(PAGE)[:-5] + b"zz\r\n")) == [PAGE]


@pytest.mark.parametrize(
    ("url", "status", "media_type"),
    [
        (URL, "404 Not Found", "text/html"),
        (URL, "301 Moved", "text/html"),
        (URL, "206 Partial Content", "text/html"),
        (URL, "nonsense", "text/html"),
        (URL, "200 OK", "image/png"),
        (URL, "200 OK", "text/css"),
        (URL, "200 OK", "application/json"),
        (URL, "200 OK", "application/vnd.ms-excel"),
        ("https://brug.example/a.js", "200 OK", "application/javascript"),
        ("https://brug.example/robots.txt", "200 OK", "text/plain"),
        ("dns:brug.example", "200 OK", "text/html"),
        ("file:///etc/passwd", "200 OK", "text/html"),
    ],
)
def test_what_holds_no_article_is_passed_over(url: str, status: str, media_type: str) -> None:
    """Neither an article nor a failure, and the next record is read."""
    answers = ((url, status, {"Content-Type": media_type}, b"{} " * 9), (URL, "200 OK", HTML, PAGE))
    assert list_names(make_warc(*answers)) == [f"bron » {URL}"]
    assert len(find(make_warc(*answers))) == 1


def test_records_of_other_kinds() -> None:
    """A resource is a page; requests, metadata and revisits without a payload are not."""
    data = b"".join(
        make_record({"WARC-Type": kind, "WARC-Target-URI": f"https://brug.example/{kind}", **HTML}, block)
        for kind, block in [
            ("resource", PAGE), ("metadata", PAGE), ("request", PAGE), ("conversion", PAGE), ("resource", b""),
            ("revisit", b""), ("revisit", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
        ]
    )  # fmt: skip
    assert list_names(data) == ["bron » https://brug.example/resource"]
    assert len(find(data)) == 1


# warcio leaves its temporary files to the garbage collector
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_warcio_writes_is_read() -> None:
    """The same pages, with their addresses and moments."""
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=True)
    for number, (coding, body) in enumerate([("gzip", gzip.compress(PAGE)), ("br", brotli.compress(PAGE))]):
        head = [("Content-Type", "text/html"), ("Content-Encoding", coding)]
        record = writer.create_warc_record(
            f"https://brug.example/{number}", "response", payload=io.BytesIO(body),
            http_headers=StatusAndHeaders("200 OK", head, protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": "2024-03-11T18:40:00Z"},
        )  # fmt: skip
        writer.write_record(record)
    found = [(capture.url, capture.captured, capture.data) for capture, _ in list_drafts(stream.getvalue())]
    assert found == [(f"https://brug.example/{number}", "2024-03-11T18:40:00Z", PAGE) for number in range(2)]


def pack_zstandard(data: bytes, *, dictionary: str = "") -> bytes:
    """Each record a frame (IIPC, *Zstandard Compression for WARC Files*), with a dictionary before them or not."""
    words = zstandard.ZstdCompressionDict(PAGE * 3) if dictionary else None
    packer = zstandard.ZstdCompressor(dict_data=words)
    kept = words.as_bytes() if words else b""
    shown = zstandard.compress(kept) if dictionary == "packed" else kept
    before = b"\x5d\x2a\x4d\x18" + len(shown).to_bytes(4, "little") + shown if words else b""
    skipped = b"\x50\x2a\x4d\x18" + (3).to_bytes(4, "little") + b"xyz"
    records = [b"WARC/1.1" + record for record in data.split(b"WARC/1.1")[1:]]
    return before + skipped.join(packer.compress(record) for record in records)


@pytest.mark.parametrize("dictionary", ["", "plain", "packed"])
def test_records_packed_by_zstandard(dictionary: str) -> None:
    """With their dictionary at the start of the file, which may be packed itself."""
    data = pack_zstandard(make_page_warc(packed=False), dictionary=dictionary)
    ((capture, _),) = list_drafts(data)
    assert (capture.url, capture.data) == (URL, PAGE)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (pack_zstandard(make_page_warc(packed=False))[:-40], "is "),
        (pack_zstandard(make_page_warc(packed=False), dictionary="plain")[4_000:], "is "),
        (b"\x5d\x2a\x4d\x18" + b"\xff" * 4, "has a dictionary of more than 16 MB"),
        (b"\x28\xb5\x2f\xfd" + b"\xff" * 40, "is damaged"),
    ],
)
def test_damaged_zstandard_is_a_failure(data: bytes, problem: str) -> None:
    """At the place where it is damaged."""
    assert problem in list_problems(data, "a.warc.zst")[0]


def test_addresses_in_angle_brackets() -> None:
    """As wget 1.19 wrote them."""
    data = make_page_warc(packed=False).replace(URL.encode(), b"<" + URL.encode() + b">")
    ((capture, _),) = list_drafts(data)
    assert capture.url == URL


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(make_page_warc(packed=False)[:-300], "is cut off in the middle", id="cut off"),
        pytest.param(make_page_warc()[:-30], "is cut off in the middle", id="packed and cut off"),
        pytest.param(make_page_warc(packed=False) + b"rubbish\r\n" * 9, "is damaged (no record where", id="rubbish"),
        pytest.param(b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "is damaged", id="no length"),
        pytest.param(b"WARC/1.0\r\nContent-Length: -5\r\n\r\n", "is damaged", id="length below zero"),
        pytest.param(b"WARC/1.0\r\nContent-Length: " + b"9" * 5_000 + b"\r\n\r\n", "is damaged", id="no number"),
        pytest.param(b"WARC/1.0\r\n" + b"a: b\r\n" * 20_000, "is damaged", id="head without end"),
    ],
)
def test_damage_is_said_where_it_is(data: bytes, problem: str) -> None:
    """What stands before it is read."""
    assert problem in list_problems(data)[-1]


@pytest.mark.parametrize(
    ("head", "body", "problem"),
    [
        ({"Content-Encoding": "gzip"}, gzip.compress(b"x" * (1 << 21)), "is larger than 1 MB"),
        ({"Content-Encoding": "br"}, brotli.compress(b"x" * (1 << 21)), "is larger than 1 MB"),
        ({"Content-Encoding": "gzip"}, gzip.compress(PAGE)[:200], "is cut off in the middle"),
        ({"Content-Encoding": "zstd"}, b"x", "is coded in a way that is not read (zstd)"),
        ({"Content-Encoding": "gzip," * 9}, b"x", "is packed 9 times"),
        ({}, b"x" * (1 << 21), "is larger than 1 MB"),
    ],
)
def test_a_page_that_cannot_be_freed_is_a_failure(head: dict, body: bytes, problem: str) -> None:
    """The next one is read."""
    data = make_warc((URL, "200 OK", HTML | head, body), (URL, "200 OK", HTML, PAGE))
    found = find(data, limits=Limits(capture=1 << 20))
    assert problem in str(found[0].found)
    assert isinstance(found[1].found, Draft)


def test_pages_of_a_wacz_have_its_titles() -> None:
    """Where the page says none itself; the way leads through the WARC."""
    bare = PAGE.replace(b"<h1>Brand</h1>", b"")
    archive = make_warc((URL, "200 OK", HTML, bare))
    pages = [{"format": "json-pages-1.0"}, {"url": URL, "title": " Brand  in\nloods "}, {"url": 3}, [], {"url": URL}]
    members = {
        "datapackage.json": b"{}",
        "archive/data.warc.gz": archive,
        "pages/pages.jsonl": b"\n".join(json.dumps(page).encode() for page in pages) + b"\n{broken",
    }
    ((capture, draft),) = list_drafts(make_zip(members), "b.wacz")
    assert (capture.name, draft.metadata.title) == (f"b.wacz » archive/data.warc.gz » {URL}", "Brand in loods")


def test_a_wacz_that_is_called_zip_is_read() -> None:
    """Its WARCs are found as members."""
    assert list_names(make_wacz(), "b.zip") == [f"b.zip » archive/data.warc.gz » {URL}"]


def test_a_wacz_without_a_warc_is_a_failure() -> None:
    """It says so."""
    assert "without a WARC" in list_problems(make_zip({"datapackage.json": b"{}"}), "b.wacz")[0]


def test_a_damaged_warc_in_a_wacz_is_a_failure() -> None:
    """The others are read."""
    data = make_zip({"archive/a.warc.gz": make_page_warc()[:-20], "archive/b.warc.gz": make_page_warc()})
    found = find(data, "b.wacz")
    assert "b.wacz » archive/a.warc.gz" in str(found[-2].found)
    assert isinstance(found[-1].found, Draft)
