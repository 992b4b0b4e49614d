"""Word documents read as articles."""

import io
import zipfile

import pytest

from tests.ingest.formats.samples_structured import docx
from tests.ingest.formats.test_structured import assert_mapped, read, reader_of
from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget, Limits
from wederhoor.ingest.formats.docx import DOCX, is_docx
from wederhoor.records.capture import Capture, Draft


def text_of(body: str) -> str:
    """The text of a document with that body, mapped."""
    data = docx(body)
    (draft,) = read(DOCX, data)
    assert isinstance(draft, Draft)
    assert_mapped(DOCX, data, [draft])
    return draft.text


def test_the_document_reads_as_it_stands_after_its_changes() -> None:
    """What was taken out is out, what was put in is in; hidden words and notes are left out, soft hyphens kept."""
    (draft,) = read(reader_of("docx"), docx())
    assert isinstance(draft, Draft)
    assert draft.text == "Dak bezweken\n\nEr waren acht ge\u00adwonden.\n\nEen\ncel"
    said = draft.metadata
    assert (said.title, said.authors, said.published) == ("Dak bezweken", ("Els Kramer",), "2024-03-11T17:40:00Z")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param("<w:p><w:r><w:t>een</w:t><w:tab/><w:t>twee</w:t></w:r></w:p>", "een\ttwee", id="tab"),
        pytest.param("<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r></w:p>", "a\u2011b", id="hyphen"),
        pytest.param("<w:p><w:r><w:t>“Weg”, zei hij</w:t></w:r></w:p>", "“Weg”, zei hij", id="quotation marks"),
        pytest.param(
            "<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:hyperlink><w:r><w:t>hier</w:t></w:r>"
            "</w:hyperlink></w:p>", "hier", id="fields",
        ),
        pytest.param(
            '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>wel</w:t></w:r></w:p>', "wel", id="not hidden",
        ),
        pytest.param(
            "<w:p><w:moveFrom><w:r><w:t>hier</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>daar</w:t></w:r></w:moveTo>"
            "</w:p>", "daar", id="moved",
        ),
        pytest.param(
            '<w:p><w:r><w:t>voor </w:t></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent><w:p>'
            "<w:r><w:t>vak</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>vak</w:t></w:r>"
            "</w:p></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>na</w:t></w:r></w:p>", "voor na\n\nvak",
            id="text box",
        ),
    ],
)  # fmt: skip
def test_what_a_reader_sees_is_read(body: str, text: str) -> None:
    """Signs that are elements become characters; what stands there twice is read once."""
    assert text_of(body) == text


def test_other_zip_files_are_none() -> None:
    """Nor is a zip file that holds a document."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("verslag.docx", docx())
    assert not is_docx(Capture(data=stream.getvalue(), name="verslag.docx"))


def refused(data: bytes, limits: Limits | None = None) -> str:
    """What is the matter with a document."""
    with pytest.raises(InputError) as failure:
        list(DOCX.read(Capture(data=data, name="x"), Budget(limits=limits or Limits(), clock=lambda: 0.0)))
    return failure.value.problem


def test_a_document_that_explodes_is_refused() -> None:
    """It is unpacked no further than the limit."""
    bomb = docx("<w:p><w:r><w:t>" + "a" * 2**21 + "</w:t></w:r></w:p>")
    assert len(bomb) < 10_000
    assert refused(bomb, Limits(capture=2**20)) == "unpacks to more than the limits allow"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(docx()[:600], "is no sound Word document", id="cut off"),
        pytest.param(docx("<w:p/>"), "holds no words", id="empty"),
        pytest.param(docx("<w:p>"), "is not well-formed XML", id="not well-formed"),
    ],
)
def test_what_is_broken_says_so(data: bytes, problem: str) -> None:
    """One failure, no article."""
    assert refused(data).startswith(problem)
