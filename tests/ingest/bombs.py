"""Sources made to break whoever opens them, small on the disk: each by its name, built when it is needed.

The forms follow the collections of others: Fifield, *A better zip bomb* (WOOT 2019), 42.zip, the entity bombs of
defusedxml, the nesting and quadratic cases of the MIME, JSON and HTML parsers' own bug trackers.
"""

from __future__ import annotations

import base64
import gzip
import json
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import brotli
import zstandard

from tests.ingest.formats.samples import PAGE, TEXT, make_mail, make_record, make_warc, make_zip

MEGA = 1_000_000
URL = "https://brug.example/1"
HTML = {"Content-Type": "text/html"}
HEAD = b"From: a@b.example\r\nSubject: x\r\nDate: Mon, 11 Mar 2024 18:40:00 +0100\r\nMIME-Version: 1.0\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bomb:
    """How it is built, what it is called, and what must be said of it; ``None`` when it may be read or refused, as
    long as it stays within the limits. ``slow`` ones are for the long suite."""

    build: Callable[[], bytes]
    name: str = "bron"
    refused: str | None = None
    slow: bool = False


@cache
def pack_zeros(megabytes: int, *, before: bytes = b"", after: bytes = b"", window: int = 31) -> bytes:
    """Zeros, deflated without holding them."""
    packer = zlib.compressobj(6, zlib.DEFLATED, window)
    zeros = bytes(MEGA)
    parts = [packer.compress(before), *(packer.compress(zeros) for _ in range(megabytes))]
    return b"".join([*parts, packer.compress(after), packer.flush()])


def write_zip(members: list[tuple[str, bytes, int, int]], *, overlap: bool = False) -> bytes:
    """A zip file of deflated members, each with its packed bytes, its checksum and the size that it claims.

    With ``overlap`` all directory entries lead to the first member.
    """
    body, directory = bytearray(), bytearray()
    for number, (name, packed, checksum, size) in enumerate(members):
        encoded = name.encode()
        place = 0 if overlap else len(body)
        if not (overlap and number):
            body += struct.pack(
                "<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, checksum, len(packed), size, len(encoded), 0
            )
            body += encoded + packed
        fields = (20, 20, 0, 8, 0, 0, checksum, len(packed), size, len(encoded), 0, 0, 0, 0, 0, place)
        directory += struct.pack("<4s6H3L5H2L", b"PK\x01\x02", *fields) + encoded
    count = min(len(members), 0xFFFF)
    return bytes(body + directory) + struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0
    )


def zip_zeros(megabytes: int, *, claims: int | None = None, name: str = "a.txt", members: int = 1) -> bytes:
    """Members of zeros that claim another size."""
    packed = pack_zeros(megabytes, window=-15)
    checksum = zlib.crc32(bytes(megabytes * MEGA)) if megabytes <= 100 else 0
    size = megabytes * MEGA if claims is None else claims
    return write_zip([(f"{number}{name}", packed, checksum, size) for number in range(members)])


def zstandard_zeros(before: bytes, megabytes: int) -> bytes:
    """The same by Zstandard."""
    packer = zstandard.ZstdCompressor().compressobj()
    zeros = bytes(MEGA)
    return b"".join([packer.compress(before), *(packer.compress(zeros) for _ in range(megabytes)), packer.flush()])


def skippable(words: bytes) -> bytes:
    """A dictionary in its frame."""
    return b"\x5d\x2a\x4d\x18" + len(words).to_bytes(4, "little") + words


def export(messages: bytes) -> bytes:
    """An export of a chat of Telegram."""
    return b'{"name": "Kade", "type": "public_channel", "id": 1, "messages": [' + messages + b"]}"


def nest_zip(depth: int, width: int = 1) -> bytes:
    """Zip files in zip files, ``width`` in each."""
    data, name = make_zip({"a.txt": TEXT}), "a.zip"
    for _ in range(depth):
        data = make_zip({f"{number}{name}": data for number in range(width)})
    return data


def zip_recursively() -> bytes:
    """A zip file that holds a member that unpacks to nearly itself, as a quine does, over and over."""
    data = make_zip({"a.txt": TEXT})
    for _ in range(100):
        data = make_zip({"r/r.zip": data}, method=zipfile.ZIP_STORED)
    return data


def zip_many(count: int) -> bytes:
    return write_zip([(f"{number}.txt", b"\x03\x00", 0, 0) for number in range(count)])


def zip_lzma() -> bytes:
    """A member that asks for a dictionary of 4 GB."""
    data = bytearray(make_zip({"a.txt": TEXT}, method=zipfile.ZIP_LZMA))
    at = data.index(b"a.txt") + 5 + 5
    data[at : at + 4] = b"\xff\xff\xff\xff"
    return bytes(data)


def alter_end(**fields: int) -> bytes:
    """A zip file whose end record claims something else."""
    data = make_zip({"a.txt": TEXT})
    at = data.index(b"PK\x05\x06")
    names = ("signature", "disk", "start", "here", "count", "size", "offset", "comment")
    said = dict(zip(names, struct.unpack("<4s4H2LH", data[at:]), strict=True)) | fields
    return data[:at] + struct.pack("<4s4H2LH", *said.values())


def zip_large_numbers() -> bytes:
    """A directory entry of zip64 with sizes near 2**64."""
    extra = struct.pack("<HHQQ", 1, 16, 2**64 - 1, 2**64 - 2)
    fields = (45, 45, 0, 8, 0, 0, 0, 0xFFFFFFFF, 0xFFFFFFFF, 5, len(extra), 0, 0, 0, 0, 0)
    directory = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", *fields) + b"a.txt" + extra
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 45, 0, 8, 0, 0, 0, 0xFFFFFFFF, 0xFFFFFFFF, 5, len(extra))
    body = local + b"a.txt" + extra + b"\x03\x00"
    return body + directory + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), len(body), 0)


def nest_gzip(depth: int) -> bytes:
    data = pack_zeros(60)
    for _ in range(depth):
        data = gzip.compress(data, mtime=0)
    return data


def tar_header(size: bytes, kind: bytes = b"0", name: bytes = b"a.txt") -> bytes:
    """A header that claims a size, with a sound checksum."""
    header = bytearray(tarfile.TarInfo("x").tobuf(tarfile.USTAR_FORMAT))
    header[:100], header[124:136], header[156:157] = name.ljust(100, b"\0"), size.ljust(12, b"\0"), kind
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    return bytes(header)


def answer(body: bytes, **head: str) -> bytes:
    fields = {name.replace("_", "-"): value for name, value in head.items()}
    return make_warc((URL, "200 OK", {**HTML, **fields}, body))


def nest_mail(depth: int) -> bytes:
    opening = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(depth))
    return HEAD + opening + b"\r\nx"


def mail(fields: bytes, body: bytes = TEXT) -> bytes:
    return HEAD + fields + b"\r\n\r\n" + body


def attach(body: bytes, coding: bytes, media_type: bytes = b"text/html") -> bytes:
    return mail(b"Content-Type: " + media_type + b"\r\nContent-Transfer-Encoding: " + coding, body)


def nest_messages(depth: int) -> bytes:
    """Mails that are attached to mails."""
    data = make_mail()
    for level in range(depth):
        line = b"b%d" % level
        data = (
            HEAD
            + b"Content-Type: multipart/mixed; boundary="
            + line
            + b"\r\n\r\n--"
            + line
            + b"\r\nContent-Type: message/rfc822\r\n\r\n"
            + data
        )
    return data


LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))
ENTITIES = {
    "laughs": (f'<!ENTITY l0 "ha">{LAUGHS}', "&l12;"),
    "quadratic": (f'<!ENTITY l0 "{"a" * 2_000}">', "&l0;" * 300_000),
    "external": ('<!ENTITY l0 SYSTEM "file:///etc/passwd">', "&l0;"),
    "parameter": ('<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;', "x"),
}
ROOTS = {
    "rss": "<rss version='2.0'><channel><title>{0}</title><item><title>{0}</title></item></channel></rss>",
    "atom": "<feed xmlns='http://www.w3.org/2005/Atom'><title>{0}</title><entry><content>{0}</content></entry></feed>",
    "opml": "<opml version='2.0'><body><outline text='{0}'>{0}</outline></body></opml>",
    "newsml": "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><contentSet>{0}</contentSet></newsItem>",
    "xhtml": "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>{0}</title></head><body><p>{0}</p></body></html>",
}


def declare(root: str, entity: str) -> bytes:
    """A document of some format that uses entities which it declares."""
    declared, used = ENTITIES[entity]
    document = ROOTS[root].format(used)
    name = document[1:].replace(">", " ").split()[0]
    return f'<?xml version="1.0"?><!DOCTYPE {name} [{declared}]>{document}'.encode()


def page(body: bytes) -> bytes:
    return b"<!doctype html><html><head><title>x</title></head><body>" + body


def json_feed(items: str) -> bytes:
    return f'{{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": {items}}}'.encode()


def wacz(pages: bytes, **members: bytes) -> bytes:
    return make_zip({"archive/a.warc": b"", "pages/pages.jsonl": pages, **members})


TOO_LARGE = "is larger than 20 MB"
TOO_MUCH = "unpacks to more than"

BOMBS: dict[str, Bomb] = {
    "zip of zeros": Bomb(build=lambda: zip_zeros(60), refused=TOO_LARGE),
    "zip of zeros that is called a WARC": Bomb(build=lambda: zip_zeros(60, name="a.warc.gz"), refused=TOO_LARGE),
    "zip of zeros behind a signature": Bomb(
        build=lambda: make_zip({"a.zip": b"PK\x03\x04" + bytes(60 * MEGA)}), refused=TOO_LARGE
    ),
    "zip of zeros that claims a byte": Bomb(build=lambda: zip_zeros(60, claims=1), refused="is damaged"),
    "zip of a byte that claims 4 GB": Bomb(build=lambda: write_zip([("a.txt", b"K\x04\x00", 0xE8B7BE43, 0xFFFFFFFE)])),
    "zip of 300 members of zeros": Bomb(build=lambda: zip_zeros(19, members=300), refused=TOO_MUCH, slow=True),
    "zip in zip, 6 deep and 4 wide": Bomb(
        build=lambda: nest_zip(6, 4), refused="is packed more than 4 times", slow=True
    ),
    "zip in zip, 100 deep": Bomb(build=zip_recursively, refused="is packed more than 4 times"),
    "zip of 1,000 zips of 100 members": Bomb(
        build=lambda: make_zip({f"{n}.zip": zip_many(100) for n in range(1_000)}), slow=True
    ),
    "zip of 100,000 members": Bomb(build=lambda: zip_many(100_000), slow=True),
    "zip of 250,000 members": Bomb(build=lambda: zip_many(250_000), refused="holds more than 200000 parts"),
    "zip of overlapping members": Bomb(
        build=lambda: write_zip(
            [(f"{n}.txt", pack_zeros(19, window=-15), 0, 19 * MEGA) for n in range(2)] * 5_000, overlap=True
        ),
        refused="lie over each other",
    ),
    "zip that counts 65,535": Bomb(build=lambda: alter_end(here=0xFFFF, count=0xFFFF)),
    "zip whose directory is 4 GB": Bomb(build=lambda: alter_end(size=0xFFFFFFFE), refused="is no zip file"),
    "zip whose directory is elsewhere": Bomb(build=lambda: alter_end(offset=0xFFFFFFF0), refused="is damaged"),
    "zip with numbers near 2**64": Bomb(build=zip_large_numbers, refused="bron"),
    "zip with a dictionary of 4 GB": Bomb(build=zip_lzma, refused="by a method that is not read"),
    "zip by bzip2": Bomb(
        build=lambda: make_zip({"a.txt": bytes(60 * MEGA)}, method=zipfile.ZIP_BZIP2), refused="is not read", slow=True
    ),
    "zip with names of 60,000 letters": Bomb(
        build=lambda: make_zip({"a/" * 30_000 + f"{n}.txt": b"" for n in range(50)})
    ),
    "gzip of zeros": Bomb(build=lambda: pack_zeros(60), refused=TOO_LARGE),
    "gzip of gzip of gzip": Bomb(build=lambda: nest_gzip(2), refused=TOO_LARGE),
    "gzip, 10 times": Bomb(build=lambda: nest_gzip(9), refused="is packed more than 4 times"),
    "gzip of 200,000 empty members": Bomb(build=lambda: gzip.compress(b"", mtime=0) * 200_000, refused="is empty"),
    "gzip with a name of 20 MB": Bomb(
        build=lambda: b"\x1f\x8b\x08\x08" + bytes(6) + b"a" * (20 * MEGA), refused="is cut off"
    ),
    "tar with a member of zeros": Bomb(
        build=lambda: pack_zeros(100, before=tar_header(b"%011o" % (100 * MEGA))), refused=TOO_LARGE
    ),
    "tar with a member of 8 GB": Bomb(build=lambda: gzip.compress(tar_header(b"7" * 11)), refused="is cut off"),
    "tar with a name of 8 GB": Bomb(
        build=lambda: pack_zeros(100, before=tar_header(b"7" * 11, kind=b"x")), refused="is cut off"
    ),
    "tar with a size below zero": Bomb(
        build=lambda: tar_header(b"\xff" * 12) + bytes(5_000), refused="no header where one must stand"
    ),
    "tar of 250,000 members": Bomb(
        build=lambda: gzip.compress(tar_header(b"0") * 250_000, 1), refused="holds more than 200000 parts", slow=True
    ),
    "tar of 100,000 folders": Bomb(build=lambda: gzip.compress(tar_header(b"0", kind=b"5") * 100_000, 1), slow=True),
    "WARC with a record of 1 PB": Bomb(
        build=lambda: make_record({"WARC-Type": "warcinfo", "Content-Length": "999999999999999"}, b"x"),
        refused="is cut off",
    ),
    "WARC with a page of 1 PB": Bomb(
        build=lambda: (
            make_warc((URL, "200 OK", HTML, PAGE), packed=False)
            .replace(b": response\r\n", b": response\r\nX: ")
            .replace(b"Content-Length: ", b"Content-Length: 99999999")
        ),
        refused="bron",
    ),
    "WARC of zeros": Bomb(
        build=lambda: pack_zeros(
            100,
            before=b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + URL.encode()
            + b"\r\nContent-Length: 99999000\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
        ),
        refused=TOO_LARGE,
    ),
    "WARC with a line of zeros": Bomb(
        build=lambda: pack_zeros(100, before=b"WARC/1.0\r\nX: "), refused="no record where one must stand"
    ),
    "WARC of 3 GB that is passed over": Bomb(
        build=lambda: pack_zeros(
            3_000, before=b"WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 99999999999\r\n\r\n"
        ),
        refused=TOO_MUCH,
        slow=True,
    ),
    "WARC with a million fields": Bomb(
        build=lambda: gzip.compress(b"WARC/1.0\r\n" + b"X: y\r\n" * MEGA + b"\r\n"), refused="no record where"
    ),
    "WARC of empty lines": Bomb(build=lambda: b"WARC/1.0\r\nContent-Length: 0\r\n\r\n" + b"\r\n" * (5 * MEGA)),
    "WARC of 100,000 records": Bomb(
        build=lambda: gzip.compress(make_record({"WARC-Type": "response", "WARC-Target-URI": URL}, b"x") * 100_000, 1),
        slow=True,
    ),
    "WARC with an HTTP head of 20 MB": Bomb(
        build=lambda: make_warc((URL, "200 OK", {"X": "y" * 15 * MEGA}, PAGE)),
    ),
    "WARC of Zstandard of zeros": Bomb(
        build=lambda: zstandard.compress(make_warc((URL, "200 OK", HTML, bytes(60 * MEGA)), packed=False)),
        refused=TOO_LARGE,
    ),
    "WARC of Zstandard of 3 GB": Bomb(
        build=lambda: zstandard_zeros(b"WARC/1.0\r\nContent-Length: 3000000000\r\n\r\n", 3_000),
        refused="unpacks to more than 2000 MB",
        slow=True,
    ),
    "WARC of a million frames of Zstandard": Bomb(
        build=lambda: zstandard.compress(b"WARC/1.0\r\n") + zstandard.compress(b"") * MEGA,
        refused="is damaged",
        slow=True,
    ),
    "WARC of Zstandard with a window of 2 GB": Bomb(
        build=lambda: b"\x28\xb5\x2f\xfd\x00\xa8" + b"\x4b" * 100, name="a.warc.zst", refused="is damaged"
    ),
    "WARC of Zstandard with a dictionary of 4 GB": Bomb(
        build=lambda: b"\x5d\x2a\x4d\x18\xff\xff\xff\xff" + TEXT, name="a.warc.zst", refused="a dictionary of more"
    ),
    "WARC of Zstandard with a dictionary of zeros": Bomb(
        build=lambda: skippable(zstandard.compress(bytes(900 * MEGA))), name="a.warc.zst", slow=True
    ),
    "answer of gzip": Bomb(build=lambda: answer(pack_zeros(60), Content_Encoding="gzip"), refused=TOO_LARGE),
    "answer of gzip of gzip of gzip": Bomb(
        build=lambda: answer(nest_gzip(2), Content_Encoding="gzip, gzip, gzip"), refused=TOO_LARGE
    ),
    "answer of 1,000 codings": Bomb(
        build=lambda: answer(PAGE, Content_Encoding=", ".join(["gzip"] * 1_000)), refused="is packed 1000 times"
    ),
    "answer of deflate": Bomb(
        build=lambda: answer(pack_zeros(60, window=15), Content_Encoding="deflate"), refused=TOO_LARGE
    ),
    "answer of brotli": Bomb(
        build=lambda: answer(brotli.compress(bytes(60 * MEGA), quality=5), Content_Encoding="br"), refused=TOO_LARGE
    ),
    "answer in a chunk of 4 GB": Bomb(
        build=lambda: answer(b"ffffffff\r\n" + PAGE, Transfer_Encoding="chunked"),
    ),
    "answer in a million chunks": Bomb(
        build=lambda: answer(b"1\r\nx\r\n" * MEGA + b"0\r\n\r\n", Transfer_Encoding="chunked"), slow=True
    ),
    "answer in a chunk with an endless number": Bomb(
        build=lambda: answer(b"0" * (10 * MEGA), Transfer_Encoding="chunked"),
    ),
    "WACZ with a list of a million pages": Bomb(
        build=lambda: wacz(b"".join(b'{"url": "%d", "title": "x"}\n' % n for n in range(MEGA))),
        name="a.wacz",
        slow=True,
    ),
    "WACZ with a list of zeros": Bomb(build=lambda: wacz(bytes(60 * MEGA)), name="a.wacz"),
    "WACZ with a list nested 100,000 deep": Bomb(build=lambda: wacz(b"[" * 100_000), name="a.wacz"),
    "mail nested 1,000 deep": Bomb(build=lambda: nest_mail(1_000), refused="has parts in parts"),
    "mail of 100,000 parts": Bomb(
        build=lambda: mail(b"Content-Type: multipart/mixed; boundary=b", b"--b\r\n\r\nx\r\n" * 100_000),
        refused="has more than 10,000 parts",
    ),
    "mail with a field of 20 MB": Bomb(build=lambda: mail(b"X: " + b"y" * (20 * MEGA))),
    "mail with a subject of 20 MB": Bomb(build=lambda: HEAD.replace(b": x", b": " + b"=?utf-8?q?x?= " * MEGA) + TEXT),
    "mail with a million fields": Bomb(build=lambda: mail(b"X: y\r\n" * MEGA)),
    "mail with a million folds": Bomb(build=lambda: mail(b"X: y" + b"\r\n z" * MEGA)),
    "mail with a million quotation marks": Bomb(
        build=lambda: mail(b"Content-Type: multipart/mixed; " + b'a;"' * 80_000 + b"; boundary=b")
    ),
    "mail with a sender in brackets": Bomb(build=lambda: HEAD.replace(b"a@b.example", b"(" * 3_000) + b"\r\n" + TEXT),
    "mail with a date of a million digits": Bomb(build=lambda: HEAD.replace(b"2024", b"9" * MEGA) + b"\r\n" + TEXT),
    "mail with a boundary of dashes": Bomb(
        build=lambda: mail(b"Content-Type: multipart/mixed; boundary=---", (b"-" * 70 + b"\r\n") * 200_000)
    ),
    "mail with a boundary of a letter": Bomb(
        build=lambda: mail(
            b"Content-Type: multipart/mixed; boundary=x", b"--x" + b" " * 70 + b"y\r\n" + b"--x  " * MEGA
        )
    ),
    "mail of base64": Bomb(build=lambda: attach(b"QUJD" * (8 * MEGA), b"base64"), refused=TOO_LARGE),
    "mail of quoted-printable": Bomb(build=lambda: attach(b"=\n" * (8 * MEGA), b"quoted-printable")),
    "mail with a gzip of zeros": Bomb(
        build=lambda: attach(base64.b64encode(pack_zeros(60)), b"base64", b"application/gzip"), refused=TOO_LARGE
    ),
    "mails in mails": Bomb(build=lambda: nest_messages(30), refused="is packed more than 4 times"),
    "mailbox of 100,000 mails": Bomb(
        build=lambda: (b"From a Mon Mar 11 18:40:00 2024\n" + HEAD + b"\n\nx\n") * 100_000, slow=True
    ),
    "mailbox of a line": Bomb(build=lambda: b"From a 18:40 2024\n" + b"From 00:00 " * MEGA),
    "MHTML nested 1,000 deep": Bomb(
        build=lambda: b"Snapshot-Content-Location: http://a.example/\r\n" + nest_mail(1_000),
        refused="has parts in parts",
    ),
    "feed of a million entries": Bomb(
        build=lambda: b"<rss version='2.0'><channel>" + b"<item/>" * MEGA + b"</channel></rss>", refused="has more than"
    ),
    "feed nested a million deep": Bomb(build=lambda: b"<rss version='2.0'>" + b"<channel>" * MEGA),
    "feed with an attribute of 20 MB": Bomb(
        build=lambda: b"<rss version='" + b"2" * (20 * MEGA) + b"'></rss>", slow=True
    ),
    "feed with a million attributes": Bomb(
        build=lambda: b"<rss " + b" ".join(b"a%d='x'" % n for n in range(MEGA)) + b"></rss>",
        refused="more than 500 attributes",
    ),
    "feed with entities in UTF-16": Bomb(build=lambda: declare("rss", "laughs").decode().encode("utf-16")),
    "JSON nested 100,000 deep": Bomb(build=lambda: json_feed("[" * 100_000), refused="is no JSON Feed"),
    "JSON with a number of 5 million digits": Bomb(
        build=lambda: json_feed("9" * (5 * MEGA)), refused="is no JSON Feed"
    ),
    "JSON of a million entries": Bomb(build=lambda: json_feed("[" + "{}," * MEGA + "{}]"), refused="more than"),
    "export of a message of 100 MB": Bomb(
        build=lambda: export(b'{"type": "message", "text": "' + b"x" * 100 * MEGA + b'"}'),
        refused="a value of more than 8 MB",
    ),
    "export of 300,000 messages": Bomb(
        build=lambda: export(b",".join([b'{"type":"message","text":"x"}'] * 300_000)), slow=True
    ),
    "export of a message with a million parts": Bomb(
        build=lambda: export(b'{"type": "message", "text": [' + b",".join([b'"x"'] * MEGA) + b"]}"),
        refused="has a text of more than 10,000 parts",
    ),
    "export nested 100,000 deep": Bomb(build=lambda: export(b"[" * 100_000), refused="nested too deep"),
    "export of 100,000 chats in chats": Bomb(
        build=lambda: b'{"about": "Telegram", "chats": {"list": [' + b'{"messages": [],"chats": {"list": [' * 100_000
    ),
    "export of a million keys": Bomb(
        build=lambda: export(b"")[:-2] + b"".join(b',"k%d":0' % number for number in range(MEGA)) + b"}", slow=True
    ),
    "export of 400 MB of blanks": Bomb(build=lambda: export(b" " * 400 * MEGA), slow=True),
    "archive of X with a tweet of 50 MB": Bomb(
        build=lambda: b'window.YTD.tweets.part0 = [{"tweet": {"full_text": "' + b"x" * 50 * MEGA + b'"}}]',
        refused="a value of more than 8 MB",
    ),
    "zip of a thousand bundles": Bomb(
        build=lambda: make_zip({f"{number}/bundle.json": b"[" * MEGA for number in range(1_000)}), slow=True
    ),
    "page of quotation marks": Bomb(
        build=lambda: page(b"<p " + b"\"' " * 5 * MEGA + b">x</p>"), refused="more than 500"
    ),
    "page of quoted blanks": Bomb(build=lambda: page(b"<p " + b'"' + b" '" * 7 * MEGA + b">x</p>")),
    "page nested a million deep": Bomb(build=lambda: page(b"<div>" * MEGA)),
    "page nested with letters": Bomb(build=lambda: page(b"<b>x<i>y" * 200_000)),
    "page of a million siblings": Bomb(build=lambda: page(b"<p>x</p>" * MEGA)),
    "page of 37,000 siblings": Bomb(build=lambda: page(b"<p>x</p>" * 37_000), slow=True),
    "page of a million entities": Bomb(build=lambda: page(b"<p>" + b"&amp;" * MEGA), slow=True),
    "page with an attribute of 20 MB": Bomb(
        build=lambda: page(b"<p class='" + b"x" * (20 * MEGA) + b"'>y</p>"), slow=True
    ),
    "page with a million attributes": Bomb(
        build=lambda: page(b"<p " + b" ".join(b"a%d" % n for n in range(MEGA)) + b">x</p>"),
        refused="more than 500 attributes",
    ),
    "page of comments": Bomb(build=lambda: b"<!---->" * 500 + b"x", name="a.html"),
    "page of declarations": Bomb(build=lambda: b"<?xml?>" * 500 + b"x", name="a.html"),
    "page of open comments": Bomb(build=lambda: page(b"<!-- " * MEGA)),
    "page of angle brackets": Bomb(build=lambda: page(b"<" * (15 * MEGA))),
    "page of open links": Bomb(build=lambda: page(b"<a href=x>y" * 74_000), slow=True),
    "page of tables in tables": Bomb(build=lambda: page(b"<table><tr><td>x" * 100_000)),
    "page of quotations": Bomb(build=lambda: page(b"<q>x" * 74_000), slow=True),
    "page of blanks": Bomb(build=lambda: page(b"<p>x" + b" " * (15 * MEGA) + b"y</p>")),
    "page of line breaks": Bomb(build=lambda: page(b"<p>" + b"x<br>" * 74_000), slow=True),
    "page with JSON-LD nested 100,000 deep": Bomb(
        build=lambda: page(b'<script type="application/ld+json">' + b'{"a":' * 100_000 + b"</script>" + PAGE)
    ),
    "page with a million things in JSON-LD": Bomb(
        build=lambda: page(
            b'<script type="application/ld+json">' + json.dumps([{"@type": "x"}] * MEGA).encode() + b"</script>" + PAGE
        ),
        slow=True,
    ),
    "page with a million tags in its head": Bomb(build=lambda: b"<html><head>" + b"<meta name=x>" * MEGA + PAGE),
    "table with a cell of 50 MB": Bomb(
        build=lambda: b"id,text\n1," + b"x" * (50 * MEGA), name="a.csv", refused=TOO_LARGE
    ),
    "table with a million columns": Bomb(build=lambda: b",".join(b"a" for _ in range(MEGA)) + b"\n", name="a.csv"),
    "text of 20 MB on a line": Bomb(build=lambda: b"x" * (20 * MEGA)),
    "text of 20 MB of blanks": Bomb(build=lambda: b" " * (20 * MEGA), refused="is empty"),
    "text of a million fields": Bomb(build=lambda: b"title: x\n" * MEGA),
    "text of 10 million empty lines": Bomb(build=lambda: b"x" + b"\n" * (10 * MEGA)),
} | {
    f"{root} with {entity} entities": Bomb(
        build=lambda root=root, entity=entity: declare(root, entity),
        refused="holds no article" if root == "xhtml" else "declares XML entities",
    )
    for root in ROOTS
    for entity in ENTITIES
}
