"""What the archive is, whether it is sound, and whether the server lives."""

from __future__ import annotations

import importlib.metadata

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from wederhoor.errors import InputError
from wederhoor.publish.site.model import AboutPage
from wederhoor.web.answer import JSON, wants_json
from wederhoor.web.forms import read_own_form
from wederhoor.web.site import Call, site_of

SERVERS = ("starlette", "uvicorn")


def show_about(call: Call) -> AboutPage:
    """Versions, counts, the head of the log, and the last check."""
    last = call.archive.last_entry()
    ready = call.site.ready
    readers = ready.result() if ready.done() else ()
    versions = [*readers, *((name, importlib.metadata.version(name)) for name in SERVERS)]
    return AboutPage(
        versions=tuple(sorted(versions)),
        counts=tuple(sorted(call.archive.counts().items())),
        log_number=last.seq if last else 0,
        log_moment=last.moment if last else None,
        log_action=last.action if last else None,
        log_digest=last.digest if last else None,
        check=call.site.checker.check,
    )


async def begin_check(request: Request) -> Response:
    """Checks the archive while the reader goes on."""
    await read_own_form(request)
    site_of(request).checker.begin()
    return RedirectResponse("/about", 303)


async def show_health(request: Request) -> Response:
    """``ok`` when the archive can be opened, for whatever watches the server."""
    try:
        await run_in_threadpool(_look, request)
    except InputError:
        status, word = 503, "unavailable"
    else:
        status, word = 200, "ok"
    if wants_json(request):
        return Response(f'{{"status": "{word}"}}\n', status, media_type=JSON)
    return Response(f"{word}\n", status, media_type="text/plain; charset=utf-8")


def _look(request: Request) -> None:
    with site_of(request).reading() as archive:
        archive.last_entry()
