"""The file of judgements beside the articles."""

import threading

import pytest

from tests.judgements import recorded
from wederhoor.errors import InputError
from wederhoor.records.ledger import dump_judgement
from wederhoor.store.judgements import FILE, append_judgement, read_judgements

ONE = recorded("same", "a1:Anna", "a2:Anna")
TWO = recorded("wrong", "a1:Anna")


def test_a_folder_without_the_file_has_no_judgements(tmp_path):
    """Nor has a path that is a file, or standard input."""
    ledger = read_judgements([tmp_path, tmp_path / "artikel.txt", "-"])
    assert (ledger.judgements, ledger.failures) == ((), ())


def test_what_is_added_is_read_in_order(tmp_path):
    """Each decision is the last line of the file."""
    append_judgement(tmp_path, ONE)
    append_judgement(tmp_path, TWO)
    assert read_judgements([tmp_path]).judgements == (ONE, TWO)


def test_what_stands_in_the_file_stays_as_it_is(tmp_path):
    """Adding writes nothing anew, not even a line that cannot be read or lacks its end."""
    before = b"{kapot\n\n" + dump_judgement(ONE).encode()
    (tmp_path / FILE).write_bytes(before)
    append_judgement(tmp_path, TWO)
    assert (tmp_path / FILE).read_bytes() == before + b"\n" + dump_judgement(TWO).encode() + b"\n"


@pytest.mark.parametrize("broken", [b'{"schema": "wederh', b"\xff\xfe", b"[]"], ids=["torn", "no UTF-8", "no object"])
def test_a_broken_line_is_named_and_the_others_are_read(tmp_path, broken):
    """The failure has the file and the number of the line."""
    lines = [dump_judgement(ONE).encode(), broken, dump_judgement(TWO).encode()]
    (tmp_path / FILE).write_bytes(b"\r\n".join(lines))
    ledger = read_judgements([tmp_path])
    assert ledger.judgements == (ONE, TWO)
    assert [str(failure).startswith(f"{tmp_path / FILE}, line 2: ") for failure in ledger.failures] == [True]


def test_one_folder_given_twice_is_read_once(tmp_path):
    """A judgement counts once."""
    append_judgement(tmp_path, ONE)
    assert read_judgements([tmp_path, tmp_path]).judgements == (ONE,)


def test_a_folder_that_cannot_be_written_is_a_failure(tmp_path):
    """The complaint names the file."""
    with pytest.raises(InputError, match="cannot be written"):
        append_judgement(tmp_path / "weg", ONE)


def test_a_file_that_cannot_be_read_is_a_failure(tmp_path):
    """A folder of that name is no file."""
    (tmp_path / FILE).mkdir()
    assert "cannot be read" in str(read_judgements([tmp_path]).failures[0])


def test_a_full_disk_leaves_no_half_line(tmp_path, monkeypatch):
    """What could be written of a line is taken back."""
    append_judgement(tmp_path, ONE)
    before = (tmp_path / FILE).read_bytes()
    import os

    write = os.write
    sizes = iter([5])

    def fill(handle, content):
        try:
            return write(handle, content[: next(sizes)])
        except StopIteration:
            raise OSError(28, "No space left on device") from None

    monkeypatch.setattr("wederhoor.store.judgements.os.write", fill)
    with pytest.raises(InputError, match="No space left"):
        append_judgement(tmp_path, TWO)
    assert (tmp_path / FILE).read_bytes() == before


def test_many_that_add_at_once_lose_nothing(tmp_path):
    """Every line is whole, whoever wrote when."""
    items = [recorded("wrong", "a1:Anna", by=f"lezer {number}") for number in range(40)]
    threads = [threading.Thread(target=append_judgement, args=(tmp_path, item)) for item in items]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ledger = read_judgements([tmp_path])
    assert ledger.failures == ()
    assert sorted(item.id for item in ledger.judgements) == sorted(item.id for item in items)
