"""A wide noun goes on with the one whom the sentence before is about."""

import pytest


@pytest.mark.parametrize(
    ("before", "said", "speaker"),
    [
        ("Norvex kwam terug op zijn besluit.", "Het bedrijf erkent dat er een fout is gemaakt.", "Norvex"),
        ("Norvex weigerde maandag elk overleg.", "Er komt een regeling, zegt het bedrijf.", "Norvex"),
        ("Norvex trok zich dinsdag terug.", "Volgens het concern is de markt te klein.", "Norvex"),
        ("Norvex trok de offerte in.", "De onderneming stelt dat de prijs te laag was.", "Norvex"),
        ("Norvex ontsloeg dertig mensen.", "De firma zegt dat het niet anders kon.", "Norvex"),
        ("Norvex veranderde de dienstregeling.", "De vervoerder belooft dat alles goed komt.", "Norvex"),
    ],
)
def test_firm_of_the_sentence_before_speaks(attribute, before, said, speaker):
    """Also where another firm is named oftener above, with a noun of its own."""
    above = "Vervoersbedrijf Haldis is boos. Directeur Piet Kramer van Haldis stapt op. Haldis wil geld."
    assert attribute(f"{above}\n\n{before} {said}")[-1]["speaker"] == speaker


@pytest.mark.parametrize(
    "before",
    [
        "Burgemeester Karin Smit sprak met Haldis.",
        "Jansen sprak met Haldis.",
        "Piet Kramer sprak met Haldis.",
    ],
)
def test_person_is_no_firm(attribute, before):
    """Who is known for a person, or has a name that people have, is not what the noun stands for."""
    text = f"Vervoersbedrijf Haldis is boos. {before} Het bedrijf zegt dat er geld moet komen."
    assert attribute(text)[-1]["speaker"] == "Haldis"
