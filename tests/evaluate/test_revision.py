"""Articles edited by program."""

from functools import cache

from tests.dossiers import make_article
from wederhoor.evaluate.revision import Edit, edit_article, measure_article
from wederhoor.lang.registry import get_pack
from wederhoor.run.pipeline import make_dossier

FIRE = """Brand in haven

Bij een brand in de haven zijn zes mensen gewond geraakt.

Volgens de brandweer is de oorzaak nog onbekend. De politie zoekt getuigen.

Burgemeester Pieter Ruisdaal zei dat omwonenden ramen gesloten moeten houden.

De haven blijft dinsdag dicht.
"""
PORT = "De pont voer maandag uit.\n\nVolgens kapitein Karin Overmars was het weer goed."


@cache
def read(text):
    return make_dossier([make_article("a1", text)])


def edits():
    return list(edit_article(read(FIRE), read(PORT), get_pack("nl"), most=1))


def test_every_edit_is_made():
    """One of each where one is asked for."""
    assert [edited.edit for edited in edits()] == [Edit.FIGURE, Edit.DELETION, Edit.INSERTION, Edit.MOVE]


def test_the_places_are_those_of_the_edit():
    """What stood there before, and what stands there now."""
    figure, deletion, insertion, move = edits()
    assert (figure.before.of(FIRE), figure.after.of(figure.text)) == ("zes", "9")
    assert deletion.before.of(FIRE) == "Volgens de brandweer is de oorzaak nog onbekend."
    assert deletion.before.of(FIRE) not in deletion.text
    assert insertion.after.of(insertion.text) == "Volgens kapitein Karin Overmars was het weer goed."
    assert sorted(move.text.split()) == sorted(FIRE.split())


def test_what_is_listed_is_judged_by_its_place():
    """All of them are found here, and nothing else."""
    outcomes = list(measure_article(make_article("a1", FIRE), read(PORT), get_pack("nl"), most=1))
    assert [outcome.found for outcome in outcomes] == [True, True, True, False]
    assert [outcome.wrong for outcome in outcomes] == [()] * 4
