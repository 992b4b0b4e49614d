"""The words of the pages of an archive."""

import re
from pathlib import Path
from string import Formatter

import pytest
import yaml

import wederhoor
from wederhoor.publish.interface import INTERFACES
from wederhoor.publish.site.words import SITE
from wederhoor.records.story import Ground, Sign
from wederhoor.run.desk import APART, TOGETHER

ROOT = Path(wederhoor.__file__).parent
WORDS = yaml.safe_load((ROOT / "publish" / "site" / "words.yaml").read_text("utf-8"))
LABELS = {
    "ground": set(Ground),
    "sign": set(Sign),
    "stage": {"wait", "layout", "parse", "extract", "align", "audit"},
    "story_decision": {TOGETHER, APART},
    "language_name": set(INTERFACES),
}


def slots(pattern):
    return {name for _, name, _, _ in Formatter().parse(pattern) if name}


def test_languages_have_the_same_keys_and_slots():
    """What one language can say, the other can."""
    one, other = WORDS["nl"], WORDS["en"]
    assert set(WORDS) == set(INTERFACES)
    assert {key: slots(text) for key, text in one["phrases"].items()} == {
        key: slots(text) for key, text in other["phrases"].items()
    }
    assert one["counted"].keys() == other["counted"].keys()
    assert {name: group.keys() for name, group in one["labels"].items()} == {
        name: group.keys() for name, group in other["labels"].items()
    }


@pytest.mark.parametrize("code", INTERFACES)
def test_every_value_has_a_label(code):
    """And no label is without a value."""
    assert {name: set(group) for name, group in WORDS[code]["labels"].items()} == LABELS


@pytest.mark.parametrize("code", INTERFACES)
def test_words_of_the_dossier_stay_as_they_are(code):
    """These words are added to those, and take the place of none."""
    for part in ("phrases", "counted", "labels"):
        assert not WORDS[code][part].keys() & getattr(INTERFACES[code], part).keys()
        assert getattr(SITE[code], part).items() >= getattr(INTERFACES[code], part).items()


def test_nothing_is_said_nowhere():
    """Every phrase is used, and every phrase that is used is there."""
    files = [*(ROOT / "publish" / "templates" / "site").glob("*.jinja"), *(ROOT / "web").glob("*.py")]
    used = "\n".join(file.read_text("utf-8") for file in files)
    for key in (*WORDS["nl"]["phrases"], *WORDS["nl"]["counted"]):
        name = re.sub(r"^notice_|_advice$", "", key)
        assert f'"{key}"' in used or f'"{name}"' in used or f'"{re.sub("_advice$", "", name)}"' in used, key
    for key in re.findall(r"t\.say\(\"(\w+)\"", used):
        assert key in SITE["nl"].phrases, key
