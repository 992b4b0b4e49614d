"""Which points a paragraph supports."""

from tests.dossiers import FIRE, PORT, make_document, make_dossier, make_paragraph, make_point, make_position
from tests.interfaces import NL
from wederhoor.publish.page.assemble import make_page
from wederhoor.publish.page.index import make_index
from wederhoor.publish.page.margin import make_blocks, supported_points
from wederhoor.publish.page.marks import MarginNote
from wederhoor.publish.page.points import make_cards
from wederhoor.records.article import Boilerplate, BoilerplateKind
from wederhoor.records.point import Status
from wederhoor.records.span import Span

TWO = "Brand in de haven.\n\nEr zijn acht gewonden.\n\nLees ook: de haven."
ONE = MarginNote(number=1, anchor="p-1", question="Hoeveel?")
OTHER = MarginNote(number=2, anchor="p-2", question="Waar?")


def make_two(**changes):
    paragraphs = tuple(make_paragraph(words, TWO) for words in ("Brand in de haven.", "Er zijn acht gewonden."))
    return make_document("a1", TWO, paragraphs=paragraphs, **changes)


def test_a_paragraph_has_its_points_in_their_order():
    """Each once, whichever passage supports it."""
    (block,) = make_blocks(make_two(), {20: (OTHER,), 28: (ONE, OTHER)})
    assert block.span.of(TWO).startswith("Er zijn acht gewonden.")
    assert block.supports == (ONE, OTHER)


def test_a_paragraph_goes_on_to_where_the_next_begins():
    """White space belongs to the paragraph before it, so that the text keeps its lines."""
    (block,) = make_blocks(make_two(), {0: (ONE,)})
    assert block.span == Span(0, TWO.index("Er zijn"))


def test_boilerplate_stands_outside_the_paragraph():
    """What is no running text begins something new."""
    teaser = Boilerplate(span=Span(TWO.index("Lees"), len(TWO)), kind=BoilerplateKind.TEASER)
    (block,) = make_blocks(make_two(boilerplate=(teaser,)), {20: (ONE,)})
    assert block.span.end == teaser.span.start


def test_a_line_is_not_broken():
    """A paragraph that begins behind a dateline begins with the line."""
    text = "HAVEN - Er zijn acht gewonden."
    document = make_document("a1", text, paragraphs=(make_paragraph("Er zijn acht gewonden.", text),))
    (block,) = make_blocks(document, {8: (ONE,)})
    assert block.span == Span(0, len(text))


def test_an_article_without_paragraphs_is_one_block():
    """Nothing is lost where nothing is known of the layout."""
    (block,) = make_blocks(make_document("a1", FIRE), {40: (ONE,)})
    assert block.span == Span(0, len(FIRE))


def test_points_are_found_by_what_supports_them():
    """Every support of every position, under the number of its card."""
    dossier = make_dossier()
    cards = make_cards(dossier.points, (), make_index(dossier, NL), before=6)
    found = supported_points(dossier, cards)
    assert {
        (document, offset): [support.number for support in supports]
        for document, places in found.items()
        for offset, supports in places.items()
    } == {("a1", FIRE.index("acht gewonden")): [7], ("a2", PORT.index("zes gewonden")): [7]}


def test_points_are_numbered_through_the_page():
    """Contested, refined, agreed, single: the number goes on from section to section, in the matrix as on the cards."""
    position = make_position(("a1", "acht gewonden", "s1"))
    points = tuple(make_point(f"p{status}", position, status=status) for status in Status)
    page = make_page(make_dossier(points=points), NL)
    cards = (*page.contested, *page.refined, *page.agreed, *page.single)
    assert [card.number for card in cards] == list(range(1, len(Status) + 1))
    numbers = {card.anchor: card.number for card in cards}
    assert {column.anchor: column.number for column in page.matrix.columns}.items() <= numbers.items()
