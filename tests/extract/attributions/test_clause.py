"""Where a statement begins and ends inside a sentence."""

import pytest

from tests.extract.parses import discourse_of, place_of, words_of
from wederhoor.extract.attributions.clause import (
    clause_end,
    complement,
    spans_of,
    subordinator_after,
)
from wederhoor.extract.attributions.reported.infinitive import infinitive_after


@pytest.mark.parametrize(
    ("text", "start", "stop", "expected"),
    [
        pytest.param(
            "de/DET brug/NOUN is/AUX dicht/ADJ ,/PUNCT zegt/VERB Jan/PROPN", "de", "zegt", "de brug is dicht", id="cue"
        ),
        pytest.param(
            "de/DET brug/NOUN is/AUX dicht/ADJ ,/PUNCT maar/CCONJ Jan/PROPN wijst/VERB naar/ADP",
            "de",
            "wijst",
            "de brug is dicht",
            id="coordinated clause",
        ),
        pytest.param(
            "de/DET brug/NOUN is/AUX dicht/ADJ ,/PUNCT zoals/SCONJ Jan/PROPN zegt/VERB",
            "de",
            "zegt",
            "de brug is dicht",
            id="parenthesis of comparison",
        ),
        pytest.param(
            "de/DET man/NOUN ,/PUNCT die/PRON dat/PRON zegt/VERB ,/PUNCT slaapt/VERB",
            "de",
            "zegt",
            "de man , die dat zegt , slaapt",
            id="relative clause",
        ),
        pytest.param(
            "de/DET brug/NOUN is/AUX dicht/ADJ en/CCONJ oud/ADJ",
            "de",
            None,
            "de brug is dicht en oud",
            id="end of the sentence",
        ),
        pytest.param(
            'het/PRON was/AUX "/PUNCT stil/ADJ ,/PUNCT zegt/VERB hij/PRON "/PUNCT daar/ADV',
            "het",
            "zegt",
            'het was " stil , zegt hij " daar',
            id="cue inside a quotation",
        ),
    ],
)
def test_clause_end(pack, text, start, stop, expected):
    """A statement ends before a clause with a cue of its own, and nowhere else."""
    discourse = discourse_of(pack, text)
    first = place_of(discourse, start)
    stops = frozenset() if stop is None else frozenset({place_of(discourse, stop)})
    assert words_of(discourse, (first, clause_end(discourse, first, discourse.sentences[0], stops))) == expected


@pytest.mark.parametrize(
    ("text", "opener"),
    [
        pytest.param("hij/PRON zegt/VERB dat/SCONJ/mark/4 regent/VERB/ccomp/2 ./PUNCT", "dat", id="dat"),
        pytest.param("hij/PRON vraagt/VERB of/SCONJ/mark/4 regent/VERB/ccomp/2 ./PUNCT", "of", id="of"),
        pytest.param("hij/PRON vertelt/VERB hoe/ADV het/PRON ging/VERB ./PUNCT", "hoe", id="question word"),
        pytest.param("hij/PRON noemt/VERB rood/ADJ of/CCONJ/cc/5 blauw/ADJ ./PUNCT", None, id="or"),
        pytest.param(
            "hij/PRON noemt/VERB een/DET huis/NOUN ,/PUNCT dat/PRON leeg/ADJ staat/VERB ./PUNCT", None, id="relative"
        ),
        pytest.param("hij/PRON zegt/VERB niets/PRON :/PUNCT dat/SCONJ/mark/6 komt/VERB ./PUNCT", None, id="colon"),
    ],
)
def test_subordinator(pack, text, opener):
    """Only a word that opens a complement clause of the verb is one."""
    discourse = discourse_of(pack, text)
    found = subordinator_after(discourse, 1, discourse.sentences[0])
    assert found == (None if opener is None else place_of(discourse, opener))


@pytest.mark.parametrize(
    ("opener", "expected"), [("dat", "regent het"), ("of", "of regent het")], ids=["left out", "kept"]
)
def test_complement(pack, opener, expected):
    """ "dat" is no part of what is said, "of" is."""
    discourse = discourse_of(pack, f"zegt/VERB {opener}/SCONJ/mark/3 regent/VERB het/PRON")
    assert words_of(discourse, complement(discourse, 1, discourse.sentences[0], frozenset())) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "hij/PRON zegt/VERB de/DET/det/4 brug/NOUN/obj/6 te/ADP/mark/6 sluiten/VERB/xcomp/2/VerbForm=Inf",
            "de brug",
            id="object before te",
        ),
        pytest.param(
            "hij/PRON vraagt/VERB om/ADP de/DET brug/NOUN te/ADP sluiten/VERB/xcomp/2/VerbForm=Inf", "de brug", id="om"
        ),
        pytest.param("hij/PRON zegt/VERB niets/PRON", None, id="no infinitive"),
        pytest.param(
            "hij/PRON zegt/VERB zij/PRON komt/VERB/ccomp/2/VerbForm=Fin te/ADP kijken/VERB", None, id="other clause"
        ),
    ],
)
def test_infinitive(pack, text, expected):
    """The infinitive clause begins at its first word, "om" left out."""
    discourse = discourse_of(pack, text)
    assert words_of(discourse, infinitive_after(discourse, 1, discourse.sentences[0])) == expected


def test_spans_leave_out_outer_marks(pack):
    """A quotation that is the whole range loses its marks, one inside keeps them."""
    discourse = discourse_of(pack, '"/PUNCT ja/ADV "/PUNCT en/CCONJ nee/ADV ,/PUNCT')
    assert spans_of(discourse, (0, 3), (0, 6)) == (discourse.span((1, 2)), discourse.span((0, 5)))


def test_empty_ranges_are_no_content(pack):
    """Punctuation alone says nothing."""
    discourse = discourse_of(pack, "ja/ADV ,/PUNCT ./PUNCT")
    assert spans_of(discourse, (1, 3), (2, 1)) == ()
