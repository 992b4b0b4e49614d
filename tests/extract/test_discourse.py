"""What the finders ask of every token."""

import pytest

from tests.extract.parses import discourse_of, place_of, words_of
from wederhoor.extract.discourse import LONGEST_SENTENCE, is_finite


def test_words_between_marks_are_quoted(pack):
    """The marks themselves are not."""
    discourse = discourse_of(pack, 'hij/PRON riep/VERB "/PUNCT brand/NOUN "/PUNCT tweemaal/ADV')
    assert discourse.quoted == (False, False, False, True, False, False)


def test_an_endless_sentence_is_cut(pack):
    """A text without full stops has sentences of a bounded length that still hold every token once."""
    discourse = discourse_of(pack, " ".join(["woord/NOUN"] * (2 * LONGEST_SENTENCE + 10)))
    assert [s.end - s.first for s in discourse.sentences] == [LONGEST_SENTENCE, LONGEST_SENTENCE, 10]
    assert all(s.first <= i < s.end for i in range(len(discourse.tokens)) for s in [discourse.sentence_of(i)])


@pytest.mark.parametrize(
    ("features", "finite"),
    [("VerbForm=Fin", True), ("", True), ("VerbForm=Inf", False), ("VerbForm=Part|Tense=Past", False)],
)
def test_finite(pack, features, finite):
    """A verb without a form in its features may be finite."""
    (token,) = discourse_of(pack, f"eist/VERB/ROOT/1/{features}").tokens
    assert is_finite(token) is finite


def test_a_noun_is_never_finite(pack):
    """Other classes have no finite forms."""
    (token,) = discourse_of(pack, "eis/NOUN").tokens
    assert not is_finite(token)


def test_within_leaves_out_a_token_that_reaches_over_the_end(pack):
    """Only whole tokens lie inside a span."""
    discourse = discourse_of(pack, "de/DET brugwachter/NOUN slaapt/VERB")
    span = discourse.span((0, 2))
    cut = type(span)(span.start, span.end - 3)
    assert words_of(discourse, (discourse.within(cut).start, discourse.within(cut).stop)) == "de"


def test_longest_listed_phrase_is_matched_word_by_word(pack):
    """A phrase counts only with all of its words."""
    discourse = discourse_of(pack, "naar/ADP eigen/ADJ zeggen/NOUN naar/ADP eigen/ADJ huis/NOUN")
    table = pack.cues.own_words
    assert discourse.phrase_at(table, 0) == ("naar", "eigen", "zeggen")
    assert discourse.phrase_at(table, 3) is None


def test_names_from_a_range(pack):
    """A name belongs to the range in which it begins."""
    discourse = discourse_of(
        pack, "Anna/PROPN Terpstra/PROPN en/CCONJ Jan/PROPN", [("Anna Terpstra", "PER"), ("Jan", "PER")]
    )
    assert [name.first for name in discourse.names_from(1, 4)] == [place_of(discourse, "Jan")]
