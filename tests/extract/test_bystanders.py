"""Who is near a statement and does not make it: a channel, another country's service, an adjective."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Een leider schreef op Telegram dat er doden zijn. De Noorse kustdienst ontkent dat.", "De Noorse kustdienst"),
        ("Op Facebook dook een foto op. Volgens de douanedienst is die oud.", "de douanedienst"),
        ("De man dook op Instagram op. De organisatie zegt dat hij vrij is.", "De organisatie"),
        ("Via Twitter kwam de oproep. Volgens de groep is het plein vol.", "de groep"),
    ],
)
def test_channel_is_no_speaker(attribute, text, speaker):
    """The noun behind a post on a channel is not the channel."""
    assert attribute(text)[-1]["speaker"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Er kwam iemand van de inlichtingendienst KGN. Volgens de Noorse inlichtingendienst was dat gepland.",
            "de Noorse inlichtingendienst",
        ),
        (
            "De dienst MIVD volgde hem. Een woordvoerder van de Belgische veiligheidsdienst zegt dat hij vertrok.",
            "de Belgische veiligheidsdienst",
        ),
        (
            "De Poolse inlichtingendienst KGN zegt dat er schepen zijn. De Poolse dienst zegt dat ze leeg waren.",
            "KGN",
        ),
        (
            "De Poolse inlichtingendienst KGN zag schepen. Een woordvoerder van de Zweedse dienst ontkent dat.",
            "de Zweedse dienst",
        ),
        ("Olieconcern Norvex verhoogt de prijs. Het Noorse concern zegt dat het moet.", "Norvex"),
        ("De politie zocht hem. Een woordvoerster van de gemeente zegt dat hij weg is.", "de gemeente"),
    ],
)
def test_service_of_another_country_is_another(attribute, text, speaker):
    """Every country has its own service; a firm's country says more of the one that was named."""
    assert attribute(text)[-1]["speaker"] == speaker


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Volgens Russische en lokale autoriteiten is niemand gewond.", "Russische en lokale autoriteiten"),
        ("Volgens lokale en regionale bestuurders is er geld.", "lokale en regionale bestuurders"),
        ("Volgens Nederlandse en Belgische artsen is het druk.", "Nederlandse en Belgische artsen"),
    ],
)
def test_adjective_is_no_speaker(attribute, text, source):
    """Of two adjectives before one noun neither speaks alone."""
    assert [found["source"] for found in attribute(text)] == [source]
