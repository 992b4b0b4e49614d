"""Any input is a query, and none breaks one."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.archives import PORT, new, put
from wederhoor.records.archive import Search
from wederhoor.store.query import parse_query

PIECES = [
    '"',
    "-",
    "*",
    "OR",
    "AND",
    "NOT",
    "NEAR(",
    ")",
    "(",
    "{words}",
    ":",
    "^",
    "+",
    "haven",
    "één",
    "\0",
    "\ud800",
    " ",
    "'",
    ";",
]


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """An archive with one article."""
    with new(tmp_path_factory.mktemp("archive")) as archive:
        put(archive, PORT)
        yield archive


@settings(max_examples=60)
@given(words=st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)))
@example(words='"' * 50)
@example(words="haven " * 2_000)
@example(words="OR " * 500)
@example(words="-haven " * 500)
def test_no_input_breaks_a_search(archive, words):
    """It finds something or nothing, and what it marks lies in the text."""
    for hit in (*archive.search_articles(Search(words=words)), *archive.search_statements(Search(words=words))):
        assert all(0 <= span.start < span.end <= len(hit.text) for span in hit.highlights)


@given(speaker=st.text(max_size=30), outlet=st.text(max_size=30, alphabet=st.characters(exclude_categories=["Cs"])))
def test_no_filter_breaks_a_search(archive, speaker, outlet):
    """Names are names."""
    assert archive.search_statements(Search(speaker=speaker, outlet=outlet)) == ()


@pytest.mark.parametrize(
    ("words", "groups", "without"),
    [
        ("brand haven", [["brand"], ["haven"]], []),
        ("brand OR haven", [["brand", "haven"]], []),
        ("OR brand OR", [["brand"]], []),
        ('"de haven" -brand', [["de haven"]], ["brand"]),
        ("Noord-Holland", [["noord holland"]], []),
        ("brand -", [["brand"]], []),
        ('een"twee', [["een"], ["twee"]], []),
    ],
)
def test_a_query_is_read(words, groups, without):
    """Words, phrases, alternatives, exclusions."""
    query = parse_query(words)
    assert [[" ".join(term.words) for term in group] for group in query.groups] == groups
    assert [" ".join(term.words) for term in query.without] == without
