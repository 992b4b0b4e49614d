"""How much attention the place of a mention draws to whoever it names, and who draws most before a token.

The factors and weights are those of Lappin and Leass (1994, "An Algorithm for Pronominal Anaphora Resolution", section
2.1.5), halved with every sentence as there; ``SPEAKING``, ``ELSEWHERE`` and ``DESCRIBED`` are ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.roster import Member, Roster, Sight
from wederhoor.extract.syntax.marks import SUBJECTS
from wederhoor.records.span import Span

SENTENCE = 100.0
SUBJECT = 80.0
OBJECT = 50.0
HEAD = 80.0
SUBJECT_WEIGHT = SENTENCE + HEAD + SUBJECT
"""The attention that a subject draws."""
SPEAKING = 80.0
"""What the source of a statement has beside its grammatical role: as much as a subject, which most sources are."""
ELSEWHERE = 0.5
"""What is left of it from a quotation to the reporter's own words, and back."""
DESCRIBED = 0.5
"""What is left of it for somebody without a name who does not speak and is no definite subject: "hij" after "een
collega" is mostly another, after "De rechter aarzelde." mostly he. At 0.25 one of the eighteen bundles has two in a
hundred speakers fewer right, at 0.8 no figure moves."""
FADING = 0.5
"""What is left of it a sentence on. At 0.35 three of the eighteen bundles have two to five in a hundred speakers fewer
right and one two more, at 0.65 one two fewer."""
MARGIN = 1.05
"""How many times as much attention as the next the one meant draws; below it nobody is. From 1.0 to 1.5 the speakers of
our bundles stay the same; so they do when ``SPEAKING`` or ``ELSEWHERE`` is halved or doubled."""

_JOINED = frozenset({"appos", "flat", "flat:name", "compound", "compound:prt", "fixed"})
_OBJECTS = frozenset({"obj", "iobj"})
_INSIDE = frozenset({"nmod", "nmod:poss"})

Fit = Callable[[Member], float]
"""How well a member fits what was said of whom is looked for: 0 for not at all, 1 for fully."""


def weight_of(discourse: Discourse, phrase: Range) -> float:
    """The attention that a noun phrase draws in its own sentence."""
    relation = _relation(discourse, phrase)
    weight = SENTENCE + (0.0 if relation in _INSIDE else HEAD)
    return weight + (SUBJECT if relation in SUBJECTS else OBJECT if relation in _OBJECTS else 0.0)


def _relation(discourse: Discourse, phrase: Range) -> str:
    """The arc by which a phrase hangs in its clause, over those that join an apposition to its noun."""
    first, end = phrase
    outward = (token for token in discourse.tokens[first:end] if not first <= token.head < end)
    token = next(outward, discourse.tokens[end - 1])
    for _ in range(3):
        if token.dep not in _JOINED or token.head == token.index:
            break
        token = discourse.tokens[token.head]
    return token.dep


def most_salient(
    discourse: Discourse, roster: Roster, index: int, fit: Fit, own: tuple[Span, ...] = (), *, margin: float = MARGIN
) -> Member | None:
    """The member who fits and draws most attention before a token; ``None`` where none fits or two draw as much, by
    the ``margin``.

    ``own`` are words that do not count: those of the statement itself, whose speaker is named outside of it.
    """
    here = discourse.sentence_numbers[index]
    drawn: dict[tuple[int, int], float] = {}
    members: dict[int, Member] = {}
    for sight in sights(discourse, roster, index, own):
        if _is_in_passing(discourse, sight.place, index):
            continue
        sentence, number = discourse.sentence_numbers[sight.place], sight.member.number
        members[number] = sight.member
        weight = sight.weight * FADING ** (here - sentence)
        if discourse.quoted[sight.place] != discourse.quoted[index]:
            weight *= ELSEWHERE
        drawn[number, sentence] = max(weight, drawn.get((number, sentence), 0.0))
    totals = dict.fromkeys(members, 0.0)
    for (number, _), weight in drawn.items():
        totals[number] += weight
    ranked = sorted(((totals[number] * fit(member), number) for number, member in members.items()), reverse=True)
    best = [(weight, number) for weight, number in ranked if weight > 0][:2]
    if not best or (len(best) > 1 and best[0][0] < margin * best[1][0]):
        return None
    return members[best[0][1]]


def _is_in_passing(discourse: Discourse, place: int, index: int) -> bool:
    """True for a place in a comparison that ends before the token, in the same sentence: the clause goes on with whom
    it spoke of before (*Dat hij belde, zoals een getuige zei, noemt hij een leugen*)."""
    sentence, comparatives = discourse.sentence_of(index), discourse.pack.grammar.comparatives
    first = sentence.first
    # asked of every sight of every pronoun: most sentences compare nothing
    if place < first or comparatives.isdisjoint(discourse.vocabularies[sentence.index]):
        return False
    opener = discourse.find(first, place, lambda token: token.lower in comparatives)
    commas = [at for at in range(first, index) if discourse.tokens[at].text == ","]
    return opener is not None and not any(opener < at < place for at in commas) and any(at > place for at in commas)


def sights(discourse: Discourse, roster: Roster, index: int, own: tuple[Span, ...] = ()) -> Iterator[Sight]:
    """The sights of members before a token outside of the statement itself, the last one first."""
    for sight in roster.before(index):
        start = discourse.token_starts[sight.place]
        if not any(span.start <= start < span.end for span in own):
            yield sight
