"""Which paragraphs are compared."""

from wederhoor.align.compare.sequence import Words
from wederhoor.align.copying.index import MOST_CARRIERS, MOST_REPEATS, Index, link, weigh_cover


def words(text):
    keys = tuple(text.split())
    return Words(keys, tuple(1.0 for _ in keys), tuple(1 for _ in keys))


def test_paragraphs_that_share_a_seed_are_compared():
    """Three words in a row make a pair, two do not."""
    index = Index.of([words("a b c d"), words("x b c d"), words("a b y c d")])
    assert list(index.pair()) == [(0, 1)]


def test_few_carriers_are_all_compared():
    """Of a rare passage every pair is compared."""
    assert len(list(link(range(MOST_CARRIERS)))) == MOST_CARRIERS * (MOST_CARRIERS - 1) // 2


def test_many_carriers_hang_together_by_the_first():
    """Of a frequent passage each carrier is compared with the first, so that the pairs grow with the carriers."""
    many = MOST_CARRIERS + 4
    expected = [(0, other) for other in range(1, many)]
    assert list(link(range(many))) == expected
    assert sorted(Index.of([words("a b c")] * many).pair()) == expected


def test_rare_seed_of_a_frequent_passage():
    """Two that share what few others have are compared, though they share what many have too."""
    texts = [words("a b c")] * MOST_CARRIERS + [words("a b c d e")] * 2
    index = Index.of(texts)
    assert (MOST_CARRIERS, MOST_CARRIERS + 1) in list(index.pair())
    assert index.is_rare(MOST_CARRIERS, MOST_CARRIERS + 1)
    assert not index.is_rare(0, 1)


def test_every_seed_of_a_pair_is_looked_up():
    """All places where two paragraphs agree are found, also those by which they would not have been compared."""
    index = Index.of([words("a b c d"), words("z a b c d")])
    assert sorted(index.common(0, 1)) == [(0, 1), (1, 2)]


def test_repeated_seed_is_passed_over():
    """A paragraph that says the same five times over is not looked up by that."""
    index = Index.of([words("a b c " * 6), words("a b c")])
    assert list(index.pair()) == []


def test_a_text_that_only_repeats_itself_costs_no_more_than_another():
    """Two million words of one: with a copy for each repeat it would not end."""
    word = ("a",) * 2_000_000
    index = Index.of([Words(word, (1.0,) * len(word), (1,) * len(word)), words("a " * (MOST_REPEATS + 2))])
    assert [len(places) for places in index.seeds] == [0, 1]


def test_cover_counts_a_word_once():
    """Seeds that overlap cover each of their words once."""
    assert weigh_cover(words("a b c d e f"), [(0, 0), (1, 1), (2, 2)]) == 5


def test_cover_of_two_places_is_that_of_the_larger():
    """Seeds that lie too far apart for one passage do not add up."""
    text = words(" ".join(map(str, range(40))))
    assert weigh_cover(text, [(0, 0), (1, 1), (30, 30)]) == 4
    assert weigh_cover(text, [(0, 0), (3, 33)]) == 3
