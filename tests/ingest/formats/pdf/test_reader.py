"""PDFs read as articles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.formats.pdf.making import capture_of, column, draw_pdf, one_page, read, refuse, stream
from wederhoor.ingest.formats import READERS
from wederhoor.ingest.formats.pdf import PDF
from wederhoor.ingest.unfold import choose_reader
from wederhoor.records.capture import Capture

LEFT = """In de haven woedt een brand.
De brandweer blust de loods
al drie uur lang. Volgens de
politie is niemand gewond."""
RIGHT = """De eigenaar zegt dat er geen
olie in de loods lag. Buren
spreken dat tegen: zij zagen
vrijdag nog drie vaten staan."""
TITLE = (50.0, 740.0, 18.0, "Brand in de haven van Merkel duurt al de hele nacht")


def assert_mapped(data: bytes) -> None:
    """Every segment leads to the same characters of a page, and nothing but white space has none."""
    draft = read(data)
    assert PDF.resolve
    at = PDF.resolve(capture_of(data))
    place = 0
    for segment in draft.segments:
        assert not draft.text[place : segment.span.start].strip()
        assert at(segment.path)[segment.offset : segment.offset + len(segment.span)] == segment.span.of(draft.text)
        place = segment.span.end
    assert place == len(draft.text)


def test_lines_stay_as_they_are_broken() -> None:
    """The text stage undoes line breaks and hyphens; here they stand as on the page."""
    text = "De brandweer blust de loods al drie\nuur lang, zegt de woordvoer-\nder van de veiligheidsregio."
    assert read(draw_pdf(column(text))).text == text


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(700.0, id="aligned"),
        pytest.param(706.0, id="half a line higher"),
        pytest.param(696.5, id="lower"),
    ],
)
def test_columns_are_read_one_after_the_other(second: float) -> None:
    """However they were drawn: here line by line over both."""
    lines = zip(column(LEFT), column(RIGHT, left=210, top=second), strict=True)
    data = draw_pdf([TITLE, *(line for pair in lines for line in pair)])
    assert read(data).text == f"{TITLE[3]}\n\n{LEFT}\n\n{RIGHT}"
    assert_mapped(data)


def test_a_sentence_runs_over_into_the_next_column() -> None:
    """No empty line stands in it."""
    left, right = LEFT.removesuffix("gewond."), "gewond. De eigenaar zegt niets.\nBuren zagen vrijdag nog drie vaten."
    data = draw_pdf([*column(left), *column(right, left=210)])
    assert f"{left.strip()}\n{right}" in read(data).text


def test_columns_below_columns_are_read_band_by_band() -> None:
    """A headline across ends the columns above it."""
    second = (50.0, 600.0, 18.0, "Ook in Oosterveen brandt het al sinds middernacht")
    above = [*column(LEFT), *column(RIGHT, left=210)]
    below = [*column(RIGHT, top=560), *column(LEFT, left=210, top=560)]
    text = read(draw_pdf([TITLE, *above, second, *below])).text
    assert text == "\n\n".join([TITLE[3], LEFT, RIGHT, second[3], RIGHT, LEFT])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Er woedt brand in de haven\nvan Merkel.\n\nDe politie zoekt getuigen.", id="white line"),
        pytest.param("Er woedt brand in de haven\nvan Merkel al uren.\n  De politie zoekt getuigen.", id="indent"),
        pytest.param("Er woedt brand in de haven\nvan Merkel.\nDe politie zoekt getuigen.", id="short line"),
    ],
)
def test_paragraphs_are_parted(text: str) -> None:
    """By what printers part them with."""
    first, second = read(draw_pdf(column(text))).text.split("\n\n")
    assert (first.split()[0], second.split()[0]) == ("Er", "De")


def test_an_initial_over_lines_stands_before_its_word() -> None:
    """It is drawn on the baseline of the second or third line."""
    lines = [(72.0, 700.0, 10.0, "e brandweer blust de loods"), (72.0, 688.0, 10.0, "al drie uur lang, tot vijf")]
    data = draw_pdf([(50.0, 688.0, 28.0, "D"), *lines, *column("uur vanochtend, en wacht op\nhulp.", top=676)])
    assert read(data).text.startswith("De brandweer blust de loods\nal drie uur lang, tot vijf\nuur vanochtend")
    assert_mapped(data)


def test_running_lines_are_left_out() -> None:
    """Head and foot with the number of the page, on whichever side it stands."""
    pages = [
        [
            (50.0, 810.0, 9.0, "De Brug"),
            (300.0, 810.0, 9.0, "maandag 11 maart"),
            *column(text),
            (x, 30.0, 9.0, str(number)),
        ]
        for number, (text, x) in enumerate([(LEFT, 50.0), (RIGHT, 500.0)], 7)
    ]
    assert read(draw_pdf(*pages)).text == f"{LEFT}\n\n{RIGHT}"


def test_a_browsers_lines_give_the_address() -> None:
    """A print of one page has the address and a count at its foot, the title and a date at its head."""
    head = [(30.0, 820.0, 8.0, "11/3/2024, 18:40"), (300.0, 820.0, 8.0, "Brand | De Brug")]
    foot = [(30.0, 20.0, 8.0, "https://brug.example/brand?id=1"), (550.0, 20.0, 8.0, "1/1")]
    draft = read(draw_pdf([*head, *column(LEFT), *foot], info="/Title (Brand | De Brug)"))
    assert draft.text == LEFT
    assert (draft.metadata.url, draft.metadata.title) == ("https://brug.example/brand?id=1", "Brand | De Brug")
    assert draft.metadata.published is None


@pytest.mark.parametrize(
    ("line", "left"),
    [("12", ""), ("- 12 -", ""), ("3 van 5", ""), ("3/5", ""), ("in 2024.", "in 2024."), ("2024.", "2024.")],
)
def test_the_number_of_a_single_page_is_left_out(line: str, left: str) -> None:
    """The end of a sentence in the last line is none."""
    assert read(draw_pdf([*column(LEFT), (50.0, 30.0, 10.0, line)])).text == f"{LEFT}\n\n{left}".strip()


def test_an_address_in_the_text_stays() -> None:
    """A line is no browser's for an address in it."""
    text = f"{LEFT}\nLees meer op https://brug.example/brand"
    draft = read(draw_pdf(column(text, top=110)))
    assert (draft.text.split(), draft.metadata.url) == (text.split(), None)


def test_letters_at_another_angle_are_left_out() -> None:
    """The credit beside a picture is no running text; a page that is turned as a whole is read."""
    turned = b"BT /F 6 Tf 0 1 -1 0 580 300 Tm (Foto Jan Kramer) Tj ET "
    upright = b"BT /F 10 Tf 1 0 0 1 50 700 Tm (Brand in de haven van Merkel) Tj ET "
    assert read(one_page(stream(upright + turned))).text == "Brand in de haven van Merkel"
    lying = b"BT /F 10 Tf 0 1 -1 0 %d 300 Tm (%s) Tj ET "
    page = stream(lying % (112, b"van Merkel is geblust.") + lying % (100, b"De brand in de haven"))
    assert read(one_page(page, page=b"/Rotate 90")).text == "De brand in de haven\nvan Merkel is geblust."


def test_marks_beside_the_page_are_left_out() -> None:
    """What a printer notes outside the crop box is not shown."""
    marks = (10.0, 5.0, 6.0, "brug_p1.indd 1 11-03-24")
    inner = b"/MediaBox [0 0 595 842] /CropBox [20 20 575 822]"
    texts = [*column(LEFT), marks]
    content = b" ".join(b"BT /F %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (s, x, y, t.encode()) for x, y, s, t in texts)
    assert read(one_page(stream(content), page=inner)).text == LEFT


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"%PDF-1.7\n", "is no PDF that can be read", id="broken"),
        pytest.param(draw_pdf([]), "holds no text", id="empty page"),
        pytest.param(draw_pdf(*[[]] * 501), "has more than 500 pages", id="pages"),
        pytest.param(
            one_page(
                stream(b"500 0 0 800 0 0 cm /I Do"),
                stream(b"\0", b"/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"),
                resources=b"/XObject << /I 6 0 R >>",
            ),
            "is a scan without text",
            id="scan",
        ),
        pytest.param(
            one_page(stream(b""), b"<< /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >>" % (b"o" * 32, b"u" * 32),
                     trailer=b"/Encrypt 6 0 R /ID [(a) (a)]"),
            "is locked with a password", id="password",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(data: bytes, problem: str) -> None:
    """One reason each."""
    assert refuse(data) == problem


@pytest.mark.parametrize(
    ("info", "title", "authors"),
    [
        ("/Title (Brand) /Author (Els Kramer; Jan Dam)", "Brand", ("Els Kramer", "Jan Dam")),
        ("/Title (Microsoft Word - Brand.docx) /Author (admin)", None, ()),
        (
            "/Title (Microsoft Word - Brand in de haven) /CreationDate (D:20240311184000+01'00')",
            "Brand in de haven",
            (),
        ),
        ("/Title (brug_p1.indd)", None, ()),
        ("/Title (Persbericht brand definitief.pdf)", None, ()),
        ("/Title (https://brug.example/1)", None, ()),
    ],
)
def test_document_information(info: str, title: str | None, authors: tuple[str, ...]) -> None:
    """Titles and names that a program put there are none, and its dates are not those of the publication."""
    said = read(draw_pdf(column(LEFT), info=info)).metadata
    assert (said.title, said.authors, said.published, said.modified) == (title, authors, None, None)


@pytest.mark.parametrize(
    ("title", "known"),
    [
        ("Brand in de haven | De Brug", ("Brand in de haven", "De Brug")),
        ("Brand in de haven - Regio - De Brug", ("Brand in de haven", "De Brug")),
        ("Brand in de haven - acht gewonden", ("Brand in de haven - acht gewonden", None)),
        ("Storm aan de kust | De Brug", ("Storm aan de kust | De Brug", None)),
        (" | ", ("|", None)),
    ],
)
def test_a_print_names_its_site_behind_the_headline(title: str, known: tuple[str, str | None]) -> None:
    """What the title says more than the headline in the text; a title that is not in it, or all in it, stays whole."""
    headline = "Brand in de haven - acht gewonden" if known[1] is None else "Brand in de haven"
    page = [(50.0, 760.0, 24.0, headline), *column(LEFT, top=700)]
    said = read(draw_pdf(page, info=f"/Title ({title})")).metadata
    assert (said.title, said.outlet) == known


def test_a_print_of_a_known_address_has_its_outlet() -> None:
    """By the rules of outlets, where neither packet nor title names one."""
    foot = [(30.0, 20.0, 8.0, "https://nos.nl/artikel/1"), (550.0, 20.0, 8.0, "1/1")]
    assert read(draw_pdf([*column(LEFT), *foot])).metadata.outlet == "NOS"


def test_publication_in_the_packet() -> None:
    """XMP has a field for it."""
    packet = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<r:Description xmlns:p="http://prismstandard.org/namespaces/basic/2.0/" p:publicationName="De Brug">'
        b"<p:publicationDate>2024-03-11</p:publicationDate></r:Description></r:RDF></x:xmpmeta>"
    )
    said = read(one_page(stream(b"BT /F 10 Tf 1 0 0 1 50 700 Tm (Brand) Tj ET"), stream(packet))).metadata
    assert (said.published, said.outlet) == ("2024-03-11", "De Brug")


def test_a_pdf_is_known_by_its_signature() -> None:
    """Bytes before it are allowed where the name says what it is."""
    assert choose_reader(Capture(data=b"%PDF-1.7", name="x"), READERS) is PDF
    assert choose_reader(Capture(data=b"\0\1junk%PDF-1.7", name="x.pdf"), READERS) is PDF
    assert choose_reader(Capture(data=b"Over %PDF-1.7", name="x.txt"), READERS) is not PDF


WORDS = st.text(
    st.characters(min_codepoint=33, max_codepoint=255, exclude_categories=["Cc", "Zs"]), min_size=1, max_size=9
)


@given(
    st.lists(
        st.tuples(st.integers(-20, 600), st.integers(-20, 850), st.integers(1, 40), WORDS), min_size=1, max_size=40
    )
)
@settings(deadline=None, max_examples=60)
def test_every_character_leads_to_its_page(texts: list[tuple[int, int, int, str]]) -> None:
    """Wherever words stand, each is read once and from its place."""
    latin = [(x, y, size, word.encode("cp1252", "ignore").decode("cp1252")) for x, y, size, word in texts]
    assert_mapped(draw_pdf([*latin, (300, 400, 10, "brand")]))
