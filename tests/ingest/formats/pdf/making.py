"""PDFs written by hand: object by object, so that each can be wrong in one way."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterable, Sequence

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget, Limits
from wederhoor.ingest.formats.pdf import PDF
from wederhoor.records.capture import Capture, Draft

Placed = tuple[float, float, float, str]
"""A text on a page: left, baseline, size in points, and its words."""

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def write_pdf(objects: Sequence[bytes], *, trailer: bytes = b"") -> bytes:
    """A PDF of objects that are numbered from 1 on, of which the first is the catalogue."""
    parts, places, place = [b"%PDF-1.7\n"], [], 9
    for number, content in enumerate(objects, 1):
        part = b"%d 0 obj\n%s\nendobj\n" % (number, content)
        places.append(place)
        parts.append(part)
        place += len(part)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table))
    parts.append(
        b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, place)
    )
    return b"".join(parts)


def stream(content: bytes, entries: bytes = b"", *, packed: int = 0) -> bytes:
    """A stream, deflated that many times."""
    for _ in range(packed):
        content = zlib.compress(content, 9)
    filters = b"/Filter [%s]" % (b"/FlateDecode " * packed) if packed else b""
    return b"<< /Length %d %s %s >>\nstream\n%s\nendstream" % (len(content), filters, entries, content)


def one_page(content: bytes, *more: bytes, resources: bytes = b"", page: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF of one A4 page with a content stream; ``more`` are objects from number 6 on."""
    box = b"" if b"/MediaBox" in page else b"/MediaBox [0 0 595 842]"
    return write_pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R %s /Contents 4 0 R /Resources << /Font << /F 5 0 R >> %s >> %s >>"
            % (box, resources, page),
            content,
            FONT,
            *more,
        ],
        trailer=trailer,
    )


def draw(texts: Iterable[Placed]) -> bytes:
    """The operators that draw texts, in their order."""
    line = b"BT /F %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET"
    lines = (line % (size, left, base, escape(text)) for left, base, size, text in texts)
    return b"\n".join(lines)


def escape(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def draw_pdf(*pages: Iterable[Placed], info: str = "", turn: int = 0) -> bytes:
    """A PDF with those texts on its pages; ``info`` is the document information (``/Title (Brand)``)."""
    first = 4
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 595 842] >>" % (kids, len(pages)),
        FONT,
    ]
    for number, page in enumerate(pages):
        entries = b"/Rotate %d /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >>" % (turn, first + 2 * number + 1)
        objects += [b"<< /Type /Page /Parent 2 0 R %s >>" % entries, stream(draw(page), packed=1)]
    objects.append(b"<< %s >>" % info.encode("cp1252"))
    return write_pdf(objects, trailer=b"/Info %d 0 R" % len(objects))


def column(text: str, *, left: float = 50, top: float = 700, size: float = 10, leading: float = 12) -> list[Placed]:
    """The lines of a column, one under the other; an empty line leaves half a line open."""
    placed: list[Placed] = []
    for line in text.splitlines():
        if line:
            indent = len(line) - len(line.lstrip())
            placed.append((left + indent * size / 2, top, size, line.lstrip()))
        top -= leading if line else leading / 2
    return placed


def capture_of(data: bytes) -> Capture:
    return Capture(data=data, name="krant.pdf")


def read(data: bytes) -> Draft:
    """The draft of a PDF; raises what the reader raises."""
    (draft,) = PDF.read(capture_of(data), Budget(limits=Limits(), clock=time.monotonic))
    assert isinstance(draft, Draft)
    return draft


def refuse(data: bytes) -> str:
    """What the reader says is the matter with a PDF."""
    try:
        read(data)
    except InputError as failure:
        return failure.problem
    raise AssertionError("the PDF was read")
