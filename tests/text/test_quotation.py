"""Pairing of quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.lang.registry import get_pack
from wederhoor.text.quotation import pair_quotes

MARKS = get_pack("nl").quotation


def inner(text):
    """The words inside each pair of one paragraph."""
    return [text[pair.opens[2] : pair.closes[1]] for pair in pair_quotes([text], MARKS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('De wethouder zei: "Wij gaan door."', ["Wij gaan door."], id="straight"),
        pytest.param("“Wij gaan door”, zei de wethouder.", ["Wij gaan door"], id="curly"),
        pytest.param("„Wij gaan door”, zei de wethouder.", ["Wij gaan door"], id="low and high"),
        pytest.param("„Wij gaan door“, zei de wethouder.", ["Wij gaan door"], id="german"),
        pytest.param("‘Wij gaan door’, zei de wethouder.", ["Wij gaan door"], id="single"),
        pytest.param("'Wij gaan door', zei de wethouder.", ["Wij gaan door"], id="typewriter single"),
        pytest.param("Het kanaal ’Open Stad’ meldt dat.", ["Open Stad"], id="closing mark on both sides"),
        pytest.param("«Wij gaan door», zei hij.", ["Wij gaan door"], id="guillemets"),
        pytest.param(",,Wij gaan door'', zei hij.", ["Wij gaan door"], id="commas and apostrophes"),
        pytest.param("'s Ochtends zag hij foto's van 't veer.", [], id="apostrophes"),
        pytest.param("‘Het is 's avonds druk’, zei zij.", ["Het is 's avonds druk"], id="elision inside"),
        pytest.param("‘Zij riep “stop” en liep door’, zei hij.", ["Zij riep “stop” en liep door", "stop"], id="nested"),
        pytest.param("Hij noemt het een ‘zone’in het noorden.", ["zone"], id="no space after it"),
        pytest.param('Een verdwaald " teken.', [], id="unpaired"),
        pytest.param("In de zomer van '68 en '69 gebeurde het.", [], id="years"),
        pytest.param("Een ‘gewapende ‘bende’ liep weg.", ["bende"], id="opened twice"),
    ],
)
def test_pairs(text, expected):
    """Marks are paired by where they stand, in every style."""
    assert inner(text) == expected


def test_quotation_over_paragraphs():
    """A quotation goes on where the next paragraph opens with a mark of its family."""
    paragraphs = ["„Eerst was er rook.", "„Toen kwam het vuur”, zei zij."]
    (pair,) = pair_quotes(paragraphs, MARKS)
    assert (pair.opens[0], pair.closes[0]) == (0, 1)
    assert pair.continued == ((1, 0, 1),)


def test_open_quotation_ends_with_its_paragraph():
    """A quotation that nothing takes up again is unpaired."""
    assert pair_quotes(["„Eerst was er rook.", "Daarna niets meer.”"], MARKS) == ()


@given(st.lists(st.text(alphabet="ab ‘’“”„\"',.«»\n", max_size=40), max_size=5))
def test_pairs_are_well_formed(paragraphs):
    """Each pair closes after it opens, and its marks stand in its paragraphs."""
    marks = MARKS.double | MARKS.single
    for pair in pair_quotes(paragraphs, MARKS):
        assert (pair.opens[0], pair.opens[2]) <= (pair.closes[0], pair.closes[1])
        for number, start, end in (pair.opens, pair.closes, *pair.continued):
            assert paragraphs[number][start:end] in marks


def test_depth_counts_quotations_only():
    """An opening mark that nothing closes holds no quotation."""
    (pair,) = pair_quotes(["Een „gewapende „bende” liep weg."], MARKS)
    assert pair.depth == 0


def test_stray_mark_inside_a_sentence_is_not_carried_on():
    """A mark in the middle of a sentence that nothing closes opens no quotation over paragraphs."""
    paragraphs = ["De club „Oranje liep weg.", "„Wij stoppen”, zei zij."]
    (pair,) = pair_quotes(paragraphs, MARKS)
    assert pair.opens[0] == 1


def test_quotation_behind_a_sentence_goes_on_over_paragraphs():
    """One that opens behind a full stop is taken up again by the mark of the next paragraph."""
    paragraphs = ["De schipper stopt. „Het gaat niet meer.", "„Ik ben moe”, zegt hij."]
    (pair,) = pair_quotes(paragraphs, MARKS)
    assert (pair.opens[0], pair.closes[0]) == (0, 1)
