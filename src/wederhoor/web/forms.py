"""Forms that were made by this server for the browser that sends them."""

from __future__ import annotations

from starlette.requests import Request

from wederhoor.web.question import Question, read_form
from wederhoor.web.refusal import Refusal
from wederhoor.web.site import cookie_of, site_of


async def read_own_form(request: Request) -> Question:
    """The fields of a form; a ``Refusal`` where its token is not that of the browser's cookie."""
    form = await read_form(request)
    if not site_of(request).sessions.is_token(cookie_of(request), form.text("token")):
        raise Refusal(403, "token")
    return form


def is_path_here(address: str) -> bool:
    """True for a path of this server: not for another server's, in whatever way browsers read addresses."""
    return address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
