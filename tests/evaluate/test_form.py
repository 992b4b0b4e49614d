"""The form of an annotated statement. Sentences are invented; {source}, <cue> and [content] are the gold's spans."""

import re
from dataclasses import replace

import pytest

from tests.dossiers import make_attribution
from wederhoor.evaluate.form import EXPLANATIONS, Form, form_of
from wederhoor.records.attribution import Mode
from wederhoor.records.entity import EntityType
from wederhoor.records.span import Span

CASES = [
    (Form.QUOTATION_BEFORE, "direct", "‘[Wij gaan door]’, <zei> {de schipper}."),
    (Form.QUOTATION_BEFORE, "direct", "‘[Wij gaan door]’, <klinkt het> bij {de rederij}."),
    (Form.QUOTATION_AFTER, "direct", "{De schipper} <zei>: ‘[Wij gaan door.]’"),
    (Form.QUOTATION_AFTER, "direct", "Ook {de schipper} klonk fel: ‘[Wij gaan door.]’"),
    (Form.QUOTATION_SPLIT, "direct", "‘[Wij gaan door]’, <zei> {de schipper}, ‘[wat er ook gebeurt.]’"),
    (Form.QUOTATION_LONG, "direct", "‘[Wij gaan door. Niemand houdt ons tegen]’, <zei> {de schipper}."),
    (Form.QUOTATION_LONG, "direct", "{De schipper} <zei>: ‘[Wij gaan door.]\n\n‘[Niemand houdt ons tegen.]’"),
    (Form.QUOTATION_BARE, "direct", "De schipper is boos. ‘[Wij gaan door.]’"),
    (Form.FRAGMENT, "mixed", "{De schipper} <sprak> van ‘[een schande]’."),
    (Form.DECLARATIVE, "indirect", "{De schipper} <zegt> dat [de brug dicht blijft]."),
    (Form.DECLARATIVE, "indirect", "Dat [de brug dicht blijft], <ontkent> {de schipper}."),
    (Form.DECLARATIVE, "indirect", "{De schipper} heeft <gezegd> dat ‘[de brug] dicht blijft’."),
    (Form.QUESTION, "indirect", "{De schipper} <vraagt> [of de brug opengaat]."),
    (Form.QUESTION, "indirect", "{De schipper} <legt> uit [hoe de brug opengaat]."),
    (Form.INFINITIVE, "indirect", "{De schipper} <belooft> [de schade te betalen]."),
    (Form.INFINITIVE, "indirect", "{De schipper} <riep> de buren op om [thuis te blijven]."),
    (Form.MAIN_CLAUSE, "indirect", "{De schipper} <zegt>: [de brug blijft dicht]."),
    (Form.PARENTHETICAL, "indirect", "[De brug blijft dicht], <aldus> {de schipper}."),
    (Form.PARENTHETICAL, "indirect", "[De brug blijft dicht], zo <meldt> {de schipper}."),
    (Form.PARENTHETICAL, "indirect", "[De brug], <zegt> {de schipper}, [blijft dicht]."),
    (Form.PARENTHETICAL, "indirect", "[De brug blijft dicht], <klinkt het> bij {de rederij}."),
    (Form.ACCORDANCE_FRONT, "indirect", "<Volgens> {de schipper} [blijft de brug dicht]."),
    (Form.ACCORDANCE_INSIDE, "indirect", "[De brug blijft] <volgens> {de schipper} [dicht]."),
    (Form.ACCORDANCE_INSIDE, "indirect", "[De brug blijft dicht], <volgens> {de schipper}."),
    (Form.ACCORDANCE_INSIDE, "indirect", "{[De schipper} lag] <naar eigen zeggen> [voor anker]."),
    (Form.NOUN, "indirect", "De <bewering> van {de schipper} dat [de brug dicht blijft]."),
    (Form.NOUN, "indirect", "Er zijn <berichten> over [een botsing]."),
    (Form.PASSIVE, "indirect", "[De aanval] is <opgeëist> door {een groep}."),
    (Form.PASSIVE, "indirect", "<Verwacht> wordt dat [de brug dicht blijft]."),
    (Form.OBJECT, "indirect", "{De schipper} <ontkent> [elke betrokkenheid]."),
    (Form.OBJECT, "indirect", "{De schipper} <wijst> naar [de rederij]."),
    (Form.OBJECT, "indirect", "{De schipper} <noemt> [de rederij laf]."),
    (Form.OBJECT, "indirect", "Het was de tweede aanval, [een brand] die {de groep} <opeiste>."),
    (Form.TAKEN_UP, "indirect", "[De brug blijft dicht.] Dat <ontkent> {de schipper}."),
    (Form.SHOWN, "indirect", "Op {beelden} is <te zien> dat [de brug dicht is]."),
    (Form.SHOWN, "indirect", "Uit {de cijfers} <blijkt> dat [de brug dicht is]."),
    (Form.HEADING, "indirect", "{Schipper}: [brug blijft dicht]"),
    (Form.HEADING, "direct", "Tweede dag\n{Schipper}: ‘[Brug blijft dicht]’"),
    (Form.HEARSAY, "indirect", "[De brug <zou> dicht blijven]."),
    (Form.HEARSAY, "indirect", "[De brug blijft] <naar verluidt> [dicht]."),
    (Form.OTHER, "indirect", "{De schipper} <zwaait> dat [de brug dicht is]."),
    (Form.OTHER, "indirect", "[De brug blijft dicht]."),
]


def read(marked, mode):
    """The text without the brackets, and the statement that they mark."""
    text, spans, opened = "", {"{": [], "<": [], "[": []}, {}
    for each in re.split(r"([{}<>\[\]])", marked):
        if each in spans:
            opened[each] = len(text)
        elif each and each in "}>]":
            left = "{<["["}>]".index(each)]
            spans[left].append(Span(opened[left], len(text)))
        else:
            text += each
    source, cue = ((spans[left] or [None])[0] for left in "{<")
    return text, replace(make_attribution(), source=source, cue=cue, content=tuple(spans["["]), mode=Mode(mode))


@pytest.mark.parametrize(("form", "mode", "marked"), CASES, ids=[f"{form}-{text}" for form, _, text in CASES])
def test_form(form, mode, marked, pack):
    """A statement has the form that its spans, its punctuation and its cue show."""
    text, statement = read(marked, mode)
    assert form_of(statement, text, pack, EntityType.PERSON) is form


def test_footage_speaks(pack):
    """Whatever the cue, a speaker that is footage shows."""
    text, statement = read("In {de video} <lijkt> [de brug te bewegen].", "indirect")
    assert form_of(statement, text, pack, EntityType.FOOTAGE) is Form.SHOWN


def test_every_form_is_explained_and_tried():
    """No form lacks an explanation or a test."""
    assert set(EXPLANATIONS) == set(Form) == {form for form, _, _ in CASES}
