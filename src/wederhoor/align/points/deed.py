"""What was done: the deed that a statement names, by the class that stands for its kind."""

from __future__ import annotations

from collections import Counter

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.lang.relations import Relations


def deed_of(evidence: Evidence, statement: Statement) -> str:
    """The first deed of the pack that the words name; nothing when they name none."""
    relations = evidence.findings.pack(statement.document).relations
    named = (deed for deed in relations.deeds if f"class:{deed}" in statement.concepts)
    return kind_of(relations, next(named, ""))


def kind_of(relations: Relations, deed: str) -> str:
    """The class that stands for a deed and those that are told apart from it as little as in the news."""
    return relations.same_deed.get(deed, deed)


def classes_of(relations: Relations, deed: str) -> list[str]:
    """The classes of which a deed is the kind."""
    return [deed, *(name for name, kind in relations.same_deed.items() if kind == deed and name != deed)]


def main_deed(evidence: Evidence) -> str:
    """The deed that most of the words for deeds in the articles name; nothing when there is no such majority."""
    counts: Counter[str] = Counter()
    for document, reading in evidence.readings.items():
        relations = evidence.findings.pack(document).relations
        named = Counter(concept.key for concepts in reading.concepts for concept in concepts)
        for deed in relations.deeds:
            counts[kind_of(relations, deed)] += named[f"class:{deed}"]
    deed, count = min(counts.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    return deed if count > sum(counts.values()) / 2 else ""


def name_deed(evidence: Evidence, deed: str) -> str:
    """The noun with *de* or *het* by which the articles most often name a deed, as it stands; nothing when none
    does."""
    counts: Counter[str] = Counter()
    named: set[str] = set()
    for pack in evidence.findings.packs.values() if deed else ():
        for name in set(classes_of(pack.relations, deed)):
            found = evidence.definites.get(name, {})
            counts.update(found)
            named.update(words for words in found if _is_word_for(pack.relations, name, words.split()[-1].lower()))
    return min(counts, key=lambda words: (words not in named, -counts[words], words), default="")


def _is_word_for(relations: Relations, name: str, noun: str) -> bool:
    """True for a noun of a class, which is not just part of a phrase of it (*uit de rails*)."""
    return name in (*relations.classes.find(noun), *relations.classes.find_compound(noun))
