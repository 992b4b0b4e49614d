"""The language of an article."""

import pytest

from wederhoor.ingest.language import choose_language, name_language, rank_languages

DUTCH = "De politie heeft dinsdag twee mannen aangehouden die verdacht worden van de brand in de haven."
ENGLISH = "Police arrested two men on Tuesday who are suspected of starting the fire in the harbour."
GERMAN = "Die Polizei hat am Dienstag zwei Männer festgenommen, die den Brand im Hafen gelegt haben sollen."


@pytest.mark.parametrize(
    ("text", "supported", "language"),
    [
        pytest.param(DUTCH, ["nl"], "nl", id="Dutch"),
        pytest.param(DUTCH, ["en", "nl"], "nl", id="Dutch of two"),
        pytest.param(ENGLISH, ["en", "nl"], "en", id="English of two"),
        pytest.param(ENGLISH, ["nl"], None, id="English"),
        pytest.param(GERMAN, ["en", "nl"], None, id="German"),
        pytest.param("Drie doden na aanvaring op de Merkelt", ["nl"], "nl", id="headline"),
        pytest.param("Brand in Gent", ["nl"], "nl", id="three words"),
        pytest.param(DUTCH.upper(), ["nl"], "nl", id="capitals"),
        pytest.param("Два человека погибли при пожаре в порту, сообщили власти.", ["nl"], None, id="Russian"),
        pytest.param("12 345\n\n...", ["nl"], None, id="no words"),
        pytest.param(f"{DUTCH}\n\n„{ENGLISH}”", ["nl"], "nl", id="with a quotation"),
        pytest.param(
            f"We use cookies. {ENGLISH.replace('fire', 'cookies')} Accept all.\n{DUTCH}",
            ["nl"],
            "nl",
            id="English notice",
        ),
        pytest.param(
            f"Wij gebruiken cookies. {DUTCH.replace('brand', 'cookies')}\n{ENGLISH}", ["nl"], None, id="Dutch notice"
        ),
    ],
)
def test_language_of_the_prose(text, supported, language):
    """The language is that of the article's prose, and none when that is in no supported one."""
    assert choose_language(rank_languages(text), supported, None) == language


def test_declared_language_decides_in_doubt():
    """A declared language wins while no other is decisively likelier, and not against plain prose in another."""
    ranking = [("af", 0.4), ("en", 0.3), ("nl", 0.2)]
    assert choose_language(ranking, ["en", "nl"], "nl") == "nl"
    assert choose_language(ranking, ["en", "nl"], None) == "en"
    assert choose_language(rank_languages(ENGLISH), ["nl"], "nl") is None


def test_languages_are_named():
    """A language is named in English; one without a name by its code."""
    assert [name_language(code) for code in ("nl", "xh")] == ["Dutch", "xh"]
