"""Where a shared stretch begins and ends for a reader, and what it proves by itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from wederhoor.align.compare.chain import WIDEST_GAP
from wederhoor.align.compare.sequence import Words
from wederhoor.align.compare.stretch import SHORT_END, Shared
from wederhoor.align.copying.wording import CONTENT_WEIGHT, NAME_WEIGHT, Text

STOCK = 7
"""Words in a row up to which a run alone proves no copying (annotation guideline 19); independent articles of the
development bundles share six at most."""

STRONG = 4.6
"""The score from which a passage with a run of more than ``STOCK`` words is a copy by itself. The shortest such copy
of the development bundles has 5; from 4.2 to 5.2 nothing changes there."""

DENSE, DENSE_SHARE = 4.2, 0.5
"""The score, and the share of the shorter side's sentences, from which a passage without such a run is a copy by
itself: an edited copy. Of the invented pairs of the tests (26 independent, 13 edited) one independent pair passes at a
score of 3.8, and one edited copy is lost at 4.6; at a share of 0.6 another, and a fifth of F1 on one bundle; at 0.4
nothing changes."""

WEAK = 3.5
"""The score from which a passage is a copy between two articles that share a strong one: who copied a sentence copied
more. Over the eleven development bundles the mean F1 is 0.988 at 3.5 and 3.6, 0.978 at 3.3, 0.985 at 3.8: below stand
names, sums of money and idioms that such articles share by chance."""

SHORT_WEAK, WHOLE_SHARE = 2.4, 0.7
"""The score from which even less is a copy beside a strong one: a run of more than ``STOCK`` words, or a passage with
that share of the sentences on both sides (*De bond spreekt van elf doden*). From 2.2 to 2.8, and from 0.6 to 0.8,
nothing changes on the development bundles."""

POST_SHARE = 0.6
"""The share of a post that a report has of it which quotes it without quotation marks. With the invented pairs of the
tests for posts and reports, two of the 52 independent ones pass at 0.5 and none from here on; up to 0.8 no quotation is
lost."""

SNAP = 3
"""Words at the edge of a sentence that are taken into a passage although they differ, when both sentences have some
there: *De pont* and *De veerboot* before the same rest. At 2 two of the eighteen bundles lose two or three points of
F1, at 5 four."""

SAME = 2
"""Words at the edge of two sentences that show, when both have them, that all up to the passage was edited with it:
*Wie een huis langer dan een jaar* and *Wie een huis meer dan twaalf maanden* before the same rest. On the
development bundles 3 loses a point of mean F1, 1 a tenth of one."""


SAME_WEIGHT = 1.8
"""The weight of the words at such an edge that proves it whatever they are: a name, a content word and what joins them
(*schuilen nu in schuur De Wiek*, *zijn bij familie of in schuur De Wiek*). From 1.4 to 2 nothing changes on the
bundles; at 2.4 a copy is cut short."""


REORDERED = 0.6
"""The share of the lighter side's words between two copied stretches that stand on the other side too, from which what
is between was put in another order. Set by hand; other values were not tried."""

LEAST_NEXT, NEXT_SHARE, LONGEST_SENTENCE = 2.4, 0.7, 60
"""The weight of the words that the sentences behind a copied passage have in common, and their share of the lighter of
the two up to the last of them, from which these are copied too; and the words of a sentence that are looked at. At a
share of 0.8 the one such sentence of the bundles is lost; the other two are set by hand."""


def is_strong(a: Text, b: Text, shared: Shared) -> bool:
    """True for a passage that is a copy by itself.

    Two papers may translate one quotation in almost the same words, so between quotation marks only a long run
    proves it."""
    if shared.longest > STOCK:
        return shared.score >= STRONG
    quoted = a.is_quoted(shared.a, shared.end_a) or b.is_quoted(shared.b, shared.end_b)
    return not quoted and shared.score >= DENSE and max(_shares(a.words, b.words, shared)) >= DENSE_SHARE


def is_weak(a: Text, b: Text, shared: Shared) -> bool:
    """True for a passage that is a copy if the two articles share a strong one too."""
    if shared.score >= WEAK:
        return True
    return shared.score >= SHORT_WEAK and (
        shared.longest > STOCK or min(_shares(a.words, b.words, shared)) >= WHOLE_SHARE
    )


def is_quotation(post: Text, report: Text, shared: Shared, weight: float) -> bool:
    """True for a passage by which a report quotes a post, which is too short to share more: in quotation marks the
    most of some of its sentences, without them the most of the post. ``weight`` is that of all words of the post;
    ``shared`` has it on its first side."""
    if report.is_quoted(shared.b, shared.end_b):
        return shared.score >= SHORT_WEAK and _shares(post.words, report.words, shared)[0] >= WHOLE_SHARE
    return shared.score >= WEAK and shared.score >= POST_SHARE * weight


def _shares(a: Words, b: Words, shared: Shared) -> tuple[float, float]:
    """How much of the weight of its sentences a passage has, on either side."""
    return (
        shared.score / _weight_of_sentences(a, shared.a, shared.end_a),
        shared.score / _weight_of_sentences(b, shared.b, shared.end_b),
    )


def _weight_of_sentences(words: Words, start: int, end: int) -> float:
    return sum(words.weights[_sentence_start(words, start) : _sentence_end(words, end)])


def join(a: Words, b: Words, stretches: Iterable[Shared]) -> list[Shared]:
    """The stretches, those together that follow each other in one sentence, or closely in two, of both texts."""
    joined: list[Shared] = []
    for stretch in sorted(stretches, key=lambda shared: (shared.a, shared.b)):
        if joined and _follows(a, b, joined[-1], stretch):
            joined.append(_add(joined.pop(), stretch))
        else:
            joined.append(stretch)
    return joined


def _add(before: Shared, after: Shared) -> Shared:
    return replace(
        before,
        score=before.score + after.score,
        end_a=after.end_a,
        end_b=after.end_b,
        longest=max(before.longest, after.longest),
    )


def _follows(a: Words, b: Words, before: Shared, after: Shared) -> bool:
    gap_a, gap_b = after.a - before.end_a, after.b - before.end_b
    if min(gap_a, gap_b) < 0 or max(gap_a, gap_b) > WIDEST_GAP:
        return False
    # More words than an edge has between two sentences of both: there one copied passage ends and another begins.
    steps = a.sentences[after.a] - a.sentences[before.end_a - 1], b.sentences[after.b] - b.sentences[before.end_b - 1]
    if max(steps) > 1:
        return False
    between = range(before.end_a, after.a), range(before.end_b, after.b)
    return min(steps) == 0 or min(gap_a, gap_b) <= SNAP or _is_reordered(a, b, *between)


def _is_reordered(a: Words, b: Words, in_a: Sequence[int], in_b: Sequence[int]) -> bool:
    """True when most of what stands between two stretches is the same words in another order or with another word for
    one (*zeker zeven keer zijn uitgevallen*, *minstens zeven keer uitgevallen zijn*)."""
    there = Counter(b.keys[place] for place in in_b)
    here = Counter(a.keys[place] for place in in_a)
    weights = {a.keys[place]: a.weights[place] for place in in_a} | {b.keys[place]: b.weights[place] for place in in_b}
    same, one, other = (sum(count * weights[key] for key, count in bag.items()) for bag in (here & there, here, there))
    several = min(len(in_a), len(in_b)) > 1
    return several and same >= REORDERED * min(one, other) and same >= CONTENT_WEIGHT


def fit(a: Text, b: Text, shared: Shared) -> Shared:
    """The stretch without another paper's frame of a quotation and without what begins the next sentence, and with the
    different words at the edges of its sentences, where both sentences have a few there, and the next sentence where it
    is an edited copy too."""
    shared = _within_sentences(a.words, b.words, shared)
    framed = _without_frame(a, b, shared)
    if framed is not shared:
        return framed
    return _with_next(a.words, b.words, _turned(a.words, b.words, _snap(a.words, b.words, shared)))


def _within_sentences(a: Words, b: Words, shared: Shared) -> Shared:
    """The stretch without a word or two behind the end, or before the beginning, of a sentence in both."""
    end_a, end_b = _sentence_start(a, shared.end_a - 1), _sentence_start(b, shared.end_b - 1)
    if max(shared.end_a - end_a, shared.end_b - end_b) < SHORT_END and end_a > shared.a and end_b > shared.b:
        shared = replace(shared, end_a=end_a, end_b=end_b)
    start_a, start_b = _sentence_end(a, shared.a + 1), _sentence_end(b, shared.b + 1)
    if max(start_a - shared.a, start_b - shared.b) < SHORT_END and start_a < shared.end_a and start_b < shared.end_b:
        shared = replace(shared, a=start_a, b=start_b)
    return shared


def _turned(a: Words, b: Words, shared: Shared) -> Shared:
    """The stretch with the whole of its sentences where the rest of them is the same words at another place (*Omdat het
    regent, sluit het park*, *Het park sluit, omdat het regent*)."""
    start_a, start_b = _sentence_start(a, shared.a), _sentence_start(b, shared.b)
    end_a, end_b = _sentence_end(a, shared.end_a), _sentence_end(b, shared.end_b)
    rest_a = [*range(start_a, shared.a), *range(shared.end_a, end_a)]
    rest_b = [*range(start_b, shared.b), *range(shared.end_b, end_b)]
    short = shared.longest > STOCK and max(len(rest_a), len(rest_b)) <= 2 * WIDEST_GAP
    whole = replace(shared, a=start_a, end_a=end_a, b=start_b, end_b=end_b)
    return whole if short and _is_reordered(a, b, rest_a, rest_b) else shared


def _with_next(a: Words, b: Words, shared: Shared) -> Shared:
    """The stretch with the sentence behind it, up to the last word that both have there, where it begins with the same
    word and the one has most of the other, for a clause left out or put in."""
    if not (_ends_sentence(a, shared.end_a) and _ends_sentence(b, shared.end_b)):
        return shared
    if shared.longest <= STOCK or a.keys[shared.end_a] != b.keys[shared.end_b]:
        return shared
    in_a = range(shared.end_a, min(_sentence_end(a, shared.end_a + 1), shared.end_a + LONGEST_SENTENCE))
    in_b = range(shared.end_b, min(_sentence_end(b, shared.end_b + 1), shared.end_b + LONGEST_SENTENCE))
    same = _common_words(a, b, in_a, in_b)
    weight = sum(a.weights[one] for one, _ in same)
    last_a, last_b = same[-1]
    sides = (a.weights[in_a.start : last_a + 1], b.weights[in_b.start : last_b + 1])
    if weight < LEAST_NEXT or weight < NEXT_SHARE * min(map(sum, sides)):
        return shared
    return _snap(a, b, replace(shared, score=shared.score + weight, end_a=last_a + 1, end_b=last_b + 1))


def _ends_sentence(words: Words, end: int) -> bool:
    """True where another sentence of the paragraph begins."""
    return end < len(words.keys) and words.sentences[end] != words.sentences[end - 1]


def _common_words(a: Words, b: Words, in_a: range, in_b: range) -> list[tuple[int, int]]:
    """The places of the words that two sentences have in common in one order, the weightiest such words."""
    best: dict[tuple[int, int], float] = defaultdict(float)
    for i, j in product(reversed(in_a), reversed(in_b)):
        taken = best[i + 1, j + 1] + a.weights[i] if a.keys[i] == b.keys[j] else 0.0
        best[i, j] = max(taken, best[i + 1, j], best[i, j + 1])
    i, j, found = in_a.start, in_b.start, []
    while i < in_a.stop and j < in_b.stop:
        if a.keys[i] == b.keys[j] and best[i, j] == best[i + 1, j + 1] + a.weights[i]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1, j] >= best[i, j + 1]:
            i += 1
        else:
            j += 1
    return found


def _without_frame(a: Text, b: Text, shared: Shared) -> Shared:
    """The stretch up to the end of a quotation in it, when what follows there differs and shares names alone."""
    end_a, end_b = a.last_close(shared.a, shared.end_a), b.last_close(shared.b, shared.end_b)
    if end_a is None or end_b is None:
        return shared
    if not (_is_one_sentence(a.words, end_a, shared.end_a) and _is_one_sentence(b.words, end_b, shared.end_b)):
        return shared
    tail_a, tail_b = a.words.keys[end_a : shared.end_a], b.words.keys[end_b : shared.end_b]
    telling = (key for key, weight in zip(tail_a, a.words.weights[end_a:], strict=False) if weight >= CONTENT_WEIGHT)
    if tail_a == tail_b or not set(tail_b).isdisjoint(telling):
        return shared
    return replace(shared, end_a=end_a, end_b=end_b)


def _is_one_sentence(words: Words, start: int, end: int) -> bool:
    return words.sentences[start] == words.sentences[end - 1]


def _snap(a: Words, b: Words, shared: Shared) -> Shared:
    start_a, start_b = _sentence_start(a, shared.a), _sentence_start(b, shared.b)
    if _is_edge(a, b, range(start_a, shared.a), range(start_b, shared.b)):
        shared = replace(shared, a=start_a, b=start_b)
    end_a, end_b = _sentence_end(a, shared.end_a), _sentence_end(b, shared.end_b)
    if _is_edge(a, b, range(shared.end_a, end_a)[::-1], range(shared.end_b, end_b)[::-1]):
        shared = replace(shared, end_a=end_a, end_b=end_b)
    return shared


def _is_edge(a: Words, b: Words, in_a: range, in_b: range) -> bool:
    """True when the words between a passage and the edges of its sentences, from the edges on, belong to it: a few on
    either side, all that the one side has, for a clause put in (*De kapitein, die al jaren vaart, zag*), or more that
    begin the same way, with who is named in both only where more than the name is the same."""
    longest = max(len(in_a), len(in_b))
    if not in_a or not in_b or longest > WIDEST_GAP:
        return False
    if longest <= SNAP:
        return True
    same = _weigh_same(a, b, in_a, in_b)
    shortest = min(len(in_a), len(in_b))
    if same >= (CONTENT_WEIGHT if shortest <= SNAP else SAME_WEIGHT):
        return True
    alike = [a.keys[place] for place in in_a[:shortest]] == [b.keys[place] for place in in_b[:shortest]]
    if alike and shortest > 1:
        return True
    named = any(a.weights[place] == NAME_WEIGHT for place in in_a[:SAME])
    return not named and [a.keys[place] for place in in_a[:SAME]] == [b.keys[place] for place in in_b[:SAME]]


def _weigh_same(a: Words, b: Words, in_a: range, in_b: range) -> float:
    """The weight of the words that are the same from the edges on."""
    weight = 0.0
    for one, other in zip(in_a, in_b, strict=False):
        if a.keys[one] != b.keys[other]:
            break
        weight += a.weights[one]
    return weight


def _sentence_start(words: Words, start: int) -> int:
    return bisect_left(words.sentences, words.sentences[start])


def _sentence_end(words: Words, end: int) -> int:
    return bisect_right(words.sentences, words.sentences[end - 1])
