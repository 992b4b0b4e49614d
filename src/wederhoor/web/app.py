"""The application: which address shows which page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from wederhoor.errors import InputError
from wederhoor.publish.site import script_file, style_file
from wederhoor.publish.site.model import Page
from wederhoor.web.about import begin_check, show_about, show_health
from wederhoor.web.answer import answer, refuse
from wederhoor.web.articles import show_article, show_version
from wederhoor.web.guard import Guard
from wederhoor.web.judgements import judge, show_queue, undo
from wederhoor.web.login import log_in, log_out, show_login
from wederhoor.web.question import Question
from wederhoor.web.refusal import Refusal
from wederhoor.web.searching import show_search
from wederhoor.web.settings import Settings
from wederhoor.web.site import Call, Site, site_of
from wederhoor.web.speakers import show_speaker, show_speakers
from wederhoor.web.stories import show_dossier, show_stories, show_story

FOREVER = "public, max-age=31536000, immutable"
"""For files whose name changes with what is in them."""


def make_app(settings: Settings) -> ASGIApp:
    """The pages of an archive, behind all checks. ``InputError`` when the archive cannot be opened."""
    site = Site(settings)
    with site.reading() as archive:
        archive.last_entry()
    app = Starlette(
        routes=_routes(),
        exception_handlers={
            Refusal: _refused,
            HTTPException: _not_served,
            InputError: _unreadable,
            Exception: _failed,
        },
        lifespan=_living,
    )
    app.state.site = site

    def tell(request: Request, refusal: Refusal) -> Response:
        request.scope["app"] = app
        return refuse(request, refusal)

    return Guard(app, settings, site.sessions, tell)


def _routes() -> list[BaseRoute]:
    return [
        *_twins("/", show_stories, twin="/index.json"),
        *_twins("/stories/{id}", show_story),
        Route("/stories/{id}/dossier.json", show_dossier),
        Route("/stories/{id}/dossier", show_dossier),
        *_twins("/articles/{id}", show_article),
        *_twins("/articles/{id}/versions/{number}", show_version),
        *_twins("/search", show_search),
        *_twins("/speakers", show_speakers),
        *_twins("/speakers/{name:path}", show_speaker),
        *_twins("/judgements", show_queue),
        Route("/judgements", judge, methods=["POST"]),
        Route("/judgements/undo", undo, methods=["POST"]),
        *_twins("/about", show_about),
        Route("/about/check", begin_check, methods=["POST"]),
        Route("/healthz.json", show_health),
        Route("/healthz", show_health),
        Route("/login", show_login),
        Route("/login.json", show_login),
        Route("/login", log_in, methods=["POST"]),
        Route("/logout", log_out, methods=["POST"]),
        Route("/static/{name}", _show_file),
    ]


def _twins(path: str, show: Callable[[Call], Page], *, twin: str | None = None) -> list[BaseRoute]:
    """A page and its JSON; what makes it runs in a thread of its own, with a reader of the archive of its own."""

    def make(request: Request) -> Response:
        site = site_of(request)
        with site.reading() as archive:
            call = Call(
                site=site,
                archive=archive,
                asked=Question(str(request.scope["query_string"], "ascii", "replace")),
                parts={name: str(part) for name, part in request.path_params.items()},
            )
            return answer(request, show(call))

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(make, request)

    return [Route(twin or f"{path}.json", endpoint), Route(path, endpoint)]


async def _show_file(request: Request) -> Response:
    """The look of the pages, or what their keys do."""
    for file in (style_file(), script_file()):
        if request.path_params["name"] == file.name:
            return Response(file.content, media_type=file.media_type, headers={"Cache-Control": FOREVER})
    raise Refusal(404, "absent")


@asynccontextmanager
async def _living(app: Starlette) -> AsyncIterator[None]:
    """Loads the parser while the first pages are read, and ends with the dossier that is being made."""
    site: Site = app.state.site
    warming = asyncio.create_task(run_in_threadpool(site.warm))
    yield
    await warming
    site.teller.close()


async def _refused(request: Request, error: Exception) -> Response:
    return refuse(request, error if isinstance(error, Refusal) else Refusal(500, "fault"))


async def _not_served(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    key = {HTTPStatus.NOT_FOUND: "absent", HTTPStatus.METHOD_NOT_ALLOWED: "method"}.get(HTTPStatus(status))
    slots = {} if key else {"what": HTTPStatus(status).phrase}
    return refuse(request, Refusal(status, key or "input", slots=slots, headers=headers))


async def _unreadable(request: Request, error: Exception) -> Response:
    problem = error.problem if isinstance(error, InputError) else ""
    return refuse(request, Refusal(503, "busy", slots={"problem": problem}, headers={"Retry-After": "10"}))


async def _failed(request: Request, _error: Exception) -> Response:
    """The fault itself is in the log."""
    return refuse(request, Refusal(500, "fault"))
