"""How often a language uses its common words."""

import pytest

from wederhoor.errors import SetupError
from wederhoor.lang.frequency import FILE, load_frequencies
from wederhoor.lang.registry import SHIPPED, get_frequencies


@pytest.mark.parametrize("language", SHIPPED)
def test_every_language_has_its_common_words(language):
    """Shares of sentences, each more than nothing and less than all, in small letters."""
    found = get_frequencies(language)
    assert len(found) > 1000
    assert all(0 < share < 1 and word == word.lower() for word, share in found.items())


@pytest.mark.parametrize("content", ["woord", "woord\tveel", "een\t1\t2"])
def test_a_table_that_cannot_be_read_is_an_error(content, tmp_path):
    """It names the file."""
    (tmp_path / FILE).write_text(content, "utf-8")
    with pytest.raises(SetupError, match=FILE):
        load_frequencies(tmp_path)
