"""The page on paper, where no link can be followed."""

import re
from contextlib import closing

import pypdfium2 as pdfium
import pytest

from tests.browser.chromium import NEEDED
from tests.browser.test_page import files, view

pytestmark = NEEDED
__all__ = ("files", "view")

NOTE = re.compile(r"\[(\d+)\.(\d+)\]")
EVIDENCE = "#contested .said, #agreed .said, #single .said, #unverified .said, #series td .say"


@pytest.fixture
def paper(view):
    """The page as it is printed."""
    page = view()
    page.emulate_media(media="print")
    return page


@pytest.fixture
def sheets(view, tmp_path):
    """The words of each printed page."""
    file = tmp_path / "page.pdf"
    view().pdf(path=file, prefer_css_page_size=True)
    with closing(pdfium.PdfDocument(file)) as document:
        return [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document]


def test_every_piece_of_evidence_has_a_note(paper):
    """In its own line, or in that of the article that it stands under."""
    bare = paper.evaluate(
        f"""() => [...document.querySelectorAll('{EVIDENCE}')]
            .filter(said => !(said.closest('tr') ?? said).querySelector('[data-p*="."]'))
            .map(said => said.textContent)"""
    )
    assert paper.locator(EVIDENCE).count() > 50
    assert bare == []


def test_a_statement_of_a_speaker_names_its_paragraph(paper):
    """The article stands above it."""
    rows = paper.locator(".speaker .said").evaluate_all(
        "rows => rows.map(row => getComputedStyle(row, '::before').content + row.dataset.p)"
    )
    assert rows
    assert all(re.fullmatch(r"\"§ \" attr\(data-p\)\d+|\"§ \d+\"\d+", row) for row in rows)


def test_a_note_leads_to_the_paragraph_of_its_words(paper):
    """Its numbers are those beside the article in which the link of its line ends."""
    wrong = paper.evaluate(
        """() => [...document.querySelectorAll('.said [data-p*="."]')].filter(cite => {
            const link = cite.matches('a') ? cite : cite.closest('.said').querySelector('p a[href^="#s-"]');
            const place = document.getElementById(link.hash.slice(1));
            const article = place.closest('.reading');
            const before = [...article.querySelectorAll('i[data-p]')].filter(
                number => number === place || number.compareDocumentPosition(place) & 4);
            return cite.dataset.p !== `${article.dataset.d}.${before.at(-1).dataset.p}`;
        }).map(cite => cite.outerHTML)"""
    )
    assert paper.locator(".said [data-p*='.']").count() > 50
    assert wrong == []


def test_notes_are_on_paper_only(view):
    """On a screen the link itself leads there."""
    page = view()
    contents = "[...document.querySelectorAll('[data-p]')].map(one => getComputedStyle(one, '::after').content)"
    assert set(page.evaluate(contents)) == {"none"}
    assert not page.locator(".sources").is_visible()


def test_numbers_in_print_are_those_of_listed_sources(sheets):
    """Every number behind evidence stands in the list at the end, with a paragraph beside the article."""
    printed = " ".join(sheets)
    notes = set(NOTE.findall(printed))
    articles, sources = (printed[printed.rindex(heading) :] for heading in ("De artikelen", "Bronnen"))
    assert len(notes) > 10
    assert {number for number, _ in notes} <= set(re.findall(r"\[(\d+)\]", sources))
    assert {paragraph for _, paragraph in notes} <= set(re.findall(r"§ ?(\d+)", articles))


def test_pages_are_numbered(sheets):
    """In the margin, out of how many."""
    assert all(f"{number} / {len(sheets)}" in sheet for number, sheet in enumerate(sheets, 1))


def test_a_heading_stands_on_the_page_of_what_it_heads(sheets):
    """The last words of a page are never those of a heading."""
    headings = (
        "Omstreden",
        "Getallen in de tijd",
        "Eensluidend",
        "Wie zegt wat",
        "Tijdlijn",
        "Namen",
    )
    assert not [sheet for sheet in sheets if sheet.rsplit(" ", 3)[0].endswith(headings)]


def test_a_card_that_fits_a_page_is_not_torn(sheets, view):
    """The question of a short card and the rule of its making stand on one page."""
    cards = (
        view()
        .locator("#contested .card")
        .evaluate_all(
            """cards => cards.filter(card => card.querySelectorAll('.said').length <= 4).map(card =>
            [card.querySelector('h3').innerText, card.querySelector('.why p').textContent])"""
        )
    )
    assert len(cards) > 3
    squeezed = ["".join(sheet.split()) for sheet in sheets]
    for card in cards:
        question, why = ("".join(words.split()) for words in card)
        assert any(question in sheet and why[:24] in sheet for sheet in squeezed), question


def test_nothing_on_paper_asks_to_be_clicked(paper):
    """No button, field, search or way back is printed."""
    for control in ("button", "input", "select", "nav", ".jump", ".up-link", "a[href='#top']"):
        assert not any(paper.locator(control).evaluate_all("all => all.map(one => one.checkVisibility())")), control


def test_articles_take_the_whole_page(paper):
    """Their lines are as long as the paper allows."""
    text = paper.locator(".text").first.bounding_box()
    assert text["width"] >= 0.95 * paper.locator("main").bounding_box()["width"]


def test_the_legend_says_what_is_marked(paper):
    """The layers that are shown are explained."""
    assert paper.locator(".legend label").first.is_visible()
