"""Mails, mailboxes and pages saved as MHTML."""

import base64
import quopri

import pytest

from tests.ingest.formats.finds import find, list_drafts, list_names, list_problems
from tests.ingest.formats.samples import PAGE, TEXT, make_mail, make_mailbox, make_saved_page, make_zip
from wederhoor.ingest.budget import Limits
from wederhoor.records.capture import Draft, Metadata

HEAD = b"From: De Brug <post@brug.example>\nSubject: Brand\nDate: Mon, 11 Mar 2024 18:40:00 +0100\n"


def nest(depth: int, leaf: bytes) -> bytes:
    """A leaf in so many multiparts."""
    for level in range(depth):
        line = b"--b%d" % level
        leaf = b"Content-Type: multipart/mixed; boundary=b%d\n\n%s\n%s\n%s--\n" % (level, line, leaf, line)
    return HEAD + leaf


def known(mail: bytes) -> Metadata:
    return list_drafts(mail)[0][1].metadata


def test_a_newsletter_is_its_page_and_what_is_attached() -> None:
    """Not its other form, nor its pictures."""
    assert list_names(make_mail(), "a.eml") == ["a.eml » text", "a.eml » bijlage één.html"]
    assert len(find(make_mail(), "a.eml")) == 2


def test_a_mail_says_who_sent_it_and_when() -> None:
    """Outlet, moment and identifier come from its head; of the attachment, outlet and moment."""
    first, second = (draft.metadata for _, draft in list_drafts(make_mail()))
    assert (first.outlet, first.published, first.identifier) == (
        "De Brug – Nieuwsbrief", "2024-03-11T18:40:00+01:00", "<1@brug.example>",
    )  # fmt: skip
    assert (second.outlet, second.published, second.identifier) == (first.outlet, first.published, None)


@pytest.mark.parametrize(
    ("field", "value", "attribute", "expected"),
    [
        ("From", "post@brug.example", "outlet", "brug.example"),
        ("From", "=?utf-8?q?Gemeente_=C3=89=C3=A9n?= <a@b.example>", "outlet", "Gemeente Één"),
        ("From", "", "outlet", None),
        ("Subject", "=?utf-8?B?QnJhbmQgaW4g?=\n =?utf-8?B?w6nDqW4gbG9vZHM=?=", "title", "Brand in één loods"),
        ("Subject", "=?x-onbekend?q?Br=E9?=", "title", "Bré"),
        ("Subject", "=?utf-8?b?A?= b", "title", "=?utf-8?b?A?= b"),
        ("Subject", "Brand", "title", "Brand"),
        ("Date", "Mon, 11 Mar 2024 18:40:00 -0000", "published", "2024-03-11T18:40:00+00:00"),
        ("Date", "gisteren", "published", None),
        ("Date", "Mon, 99 Mar 99999999 18:40:00 +9999", "published", None),
    ],
)
def test_fields_of_the_head(field: str, value: str, attribute: str, expected: str | None) -> None:
    """Decoded as mail programs show them; what cannot be understood is unknown."""
    head = {"From": "a@b.example", "Subject": "Brand", "Date": "x", "Message-ID": "y", field: value}
    mail = "".join(f"{name}: {said}\n" for name, said in head.items()).encode() + b"\n" + TEXT
    assert getattr(known(mail), attribute) == expected


def test_plain_text_is_read_where_there_is_no_page() -> None:
    """In the charset that the head says."""
    mail = (
        HEAD
        + b"Content-Type: text/plain; charset=iso-8859-15\nContent-Transfer-Encoding: quoted-printable\n\n"
        + b"De brug kost volgens de burgemeester 3 miljoen =A4.\nDat is =\nveel.\n"
    )
    ((capture, draft),) = list_drafts(mail)
    assert draft.text == "De brug kost volgens de burgemeester 3 miljoen €.\nDat is veel.\n"
    assert draft.metadata.title == "Brand"
    assert capture.name == "bron » text"


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("base64", base64.encodebytes(PAGE)),
        ("BASE64", base64.b64encode(PAGE)[:-2] + b"\n!rest!"),
        ("quoted-printable", quopri.encodestring(PAGE)),
        ("8bit", PAGE),
        ("onbekend", PAGE),
    ],
)
def test_transfer_encodings(coding: str, body: bytes) -> None:
    """Whatever carries the page, its words come out."""
    mail = HEAD + b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: " + coding.encode() + b"\n\n"
    ((_, draft),) = list_drafts(mail + body)
    assert draft.text.startswith("Brand\n\nBij een brand in de haven")


def test_a_mail_in_a_mail_and_a_zip_in_a_mail_are_read() -> None:
    """As attachments; the name shows the way."""
    line = b"--x\n"
    mail = (
        HEAD + b"Content-Type: multipart/mixed; boundary=x\n\n" + line + b"\n" + TEXT + line
        + b"Content-Type: message/rfc822\n\n" + HEAD + b"\n" + TEXT + line
        + b'Content-Type: application/zip; name="b.zip"\nContent-Transfer-Encoding: base64\n\n'
        + base64.encodebytes(make_zip({"c.html": PAGE})) + b"--x--\n"
    )  # fmt: skip
    assert list_names(mail) == ["bron » text", "bron » part 1 » text", "bron » b.zip » c.html"]


@pytest.mark.parametrize(
    ("mail", "problem"),
    [
        pytest.param(HEAD + b"\n", "is a mail without a text", id="empty"),
        pytest.param(nest(30, b"\nx"), "has parts in parts, more than 20 deep", id="nested"),
        pytest.param(
            HEAD + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nx\n" * 10_001,
            "has more than 10,000 parts",
            id="parts",
        ),
        pytest.param(
            HEAD + b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + b"QUJD" * (1 << 20),
            "is larger than 1 MB",
            id="large",
        ),
    ],
)
def test_a_mail_that_cannot_be_read_says_so(mail: bytes, problem: str) -> None:
    """One failure."""
    (line,) = list_problems(mail, limits=Limits(capture=1 << 20))
    assert problem in line


def test_parts_are_found_in_their_nest() -> None:
    """As deep as programs write them, and deeper."""
    assert list_names(nest(19, b"\n" + TEXT)) == ["bron » text"]


@pytest.mark.parametrize(
    "text",
    [b"Title: Brand\nOutlet: De Brug\n\n" + TEXT, b"From: hier en daar\n\n" + TEXT, b"Brand: acht gewonden\n\n" + TEXT],
)
def test_text_with_a_colon_is_no_mail(text: bytes) -> None:
    """Front matter and headlines stay text."""
    assert [found.reader for found in find(text)] == ["text"]


def test_a_mailbox_is_its_mails() -> None:
    """Numbered in their order."""
    assert list_names(make_mailbox(), "a.mbox") == [
        f"a.mbox » mail {number} » {part}" for number in (1, 2) for part in ("text", "bijlage één.html")
    ]


def test_a_line_that_begins_with_from_is_no_new_mail() -> None:
    """It needs a moment behind it."""
    data = make_mailbox().replace(b"\n\nFrom post", b"\n\nFrom the mayor, no word.\nFrom post")
    assert len(list_names(data)) == 4


def test_a_saved_page_has_its_address_and_moment() -> None:
    """Its style sheets and frames are left."""
    ((capture, draft),) = list_drafts(make_saved_page(), "a.mhtml")
    assert (capture.name, capture.url) == ("a.mhtml » https://brug.example/1", "https://brug.example/1")
    assert capture.captured == "2024-03-11T19:00:00+00:00"
    assert capture.data == PAGE
    assert draft.metadata.published is None


def test_the_page_is_the_one_that_is_named() -> None:
    """Also where a frame stands before it."""
    frame = (
        b"------MultipartBoundary--x\r\nContent-Type: text/html\r\nContent-Location: cid:frame\r\n\r\n<p>reclame\r\n"
    )
    data = make_saved_page().replace(b"------MultipartBoundary--x\r\n", frame + b"------MultipartBoundary--x\r\n", 1)
    ((capture, _),) = list_drafts(data)
    assert capture.data == PAGE


def test_a_saved_page_without_a_page_is_a_failure() -> None:
    """It says what to do."""
    data = make_saved_page().replace(b"Content-Type: text/html", b"Content-Type: image/png")
    assert list_problems(data) == ["bron: holds no page; save the page again from a browser"]


def test_drafts_of_a_mail_are_articles() -> None:
    """Each find is one."""
    assert all(isinstance(found.found, Draft) for found in find(make_mail()))


def test_a_name_with_a_nul_in_its_charset_is_taken_as_it_is() -> None:
    """Python refuses to look such a charset up."""
    field = b"Content-Disposition: attachment; filename*=\x00utf-8''a.html\r\n"
    assert list_names(HEAD + b"Content-Type: text/html\r\n" + field + b"\r\n" + PAGE) == ["bron » a.html"]
