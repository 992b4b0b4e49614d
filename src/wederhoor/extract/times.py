"""Expressions of time with their TIMEX3 values, anchored on the day of publication and on the days that the text
names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wederhoor.extract.clause import clause_at
from wederhoor.extract.dating.anchor import Anchor, Scene, event_among, scene_of
from wederhoor.extract.dating.calendar import Outlook
from wederhoor.extract.dating.clock import DAY_FIELDS
from wederhoor.extract.dating.outlook import is_aside, is_told, outlook_at
from wederhoor.extract.dating.resolution import days_from_event, resolve
from wederhoor.extract.dating.timex import Expression, match_times
from wederhoor.extract.givenname import is_given_name
from wederhoor.lang.base import LanguagePack
from wederhoor.records.article import Article
from wederhoor.records.instant import day_of
from wederhoor.records.parse import Parse, Sentence
from wederhoor.records.time import Time

HABIT_REACH = 2
"""Sentences after one that names a day of the story in which "'s avonds" in the present tense is of that day; beyond,
it may tell a habit (three cases in the eleven bundles: of the day at 2 and at 4, a habit at 3)."""


def find_times(article: Article, parse: Parse, pack: LanguagePack) -> tuple[Time, ...]:
    """The expressions of time in text order, each with its value.

    An expression whose value leans on the day of publication is left out where that day is unknown. A clock time or a
    part of the day belongs to the day that the story is at, or else to that of the article's event, which is read in a
    first pass: an opening may tell of "negen uur" before the day is named.
    """
    rows = [(sentence.index, times_in(parse, sentence, pack)) for sentence in parse.sentences]
    anchor = Anchor(today=day_of(article.published), hour=_hour(article))
    scenes = [
        (parse.tokens[expression.first].sentence, scene)
        for expression, value, told in _resolved(parse, rows, anchor, pack)
        if (scene := _event_scene(expression, value, told))
    ]
    event = event_among(scenes, anchor.today)
    return tuple(
        Time(document=article.id, span=parse.span(expression.first, expression.end), value=value)
        for expression, value, _ in _resolved(parse, rows, replace(anchor, event=event), pack)
    )


def _event_scene(expression: Expression, value: str, told: Scene | None) -> Scene | None:
    """The scene that an expression gives for the event: that of a day of its own on which something happened, or the
    one that "zes dagen na de aanval" counts from."""
    scene = scene_of(value)
    if scene is not None and expression.fields.get("event"):
        return Scene(day=scene.day - days_from_event(expression.fields))
    return told if DAY_FIELDS & expression.fields.keys() else None


_Rows = Sequence[tuple[int, tuple[Expression, ...]]]


def _resolved(
    parse: Parse, rows: _Rows, anchor: Anchor, pack: LanguagePack
) -> Iterator[tuple[Expression, str, Scene | None]]:
    """Each expression with its value, and the scene where it tells what happened."""
    for sentence, expressions in rows:
        anchor, end, beside = replace(anchor, sentence=sentence), -1, None
        for place, expression in enumerate(expressions):
            if expression.blocked:
                continue
            joined = _continues(parse, end, expression.first, pack)
            if not joined:
                anchor = replace(anchor, outlook=outlook_at(parse, expression.first, pack.times))
            near = replace(anchor, story=beside, told_in=sentence) if joined and beside else anchor
            value, end = _value(parse, expressions[place:], near, pack), expression.end
            beside = scene_of(value or "")
            if value is not None:
                tells = _tells(parse, expression.first, anchor, pack)
                anchor = anchor.after(value, tells=tells)
                yield expression, value, scene_of(value) if tells else None


def _value(parse: Parse, expressions: Sequence[Expression], anchor: Anchor, pack: LanguagePack) -> str | None:
    """The value of the first of the expressions; the others of its clause may tell its day."""
    expression = expressions[0]
    before = parse.tokens[expression.first - 1].lower if expression.first else ""
    fields = {**expression.fields, "until": before in pack.numbers.upto}
    if fields.get("habit") and anchor.outlook is not Outlook.BACK and _is_habit(parse, expression, anchor, pack):
        return None
    if "hour" in fields and not DAY_FIELDS & fields.keys():
        clause = clause_at(parse, expression.first, pack.times.subordinators)
        beside = [other for other in expressions[1:] if other.first < clause.stop and DAY_FIELDS & other.fields.keys()]
        fields = {**beside[0].fields, **fields} if beside else fields
    return resolve(fields, anchor, pack.times)


def _is_habit(parse: Parse, expression: Expression, anchor: Anchor, pack: LanguagePack) -> bool:
    """ "'s Nachts horen ze het gebrom": in the present tense, unless the story was at a day just before."""
    clause = clause_at(parse, expression.first, pack.times.subordinators)
    known = anchor.story is not None and anchor.sentence - anchor.told_in <= HABIT_REACH
    return not known or any(parse.tokens[index].lower in pack.times.habit_words for index in clause)


def _tells(parse: Parse, first: int, anchor: Anchor, pack: LanguagePack) -> bool:
    """True where the clause tells what happened, and not who said so, nor what is only planned or heard."""
    past = anchor.outlook is Outlook.BACK
    if _is_quoted(parse, first):
        # a day that somebody speaks of does not lead the article's own story on
        return False
    return past and not is_told(parse, first, pack) and not is_aside(parse, first, pack.times)


def _is_quoted(parse: Parse, first: int) -> bool:
    """True for an expression between quotation marks."""
    start = parse.tokens[first].start
    return any(quote.outer.start <= start < quote.outer.end for quote in parse.quotes)


def _continues(parse: Parse, end: int, first: int, pack: LanguagePack) -> bool:
    """True for the second of two expressions that a conjunction joins: it looks where the first one looks."""
    return end >= 0 and first - end == 1 and parse.tokens[end].lower in pack.times.conjunctions


def times_in(parse: Parse, sentence: Sentence, pack: LanguagePack) -> tuple[Expression, ...]:
    """The expressions of time in a sentence, blocked ones among them; places are tokens of the parse."""
    words = [token.text for token in parse.words(sentence)]
    found = (_without_relative(parse, _moved(expression, sentence.first)) for expression in match_times(words, pack))
    return tuple(
        expression
        for expression in found
        if not _counts(parse, expression, sentence, pack) and not _is_of_name(parse, expression, pack)
    )


def _moved(expression: Expression, by: int) -> Expression:
    return replace(expression, first=expression.first + by, end=expression.end + by)


def _without_relative(parse: Parse, expression: Expression) -> Expression:
    """The expression without a relative pronoun: "de brief, die dinsdag uitlekte" says nothing of "die dinsdag"."""
    if "weekday" not in expression.fields or expression.fields.get("from") != "text" or not expression.first:
        return expression
    before, opener = parse.tokens[expression.first - 1], parse.tokens[expression.first]
    if before.text != "," and not (opener.has("PronType=Rel") and before.pos in ("NOUN", "PROPN")):
        return expression
    fields = {name: value for name, value in expression.fields.items() if name != "from"}
    return replace(expression, first=expression.first + 1, fields=fields)


def _is_of_name(parse: Parse, expression: Expression, pack: LanguagePack) -> bool:
    """True for a month or a part of the day that is somebody's first name ("April Jones")."""
    return expression.end - expression.first == 1 and is_given_name(parse, expression.first, pack)


def _counts(parse: Parse, expression: Expression, sentence: Sentence, pack: LanguagePack) -> bool:
    """True when a bare year is a number of things after all ("van 2000 zware vrachtwagens", "tot 2000 euro")."""
    if not expression.fields.get("bare"):
        return False
    following = parse.tokens[expression.end : min(expression.end + 2, sentence.end)]
    if following and following[0].pos == "ADJ":
        following = following[1:]
    return any(
        token.has("Number=Plur") or (token.lower,) in pack.topics.measures
        for token in following[:1]
        if token.pos in ("NOUN", "PROPN", "SYM")
    )


def _hour(article: Article) -> int | None:
    """The minutes of the day at publication, ``None`` when only its day is known."""
    match = re.match(r"T(\d\d):(\d\d)", (article.published or "")[10:])
    return int(match[1]) * 60 + int(match[2]) if match else None
