"""What stands before every page: names, origins, sizes and logins are checked, and each answer says what browsers may
do with it.

After the Fetch Metadata resource isolation policy (web.dev/articles/fetch-metadata) and the OWASP cheat sheet on
cross-site request forgery.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wederhoor.publish.site.render import POLICY
from wederhoor.web.refusal import Refusal
from wederhoor.web.session import COOKIE, Sessions
from wederhoor.web.settings import Settings

LONGEST_ADDRESS = 8_000
"""Bytes of a path with its question."""

LARGEST_BODY = 16_000
"""Bytes of a form: the longest has a name, a password and an address."""

OPEN = {"/login", "/login.json", "/healthz", "/healthz.json"}
"""Where nobody needs to be logged in, beside the look of the pages."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-store",
}
"""Of every answer that does not set its own. What stands in an archive is in no cache."""

_HOST = re.compile(r"(?P<name>\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+)(?::\d{1,5})?", re.ASCII)


class _Gone(Exception):  # noqa: N818 - nobody is there to read of it
    """Whoever asked has left."""


class Guard:
    """The application behind the checks; ``tell`` makes the page of a refusal."""

    def __init__(
        self,
        app: ASGIApp,
        settings: Settings,
        sessions: Sessions,
        tell: Callable[[Request, Refusal], Response],
    ) -> None:
        self._app = app
        self._settings = settings
        self._sessions = sessions
        self._tell = tell

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1008})
                return
            await self._app(scope, receive, send)
            return
        request = Request(scope)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            try:
                await send(message)
            except Exception as error:
                # What the server says of a connection that broke has no type of its own (h11's, uvicorn's, the
                # system's); none of it is a fault of the page.
                raise _Gone from error

        try:
            self._check(request)
            answer = self._door(request)
        except Refusal as refusal:
            answer = self._tell(request, refusal)
        with suppress(_Gone):
            await (answer or self._app)(scope, receive, guarded)

    def _check(self, request: Request) -> None:
        headers = request.headers
        names = headers.getlist("host")
        host = _HOST.fullmatch(names[0]) if len(names) == 1 else None
        if host is None or not self._settings.serves(host["name"]):
            raise Refusal(421, "host")
        if len(request.scope.get("raw_path") or b"") + len(request.scope["query_string"]) > LONGEST_ADDRESS:
            raise Refusal(414, "size")
        length = headers.get("content-length", "0")
        if not length.isascii() or not length.isdigit() or len(length) > 18:
            raise Refusal(400, "input", slots={"what": "Content-Length"})
        if int(length) > LARGEST_BODY:
            raise Refusal(413, "size")
        if not _comes_from_here(request.method, headers):
            raise Refusal(403, "cross")

    def _door(self, request: Request) -> Response | None:
        """Where somebody is sent who must log in first."""
        path = str(request.scope["path"])
        if self._settings.password is None or path in OPEN or path.startswith("/static/"):
            return None
        if self._sessions.person(request.cookies.get(COOKIE, "")) is not None:
            return None
        if request.method not in {"GET", "HEAD"} or path.endswith(".json"):
            raise Refusal(401, "login")
        asked = f"?{request.url.query}" if request.url.query else ""
        after = quote(path, errors="replace") + asked
        return RedirectResponse(f"/login?after={quote(after, safe='', errors='replace')}", 303)


def _comes_from_here(method: str, headers: Headers) -> bool:
    """False when another site's page made the request: a change may come from our own pages only, and from elsewhere a
    page may be gone to, but not loaded into something."""
    site = headers.get("sec-fetch-site")
    if method in {"GET", "HEAD"}:
        if site in {None, "same-origin", "none"}:
            return True
        embeds = headers.get("sec-fetch-dest") in {"object", "embed", "iframe", "frame"}
        return headers.get("sec-fetch-mode") == "navigate" and not embeds
    if site not in {None, "same-origin"}:
        return False
    origin = headers.get("origin")
    if origin is None:
        return True
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and parts.netloc.lower() == headers.get("host", "").lower()
