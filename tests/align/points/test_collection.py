"""All points of a dossier together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.points.factory import article, blames, bundle, claims, denies, points, quotes, says
from wederhoor.align.points import find_points

SENTENCES = st.sampled_from(
    [
        "Er vielen 3 doden bij de brand.",
        "De brand ontstond om 14.10 uur in de fabriek.",
        "Rode Vuist werd opgericht door Adam Vermeer.",
        "“Paren van „tekens” — 😀 e\u0301é.",
        "",
        says("De brandweer", "er minstens 4 gewonden vielen"),
        says("De bond", "de boei is weggehaald"),
        denies("De dienst", "de boei is weggehaald"),
        blames("De bond", "de dienst"),
        claims("Rode Vuist", "de aanslag in Oosterhaven"),
        quotes("Adam Vermeer", "Wij hebben niets vernield"),
        says("De brandweer", "de brand ontstaan is door kortsluiting"),
    ]
)
ARTICLES = st.lists(st.lists(SENTENCES.filter(bool), min_size=1, max_size=5), min_size=1, max_size=4)
NAMES = {"Rode Vuist": "group", "Adam Vermeer": "person", "Oosterhaven": "place"}


def _bundle(paragraphs):
    return bundle(
        *(article(f"a{number}", f"2024-05-0{number + 1}", *sentences) for number, sentences in enumerate(paragraphs)),
        names=NAMES,
    )


@settings(max_examples=60)
@given(ARTICLES)
def test_supports_lie_in_their_articles_and_statements(paragraphs):
    """Whatever the articles are, every support is a span of its text and every id a statement; none is taken twice."""
    evidence = _bundle(paragraphs)
    found = find_points(evidence)
    for point in found:
        assert point.positions
        for position in point.positions:
            assert position.support
            assert position.position
            for support in position.support:
                text = evidence.findings.article(support.passage.document).text
                assert 0 <= support.passage.span.start < support.passage.span.end <= len(text)
                assert support.attribution is None or support.attribution in evidence.by_id
    assert len({point.id for point in found}) == len(found)


@settings(max_examples=30)
@given(ARTICLES)
def test_the_same_articles_give_the_same_points(paragraphs):
    """Nothing depends on the order of sets or on a run before."""
    assert find_points(_bundle(paragraphs)) == find_points(_bundle(paragraphs))


def test_contested_points_come_first():
    """The order of a dossier: what differs before what agrees before what one article has."""
    found = points(
        article("a", None, "Er vielen 2 gewonden.", "Er vielen 4 vermisten.", says("De bond", "er 3 doden zijn")),
        article("b", None, "Er vielen 2 gewonden.", says("De regering", "er 1 doden zijn")),
    )
    assert list(dict.fromkeys(point.status for point in found)) == ["contested", "agreed", "single"]


def test_articles_without_statements_have_no_points():
    """Nothing in, nothing out."""
    assert find_points(bundle(article("a", None, "Ja."))) == ()


def test_a_question_that_is_contested_is_not_also_agreed():
    """A reader finds one question answered in one place."""
    found = points(
        article("a", None, blames("De bond", "de dienst"), claims("Rode Vuist", "de aanslag in Oosterhaven")),
        article("b", None, blames("De bond", "de dienst"), claims("Rode Vuist", "de aanslag in Oosterhaven")),
        names=NAMES,
    )
    contested = {point.question for point in found if point.status == "contested"}
    assert not contested & {point.question for point in found if point.status in ("agreed", "single", "narrower")}
