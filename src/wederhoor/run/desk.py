"""What is done with an archive behind the door: its articles are read, sorted into stories, and each story is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from wederhoor.errors import InputError
from wederhoor.lang.registry import get_frequencies, get_pack, list_languages
from wederhoor.records.archive import KeptStory, StoryJudgement, Version, archive_id, canonical, moment_of, sha256_of
from wederhoor.records.article import Article
from wederhoor.records.codec import dump_dossier, load_dossier
from wederhoor.records.dossier import Dossier
from wederhoor.records.frontmatter import without_front_matter
from wederhoor.records.instant import order_of
from wederhoor.records.judgement import Judgement
from wederhoor.records.story import Membership, Story, StoryItem
from wederhoor.run.pipeline import Progress, make_dossier, name_versions
from wederhoor.run.versions import ReadVersion, add_versions
from wederhoor.store import identifiers
from wederhoor.store.base import Archive
from wederhoor.stories import Clusterer, Ties
from wederhoor.text.layout import lay_out

TOGETHER = "together"
APART = "apart"
UNDO = "undo"

SETTLED = 1_000
"""Articles after which the stories that are closed are settled, and leave memory."""


def read_versions(archive: Archive, progress: Progress | None = None) -> int:
    """Reads every version that this pipeline has not read and whose language has a pack, and keeps what it finds, one
    transaction a version; how many were read."""
    pipeline = _pipeline()
    found = (archive.get_version(*name) for name in list(archive.unread_versions(pipeline)))
    unread = [version for version in found if version is not None and version.language in list_languages()]
    for done, version in enumerate(unread, 1):
        archive.put_reading(version.article, version.number, pipeline, make_dossier([article_of(version)]))
        if progress:
            progress("read", done, len(unread))
    return len(unread)


def sort_stories(archive: Archive) -> int:
    """Sorts the current versions of all articles into stories, following what people decided; how many stories came,
    went or changed. Pages that are no report of one event are in none. Where neither an article nor a decision nor the
    program changed since, the kept sorting is what this one would be, and stays."""
    stream = sorted((order_of(published), article, rest) for article, published, rest in archive.stream())
    decided = [judgement.id for judgement in archive.story_judgements()]
    told = ([unknown, moment.isoformat(), article, rest] for (unknown, moment), article, rest in stream)
    made_of = sha256_of(canonical([_pipeline(), SETTLED, decided, *told]))
    if archive.sorted_of() == made_of:
        return 0
    return archive.put_stories(_sort(archive, [article for _, article, _ in stream]), made_of)


def _sort(archive: Archive, order: Sequence[str]) -> Iterator[KeptStory]:
    """The stories of an archive, each when nothing can join it any more: its articles are read in the order of the
    stream, and what is settled leaves memory, which all articles of an archive would fill."""
    names = {language: get_pack(language).names for language in list_languages()}
    clusterer = Clusterer(
        stop_words={language: words.common_words | words.function_words for language, words in names.items()},
        frequencies=_frequencies(),
        ties=_ties(archive.story_judgements()),
    )
    items: dict[str, StoryItem] = {}
    for place, article in enumerate(order, 1):
        version = archive.get_version(article)
        if version is not None:
            item = _item(version)
            clusterer.add(item)
            items[item.id] = replace(item, text=item.text.strip().partition("\n")[0])
        if place % SETTLED == 0 or place == len(order):
            sorting = clusterer.sort() if place == len(order) else clusterer.forget()
            for story in sorting.stories:
                yield _kept(story, {member.item: items.pop(member.item) for member in story.members})
            for page in sorting.pages:
                del items[page.item]


def _frequencies() -> dict[str, float]:
    """The share of sentences that have a word, in the language that has it most."""
    shares: dict[str, float] = {}
    for language in list_languages():
        for word, share in get_frequencies(language).items():
            shares[word] = max(share, shares.get(word, 0.0))
    return shares


def tell_story(archive: Archive, id: str, progress: Progress | None = None, *, keep: bool = True) -> Dossier:
    """The dossier of a story, with the versions of its articles: the kept one, or a new one where an article, a
    judgement or the program changed since, which the archive keeps where it may be written (``keep``). ``InputError``
    when there is no such story, or none of its articles is in a language that has a pack."""
    material = _gather(archive, id)
    told = _find_told(archive, material)
    if told is not None:
        return told
    dossier = make_dossier(
        material.articles, title=material.story.title, judgements=material.judgements, progress=progress
    )
    several = {name: _read(archive, history) for name, history in material.histories.items() if len(history) > 1}
    dossier = add_versions(dossier, several)
    if keep:
        archive.put_dossier(material.story.id, material.digest, dump_dossier(dossier))
    return dossier


def find_left_out(archive: Archive, id: str) -> tuple[Version, ...]:
    """The versions that a story has and its dossier has not, being in a language that has no pack."""
    found = (archive.get_version(article) for article in find_story(archive, id).articles)
    return tuple(version for version in found if version is not None and version.language not in list_languages())


def find_told(archive: Archive, id: str) -> Dossier | None:
    """The kept dossier of a story, where it is that of its articles, judgements and program of now; the errors are
    those of ``tell_story``."""
    return _find_told(archive, _gather(archive, id))


def _find_told(archive: Archive, material: _Material) -> Dossier | None:
    kept = archive.get_dossier(material.story.id)
    if kept is None or kept[0] != material.digest:
        return None
    return load_dossier(kept[1], material.texts, file=material.story.id)


def digest_story(archive: Archive, id: str) -> str:
    """A digest of everything that the dossier of a story is made of; the errors are those of ``tell_story``."""
    return _gather(archive, id).digest


@dataclass(frozen=True, slots=True, kw_only=True)
class _Material:
    """What the dossier of a story is made of; ``histories`` are the versions of each article up to the current one."""

    story: KeptStory
    articles: tuple[Article, ...]
    judgements: tuple[Judgement, ...]
    histories: Mapping[str, tuple[Version, ...]]

    @property
    def digest(self) -> str:
        """The digest of all of it, and of the program."""
        before = {
            name: [(version.number, version.text_sha256, version.modified) for version in history]
            for name, history in self.histories.items()
            if len(history) > 1
        }
        told = [(one.id, one.text_sha256, one.outlet, one.published, one.kind) for one in self.articles]
        decided = [judgement.id for judgement in self.judgements]
        return sha256_of(canonical([_pipeline(), self.story.title, told, decided, before]))

    @property
    def texts(self) -> Mapping[str, str]:
        """The texts by the id of their article, those of older versions by their digest."""
        older = {version.text_sha256: version.text for history in self.histories.values() for version in history}
        return older | {article.id: article.text for article in self.articles}


def _gather(archive: Archive, id: str) -> _Material:
    story = find_story(archive, id)
    found = (archive.get_version(article) for article in story.articles)
    versions = [version for version in found if version is not None and version.language in list_languages()]
    if not versions:
        known = f"there are: {', '.join(list_languages())}"
        raise InputError(story.id, "has no article in a language that can be read", known)
    return _Material(
        story=story,
        articles=tuple(
            sorted((article_of(version) for version in versions), key=lambda one: (moment_of(one.published), one.id))
        ),
        judgements=archive.judgements(),
        histories={version.article: (*_earlier(archive, version), version) for version in versions},
    )


def _earlier(archive: Archive, current: Version) -> tuple[Version, ...]:
    """The versions before the current one that can be laid beside it: those in its language."""
    versions = archive.get_versions(current.article)
    return tuple(one for one in versions if one.number < current.number and one.language == current.language)


def _read(archive: Archive, history: Sequence[Version]) -> tuple[ReadVersion, ...]:
    """What was read in each version, as it is kept, or read now where it is not."""
    found = []
    for number, version in enumerate(history):
        reading = archive.get_reading(version.article, version.number, _pipeline())
        at = _moment(version, history[number - 1] if number else None)
        found.append(ReadVersion(number=version.number, at=at, reading=reading or make_dossier([article_of(version)])))
    return tuple(found)


def _moment(version: Version, before: Version | None) -> str | None:
    """When a version came: when the source says that it was changed, else when it was published, where that is not said
    of the version before as well, else when it was captured."""
    known = (before.modified, before.published) if before else ()
    said = (moment for moment in (version.modified, version.published) if moment and moment not in known)
    return next(said, version.capture.captured)


def find_story(archive: Archive, id: str) -> KeptStory:
    """The story whose id begins so; ``InputError`` when there is none or more than one."""
    story = archive.get_story(identifiers.find_story(archive, id))
    if story is None:
        raise InputError(id, "is no story of this archive any more", "wederhoor stories lists them")
    return story


def judge_story(archive: Archive, decision: str, articles: Sequence[str], *, by: str, at: datetime) -> StoryJudgement:
    """Keeps that two articles are about one event (``together``) or are not (``apart``), in place of what was decided
    about them before; it holds from the next ``sort_stories`` on. An article is given by the beginning of its id;
    ``InputError`` for an unknown or ambiguous one, and for one that is given twice."""
    _tell_apart(articles)
    pair = tuple(sorted(identifiers.find_article(archive, article) for article in articles))
    _tell_apart(pair)
    before = in_force(archive.story_judgements())
    old = tuple(sorted(one.id for one in before if tuple(one.body["articles"]) == pair))
    body = {"decision": decision, "articles": list(pair), "by": by, "at": at.isoformat()}
    judgement = StoryJudgement(id=archive_id("story judgement", canonical(body), *old), body=body, supersedes=old)
    _ties([*(one for one in before if one.id not in old), judgement])
    archive.put_story_judgement(judgement)
    return judgement


def _tell_apart(articles: Sequence[str]) -> None:
    if len(set(articles)) < len(articles):
        raise InputError(articles[0], "is given twice", "give two articles")


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
    return sha256_of(canonical(name_versions(list_languages())))


def _item(version: Version) -> StoryItem:
    """What is sorted of a version: its headline and its running text, without what the page has around them; in a
    language without a pack all but its front matter."""
    layout = lay_out(article_of(version), get_pack(version.language)) if version.language in list_languages() else None
    paragraphs = layout.paragraphs if layout else ()
    headline = layout.headline if layout else None
    return StoryItem(
        id=version.article,
        outlet=version.outlet,
        published=version.published,
        language=version.language,
        title=version.title or (" ".join(headline.text.split()) if headline else None),
        text="\n\n".join(one.text for one in paragraphs) or without_front_matter(version.text),
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
