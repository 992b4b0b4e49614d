"""Zip files read member by member."""

import io
import os
import struct
import zipfile

import pytest

from tests.ingest.formats.finds import find, list_drafts, list_names, list_problems
from tests.ingest.formats.samples import PAGE, TEXT, make_zip
from tests.ingest.formats.samples_structured import docx, telegram
from wederhoor.ingest.budget import Limits
from wederhoor.records.capture import Draft

ENTRY = b"PK\x01\x02"


def test_members_are_read_in_order() -> None:
    """Each is named behind the zip file."""
    data = make_zip({"b/twee.html": PAGE, "één.txt": TEXT})
    assert list_names(data, "map/in.zip") == ["map/in.zip » b/twee.html", "map/in.zip » één.txt"]


@pytest.mark.parametrize(
    "path",
    ["map/", ".verborgen.html", "a/.git/b.txt", "__MACOSX/a.html", "__MACOSX/._a.html", "foto.JPG", "stijl.css",
     "tabel.json", "lijst.xlsx", "data.xml", "lijst.xls"],
)  # fmt: skip
def test_what_holds_no_article_is_passed_over(path: str) -> None:
    """It is no failure either, as in a folder."""
    assert find(make_zip({path: b'{"a": 1}'})) == []


def test_members_of_shared_suffixes_are_known_by_their_bytes() -> None:
    """A Word document and an export of posts are read, wherever they stand."""
    data = make_zip({"a/verslag.docx": docx(), "b.json": telegram(), "c.json": b"{}"})
    assert list(dict.fromkeys(list_names(data))) == ["bron » a/verslag.docx", "bron » b.json"]
    assert list_problems(data) == []


@pytest.mark.parametrize(
    "path",
    ["../a.txt", "a/../../b.txt", "/etc/a.txt", "\\\\server\\a.txt", "..\\a.txt", "C:\\a.txt", "c:a.txt", "a/..",
     "....//../a.txt"],
)  # fmt: skip
def test_a_path_that_leads_out_is_a_failure(path: str, tmp_path, monkeypatch) -> None:
    """Nothing is written anywhere; the other members are read."""
    monkeypatch.chdir(tmp_path)
    data = make_zip({path: TEXT, "goed.txt": TEXT})
    (problem,) = list_problems(data)
    assert "has a path that leads out of the archive" in problem
    assert list_names(data) == ["bron » goed.txt"]
    assert os.listdir(tmp_path) == []  # noqa: PTH208


def test_a_path_with_a_nul_is_a_failure() -> None:
    """``zipfile`` cuts such a name at the NUL, so that two programs see two names."""
    data = make_zip({"a.txtXb.txt": TEXT}).replace(b"a.txtXb.txt", b"a.txt\x00b.txt")
    (problem,) = list_problems(data)
    assert "leads out" in problem
    assert "\x00" not in problem


def test_a_name_cannot_break_a_line() -> None:
    """Control characters are shown as one that is not known."""
    (problem,) = list_problems(make_zip({"../a\nb\x1b[31m\u202f.txt": TEXT}))
    assert problem.startswith("bron » ../a\ufffdb\ufffd[31m")


def test_a_link_is_passed_over() -> None:
    """What it holds is a path."""
    member = zipfile.ZipInfo("a.txt")
    member.external_attr = 0o120777 << 16
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(member, "/etc/passwd")
    assert find(stream.getvalue()) == []


def test_an_encrypted_member_is_a_failure() -> None:
    """It says what to do; the others are read."""
    data = bytearray(make_zip({"a.txt": TEXT, "b.txt": TEXT}))
    data[6] |= 1
    data[data.index(ENTRY) + 8] |= 1
    assert "bron » a.txt: is encrypted; unpack it with its password" in list_problems(bytes(data))[0]
    assert list_names(bytes(data)) == ["bron » b.txt"]


def test_a_method_that_cannot_be_bounded_is_a_failure() -> None:
    """LZMA takes what memory the file asks for."""
    (problem,) = list_problems(make_zip({"a.txt": TEXT}, method=zipfile.ZIP_LZMA))
    assert "is packed by a method that is not read (14)" in problem


def test_a_damaged_member_is_a_failure() -> None:
    """The checksum tells; the others are read."""
    data = make_zip({"a.txt": TEXT, "b.txt": TEXT}, method=zipfile.ZIP_STORED).replace(TEXT, TEXT.upper(), 1)
    (problem,) = list_problems(data)
    assert "bron » a.txt: is damaged" in problem
    assert list_names(data) == ["bron » b.txt"]


def test_members_that_lie_over_each_other_refuse_the_file() -> None:
    """One member's bytes under many names are a bomb."""
    data = bytearray(make_zip({f"{number}.txt": TEXT for number in range(3)}))
    entries = [at for at in range(len(data)) if data.startswith(ENTRY, at)]
    struct.pack_into("<I", data, entries[2] + 42, struct.unpack_from("<I", data, entries[1] + 42)[0])
    (problem,) = list_problems(bytes(data))
    assert "has members that lie over each other" in problem


def test_a_zip_in_a_zip_is_read() -> None:
    """The name shows the way."""
    inner = make_zip({"a.html": PAGE})
    assert list_names(make_zip({"in.zip": inner}), "uit.zip") == ["uit.zip » in.zip » a.html"]


def test_an_office_document_is_no_zip_of_articles() -> None:
    """Its parts are not read one by one."""
    data = make_zip({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>", "xl/media/a.txt": TEXT})
    assert "is an office document or an e-book" in list_problems(data, "tabel.xlsx")[0]


@pytest.mark.parametrize("data", [b"PK\x03\x04" + bytes(90), make_zip({"a.txt": TEXT})[:-30], b"PK\x05\x06"])
def test_a_broken_file_is_one_failure(data: bytes) -> None:
    """It says what to do."""
    (problem,) = list_problems(data)
    assert problem.startswith("bron: is no zip file that can be read")


def test_members_are_counted_before_they_are_listed() -> None:
    """A directory of too many members is not even read."""
    data = make_zip({f"{number}.txt": TEXT for number in range(20)})
    (problem,) = list_problems(data, limits=Limits(parts=10))
    assert "holds more than 10 parts" in problem


def test_a_member_that_is_too_large_is_a_failure() -> None:
    """It is not unpacked beyond the limit; the others are read."""
    found = find(make_zip({"a.txt": b"x" * 2_000_000, "b.txt": TEXT}), limits=Limits(capture=1 << 20))
    assert "is larger than 1 MB" in str(found[0].found)
    assert isinstance(found[1].found, Draft)


def test_members_are_captures_of_their_bytes() -> None:
    """What is kept is what was packed."""
    ((capture, draft),) = list_drafts(make_zip({"a.txt": TEXT}))
    assert capture.data == TEXT
    assert draft.text == TEXT.decode()
