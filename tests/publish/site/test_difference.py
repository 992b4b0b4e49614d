"""Which words differ between two versions."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.publish.site.difference import MOST_CHANGES, MOST_TOKENS, find_changes

TEXT = st.text(alphabet="ab c.\n", max_size=60)


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("zes gewonden", "zes gewonden", []),
        ("zes gewonden", "acht gewonden", [("zes", "acht")]),
        ("zes gewonden in Dam", "acht gewonden in Edam", [("zes", "acht"), ("Dam", "Edam")]),
        ("een twee drie", "een x drie", [("twee", "x")]),
        ("een twee drie vier vijf", "een x drie y vijf", [("twee drie vier", "x drie y")]),
        ("Zin.", "Zin. Nog een.", [("", " Nog een.")]),
        ("", "alles", [("", "alles")]),
        ("alles", "", [("alles", "")]),
        ("", "", []),
    ],
)
def test_finds_the_words_that_differ(old, new, changes):
    """Those that went and those that came; with one word between them two are one."""
    assert [(change.old, change.new) for change in find_changes(old, new)] == changes


@given(TEXT, TEXT)
def test_makes_one_text_of_the_other(old, new):
    """Each change stands at its place in both texts, and all of them together make the new one."""
    text = old
    for change in reversed(find_changes(old, new)):
        assert old[change.old_start : change.old_end] == change.old
        assert new[change.new_start : change.new_end] == change.new
        assert new[: change.new_start].endswith(change.before)
        assert new[change.new_end :].startswith(change.after)
        text = text[: change.old_start] + change.new + text[change.old_end :]
    assert text == new


def test_costs_little_for_long_texts():
    """Beyond the limit all that differs is one change, in a moment."""
    words = " ".join(f"w{number}" for number in range(MOST_TOKENS))
    began = time.perf_counter()
    changes = find_changes(f"a {words} b", f"c {words.replace('w1', 'x1')} d")
    assert len(changes) == 1
    assert time.perf_counter() - began < 5


def test_shows_so_many_changes():
    """Of a text that was written anew the rest tells nothing."""
    old = "\n".join(f"regel {number} a\n\nen dan" for number in range(MOST_CHANGES + 50))
    assert len(find_changes(old, old.replace(" a\n", " b\n"))) == MOST_CHANGES
