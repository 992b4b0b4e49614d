"""The worker that opens PDFs."""

import os
import signal
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.ingest.formats.pdf.bombs import form_recursive
from tests.ingest.formats.pdf.making import capture_of, column, draw_pdf, one_page, stream
from wederhoor.errors import InputError
from wederhoor.ingest.formats.pdf import process
from wederhoor.ingest.formats.pdf.process import Bounds, open_document

PAGE = draw_pdf(column("Bij een brand in de haven\nzijn acht mensen gewond."))


@pytest.mark.parametrize(
    ("bounds", "problem"),
    [
        (Bounds(pages=1), "has more than 1 pages"),
        (Bounds(characters=20), "holds more than 20 characters"),
        (Bounds(words=3), "holds more than 3 words on one page"),
        (Bounds(answer=100), "holds more than 1000000 characters"),
    ],
)
def test_bounds(bounds: Bounds, problem: str) -> None:
    """What goes beyond one of them is refused by it."""
    data = draw_pdf(column("Bij een brand in de haven"), column("zijn acht mensen gewond."))
    with pytest.raises(InputError) as failure:
        open_document(capture_of(data), bounds)
    assert failure.value.problem == problem


def test_time_is_bounded() -> None:
    """The child is stopped by its own clock."""
    with pytest.raises(InputError, match="takes longer than 0 seconds"):
        open_document(capture_of(one_page(stream(b"q " * 2_000_000, packed=1))), Bounds(seconds=0.05))
    assert open_document(capture_of(PAGE)).pages


def test_memory_is_bounded() -> None:
    """The library ends itself when it gets no more."""
    with pytest.raises(InputError, match=r"needs more than 512 MB|takes longer"):
        open_document(capture_of(form_recursive()), Bounds(memory=512 << 20))
    assert open_document(capture_of(PAGE)).pages


def test_a_worker_that_dies_is_replaced() -> None:
    """The question in hand fails; the next is answered."""
    open_document(capture_of(PAGE))
    worker = process._own_worker()
    assert worker.process
    os.kill(worker.process.pid, signal.SIGSTOP)
    os.kill(worker.process.pid, signal.SIGKILL)
    worker.process.wait()
    assert open_document(capture_of(PAGE)).pages


def test_a_worker_that_dies_at_work_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that breaks off says that the PDF did it."""
    monkeypatch.setattr(process, "_converse", lambda *_: (_ for _ in ()).throw(ValueError("broke off")))
    with pytest.raises(InputError, match="cannot bear"):
        open_document(capture_of(PAGE))
    monkeypatch.undo()
    assert open_document(capture_of(PAGE)).pages


def test_threads_take_turns() -> None:
    """Each gets the answer to its own question."""
    pages = [draw_pdf(column(f"Brand in loods {number}")) for number in range(20)]
    with ThreadPoolExecutor(4) as pool:
        found = pool.map(lambda data: open_document(capture_of(data)).pages[0].text, pages)
    assert list(found) == [f"Brand in loods {number}" for number in range(20)]


def test_a_forked_process_gets_a_worker_of_its_own() -> None:
    """Two that share one would take each other's answers."""
    open_document(capture_of(PAGE))
    child = os.fork()
    if not child:
        found = open_document(capture_of(draw_pdf(column("Brand in het kind")))).pages[0].text
        process._own_worker().stop()
        os._exit(0 if found == "Brand in het kind" else 1)
    assert open_document(capture_of(PAGE)).pages[0].text.startswith("Bij een brand")
    assert os.waitpid(child, 0)[1] == 0
