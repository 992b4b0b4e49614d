"""The drawn timeline and the map in a real browser."""

import pytest

from tests.browser.chromium import NEEDED
from tests.browser.test_page import WIDTHS, view
from tests.dossiers import make_document, make_dossier, make_entity, make_time
from wederhoor.publish.html import render_page
from wederhoor.records.entity import EntityType

pytestmark = NEEDED
__all__ = ("view",)

DRAWINGS = (".overview", ".chart")
TOWNS = ("Zwolle", "Deventer", "Apeldoorn", "Arnhem", "Nijmegen", "Wageningen", "Ede")
PLACES = (*TOWNS, "Drenthe", "Gelderland", "Duitsland")
VALUES = ("1994", "2019-05", "2024-03", "2024-03-10TEV", "2024-03-11", "2024-03-11T18:40", "2024-03-11TNI", "2030")


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """A page with a full timeline and a full map."""
    text = " en ".join((*PLACES, *VALUES)) + "."
    documents = tuple(
        make_document(f"a{n}", text, outlet=f"Dagblad van het Noorden {n}", published=f"2024-03-1{n}T1{n}:30")
        for n in range(1, 5)
    )
    dossier = make_dossier(
        documents=documents,
        entities=tuple(make_entity(f"E{name}", name, text=text, type=EntityType.PLACE) for name in PLACES),
        times=tuple(make_time(value, value, text=text) for value in VALUES),
        attributions=(),
        figures=(),
        reuse=(),
        points=(),
        hearing=(),
    )
    path = tmp_path_factory.mktemp("drawings") / "example.html"
    path.write_text(render_page(dossier), "utf-8")
    return {"example": path}


@pytest.mark.parametrize("drawing", DRAWINGS)
@pytest.mark.parametrize("width", WIDTHS)
def test_scrolls_by_keyboard_where_it_does_not_fit(view, width, drawing):
    """The drawing keeps the size of its letters; what holds it has a name, takes the focus and scrolls."""
    page = view(viewport={"width": width, "height": 800})
    region = page.locator(drawing)
    region.focus()
    assert page.evaluate("document.activeElement.ariaLabel")
    assert region.bounding_box()["width"] <= width
    before = region.evaluate("element => element.scrollLeft")
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    fits = region.evaluate("element => element.scrollWidth <= element.clientWidth")
    assert fits or region.evaluate("element => element.scrollLeft") > before


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_every_mark_leads_to_its_row(view, drawing):
    """A mark is a link with a name, and its row exists and is a list item or a row of the table of names."""
    marks = view().evaluate(
        """drawing => [...document.querySelectorAll(drawing + ' a')].map(mark => [
            mark.querySelector('title').textContent,
            document.getElementById(mark.getAttribute('href').slice(1))?.tagName])""",
        drawing,
    )
    assert marks
    assert all(name and place in {"LI", "TR"} for name, place in marks)


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_letters_stay_inside_the_drawing(view, drawing):
    """No label is cut off at an edge."""
    outside = view(viewport={"width": 1280, "height": 800}).evaluate(
        """drawing => [...document.querySelectorAll(drawing + ' svg')].flatMap(svg => {
            const edge = svg.getBoundingClientRect();
            return [...svg.querySelectorAll('text')].filter(text => {
                const box = text.getBoundingClientRect();
                return box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 3;
            }).map(text => text.textContent);
        })""",
        drawing,
    )
    assert outside == []


def test_marks_in_a_lane_do_not_overlap(view):
    """Each mark with its label has its own place."""
    overlapping = view(viewport={"width": 1280, "height": 800}).evaluate(
        """() => [...document.querySelectorAll('.overview svg')].flatMap(svg => {
            const boxes = [...svg.querySelectorAll('a')].map(mark => mark.getBoundingClientRect());
            return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b =>
                a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1));
        }).length"""
    )
    assert overlapping == 0


def test_fits_on_paper(view):
    """A drawing is scaled to the page, nothing is cut off."""
    page = view(viewport={"width": 680, "height": 900})
    page.emulate_media(media="print")
    for drawing in DRAWINGS:
        assert page.locator(f"{drawing} svg").last.bounding_box()["width"] <= 680
