"""Data that no reader knows."""

import pytest

from tests.ingest.formats.test_structured import read, reader_of
from wederhoor.errors import InputError
from wederhoor.ingest.unfold import choose_reader
from wederhoor.records.capture import Capture


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b'<?xml version="1.0"?><planningItem/>', "XML"),
        (b'<planningItem\n  xmlns="http://iptc.org/std/nar/2006-10-01/">', "XML"),
        (b"<!DOCTYPE catalog SYSTEM 'x'><catalog/>", "XML"),
        (b'\xef\xbb\xbf {"schema": "wederhoor-dossier/1"}', "JSON"),
        (b'[\n {"name": "x"}]', "JSON"),
        (b"{}", "JSON"),
    ],
)
def test_data_is_no_article(data: bytes, kind: str) -> None:
    """It is said to be of a kind that is not read."""
    assert choose_reader(Capture(data=data, name="x")).name == "unknown"
    (failure,) = read(reader_of("unknown"), data)
    assert isinstance(failure, InputError)
    assert failure.problem == f"is {kind} of a kind that is not read"


@pytest.mark.parametrize(
    "data",
    [b"[Brussel] De brug is dicht.", b'["Weg", zei hij.]', b"{Els} schrijft.", b"<3 voor de brug", b"<<De brug>>"],
)
def test_articles_may_begin_with_brackets(data: bytes) -> None:
    """These are texts."""
    assert choose_reader(Capture(data=data, name="x")).name == "text"


def test_pages_stay_pages() -> None:
    """XHTML begins as XML does."""
    data = b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
    assert choose_reader(Capture(data=data, name="x")).name == "html"
