"""Which sentences speak of an earlier event."""

import pytest

from tests.align.points.factory import article, bundle


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (("De politie sprak vorig jaar met betogers van de bond.",), [True]),
        (("De politie sprak vandaag met betogers van de bond.",), [False]),
        (("De raad ontkende toen dat de wethouder geld kreeg.",), [True]),
        (("Ook toen ontkende de raad dat de wethouder geld kreeg.",), [True]),
        (("Vorig jaar is de oude school vernield.", "De korpschef daar noemt de betogers betrokken."), [True, True]),
        (("Vorig jaar is de oude school vernield.", "De korpschef noemt de betogers betrokken."), [True, False]),
    ],
    ids=["last year", "now", "then behind a verb", "then before a verb", "stays there", "goes on"],
)
def test_a_word_puts_a_sentence_in_an_earlier_event(paragraph, expected):
    """A word for the past, or one that stays with the sentence before; a word of today does not."""
    evidence = bundle(article("a", "2025-05-06", paragraph))
    assert [item.earlier for item in evidence.statements] == expected
