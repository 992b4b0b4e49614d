"""What became of many sources, in one line of counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from wederhoor.ingest.language import name_language
from wederhoor.lang.registry import list_languages
from wederhoor.records.archive import Added
from wederhoor.run.archiving import UNDETERMINED, Taken

_WORDS = {
    Added.ARTICLE: ("new article", "new articles"),
    Added.VERSION: ("new version", "new versions"),
    Added.CAPTURE: ("known text from elsewhere", "known texts from elsewhere"),
    Added.KNOWN: ("known article", "known articles"),
    Added.DELETED: ("article that was deleted before", "articles that were deleted before"),
}


@dataclass(slots=True, kw_only=True)
class Tally:
    """How many sources came, and what was in them; it takes the same memory for one as for a
    million. ``languages`` counts the articles and versions that were new by the code of their language."""

    sources: int = 0
    known: int = 0
    failures: int = 0
    links: int = 0
    passed: int = 0
    added: Counter[Added] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)

    def count(self, taken: Taken) -> None:
        """Adds a source; ``passed`` are files that were no sources, which the caller counts."""
        self.sources += 1
        self.known += taken.was_known
        self.failures += len(taken.failures)
        self.links += len(taken.links)
        self.added.update(taken.added)
        self.languages.update(put.language for put in taken.puts if put.added in (Added.ARTICLE, Added.VERSION))

    def unread(self) -> Iterator[str]:
        """A line for each language without a pack that articles which came in now are in: those are kept, and no
        more."""
        known = list_languages()
        for code, number in sorted(self.languages.items()):
            if code not in known:
                articles = counted(number, "article")
                what = "without words" if code == UNDETERMINED else f"in {name_language(code)} ({code})"
                packs = ", ".join(f"{name_language(one)} ({one})" for one in known)
                yield f"kept and not read: {articles} {what}; articles can be in: {packs}"

    def __str__(self) -> str:
        parts = [counted(self.added[kind], *words) for kind, words in _WORDS.items() if self.added[kind]]
        rest = (
            (self.known, "source that was taken in before", "sources that were taken in before"),
            (self.failures, "thing that could not be read", "things that could not be read"),
            (self.links, "page pointed to", "pages pointed to"),
            (self.passed, "file of another kind passed over", "files of other kinds passed over"),
        )
        parts.extend(counted(*one) for one in rest if one[0])
        return ", ".join(parts) or "nothing"


def counted(number: int, one: str, more: str | None = None) -> str:
    """The number with its noun, whose plural ends in *s* where none is given."""
    return f"{number} {one if number == 1 else more or f'{one}s'}"
