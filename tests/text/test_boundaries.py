"""Sentence boundaries by punctuation."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from wederhoor.lang.registry import get_pack
from wederhoor.text.boundaries import Boundaries

TIMES = get_pack("en").times
set_boundaries = Boundaries(TIMES.halves, TIMES.after_hour, TIMES.zone_nouns)
VOCAB = spacy.blank("nl").vocab

CASES = {
    "inside a name": ("het Brede Dorps Verbond", {3: False}),
    "after a full stop": ("Hij ging . Zij bleef", {3: True, 4: False}),
    "lower case after a full stop": ("art. 5 . lid", {3: False}),
    "after an abbreviation": ("de St. Jan", {2: None}),
    "after a closing mark": ('Nee . " Hij', {2: None, 3: None}),
    "verb after a quotation": ('Nee ! " zegt', {3: False}),
    "after an amount with its unit": ("£ 4 m. Analysts", {3: True}),
    "after a unit that is no amount": ("Rue m. Analysts", {2: None}),
    "after an hour": ("at 10 a.m. Analysts", {3: True}),
    "day after an hour": ("until 8 p.m. Wednesday", {3: False}),
    "place and time after an hour": ("at 9 p.m. Paris time", {3: False}),
    "after a colon": ("Zij zegt : Nee", {3: None}),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_boundary_is_set_where_punctuation_proves_it(text: str, expected: dict[int, bool | None]) -> None:
    """Each token is a beginning, none, or left to the parser."""
    doc = set_boundaries(Doc(VOCAB, words=text.split(), sent_starts=[None] * len(text.split())))
    assert {index: doc[index].is_sent_start for index in expected} == expected


@given(st.lists(st.sampled_from(["Nee", "ja", ".", "?", '"', ":", ",", "St."]), min_size=1))
def test_no_sentence_begins_right_after_a_word_or_with_a_comma(words: list[str]) -> None:
    """Whatever stands around it, a word or comma behind a plain word begins no sentence, and a capital behind a full
    stop does."""
    doc = set_boundaries(Doc(VOCAB, words=words, sent_starts=[None] * len(words)))
    for first, second in pairwise(doc):
        if first.text == "ja" and second.text in {"Nee", "ja", ","}:
            assert second.is_sent_start is False
        if first.text == "." and second.text == "Nee":
            assert second.is_sent_start
