"""Whose text a document without an author is."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "De koning opende de brug. Volgens een berekening kost ze 3 miljoen.",
            "een berekening",
            id="somebody merely named",
        ),
        pytest.param(
            "Drie wandelaars raakten vermist. Volgens de eerste vaststellingen viel er sneeuw.",
            "de eerste vaststellingen",
            id="the victims",
        ),
        pytest.param(
            "Directeur Els Maas zegt dat de brug oud is. Volgens een verklaring is er haast.",
            "Els Maas",
            id="who has just spoken",
        ),
        pytest.param("Volgens een schatting van Oxfam sterven er 100.", "Oxfam", id="behind van"),
    ],
)
def test_author(attribute, text, expected):
    """An author is who the text says, or who has just spoken: nobody who happens to be near."""
    assert attribute(text)[-1]["speaker"] == expected
