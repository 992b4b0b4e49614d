"""Markdown for Obsidian."""

import re

import pytest
import yaml
from hypothesis import given, settings
from markdown_it import MarkdownIt

from tests.dossiers import make_dossier
from tests.publish.exports.hostile import hostile_dossiers, make_hostile
from wederhoor.publish.characters import undirected
from wederhoor.publish.exports.vault import _line, make_vault

LINK = re.compile(r"(?<!\\)\[\[([^\]|#^]+)(?:#\^([A-Za-z0-9-]+))?\|([^\]|]+)\]\]")


def read(dossier):
    return {name: content.decode() for name, content in make_vault(dossier)}


def front(note):
    return yaml.safe_load(note.split("---\n")[1])


def test_notes():
    """There is a note for each article, speaker and point, and one that leads to all."""
    assert sorted(read(make_dossier())) == [
        "articles/a1.md",
        "articles/a2.md",
        "index.md",
        "points/gewonden.md",
        "speakers/De brandweer.md",
        "speakers/Ineke Dorsman.md",
    ]


def test_front_matter():
    """A note's fields are YAML, with digest and dates as they stand in the dossier."""
    notes = read(make_dossier())
    assert front(notes["articles/a1.md"])["text_sha256"] == make_dossier().documents[0].article.text_sha256
    assert front(notes["points/gewonden.md"])["status"] == "contested"


@pytest.mark.parametrize("dossier", [make_dossier(), make_hostile(), make_hostile(name="a[[b|c#d^e]]/..")])
def test_no_link_is_dead(dossier):
    """Each link leads to a note, and to a block in it where it names one."""
    notes = read(dossier)
    links = [link for note in notes.values() for link in LINK.findall(note.split("---\n", 2)[2])]
    assert links
    for target, block, _ in links:
        assert f"{target}.md" in notes
        assert not block or re.search(rf"\^{block}$", notes[f"{target}.md"], re.MULTILINE)


@settings(max_examples=100)
@given(hostile_dossiers())
def test_words_stay_words(dossier):
    """Words of a source become no link, tag, list, quotation or HTML: Markdown reads back what was written."""
    for text in (dossier.documents[0].article.text, "1. een", "123456789) twee", "- drie", "> vier", "# vijf", "+ zes"):
        plain = undirected(" ".join(text.split()))
        tokens = MarkdownIt().parse(_line(text))
        if plain:
            assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
            assert "".join(child.content for child in tokens[1].children) == plain


@settings(max_examples=60)
@given(hostile_dossiers())
def test_front_matter_is_yaml_whatever_it_holds(dossier):
    """No value breaks the front matter."""
    for note in read(dossier).values():
        assert isinstance(front(note), dict)
