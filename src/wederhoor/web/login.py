"""The door of an archive that has a password."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from wederhoor.publish.site.model import LoginPage
from wederhoor.web.answer import answer, set_cookie
from wederhoor.web.forms import is_path_here, read_own_form
from wederhoor.web.password import is_password
from wederhoor.web.question import Question
from wederhoor.web.refusal import Refusal
from wederhoor.web.site import cookie_of, site_of

LONGEST_NAME = 80


async def show_login(request: Request) -> Response:
    """The form; where there is no password, the stories."""
    if site_of(request).settings.password is None:
        return RedirectResponse("/", 303)
    after = Question(str(request.url.query)).text("after", longest=8_000)
    return answer(request, LoginPage(after=after if is_path_here(after) else "/", name="", refused=False))


async def log_in(request: Request) -> Response:
    """Lets somebody in who knows the password."""
    site, form = site_of(request), await read_own_form(request)
    if site.settings.password is None:
        return RedirectResponse("/", 303)
    address = request.client.host if request.client else ""
    if not site.sessions.may_try(address):
        raise Refusal(429, "rate", headers={"Retry-After": "900"})
    after, name = form.text("after", longest=8_000), form.text("name", longest=LONGEST_NAME)
    right = await run_in_threadpool(is_password, site.settings.password, form.secret("password"))
    if not right or not name:
        page = LoginPage(after=after if is_path_here(after) else "/", name=name, refused=True)
        return answer(request, page, status=401)
    site.sessions.forgive(address)
    response = RedirectResponse(after if is_path_here(after) else "/", 303)
    set_cookie(response, site.sessions.log_in(name))
    return response


async def log_out(request: Request) -> Response:
    """Ends a login."""
    await read_own_form(request)
    site_of(request).sessions.log_out(cookie_of(request))
    return RedirectResponse("/", 303)
