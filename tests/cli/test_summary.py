"""The summary for a terminal."""

import io
import re
import sys
from dataclasses import replace

import pytest

from tests.dossiers import FIRE, make_document, make_dossier, make_point, make_position, make_unsure
from tests.interfaces import EN, NL
from wederhoor.cli.summary import print_summary
from wederhoor.records.attribution import Certainty, Mode
from wederhoor.records.point import Heard, Hearing, Status
from wederhoor.records.span import Span

SENTENCE = "Volgens wethouder Ineke Dorsman zijn er acht gewonden."
OTHER = "De brandweer meldt zes gewonden."
AGREED = make_point(
    "p2", make_position(("a1", "maandag", None), ("a2", "maandag", None), position="maandag"), status=Status.AGREED
)
UPDATED = make_point("p3", make_position(("a1", "acht gewonden", "s1")), status=Status.UPDATED)
UNHEARD = Hearing(accused="E2", accusations=("s1",), replies=(), outlets=(("a1", Heard.SILENT), ("a2", Heard.SILENT)))
FULL = replace(
    make_dossier(),
    points=(*make_dossier().points, AGREED, UPDATED),
    hearing=(*make_dossier().hearing, UNHEARD),
)


class Terminal(io.StringIO):
    """Standard output that says it is a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def printed(monkeypatch, capsys):
    """Prints a summary and gives what came out, on a terminal of so many columns or in a pipe."""

    def show(dossier, columns=None, interface=NL):
        if not columns:
            print_summary(dossier, interface=interface)
            return capsys.readouterr().out
        terminal = Terminal()
        monkeypatch.setattr(sys, "stdout", terminal)
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.delenv("NO_COLOR", raising=False)
        print_summary(dossier, interface=interface)
        return terminal.getvalue()

    return show


def test_says_all_in_a_pipe(printed):
    """A fact is a line: points with positions and speakers, copies, and who was not heard."""
    assert printed(FULL).splitlines() == [
        "brand",
        "2 artikelen, 2 media, 1 herkomst, 2 uitspraken",
        "",
        "OMSTREDEN (1)",
        "1. gewonden  [aantal, tegenspraak]",
        "   - 8  (1 medium, 1 herkomst)",
        f"     Ineke Dorsman stelt: {SENTENCE}  [onbekend medium (a1), datum onbekend]",
        "   - 8  (1 medium, 1 herkomst)",
        f"     in de tekst van het artikel zelf: {OTHER}  [onbekend medium (a2), datum onbekend]",
        "",
        "BIJGESTELD OF PRECIEZER (1)",
        "1. gewonden  [aantal, later bijgesteld]",
        "   - 8  (1 medium, 1 herkomst)",
        f"     Ineke Dorsman stelt: {SENTENCE}  [onbekend medium (a1), datum onbekend]",
        "",
        "EENSLUIDEND (1)",
        " - gewonden: maandag  (1 medium, 1 herkomst)",
        "",
        "OVERGENOMEN TEKST (1)",
        " - onbekend medium (a1) (datum onbekend) en onbekend medium (a2) (datum onbekend): 1 passage, 23 tekens",
        "",
        "BESCHULDIGD EN NIET GEHOORD (1)",
        " - De brandweer: 1 beschuldiging, zonder reactie in: onbekend medium (a1), onbekend medium (a2)",
    ]


def test_lists_names_that_were_left_apart(printed):
    """A doubt is a line at the end, each name with the outlets that have it; none is no section."""
    assert printed(replace(FULL, unsure=(make_unsure(),))).splitlines()[-2:] == [
        "MISSCHIEN DEZELFDE (1)",
        " - Ineke Dorsman [onbekend medium (a1)] en De brandweer [onbekend medium (a2)]: past bij meer dan één naam",
    ]
    assert "MISSCHIEN DEZELFDE" not in printed(FULL)


def test_is_plain_in_a_pipe(printed):
    """No colour codes, no boxes, no line broken for width."""
    text = printed(FULL)
    assert "\x1b" not in text
    assert not set(text) & set("│┃─━┌╭└╰|+")


@pytest.mark.parametrize("columns", [80, 60, 200])
def test_fits_a_terminal(printed, columns):
    """Lines are broken where the terminal ends, and at 100 columns at the latest."""
    lines = re.sub(r"\x1b\[[0-9;]*m", "", printed(FULL, columns)).splitlines()
    assert max(len(line) for line in lines) <= min(columns, 100)
    assert "   - 8  (1 medium, 1 herkomst)" in lines


def test_says_how_sure_where_it_is_not_certain(printed):
    """Hedged statements are called so; a quotation stands in quotation marks."""
    statement = replace(
        FULL.attributions[0], certainty=Certainty.HEDGED, mode=Mode.DIRECT, content=(Span(0, FIRE.index("\n")),)
    )
    point = make_point("p", make_position(("a1", FIRE.split("\n")[0], "s1")))
    text = printed(replace(FULL, attributions=(statement, FULL.attributions[1]), points=(point,)))
    assert f"Ineke Dorsman stelt (met voorbehoud): “{FIRE.splitlines()[0]}”" in text


def test_speaks_english(printed):
    """The words around the words are those of the interface."""
    assert "CONTESTED (1)" in printed(FULL, interface=EN)


def test_text_cannot_act_on_the_terminal(printed):
    """Escape sequences and characters that turn text round are shown, not obeyed."""
    text = printed(replace(FULL, title="x\x1b]0;y\x07\u202ez"))
    assert "x␛]0;y␇\ufffdz" in text


def test_says_where_nothing_was_found(printed):
    """An empty section says so."""
    text = printed(
        make_dossier(
            points=(),
            reuse=(),
            hearing=(),
            documents=(make_document(),),
            entities=(),
            attributions=(),
            figures=(),
            times=(),
        )
    )
    assert text.count("geen gevonden") == 5
