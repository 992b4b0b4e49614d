"""Points as cards."""

from tests.dossiers import make_document, make_dossier, make_point, make_position
from tests.interfaces import NL
from wederhoor.publish.page.index import make_index
from wederhoor.publish.page.points import SHOWN, make_cards, order_points
from wederhoor.records.point import Position, Status, Support
from wederhoor.records.span import Passage, Span

WORDS = "een twee drie vier vijf"


def cards(dossier, *statuses):
    index = make_index(dossier, NL)
    points = order_points(dossier, index, statuses or (Status.CONTESTED,))
    return make_cards(points, dossier.judgements, index)


def make_support(document, start, end, attribution=None):
    return Support(passage=Passage(document, Span(start, end)), attribution=attribution)


def make_answer(*supports):
    return Position(position="8", outlets=1, origins=1, support=supports)


def evidence(*supports, documents=("a1", "a2", "a3", "a4")):
    """What one answer with these supports shows, and what it leaves behind the disclosure."""
    articles = tuple(make_document(document, WORDS, outlet=document) for document in documents)
    point = make_point("p", make_answer(*supports))
    dossier = make_dossier(
        documents=articles, points=(point,), entities=(), attributions=(), figures=(), times=(), reuse=(), hearing=()
    )
    (card,) = cards(dossier)
    return card.answers[0].shown, card.answers[0].more


def test_what_most_outlets_report_comes_first():
    """Points are ordered by outlets, whatever their order in the dossier."""
    few = make_point("few", make_position(("a1", "acht gewonden", "s1")))
    many = make_point("many", make_position(("a1", "acht gewonden", "s1")), make_position(("a2", "zes gewonden", None)))
    assert [card.outlets for card in cards(make_dossier(points=(few, many)))] == [2, 1]


def test_takes_only_the_statuses_asked_for():
    """An agreed point is no contested one."""
    agreed = make_point("p", make_position(("a1", "acht gewonden", "s1")), status=Status.AGREED)
    dossier = make_dossier(points=(agreed,))
    assert (len(cards(dossier)), len(cards(dossier, Status.AGREED))) == (0, 1)


def test_a_figure_inside_its_statement_is_not_shown_twice():
    """Of two supports of one statement the wider is enough."""
    shown, more = evidence(make_support("a1", 4, 8), make_support("a1", 0, 18))
    assert [found.pieces[0].words.text for found in (*shown, *more)] == ["een twee drie vier"]


def test_the_same_words_are_shown_once_with_all_their_articles():
    """Copies of one sentence do not crowd out other words."""
    shown, _ = evidence(*(make_support(document, 0, 18) for document in ("a1", "a2", "a3")))
    assert [[cite.outlet for cite in found.cites] for found in shown] == [["a1", "a2", "a3"]]


def test_the_pieces_of_one_statement_stay_together():
    """A statement that its cue interrupts is one piece of evidence."""
    support = (("a1", "acht gewonden", "s1"), ("a1", "wethouder", "s1"))
    (card,) = cards(make_dossier(points=(make_point("p", make_position(*support)),)))
    assert [[piece.words.text for piece in found.pieces] for found in card.answers[0].shown] == [
        ["wethouder", "acht gewonden"]
    ]


def test_the_same_figure_in_another_sentence_is_shown_by_itself():
    """What surrounds a short passage belongs to it."""
    texts = {"a1": "De bond telt elf doden.", "a2": "De bond houdt het op elf doden."}
    place = {document: text.index("elf") for document, text in texts.items()}
    point = make_point("p", make_answer(*(make_support(document, at, at + 3) for document, at in place.items())))
    documents = tuple(make_document(document, text) for document, text in texts.items())
    dossier = make_dossier(
        documents=documents, points=(point,), entities=(), attributions=(), figures=(), times=(), reuse=(), hearing=()
    )
    (card,) = cards(dossier)
    assert [len(found.cites) for found in card.answers[0].shown] == [1, 1]


def test_shows_the_spread_of_outlets_first():
    """The first of each outlet comes before the second of any; what is too much is kept behind a disclosure."""
    shown, more = evidence(
        make_support("a1", 0, 3), make_support("a1", 4, 8), make_support("a2", 9, 13), make_support("a3", 14, 18)
    )
    assert [found.cites[0].outlet for found in shown] == ["a1", "a2", "a3"]
    assert [found.pieces[0].words.text for found in more] == ["twee"]
    assert len(shown) == SHOWN


def test_short_words_stand_in_their_sentence():
    """A figure is shown with the words around it, and links to its own place."""
    shown, _ = evidence(make_support("a1", 4, 8))
    (excerpt,) = shown[0].pieces
    assert (excerpt.before, excerpt.words.text, excerpt.after) == ("een ", "twee", " drie vier vijf")
    assert excerpt.words.anchor == "s-a1-4-8"
