"""What stands before the pages: names, origins, sizes, forms and logins."""

import pytest
from argon2 import PasswordHasher

from tests.web.sites import doubted, filled, send, served, token_in
from wederhoor.web.guard import LARGEST_BODY
from wederhoor.web.session import LASTS, MOST_TRIES, MOST_TRIES_ALL, PERIOD
from wederhoor.web.settings import is_loopback

PASSWORD = "vier paarden en een ezel"
HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
"""As cheap as can be, for tests."""

CHANGES = ("/judgements", "/judgements/undo", "/about/check", "/logout", "/login")
PAGES = ("/", "/index.json", "/stories/brand", "/stories/brand/dossier", "/stories/brand/dossier.json", "/search",
         "/search.json", "/speakers", "/judgements", "/judgements.json", "/about", "/nergens")  # fmt: skip


@pytest.fixture
def client(tmp_path):
    """A client of an archive that may be written."""
    filled(tmp_path)
    with served(tmp_path, write=True) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/index.json", "/stories/brand", "/nergens", "/healthz", "/login"])
def test_every_answer_tells_browsers_what_they_may_do(client, path):
    """No frame, no foreign script or style, no guessing of types, no referrer, no sharing with other origins."""
    headers = client.get(path).headers
    policy = dict(part.strip().partition(" ")[::2] for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    assert not [name for name in headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "127.0.0.1:9", "LOCALHOST", "[::1]:8000", "localhost."]
)
def test_answers_to_its_names(client, host):
    """Any port, for a tunnel may lead here."""
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "evil.example:8000", "127.0.0.1.nip.io", "192.168.1.4", "0.0.0.0",
     "localhost@evil.example", "localhost:8000:8000", "localhost/", "", " ", "[::2]", "a b", "127.1"],
)  # fmt: skip
def test_does_not_answer_to_other_names(client, host):
    """Another site's name that is given this machine's address reaches nothing."""
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 421
    assert "Brand" not in answer.text


@pytest.mark.parametrize(
    ("host", "names", "asked", "status"),
    [
        ("0.0.0.0", (), "192.168.1.4", 200),
        ("0.0.0.0", (), "archief.example", 421),
        ("0.0.0.0", ("archief.example",), "archief.example:8000", 200),
        ("192.168.1.4", (), "192.168.1.4:8000", 200),
        ("192.168.1.4", (), "192.168.1.5", 421),
        ("192.168.1.4", (), "localhost", 421),
        ("::1", (), "[::1]", 200),
        ("fd00::4", (), "[fd00::4]:8000", 200),
    ],
)
def test_answers_to_the_names_that_it_was_given(tmp_path, host, names, asked, status):
    """The bound address; any address where it listens at all; further names."""
    filled(tmp_path)
    with served(tmp_path, host=host, names=names, password=HASH) as client:
        assert client.get("/healthz", headers={"Host": asked}).status_code == status


@pytest.mark.parametrize(
    ("host", "is_it"),
    [("127.0.0.1", True), ("127.8.0.1", True), ("::1", True), ("localhost", True), ("Localhost", True),
     ("0.0.0.0", False), ("::", False), ("192.168.1.4", False), ("archief.example", False), ("", False),
     ("::ffff:10.0.0.1", False)],
)  # fmt: skip
def test_knows_what_others_cannot_reach(host, is_it):
    """Loopback alone."""
    assert is_loopback(host) is is_it


@pytest.mark.parametrize("path", CHANGES)
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:9000"},
        {"Origin": "http://localhost"},
        {"Origin": "http://localhost:8000.evil.example"},
        {"Origin": "http://[::"},
        {"Origin": "file://localhost:8000"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost:8000"},
    ],
    ids=lambda headers: ",".join(headers.values()),
)
def test_other_sites_change_nothing(client, path, headers):
    """A form or a script elsewhere is refused, even with the right token and cookie."""
    answer = send(client, path, headers=headers)
    assert answer.status_code == 403
    assert client.get("/about.json").json()["check"]["state"] == "never"


@pytest.mark.parametrize("dest", ["iframe", "object", "embed", "frame"])
def test_other_sites_embed_nothing(client, dest):
    """A page elsewhere can lead here, but cannot show a page of the archive inside itself."""
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert client.get("/", headers=headers | {"Sec-Fetch-Dest": "document"}).status_code == 200
    assert client.get("/", headers=headers | {"Sec-Fetch-Dest": dest}).status_code == 403


@pytest.mark.parametrize("mode", ["no-cors", "cors", "same-origin"])
@pytest.mark.parametrize("path", ["/", "/index.json", "/static/site.css"])
def test_other_sites_load_nothing(client, path, mode):
    """No script, picture or fetch from elsewhere, from the same machine neither."""
    for site in ("cross-site", "same-site"):
        assert client.get(path, headers={"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode}).status_code == 403


@pytest.mark.parametrize("path", CHANGES)
@pytest.mark.parametrize("token", ["", "x", "secret-1", "é" * 9])
def test_a_form_needs_its_token(client, path, token):
    """A form that this server did not make for this browser is refused."""
    client.get("/judgements")
    assert client.post(path, data={"token": token}).status_code == 403


def test_a_token_of_another_browser_is_none(tmp_path):
    """Each cookie has its own."""
    filled(tmp_path)
    with served(tmp_path, write=True) as client:
        token = token_in(client.get("/about"))
        client.cookies.clear()
        client.get("/about")
        assert client.post("/about/check", data={"token": token}).status_code == 403


def test_the_cookie_is_for_this_site_alone(client):
    """No script can read it, no other site sends it."""
    cookie = client.get("/").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Domain" not in cookie


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "text/plain", ""])
def test_only_forms_are_read(client, kind):
    """Nothing that a page elsewhere could send without asking."""
    answer = client.post("/judgements", content="token=x", headers={"Content-Type": kind})
    assert answer.status_code == 415


def test_a_large_form_is_not_read(client):
    """By what it says of its size, and by its size."""
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/judgements", content=b"a" * (LARGEST_BODY + 1), headers=form).status_code == 413
    pieces = (b"a" * 1000 for _ in range(LARGEST_BODY // 1000 + 2))
    assert client.post("/judgements", content=pieces, headers=form).status_code == 413


@pytest.mark.parametrize("length", ["x", "-1", "1e3", "9" * 30, "٣"])
def test_a_wrong_length_is_refused(client, length):
    """Before anything is read."""
    headers = {"Content-Length": length.encode(), "Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/judgements", content=b"a", headers=headers).status_code in {400, 413}


def test_a_long_address_is_refused(client):
    """As it would fill the log and the page."""
    assert client.get(f"/search?q={'a' * 9_000}").status_code == 414
    assert client.get(f"/{'a' * 9_000}").status_code == 414


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "POST", "FOO"])
def test_other_methods_are_refused(client, method):
    """With what can be done, and no word of CORS."""
    answer = client.request(method, "/stories/brand")
    assert answer.status_code == 405
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_nothing_is_written_unless_asked(tmp_path):
    """Without --write the queue has no forms, and a form that is sent is refused."""
    doubted(tmp_path)
    with served(tmp_path) as client:
        page = client.get("/judgements")
        assert '<form method="post" action="/judgements"' not in page.text
        question = client.get("/judgements.json").json()["questions"][0]
        before = client.get("/about.json").json()["log_digest"]
        answer = send(client, "/judgements", seen="/about", question=question["key"], story="brand", decision="same")
        assert answer.status_code == 403
        assert client.get("/about.json").json()["log_digest"] == before


class TestPassword:
    """A server with a password."""

    @pytest.fixture
    def client(self, tmp_path):
        filled(tmp_path)
        with served(tmp_path, password=HASH, host="0.0.0.0") as client:
            yield client

    def log_in(self, client, password=PASSWORD, name="Ineke", **fields):
        return send(client, "/login", seen="/login", password=password, name=name, **fields)

    @pytest.mark.parametrize("path", PAGES)
    def test_shows_nothing_before_the_login(self, client, path):
        """Pages lead to the door, JSON says so."""
        answer = client.get(path, follow_redirects=False)
        assert answer.status_code == (401 if path.endswith(".json") else 303)
        assert "Brand" not in answer.text

    @pytest.mark.parametrize("path", ["/judgements", "/about/check", "/logout"])
    def test_changes_nothing_before_the_login(self, client, path):
        """Even with a token of the door."""
        assert send(client, path, seen="/login").status_code == 401

    def test_lets_in_who_knows_it(self, client):
        """To where they wanted to go; with a new cookie."""
        before = dict(client.get("/login?after=/stories/brand").cookies)
        answer = self.log_in(client, after="/stories/brand")
        assert (answer.status_code, answer.headers["location"]) == (303, "/stories/brand")
        assert client.cookies["wederhoor"] != before["wederhoor"]
        assert "Brand in de haven" in client.get("/stories/brand").text
        assert "Ineke" in client.get("/").text

    @pytest.mark.parametrize("password", ["", "x", PASSWORD + " ", PASSWORD.upper(), "a" * 5_000, "\ud800"])
    def test_keeps_out_who_does_not(self, client, password):
        """And says so."""
        answer = send(client, "/login", seen="/login", password=password.encode("utf-8", "replace"), name="Ineke")
        assert answer.status_code == 401
        assert "Dat wachtwoord klopt niet" in answer.text
        assert client.get("/", follow_redirects=False).status_code == 303

    @pytest.mark.parametrize(
        "after",
        ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\n/evil.example", "x"],
    )
    def test_leads_nowhere_else(self, client, after):
        """An address elsewhere becomes the first page."""
        assert self.log_in(client, after=after).headers["location"] == "/"
        page = client.get("/login", params={"after": after})
        assert 'name="after" value="/"' in page.text

    def test_a_stolen_cookie_of_the_door_is_no_login(self, client):
        """A cookie that was planted before the login stays outside."""
        client.cookies.set("wederhoor", "planted", domain="localhost.local")
        planted = client.cookies["wederhoor"]
        self.log_in(client)
        client.cookies.clear()
        client.cookies.set("wederhoor", planted, domain="localhost.local")
        assert client.get("/", follow_redirects=False).status_code == 303

    def test_stops_who_guesses(self, client):
        """After some tries the right password does not help either, for a quarter of an hour."""
        timer = client.app._settings.timer
        for _ in range(MOST_TRIES):
            assert self.log_in(client, "raden is moeilijk").status_code == 401
        answer = self.log_in(client)
        assert (answer.status_code, answer.headers["retry-after"]) == (429, "900")
        timer.now += PERIOD + 1
        assert self.log_in(client).status_code == 303

    def test_stops_who_guesses_from_everywhere(self, client):
        """All addresses together have a limit."""
        sessions = client.app._sessions
        tries = [sessions.may_try(f"10.0.0.{number}") for number in range(MOST_TRIES_ALL + 1)]
        assert tries == [True] * MOST_TRIES_ALL + [False]

    def test_ends_after_a_working_day(self, client):
        """And when somebody logs out."""
        self.log_in(client)
        client.app._settings.timer.now += LASTS + 1
        assert client.get("/", follow_redirects=False).status_code == 303
        self.log_in(client)
        assert client.get("/", follow_redirects=False).status_code == 200
        assert send(client, "/logout", seen="/about").status_code == 303
        assert client.get("/", follow_redirects=False).status_code == 303

    def test_the_door_and_the_pulse_stand_open(self, client):
        """What a browser needs to log in, and what watches the server."""
        assert client.get("/healthz").status_code == 200
        page = client.get("/login")
        style = page.text.partition('rel="stylesheet" href="')[2].partition('"')[0]
        assert client.get(style).status_code == 200
