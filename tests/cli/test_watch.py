"""``wederhoor watch`` and ``wederhoor add`` with addresses, against a server of our own."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.ingest.web import HERE, NOON, Names, Server, answer, fetcher, redirect, serving
from wederhoor.cli.clock import utc_now
from wederhoor.cli.main import main
from wederhoor.ingest.fetch import Visitor
from wederhoor.run.attempts import list_attempts
from wederhoor.store import open_archive

SENTENCES = (
    "Volgens de brandweer brandt de loods aan de kade nog. "
    "De burgemeester zegt dat de rook niet giftig is. "
    "Omwonenden hielden ramen en deuren de hele avond gesloten. "
)


def page(title: str, words: str = "") -> bytes:
    body = "".join(f"<p>{SENTENCES}{words}</p>" for _ in range(4))
    head = '<meta property="og:site_name" content="De Brug">'
    return answer(f"<html lang=nl><head><title>{title}</title>{head}</head><body><main><h1>{title}</h1>{body}</main>")


def feed(*items: tuple[str, str]) -> str:
    entries = "".join(f"<item><title>{title}</title><link>{link}</link></item>" for title, link in items)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>De Brug</title>{entries}</channel></rss>'


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as started:
        started.routes |= {
            "/feed.xml": answer(feed(("Brand", "/brand"), ("Storm", "/storm")), ETag='"1"', Content_Type="text/xml"),
            "/brand": page("Brand"),
            "/storm": page("Storm", "Morgen stormt het."),
        }
        yield started


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    assert CliRunner().invoke(main, ["new", str(tmp_path / "a.db")]).exit_code == 0
    return tmp_path / "a.db"


def visitor(server: Server, delay: float = 0.0) -> Visitor:
    return Visitor(fetcher=fetcher(server.port), clock=time.monotonic, sleep=time.sleep, delay=delay)


def run(server: Server, *parts: str | Path, color: bool = False) -> Result:
    words = [*(str(part) for part in parts), "--no-read"]
    return CliRunner().invoke(main, words, obj=visitor(server), color=color)


def titles(archive: Path) -> list[str]:
    with open_archive(archive, clock=utc_now) as opened:
        assert opened.verify() == ()
        return sorted(version.title or "" for version in opened.versions())


def failures(archive: Path) -> list[tuple[str, bool]]:
    """What is wrong with the kept failures, and whether their bytes are kept."""
    with open_archive(archive, clock=utc_now) as opened:
        return [(failure.problem, failure.capture is not None) for failure in opened.failures()]


def test_page_is_added_by_its_address(server: Server, archive: Path) -> None:
    """Without asking robots.txt; the same page again is known."""
    got = run(server, "add", archive, server.url("/brand"))
    assert (got.exit_code, got.stderr) == (0, "1 new article\n")
    assert titles(archive) == ["Brand"]
    again = run(server, "add", archive, server.url("/brand"))
    assert "1 source that was taken in before" in again.stderr
    assert server.paths == ["/brand", "/brand"]


def test_page_with_other_words_is_a_version(server: Server, archive: Path) -> None:
    """At the same address."""
    run(server, "add", archive, server.url("/brand"))
    server.routes["/brand"] = page("Brand", "Er zijn acht gewonden.")
    assert run(server, "add", archive, server.url("/brand")).stderr == "1 new version\n"


def test_entries_of_a_feed_are_followed(server: Server, archive: Path) -> None:
    """One level, each once, and robots.txt is asked first."""
    got = run(server, "add", archive, server.url("/feed.xml"), "--follow")
    assert got.exit_code == 0
    assert titles(archive) == ["Brand", "Storm"]
    assert server.paths == ["/feed.xml", "/robots.txt", "/brand", "/storm"]
    run(server, "add", archive, server.url("/feed.xml"), "--follow")
    assert server.paths[4:] == ["/feed.xml"]


def test_robots_are_obeyed_when_following(server: Server, archive: Path) -> None:
    """Unless the person says otherwise."""
    server.routes["/robots.txt"] = answer("User-agent: *\nDisallow: /storm\n", Content_Type="text/plain")
    got = run(server, "add", archive, server.url("/feed.xml"), "--follow")
    assert got.exit_code == 3
    assert "is closed to programs by its site's robots.txt" in got.stderr
    assert titles(archive) == ["Brand"]
    run(server, "add", archive, server.url("/feed.xml"), "--follow", "--ignore-robots")
    assert titles(archive) == ["Brand", "Storm"]


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("http://127.0.0.1/", "leads to 127.0.0.1, which is not of the open internet"),
        ("file:///etc/passwd", "is no address that starts with http:// or https://"),
        ("http://127.0.0.2:22/", "asks for port 22"),
        ("/weg", "answers 404 (Not Found)"),
    ],
)
def test_address_that_cannot_be_had_is_a_failure(server: Server, archive: Path, url: str, problem: str) -> None:
    """Said on one line; the others are taken in."""
    url = server.url(url) if url.startswith("/") else url
    got = run(server, "add", archive, url, server.url("/brand"))
    assert got.exit_code == 3
    assert f"{url}: {problem}" in got.stderr
    assert titles(archive) == ["Brand"]


def test_a_page_that_is_gone_is_kept_as_evidence(server: Server, archive: Path) -> None:
    """What was asked for, when, and the answer as it came; the list gives its digest, and the archive is sound."""
    server.routes["/weg"] = answer("<p>Dit artikel is ingetrokken.</p>", "410 Gone", X_Reden="rectificatie")
    run(server, "add", archive, server.url("/weg"), "http://nergens.example/")
    listed = CliRunner().invoke(main, ["watch", str(archive), "--failed"])
    first, second = (line.split("  ") for line in listed.stdout.splitlines())
    assert first[:3] == [NOON.isoformat(), server.url("/weg"), "answers 410 (Gone)"]
    assert second[1:3] == ["http://nergens.example/", "names a server that is not known (nergens.example)"]
    assert second[3] == "no answer"
    with open_archive(archive, clock=utc_now) as opened:
        kept = opened.read_blob(first[3])
        assert opened.verify() == ()
    assert kept.startswith(b"HTTP/1.1 410 Gone\r\n")
    assert b"X-Reden: rectificatie\r\n" in kept
    assert kept.endswith(b"\r\n\r\n<p>Dit artikel is ingetrokken.</p>")


def test_the_body_of_a_refusal_is_bounded(server: Server, archive: Path) -> None:
    """Of a longer or a broken one the head is kept."""
    server.routes["/lang"] = answer(b"x" * 2_000_000, "404 Not Found")
    server.routes["/stuk"] = answer(b"x" * 20, "404 Not Found", Content_Encoding="gzip")
    run(server, "add", archive, server.url("/lang"), server.url("/stuk"))
    with open_archive(archive, clock=utc_now) as opened:
        kept = [opened.read_blob(capture.blob) for capture in opened.captures()]
    assert len(kept) == 2
    assert all(blob.endswith(b"\r\n\r\n") and len(blob) < 500 for blob in kept)


def test_a_page_that_failed_rests(server: Server, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A watched feed that names a page that is gone does not lead there every quarter of an hour."""
    monkeypatch.setattr("wederhoor.cli.watch.utc_now", lambda: NOON)
    del server.routes["/storm"]
    for _ in range(3):
        run(server, "watch", archive, server.url("/feed.xml"), "--once")
    assert server.paths.count("/storm") == 1
    assert titles(archive) == ["Brand"]
    with open_archive(archive, clock=utc_now) as opened:
        assert [attempt.url for attempt in list_attempts(opened)] == [server.url("/storm")]


def test_a_page_that_came_back_is_taken_in(server: Server, archive: Path) -> None:
    """By hand at once; what it answered before stays in the log."""
    page_of_storm = server.routes.pop("/storm")
    run(server, "add", archive, server.url("/storm"))
    server.routes["/storm"] = page_of_storm
    run(server, "add", archive, server.url("/storm"))
    assert titles(archive) == ["Storm"]
    assert "answers 404" in CliRunner().invoke(main, ["watch", str(archive), "--failed"]).stdout


def test_walls_are_kept_as_failures_with_their_bytes(server: Server, archive: Path) -> None:
    """A page behind a wall is no article."""
    closed = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    server.routes["/dicht"] = answer(f"<html><head>{closed}</head><body><main><p>Brand in de haven.</p></main>")
    got = run(server, "add", archive, server.url("/dicht"))
    assert got.exit_code == 3
    ((problem, has_bytes),) = failures(archive)
    assert "is behind a paywall" in problem
    assert has_bytes


def test_redirect_to_a_consent_wall_is_said(server: Server, archive: Path) -> None:
    """By its host, and the page is kept."""
    server.routes["/artikel"] = redirect(server.url("/consent?siteKey=1", "myprivacy.dpgmedia.nl"))
    server.routes["/consent?siteKey=1"] = page("Privacy")
    guest = visitor(server)
    guest.fetcher = fetcher(server.port, names=Names({"myprivacy.dpgmedia.nl": [(HERE,)]}))
    got = CliRunner().invoke(main, ["add", str(archive), server.url("/artikel"), "--no-read"], obj=guest)
    assert (got.exit_code, titles(archive)) == (3, [])
    assert f"{server.url('/artikel')}: is behind a consent wall" in got.stderr
    assert failures(archive) == [("is behind a consent wall", True)]


def test_no_more_links_are_followed_than_a_feed_has(
    server: Server, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are said to be left out, and come with the next run."""
    monkeypatch.setattr("wederhoor.run.visiting.MOST", 1)
    got = run(server, "add", archive, server.url("/feed.xml"), "--follow")
    assert f"{server.url('/storm')}: and what follows it are left out (more than 1 links)" in got.stderr
    assert titles(archive) == ["Brand"]
    run(server, "add", archive, server.url("/feed.xml"), "--follow")
    assert titles(archive) == ["Brand", "Storm"]


def test_new_entries_are_taken_in_once(server: Server, archive: Path) -> None:
    """One line for each; an unchanged feed is not sent again and nothing else is asked."""
    first = run(server, "watch", archive, server.url("/feed.xml"), "--once")
    assert first.exit_code == 0, first.output
    lines = first.stdout.splitlines()
    assert [line[7:] for line in lines] == [
        f"new      De Brug: Brand  {server.url('/brand')}",
        f"new      De Brug: Storm  {server.url('/storm')}",
    ]
    asked = len(server.requests)
    server.routes["/feed.xml"] = answer("", "304 Not Modified")
    second = run(server, "watch", archive, server.url("/feed.xml"), "--once")
    assert (second.exit_code, second.stdout) == (0, "")
    assert server.paths[asked:] == ["/robots.txt", "/feed.xml"]
    assert 'if-none-match: "1"' in server.requests[-1].lower()


def test_feed_that_is_not_due_is_left_alone(server: Server, archive: Path) -> None:
    """Without being named, until its interval is over."""
    run(server, "watch", archive, server.url("/feed.xml"), "--once")
    asked = len(server.requests)
    assert run(server, "watch", archive, "--once").exit_code == 0
    assert len(server.requests) == asked


def test_only_new_entries_are_fetched(server: Server, archive: Path) -> None:
    """And those of which the feed says that they changed since."""
    run(server, "watch", archive, server.url("/feed.xml"), "--once")
    asked = len(server.requests)
    changed = '<pubDate>Mon, 11 Mar 2024 09:00:00 GMT</pubDate><a:updated xmlns:a="http://www.w3.org/2005/Atom">'
    text = feed(("Brand", "/brand"), ("Storm", "/storm"), ("Regen", "/regen"))
    text = text.replace("<link>/storm", f"{changed}2024-03-11T13:00:00+00:00</a:updated><link>/storm")
    server.routes |= {"/feed.xml": answer(text), "/regen": page("Regen"), "/storm": page("Storm", "Acht gewonden.")}
    got = run(server, "watch", archive, server.url("/feed.xml"), "--once")
    assert server.paths[asked:] == ["/robots.txt", "/feed.xml", "/storm", "/regen"]
    assert [line[7:15].strip() for line in got.stdout.splitlines()] == ["version", "new"]


def test_feed_that_moved_is_watched_at_its_new_address(server: Server, archive: Path) -> None:
    """And not at the old one."""
    server.routes["/oud.xml"] = redirect("/feed.xml", "301 Moved Permanently")
    got = run(server, "watch", archive, server.url("/oud.xml"), "--once")
    assert f"moved    {server.url('/oud.xml')} → {server.url('/feed.xml')}" in got.stdout
    assert run(server, "watch", archive, "--stop", server.url("/oud.xml")).exit_code == 2
    assert run(server, "watch", archive, "--stop", server.url("/feed.xml")).exit_code == 0


def test_feed_that_is_gone_is_dropped(server: Server, archive: Path) -> None:
    """410 says that it never comes back."""
    server.routes["/feed.xml"] = answer("", "410 Gone")
    assert "gone" in run(server, "watch", archive, server.url("/feed.xml"), "--once").stdout
    nothing = run(server, "watch", archive, "--once")
    assert nothing.exit_code == 2
    assert "watches no feed" in nothing.stderr


def test_feed_that_fails_is_a_failure(server: Server, archive: Path) -> None:
    """And visited later."""
    server.routes["/feed.xml"] = answer("", "503 Service Unavailable", Retry_After="7200")
    got = run(server, "watch", archive, server.url("/feed.xml"), "--once")
    assert got.exit_code == 3
    assert "answers 503" in got.stderr


def test_watching_ends_with_ctrl_c(server: Server, archive: Path) -> None:
    """What was read stays."""

    def stop(seconds: float) -> None:
        raise KeyboardInterrupt

    guest = Visitor(fetcher=fetcher(server.port), clock=lambda: 0.0, sleep=stop, delay=0.0)
    between = CliRunner().invoke(main, ["watch", str(archive), server.url("/feed.xml"), "--no-read"], obj=guest)
    assert between.exit_code == 130
    assert titles(archive) == ["Brand", "Storm"]


def test_interrupted_within_a_feed_reads_the_rest_later(server: Server, archive: Path) -> None:
    """The feed is due still, since not all of it was read."""
    naps: list[float] = []

    def stop(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 3:
            raise KeyboardInterrupt

    guest = Visitor(fetcher=fetcher(server.port), clock=lambda: 0.0, sleep=stop, delay=1.0)
    first = CliRunner().invoke(main, ["watch", str(archive), server.url("/feed.xml"), "--once", "--no-read"], obj=guest)
    assert first.exit_code == 130
    assert titles(archive) == ["Brand"]
    assert run(server, "watch", archive, "--once").exit_code == 0
    assert titles(archive) == ["Brand", "Storm"]


def test_new_articles_are_coloured_on_a_terminal(server: Server, archive: Path) -> None:
    """And not elsewhere."""
    got = run(server, "watch", archive, server.url("/feed.xml"), "--once", color=True)
    assert "\x1b[32mnew" in got.stdout
    server.routes["/brand"] = page("Brand", "Er zijn acht gewonden.")
    assert "\x1b" not in run(server, "watch", archive, server.url("/feed.xml"), "--once").stdout


@pytest.mark.parametrize("every", ["0m", "30s", "m", "-5m", "15"])
def test_odd_intervals_are_refused(server: Server, archive: Path, every: str) -> None:
    """One minute at least."""
    got = run(server, "watch", archive, server.url("/feed.xml"), "--once", "--every", every)
    assert got.exit_code == 2
    assert server.requests == []


def test_watching_needs_addresses_of_the_web(server: Server, archive: Path) -> None:
    """A feed that cannot be fetched is never watched."""
    for address in ("ftp://krant.example/feed", "http://localhost/feed", "http://ik:geheim@krant.example/"):
        got = run(server, "watch", archive, address, "--once")
        assert got.exit_code == 2
        assert "geheim" not in got.output
