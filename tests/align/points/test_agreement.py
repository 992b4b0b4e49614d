"""Points on which articles agree."""

from tests.align.points.factory import Said, answers, article, bundle, denies, only, points, says
from wederhoor.align.points.comparison import Comparison

FILLING = [
    "De burgemeester sprak met ouders over school.",
    "Het weer was zacht in het weekend.",
    "De trein naar Utrecht vertrok te laat.",
]


def test_one_statement_of_one_speaker_in_other_words_is_agreed():
    """Paraphrase by class (*omgekomen*, *doden*) and by the words that are rare in the story."""
    found = points(
        article("a", None, says("De schipper", "de veerboot in de bocht gezonken is"), *FILLING),
        article("b", None, says("De schipper", "het veer in de bocht is gezonken")),
    )
    point = only(found, "other", "agreed")
    assert set().union(*answers(point).values()) == {"a-1", "b-1"}
    assert point.question.startswith("Wat wordt door schipper gezegd over ‘")


def test_statements_that_share_one_common_word_stay_apart():
    """Two statements about the same ship that say different things do not agree."""
    found = points(
        article("a", None, says("De schipper", "de veerboot gekeurd is"), *FILLING),
        article("b", None, says("De schipper", "de veerboot een nieuwe radar kreeg van de gemeente")),
    )
    assert not [point for point in found if point.status == "agreed"]


def test_a_negation_keeps_statements_apart():
    """*Gekeurd* and *niet gekeurd* by one speaker are no agreement."""
    found = points(
        article("a", None, says("De schipper", "de motor gekeurd is")),
        article("b", None, says("De schipper", "de motor niet gekeurd is")),
    )
    assert not [point for point in found if point.status == "agreed"]


def test_numbers_that_clash_keep_statements_apart():
    """The same sentence with another number is no agreement."""
    found = points(
        article("a", None, says("De brandweer", "bij de brand in de fabriek 4 gewonden vielen")),
        article("b", None, says("De brandweer", "bij de brand in de fabriek 9 gewonden vielen")),
    )
    assert not [point for point in found if point.kind == "other"]


def test_what_several_articles_deny_is_answered_no():
    """Denials that agree are shown as a denial: no point contradicts the text it links to."""
    found = points(
        article("a", None, denies("De dienst", "de boei in de bocht is weggehaald"), *FILLING),
        article("b", None, denies("De dienst", "de boei in de bocht is weggehaald")),
    )
    point = only(found, "denial")
    assert (point.status, answers(point)) == ("agreed", {"nee": {"a-1", "b-1"}})


def test_who_denies_another_s_words_does_not_agree_with_him():
    """Words that a second speaker calls untrue are what he denies, not what he says."""
    refuses = says("De schipper", "hij de boei nooit zag", act="denies")
    evidence = bundle(
        article("a", None, (refuses, Said("De dienst", "zegt over", "", "denies", tail="onzin")), *FILLING),
        article("b", None, refuses),
    )
    assert not evidence.by_id["a-1"].disputes
    assert evidence.by_id["a-2"].disputes
    together = [{item.id for item in group} for group in Comparison.over(evidence).groups]
    assert {"a-1", "b-1"} in together


def test_copies_of_copies_are_compared_once():
    """Statements in the same words form one group however many articles carry them."""
    articles = [article(f"a{n}", None, says("De bond", "de boei is weggehaald")) for n in range(30)]
    comparison = Comparison.over(bundle(*articles))
    assert [len(group) for group in comparison.groups] == [30]
    assert not comparison.pairs


def test_an_agreement_that_another_point_holds_is_not_listed_twice():
    """The statements behind one number need no second point."""
    found = points(
        article("a", None, says("De brandweer", "er 4 gewonden vielen in de fabriek")),
        article("b", None, says("De brandweer", "er 4 gewonden vielen in de fabriek")),
    )
    assert [point.kind for point in found] == ["figure"]
