"""The section ``copying``."""

import pytest

from wederhoor.errors import SetupError
from wederhoor.lang.copying import CopyingWords


def test_stock_words_are_lower_case(pack):
    """A stock word is looked up in small letters."""
    assert pack.copying.stock_words
    assert all(word == word.casefold() for word in pack.copying.stock_words)


@pytest.mark.parametrize("content", ["words: []", "stock_words: 3", "stock_words: [a]", "- politie"])
def test_malformed_section_names_its_file(tmp_path, content):
    """A section with its list missing or malformed is a mistake in the pack."""
    (tmp_path / "copying.yaml").write_text(content, "utf-8")
    with pytest.raises(SetupError, match=r"copying\.yaml"):
        CopyingWords.load(tmp_path)
