"""The section ``likeness``."""

import pytest

from wederhoor.align.points.likeness import FEATURES
from wederhoor.errors import SetupError
from wederhoor.lang.likeness import Likeness


def test_every_sign_has_a_weight_and_no_other(pack):
    """What the recipe fits is what the program asks for."""
    assert list(pack.likeness.weights) == list(FEATURES)


@pytest.mark.parametrize(
    "content",
    [
        "bias: 1\nsame: 0\nbeside: 0",
        "weights: {overlap: much}\nbias: 1\nsame: 0\nbeside: 0",
        "weights: {overlap: 1}\nbias: 1\nsame: 0",
        "weights: [1]",
    ],
)
def test_malformed_section_names_its_file(tmp_path, content):
    """A weight missing or no number is a mistake in the pack."""
    (tmp_path / "likeness.yaml").write_text(content, "utf-8")
    with pytest.raises(SetupError, match=r"likeness\.yaml"):
        Likeness.load(tmp_path)
