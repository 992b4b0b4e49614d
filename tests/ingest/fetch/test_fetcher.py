"""What one address answers."""

from __future__ import annotations

import gzip
import re
import shutil
import socket
import ssl
import subprocess
import time
import zlib
from ipaddress import ip_network
from pathlib import Path

import pytest

from tests.ingest.web import HERE, NOON, Names, Route, answer, dripping, fetcher, redirect, serving
from wederhoor.errors import InputError
from wederhoor.ingest.fetch import Answer, Fetcher, Reach
from wederhoor.ingest.fetch.address import Address


def ask(route: Route, path: str = "/a", **reach: object) -> Answer:
    """What a page with this route answers."""
    with serving({path: route}) as server:
        return fetcher(server.port, **reach).fetch(server.url(path))


def failed(route: Route, **reach: object) -> str:
    """What is wrong with it."""
    with pytest.raises(InputError) as caught:
        ask(route, **reach)
    return caught.value.problem


def test_page_is_a_capture() -> None:
    """Bytes, address, type, character set and moment."""
    with serving({"/a?b=1": answer("Brand in de haven", Content_Type='Text/HTML; charset="ISO-8859-1"')}) as server:
        got = fetcher(server.port).fetch(server.url("/a?b=1#kop"))
        capture = got.capture
        assert capture is not None
        assert capture.data == b"Brand in de haven"
        assert capture.name == server.url("/a?b=1#kop")
        assert capture.url == server.url("/a?b=1")
        assert (capture.media_type, capture.charset) == ("text/html", "iso-8859-1")
        assert capture.captured == NOON.isoformat()
        assert (got.status, got.moved, got.failure) == (200, None, None)


def test_servers_are_told_who_asks() -> None:
    """An honest name, the host, and nothing that could be a login."""
    with serving({"/": answer("x")}) as server:
        fetcher(server.port).fetch(server.url())
        (head,) = server.requests
    assert head.startswith("GET / HTTP/1.1\r\n")
    assert "user-agent: wederhoor/" in head.lower()
    assert f"host: {HERE}:{server.port}" in head.lower()
    assert "cookie" not in head.lower()
    assert "authorization" not in head.lower()


def test_environment_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy in the environment is not used."""
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert ask(answer("x")).capture is not None


def test_no_cookie_is_kept() -> None:
    """What a redirect sets is not sent on."""
    routes = {"/a": answer("", "302 Found", Location="/b", Set_Cookie="wie=ik"), "/b": answer("x")}
    with serving(routes) as server:
        fetcher(server.port).fetch(server.url("/a"))
        assert not any("cookie" in head.lower() for head in server.requests)


def test_redirects_are_followed() -> None:
    """The address is the last one, the name the given one; passing redirects move nothing."""
    with serving({"/a": redirect("b"), "/b": redirect("/c"), "/c": answer("x")}) as server:
        got = fetcher(server.port).fetch(server.url("/a"))
        assert got.capture is not None
        assert (got.capture.name, got.capture.url) == (server.url("/a"), server.url("/c"))
        assert got.moved is None


@pytest.mark.parametrize(("first", "second", "moved"), [(301, 308, "/c"), (301, 302, "/b"), (302, 301, None)], ids=str)
def test_permanent_redirects_move_a_page(first: int, second: int, moved: str | None) -> None:
    """As far as they are permanent from the first on."""
    routes = {"/a": redirect("/b", f"{first} X"), "/b": redirect("/c", f"{second} X"), "/c": answer("x")}
    with serving(routes) as server:
        got = fetcher(server.port).fetch(server.url("/a"))
        assert got.moved == (server.url(moved) if moved else None)


def test_each_redirect_is_asked_about() -> None:
    """Whoever admits sees every address after the first."""
    seen: list[Address] = []
    with serving({"/a": redirect("/b"), "/b": answer("x")}) as server:
        fetcher(server.port).fetch(server.url("/a"), admit=seen.append)
    assert [address.target for address in seen] == ["/b"]


@pytest.mark.parametrize(
    ("routes", "problem"),
    [
        ({"/a": redirect("/a")}, "circle"),
        ({"/a": redirect("/b"), "/b": redirect("/a")}, "circle"),
        ({f"/{name}": redirect(f"/{name}a") for name in ("a" * length for length in range(1, 20))}, "more than 10"),
        ({"/a": redirect("ftp://krant.example/a")}, "is no address that starts with http"),
        ({"/a": redirect("file:///etc/passwd")}, "is no address that starts with http"),
        ({"/a": redirect("http://[::1")}, "redirects to"),
        ({"/a": redirect("//")}, "redirects"),
        ({"/a": redirect("http://ik:geheim@krant.example/")}, "user name"),
    ],
    ids=["itself", "two", "many", "ftp", "file", "half", "empty", "login"],
)
def test_bad_redirects_are_refused(routes: dict[str, Route], problem: str) -> None:
    """With the address that was given, and no password in the message."""
    with serving(routes) as server, pytest.raises(InputError, match=problem) as caught:
        fetcher(server.port).fetch(server.url("/a"))
    assert caught.value.source == server.url("/a")
    assert "geheim" not in str(caught.value)


def test_redirect_without_a_place_is_a_failure() -> None:
    """A 302 without Location is no page."""
    assert "answers 302" in str(ask(answer("x", "302 Found")).failure)


@pytest.mark.parametrize("status", [204, 206, 400, 401, 402, 403, 404, 410, 429, 451, 500, 503, 599, 999])
def test_statuses_without_a_page(status: int) -> None:
    """Are failures that say the status and what to do."""
    got = ask(answer("nee", f"{status} Nee"))
    assert got.capture is None
    assert f"answers {status} (" in str(got.failure)


@pytest.mark.parametrize(
    ("value", "wait"),
    [("120", 120.0), ("Mon, 11 Mar 2024 12:05:00 GMT", 300.0), ("Mon, 11 Mar 2024 11:05:00 GMT", 0.0), ("ooit", None)],
)
def test_retry_after_is_read(value: str, wait: float | None) -> None:
    """As seconds and as a date."""
    assert ask(answer("", "503 X", Retry_After=value)).wait == wait


def test_unchanged_page_is_not_sent_again() -> None:
    """The validators of the first answer are given back."""
    with serving({"/a": answer("x", ETag='"1"', Last_Modified="Mon, 11 Mar 2024 11:00:00 GMT")}) as server:
        first = fetcher(server.port).fetch(server.url("/a"))
        server.routes["/a"] = answer("", "304 Not Modified")
        second = fetcher(server.port).fetch(server.url("/a"), first.validators)
        assert second.is_unchanged
        assert second.failure is None
        assert 'if-none-match: "1"' in server.requests[1].lower()
        assert "if-modified-since: mon, 11 mar 2024 11:00:00 gmt" in server.requests[1].lower()


def test_unasked_not_modified_is_refused() -> None:
    """Nothing was known of the page, so nothing can be unchanged."""
    assert "nothing has changed" in failed(answer("", "304 Not Modified"))


TEXT = "Volgens de brandweer is niemand gewond. " * 50


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (gzip.compress(TEXT.encode()), "gzip"),
        (gzip.compress(TEXT[:999].encode()) + gzip.compress(TEXT[999:].encode()) + b"\0" * 9, "X-GZip"),
        (zlib.compress(TEXT.encode()), "deflate"),
        (zlib.compress(TEXT.encode())[2:-4], "deflate"),
        (TEXT.encode(), "identity"),
    ],
    ids=["gzip", "members", "zlib", "bare", "identity"],
)
def test_packed_bodies_are_unpacked(body: bytes, encoding: str) -> None:
    """In the ways that are asked for."""
    capture = ask(answer(body, Content_Encoding=encoding)).capture
    assert capture is not None
    assert capture.data.decode() == TEXT


def bomb(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(b"\0" * (1 << 20)) for _ in range(megabytes)) + packer.flush()


CHUNK = b"10000\r\n" + b"x" * 65536 + b"\r\n"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("route", "problem"),
    [
        (answer(gzip.compress(TEXT.encode())[:-20], Content_Encoding="gzip"), "breaks off"),
        (answer(b"geen gzip", Content_Encoding="gzip"), "packed wrongly"),
        (answer(b"x", Content_Encoding="br"), "not asked for"),
        (answer(gzip.compress(gzip.compress(b"x")), Content_Encoding="gzip, gzip"), "not asked for"),
        (answer(bomb(50), Content_Encoding="gzip"), "larger than 1 MB"),
        (answer(b"", Content_Length="9999999999"), "larger than 1 MB"),
        (answer(b"kort", Content_Length="1000"), "no proper HTTP"),
        (answer(b"kort", Content_Length="-4"), "no proper HTTP"),
        (answer(b"kort", Content_Length="4, 5"), "no proper HTTP"),
        (answer(b"x" * 2_000_000), "larger than 1 MB"),
        (b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 2_000_000, "larger than 1 MB"),
        (dripping([CHUNKED, *[CHUNK] * 40], 0), "larger than 1 MB"),
        (dripping([CHUNKED, b"zz\r\nx\r\n"], 0), "no proper HTTP"),
        (dripping([CHUNKED, b"5\r\nab"], 0), "no proper HTTP"),
        (dripping([CHUNKED, b"1;" + b"e" * 200_000], 0), "no proper HTTP"),
        (dripping([CHUNKED, *[b"1\r\nx\r\n" * 10_000] * 200], 0), "takes longer"),
        (dripping([CHUNKED, *[b"1;" + b"e" * 9_000 + b"\r\nx\r\n"] * 1000], 0), "sends more"),
        (b"HTTP/1.1 200 OK\r\n" + b"X-Kop: " + b"x" * 200_000 + b"\r\n\r\n", "no proper HTTP"),
        (b"HTTP/1.1 200 OK\r\n" + b"X-Kop: x\r\n" * 100_000 + b"\r\n", "no proper HTTP"),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 500_000, "sends more|takes longer"),
        (b"HTTP/1.1 200 OK\r\nKop\0: x\r\n\r\n", "no proper HTTP"),
        (b"SSH-2.0-OpenSSH\r\n", "no proper HTTP"),
        (b"", "no proper HTTP"),
        (b"\xff" * 300_000, "no proper HTTP"),
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n" + b"x" * 99, "no proper HTTP|answers 101"),
    ],
    ids=(
        "cut-gzip no-gzip brotli twice-packed bomb huge-length short-body negative-length two-lengths large-body "
        "endless chunks wrong-chunk cut-chunk long-extension small-chunks extensions long-header many-headers continue "
        "nul-header ssh nothing binary upgrade"
    ).split(),
)
def test_wrong_answers_are_refused(route: Route, problem: str) -> None:
    """Lying lengths, endless heads and bodies, bombs and other protocols, each in little time and memory."""
    started = time.monotonic()
    assert re.search(problem, failed(route, size=1 << 20, seconds=3))
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    "route",
    [
        dripping([b"H", b"TTP", *[b"/"] * 100], 0.05),
        dripping([b"HTTP/1.1 200 OK\r\n", *(f"A{number}: b\r\n".encode() for number in range(100))], 0.05),
        dripping([b"HTTP/1.1 200 OK\r\n\r\n", *[b"x"] * 100], 0.05),
        dripping([CHUNKED, *[b"1\r\nx\r\n"] * 100], 0.05),
        dripping([b""], 2.0),
        dripping([redirect("/a?")[:-1], *[b""] * 20], 0.05),
    ],
    ids=["status", "headers", "body", "chunks", "silence", "redirect"],
)
def test_slow_servers_are_left(route: Route) -> None:
    """However slowly the bytes drip, all together may take so long."""
    started = time.monotonic()
    assert "takes longer than" in failed(route, seconds=0.5)
    assert time.monotonic() - started < 2.5


def test_redirects_share_the_time() -> None:
    """Ten slow redirects are one slow page."""
    routes: dict[str, Route] = {f"/{n}": dripping([b"", redirect(f"/{n + 1}")], 0.1) for n in range(9)}
    with serving(routes) as server, pytest.raises(InputError, match="takes longer"):
        fetcher(server.port, seconds=0.7).fetch(server.url("/0"))


def test_slow_resolver_is_left() -> None:
    """The lookup of a name counts too."""

    def slow(host: str, port: int) -> list[str]:
        time.sleep(1.5)
        return [HERE]

    started = time.monotonic()
    with pytest.raises(InputError, match="takes longer"):
        Fetcher(now=lambda: NOON, resolve=slow, reach=Reach(seconds=0.3)).fetch("http://krant.example/")
    assert time.monotonic() - started < 1.2


def test_unknown_names_and_closed_ports_are_failures() -> None:
    """Each says what is wrong."""
    with pytest.raises(InputError, match="not known"):
        fetcher().fetch("http://bestaat-niet.example/")
    with socket.create_server((HERE, 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(InputError, match="cannot be reached"):
        fetcher(port).fetch(f"http://{HERE}:{port}/")


def test_second_machine_of_a_name_is_tried() -> None:
    """When the first does not answer."""
    with serving({"/": answer("x")}) as server:
        names = Names({"krant.example": [("127.0.0.3", HERE)]})
        reach = Reach(allowed=frozenset({ip_network("127.0.0.2/31")}), ports=frozenset({server.port}))
        got = Fetcher(now=lambda: NOON, reach=reach, resolve=names).fetch(server.url("/", "krant.example"))
        assert got.capture is not None
        assert f"host: krant.example:{server.port}" in server.requests[0].lower()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for krant.example, with its key."""
    if not shutil.which("openssl"):
        pytest.skip("needs openssl")
    path = tmp_path_factory.mktemp("tls") / "krant.pem"
    parts = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=krant.example -addext".split()
    files = ["-keyout", str(path), "-out", str(path.with_suffix(".crt"))]
    subprocess.run([*parts, "subjectAltName=DNS:krant.example", *files], check=True, capture_output=True)  # noqa: S603
    return path


@pytest.mark.parametrize(
    ("host", "problem"), [("krant.example", None), ("anders.example", "cannot be reached .*match")]
)
def test_secured_connection_is_to_the_name(certificate: Path, host: str, problem: str | None) -> None:
    """The machine is connected to by its address; of TLS the name is sent and checked."""
    asked: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.with_suffix(".crt"), certificate)
    context.sni_callback = lambda _, name, __: asked.append(name)
    trust = ssl.create_default_context(cafile=str(certificate.with_suffix(".crt")))
    wrap = lambda connection: context.wrap_socket(connection, server_side=True)  # noqa: E731
    with serving({"/": answer("x")}, wrap) as server:
        limits = fetcher(server.port, names=Names({host: [(HERE,)]}))
        secured = Fetcher(now=limits.now, reach=limits.reach, resolve=limits.resolve, trust=trust)
        url = f"https://{host}:{server.port}/"
        if problem:
            with pytest.raises(InputError, match=problem):
                secured.fetch(url)
        else:
            assert secured.fetch(url).capture is not None
        # a redirect from a secured page to an open one is noted
        with serving({"/open": answer("x")}) as other:
            server.routes["/"] = redirect(other.url("/open"))
            both = Fetcher(
                now=limits.now, resolve=limits.resolve, trust=trust, reach=fetcher(server.port, other.port).reach
            )
            if not problem:
                assert both.fetch(url).insecure
    assert set(asked) == {host}


def test_untrusted_certificate_is_refused(certificate: Path) -> None:
    """By what the system trusts."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.with_suffix(".crt"), certificate)
    wrap = lambda connection: context.wrap_socket(connection, server_side=True)  # noqa: E731
    with (
        serving({"/": answer("x")}, wrap) as server,
        pytest.raises(InputError, match=r"cannot be reached .*CERTIFICATE"),
    ):
        fetcher(server.port, names=Names({"krant.example": [(HERE,)]})).fetch(f"https://krant.example:{server.port}/")
