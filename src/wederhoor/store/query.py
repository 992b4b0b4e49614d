"""The words that somebody searches for, read into terms and made into an expression of FTS5.

Words stand for all their forms; ``"several words"`` for themselves, in that order; ``begin*`` (three letters or more)
for all words that begin so; ``-word`` and ``-"several words"`` for what must not be there; ``OR`` between two of these
means that one will do.
Everything else, whatever it is, is words: no input is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wederhoor.lang.stems import find_algorithms, find_words, fold, stem

MOST_TERMS = 32
"""Terms that count, the first ones: FTS5 takes expressions up to a depth of 256, and a reader types fewer."""

SHORTEST_BEGINNING = 3
"""Letters of a beginning; a shorter one counts as a word. FTS5 goes through all words that begin so, and with one
letter those of 100,000 articles take half a second."""

LONGEST = 2_000
"""Characters that count, the first ones."""

OR = "OR"

_PART = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Folded words; one of them alone stands for all its forms unless ``exact``, the last for all that begin so when
    ``prefix``."""

    words: tuple[str, ...]
    exact: bool = False
    prefix: bool = False

    @property
    def stems(self) -> frozenset[str]:
        """The stems of the word in every language that has rules; none of a phrase or a beginning."""
        if self.exact or self.prefix or len(self.words) > 1:
            return frozenset()
        return frozenset(stem(self.words[0], language) for language in find_algorithms())

    def begins(self, word: str) -> bool:
        """True when the folded word is the term's first one, or begins as a prefix does."""
        if self.prefix and len(self.words) == 1:
            return word.startswith(self.words[0])
        return word == self.words[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Every group must be met, by one of its terms; none of ``without`` may be."""

    groups: tuple[tuple[Term, ...], ...]
    without: tuple[Term, ...]

    @property
    def terms(self) -> tuple[Term, ...]:
        """What may be found, each once."""
        return tuple(dict.fromkeys(term for group in self.groups for term in group))

    def match(self, columns: Sequence[str]) -> str | None:
        """The expression of FTS5 over ``columns`` (and ``stems``), ``None`` when everything fits but what is in
        ``without``."""
        if not self.groups:
            return None
        groups = (" OR ".join(_expression(term, columns) for term in group) for group in self.groups)
        wanted = " AND ".join(f"({group})" for group in groups)
        return f"({wanted}) NOT ({self.exclusion(columns)})" if self.without else wanted

    def exclusion(self, columns: Sequence[str]) -> str | None:
        """The expression of what may not be there, ``None`` when there is no such thing."""
        return " OR ".join(_expression(term, columns) for term in self.without) or None


def parse_query(words: str) -> Query:
    """The query that somebody typed; see the module for what it may hold."""
    groups: list[list[Term]] = []
    without: list[Term] = []
    joins = False
    for count, (term, is_without) in enumerate(_terms(words[:LONGEST])):
        if count == MOST_TERMS:
            break
        if term is None:
            joins = bool(groups)
        elif is_without:
            without.append(term)
        elif joins:
            groups[-1].append(term)
            joins = False
        else:
            groups.append([term])
    return Query(groups=tuple(dict.fromkeys(map(tuple, groups))), without=tuple(dict.fromkeys(without)))


def _terms(words: str) -> Iterator[tuple[Term | None, bool]]:
    """The terms in order and whether each must not be there; ``None`` for OR. What holds no letter or digit is none."""
    for part in _PART.finditer(words):
        phrase, word = part["phrase"], part["word"]
        if word == OR and not part["minus"]:
            yield None, False
            continue
        tokens = tuple(fold(match.group()) for match in find_words(phrase if word is None else word))
        if tokens:
            prefix = word is not None and word.endswith("*") and len(tokens[-1]) >= SHORTEST_BEGINNING
            yield Term(words=tokens, exact=word is None, prefix=prefix), bool(part["minus"])


def _expression(term: Term, columns: Sequence[str]) -> str:
    """The term in FTS5. Words hold letters and digits only, so that quoting them is safe."""
    phrase = " ".join(term.words)
    own = f'{{{" ".join(columns)}}} : "{phrase}"{" *" if term.prefix else ""}'
    stems = [f'stems : "{word}"' for word in sorted(term.stems)]
    return f"({' OR '.join([own, *stems])})"
