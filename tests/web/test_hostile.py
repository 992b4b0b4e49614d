"""Requests that no page makes: each gets an answer, and none finds a fault."""

import os
from string import printable
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.web.sites import filled, served

SOAK = bool(os.environ.get("SOAK"))
EXAMPLES = 2_000 if SOAK else 40

VALUES = ("", "0", "-1", "1e9", "999999999999999999999", "NaN", "\x00", "a\x00b", "%", "%%", "*", '"', '"""', "'", "--",
          "OR", "OR OR", "NEAR(", ") OR 1=1 --", "a*b*", "-", "^", ":", "{}", "[]", "\ud7ff", "\U0010ffff", "é" * 500,
          "2024-13-01", "2024-02-30", "0000-00-00", "2024-3-1", "٢٠٢٤-٠١-٠١", "..", "../../etc/passwd", "a,b", "1-2,",
          "2-1", "5-6,1-2", "0-99999999", "<script>", "\u202e", " " * 400)  # fmt: skip
FIELDS = ("q", "speaker", "outlet", "since", "until", "act", "certainty", "story", "in", "page", "title", "least", "at",
          "lang", "done", "after")  # fmt: skip
PATHS = (
    "/",
    "/index.json",
    "/search",
    "/search.json",
    "/speakers",
    "/judgements",
    "/about",
    "/login",
    "/stories/brand",
)


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    """A client of an archive that may be written."""
    folder = tmp_path_factory.mktemp("hostile")
    filled(folder)
    with served(folder, write=True) as client:
        yield client


@pytest.mark.parametrize("field", FIELDS)
def test_any_value_of_a_field_has_an_answer(client, field):
    """Every value in every field of every page: a page, or a refusal that says what is wrong."""
    for path in PATHS if SOAK else ("/search.json", "/index.json"):
        for value in VALUES:
            answer = client.get(path, params={field: value})
            assert answer.status_code in {200, 400, 401, 404, 414}, (path, field, value)


@pytest.mark.parametrize(
    ("path", "question"),
    [
        ("/search.json", "since=2024-3-1"),
        ("/search.json", "until=gisteren"),
        ("/search.json", "act=lies"),
        ("/search.json", "certainty=1"),
        ("/search.json", "in=passwords"),
        ("/search.json", "page=0"),
        ("/search.json", "page=99999999"),
        ("/search.json", "page=%D9%A1"),
        ("/index.json", "least=0"),
        ("/index.json", "least=x"),
        ("/search.json", "q=" + "a" * 501),
        ("/search.json", "&".join(f"a{number}=1" for number in range(60))),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(client, path, question):
    """400, with what to check."""
    answer = client.get(f"{path}?{question}")
    assert answer.status_code == 400
    assert answer.json()["advice"]


@pytest.mark.parametrize(
    "path",
    ["/%2e%2e/%2e%2e/etc/passwd", "/static/../pyproject.toml", "/static/%2e%2e%2fsite.css",
     "/static//etc/passwd", "/stories/", "/stories//dossier", "/articles/%00", "/articles/a%00b/versions/1",
     "/articles/x/versions/", "/articles/x/versions/-1", "/articles/x/versions/1e9", "/articles/x/versions/%D9%A1",
     "/speakers/%00", "/speakers/%FF%FE", "/speakers/..%2f..%2f", "/stories/%F0%9F%92%A9", "/.json", "/.git/config",
     "/index.php", "/stories/*", "/stories/%25", "/judgements/undo", "/about/check", "/search/", "/x" * 500,
     "/%ff%fe%fd", "/stories/brand/dossier/", "/stories/brand.json.json"],
)  # fmt: skip
def test_any_path_has_an_answer(client, path):
    """4xx, never a file and never a fault."""
    answer = client.get(path, follow_redirects=False)
    assert 300 <= answer.status_code < 500
    assert "root:" not in answer.text


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=30), max_size=4), st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=60)))
def test_whatever_is_asked_is_no_fault(client, parts, fields):
    """Any path and any fields."""
    path = "/" + "/".join(quote(part, safe="", errors="replace") for part in parts)
    clean = {name: value.encode("utf-8", "replace").decode() for name, value in fields.items()}
    for start in ("", "/stories", "/articles", "/speakers"):
        assert client.get(start + path, params=clean, follow_redirects=False).status_code < 500


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["/judgements", "/judgements/undo", "/about/check", "/login", "/logout", "/", "/search"]),
    st.binary(max_size=300),
    st.dictionaries(
        st.sampled_from(["Content-Type", "Origin", "Sec-Fetch-Site", "Cookie", "Accept-Language", "Host", "Range"]),
        st.text(printable[:94], max_size=40),
    ),
)
def test_whatever_is_sent_is_refused(client, path, body, headers):
    """Any bytes with any headers: never a fault, and never done without a token."""
    answer = client.post(path, content=body, headers=headers, follow_redirects=False)
    assert 400 <= answer.status_code < 500
