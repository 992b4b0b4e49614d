"""Fixtures that need the trained pipeline, loaded once a session."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import settings

from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Article
from wederhoor.text.layout import lay_out
from wederhoor.text.parse import Parser

settings.register_profile("wederhoor", deadline=None, derandomize="SOAK" not in os.environ, database=None)
settings.load_profile("wederhoor")

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def pack():
    """The Dutch pack."""
    return get_pack("nl")


@pytest.fixture(scope="session")
def parser(pack):
    """The shipped Dutch pipeline."""
    return Parser(pack)


def article_of(text, id="a1", **changes):
    """An article with that text and nothing else."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    fields = {"id": id, "file": f"{id}.txt", "sha256": digest, "text_sha256": digest, "language": "nl"} | changes
    return Article(text=text, **fields)


@pytest.fixture(scope="session")
def read(pack, parser):
    """(article, parse) of a text."""

    def reading(text, **changes):
        article = article_of(text, **changes)
        return article, next(parser.parse([(article, lay_out(article, pack))]))

    return reading


@pytest.fixture(scope="session")
def belgorod():
    """The folder of the five real articles; tests that need it are skipped where it is absent."""
    folder = SHARED / "gold" / "belgorod"
    if not folder.exists():
        pytest.skip("needs ../shared beside the checkout")
    return folder
