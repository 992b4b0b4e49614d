"""Judgements for tests, one line each; ids of judgements are given so that tests read as data."""

from dataclasses import replace

from wederhoor.records.judgement import Anchor, Decision, Judgement, Target
from wederhoor.records.span import Passage, Span

AT = "2024-03-12T09:00:00+01:00"


def anchor(document, start, text):
    return Anchor(passage=Passage(document, Span(start, start + len(text))), text=text)


def target(*anchors, id="t", label="iets"):
    return Target(id=id, label=label, anchors=anchors)


def judgement(id, decision, *targets, supersedes=(), by="Ineke Dorsman", note=None):
    made = Judgement.make(Decision(decision), targets, by=by, at=AT, note=note, supersedes=supersedes)
    return replace(made, id=id)


def about(id, decision, *names):
    """A judgement about names that stand at the start of articles, each ``document:name``."""
    parts = (name.partition(":") for name in names)
    return judgement(id, decision, *(target(anchor(document, 0, text), label=text) for document, _, text in parts))


def recorded(decision, *names, by="Ineke Dorsman"):
    """A judgement as ``about`` makes it, with the id that it has in a file."""
    made = about("", decision, *names)
    return Judgement.make(made.decision, made.targets, by=by, at=AT)


def undo(id, *superseded):
    return judgement(id, "undo", supersedes=superseded)
