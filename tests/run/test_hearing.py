"""Who is accused and who is heard, with the real pipeline on one short article."""

import pytest
from tests.dossiers import make_article

from wederhoor.run.pipeline import make_dossier


def hear(text):
    """The names of the accused of an article, each with what it has of a reply."""
    dossier = make_dossier([make_article(text=text)])
    names = {entity.id: entity.name for entity in dossier.entities}
    return {names[row.accused]: str(heard) for row in dossier.hearing for _, heard in row.outlets}


@pytest.mark.parametrize(
    "text",
    [
        "De dienst kwam veel te laat, zegt boer Klaas Boon. Brandmeester Els Kok heeft de melding genegeerd, zegt hij.",
        "Brandmeester Els Kok schoot tekort, zegt boer Klaas Boon.",
        "Brandmeester Els Kok is volgens boer Klaas Boon nalatig geweest.",
        "Brandmeester Els Kok heeft boeren onder druk gezet. Dat stelt boer Klaas Boon.",
        "Brandmeester Els Kok zei niets. ‘Ze heeft ons voorgelogen’, aldus boer Klaas Boon.",
        "Boer Klaas Boon eist het vertrek van brandmeester Els Kok.",
        "Boer Klaas Boon noemt het besluit van brandmeester Els Kok onbegrijpelijk.",
    ],
)
def test_fault_that_is_told_accuses(text):
    """Criticism names no crime; whoever came too late, left something undone or is asked to go is accused."""
    assert hear(text).get("Els Kok") == "silent"


@pytest.mark.parametrize(
    "text",
    [
        "Brandmeester Els Kok kwam niet te laat, zegt boer Klaas Boon.",
        "Brandmeester Els Kok kwam zondag, zegt boer Klaas Boon.",
        "Brandmeester Els Kok gelooft hem niet: ‘Hij heeft mijn dochter geslagen.’",
    ],
)
def test_news_accuses_nobody(text):
    """A negated fault and plain news are no accusation, and what somebody says of another is no denial of his own."""
    assert "Els Kok" not in hear(text)


@pytest.mark.parametrize(
    ("reply", "heard"),
    [
        ("Kok was niet bereikbaar voor commentaar.", "unreachable"),
        ("Kok wilde niet inhoudelijk op de kwestie ingaan.", "refused"),
        ("Kok is om commentaar gevraagd.", "asked"),
        ("Kok biedt haar excuses aan.", "replied"),
        ("Haar advocaat Jan Tuin noemt dat ‘grote onzin’.", "replied"),
        ("Haar buurman Jan Tuin was niet bereikbaar.", "silent"),
    ],
)
def test_what_an_article_has_of_a_reply(reply, heard):
    """The accused's own answer, or a lawyer's; a neighbour's silence is not the accused's."""
    text = f"Boer Klaas Boon beschuldigt brandmeester Els Kok van diefstal. {reply}"
    assert hear(text).get("Els Kok") == heard


def test_a_firm_is_accused_by_what_it_is_called():
    """*Het bedrijf* that denies is the one that was named, and its director speaks for it."""
    text = (
        "De brand zou door schilders van Verfmeester zijn veroorzaakt. Het bedrijf bestrijdt dat. "
        "Directeur Niek Ploeg: ‘Onze mensen waren al weg.’"
    )
    assert hear(text) == {"Verfmeester": "replied"}
