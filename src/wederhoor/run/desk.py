"""What is done with an archive behind the door: its articles are read, sorted into stories, and each story is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from wederhoor.errors import InputError
from wederhoor.lang.registry import LANGUAGES, get_pack
from wederhoor.records.archive import KeptStory, StoryJudgement, Version, archive_id, canonical, moment_of, sha256_of
from wederhoor.records.article import Article, ParagraphKind
from wederhoor.records.codec import dump_dossier, load_dossier
from wederhoor.records.dossier import Dossier
from wederhoor.records.story import Membership, Story, StoryItem
from wederhoor.run.pipeline import Progress, make_dossier, name_versions
from wederhoor.store.base import Archive
from wederhoor.stories import Clusterer, Ties
from wederhoor.text.layout import lay_out

TOGETHER = "together"
APART = "apart"
UNDO = "undo"


def read_versions(archive: Archive, progress: Progress | None = None) -> int:
    """Reads every version that this pipeline has not read and whose language has a pack, and keeps what it finds, one
    transaction a version; how many were read."""
    pipeline = _pipeline()
    found = (archive.get_version(*name) for name in list(archive.unread_versions(pipeline)))
    unread = [version for version in found if version is not None and version.language in LANGUAGES]
    for done, version in enumerate(unread, 1):
        archive.put_reading(version.article, version.number, pipeline, make_dossier([article_of(version)]))
        if progress:
            progress("read", done, len(unread))
    return len(unread)


def sort_stories(archive: Archive) -> int:
    """Sorts the current versions of all articles into stories, following what people decided; how many stories came,
    went or changed. Pages that are no report of one event are in none."""
    clusterer = Clusterer(
        stop_words={language: get_pack(language).names.function_words for language in LANGUAGES},
        ties=_ties(archive.story_judgements()),
    )
    items = {}
    # One by one, and of each text only its first line is kept: all texts of an archive are more than memory may hold.
    for version in archive.versions():
        if version.current:
            item = _item(version)
            clusterer.add(item)
            items[item.id] = replace(item, text=item.text.strip().partition("\n")[0])
    return archive.put_stories(_kept(story, items) for story in clusterer.sort().stories)


def tell_story(archive: Archive, id: str, progress: Progress | None = None) -> Dossier:
    """The dossier of a story: the kept one, or a new one where an article, a judgement or the program changed since.
    ``InputError`` when there is no such story, or none of its articles is in a language that has a pack."""
    story = find_story(archive, id)
    found = (archive.get_version(article) for article in story.articles)
    versions = [version for version in found if version is not None and version.language in LANGUAGES]
    if not versions:
        known = f"there are: {', '.join(LANGUAGES)}"
        raise InputError(story.id, "has no article in a language that can be read", known)
    articles = sorted((article_of(version) for version in versions), key=_order)
    judgements = archive.judgements()
    told = [(one.id, one.text_sha256, one.outlet, one.published, one.kind) for one in articles]
    made_of = sha256_of(canonical([_pipeline(), story.title, told, [judgement.id for judgement in judgements]]))
    kept = archive.get_dossier(story.id)
    if kept is not None and kept[0] == made_of:
        return load_dossier(kept[1], {article.id: article.text for article in articles}, file=story.id)
    dossier = make_dossier(articles, title=story.title, judgements=judgements, progress=progress)
    archive.put_dossier(story.id, made_of, dump_dossier(dossier))
    return dossier


def find_story(archive: Archive, id: str) -> KeptStory:
    """The story whose id begins so; ``InputError`` when there is none or more than one."""
    exact = archive.get_story(id)
    if exact is not None:
        return exact
    found = [story for story in archive.stories() if id and story.id.startswith(id)]
    if len(found) == 1:
        return found[0]
    problem = f"is the beginning of {len(found)} stories" if found else "is no story of this archive"
    raise InputError(id, problem, "wederhoor stories lists them")


def judge_story(archive: Archive, decision: str, articles: Sequence[str], *, by: str, at: datetime) -> StoryJudgement:
    """Keeps that two articles are about one event (``together``) or are not (``apart``), in place of what was decided
    about them before; it holds from the next ``sort_stories`` on. ``InputError`` for an unknown article."""
    pair = tuple(sorted(articles))
    for article in pair:
        if archive.get_version(article) is None:
            raise InputError(article, "is no article of this archive", "wederhoor search shows the ids of articles")
    before = in_force(archive.story_judgements())
    old = tuple(sorted(one.id for one in before if tuple(one.body["articles"]) == pair))
    body = {"decision": decision, "articles": list(pair), "by": by, "at": at.isoformat()}
    judgement = StoryJudgement(id=archive_id("story judgement", canonical(body)), body=body, supersedes=old)
    _ties([*(one for one in before if one.id not in old), judgement])
    archive.put_story_judgement(judgement)
    return judgement


def in_force(judgements: Sequence[StoryJudgement]) -> tuple[StoryJudgement, ...]:
    """Those that no later one took the place of."""
    gone = {old for judgement in judgements for old in judgement.supersedes}
    return tuple(judgement for judgement in judgements if judgement.id not in gone)


def article_of(version: Version) -> Article:
    """The article that a version is, under its id in the archive."""
    return Article(
        id=version.article,
        file=version.capture.name,
        text=version.text,
        sha256=version.capture.blob,
        text_sha256=version.text_sha256,
        language=version.language,
        outlet=version.outlet,
        published=version.published,
        url=version.url,
        title=version.title,
        kind=version.kind,
    )


def _pipeline() -> str:
    """The digest of what reads: the program and its pipelines."""
    return sha256_of(canonical(name_versions(LANGUAGES)))


def _order(article: Article) -> tuple[str, str]:
    return moment_of(article.published), article.id


def _item(version: Version) -> StoryItem:
    """What is sorted of a version: its headline and its running text, without what the page has around them."""
    layout = lay_out(article_of(version), get_pack(version.language)) if version.language in LANGUAGES else None
    paragraphs = layout.paragraphs if layout else ()
    heads = (" ".join(one.text.split()) for one in paragraphs if one.kind is ParagraphKind.HEADLINE)
    return StoryItem(
        id=version.article,
        outlet=version.outlet,
        published=version.published,
        language=version.language,
        title=version.title or next(heads, None),
        text="\n\n".join(one.text for one in paragraphs) or version.text,
    )


def _ties(judgements: Sequence[StoryJudgement]) -> Ties:
    valid = in_force(judgements)
    return Ties.of(must=_pairs(valid, TOGETHER), cannot=_pairs(valid, APART))


def _pairs(judgements: Iterable[StoryJudgement], decision: str) -> Iterator[tuple[str, str]]:
    for judgement in judgements:
        if judgement.body["decision"] == decision:
            one, other = judgement.body["articles"]
            yield one, other


def _kept(story: Story, items: Mapping[str, StoryItem]) -> KeptStory:
    """A story as it is kept; it is called what its first article is called."""
    members = sorted(story.members, key=lambda member: member.item)
    moments = sorted(filter(None, (moment_of(items[member.item].published) for member in members)))
    first = items[story.members[0].item]
    return KeptStory(
        id=story.id,
        title=first.title or first.text,
        members=tuple((member.item, _why(member)) for member in members),
        first=moments[0] if moments else "",
        last=moments[-1] if moments else "",
    )


def _why(member: Membership) -> str:
    """Why an article is in its story, as JSON."""
    shared = [[term.sign.value, term.term, round(term.share, 3)] for term in member.shared]
    return canonical({"ground": member.ground.value, "score": round(member.score, 3), "shared": shared})
