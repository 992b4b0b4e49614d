"""The queue of what a person must judge."""

import pytest

from tests.archives import opened
from tests.web.sites import doubted, filled, send, served


@pytest.fixture
def names(tmp_path):
    """A client of an archive with one unsure pair of names."""
    doubted(tmp_path)
    with served(tmp_path, write=True) as client:
        yield client


@pytest.fixture
def articles(tmp_path):
    """A client of an archive with one doubtful article, and the ids of the two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    ids = filled(folder)
    with served(folder, write=True) as client:
        yield client, ids


def questions(client):
    return client.get("/judgements.json").json()["questions"]


def answer(client, decision):
    """What becomes of an answer to the first question."""
    first = questions(client)[0]
    return send(client, "/judgements", question=first["key"], story=first["story"], decision=decision)


def test_asks_about_names(names):
    """Both names, in the words around them, with what makes it doubtful."""
    page = names.get("/judgements").text
    assert "Burgemeester <mark>Anna Kolkman</mark> kwam maandag." in page
    assert "<mark>A. Kolckman</mark>" in page
    assert "bijna gelijk" in page


def test_asks_about_articles(articles):
    """The first article of the story and the doubtful one, with the words that they share."""
    client, (fire, port) = articles
    [question] = questions(client)
    assert question["kind"] == "articles"
    assert [side["article"]["id"] for side in question["sides"]] == [fire, port]
    assert question["shared"][0]["term"] == "dorsman"


@pytest.mark.parametrize("decision", ["same", "different"])
def test_keeps_a_judgement_on_names(names, tmp_path, decision):
    """It stands in the archive with who and when, and is asked no more."""
    done = answer(names, decision)
    assert done.status_code == 303
    assert questions(names) == []
    with opened(tmp_path) as archive:
        [judgement] = archive.judgements()
    assert (judgement.decision, judgement.by, judgement.at) == (decision, "Lezer", "2026-03-01T12:00:00+00:00")
    assert [target.label for target in judgement.targets] == ["Anna Kolkman", "A. Kolckman"]
    assert "Vastgelegd" in names.get(done.headers["location"]).text


@pytest.mark.parametrize("decision", ["together", "apart"])
def test_keeps_a_judgement_on_articles(articles, tmp_path, decision):
    """It holds from the next sorting on."""
    client, ids = articles
    assert answer(client, decision).status_code == 303
    assert questions(client) == []
    with opened(tmp_path / "articles") as archive:
        [judgement] = archive.story_judgements()
    assert (judgement.body["decision"], judgement.body["articles"]) == (decision, sorted(ids))


def test_takes_a_judgement_on_names_back(names):
    """The pair is asked again; taking back twice is refused."""
    answer(names, "same")
    made = names.get("/judgements.json").json()["made"][0]["id"]
    assert send(names, "/judgements/undo", judgement=made).status_code == 303
    assert len(questions(names)) == 1
    assert send(names, "/judgements/undo", judgement=made).status_code == 409


def test_takes_a_judgement_on_articles_back(articles):
    """The same for articles, which can be judged anew."""
    client, _ = articles
    answer(client, "apart")
    made = client.get("/judgements.json").json()["made"][0]["id"]
    assert send(client, "/judgements/undo", judgement=made).status_code == 303
    assert len(questions(client)) == 1
    assert "ingetrokken" in client.get("/judgements").text
    assert send(client, "/judgements/undo", judgement=made).status_code == 409
    assert answer(client, "together").status_code == 303
    assert "None" not in client.get("/judgements").text
    assert questions(client) == []


def test_judges_again_after_taking_back(names, articles):
    """The same judgement counts again, also within the same second."""
    client, _ = articles
    for site, decision in ((names, "same"), (client, "apart")):
        answer(site, decision)
        send(site, "/judgements/undo", judgement=site.get("/judgements.json").json()["made"][0]["id"])
        answer(site, decision)
        assert questions(site) == []


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"question": "nix"}, 409),
        ({"story": "nix"}, 409),
        ({"question": "", "story": ""}, 409),
        ({"decision": "together"}, 400),
        ({"decision": "wrong"}, 400),
        ({"decision": ""}, 400),
        ({"decision": "<script>"}, 400),
        ({"question": "a" * 2_000}, 400),
    ],
)
def test_refuses_an_answer_to_no_question(names, tmp_path, fields, status):
    """What was judged already, is not there, or makes no sense."""
    first = questions(names)[0]
    good = {"question": first["key"], "story": first["story"], "decision": "same"}
    assert send(names, "/judgements", **(good | fields)).status_code == status
    with opened(tmp_path) as archive:
        assert archive.judgements() == ()


def test_the_same_answer_twice_is_one(names, tmp_path):
    """A form that is sent again finds its question judged."""
    first = questions(names)[0]
    good = {"question": first["key"], "story": first["story"], "decision": "same"}
    assert send(names, "/judgements", **good).status_code == 303
    assert send(names, "/judgements", **good).status_code == 409
    with opened(tmp_path) as archive:
        assert len(archive.judgements()) == 1


def test_a_dossier_of_other_articles_asks_nothing(tmp_path):
    """Where the article has other words now, the kept dossier is left alone."""
    from tests.archives import put

    doubted(tmp_path)
    with opened(tmp_path, write=True) as archive:
        put(archive, "Heel andere woorden staan hier nu.", name="b.txt", modified="2025-01-01")
    with served(tmp_path, write=True) as client:
        assert questions(client) == []
