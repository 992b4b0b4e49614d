"""The noun phrases that name several who speak together."""

from __future__ import annotations

from collections.abc import Sequence

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.records.parse import Sentence

_PARENTHESIS = 3
"""Tokens behind a source among which a parenthesis with another begins: the cue, an adverb and the comma."""


def split_coordination(discourse: Discourse, phrase: Range, sentence: Sentence) -> tuple[Range, ...]:
    """A phrase and those that "en" joins to it ("Holovko en de advocaat", "de stad, de provincie en de politie"), each
    with its own apposition."""
    if _is_bare_adjective(discourse, phrase) and (noun := _coordinated(discourse, phrase[1], sentence)) is not None:
        # "Russische en lokale autoriteiten": the noun is of both
        phrase = phrase[0], noun[1]
    found = [phrase, *_listed(discourse, phrase[1], sentence)]
    while (following := _associated(discourse, found[-1][1], sentence)) is not None:
        found.append(following)
    return tuple(found)


def _is_bare_adjective(discourse: Discourse, phrase: Range) -> bool:
    """True for adjectives without a determiner or a noun of their own."""
    return all(token.pos == "ADJ" for token in discourse.tokens[phrase[0] : phrase[1]])


def named_behind_colon(discourse: Discourse, sources: Sequence[Range], sentence: Sentence) -> tuple[Range, ...]:
    """The sources by name, where one phrase counts them and a colon names them: "is opgeeist door twee groepen: A en
    B"."""
    head = discourse.tokens[head_of(discourse, sources[-1])]
    colon = discourse.find(sources[-1][1], sentence.end - 1, lambda token: token.text == ":")
    if len(sources) > 1 or colon is None or not head.has("Number=Plur"):
        return ()
    if discourse.pack.grammar.objects_follow and discourse.find(*sources[-1], lambda token: token.pos == "NUM") is None:
        # "Police say three people died: a couple and a driver": what the colon tells more of is the object
        return ()
    first = noun_phrase_at(discourse, colon + 1, sentence.end)
    names = () if first is None else split_coordination(discourse, first, sentence)
    return names if len(names) > 1 else ()


def _listed(discourse: Discourse, comma: int, sentence: Sentence) -> list[Range]:
    """The phrases between commas that a coordinator closes; none where no coordinator does."""
    found: list[Range] = []
    while comma + 1 < sentence.end and discourse.tokens[comma].text == ",":
        phrase = noun_phrase_at(discourse, comma + 1, sentence.end)
        if phrase is None or discourse.tokens[comma + 1].pos in ("PRON", "ADV", "VERB", "ADP"):
            return []
        found.append(phrase)
        comma = phrase[1]
    return found if found and _coordinated(discourse, comma, sentence) is not None else []


def _associated(discourse: Discourse, end: int, sentence: Sentence) -> Range | None:
    """The phrase joined to one that ends at a token, by a coordinator or by a parenthesis ("Smit stelt, net als de
    politie, dat ...", "Smit, evenals de politie, stelt ...")."""
    comma = next(
        (index for index in range(end, min(end + _PARENTHESIS, sentence.end)) if discourse.tokens[index].text == ","),
        None,
    )
    if comma is not None and comma + 1 < sentence.end:
        words = discourse.phrase_at(discourse.pack.cues.associates, comma + 1)
        if words is not None:
            return noun_phrase_at(discourse, comma + 1 + len(words), sentence.end)
    return _coordinated(discourse, end, sentence)


def _coordinated(discourse: Discourse, coordinator: int, sentence: Sentence) -> Range | None:
    """The noun phrase that a coordinator joins to what stands before it: by the parser's arc, or with a determiner."""
    first = coordinator + 1
    if first >= sentence.end or discourse.lower[coordinator] not in discourse.pack.grammar.phrase_coordinators:
        return None
    phrase = noun_phrase_at(discourse, first, sentence.end)
    if phrase is None or discourse.tokens[first].pos in ("ADV", "VERB"):
        return None
    words = discourse.tokens[first : phrase[1]]
    joined = any(word.dep == "conj" and word.head < coordinator for word in words)
    return phrase if joined or words[0].pos == "DET" else None
