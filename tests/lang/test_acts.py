"""The section ``acts``."""

import pytest

from wederhoor.errors import SetupError
from wederhoor.lang.acts import ActWords
from wederhoor.lang.registry import get_pack


def test_words_are_lower_case_and_once(pack):
    """An idiom is written in lower case, and once."""
    for idioms in (pack.acts.deeds, pack.acts.attacks, pack.acts.plans, pack.acts.decisions, pack.acts.chances):
        listed = [idiom for found in idioms.values() for idiom in found]
        assert len(listed) == len(set(listed))
        assert all(word == word.lower() for idiom in listed for word in idiom)


def test_idiom_stands_under_its_longest_word():
    """An idiom is looked up by one of its words."""
    assert frozenset({"laten", "verkommeren"}) in get_pack("nl").acts.deeds["verkommeren"]


@pytest.mark.parametrize("content", ["deeds: 3", "denial: []", "- deeds"])
def test_malformed_section_names_its_file(tmp_path, content):
    """A section with a list missing or malformed is a mistake in the pack."""
    (tmp_path / "acts.yaml").write_text(content, "utf-8")
    with pytest.raises(SetupError, match=r"acts\.yaml"):
        ActWords.load(tmp_path)
