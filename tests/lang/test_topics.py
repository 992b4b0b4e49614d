"""Topics of nouns."""

import pytest

from wederhoor.errors import SetupError
from wederhoor.lang.registry import get_pack
from wederhoor.lang.topics import Topics


@pytest.mark.parametrize(
    ("noun", "topic"),
    [
        ("doden", "killed"),
        ("gewonde", "injured"),
        ("boten", "vessels"),
        ("brieven", "documents"),
        ("bommen", "shots"),
        ("huizen", "buildings"),
        ("topambtenaren", "jobs"),
        ("pantserwagens", "vehicles"),
        ("oppositieleden", "members"),
        ("verhalen", None),
    ],
)
def test_a_noun_has_its_topic(noun, topic):
    """Singulars, plurals and compounds; a noun that no list holds has none."""
    assert get_pack("nl").topics.of_noun(noun) == topic


def test_every_overriding_toll_is_a_toll():
    """The flags of the lists agree with each other."""
    topics = get_pack("nl").topics
    assert topics.overriding_tolls <= topics.tolls & topics.overriding
    assert topics.currency in topics.measures.values()


def test_a_section_without_topics_is_refused(tmp_path):
    """A pack that lacks a list does not load."""
    (tmp_path / "topics.yaml").write_text("measures: {}\n", "utf-8")
    with pytest.raises(SetupError, match=r"topics\.yaml"):
        Topics.load(tmp_path)
