"""Number words and digits of Dutch, one word at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.errors import SetupError
from wederhoor.lang.numbers import Numbers, plain
from wederhoor.lang.registry import get_pack

UNITS = ["", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
         "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"]  # fmt: skip
TENS = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]


@pytest.fixture(scope="session")
def numbers():
    """The Dutch number words."""
    return get_pack("nl").numbers


def spell(value):
    """A whole number below a million as Dutch writes it in one word."""
    if value >= 1000:
        thousands, rest = divmod(value, 1000)
        return ("" if thousands == 1 else spell(thousands)) + "duizend" + (spell(rest) if rest else "")
    if value >= 100:
        hundreds, rest = divmod(value, 100)
        return ("" if hundreds == 1 else spell(hundreds)) + "honderd" + (spell(rest) if rest else "")
    if value < 20:
        return UNITS[value]
    tens, unit = divmod(value, 10)
    joiner = "ën" if UNITS[unit].endswith("e") else "en"
    return TENS[tens] if not unit else UNITS[unit] + joiner + TENS[tens]


@given(st.integers(1, 999_999))
def test_every_number_word_below_a_million_is_read(value):
    """A number written out by the spelling rules is read back."""
    assert get_pack("nl").numbers.spelled(spell(value)) == value


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("nul", 0),
        ("één", 1),
        ("Drieëntwintig", 23),
        ("tweeentwintig", 22),
        ("honderdenzes", 106),
        ("vijfentwintighonderd", 2500),
        ("drieëntwintigduizend", 23_000),
        ("honderdduizend", 100_000),
        ("anderhalf", 1.5),
        ("anderhalve", 1.5),
        ("tweeënhalf", 2.5),
        ("drieëneenhalf", 3.5),
        ("twaalfenhalve", 12.5),
    ],
)
def test_a_number_word_has_its_value(numbers, word, value):
    """Simple words, compounds, hundreds above ten and halves."""
    assert numbers.spelled(word) == value


@pytest.mark.parametrize(
    "word", ["", "agent", "zesde", "vierkant", "achtervolging", "tienermoeder", "elfendertigst", "en"]
)
def test_other_words_have_no_value(numbers, word):
    """A word that only begins with a number is none."""
    assert numbers.spelled(word) is None


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("12", 12),
        ("1.200", 1200),
        ("1.234.567,5", 1_234_567.5),
        ("3,5", 3.5),
        (",25", 0.25),
        ("4,800", 4.8),
        ("1,200,000", 1_200_000),
        ("3.5", 3.5),
    ],
)
def test_digits_are_read_in_dutch_writing(numbers, digits, value):
    """A point groups and a comma divides, unless only the English reading fits."""
    assert numbers.written(digits) == value


@pytest.mark.parametrize("word", ["", "1.2.3", "12a", "1234567890123456789", "٣"])
def test_other_rows_of_digits_have_no_value(numbers, word):
    """Versions, codes and account numbers are no numbers of anything."""
    assert numbers.written(word) is None or word == "٣"


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("eerste", 1),
        ("derde", 3),
        ("17e", 17),
        ("2de", 2),
        ("vijfendertigste", 35),
        ("honderdeerste", 101),
        ("tweehonderdste", 200),
    ],
)
def test_an_ordinal_has_its_place(numbers, word, place):
    """Ordinals in letters and in digits, irregular ones inside compounds too."""
    assert numbers.ordinal(word) == place


@pytest.mark.parametrize("word", ["twee", "aarde", "laatste", "orde", "17"])
def test_other_words_have_no_place(numbers, word):
    """The ending alone makes no ordinal."""
    assert numbers.ordinal(word) is None


@pytest.mark.parametrize(("word", "value"), [("twintigtal", 20), ("drietal", 3), ("70-tal", 70)])
def test_a_collective_has_its_value(numbers, word, value):
    """Collectives in letters and in digits."""
    assert numbers.tail(word) == value


@pytest.mark.parametrize("word", ["getal", "tal", "aantal", "hospitaal"])
def test_other_words_are_no_collectives(numbers, word):
    """The ending alone makes no collective."""
    assert numbers.tail(word) is None


@given(st.text(max_size=200))
def test_any_text_is_a_number_or_none(text):
    """No word makes the reader fail, and what it reads is a number."""
    numbers = get_pack("nl").numbers
    for read in (numbers.spelled, numbers.written, numbers.value, numbers.ordinal, numbers.tail):
        assert read(text) is None or read(text) >= 0


def test_a_long_hostile_word_is_left_alone(numbers):
    """A word of many scales costs no deep recursion."""
    assert numbers.spelled("duizend" * 5000) is None


def test_plain_drops_accents_and_case():
    """Lists stand in lower case without accents."""
    assert plain("Één") == "een"
    assert plain("zo’n") == "zo'n"


def test_a_section_without_units_is_refused(tmp_path):
    """A pack that lacks a list does not load."""
    (tmp_path / "numbers.yaml").write_text("tens: {}\n", "utf-8")
    with pytest.raises(SetupError, match=r"numbers\.yaml"):
        Numbers.load(tmp_path)
