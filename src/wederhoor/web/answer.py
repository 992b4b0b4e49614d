"""A page as an answer: HTML, or JSON where the address asks for it."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import Response

from wederhoor.publish.interface import INTERFACES
from wederhoor.publish.site import page_json, render_site
from wederhoor.publish.site.model import Frame, NoticePage, Page
from wederhoor.publish.site.words import SITE
from wederhoor.web.refusal import Refusal
from wederhoor.web.session import COOKIE
from wederhoor.web.site import cookie_of, interface_of, site_of

JSON = "application/json; charset=utf-8"
_TWIN = ".json"


def wants_json(request: Request) -> bool:
    """True for the twin of a page."""
    return str(request.scope["path"]).endswith(_TWIN)


def answer(request: Request, page: Page, *, status: int = 200) -> Response:
    """The page, with a cookie for its forms where the browser has none."""
    if wants_json(request):
        return Response(page_json(page), status, media_type=JSON)
    site, interface = site_of(request), interface_of(request)
    cookie = cookie_of(request) or site.sessions.begin()
    html = render_site(page, _frame(request, cookie), interface)
    response = Response(html, status, media_type="text/html; charset=utf-8")
    response.headers["Vary"] = "Cookie, Accept-Language"
    response.headers["Content-Language"] = interface.code
    if not cookie_of(request):
        set_cookie(response, cookie)
    if request.query_params.get("lang") in INTERFACES:
        response.set_cookie("language", interface.code, max_age=31_536_000, httponly=True, samesite="strict")
    return response


def set_cookie(response: Response, cookie: str) -> None:
    """Tells the browser who it is until it closes; no script can read it, no other site sends it."""
    response.set_cookie(COOKIE, cookie, httponly=True, samesite="strict", path="/")


def refuse(request: Request, refusal: Refusal) -> Response:
    """The page of a refusal."""
    words = SITE[interface_of(request).code]
    page = NoticePage(
        status=refusal.status,
        problem=words.say(f"notice_{refusal.key}"),
        advice=words.say(f"notice_{refusal.advice}_advice", **refusal.slots),
    )
    response = answer(request, page, status=refusal.status)
    response.headers.update(refusal.headers)
    return response


def _frame(request: Request, cookie: str) -> Frame:
    site = site_of(request)
    path, asked = str(request.scope["path"]), dict(request.query_params)
    asked.pop("lang", None)
    query = urlencode(asked, errors="replace")
    twin = "/index.json" if path == "/" else f"{quote(path, errors='replace')}{_TWIN}"
    return Frame(
        archive=site.settings.archive.name,
        path=path,
        json=f"{twin}?{query}" if query else twin,
        token=site.sessions.token(cookie),
        writes=site.settings.write,
        person=site.sessions.person(cookie),
        languages=tuple((code, f"?{urlencode({**asked, 'lang': code}, errors='replace')}") for code in INTERFACES),
    )
