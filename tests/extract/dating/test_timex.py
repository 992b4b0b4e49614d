"""Forms of expressions of time in rows of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.errors import SetupError
from wederhoor.extract.dating.timex import match_times
from wederhoor.lang.registry import get_pack
from wederhoor.lang.times import TimeWords


def matched(text):
    """The words of each expression of a text that is split at spaces, those that mean no time left out."""
    words = text.split()
    return [" ".join(words[e.first : e.end]) for e in match_times(words, get_pack("nl")) if not e.blocked]


@pytest.mark.parametrize(
    ("text", "expressions"),
    [
        ("in de nacht van maandag 3 op dinsdag 4 mei", ["de nacht van maandag 3 op dinsdag 4 mei"]),
        ("op 14 , 15 en 16 maart 2024", ["14", "15", "16 maart 2024"]),
        ("van 31 maart tot 2 april 2024", ["31 maart", "2 april 2024"]),
        ("maandagochtend rond 5.30 uur lokale tijd", ["maandagochtend rond 5.30 uur lokale tijd"]),
        ("om vijf voor half zes", ["vijf voor half zes"]),
        ("sinds het voorjaar van vorig jaar", ["het voorjaar van vorig jaar"]),
        ("de prijs was 18.40 euro", []),
        ("na drie uur wachten", []),
        ("elke zaterdag", []),
    ],
)
def test_the_longest_form_wins(text, expressions):
    """Words that prove an expression stay outside it; a clock time joins its day."""
    assert matched(text) == expressions


@given(
    st.lists(
        st.sampled_from(
            ["maandag", "3", "mei", "om", "van", "op", "nacht", "de", "half", "zes", "uur", "2024", "jaar"]
        ),
        max_size=60,
    )
)
def test_expressions_stand_in_order_and_apart(words):
    """No row of words makes two expressions overlap."""
    found = match_times(words, get_pack("nl"))
    ends = [0, *(expression.end for expression in found)]
    assert all(end <= e.first < e.end <= len(words) for end, e in zip(ends, found, strict=False))


def test_a_form_that_is_none_is_refused(tmp_path):
    """A pack with an unclosed bracket does not load; the error names the file and the form."""
    source = "classes: {daypart: {}, weekday: {}}\nfield_of: {}\nextra_dayparts: {}\nday_prefixes: {}\n"
    source += "shapes: {}\nparts: {}\n"
    rest = "feasts: {}\nclocks: []\nblocked_phrases: []\ndays: ['de ( nacht']\n"
    (tmp_path / "times.yaml").write_text(source + rest, "utf-8")
    with pytest.raises(SetupError, match=r"times\.yaml.*de \( nacht"):
        TimeWords.load(tmp_path)
