"""The process that opens PDFs: a file of its own, run by its path, that imports nothing of this program.

It loads pdfium once and forks for each PDF a child that has no more than the given memory and time and may write no
file, so that whatever a PDF does to the library is over when its child is. On standard input come requests, on
standard output answers; both are a line of JSON with the ``size`` of the bytes behind it.
"""

from __future__ import annotations

import ctypes
import gc
import json
import math
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, NoReturn

import pypdfium2.raw as pdfium

_HYPHEN = "\u0002"
"""What pdfium gives for a hyphen at the end of a line, be it U+002D or U+00AD, whose line break it leaves out."""

_JUMP = 1.5
"""Of the letter's size: a word does not go on over a gap of more, for its letters were only drawn one after the
other."""

_SHIFT = 0.35
"""Of the letter's size: what is that much higher or lower stands on another line; superscripts are 0.3 to 0.4 up."""


class Refusal(Exception):  # noqa: N818
    """Why a PDF is not read: a word of the protocol."""


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Answers requests until there are no more."""
    pdfium.FPDF_InitLibrary()
    gc.freeze()
    while line := source.readline():
        request = json.loads(line)
        status, answer = _in_child(source.read(request["size"]), request)
        sink.write(json.dumps({"status": status, "size": len(answer)}).encode() + b"\n" + answer)
        sink.flush()


def _in_child(data: bytes, limits: dict[str, Any]) -> tuple[str, bytes]:
    """What came of a PDF in a process of its own: ``read`` with the answer, or why not."""
    outlet, inlet = os.pipe()
    child = os.fork()
    if not child:
        os.close(outlet)
        _work(data, limits, inlet)
    os.close(inlet)
    with os.fdopen(outlet, "rb") as pipe:
        answer = pipe.read(limits["answer"] + 1)
    if len(answer) > limits["answer"]:
        os.kill(child, signal.SIGKILL)
    _, code, usage = os.wait4(child, 0)
    if len(answer) > limits["answer"]:
        return "text", b""
    if code == 0 and answer:
        status, _, rest = answer.partition(b"\n")
        return status.decode("ascii", "replace"), rest
    if os.WIFSIGNALED(code) and os.WTERMSIG(code) in {signal.SIGALRM, signal.SIGXCPU, signal.SIGKILL}:
        return "time", b""
    # a library that gets no memory ends itself; half of the limit in use before it asked for more tells the two apart
    scale = 1 if sys.platform == "darwin" else 1024
    return ("memory" if usage.ru_maxrss * scale > limits["memory"] // 2 else "crash"), b""


def _work(data: bytes, limits: dict[str, Any], inlet: int) -> NoReturn:
    """The child's life; it ends without Python's clearing up, which is the parent's."""
    try:
        _confine(limits)
        try:
            answer = b"read\n" + json.dumps(_read(data, limits), separators=(",", ":")).encode("ascii")
        except Refusal as refusal:
            answer = str(refusal).encode() + b"\n"
        except MemoryError:
            answer = b"memory\n"
        with os.fdopen(inlet, "wb") as pipe:
            pipe.write(answer)
    except BaseException:  # noqa: BLE001
        # nothing may go on in the child as if it were its parent
        os._exit(1)
    os._exit(0)


def _confine(limits: dict[str, Any]) -> None:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, limits["seconds"])
    seconds = math.ceil(limits["seconds"])
    for kind, soft in (
        (resource.RLIMIT_AS, limits["memory"]),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 32),
    ):
        hard = resource.getrlimit(kind)[1]
        bound = soft if hard == resource.RLIM_INFINITY else min(soft, hard)
        resource.setrlimit(kind, (bound, bound))


def _read(data: bytes, limits: dict[str, Any]) -> dict[str, Any]:
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise Refusal("locked" if locked else "broken")
    count = pdfium.FPDF_GetPageCount(document)
    if count < 1:
        raise Refusal("broken")
    if count > limits["pages"]:
        raise Refusal("pages")
    pages: list[dict[str, Any]] = []
    left = limits["characters"]
    for number in range(count):
        page = _read_page(document, number, left, limits["words"])
        left -= len(page["text"])
        pages.append(page)
    info = {key: _info(document, key) for key in ("Title", "Author", "Creator", "Producer")}
    return {"pages": pages, "info": info}


def _info(document: object, key: str) -> str:
    """An entry of the document information; what is longer than two thousand characters is no name or title."""
    buffer = ctypes.create_string_buffer(4_000)
    size = pdfium.FPDF_GetMetaText(document, key.encode(), buffer, len(buffer))
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le", "replace") if size <= len(buffer) else ""


def _read_page(document: object, number: int, left: int, most: int) -> dict[str, Any]:
    """The text of a page, its words with their places, and whether it shows a picture."""
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return {"text": "", "box": [0, 0, 0, 0], "words": [], "picture": False}
    text_page = pdfium.FPDFText_LoadPage(page)
    count = max(pdfium.FPDFText_CountChars(text_page), 0) if text_page else 0
    if count > left:
        raise Refusal("text")
    box = _box(page)
    text, words = _Letters(text_page, count, box).read() if count else ("", [])
    if len(words) > most:
        raise Refusal("words")
    answer = {"text": text, "box": box, "words": words, "picture": _has_picture(page)}
    if text_page:
        pdfium.FPDFText_ClosePage(text_page)
    pdfium.FPDF_ClosePage(page)
    return answer


def _box(page: object) -> list[float]:
    """Left, bottom, right and top of what is shown of a page."""
    rectangle = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, rectangle):
        return [0, 0, 0, 0]
    return [round(value, 1) for value in (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)]


def _has_picture(page: object) -> bool:
    count = min(pdfium.FPDFPage_CountObjects(page), 1_000)
    kinds = (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, number)) for number in range(count))
    return any(kind in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM} for kind in kinds)


class _Letters:
    """The characters of a page as pdfium numbers them."""

    def __init__(self, page: object, count: int, shown: list[float]) -> None:
        self.page, self.count, self.shown = page, count, shown
        self.codes = [pdfium.FPDFText_GetUnicode(page, index) for index in range(count)]
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.box = pdfium.FS_RECTF()

    def read(self) -> tuple[str, list[list[float]]]:
        """The text, in code points, and its words: ``[start, end, left, right, baseline, size, quarter]``, of which
        ``quarter`` counts the quarter turns with the clock by which it is set; the places are turned back by them."""
        parts: list[str] = []
        words: list[list[float]] = []
        joined = False
        for index, character in self._characters():
            place = None if character.isspace() or self._is_made(index) else self._place(index)
            if place is None:
                joined = False
            elif joined and _goes_on(words[-1], place):
                words[-1][1] = len(parts) + 1
                words[-1][2], words[-1][3] = min(words[-1][2], place[0]), max(words[-1][3], place[1])
            else:
                words.append([len(parts), len(parts) + 1, *place])
                joined = True
            parts.append(character)
        rounded = [[*word[:2], *(round(value, 2) for value in word[2:6]), word[6]] for word in words]
        return "".join(parts), rounded

    def _characters(self) -> Iterator[tuple[int, str]]:
        """The code points with the number of their first unit: pdfium gives those above U+FFFF in two halves."""
        index = 0
        while index < self.count:
            code = self.codes[index]
            following = self.codes[index + 1] if index + 1 < self.count else 0
            if 0xD800 <= code < 0xDC00 <= following < 0xE000:
                yield index, chr(0x10000 + ((code - 0xD800) << 10) + (following - 0xDC00))
                index += 2
                continue
            yield index, self._character(index, code)
            index += 1

    def _character(self, index: int, code: int) -> str:
        if code == ord(_HYPHEN) and pdfium.FPDFText_IsHyphen(self.page, index) == 1:
            return "-"
        return chr(code) if code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd"

    def _is_made(self, index: int) -> bool:
        """True for the blanks and line ends that pdfium puts between what a page draws apart."""
        return bool(pdfium.FPDFText_IsGenerated(self.page, index) == 1)

    def _place(self, index: int) -> tuple[float, float, float, float, int] | None:
        """Left, right, baseline, size and quarter turns, turned upright; ``None`` for what stands off the page: the
        printer's marks beside it."""
        pdfium.FPDFText_GetCharOrigin(self.page, index, self.x, self.y)
        if not pdfium.FPDFText_GetLooseCharBox(self.page, index, self.box):
            return None
        box = self.box
        quarter = round(pdfium.FPDFText_GetCharAngle(self.page, index) / (math.pi / 2)) % 4
        left, right, base, height = _TURNS[quarter](box, self.x.value, self.y.value)
        across, up = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        inside = self.shown[0] <= across <= self.shown[2] and self.shown[1] <= up <= self.shown[3]
        if not inside or not all(map(math.isfinite, (left, right, base, height))):
            return None
        return left, right, base, max(height, 0.1), quarter


def _goes_on(word: list[float], place: tuple[float, float, float, float, int]) -> bool:
    left, _, base, size, quarter = place
    unit = max(word[5], size)
    beside = -_JUMP * unit < left - word[3] < _JUMP * unit and left > word[2] - 0.1 * unit
    return word[6] == quarter and abs(word[4] - base) < _SHIFT * unit and beside


_TURNS: tuple[Callable[[Any, float, float], tuple[float, float, float, float]], ...] = (
    lambda box, _, y: (box.left, box.right, y, box.top - box.bottom),
    lambda box, x, _: (-box.top, -box.bottom, x, box.right - box.left),
    lambda box, _, y: (-box.right, -box.left, -y, box.top - box.bottom),
    lambda box, x, _: (box.bottom, box.top, -x, box.right - box.left),
)
"""The box of a letter as its reader sees it, by the quarter turns of the letter. pdfium's angles go with the clock
(the arc tangent of c by a of the text matrix), whatever its header says."""


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
