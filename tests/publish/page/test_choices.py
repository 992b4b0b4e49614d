"""What the page can be narrowed to."""

from tests.dossiers import FIRE, PORT, make_document, make_dossier, place
from tests.interfaces import NL
from wederhoor.publish.page.choices import make_choices
from wederhoor.publish.page.index import make_index
from wederhoor.records.point import Reuse, ReuseKind
from wederhoor.records.span import Passage, Span


def index(*documents, **changes):
    return make_index(make_dossier(documents=documents, **changes), NL)


def test_outlets_have_the_numbers_of_their_articles():
    """In the order of publication, an outlet once."""
    found = make_choices(
        index(
            make_document("a1", FIRE, outlet="Haven", published="2024-03-13"),
            make_document("a2", PORT, outlet="Stad", published="2024-03-12"),
            make_document("a3", PORT, outlet="Haven", published="2024-03-11"),
        )
    )
    assert [(outlet.name, outlet.articles) for outlet in found.outlets] == [("Haven", (1, 3)), ("Stad", (2,))]


def test_a_moment_knows_what_was_out():
    """Articles of one moment count together; one without a date was out at none."""
    found = make_choices(
        index(
            make_document("a1", FIRE),
            make_document("a2", PORT, published="2024-03-12"),
            make_document("a3", PORT, published="2024-03-12"),
            make_document("a4", PORT, published="2024-03-11"),
        )
    )
    assert [(moment.words, moment.known) for moment in found.moments] == [("11 maart 2024", 1), ("12 maart 2024", 3)]


def test_a_copy_is_what_an_earlier_article_has():
    """The article that came out first has the original; a passage that sticks out is no copy."""
    found = index(
        make_document("a1", FIRE, published="2024-03-12"),
        make_document("a2", PORT, published="2024-03-11"),
    )
    late = Span(FIRE.index("De brand begon"), FIRE.index("De brand begon") + 8)
    early = Span(PORT.index("De brand begon"), PORT.index("De brand begon") + 8)
    assert found.cite("a1", Passage("a1", late)).copied
    assert not found.cite("a2", Passage("a2", early)).copied
    assert not found.cite("a1", Passage("a1", Span(late.start - 3, late.end))).copied
    assert (found.cite("a2").number, found.cite("a1").number) == (1, 2)


def edited_copy(*words):
    """Whether words of an edited copy count as copied."""
    first, second = "De pont voer om 18.10 uur uit, zegt Bak.", "De pont voer om 18.30 uur uit, zegt Bak."
    whole = Passage("a1", Span(0, len(first))), Passage("a2", Span(0, len(second)))
    found = index(
        make_document("a1", first, published="2024-03-11"),
        make_document("a2", second, published="2024-03-12"),
        reuse=(Reuse(a=whole[0], b=whole[1], kind=ReuseKind.EDITED),),
        **dict.fromkeys(("entities", "attributions", "figures", "times", "points", "hearing"), ()),
    )
    return found.cite("a2", *(Passage("a2", place(piece, second)) for piece in words)).copied


def test_words_that_an_edited_copy_changed_are_no_copy():
    """Only what stands word for word in the earlier article is one, and all pieces of it."""
    assert edited_copy("uur uit, zegt Bak.")
    assert not edited_copy("18.30")
    assert not edited_copy("uur uit", "18.30")
