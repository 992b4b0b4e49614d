"""Expressions of time with their TIMEX3 values, anchored on the day of publication and on the days that the text
names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from wederhoor.extract.dating.calendar import Outlook
from wederhoor.extract.dating.outlook import outlook_at
from wederhoor.extract.dating.resolution import NIGHT, Anchor, day_of, resolve
from wederhoor.extract.dating.timex import Expression, match_times
from wederhoor.lang.base import LanguagePack
from wederhoor.records.article import Article
from wederhoor.records.parse import Parse, Sentence
from wederhoor.records.time import Time


def find_times(article: Article, parse: Parse, pack: LanguagePack) -> tuple[Time, ...]:
    """The expressions of time in text order, each with its value.

    An expression whose value leans on the day of publication is left out where that day is unknown. A clock time or a
    part of the day belongs to the day that the text spoke of last.
    """
    anchor = Anchor(today=_published(article))
    found: list[Time] = []
    for sentence in parse.sentences:
        end = -1
        for expression in times_in(parse, sentence, pack):
            if expression.blocked:
                continue
            if not _continues(parse, end, expression.first, pack):
                anchor = replace(anchor, outlook=outlook_at(parse, expression.first, pack.times))
            habit = expression.fields.get("habit") and anchor.outlook is not Outlook.BACK
            value, end = None if habit else resolve(expression.fields, anchor, pack.times), expression.end
            if value is not None:
                found.append(Time(document=article.id, span=parse.span(expression.first, expression.end), value=value))
                anchor = _moved(anchor, value)
    return tuple(found)


def _continues(parse: Parse, end: int, first: int, pack: LanguagePack) -> bool:
    """True for the second of two expressions that a conjunction joins: it looks where the first one looks."""
    return end >= 0 and first - end == 1 and parse.tokens[end].lower in pack.times.conjunctions


def times_in(parse: Parse, sentence: Sentence, pack: LanguagePack) -> tuple[Expression, ...]:
    """The expressions of time in a sentence, blocked ones among them; places are tokens of the parse."""
    words = [token.text for token in parse.words(sentence)]
    found = (
        replace(expression, first=expression.first + sentence.first, end=expression.end + sentence.first)
        for expression in match_times(words, pack)
    )
    return tuple(expression for expression in found if not _counts(parse, expression, sentence, pack))


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


def _published(article: Article) -> date | None:
    try:
        return date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None


def _moved(anchor: Anchor, value: str) -> Anchor:
    """The anchor after an expression: it speaks of that day, or of that year, from now on."""
    year = int(value[:4]) if value[:4].isdigit() else anchor.year
    day = day_of(value)
    if day is None:
        return replace(anchor, year=year)
    return replace(anchor, spoken=day, night=value.endswith(NIGHT), year=year)
