"""The dossier of a story on the web."""

import threading

import pytest

from tests.archives import opened
from tests.interfaces import NL
from tests.web.sites import filled, served
from wederhoor.publish.html import render_page
from wederhoor.run.desk import tell_story


def told(client, path="/stories/brand/dossier"):
    """The dossier, after waiting for it."""
    for _ in range(60):
        answer = client.get(path)
        if answer.status_code != 202:
            return answer
    raise AssertionError("no dossier")


@pytest.mark.parametrize("write", [True, False])
def test_is_the_page_that_the_command_writes(tmp_path, write):
    """Byte for byte; kept in the archive only where it may be written."""
    filled(tmp_path)
    with served(tmp_path, write=write) as client:
        page = told(client)
        again = client.get("/stories/brand/dossier")
        data = client.get("/stories/brand/dossier.json")
    assert page.status_code == 200
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert "script-src 'sha256-" in page.headers["content-security-policy"]
    assert again.content == page.content
    assert data.json()["schema"] == "wederhoor-dossier/1"
    with opened(tmp_path) as archive:
        assert (archive.get_dossier("brand") is not None) is write
    with opened(tmp_path, write=True) as archive:
        assert render_page(tell_story(archive, "brand"), interface=NL) == page.text


def test_the_others_need_not_wait(tmp_path, monkeypatch):
    """While a dossier is made its page says how far it is, and other pages come."""
    filled(tmp_path)
    going, begun = threading.Event(), threading.Event()

    def slow(archive, story, progress, *, keep):
        progress("parse", 1, 2)
        begun.set()
        going.wait(60)
        return tell_story(archive, story, progress, keep=keep)

    monkeypatch.setattr("wederhoor.web.telling.tell_story", slow)
    monkeypatch.setattr("wederhoor.web.stories.PATIENCE", 0.2)
    with served(tmp_path) as client:
        while not begun.is_set():
            answer = client.get("/stories/brand/dossier")
            assert answer.status_code == 202
        answer = client.get("/stories/brand/dossier")
        assert answer.headers["refresh"] == "3"
        assert "ontleden: 1 van 2" in answer.text
        assert client.get("/stories/brand/dossier.json").headers["retry-after"] == "3"
        assert client.get("/").status_code == 200
        going.set()
        assert told(client).status_code == 200


def test_says_why_there_is_none(tmp_path):
    """A story in a language without a pack."""
    from tests.archives import capture_of, edition_of, new, story_of

    text = "Ein Satz auf Deutsch."
    with new(tmp_path) as archive:
        with archive.transaction():
            capture = capture_of(text)
            archive.put_capture(text.encode(), capture)
            from dataclasses import replace

            one = archive.put_edition(capture.id, replace(edition_of(text), language="de")).article
        archive.put_stories([story_of(one)])
    with served(tmp_path) as client:
        answer = told(client)
    assert answer.status_code == 409
    assert "Van dit verhaal kan geen dossier worden gemaakt" in answer.text


def test_a_fault_is_not_repeated(tmp_path, monkeypatch, caplog):
    """What cannot be made is tried once, logged once, and told at once to whoever asks again."""
    filled(tmp_path)
    tries = []

    def broken(archive, story, progress, *, keep):
        tries.append(story)
        raise KeyError("x")

    monkeypatch.setattr("wederhoor.web.telling.tell_story", broken)
    with served(tmp_path) as client:
        answers = [told(client), told(client), told(client, "/stories/brand/dossier.json")]
    assert [answer.status_code for answer in answers] == [500, 500, 500]
    assert "KeyError" not in answers[0].text
    assert tries == ["brand"]
    assert [record.message for record in caplog.records if record.exc_info] == ["no dossier of story brand"]


def test_the_server_ends_while_a_dossier_is_made(tmp_path, monkeypatch):
    """At the next step, with nothing kept."""
    filled(tmp_path)
    begun = threading.Event()

    def endless(archive, story, progress, *, keep):
        begun.set()
        while True:
            progress("parse", 0, 1)

    monkeypatch.setattr("wederhoor.web.telling.tell_story", endless)
    monkeypatch.setattr("wederhoor.web.stories.PATIENCE", 0.1)
    with served(tmp_path, write=True) as client:
        while not begun.is_set():
            assert client.get("/stories/brand/dossier").status_code == 202
    with opened(tmp_path) as archive:
        assert archive.get_dossier("brand") is None
