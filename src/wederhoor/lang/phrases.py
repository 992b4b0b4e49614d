"""The fixed sentences in which points are put (section ``phrases``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Any, Self

from wederhoor.errors import SetupError
from wederhoor.lang.section import read_section


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Templates by key; their slots take counted numbers, words that stand verbatim in an article, and each other.

    ``questions`` are what a point asks, ``figure_topics`` those about the number of a topic, ``figure_topics_among``
    the same of one group, ``figure_measures`` what stands for *how many* of the unit of a measurement, ``positions``
    the labels of answers that have no words of their own, ``whys`` the rules by which answers were put side by side.
    ``own_voice`` stands for the speaker of words that the article says itself, ``unnamed`` for one that it doesn't
    name.
    """

    questions: Mapping[str, str]
    figure_topics: Mapping[str, str]
    figure_topics_among: Mapping[str, str]
    figure_measures: Mapping[str, str]
    positions: Mapping[str, str]
    whys: Mapping[str, str]
    quoted: str
    separator: str
    last_separator: str
    last_choice: str
    decimal: str
    ellipsis: str
    own_voice: str
    unnamed: str
    with_source: str

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/phrases.yaml``; ``SetupError`` when a template is missing or malformed."""
        content = read_section(folder, "phrases")
        try:
            return cls(**{name: _templates(content[name]) for name in cls.__dataclass_fields__})
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise SetupError(f"{folder / 'phrases.yaml'}: a template is missing or malformed: {error!r}") from error

    def ask(self, key: str, **slots: str) -> str:
        """The question with its slots filled."""
        return self.questions[key].format(**slots)

    def ask_figure(self, topic: str, unit: str, *, among: bool) -> str:
        """The question about a number of a topic, ``among`` the people that ``unit`` names, or of whatever is
        counted or measured."""
        templates = self.figure_topics_among if among else self.figure_topics
        if topic in templates:
            return templates[topic].format(unit=unit)
        return self.ask("figure", counted=self._counted(topic, unit))

    def ask_figure_about(self, topic: str, unit: str, words: str) -> str:
        """The question about a measurement of what the words name."""
        return self.ask("figure_about", counted=self._counted(topic, unit), words=words)

    def _counted(self, topic: str, unit: str) -> str:
        return self.figure_measures.get(topic, self.questions["counted"]).format(unit=unit)

    def explain(self, key: str, **slots: str) -> str:
        """The reason with its slots filled."""
        return self.whys[key].format(**slots)

    def quote(self, words: str) -> str:
        """The words between the language's quotation marks."""
        return self.quoted.format(words=words)

    def list(self, items: Iterable[str]) -> str:
        """The items in a row as a sentence has them: ``a, b and c``; nothing for none."""
        return self._join(items, self.last_separator)

    def choice(self, items: Iterable[str]) -> str:
        """The items as a question offers them: ``a, b or c``."""
        return self._join(items, self.last_choice)

    def _join(self, items: Iterable[str], last_sign: str) -> str:
        *first, last = tuple(items) or ("",)
        return self.separator.join(first) + last_sign + last if first else last

    def number(self, value: float) -> str:
        """A number in digits, without a decimal part when it has none."""
        return str(int(value)) if value == int(value) else f"{value:.12g}".replace(".", self.decimal)


def _templates(content: Any) -> Any:  # noqa: ANN401 (a template or a mapping of templates, checked here)
    """The template or templates, each a text whose slots have names."""
    if isinstance(content, dict):
        return {str(key): _templates(template) for key, template in content.items()}
    if not isinstance(content, str) or any(slot == "" for _, slot, _, _ in Formatter().parse(content)):
        raise ValueError(f"{content!r} is no template")
    return content
