"""The pages of an archive and their JSON."""

import json
import time
from dataclasses import replace

import pytest

from tests.archives import opened
from tests.web.sites import HOSTILE, filled, hostile, send, served


@pytest.fixture
def site(tmp_path):
    """A client of an archive with two articles, three versions and a story, and the ids of the articles."""
    ids = filled(tmp_path)
    with served(tmp_path) as client:
        yield client, *ids


def test_lists_the_stories(site):
    """Title, size and period, each with a link."""
    client, *_ = site
    page = client.get("/").text
    assert '<a href="/stories/brand">' in page
    assert "Brand in de haven" in page
    assert "2 artikelen, 2 media" in page
    assert "11 maart 2024" in page


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("title=haven", 1),
        ("title=storm", 0),
        ("outlet=Havenblad", 1),
        ("outlet=Niets", 0),
        ("since=2024-03-12", 0),
        ("until=2024-03-10", 0),
        ("since=2024-03-11&until=2024-03-11", 1),
        ("least=3", 0),
        ("page=2", 0),
    ],
)
def test_filters_the_stories(site, question, count):
    """Every filter must fit."""
    client, *_ = site
    assert len(client.get(f"/index.json?{question}").json()["rows"]) == count


def test_says_why_an_article_is_in_a_story(site):
    """The first one, and one by what it shares."""
    client, fire, port = site
    page = client.get("/stories/brand").text
    assert f'href="/articles/{fire}"' in page
    assert f'href="/articles/{port}"' in page
    assert "het eerste artikel" in page
    assert "Waarschijnlijkheid 61 %" in page
    assert "<b><bdi>dorsman</bdi></b>" in page


def test_shows_which_words_differ_between_versions(site):
    """What went is struck out, what came is underlined, at its place."""
    client, fire, _ = site
    page = client.get(f"/articles/{fire}").text
    assert "acht</del>" in page
    assert "negen</ins>" in page
    version = client.get(f"/articles/{fire}.json").json()["versions"][1]
    change = version["changes"][0]
    assert (change["old"], change["new"], version["added"], version["removed"]) == ("acht", "negen", 1, 1)


def test_shows_one_version_with_marks(site):
    """The text of that version, with the span that the address names."""
    client, fire, _ = site
    page = client.get(f"/articles/{fire}/versions/1?at=8-18").text
    assert 'Volgens <mark id="at">wethouder </mark>Ineke' in page
    assert "acht gewonden" in page


def test_finds_words_in_articles(site):
    """With the words marked where they stand."""
    client, _, port = site
    page = client.get("/search?q=haven").text
    assert "<mark>haven</mark>" in page
    found = client.get("/search.json?q=haven").json()["articles"]
    assert [one["article"]["id"] for one in found] == [port]


def test_finds_statements_by_speaker(site):
    """A statement leads to its words in its version."""
    client, fire, _ = site
    found = client.get("/search.json?in=statements&speaker=Dorsman").json()["statements"]
    assert [one["article"]["id"] for one in found] == [fire]
    start, end = found[0]["spans"][0]
    assert f"/articles/{fire}/versions/2?at={start}-{end}#at" in client.get("/search?in=statements&q=gewonden").text


def test_lists_speakers_and_what_each_says(site):
    """By name, story by story."""
    client, *_ = site
    assert [one["name"] for one in client.get("/speakers.json").json()["rows"]] == ["De brandweer", "Ineke Dorsman"]
    page = client.get("/speakers/Ineke%20Dorsman").text
    assert "negen gewonden" in page
    assert '<a href="/stories/brand">' in page


def test_tells_of_the_archive(site):
    """Counts and the head of the log."""
    client, *_ = site
    page = client.get("/about.json").json()
    assert dict(page["counts"])["articles"] == 2
    assert len(page["log_digest"]) == 64
    assert page["log_digest"] in client.get("/about").text
    assert page["check"]["state"] == "never"


def test_is_healthy(site):
    """In a word."""
    client, *_ = site
    assert client.get("/healthz").text == "ok\n"
    assert client.get("/healthz.json").json() == {"status": "ok"}


@pytest.mark.parametrize(
    "path",
    ["/", "/stories/brand", "/articles/{fire}", "/articles/{fire}/versions/1", "/search?q=haven", "/speakers",
     "/speakers/De%20brandweer", "/judgements", "/about"],
)  # fmt: skip
def test_every_page_names_its_twin(site, path):
    """The link to the JSON works, and the JSON says what page it is."""
    client, fire, _ = site
    page = client.get(path.format(fire=fire))
    assert page.status_code == 200
    address = page.text.partition('type="application/json" href="')[2].partition('"')[0].replace("&amp;", "&")
    twin = client.get(address)
    assert twin.headers["content-type"] == "application/json; charset=utf-8"
    assert twin.json()["schema"] == "wederhoor-page/1"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nergens", "Hier staat niets"),
        ("/stories/nix", "Dit verhaal bestaat niet"),
        ("/stories/nix/dossier", "Dit verhaal bestaat niet"),
        ("/articles/nix", "Dit artikel staat niet in het archief"),
        ("/articles/{fire}/versions/9", "Deze versie van het artikel is er niet"),
        ("/speakers/Niemand", "Hier staat niets"),
        ("/static/nix.css", "Hier staat niets"),
    ],
)
def test_says_what_to_do_where_nothing_is(site, path, words):
    """404, in words and as JSON."""
    client, fire, _ = site
    page = client.get(path.format(fire=fire))
    assert page.status_code == 404
    assert words in page.text
    twin = client.get(f"{path.format(fire=fire)}.json")
    assert twin.status_code == 404
    assert twin.json()["status"] == 404


def test_speaks_the_readers_language(site):
    """As the address asks, else as the browser wants; what was asked is kept."""
    client, *_ = site
    assert '<html lang="nl">' in client.get("/", headers={"Accept-Language": "de, nl;q=0.5"}).text
    assert '<html lang="en">' in client.get("/", headers={"Accept-Language": "en-GB, nl;q=0.5"}).text
    assert '<html lang="en">' in client.get("/?lang=en").text
    assert '<html lang="en">' in client.get("/").text
    assert '<html lang="nl">' in client.get("/?lang=nl").text


def test_hostile_words_are_text(tmp_path):
    """Titles, outlets, names, texts and questions never become markup."""
    one = hostile(tmp_path)
    with served(tmp_path) as client:
        speaker = client.get("/speakers.json").json()["rows"][0]["name"]
        pages = ["/", "/stories/brand", f"/articles/{one}", "/search?q=gewonden", "/search?in=statements", "/speakers"]
        for path in [*pages, "/judgements", "/about"]:
            page = client.get(path).text
            assert "<script>alert" not in page, path
            assert "<img" not in page, path
            assert "49" not in page.partition("<h1>")[2].partition("</h1>")[0], path
        asked = client.get("/search", params={"q": HOSTILE, "speaker": HOSTILE, "outlet": HOSTILE, "story": HOSTILE})
        assert "<script>alert" not in asked.text
        assert "<img" not in asked.text
        said = client.get("/speakers/" + client.build_request("GET", "/", params={"a": speaker}).url.query.decode()[2:])
        assert "<script>alert" not in said.text


def test_every_page_is_the_same_twice(site):
    """Equal archives, equal pages."""
    client, fire, _ = site
    client.get("/")
    for path in ("/", "/stories/brand", f"/articles/{fire}", "/search?q=haven"):
        assert client.get(path).text == client.get(path).text


def test_json_holds_what_the_page_shows(site):
    """The words of a change, a reason, and a statement stand in both."""
    client, fire, _ = site
    twin = json.dumps(client.get(f"/articles/{fire}.json").json(), ensure_ascii=False)
    for words in ("negen", "Ineke Dorsman", "later.txt", "Brand in de haven"):
        assert words in twin
        assert words in client.get(f"/articles/{fire}").text


def test_checks_the_archive(site):
    """In the background, when it is asked to."""
    client, *_ = site
    assert send(client, "/about/check", seen="/about").headers["location"] == "/about"
    for _ in range(200):
        check = client.get("/about.json").json()["check"]
        if check["state"] != "running":
            break
        time.sleep(0.05)
    assert (check["state"], check["findings"]) == ("sound", [])
    assert "In orde bij de controle van 1 maart 2026" in client.get("/about").text


def test_the_beginning_of_an_id_is_an_address(site):
    """Of a story, an article and a version, where nothing else begins so."""
    client, fire, _ = site
    for path in ("/stories/bran", f"/articles/{fire[:6]}", f"/articles/{fire[:6]}/versions/1", "/search?story=bran"):
        assert client.get(path).status_code == 200, path
    assert client.get("/stories/brand.json").json() == client.get("/stories/bran.json").json()
    for path in ("/stories/bra", "/stories/zzzz", "/articles/zzzz", "/search?story=zzzz"):
        assert client.get(path).status_code == 404, path


def test_the_beginning_of_several_ids_is_told(site, tmp_path):
    """With what it may mean."""
    client, *_ = site
    with opened(tmp_path, write=True) as archive:
        (story,) = archive.stories()
        archive.put_stories([story, replace(story, id="branding", title="Branding & zee", members=())])
    answer = client.get("/stories/bran")
    assert answer.status_code == 409
    assert "brand (Brand in de haven), branding (Branding &amp; zee)" in answer.text
    assert client.get("/stories/brand").status_code == 200
