"""The words of the interface."""

import re
from enum import StrEnum
from pathlib import Path
from string import Formatter

import pytest

import wederhoor.publish
from tests.interfaces import EN, NL
from wederhoor.lang.registry import get_pack
from wederhoor.publish.interface import INTERFACES, choose_interface
from wederhoor.records.article import BoilerplateKind
from wederhoor.records.attribution import Act, Certainty, Mode
from wederhoor.records.entity import EntityType, NameRelation
from wederhoor.records.judgement import Decision, State
from wederhoor.records.point import Heard, PointKind, ReuseKind, Status
from wederhoor.records.revision import ChangeKind, Difference, Subject

ROOM = Path(wederhoor.publish.__file__).parent
ENUMS = {
    "act": Act,
    "certainty": Certainty,
    "mode": Mode,
    "status": Status,
    "kind": PointKind,
    "heard": Heard,
    "reuse": ReuseKind,
    "entity": EntityType,
    "relation": NameRelation,
    "boilerplate": BoilerplateKind,
    "decision": Decision,
    "state": State,
    "change": ChangeKind,
    "subject": Subject,
    "difference": Difference,
}


def slots(pattern):
    return {name for _, name, _, _ in Formatter().parse(pattern) if name}


def test_languages_have_the_same_keys_and_slots():
    """What one language can say, the other can."""
    for part in ("phrases", "summary", "dates"):
        one, other = getattr(NL, part), getattr(EN, part)
        assert {key: slots(value) for key, value in one.items()} == {key: slots(value) for key, value in other.items()}
    assert NL.counted.keys() == EN.counted.keys()
    assert {group: labels.keys() for group, labels in NL.labels.items()} == {
        group: labels.keys() for group, labels in EN.labels.items()
    }


@pytest.mark.parametrize("interface", INTERFACES.values(), ids=INTERFACES)
@pytest.mark.parametrize(("group", "enum"), ENUMS.items(), ids=ENUMS)
def test_every_value_of_a_record_has_a_label(group, enum: type[StrEnum], interface):
    """No value of an enum goes without words, and no label without a value."""
    assert set(interface.labels[group]) == {value.value for value in enum}


@pytest.mark.parametrize("interface", INTERFACES.values(), ids=INTERFACES)
def test_every_channel_that_is_no_name_has_a_label(interface):
    """The labels of a language pack in lower case are put into the reader's words."""
    channels = {channel for found in get_pack("nl").cues.channels.values() for _, channel in found}
    assert {channel for channel in channels if channel.islower()} <= set(interface.labels["channel"])


def test_nothing_is_said_nowhere():
    """Every phrase is used; keys that are put together are found by their parts."""
    files = [*ROOM.rglob("*.jinja"), *ROOM.rglob("*.py"), *(ROOM.parent / "cli").glob("*.py")]
    used = "\n".join(file.read_text("utf-8") for file in files)
    for key in (*NL.phrases, *NL.counted, *NL.summary):
        stem = re.sub(r"_(lead|none)$|^legend_", "", key)
        assert f'"{key}"' in used or f'"{stem}"' in used, key


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        ("2024-10-17", "17 oktober 2024", "17 October 2024"),
        ("2024-10-17T22:15:00+02:00", "17 oktober 2024, 22.15 uur", "17 October 2024, 22:15"),
        ("2024-03-11TMO", "11 maart 2024, ochtend", "11 March 2024, morning"),
        ("2023-03", "maart 2023", "March 2023"),
        ("2019", "2019", "2019"),
        ("2024-W07", "week 7 van 2024", "week 7 of 2024"),
        ("2024-SU", "zomer 2024", "summer 2024"),
        ("2024-02-30", "2024-02-30", "2024-02-30"),
        ("2024-13-01", "2024-13-01", "2024-13-01"),
        ("2024-QQ", "2024-QQ", "2024-QQ"),
        ("P3D", "P3D", "P3D"),
        ("", "", ""),
    ],
)
def test_puts_a_moment_into_words(value, dutch, english):
    """Dates, clock times and TIMEX3 values are read; anything else is shown as it is."""
    assert (NL.moment(value), EN.moment(value)) == (dutch, english)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([], ""),
        (["2024-10-17T22:15", "2024-10-17"], "17 oktober 2024"),
        (["2024-10-19", "2024-10-17T22:15"], "17 – 19 oktober 2024"),
        (["2024-09-30", "2024-10-02"], "30 september – 2 oktober 2024"),
        (["2023-12-31", "2024-01-01"], "31 december 2023 – 1 januari 2024"),
    ],
)
def test_puts_a_period_into_words(values, words):
    """The first day is given with only those parts that differ from the last."""
    assert NL.period(values) == words


@pytest.mark.parametrize(("n", "words"), [(0, "0 artikelen"), (1, "1 artikel"), (2, "2 artikelen")])
def test_counts_in_singular_and_plural(n, words):
    """One is one."""
    assert NL.count("articles", n) == words


@pytest.mark.parametrize(("items", "words"), [("", ""), ("a", "a"), ("ab", "a en b"), ("abc", "a, b en c")])
def test_lists_as_a_sentence_does(items, words):
    """The last item is joined with a word."""
    assert NL.listing(items) == words


@pytest.mark.parametrize(
    ("languages", "code"),
    [
        (["nl"], "nl"),
        (["en", "en", "nl"], "en"),
        (["en", "nl"], "nl"),
        (["de"], "nl"),
        ([], "nl"),
        (["de", "en", "en"], "en"),
    ],
)
def test_a_page_speaks_the_language_of_most_articles(languages, code):
    """Where nobody asks for one; of a tie and of a language without an interface it is the first."""
    assert choose_interface(languages).code == code


def test_a_language_without_a_name_is_its_code():
    """A third language is named in both interfaces; one that they do not know by its code."""
    assert [interface.language(code) for interface in (NL, EN) for code in ("de", "xx")] == [
        "Duits",
        "xx",
        "German",
        "xx",
    ]
