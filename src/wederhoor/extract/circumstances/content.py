"""What a statement says, clause by clause, and what its words show of who speaks and who acts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from wederhoor.extract.attributions.draft import SHOWING, Draft, Rule
from wederhoor.extract.discourse import Discourse, is_finite
from wederhoor.extract.syntax.marks import QUOTATION_MARK, SUBJECTS
from wederhoor.lang.acts import ActWords, Idioms
from wederhoor.lang.cues import Cues
from wederhoor.lang.grammar import Grammar
from wederhoor.lang.names import NameWords
from wederhoor.records.parse import Token

JUDGING = frozenset({Rule.PREDICATE, Rule.PREDICATE_OF_CLAUSE, Rule.CALLED_UNTRUE})
"""The rules of a verb that says what somebody takes something for ("noemt de telling voorbarig")."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a content holds of one sentence; ``lower`` are its words in lower case, ``text`` the same without
    quotation marks, which may stand inside an expression."""

    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    text: str

    def has(self, words: frozenset[str]) -> bool:
        """True when one of these words stands in it."""
        return not words.isdisjoint(self.lower)

    def finite(self, words: frozenset[str]) -> bool:
        """True when one of these words stands in it as a finite verb."""
        return any(word in words and is_finite(token) for word, token in zip(self.lower, self.tokens, strict=True))


@dataclass(frozen=True, slots=True)
class Content:
    """What is said, sentence by sentence, and by which ``source``; ``free`` when it is a quotation that stands by
    itself, ``own`` when it is an infinitive, whose subject is who speaks, ``unspoken`` when no person or body says it,
    ``rumoured`` when it is said of somebody by nobody who is named, ``judging`` when the cue says what somebody takes
    something for, ``naming`` when it names it behind a preposition
    ("spreekt van fraude")."""

    sentences: tuple[Part, ...]
    free: bool
    own: bool
    naming: bool
    unspoken: bool
    rumoured: bool
    judging: bool
    source: tuple[Token, ...]
    acts: ActWords
    cues: Cues
    grammar: Grammar
    names: NameWords

    def any(self, shows: Callable[[Content, Part], bool]) -> bool:
        """True when one of its sentences shows it."""
        return any(shows(self, sentence) for sentence in self.sentences)

    def finds(self, pattern: re.Pattern[str]) -> bool:
        """True when a pattern stands in one of its sentences, not right behind a negation."""
        return any(is_unnegated(self, sentence, pattern) for sentence in self.sentences)


def content_of(discourse: Discourse, draft: Draft) -> Content:
    """What a draft says, one part a sentence."""
    pack = discourse.pack
    words = [index for span in draft.content for index in discourse.within(span)]
    parts = [list(part) for _, part in groupby(words, key=discourse.sentence_numbers.__getitem__)]
    unspoken = draft.rule in SHOWING or draft.rule is Rule.HEARSAY_PHRASE
    sentences = tuple(part_of([discourse.tokens[index] for index in part]) for part in parts)
    source = discourse.tokens[draft.source[0] : draft.source[1]] if draft.source else ()
    return Content(
        sentences=sentences,
        free=draft.free,
        own=draft.rule is Rule.INFINITIVE_AFTER,
        naming=draft.rule is Rule.PREPOSITIONAL_OBJECT,
        unspoken=unspoken,
        rumoured=draft.rule is Rule.HEARSAY_PASSIVE,
        judging=draft.rule in JUDGING,
        source=source,
        acts=pack.acts,
        cues=pack.cues,
        grammar=pack.grammar,
        names=pack.names,
    )


def part_of(tokens: Sequence[Token]) -> Part:
    """The tokens with their words."""
    lower = tuple(token.lower for token in tokens)
    return Part(tuple(tokens), lower, " ".join(word for word in lower if word != QUOTATION_MARK))


def main_clause(content: Content, sentence: Part) -> Part:
    """What stands before the first clause that depends on it."""
    openers = (index for index, token in enumerate(sentence.tokens) if index and _opens_clause(content, token))
    openers = (index for index in openers if not _opens_predicate(content, sentence, index))
    return part_of(sentence.tokens[: next(openers, None)])


def clauses(content: Content, sentence: Part) -> Iterator[Part]:
    """Its pieces between commas and the openings of dependent clauses."""
    tokens = sentence.tokens
    opens = [
        index for index, token in enumerate(tokens) if index and (token.text == "," or _opens_clause(content, token))
    ]
    for first, end in pairwise([0, *opens, len(tokens)]):
        yield part_of(tokens[first:end])


def _opens_predicate(content: Content, sentence: Part, index: int) -> bool:
    """ "als chauffeur": no finite verb stands behind it before the next comma."""
    behind = sentence.tokens[index + 1 :]
    end = next(
        (place for place, token in enumerate(behind) if token.text == "," or _opens_clause(content, token)), None
    )
    predicative = sentence.lower[index] in content.grammar.predicate_markers
    return predicative and not any(is_finite(token) for token in behind[:end])


def _opens_clause(content: Content, token: Token) -> bool:
    """A conjunction or relative word of a dependent clause."""
    marks = token.pos == "SCONJ" or (token.dep == "mark" and token.lower not in content.grammar.infinitive_markers)
    return marks or token.has("PronType=Rel")


def is_unnegated(content: Content, sentence: Part, pattern: re.Pattern[str]) -> bool:
    """True when a pattern stands in a sentence, not right behind a negation."""
    return any(content.cues.negations.isdisjoint(words) for words in _words_before(sentence, pattern))


def is_negated(content: Content, sentence: Part, pattern: re.Pattern[str]) -> bool:
    """True when a pattern stands in a sentence right behind a negation."""
    return any(not content.cues.negations.isdisjoint(words) for words in _words_before(sentence, pattern))


def _words_before(sentence: Part, pattern: re.Pattern[str]) -> Iterator[list[str]]:
    """The word before each match."""
    return (sentence.text[: match.start()].split()[-1:] for match in pattern.finditer(sentence.text))


def concedes(content: Content, sentence: Part) -> bool:
    """ "Wij hadden dat meteen moeten melden": what the speaker says that he should have done."""
    own = speaks_of_self(content, sentence) and sentence.finite(content.acts.counterfactual)
    return own and sentence.has(content.acts.duty) and not sentence.has(content.cues.negations)


def idiom_in(idioms: Idioms, sentence: Part) -> frozenset[str] | None:
    """The first of these idioms whose words, forms or lemmas, all stand in a sentence."""
    words = frozenset(sentence.lower).union(token.lemma for token in sentence.tokens)
    return next((idiom for word in sorted(words) for idiom in idioms.get(word, ()) if idiom <= words), None)


def lays_guilt(content: Content) -> bool:
    """True for a word of guilt in one of its sentences."""
    return any(content.cues.guilt.search(sentence.text) for sentence in content.sentences)


def speaks_of_self(content: Content, sentence: Part) -> bool:
    """The speaker is a subject."""
    return any(token.dep in SUBJECTS and token.lower in content.acts.speakers for token in sentence.tokens)


def is_own(content: Content, sentence: Part) -> bool:
    """ "Onze mensen ..."; "(zegt dat) haar leden ...": a subject with a possessive of who speaks."""
    possessives = content.acts.own if content.free else content.acts.own | content.grammar.possessives
    own = {token.head for token in sentence.tokens if token.lower in possessives}
    return any(token.dep in SUBJECTS and token.index in own for token in sentence.tokens)


def is_own_deed(content: Content, sentence: Part) -> bool:
    """True when the speaker or people of his are the subject."""
    return speaks_of_self(content, sentence) or is_own(content, sentence)


def opens_with_person(grammar: Grammar, sentence: Part) -> bool:
    """A pronoun of the third person that stands for somebody, as a subject."""
    return is_person(grammar, sentence.lower[0])


def is_person(grammar: Grammar, word: str) -> bool:
    """True for a subject pronoun of the third person that stands for somebody."""
    return word in grammar.subject_pronouns and word in grammar.pronouns and grammar.pronouns[word].animate


def is_perfect(grammar: Grammar, sentence: Part) -> bool:
    """A participle with its auxiliary; an unknown participle may be taken for an infinitive."""
    auxiliaries = [token for token in sentence.tokens if token.lemma in grammar.perfect_auxiliaries]
    governors = {token.head for token in auxiliaries if token.dep == "aux"}
    nonfinite = [token for token in sentence.tokens if token.has("VerbForm=Part") or token.index in governors]
    return bool(auxiliaries) and any(not is_finite(token) for token in nonfinite)


def was_done(grammar: Grammar, sentence: Part) -> bool:
    """A participle with a passive auxiliary in the past ("no rule was broken")."""
    auxiliaries = (token for token in sentence.tokens if token.lemma in grammar.passive_auxiliaries)
    governors = {token.head for token in auxiliaries if token.dep == "aux:pass" and token.has("Tense=Past")}
    return any(token.index in governors and not is_finite(token) for token in sentence.tokens)
