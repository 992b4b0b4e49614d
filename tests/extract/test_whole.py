"""The whole extraction on rows of words that no rule expects."""

from __future__ import annotations

import os
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wederhoor.extract.statements import find_statements

LONG = 400 if os.environ.get("SOAK") else 40
WORDS = [
    "de", "het", "een", "dat", "die", "of", "om", "te", "niet", "er", "zich", "hij", "zij", "men", "wat", "waarop",
    "volgens", "aldus", "tegen", "op gezag van", "door", "van", "in", "op", "met", "en", "maar", "al", "zoals",
    "net als", "zegt", "zei", "ontkent", "noemt", "vindt", "eist", "weigerde", "bevestigd", "wordt", "is", "heeft",
    "zou", "zouden", "wil", "laat", "weten", "kondigde", "aan", "blijkt", "te zien", "staat", "klinkt het",
    "naar eigen zeggen", "naar verluidt", "burgemeester", "politie", "persbureau", "filmpje", "rapport", "gerucht",
    "Smit", "Anna", "Jan de Vries", "Brussel", "NRC", "Reuters", "zaterdag", "Dinsdag", "drie", "doden", "brug",
    "“", "”", "'", "‘", "’", ",", ".", ":", ";", "?", "(", ")", "-", "\n\n", "Zaterdag", "onzin", "schuld",
]  # fmt: skip


@settings(max_examples=LONG, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join))
def test_statements_are_sound_whatever_the_words(read, pack, text):
    """Every span holds words of the text, no content repeats or overlaps itself, ids differ, and it comes out the same
    twice."""
    article, parse = read(text)
    found = find_statements(article, parse, pack)
    assert found == find_statements(article, parse, pack)
    ids = [statement.id for statement in found.attributions]
    assert len(ids) == len(set(ids))
    entities = {entity.id for entity in found.entities}
    for statement in found.attributions:
        assert statement.content
        spans = [span for span in (statement.source, statement.cue, *statement.content) if span is not None]
        assert all(0 <= span.start < span.end <= len(text) and text[span.start : span.end].strip() for span in spans)
        assert all(any(letter.isalnum() for letter in span.of(text)) for span in statement.content)
        ordered = sorted(statement.content)
        assert all(one.end <= other.start for one, other in pairwise(ordered))
        assert len(set(statement.relay)) == len(statement.relay)
        assert {statement.speaker, *statement.relay} - {None} <= entities
        assert statement.within is None or statement.within in ids
