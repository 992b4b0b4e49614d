"""Spellings of one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.align.compare.spelling import (
    LONGEST_WORD,
    fold,
    is_slip,
    is_transcribed,
    loose_skeletons,
    same_loose_skeleton,
    same_skeleton,
    same_sound,
    skeletons,
    slip_keys,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joerjev", "Yuryev"),
        ("Sjtsjoekin", "Shchukin"),
        ("Tsjernov", "Chernov"),
        ("Charitonov", "Kharitonov"),
        ("Zjdanovytsj", "Zhdanovych"),
        ("Semjonov", "Semyonov"),
        ("Wolkow", "Volkov"),
        ("Novodvorskij", "Novodvorsky"),
        ("Zavoelok", "Zavulok"),
    ],
)
def test_spellings_of_another_alphabet(one, other):
    """Dutch, English and German spellings of a Cyrillic name have a skeleton in common."""
    assert same_skeleton(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kolkman", "Kalkman"), ("Smit", "Smid"), ("Haren", "Haaren"), ("Dijk", "Dik"), ("Kok", "Cock"), ("Jan", "Ian")],
)
def test_other_names_have_other_skeletons(one, other):
    """Names that writing habits or a letter keep apart have no skeleton in common."""
    assert not same_skeleton(one, other)


def test_names_spelled_by_ear_sound_alike():
    """Letters of one sound are alike by ear, not by alphabet."""
    assert same_sound("Kok", "Cock")


@pytest.mark.parametrize(
    ("one", "other"), [("Holovach", "Golovach"), ("Selivan", "Zelivan"), ("Rasoutine", "Rasoetin")]
)
def test_two_languages(one, other):
    """The loose skeleton has a detour through a second language in it."""
    assert same_loose_skeleton(one, other)


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        pytest.param("Bergsema", "Bergesma", True, id="changed about"),
        pytest.param("Schravendeel", "Schravedeel", True, id="left out"),
        pytest.param("Tolsma", "Bolsma", False, id="first letter"),
        pytest.param("Markov", "Markova", False, id="ending"),
        pytest.param("Smits", "Smets", False, id="short"),
    ],
)
def test_slips(one, other, slip):
    """One wrong letter inside a long name is a slip."""
    assert is_slip(one, other) is slip


def test_fold_takes_accents_and_apostrophes_away():
    """What is compared has neither case nor accents."""
    assert fold("D’Hóndt") == "dhondt"


@given(st.text(max_size=30))
def test_any_text_has_a_skeleton(text):
    """No text breaks the rules, and each is its own spelling."""
    assert skeletons(text)
    assert loose_skeletons(text)
    assert same_skeleton(text, text)


@given(st.text("abcdefghij", min_size=7, max_size=12), st.data())
def test_slips_share_a_key(word, data):
    """Two words that differ by one slip have a key in common, so that they meet."""
    place = data.draw(st.integers(1, len(word) - 2))
    other = word[:place] + data.draw(st.sampled_from(["", "x"])) + word[place + 1 :]
    assert not slip_keys(word).isdisjoint(slip_keys(other)) or len(other) < 6


@pytest.mark.parametrize(
    ("one", "other"), [("Dzjoebova", "Dzhubova"), ("Tsjerkasov", "Cherkasov"), ("Grajdak", "Graydak")]
)
def test_letters_of_another_alphabet_show(one, other):
    """Spellings that only a transcription explains are one name from another alphabet."""
    assert is_transcribed(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Velden", "Welden"), ("Kuik", "Kuyk"), ("Davies", "Davis"), ("Kok", "Tak")]
)
def test_weak_letters_do_not_show_it(one, other):
    """Letters that also tell names of one language apart do not prove a transcription."""
    assert not is_transcribed(one, other)


@pytest.mark.parametrize(("length", "keys"), [(LONGEST_WORD, LONGEST_WORD), (LONGEST_WORD + 1, 1), (24_000, 1)])
def test_a_word_that_no_name_can_be_has_itself_as_its_only_key(length, keys):
    """Of a word without spaces of thousands of letters no copy is kept for each letter."""
    word = ("abcdefghij" * (length // 10 + 1))[:length]
    assert len(slip_keys(word)) == keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kruijsheer", "Kruysheer"),
        ("Kuijpers", "Kuipers"),
        ("Heijmans", "Heymans"),
        ("Wijnants", "Wynants"),
        ("Meijer", "Meier"),
    ],
)
def test_spellings_of_dutch_families(one, other):
    """What families write ij, y and ui for sounds alike."""
    assert same_sound(one, other)


def test_a_short_vowel_is_no_ij():
    """Dijk and Dik are two names."""
    assert not same_sound("Dijkstra", "Dikstra")


def test_fold_replaces_letters_that_have_no_accent():
    """Letters that desks without them write as another are that one."""
    assert [fold(word) for word in ("Y\u0131ld\u0131z", "Wa\u0142\u0119sa", "J\u00f8rgensen")] == [
        "yildiz",
        "walesa",
        "jorgensen",
    ]
