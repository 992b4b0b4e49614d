"""Addresses that lead to where nobody may go: through every road, none is reached.

A canary listens on every address of this machine and counts who comes; names are those of an invented resolver.
"""

from __future__ import annotations

import html
import json
import time
from collections.abc import Iterator
from ipaddress import ip_network
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.ingest.web import HERE, NOON, Canary, Names, Server, answer, canary, fetcher, redirect, serving
from wederhoor.cli.main import main
from wederhoor.errors import InputError
from wederhoor.ingest.fetch import Fetcher, Reach, Visitor

LOOPBACK = """
127.0.0.1 127.0.0.3. 127.1 127.0.1 127.00.0.1 127.000.000.001 0127.0.0.1 0177.0.0.1 0177.0000.0000.0001 0x7f.0.0.1
0x7f.0x0.0x0.0x1 0X7F000001 0x7f000001 0x7f.1 2130706433 017700000001 00000017700000001 127.0.0.1.. 127.255.255.254
127.1.1.1 0.0.0.0 0 00 0x0 0.1 0.0.0.0. 4294967295 4294967296 18446744071545113601 256.256.256.256 127.0.0.1.1
127.0.0.0x1 127.0.0.08 127.0.0.-1 127.0.0.+1 1.2.3 999999999999999999999 0x 0x7g.0.0.1
[::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::] [::127.0.0.1] [::7f00:1] [::ffff:127.0.0.1]
[::ffff:7f00:1] [0:0:0:0:0:ffff:127.0.0.1] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b:1::127.0.0.1]
[2002:7f00:1::] [2002:7f00:0001::1] [2001:0:7f00:1::1] [fe80::1] [fe80::1%lo] [fe80::1%25lo] [::1%25lo] [::1%lo]
[::ffff:127.0.0.1%251]
[::1 ::1] [[::1]] [127.0.0.1] [localhost] [] [:] [::1]x [v1.::1] [::01.0.0.127] [::ffff:127.1] [0:0:0:0:0:0:0:0:1]
localhost LOCALHOST localhost. LocalHost.LocalDomain localhost.localdomain foo.localhost a.b.localhost. local intranet
router printer.local nas.lan fritz.home server.corp wiki.internal metadata.google.internal metadata db.private
home.arpa hub.home.arpa
１２７.０.０.１ 127。0。0。1 127．0．0．1 127｡0｡0｡1 ①②⑦.⓪.⓪.① ⑯⑨。②⑤④。⑯⑨。②⑤④
ⓛⓞⓒⓐⓛⓗⓞⓢⓣ ｌｏｃａｌｈｏｓｔ loc\u00adalhost ˡocalhost 𝐥𝐨𝐜𝐚𝐥𝐡𝐨𝐬𝐭
%31%32%37.0.0.1 127.0.0.1%00 127.0.0.1%2f 127%2e0%2e0%2e1 %6c%6f%63%61lhost localhost%00.krant.example
127.0.0.1%0d%0a 127.0.0.1%09
""".split()
"""This machine, written in every way that some program reads."""

PRIVATE = """
10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255 192.168.0.1 192.168.1.1 169.254.169.254 169.254.170.2 169.254.0.1
100.64.0.1 100.100.100.200 100.127.255.254 192.0.0.192 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1
239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16 0xa9fea9fe 2852039166 025177524776 169.254.43518
[fd00:ec2::254] [fc00::1] [fd12:3456:789a::1] [ff02::1] [2001:db8::1] [::ffff:10.0.0.1] [::ffff:169.254.169.254]
[64:ff9b::169.254.169.254] [64:ff9b::a00:1] [2002:a9fe:a9fe::] [2002:c0a8:101::1] [fec0::1] [100::1] [3fff::1]
""".split()
"""Networks of others: private, of metadata, of documentation, of nobody."""

NAMES = {
    "een.example": ("127.0.0.1",),
    "twee.example": ("127.0.0.1", "127.0.0.1"),
    "zes.example": ("::1",),
    "beide.example": (HERE, "127.0.0.1"),
    "open-en-dicht.example": ("93.184.216.34", "10.0.0.1"),
    "dicht-en-open.example": ("192.168.1.1", "93.184.216.34"),
    "vier-en-zes.example": ("93.184.216.34", "::1"),
    "gemapt.example": ("::ffff:127.0.0.1",),
    "vertaald.example": ("64:ff9b::7f00:1",),
    "meta.example": ("169.254.169.254",),
    "meta-zes.example": ("fd00:ec2::254",),
    "alibaba.example": ("100.100.100.200",),
    "azure.example": ("168.63.129.16",),
    "nul.example": ("0.0.0.0",),
    "zone.example": ("fe80::1%lo",),
    "multicast.example": ("224.0.0.1",),
    "127.0.0.1.nip.example": ("127.0.0.1",),
    "xn--caf-dma.example": ("127.0.0.1",),
}
"""Public names of closed machines."""

TRICKS = (
    "http://krant.example@127.0.0.1:{port}/",
    "http://krant.example:80@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}@krant.example/",
    "http://ik:geheim@127.0.0.1:{port}/",
    "http://:@127.0.0.1:{port}/",
    "http://@127.0.0.1:{port}/",
    "http://krant.example%40127.0.0.1:{port}/",
    "http://krant.example#@127.0.0.1:{port}/",
    "http://krant.example?@127.0.0.1:{port}/",
    "http://krant.example\\@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}\\@krant.example/",
    "http:\\\\127.0.0.1:{port}\\",
    "http:/\\127.0.0.1:{port}/",
    "http:127.0.0.1:{port}/",
    "http:/127.0.0.1:{port}/",
    "http:///127.0.0.1:{port}/",
    "http:////127.0.0.1:{port}/",
    "//127.0.0.1:{port}/",
    "\\\\127.0.0.1:{port}\\",
    "http://127.0.0.1:{port}\t/",
    "http://127.0.\t0.1:{port}/",
    "ht\ttp://127.0.0.1:{port}/",
    "http://127.0.0.1\n:{port}/",
    "\x00http://127.0.0.1:{port}/",
    "http://127.0.0.1\x00.krant.example:{port}/",
    "http://127.0.0.1:{port}/\r\nHost: krant.example\r\n\r\n",
    "http://krant.example/\r\nLocation: http://127.0.0.1:{port}/",
    "http://127.0.0.1 :{port}/",
    "http:// 127.0.0.1:{port}/",
    "http://127.0.0.1:{port} @krant.example/",
    "http://127.0.0.1:0{port}/",
    "http://127.0.0.1:+{port}/",
    "http://127.0.0.1:{port}:80/",
    "http://127.0.0.1:６５５３５/",
    "http://127.0.0.1:99999/",
    "http://127.0.0.1:-1/",
    "http://127.0.0.1,krant.example:{port}/",
    "http://127.0.0.1;krant.example:{port}/",
    "http://127.0.0.1&krant.example:{port}/",
    "http://krant.example,127.0.0.1:{port}/",
    "http://[127.0.0.1:{port}/",
    "http://127.0.0.1]:{port}/",
    "http://{{127.0.0.1}}:{port}/",
    "http://$127.0.0.1:{port}/",
    "http://127.0.0.1*:{port}/",
    "http://.127.0.0.1:{port}/",
    "http://-127.0.0.1:{port}/",
    "HTTP://127.0.0.1:{port}/",
    "hTTps://127.0.0.1:{port}/",
    "https://localhost:{port}/",
    "url:http://127.0.0.1:{port}/",
    "view-source:http://127.0.0.1:{port}/",
    "feed:http://127.0.0.1:{port}/",
    "jar:http://127.0.0.1:{port}!/",
    "netdoc://127.0.0.1:{port}/",
    "ftp://127.0.0.1:{port}/",
    "gopher://127.0.0.1:{port}/_GET%20/",
    "dict://127.0.0.1:{port}/stats",
    "ldap://127.0.0.1:{port}/",
    "tftp://127.0.0.1:{port}/",
    "sftp://127.0.0.1:{port}/",
    "ws://127.0.0.1:{port}/",
    "wss://127.0.0.1:{port}/",
    "http+unix://%2Fvar%2Frun%2Fdocker.sock/",
    "unix:///var/run/docker.sock",
    "file:///etc/passwd",
    "file://127.0.0.1/etc/passwd",
    "file:/etc/passwd",
    "data:text/html,<p>Brand",
    "javascript:fetch('http://127.0.0.1:{port}/')",
    "blob:http://127.0.0.1:{port}/",
    "about:blank",
    "mailto:redactie@krant.example",
    "http://",
    "http://?",
    "http://#",
    "http://.",
    "http://..",
    "http://...:{port}/",
    "http://%:{port}/",
    "http://krant..example:{port}/",
    "http://" + "a" * 64 + ".example/",
    "http://" + "a." * 200 + "example/",
    "http://krant.example/" + "a" * 5_000,
    "http://xn--a:{port}/",
    "http://xn--\u0627.example:{port}/",
    "http://\u202e127.0.0.1:{port}/",
    "http://krant\u2044.example:{port}/",
    "http://krant.example\u2048@127.0.0.1:{port}/",
    "http://krant.example\uff0f127.0.0.1:{port}/",
    "http://127.0.0.1\uff1a{port}/",
    "http://127.0.0.1\u3002:{port}/",
    "http://\ud800.example:{port}/",
    "http://127.0.0.2:22/",
    "http://127.0.0.2:6379/",
    "http://127.0.0.2:0/",
)
"""What programs read in two ways, other schemes and ports, names that are none."""

URLS = (
    *(f"http://{host}:{{port}}/" for host in (*LOOPBACK, *PRIVATE, *NAMES)),
    *(f"https://{host}/" for host in ("127.0.0.1", "[::1]", "169.254.169.254", "een.example", "beide.example")),
    "http://169.254.169.254/latest/meta-data/iam/security-credentials/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://100.100.100.200/latest/meta-data/",
    "http://metadata.google.internal/computeMetadata/v1/",
    *TRICKS,
)

REFUSED = (
    "not of the open internet|is no address that starts|names no server|unusual way|local network|user name|"
    "no address has|asks for port|is longer than|names no IPv6|names a server that is not known|redirects to"
)
"""What is said of them; never that they were tried and did not answer."""


def names() -> Names:
    return Names({name: [machines] for name, machines in NAMES.items()})


@pytest.fixture(scope="module")
def listener() -> Iterator[Canary]:
    with canary() as started:
        yield started


@pytest.fixture
def bird(listener: Canary) -> Canary:
    """The canary, unvisited."""
    listener.visits = 0
    return listener


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as started:
        yield started


@pytest.fixture(scope="module")
def urls(listener: Canary) -> tuple[str, ...]:
    return tuple(url.format(port=listener.port) for url in URLS)


def visitor(server: Server, bird: Canary) -> Visitor:
    return Visitor(
        fetcher=fetcher(server.port, bird.port, names=names()), clock=time.monotonic, sleep=time.sleep, delay=0.0
    )


def test_there_are_enough_of_them() -> None:
    """At least 150, all different."""
    assert len(set(URLS)) == len(URLS) >= 150


def test_canary_sings(bird: Canary) -> None:
    """Where loopback as a whole is allowed it is reached: the tests below can fail."""
    reach = Reach(allowed=frozenset({ip_network("127.0.0.0/8")}), ports=frozenset({bird.port}))
    with pytest.raises(InputError, match=r"no proper HTTP|cannot be reached"):
        Fetcher(now=lambda: NOON, reach=reach).fetch(f"http://127.0.0.1:{bird.port}/")
    assert bird.visits == 1


@pytest.mark.parametrize("number", range(len(URLS)), ids=lambda number: ascii(URLS[number])[1:60])
def test_hostile_address_is_not_reached(bird: Canary, server: Server, urls: tuple[str, ...], number: int) -> None:
    """Given by hand and after a redirect of an open page, permanent or not."""
    started = time.monotonic()
    with pytest.raises(InputError, match=REFUSED) as caught:
        fetcher(server.port, bird.port, names=names()).fetch(urls[number])
    assert "geheim" not in str(caught.value)
    location = urls[number].encode("utf-8", "surrogatepass")
    for status in (b"301 Moved", b"303 See Other"):
        server.routes["/a"] = b"HTTP/1.1 " + status + b"\r\nLocation: " + location + b"\r\nContent-Length: 0\r\n\r\n"
        try:
            got = fetcher(server.port, bird.port, names=names()).fetch(server.url("/a"))
        except InputError:
            continue
        # a relative reference leads to the server itself, which has no such page
        assert got.status == 404
    assert time.monotonic() - started < 5
    assert bird.visits == 0


def run(server: Server, bird: Canary, *parts: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, parts), "--no-read"], obj=visitor(server, bird))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    CliRunner().invoke(main, ["new", str(tmp_path / "a.db")])
    return tmp_path / "a.db"


def written(url: str) -> str:
    """The address as it can stand in XML, which has no control characters."""
    return html.escape("".join(letter for letter in url if letter >= " " and not "\ud800" <= letter < "\ue000"))


RSS = "<rss version='2.0'><channel><title>De Brug</title><link>{base}</link>{items}</channel></rss>"
ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><title>De Brug</title>{items}</feed>"
OPML = "<opml version='2.0'><body>{items}</body></opml>"
SITEMAP = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{items}</urlset>"


@pytest.mark.parametrize(
    ("whole", "item"),
    [
        (RSS, "<item><title>Brand</title><link>{url}</link><guid>{url}</guid><enclosure url='{url}'/></item>"),
        (ATOM, "<entry><title>Brand</title><link href='{url}'/><id>{url}</id><content src='{url}'/></entry>"),
        (OPML, "<outline type='rss' xmlUrl='{url}' htmlUrl='{url}'/>"),
        (SITEMAP, "<url><loc>{url}</loc></url>"),
    ],
    ids=["rss", "atom", "opml", "sitemap"],
)
def test_links_of_a_list_are_not_reached(
    bird: Canary, server: Server, urls: tuple[str, ...], archive: Path, whole: str, item: str
) -> None:
    """Of a feed or a list that is added and followed, or watched."""
    items = "".join(item.format(url=written(url)) for url in urls)
    for base in (f"http://127.0.0.1:{bird.port}/", server.url()):
        server.routes["/lijst.xml"] = answer(whole.format(items=items, base=base), Content_Type="application/xml")
        run(server, bird, "add", archive, server.url("/lijst.xml"), "--follow", "--ignore-robots")
        run(server, bird, "watch", archive, server.url("/lijst.xml"), "--once")
    path = archive.parent / "feeds.opml"
    path.write_text(whole.format(items=items, base=server.url()), "utf-8")
    run(server, bird, "watch", archive, path, "--once")
    assert bird.visits == 0


def test_links_of_a_json_feed_are_not_reached(
    bird: Canary, server: Server, urls: tuple[str, ...], archive: Path
) -> None:
    """With every character that XML does not have."""
    items = [{"id": str(number), "url": url, "title": "Brand"} for number, url in enumerate(urls)]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "De Brug", "items": items}
    server.routes["/feed.json"] = answer(json.dumps(feed), Content_Type="application/feed+json")
    got = run(server, bird, "add", archive, server.url("/feed.json"), "--follow")
    assert got.exit_code == 3
    assert got.stderr.count("\n") > 150
    assert bird.visits == 0


PAGE = """<!doctype html><html lang=nl><head><title>Brand</title><base href="{url}">
<link rel="canonical" href="{url}"><link rel="amphtml" href="{url}"><link rel="alternate" hreflang="en" href="{url}">
<link rel="alternate" type="application/rss+xml" href="{url}"><link rel="stylesheet" href="{url}">
<link rel="preload" as="script" href="{url}"><link rel="next" href="{url}"><meta property="og:url" content="{url}">
<meta property="og:image" content="{url}"><meta http-equiv="refresh" content="0;url={url}"><script src="{url}"></script>
<script type="application/ld+json">{{"@context": "{url}", "@type": "NewsArticle", "url": "{url}"}}</script></head>
<body onload="location='{url}'"><main><h1>Brand</h1>{text}<iframe src="{url}"></iframe>
<img src="{url}" srcset="{url} 2x"><object data="{url}"></object><video src="{url}"></video>
<a href="{url}" ping="{url}">verder</a></main></body></html>"""
TEXT = (
    "<p>Volgens de brandweer brandt de loods aan de kade nog. De burgemeester zegt dat de rook niet giftig is.</p>" * 4
)


def test_what_a_page_points_to_is_never_fetched(
    bird: Canary, server: Server, urls: tuple[str, ...], archive: Path
) -> None:
    """Canonical links, refreshes, bases, frames, pictures, scripts and headers: the page is read and that is all."""
    for number, url in enumerate(urls):
        body = PAGE.format(url=html.escape(url.encode("utf-8", "replace").decode()), text=TEXT)
        safe = written(url).encode("ascii", "replace").decode()
        server.routes[f"/p{number}"] = answer(body, Refresh=f"0;url={safe}", Link=f"<{safe}>; rel=canonical")
    before = len(server.requests)
    pages = [server.url(f"/p{number}") for number in range(len(urls))]
    got = run(server, bird, "add", archive, *pages, "--follow")
    assert "new" in got.stderr
    assert sorted(server.paths[before:]) == sorted(f"/p{number}" for number in range(len(urls)))
    assert bird.visits == 0


def test_robots_lead_nowhere(bird: Canary, server: Server, urls: tuple[str, ...]) -> None:
    """A robots.txt that redirects, and the sitemaps that one names."""
    server.routes["/a"] = answer("x")
    for url in urls:
        safe = url.encode("utf-8", "replace").decode().partition("\r")[0]
        server.routes["/robots.txt"] = redirect(safe)
        try:
            visitor(server, bird).visit(server.url("/a"))
        except InputError:
            continue
    server.routes["/robots.txt"] = answer("\n".join(f"Sitemap: {written(url)}" for url in urls))
    assert visitor(server, bird).visit(server.url("/a")).status == 200
    assert bird.visits == 0


def test_feed_that_moves_to_a_closed_place_stays(bird: Canary, server: Server, archive: Path) -> None:
    """A permanent redirect is no way in."""
    server.routes["/feed.xml"] = redirect(f"http://127.0.0.1:{bird.port}/", "301 Moved Permanently")
    got = run(server, bird, "watch", archive, server.url("/feed.xml"), "--once")
    assert got.exit_code == 3
    assert "not of the open internet" in got.stderr
    assert run(server, bird, "watch", archive, "--stop", server.url("/feed.xml")).exit_code == 0
    assert bird.visits == 0


def test_name_is_looked_up_once_for_a_connection(bird: Canary, server: Server) -> None:
    """The second answer of a name server that changes its mind is never asked for."""
    rebound = Names({"draai.example": [(HERE,), ("127.0.0.1",)]})
    server.routes["/a"] = answer("x")
    got = fetcher(server.port, names=rebound).fetch(server.url("/a", "draai.example"))
    assert (got.status, rebound.asked) == (200, ["draai.example"])
    assert f"host: draai.example:{server.port}" in server.requests[-1].lower()


def test_name_that_changes_between_redirects_is_checked_again(bird: Canary, server: Server) -> None:
    """Each connection has its own lookup and its own check."""
    rebound = Names({"draai.example": [(HERE,), ("127.0.0.1",)]})
    server.routes["/a"] = redirect(f"http://draai.example:{bird.port}/")
    with pytest.raises(InputError, match=r"leads to 127.0.0.1, which is not of the open internet"):
        fetcher(server.port, bird.port, names=rebound).fetch(server.url("/a", "draai.example"))
    assert rebound.asked == ["draai.example", "draai.example"]
    assert bird.visits == 0


def test_long_way_to_a_closed_place_ends_there(bird: Canary, server: Server) -> None:
    """Every redirect is checked, not the first alone."""
    for number in range(8):
        server.routes[f"/{number}"] = redirect(f"/{number + 1}")
    server.routes["/8"] = redirect(f"http://een.example:{bird.port}/")
    with pytest.raises(InputError, match=r"leads to 127.0.0.1"):
        fetcher(server.port, bird.port, names=names()).fetch(server.url("/0"))
    assert bird.visits == 0
