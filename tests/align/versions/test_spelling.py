"""When two words are one word, spelled right and wrong."""

import pytest

from wederhoor.align.versions.spelling import is_name_corrected, is_typo
from wederhoor.lang.lexicon import known_forms
from wederhoor.lang.registry import get_pack

KNOWN = known_forms(get_pack("nl").pipeline)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("gesloten", "geslotn", True),
        ("burgemeetser", "burgemeester", True),
        ("ammoniaktnak", "ammoniaktank", True),
        ("straat", "staat", False),
        ("brug", "burg", False),
        ("geen", "een", False),
        ("zes", "zet", False),
        ("doden", "daders", False),
        ("2024", "2025", False),
        ("gesloten", "gesloten", False),
    ],
)
def test_a_typo_turns_a_word_into_none(one, other, same):
    """Two words that both exist are two words, however near; either way round."""
    assert is_typo(one, other, KNOWN.__contains__) is same
    assert is_typo(other, one, KNOWN.__contains__) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("jansen", "janssen", True), ("meijer", "meyer", True), ("bakker", "mulder", False), ("li", "lu", False)],
)
def test_a_name_is_corrected_to_one_like_it(one, other, same):
    """Another name is somebody else."""
    assert is_name_corrected(one, other) is same


def test_a_pipeline_without_a_table_knows_no_word(tmp_path):
    """Then nothing is a typo but letters that changed places."""
    assert known_forms(tmp_path) == frozenset()
