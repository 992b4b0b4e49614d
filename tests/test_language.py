"""What differs between languages stands in the language pack."""

from pathlib import Path

import pytest

import wederhoor
from tests.dutch import find_dutch

ROOT = Path(wederhoor.__file__).parent
KNOWN = {
    # The Arabic article, which the languages of newspapers write in several ways.
    "align/compare/familyname.py": {"al"},
    # Last letters of Slavic names in French, and groups of letters.
    "align/compare/spelling.py": {"in", "st"},
    # The example of each form that the documentation shows.
    "evaluate/form.py": None,
    # The articles that the measures leave out, as the guidelines of the annotation fix them for every language.
    "evaluate/wording.py": {"de", "een", "het", "the"},
    # ISO 639-1 codes of languages.
    "ingest/language.py": {"af", "da", "de", "el", "en", "et", "ga"},
    "publish/interface.py": {"en"},
    # The name of a parameter, a device of Windows, an attribute and a domain of GEXF.
    "cli/export.py": {"format"},
    "publish/atlas/gazetteer.py": {"en"},
    # The folder of the script, which is a word for a document too.
    "publish/html.py": {"script"},
    # Tags of HTML.
    "publish/compaction.py": {"abu", "ul"},
    # Names of files, fields, headers and tables of logging, in English.
    "cli/serve.py": {"call", "format"},
    "publish/site/__init__.py": {"script"},
    "publish/site/render.py": {"script"},
    "web/searching.py": {"in"},
    # What is said on a channel, as the networks call it.
    "records/capture.py": {"post"},
    # The code of an undetermined language (ISO 639-2).
    "run/archiving.py": {"und"},
}
"""Modules outside the pack that hold words of Dutch, and which; any of them where that is the module's task."""

FOREIGN = ("ingest/formats/", "publish/exports/")
"""Rooms whose literals are the names that formats give to their fields."""


def test_words_of_dutch_stand_in_the_pack_alone():
    """No literal outside ``lang`` holds a function word, a cue word or a number word of Dutch, but for known places;
    a place that no longer does is no longer listed."""
    paths = {path.relative_to(ROOT).as_posix(): path for path in sorted(ROOT.rglob("*.py"))}
    found = {
        name: find_dutch(path.read_text("utf-8"))
        for name, path in paths.items()
        if not name.startswith(("lang/", *FOREIGN))
    }
    words = {
        name: None if name in KNOWN and KNOWN[name] is None else {word for _, word in places}
        for name, places in found.items()
        if places
    }
    assert words == KNOWN


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('articles = {"de", "het", "the"}', ["de", "het", "the"]),
        ('_AGENT = re.compile(r"\\bdoor (?P<agent>[A-Z]\\w+)")', ["door"]),
        ('ends = word.endswith("en")', ["-en", "en"]),
        ('stem = word.removesuffix("je")', ["-je", "je"]),
        ('plurals = word.endswith(("n", "s"))', ["-n", "-s"]),
        ('said = f"{name} zegt"', ["zegt"]),
        ('place = word == "in"', ["in"]),
        ('raise ValueError(f"{name} is not in the dossier")', []),
        ('def read():\n    """De eerste zin."""', []),
        ('ENGLISH_ONLY = "the words of a statement"', []),
        ('_DEP = "obl:agent"', []),
    ],
)
def test_word_of_dutch_in_a_literal_is_found(source, words):
    """A word or ending of Dutch is found wherever a literal holds it, and nothing else is."""
    assert [word for _, word in find_dutch(source)] == sorted(words)
