"""PDFs that unfold to more than any machine bears, made by hand."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping

from tests.ingest.formats.pdf.making import draw, one_page, stream, write_pdf

MEBIBYTE = 1 << 20
WORDS = draw([(50, 700, 10, "Bij een brand in de haven")])


def pages_claimed() -> bytes:
    """A million pages by the count alone."""
    return write_pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>",
                      b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"])  # fmt: skip


def pages_repeated() -> bytes:
    """Each of twenty nodes of the page tree is ten times the next."""
    nodes = [
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"%d 0 R " % (number + 1) * 10, 10 ** (20 - number))
        for number in range(2, 20)
    ]
    return write_pdf([b"<< /Type /Catalog /Pages 2 0 R >>", *nodes, b"<< /Type /Page /MediaBox [0 0 595 842] >>"])


def pages_deep() -> bytes:
    """A page fifty thousand nodes down."""
    nodes = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 1) for number in range(2, 50_000)]
    return write_pdf([b"<< /Type /Catalog /Pages 2 0 R >>", *nodes, b"<< /Type /Page /MediaBox [0 0 595 842] >>"])


def pages_looped() -> bytes:
    """A page tree that is its own child."""
    return write_pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])


def content_deflated() -> bytes:
    """A gigabyte of blanks in three skins."""
    packer = zlib.compressobj(9)
    content = b"".join(packer.compress(b" " * MEBIBYTE) for _ in range(1_024)) + packer.flush()
    content = zlib.compress(zlib.compress(content, 9), 9)
    filters = b"/Filter [/FlateDecode /FlateDecode /FlateDecode]"
    return one_page(b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), filters, content))


def content_nested() -> bytes:
    """Ten million saved states."""
    return one_page(stream(b"q " * 10_000_000 + WORDS, packed=1))


def text_of_100_megabytes() -> bytes:
    """As many letters in one stream."""
    return one_page(stream(b"BT /F 1 Tf (" + b"brand in haven " * 7_000_000 + b") Tj ET", packed=1))


def text_scattered() -> bytes:
    """Three hundred thousand words without an order."""
    words = ((number * 7_919 % 590, number * 104_729 % 840, 1, "w") for number in range(300_000))
    return one_page(stream(draw(words), packed=1))


def text_mosaic() -> bytes:
    """As many words as a page may have, in places that look like columns and are none."""
    words = ((number * 7_919 % 590, number * 104_729 % 840, 1, "w") for number in range(11_900))
    return one_page(stream(draw(words), packed=1))


def box_huge() -> bytes:
    """A page of ten to the thirtieth points."""
    return one_page(stream(WORDS), page=b"/MediaBox [-1e30 -1e30 1e30 1e30]")


def form_recursive() -> bytes:
    """A drawing that draws itself."""
    form = stream(
        b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
    )
    return one_page(stream(b"/X Do"), form, resources=b"/XObject << /X 6 0 R >>")


def forms_multiplied() -> bytes:
    """Fifteen drawings that each draw the next ten times."""
    resources = b"/Resources << /Font << /F 5 0 R >> /XObject << /X %d 0 R >> >>"
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] " + resources
    forms = [stream(b"/X Do " * 10, entries % (number + 1)) for number in range(6, 20)]
    return one_page(stream(b"/X Do"), *forms, stream(WORDS, entries % 20), resources=b"/XObject << /X 6 0 R >>")


def objects_deflated() -> bytes:
    """An object stream of half a gigabyte that holds the page."""
    packer = zlib.compressobj(9)
    body = packer.compress(b"6 0 ") + b"".join(packer.compress(b" " * MEBIBYTE) for _ in range(512)) + packer.flush()
    return _cross_referenced(b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", body)


def objects_claimed() -> bytes:
    """An object stream that says it holds two thousand million objects."""
    return _cross_referenced(b"/Type /ObjStm /N 2000000000 /First 4", b"6 0 << >>")


def objects_looped() -> bytes:
    """An object stream that extends itself and stands in itself."""
    return _cross_referenced(b"/Type /ObjStm /N 1 /First 4 /Extends 4 0 R", b"4 0 4 0 R")


def _cross_referenced(entries: bytes, body: bytes) -> bytes:
    """A PDF with a cross-reference stream whose page stands in an object stream."""
    head = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    pages = b"2 0 obj\n<< /Type /Pages /Kids [6 0 R] /Count 1 >>\nendobj\n"
    holder = b"4 0 obj\n<< /Length %d %s >>\nstream\n%s\nendstream\nendobj\n" % (len(body), entries, body)
    places = [len(head) - len(head[9:]), len(head), 0, len(head) + len(pages)]
    at = len(head) + len(pages) + len(holder)
    rows = [(0, 0, 255), (1, places[0], 0), (1, places[1], 0), (0, 0, 0), (1, places[3], 0), (1, at, 0), (2, 4, 0)]
    table = b"".join(bytes([kind]) + place.to_bytes(4, "big") + bytes([index]) for kind, place, index in rows)
    cross = b"5 0 obj\n" + stream(table, b"/Type /XRef /Size 7 /W [1 4 1] /Root 1 0 R") + b"\nendobj\n"
    return head + pages + holder + cross + b"startxref\n%d\n%%%%EOF\n" % at


def table_looped() -> bytes:
    """A cross-reference table that comes before itself."""
    data = one_page(stream(WORDS))
    at = data.rindex(b"xref\n0 ")
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % at)


def table_claimed() -> bytes:
    """A cross-reference table of four thousand million objects."""
    return (
        one_page(stream(WORDS))
        .replace(b"xref\n0 6\n", b"xref\n0 4294967295\n")
        .replace(b"/Size 6", b"/Size 4294967295")
    )


def reference_looped() -> bytes:
    """Lengths and contents that lead to each other."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
    return write_pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page,
                      b"<< /Length 5 0 R >>\nstream\nq\nendstream", b"6 0 R", b"5 0 R"])  # fmt: skip


def arrays_deep() -> bytes:
    """An array a million arrays deep."""
    return one_page(stream(WORDS), b"[" * 1_000_000 + b"]" * 1_000_000, page=b"/Deep 6 0 R")


def operands_deep() -> bytes:
    """The same between the operators."""
    return one_page(stream(b"[" * 1_000_000 + b"]" * 1_000_000 + b" TJ " + WORDS, packed=1))


def font_ranges() -> bytes:
    """A font whose codes map to all that can be counted, a hundred times."""
    cmap = b"begincodespacerange <00000000> <ffffffff> endcodespacerange\n"
    cmap += b"100 beginbfrange\n" + b"<00000000> <ffffffff> <0041>\n" * 100 + b"endbfrange\n"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>"
    return one_page(stream(WORDS.replace(b"/F ", b"/G ")), font, stream(cmap), resources=b"/Font << /G 6 0 R >>")


def font_deflated() -> bytes:
    """A font program of half a gigabyte."""
    packer = zlib.compressobj(9)
    program = b"".join(packer.compress(b"\0" * MEBIBYTE) for _ in range(512)) + packer.flush()
    font = b"<< /Type /Font /Subtype /TrueType /BaseFont /Bom /FontDescriptor 7 0 R >>"
    descriptor = b"<< /Type /FontDescriptor /FontName /Bom /Flags 4 /FontFile2 8 0 R >>"
    file = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(program), program)
    words = stream(WORDS.replace(b"/F ", b"/G "))
    return one_page(words, font, descriptor, file, resources=b"/Font << /G 6 0 R >>")


def font_recursive() -> bytes:
    """A font whose letters are written in itself."""
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 66 /LastChar 66 "
        b"/Widths [9] /Encoding << /Differences [66 /b] >> /CharProcs << /b 7 0 R >> "
        b"/Resources << /Font << /G 6 0 R >> >> >>"
    )
    letter = stream(b"9 0 d0 BT /G 9 Tf (BBBBBBBBBB) Tj ET")
    words = stream(b"BT /G 9 Tf 1 0 0 1 50 700 Tm (BBBBBBBBBB) Tj ET")
    return one_page(words, font, letter, resources=b"/Font << /G 6 0 R >>")


def packet_unclosed() -> bytes:
    """Two million openings of a packet of metadata."""
    return one_page(stream(WORDS), stream(b"<x:xmpmeta " * 1_500_000))


def packet_entities() -> bytes:
    """A packet that declares entities of entities."""
    entities = b"".join(b'<!ENTITY a%d "%s">' % (number, b"&a%d;" % (number - 1) * 10) for number in range(1, 20))
    body = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><!DOCTYPE x [%s]>&a19;</x:xmpmeta>' % entities
    return one_page(stream(WORDS), stream(body))


def title_huge() -> bytes:
    """A title of ten megabytes."""
    return one_page(stream(WORDS), b"<< /Title (%s) >>" % (b"x" * 10_000_000), trailer=b"/Info 6 0 R")


def locked_oddly() -> bytes:
    """A lock of no known make."""
    return one_page(stream(WORDS), b"<< /Filter /Standard /V 99 /R 99 >>", trailer=b"/Encrypt 6 0 R")


BOMBS: Mapping[str, Callable[[], bytes]] = {
    make.__name__: make
    for make in (
        pages_claimed, pages_repeated, pages_deep, pages_looped, content_deflated, content_nested,
        text_of_100_megabytes, text_scattered, text_mosaic, box_huge, form_recursive, forms_multiplied,
        objects_deflated, objects_claimed, objects_looped, table_looped, table_claimed, reference_looped,
        arrays_deep, operands_deep, font_ranges, font_deflated, font_recursive, packet_unclosed, packet_entities,
        title_huge, locked_oddly,
    )
}  # fmt: skip
