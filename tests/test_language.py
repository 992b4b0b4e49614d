"""What differs between languages stands in the language pack."""

import re
from pathlib import Path

import pytest

import wederhoor
from tests.codes import find_codes
from tests.dutch import find_dutch

ROOT = Path(wederhoor.__file__).parent
KNOWN = {
    # The Arabic article, which the languages of newspapers write in several ways.
    "align/compare/familyname.py": {"al"},
    # Last letters of Slavic names in French, beginnings of Gaelic ones, and groups of letters.
    "align/compare/spelling.py": {"in", "mac", "mc", "st"},
    # The example of each form that the documentation shows.
    "evaluate/form.py": None,
    # The articles that the measures leave out, as the guidelines of the annotation fix them for every language.
    "evaluate/wording.py": {"de", "een", "het", "the"},
    # ISO 639-1 codes of languages.
    "ingest/language.py": {"af", "da", "de", "el", "en", "et", "ga"},
    # The name of a parameter.
    "cli/export.py": {"format"},
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


NAMED = {"ingest/language.py": {"Dutch", "English", "en", "nl"}}
"""Modules outside the packs that hold codes of languages, and which: the names of languages in English."""


def test_no_module_branches_on_a_language():
    """No literal outside ``lang`` is the code or the name of a language that has a pack, so that nothing can be
    compared with one or looked up under it; a place that no longer does is no longer listed."""
    paths = {path.relative_to(ROOT).as_posix(): path for path in sorted(ROOT.rglob("*.py"))}
    found = {name: find_codes(path.read_text("utf-8")) for name, path in paths.items() if not name.startswith("lang/")}
    assert {name: codes for name, codes in found.items() if codes} == NAMED


@pytest.mark.parametrize("suffix", [".jinja", ".js"])
def test_no_template_branches_on_a_language(suffix):
    """Nor does a template or a script hold one, but to say what a passage is written in."""
    paths = sorted(path for path in ROOT.rglob(f"*{suffix}"))
    quoted = re.compile(r"""(?<!lang=)["'](nl|en|nld|eng|dutch|english)["']""", re.IGNORECASE)
    assert paths
    assert [path.name for path in paths if quoted.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ('fine = article.language == "nl"', {"nl"}),
        ('home = {"nl": ("NL", "BE")}', {"nl"}),
        ('known = language in ("nl", "en")', {"en", "nl"}),
        ('page = INTERFACES["en"]', {"en"}),
        ('def render(language="nl"): ...', {"nl"}),
        ('long = "nld"', {"nld"}),
        ('stemmer = make("dutch")', {"dutch"}),
        ('match language:\n    case "en":\n        pass', {"en"}),
        ('"""nl"""', set()),
        ('said = "the English edition"', set()),
        ("fine = article.language == other.language", set()),
    ],
)
def test_code_of_a_language_in_a_literal_is_found(source, codes):
    """A code is found wherever it can decide something."""
    assert find_codes(source) == codes
