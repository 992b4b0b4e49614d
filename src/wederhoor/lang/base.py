"""What a language brings: word lists and patterns as data, and the name of its pipeline.

A pack is a folder of YAML files, one a section, beside its trained pipeline; each section is a module of this package
that says what its file holds, and ``load_pack`` assembles them. Nothing in ``extract`` or ``align`` branches on a
language.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from wederhoor.lang.acts import ActWords
from wederhoor.lang.copying import CopyingWords
from wederhoor.lang.cues import Cues
from wederhoor.lang.grammar import Grammar
from wederhoor.lang.hearing import HearingWords
from wederhoor.lang.layout import LayoutWords
from wederhoor.lang.likeness import Likeness
from wederhoor.lang.names import NameWords
from wederhoor.lang.numbers import Numbers
from wederhoor.lang.phrases import Phrases
from wederhoor.lang.quotation import QuotationMarks
from wederhoor.lang.relations import Relations
from wederhoor.lang.senses import Senses
from wederhoor.lang.times import TimeWords
from wederhoor.lang.topics import Topics


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LanguagePack:
    """Everything that one language needs; ``code`` is ISO 639-1."""

    code: str
    pipeline: Path
    acts: ActWords
    copying: CopyingWords
    cues: Cues
    grammar: Grammar
    hearing: HearingWords
    layout: LayoutWords
    names: NameWords
    numbers: Numbers
    phrases: Phrases
    quotation: QuotationMarks
    relations: Relations
    senses: Senses
    likeness: Likeness
    times: TimeWords
    topics: Topics

    def __repr__(self) -> str:
        """Its code: the words themselves are megabytes."""
        return f"LanguagePack({self.code!r})"

    @property
    def pipeline_name(self) -> str:
        """What its pipeline calls itself, with its version, without loading it."""
        meta = json.loads((self.pipeline / "meta.json").read_text("utf-8"))
        return f"{meta['lang']}_{meta['name']}-{meta['version']}"


def load_pack(code: str, folder: Path) -> LanguagePack:
    """The pack in ``folder``; ``SetupError`` when a section is missing or malformed."""
    return LanguagePack(
        code=code,
        pipeline=folder / "pipeline",
        acts=ActWords.load(folder),
        copying=CopyingWords.load(folder),
        cues=Cues.load(folder),
        grammar=Grammar.load(folder),
        hearing=HearingWords.load(folder),
        layout=LayoutWords.load(folder),
        names=NameWords.load(folder),
        numbers=Numbers.load(folder),
        phrases=Phrases.load(folder),
        quotation=QuotationMarks.load(folder),
        relations=Relations.load(folder),
        senses=Senses.load(folder),
        likeness=Likeness.load(folder),
        times=TimeWords.load(folder),
        topics=Topics.load(folder),
    )
