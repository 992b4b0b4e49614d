"""What a language brings: word lists and patterns as data, and the name of its pipeline.

A pack is a folder of YAML files, one a section, beside its trained pipeline; each section is a module of this package
that says what its file holds, and ``load_pack`` assembles them. Nothing in ``extract`` or ``align`` branches on a
language.
"""

from __future__ import annotations

import importlib.metadata
import json
from dataclasses import dataclass
from pathlib import Path

from wederhoor.errors import SetupError
from wederhoor.lang.about import BLANK, About
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
    """Everything that one language needs; ``code`` is ISO 639-1, ``pipeline`` the folder of its own pipeline, which is
    not there where another parses it."""

    code: str
    pipeline: Path
    about: About
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
    def parser(self) -> str:
        """What parses it: the folder of its own pipeline, the name of an installed one, or ``BLANK``."""
        return str(self.pipeline) if self.pipeline.is_dir() else self.about.pipeline

    @property
    def pipeline_name(self) -> str:
        """What its pipeline calls itself, with its version, without loading it; ``SetupError`` when it is not there."""
        if self.parser == BLANK:
            return name_blank(self.code)
        if not self.pipeline.is_dir():
            return f"{self.parser}-{_version(self.parser)}"
        meta = json.loads((self.pipeline / "meta.json").read_text("utf-8"))
        return f"{meta['lang']}_{meta['name']}-{meta['version']}"


def name_blank(code: str) -> str:
    """What a language is parsed with that has no pipeline: spaCy's rules for its words."""
    return f"{code}_{BLANK}-{importlib.metadata.version('spacy')}"


def _version(pipeline: str) -> str:
    try:
        return importlib.metadata.version(pipeline)
    except importlib.metadata.PackageNotFoundError as error:
        message = f"spaCy pipeline {pipeline!r}, which the language pack asks for, is not installed"
        raise SetupError(message) from error


def load_pack(folder: Path) -> LanguagePack:
    """The pack in ``folder``; ``SetupError`` when a section is missing or malformed."""
    about = About.load(folder)
    return LanguagePack(
        code=about.code,
        pipeline=folder / about.pipeline,
        about=about,
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
