"""Typed reading of JSON."""

from enum import StrEnum

import pytest

from wederhoor.errors import InputError
from wederhoor.records.field import Field
from wederhoor.records.span import Span


class Colour(StrEnum):
    RED = "red"


ROOT = Field.parse(
    "kleur.json", '{"name": "roos", "hue": "red", "parts": [{"start": 0, "end": 4, "text": "roos"}], "gap": null}'
)


def test_path():
    """A field knows the way that led to it."""
    assert [part.get("start").path for part in ROOT.items("parts")] == ["parts[0].start"]


def test_missing_key_is_absent():
    """A key that is missing and a null are the same."""
    assert ROOT.get("gap").absent
    assert ROOT.get("nothing").absent
    assert ROOT.get("nothing").optional() is None


def test_span():
    """Offsets and words that fit the text give a span."""
    assert next(ROOT.items("parts")).span("roos is rood") == Span(0, 4)


def test_choice():
    """A word of an enum becomes its member."""
    assert ROOT.get("hue").choice(Colour) is Colour.RED


@pytest.mark.parametrize(
    ("read", "message"),
    [
        (lambda: ROOT.get("nothing").text(), "kleur.json: nothing: is missing; correct that field"),
        (lambda: ROOT.get("name").whole(), "kleur.json: name: should be a whole number, not 'roos'"),
        (lambda: ROOT.get("name").choice(Colour), "kleur.json: name: 'roos' is none of red"),
        (lambda: ROOT.get("name").get("more"), "kleur.json: name: should be an object"),
        (lambda: list(ROOT.items("name")), "kleur.json: name: should be a list"),
        (lambda: ROOT.get("name").truth(), "kleur.json: name: should be true or false"),
        (lambda: next(ROOT.items("parts")).span("rozen"), "kleur.json: parts[0]: the text at 0:4 is 'roze'"),
        (lambda: next(ROOT.items("parts")).span("roo"), "kleur.json: parts[0]: 0:4 is no span of a text of 3"),
        (ROOT.text, "kleur.json: the whole: should be a text"),
    ],
)
def test_faults(read, message):
    """A field of the wrong kind is refused with the file, the path and what it should be."""
    with pytest.raises(InputError) as raised:
        read()
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize(
    "content", ["", "{", b"\xff", "[NaN]", "[" * 100_000], ids=["empty", "open", "bytes", "nan", "deep"]
)
def test_no_json(content):
    """What is no JSON is refused, however it fails."""
    with pytest.raises(InputError, match="is not JSON in UTF-8"):
        Field.parse("kleur.json", content)
