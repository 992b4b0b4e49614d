"""Judgements as lines of JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.judgements import recorded
from wederhoor.errors import InputError
from wederhoor.records.judgement import Anchor, Decision, Judgement, Target
from wederhoor.records.ledger import TARGETS, dump_judgement, load_judgement
from wederhoor.records.span import Passage, Span

LINE = dump_judgement(recorded("same", "a1:Anna", "a2:Anna"))

anchors = st.builds(
    lambda document, start, text: Anchor(passage=Passage(document, Span(start, start + len(text))), text=text),
    st.text(),
    st.integers(min_value=0),
    st.text(min_size=1),
)
targets = st.builds(Target, id=st.text(), label=st.text(), anchors=st.lists(anchors, min_size=1).map(tuple))


@st.composite
def judgements(draw):
    decision = draw(st.sampled_from(Decision))
    chosen = tuple(draw(targets) for _ in range(TARGETS[decision]))
    return Judgement.make(
        decision, chosen, by=draw(st.text()), at="2024-03-12", note=draw(st.none() | st.text()), supersedes=("j0",)
    )


@given(judgements())
def test_what_is_written_is_read_back(judgement):
    """Every judgement is one line of ASCII, from which it comes back as it was."""
    line = dump_judgement(judgement)
    assert line.isascii()
    assert "\n" not in line
    assert load_judgement(line, file="f") == judgement


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"schema": "iets"}, "schema: is not wederhoor-judgement/1"),
        ({"decision": "maybe"}, "'maybe' is none of"),
        ({"targets": []}, "same is about 2, not 0"),
        ({"at": "gisteren"}, "no ISO 8601"),
        ({"by": 7}, "by: should be a text"),
    ],
    ids=["schema", "decision", "targets", "time", "person"],
)
def test_a_malformed_line_is_refused(change, complaint):
    """The complaint names the file and the field."""
    with pytest.raises(InputError, match=complaint) as raised:
        load_judgement(json.dumps(json.loads(LINE) | change), file="oordelen, line 3")
    assert str(raised.value).startswith("oordelen, line 3: ")


def test_a_target_needs_an_anchor():
    """Nothing else would say what is meant."""
    content = json.loads(LINE)
    content["targets"][0]["anchors"] = []
    with pytest.raises(InputError, match=r"targets\[0\].anchors: is empty"):
        load_judgement(json.dumps(content), file="f")


def _other_label(content):
    content["targets"][0]["label"] = "Hanna"


def _other_words(content):
    content["targets"][1]["anchors"][0]["text"] = "Hanna"


def _other_note(content):
    content["note"] = "toch niet"


def _other_decision(content):
    content["decision"] = "different"


@pytest.mark.parametrize("edit", [_other_label, _other_words, _other_note, _other_decision])
def test_a_line_that_was_edited_is_refused(edit):
    """It would silently take the place of the line that it was copied from."""
    content = json.loads(LINE)
    edit(content)
    with pytest.raises(InputError, match="id: is not that of this decision"):
        load_judgement(json.dumps(content), file="f")
