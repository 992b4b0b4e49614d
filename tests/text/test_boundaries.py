"""Sentence boundaries by punctuation."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from wederhoor.text.boundaries import set_boundaries

CASES = {
    "inside a name": ("het Vrije Front Legioen", {3: False}),
    "after a full stop": ("Hij ging . Zij bleef", {3: True, 4: False}),
    "lower case after a full stop": ("art. 5 . lid", {3: False}),
    "after an abbreviation": ("de St. Jan", {2: None}),
    "after a closing mark": ('Nee . " Hij', {2: None, 3: None}),
    "verb after a quotation": ('Nee ! " zegt', {3: False}),
    "after a colon": ("Zij zegt : Nee", {3: None}),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_boundary_is_set_where_punctuation_proves_it(text: str, expected: dict[int, bool | None]) -> None:
    """Each token is a beginning, none, or left to the parser."""
    vocab = spacy.blank("nl").vocab
    doc = set_boundaries(Doc(vocab, words=text.split(), sent_starts=[None] * len(text.split())))
    assert {index: doc[index].is_sent_start for index in expected} == expected


@given(st.lists(st.sampled_from(["Nee", "ja", ".", "?", '"', ":", ",", "St.", " "]), min_size=1))
def test_any_row_of_tokens_is_read(words: list[str]) -> None:
    """No row of marks breaks it, and a comma never begins a sentence after a word."""
    doc = set_boundaries(Doc(spacy.blank("nl").vocab, words=words))
    for first, second in zip(words, words[1:], strict=False):
        if first == "ja" and second == ",":
            assert any(token.text == "," and not token.is_sent_start for token in doc)
