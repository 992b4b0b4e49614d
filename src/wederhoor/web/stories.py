"""Stories, and the dossier of each."""

from __future__ import annotations

import asyncio

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from wederhoor.errors import InputError, SetupError
from wederhoor.publish.site import dossier_page
from wederhoor.publish.site.article import ArticleLine, Member
from wederhoor.publish.site.model import StoriesPage, StoryPage, WaitPage
from wederhoor.publish.site.render import dossier_policy
from wederhoor.records.archive import Choice, KeptStory, Version, moment_of
from wederhoor.records.codec import dump_dossier
from wederhoor.records.dossier import Dossier
from wederhoor.run.desk import digest_story
from wederhoor.store.base import Archive
from wederhoor.store.identifiers import find_story
from wederhoor.web.answer import JSON, answer, wants_json
from wederhoor.web.refusal import Refusal, whole_id
from wederhoor.web.shaping import line_of, make_paging, read_why
from wederhoor.web.site import Call, Site, interface_of, site_of
from wederhoor.web.telling import Busy, Fault, Job

ROWS = 50
PATIENCE = 2.0
"""Seconds that a reader waits for a dossier before a page tells how far it is: a dossier of five articles takes about
four, after the parser is loaded."""


def show_stories(call: Call) -> StoriesPage:
    """The stories, the one with the latest news first."""
    asked, page = call.asked, call.asked.page()
    choice = Choice(
        title=asked.text("title"),
        outlet=asked.text("outlet"),
        since=asked.day("since"),
        until=asked.day("until"),
        least=asked.number("least", least=1, most=999),
        limit=ROWS + 1,
        offset=(page - 1) * ROWS,
    )
    rows = call.archive.list_stories(choice)
    counts = call.archive.counts()
    fields: dict[str, str | int] = {
        "title": choice.title,
        "outlet": choice.outlet,
        "since": choice.since,
        "until": choice.until,
        "least": choice.least if choice.least > 1 else "",
    }
    return StoriesPage(
        articles=counts["articles"],
        stories=counts["stories"],
        statements=counts["statements"],
        title=choice.title,
        outlet=choice.outlet,
        since=choice.since,
        until=choice.until,
        least=choice.least,
        rows=rows[:ROWS],
        paging=make_paging("/", fields, page, more=len(rows) > ROWS),
    )


def show_story(call: Call) -> StoryPage:
    """A story with its articles."""
    story = _find(call.archive, call.parts["id"])
    found = ((call.archive.get_versions(article), why) for article, why in story.members)
    members = sorted(
        (_member(versions, why) for versions, why in found if versions),
        key=lambda member: _order(member.article),
    )
    return StoryPage(
        id=story.id,
        title=story.title,
        first=story.first,
        last=story.last,
        told=call.archive.get_dossier(story.id) is not None,
        members=tuple(members),
    )


async def show_dossier(request: Request) -> Response:
    """The dossier of a story: at once where it is made, else how far it is."""
    name, site = str(request.path_params["id"]), site_of(request)
    # What a dossier is made of names the parser, which takes seconds to load.
    await asyncio.wait([asyncio.wrap_future(site.ready)], timeout=PATIENCE)
    if not site.ready.done():
        return await run_in_threadpool(_tell_of, request, name, None)
    try:
        told = await run_in_threadpool(_begin, request, name)
        if isinstance(told, Job):
            # Nobody takes the job away from others who wait for it.
            await asyncio.wait([asyncio.wrap_future(told.end)], timeout=PATIENCE)
            told = await run_in_threadpool(_end, request, name, told)
    except Fault as fault:
        raise Refusal(500, "fault") from fault
    except (InputError, SetupError) as error:
        problem, advice = (error.problem, error.advice) if isinstance(error, InputError) else (str(error), "")
        raise Refusal(409, "untellable", slots={"problem": problem, "advice": advice}) from error
    except Busy as busy:
        raise Refusal(503, "busy", slots={"problem": "dossiers"}, headers={"Retry-After": "60"}) from busy
    return told


def _begin(request: Request, id: str) -> Response | Job:
    site = site_of(request)
    with site.reading() as archive:
        story = _find(archive, id)
        made_of = digest_story(archive, story.id)
        dossier = site.teller.find(archive, story.id, made_of)
    if dossier is None:
        return site.teller.tell(story.id, made_of)
    return _dossier(request, site, dossier, made_of)


def _end(request: Request, id: str, job: Job) -> Response:
    if job.failed is not None:
        raise job.failed.with_traceback(None)
    if job.dossier is not None:
        return _dossier(request, site_of(request), job.dossier, job.made_of)
    return _tell_of(request, id, job)


def _tell_of(request: Request, id: str, job: Job | None) -> Response:
    """How far a dossier is."""
    site = site_of(request)
    with site.reading() as archive:
        story = _find(archive, id)
    stage, done, total = (job.stage, job.done, job.total) if job else ("wait", 0, 0)
    page = WaitPage(story=story.id, title=story.title, stage=stage, done=done, total=total)
    response = answer(request, page, status=202)
    response.headers["Retry-After" if wants_json(request) else "Refresh"] = "3"
    return response


def _dossier(request: Request, site: Site, dossier: Dossier, made_of: str) -> Response:
    if wants_json(request):
        return Response(dump_dossier(dossier), media_type=JSON)
    interface = interface_of(request)
    page = site.teller.page(dossier, made_of, interface.code, lambda told: dossier_page(told, interface))
    headers = {"Content-Security-Policy": dossier_policy(), "Vary": "Cookie, Accept-Language"}
    return Response(page, media_type="text/html; charset=utf-8", headers=headers)


def _find(archive: Archive, id: str) -> KeptStory:
    story = archive.get_story(whole_id(archive, id, find_story, "story"))
    if story is None:
        raise Refusal(404, "story")
    return story


def _order(article: ArticleLine) -> tuple[bool, str, str]:
    """By publication, those without a date last."""
    return not article.published, moment_of(article.published), article.id


def _member(versions: tuple[Version, ...], why: str) -> Member:
    ground, score, shared = read_why(why)
    current = next(version for version in versions if version.current)
    return Member(
        article=line_of(current),
        versions=len(versions),
        ground=ground,
        score=score,
        shared=shared,
    )
