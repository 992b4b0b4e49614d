"""What holds for every format."""

import re
import sys
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.dossiers import make_dossier
from tests.publish.exports.hostile import NASTY, hostile_dossiers, make_hostile
from wederhoor.errors import SetupError
from wederhoor.publish.exports.formats import FORMATS
from wederhoor.publish.exports.parquet import make_parquet

EVERY = pytest.mark.parametrize("name", FORMATS)
EMPTY = dict.fromkeys(
    "documents entities attributions figures times reuse points hearing unsure judgements".split(), ()
)


@EVERY
def test_is_deterministic(name):
    """Equal dossiers give equal bytes, and the files come sorted."""
    files = FORMATS[name].make(make_dossier())
    assert files == FORMATS[name].make(make_dossier())
    assert list(files) == sorted(files)


@EVERY
def test_does_not_depend_on_the_order_of_records(name):
    """Entities and articles in another order change no file but the dossier's own JSON, which keeps its order."""
    dossier = make_dossier()
    turned = replace(dossier, entities=dossier.entities[::-1], documents=dossier.documents[::-1])
    if name != "json":
        assert FORMATS[name].make(dossier) == FORMATS[name].make(turned)


@EVERY
def test_of_an_empty_dossier(name):
    """A dossier without records gives files that say so, not an error."""
    files = FORMATS[name].make(make_dossier(**EMPTY))
    assert len(files) == 1 or not FORMATS[name].single


@EVERY
@pytest.mark.parametrize("called", ["../../etc/passwd", "CON", "a\ud800b", "...", "=1+1", "\u202egpj.exe", "x" * 400])
def test_names_of_files_are_safe(name, called):
    """Whatever an article, a speaker or a point is called, no file leaves the folder or is unfit for a system; the
    bytes are UTF-8 where they are text."""
    files = FORMATS[name].make(make_hostile(name=called, id=called))
    for path, content in files:
        for part in path.split("/"):
            assert re.fullmatch(r'[^<>:"\\|?*\x00-\x1f\u202e\ud800-\udfff]+', part)
            assert part.strip(". ") == part
            assert len(part.encode()) < 255
            assert part.split(".")[0].lower() != "con"
        if name != "parquet":
            content.decode()
    assert len({path.casefold() for path, _ in files}) == len(files)


@EVERY
def test_single_formats_give_one_file(name):
    """A format that may go to standard output is one file, with its suffix."""
    files = FORMATS[name].make(make_dossier())
    assert (len(files) == 1) == FORMATS[name].single
    assert any(path.endswith(FORMATS[name].suffix) for path, _ in files)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "parquet"])
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(dossier=hostile_dossiers())
def test_takes_any_text(name, dossier):
    """No text breaks a format."""
    for _, content in FORMATS[name].make(dossier):
        content.decode()


def test_all_names_of_a_story_are_kept_apart():
    """Two articles whose ids a file system takes for one get two files."""
    one, other = make_dossier().documents
    twins = tuple(
        replace(document, article=replace(document.article, id=name))
        for document, name in ((one, "Krant"), (other, "krant"))
    )
    files = FORMATS["ninjs"].make(make_dossier(**EMPTY | {"documents": twins}))
    assert [path for path, _ in files] == ["Krant.json", "krant (2).json"]


def test_parquet_says_what_it_needs(monkeypatch):
    """Without PyArrow the error says how to get it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SetupError, match=r"pip install 'wederhoor\[parquet\]'"):
        make_parquet(make_dossier())


def test_hostile_text_is_hostile():
    """The text that the other tests rest on still has what they are about."""
    assert all(mark in NASTY for mark in "=\x00\n\r\t\u2028<&[]{}\\")
