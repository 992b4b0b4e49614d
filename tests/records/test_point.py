"""What an article has of a reply."""

from itertools import combinations

import pytest

from wederhoor.records.point import Heard


@pytest.mark.parametrize(("one", "other"), [*combinations(["replied", "refused", "unreachable", "asked", "silent"], 2)])
def test_the_most_that_an_article_has_of_a_reply_stands(one, other):
    """A reply before a refusal, and anything before silence, in whichever order the article tells them."""
    several = Heard(one), Heard(other)
    assert Heard.foremost(several) is Heard.foremost(several[::-1]) is Heard(one)
