"""Gzip and tar files."""

import gzip
import io
import tarfile

import pytest

from tests.ingest.formats.finds import find, list_names, list_problems
from tests.ingest.formats.samples import PAGE, TEXT, make_tar
from wederhoor.ingest.budget import Limits


@pytest.mark.parametrize(
    ("name", "inner"), [("a/b.html.gz", "a/b.html.gz » b.html"), ("bron", "bron » content"), (".gz", ".gz » content")]
)
def test_the_document_is_called_as_the_file(name: str, inner: str) -> None:
    """Without the suffix of the compression."""
    assert list_names(gzip.compress(PAGE), name) == [inner]


def test_members_of_gzip_are_one_document() -> None:
    """As ``cat a.gz b.gz`` makes them, padded with zeros or not."""
    half = len(TEXT) // 2
    data = gzip.compress(TEXT[:half]) + bytes(100_000) + gzip.compress(TEXT[half:]) + bytes(5)
    assert find(data)[0].way[-1].data == TEXT


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (gzip.compress(PAGE)[:-9], "is cut off in the middle"),
        (gzip.compress(PAGE)[:40] + b"\xff" * 40, "is damaged"),
        (gzip.compress(TEXT) + b"rest", "is damaged"),
        (gzip.compress(b"x" * (1 << 21)), "is larger than 1 MB"),
    ],
)
def test_what_is_damaged_or_too_large_is_a_failure(data: bytes, problem: str) -> None:
    """One line."""
    (line,) = list_problems(data, limits=Limits(capture=1 << 20))
    assert problem in line


@pytest.mark.parametrize("mode", ["w", "w:gz"])
@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_members_of_tar_are_read(mode: str, form: int) -> None:
    """By short and long names, in each of the forms that tar files have."""
    long = "/".join(["map" * 12] * 3) + "/lang.html"
    data = make_tar({"één.txt": TEXT, long: PAGE, ".niet.txt": TEXT, "foto.png": TEXT}, mode=mode, form=form)
    assert list_names(data) == ["bron » één.txt", f"bron » {long}"]


def test_a_path_that_leads_out_of_a_tar_is_a_failure() -> None:
    """The other members are read."""
    data = make_tar({"../a.txt": TEXT, "b.txt": TEXT})
    assert "leads out of the archive" in list_problems(data)[0]
    assert list_names(data) == ["bron » b.txt"]


def test_links_in_a_tar_are_passed_over() -> None:
    """Hard, symbolic, and devices."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE):
            member = tarfile.TarInfo("a.txt")
            member.type, member.linkname = kind, "/etc/passwd"
            archive.addfile(member)
    assert find(stream.getvalue()) == []


def test_a_tar_that_is_cut_off_keeps_what_came_before() -> None:
    """And says so."""
    data = make_tar({"a.txt": TEXT, "b.txt": TEXT * 20}, mode="w", form=tarfile.USTAR_FORMAT)[: 512 * 3 + 100]
    assert list_problems(data)[0] == "bron » b.txt: is cut off in the middle; get the file again"
    assert list_names(data) == ["bron » a.txt"]
