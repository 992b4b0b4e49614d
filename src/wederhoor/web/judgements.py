"""The queue of what a person must judge, and the judgements that are made there."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from wederhoor.errors import InputError
from wederhoor.publish.site.model import QueuePage
from wederhoor.records.judgement import Decision
from wederhoor.run.desk import APART, TOGETHER, judge_story
from wederhoor.run.judging import judge_names, undo_judgement
from wederhoor.web.forms import read_own_form
from wederhoor.web.question import Question
from wederhoor.web.queue import SHOWN, count_untold, find_made
from wederhoor.web.refusal import Refusal
from wederhoor.web.site import Call, Site, cookie_of, site_of

ABOUT_NAMES = (Decision.SAME.value, Decision.DIFFERENT.value)
ABOUT_ARTICLES = (TOGETHER, APART)


def show_queue(call: Call) -> QueuePage:
    """The pairs that wait, and the judgements that were made."""
    found = call.site.queue.find(call.archive, limit=SHOWN + 1)
    made, done = find_made(call.archive), call.asked.text("done")
    return QueuePage(
        questions=tuple(item.question for item in found[:SHOWN]),
        more=len(found) > SHOWN,
        untold=count_untold(call.archive),
        made=made,
        last=next((one for one in made if one.id == done), None),
    )


async def judge(request: Request) -> Response:
    """Keeps a judgement and goes on to the next pair."""
    form = await read_own_form(request)
    return RedirectResponse(await run_in_threadpool(_judge, request, form), 303)


async def undo(request: Request) -> Response:
    """Takes a judgement back."""
    form = await read_own_form(request)
    return RedirectResponse(await run_in_threadpool(_undo, request, form), 303)


def _judge(request: Request, form: Question) -> str:
    site = site_of(request)
    decision = form.choice("decision", (*ABOUT_NAMES, *ABOUT_ARTICLES))
    key, story = form.text("question"), form.text("story")
    with site.writing() as archive:
        item = site.queue.find_one(archive, story, key)
        if item is None:
            raise Refusal(409, "judged")
        following = _following(site, key)
        by, at = _person(site, request), site.now()
        try:
            if item.names is not None and decision in ABOUT_NAMES:
                made = judge_names(archive, Decision(decision), item.names, by=by, at=at).id
            elif item.articles is not None and decision in ABOUT_ARTICLES:
                made = judge_story(archive, decision, item.articles, by=by, at=at).id
            else:
                raise Refusal(400, "input", slots={"what": "decision"})
        except InputError as error:
            raise Refusal(409, "judged") from error
    return f"/judgements?done={made}#{following}"


def _undo(request: Request, form: Question) -> str:
    site = site_of(request)
    with site.writing() as archive:
        try:
            made = undo_judgement(archive, form.text("judgement"), by=_person(site, request), at=site.now())
        except InputError as error:
            raise Refusal(409, "judged") from error
    return f"/judgements?done={made}#pairs"


def _following(site: Site, key: str) -> str:
    """The pair that stands after this one, where the reader goes on."""
    with site.reading() as archive:
        keys = [item.question.key for item in site.queue.find(archive, limit=SHOWN)]
    at = keys.index(key) if key in keys else len(keys)
    return f"q-{keys[at + 1]}" if at + 1 < len(keys) else "pairs"


def _person(site: Site, request: Request) -> str:
    return site.sessions.person(cookie_of(request)) or site.settings.person
