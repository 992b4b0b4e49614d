"""What a shared stretch proves, and where it ends."""

from dataclasses import replace

import pytest

from tests.align.copying.test_wording import read
from wederhoor.align.compare.stretch import Shared
from wederhoor.align.copying.passage import fit, is_strong, is_weak, join

LONG = "De molenaar van Dalfsum trok maandag alle hendels over omdat de beek te snel steeg."


def shared(a, b, score=10.0, longest=3):
    return Shared(score, *a, *b, longest)


def fitted(one, other, a, b):
    """The words of both after fitting."""
    found = fit(read(one), read(other), shared(a, b))
    return one.split()[found.a : found.end_a], other.split()[found.b : found.end_b]


def test_long_run_is_strong():
    """Eight words in a row prove copying when they tell enough."""
    text = read(LONG)
    assert is_strong(text, text, shared((0, 8), (0, 8), score=4.6, longest=8))
    assert not is_strong(text, text, shared((0, 8), (0, 8), score=4.5, longest=8))


def test_dense_passage_is_strong_without_a_long_run():
    """A passage that has most of its sentence proves copying though it was edited, one that has little does not."""
    text, wide = read(LONG), read(f"{LONG[:-1]}, {LONG[:-1]}, {LONG}")
    assert is_strong(text, text, shared((0, 12), (0, 12), score=4.5))
    assert not is_strong(wide, wide, shared((0, 12), (0, 12), score=4.5))


def test_quotation_needs_a_long_run():
    """Two papers may translate one quotation alike, so that a dense one proves nothing."""
    quoted = read(f"“{LONG}”")
    assert not is_strong(quoted, quoted, shared((0, 12), (0, 12), score=4.5))


def test_whole_short_sentence_is_weak():
    """Beside a strong passage a short sentence that both have counts; a part of a long one does not."""
    short, long = read("De bond telde elf kano's."), read(LONG)
    assert is_weak(short, short, shared((0, 5), (0, 5), score=2.8))
    assert not is_weak(long, long, shared((0, 5), (0, 5), score=2.8))


def test_neighbouring_stretches_are_joined():
    """Stretches that follow each other closely in both texts make one passage."""
    text = read(LONG)
    first, second = shared((0, 4), (0, 4), score=3.0), shared((6, 10), (6, 10), score=4.0, longest=4)
    assert join(text.words, text.words, [second, first]) == [shared((0, 10), (0, 10), score=7.0, longest=4)]


def test_stretches_in_another_order_stay_apart():
    """What stands the other way round in the other text is not joined."""
    text = read(LONG)
    stretches = [shared((0, 4), (6, 10)), shared((6, 10), (0, 4))]
    assert join(text.words, text.words, stretches) == stretches


@pytest.mark.parametrize(
    ("one", "other", "a", "b", "expected"),
    [
        pytest.param(
            "Een boer zag de beek snel stijgen.", "Zij zag de beek snel stijgen.", (2, 7), (1, 6), (0, 0), id="few"
        ),
        pytest.param(
            "Wie een kano langer dan een jaar huurt, betaalt minder.",
            "Wie een kano meer dan twaalf maanden huurt, betaalt minder.",
            (7, 10),
            (7, 10),
            (0, 0),
            id="begin alike",
        ),
        pytest.param(
            "Mevrouw Rutgers zei later tegen ons dat de beek snel stijgt.",
            "Mevrouw Rutgers riep hard over straat dat de beek snel stijgt.",
            (6, 11),
            (6, 11),
            (6, 6),
            id="names somebody",
        ),
        pytest.param(
            "Boven aan de dijk stond iemand die de beek zag stijgen.",
            "Na een lange nacht vol regen kon je de beek zag stijgen.",
            (7, 11),
            (8, 12),
            (7, 8),
            id="other",
        ),
    ],
)
def test_edge_of_a_sentence(one, other, a, b, expected):
    """A few different words at the edge of both sentences, or more that begin alike, belong to the passage."""
    found = fit(read(one), read(other), shared(a, b))
    assert (found.a, found.b) == expected


def test_edge_with_a_name_and_more():
    """Sentences that end in the same name and a telling word end the passage together, those with the name alone do
    not."""
    start = "De beek stijgt snel en de bewoners "
    one, other = (
        read(f"{start}schuilen nu in turfschuur De Wiek."),
        read(f"{start}zijn bij familie of in turfschuur De Wiek."),
    )
    assert fit(one, other, shared((0, 7), (0, 7))).end_b == 15
    name = read(f"{start}varen nu met kano en al van schuur De Wiek."), read(f"{start}roepen hard om De Wiek.")
    assert fit(*name, shared((0, 7), (0, 7))).end_b == 7


def test_frame_of_a_quotation_is_left_out():
    """What follows a quotation is another paper's when it shares names alone."""
    one, other = (
        "“Wij slapen al weken niet meer”, zegt Joke Hulsman.",
        "“Wij slapen al weken niet meer”, aldus Joke Hulsman.",
    )
    words, _ = fitted(one, other, (0, 9), (0, 9))
    assert words == one.split()[:6]


def test_sentence_behind_a_quotation_stays():
    """A quotation inside a copied passage does not end it."""
    text = "“Wij slapen al weken niet meer”, zegt ze. Buiten stroomt de beek over de kade."
    assert fitted(text, text.replace("ze.", "Joke."), (0, 15), (0, 15))[0] == text.split()


def test_own_words_between_two_sentences_part_the_stretches():
    """Where each paper puts words of its own at the start of the next sentence, another passage begins."""
    one = read("Een molenaar zag de beek stijgen. Aan de dijk bij Dalfsum stonden veertig paarden.")
    other = read("Een molenaar zag de beek stijgen. Op het erf van Smit stonden veertig paarden.")
    stretches = [shared((0, 6), (0, 6)), shared((11, 14), (11, 14))]
    assert join(one.words, other.words, stretches) == stretches


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "De pomp was vorige maand zeker zes keer zijn uitgevallen. De molenaar zweeg.",
            "De pomp was verleden maand minstens zes keer uitgevallen zijn. De molenaar zweeg.",
        ),
        (
            "Het hek zou al jaren geleden met roest zijn overdekt. De molenaar zweeg.",
            "Het hek zou met roest al jaren geleden overdekt zijn. De molenaar zweeg.",
        ),
    ],
)
def test_words_in_another_order_join_the_stretches(one, other):
    """What stands between two copied stretches belongs to them when it is mostly the same words turned about."""
    one, other = read(one), read(other)
    assert len(one.words.keys) == len(other.words.keys) == 13
    joined = join(one.words, other.words, [shared((0, 3), (0, 3)), shared((10, 13), (10, 13))])
    assert [(found.a, found.end_a) for found in joined] == [(0, 13)]


@pytest.mark.parametrize(
    ("one", "other", "end"),
    [
        (
            "De beek mag van de molenaar niet hoger staan dan de drempel. Dalfsum, klein dorp, ligt onder het peil.",
            "De beek mag van de molenaar niet hoger staan dan de drempel. Dalfsum ligt onder het peil.",
            17,
        ),
        (
            "De beek mag van de molenaar niet hoger staan dan de drempel. Dalfsum heeft een gemaal met pompen.",
            "De beek mag van de molenaar niet hoger staan dan de drempel. Dalfsum ligt onder het peil.",
            12,
        ),
    ],
)
def test_next_sentence_without_a_clause(one, other, end):
    """The sentence behind a copied passage belongs to it when it begins alike and a clause alone was left out."""
    assert fit(read(one), read(other), replace(shared((0, 12), (0, 12)), longest=12)).end_b == end


def test_clause_at_the_other_end_of_its_sentence():
    """A copied sentence whose clause was put before or behind it is a copy as a whole."""
    one = read("Omdat de beek steeg, sloot de molenaar alle sluizen en schotten van het gemaal.")
    other = read(
        "De sluiswachter zegt het: sloot de molenaar alle sluizen en schotten van het gemaal, omdat de beek steeg."
    )
    found = fit(one, other, replace(shared((4, 14), (4, 14)), longest=10))
    assert (found.a, found.end_a, found.end_b) == (0, 14, 18)


def test_the_next_sentence_begun_is_left_out():
    """A word or two of the next sentence that both happen to begin with do not belong to a passage."""
    one = read(
        "De beek mag niet hoger staan dan de drempel. De molenaar telt kippen, eenden en ook de ganzen van buren."
    )
    other = read(
        "De beek mag niet hoger staan dan de drempel. De harmonie speelt zondag in de tent achter de kerk van Dalfsum."
    )
    assert fit(one, other, shared((0, 10), (0, 10))).end_a == 9
