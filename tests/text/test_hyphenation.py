"""Words broken over a line."""

import pytest

from wederhoor.text.hyphenation import join_broken, vocabulary


@pytest.mark.parametrize(
    ("line", "following", "read"),
    [
        pytest.param("de minister ont-", "kent dat", "ontkent", id="syllables"),
        pytest.param("de vakbonds-", "leider zwijgt", "vakbondsleider", id="compound"),
        pytest.param("president Zelen-", "ski", "Zelenski", id="name"),
        pytest.param("het ge-", "eiste bedrag", "geeiste", id="prefix before a vowel"),
        pytest.param("een financi-", "eel debacle", "financieel", id="vowels of one word"),
        pytest.param("de ont\u00ad", "kenning", "ontkenning", id="soft hyphen"),
        pytest.param("een niet-", "verbaal signaal", "niet-verbaal", id="niet"),
        pytest.param("in Noord-", "Holland", "Noord-Holland", id="before a capital"),
        pytest.param("de pro-", "Russische partij", "pro-Russische", id="pro before a capital"),
        pytest.param("een 19-", "jarige man", "19-jarige", id="digits"),
        pytest.param("de NAVO-", "top in Vilnius", "NAVO-top", id="capitals"),
        pytest.param("de oud-", "wethouder", "oud-wethouder", id="oud"),
        pytest.param("de tv-", "zender", "tv-zender", id="abbreviation"),
        pytest.param("de minister-", "president", "minister-president", id="title"),
        pytest.param("het auto-", "ongeluk", "auto-ongeluk", id="clash of vowels"),
        pytest.param("in-", "en uitvoer", "in- en", id="half word"),
        pytest.param("voor-", "of nadeel", "voor- of", id="half word with or"),
    ],
)
def test_hyphen_goes_or_stays(pack, line, following, read):
    """The hyphen of a broken word goes, one that belongs to the word stays."""
    keeps, joint = join_broken(line, following, pack.layout, frozenset())
    broken, rest = line.split()[-1], following.split()[0]
    assert (broken if keeps else broken[:-1]) + joint + rest == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("De anti-inflatiewet en de Kremlin-", "Kremlinwoordvoerder", id="nothing known"),
        pytest.param("Het Kremlin zwijgt. De Kremlin-", "Kremlin-woordvoerder", id="name stands alone elsewhere"),
        pytest.param(
            "Het Kremlin. Een Kremlinwoordvoerder zei dat de Kremlin-", "Kremlinwoordvoerder", id="solid elsewhere"
        ),
        pytest.param("Een Kremlin-woordvoerder zei dat de Kremlin-", "Kremlin-woordvoerder", id="hyphened elsewhere"),
    ],
)
def test_the_article_decides(pack, text, read):
    """Where the word or its first part stands unbroken in the same article, that decides."""
    keeps, _ = join_broken(text, "woordvoerder", pack.layout, vocabulary(text))
    assert ("Kremlin-" if keeps else "Kremlin") + "woordvoerder" == read
