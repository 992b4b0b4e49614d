"""brat's standoff format."""

import re

from hypothesis import given, settings

from tests.dossiers import FIRE, make_dossier
from tests.publish.exports.hostile import hostile_dossiers, spans_of, text_of
from wederhoor.publish.exports.brat import make_brat

BREAKS = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def read(dossier):
    """Text and lines of the first article; lines as Python's readers break them."""
    files = {name.rsplit(".", 1)[1]: content.decode() for name, content in reversed(make_brat(dossier))}
    return files["txt"], files["ann"].splitlines()


def test_lines():
    """A statement has its words, its attributes and its source."""
    text, lines = read(make_dossier())
    assert text == FIRE
    assert lines[0] == "T1\tStatement 37 53\ter acht gewonden"
    assert "A1\tAct T1 asserts" in lines
    assert "T2\tSource 8 31\twethouder Ineke Dorsman" in lines
    assert any(re.fullmatch(r"R\d+\tSource-of Arg1:T\d+ Arg2:T1", line) for line in lines)


def test_every_type_is_declared():
    """brat refuses what its configuration does not have."""
    files = dict(make_brat(make_dossier()))
    declared = set(re.findall(r"^[A-Z][\w-]*", files["annotation.conf"].decode(), re.MULTILINE))
    used = {line.split("\t")[1].split(" ")[0] for line in files["a1.ann"].decode().splitlines()}
    assert used - {"AnnotatorNotes"} <= declared


@settings(max_examples=100)
@given(hostile_dossiers())
def test_spans_read_back(dossier):
    """Every line is one line; fragments hold the words between line breaks; the note gives each span whole."""
    text, lines = read(dossier)
    assert text == text_of(dossier)
    found = set()
    for line in lines:
        assert re.match(r"(?:[TRA#]\d+|\*)\t", line)
        if line.startswith("T"):
            _, places, words = line.split("\t", 2)
            pieces = [tuple(map(int, place.split())) for place in places.split(" ", 1)[1].split(";")]
            assert words == " ".join(BREAKS.sub(lambda m: " " * len(m.group()), text[a:b]) for a, b in pieces)
        elif line.startswith("#"):
            spans = [tuple(map(int, span.split(":"))) for span in line.rsplit(" ", 1)[1].split(",")]
            joined = "".join(BREAKS.sub("", text[a:b]) for a, b in spans)
            assert joined == "".join(BREAKS.sub("", text[a:b]) for a, b in pieces)
            found.update(spans)
    assert found == {(span.start, span.end) for span in spans_of(dossier)}
