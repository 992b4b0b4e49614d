"""Who says what: one invented sentence for each construction that Dutch news uses."""

import pytest

CONSTRUCTIONS = [
    pytest.param(
        "De wethouder zei dinsdag dat de brug dicht blijft.",
        "De wethouder",
        "zei",
        ["de brug dicht blijft"],
        id="dat-clause",
    ),
    pytest.param(
        "De brandweer kon niet zeggen wanneer. De politie vraagt of er getuigen zijn.",
        "De politie",
        "vraagt",
        ["of er getuigen zijn"],
        id="question",
    ),
    pytest.param(
        "Volgens de burgemeester is de dijk veilig.",
        "de burgemeester",
        "Volgens",
        ["is de dijk veilig"],
        id="volgens in front",
    ),
    pytest.param(
        "De dijk is volgens de burgemeester veilig.",
        "de burgemeester",
        "volgens",
        ["De dijk is", "veilig"],
        id="volgens inside",
    ),
    pytest.param(
        "De dijk is veilig, aldus de burgemeester.", "de burgemeester", "aldus", ["De dijk is veilig"], id="aldus"
    ),
    pytest.param(
        "„De dijk is veilig”, zegt de burgemeester.",
        "de burgemeester",
        "zegt",
        ["De dijk is veilig"],
        id="quotation and cue",
    ),
    pytest.param("De burgemeester: ‘De dijk is veilig.’", "De burgemeester", None, ["De dijk is veilig."], id="colon"),
    pytest.param(
        "De vakbond ontkent betrokkenheid bij de brand.",
        "De vakbond",
        "ontkent",
        ["betrokkenheid bij de brand"],
        id="object",
    ),
    pytest.param(
        "De directie zegt niets te weten van de plannen.",
        "De directie",
        "zegt",
        ["niets te weten van de plannen"],
        id="infinitive",
    ),
    pytest.param(
        "De politie spreekt van zeven gewonden.",
        "De politie",
        "spreekt",
        ["zeven gewonden"],
        id="prepositional object",
    ),
    pytest.param(
        "De aanslag is opgeëist door een onbekende groep.",
        "een onbekende groep",
        "opgeëist",
        ["De aanslag"],
        id="passive",
    ),
    pytest.param(
        "Op camerabeelden is te zien hoe de deur wordt geforceerd.",
        "camerabeelden",
        "te zien",
        ["hoe de deur wordt geforceerd"],
        id="footage",
    ),
    pytest.param(
        "De trein zou te hard hebben gereden.", None, "zou", ["De trein zou te hard hebben gereden"], id="hearsay"
    ),
    pytest.param(
        "De brug was open, zegt de brugwachter.",
        "de brugwachter",
        "zegt",
        ["De brug was open"],
        id="statement, then cue",
    ),
    pytest.param(
        "De fabriek stoot volgens eigen metingen niets uit. De actiegroep noemt dat een leugen.",
        "De actiegroep",
        "noemt",
        ["De fabriek stoot", "niets uit"],
        id="called untrue",
    ),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), CONSTRUCTIONS)
def test_constructions(attribute, text, source, cue, content):
    """Each construction gives its source, cue and content."""
    found = [(a["source"], a["cue"], a["content"]) for a in attribute(text)]
    assert (source, cue, content) in found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Volgens de wet moet de brug elk jaar worden gekeurd.", id="in accordance with"),
        pytest.param(
            "De premier zou dinsdag een school openen, maar dat bezoek is afgelast.", id="plan seen from the past"
        ),
        pytest.param("De woordvoerder wilde niets zeggen.", id="refusal"),
        pytest.param("Het schip ‘De Jonge Roerdomp’ ligt aan de kade.", id="name in quotation marks"),
        pytest.param("Zo’n honderd buren hebben zich gemeld bij de opvang.", id="reflexive"),
        pytest.param("Als het zou regenen, gaat het feest niet door.", id="condition"),
    ],
)
def test_no_attribution(attribute, text):
    """Rhetorical and idiomatic uses are no attributions."""
    assert attribute(text) == []


def test_split_quotation(attribute):
    """A quotation that its cue interrupts is one attribution of two pieces."""
    (found,) = attribute("„Wij gaan door”, zei Anna Terpstra, „en wij stoppen niet.”")
    assert found["content"] == ["Wij gaan door", "en wij stoppen niet."]


def test_pronoun_speaker(attribute):
    """A pronoun is led to the last speaker who fits."""
    found = attribute("Wethouder Anna Terpstra zegt dat de brug dicht blijft. Volgens haar is de brug onveilig.")
    assert [a["speaker"] for a in found] == ["Anna Terpstra", "Anna Terpstra"]


def test_role_speaker(attribute):
    """A role noun is led to the one who has that role in the article."""
    found = attribute("Gouverneur Pieter Hoekzema kwam kijken. De gouverneur zei dat de dijk veilig is.")
    assert found[-1]["speaker"] == "Pieter Hoekzema"


def test_hedged(attribute):
    """A verb that hedges makes its content hedged."""
    (found,) = attribute("De directeur beweert dat de machine veilig was.")
    assert found["certainty"] == "hedged"


def test_unverified(attribute):
    """A following sentence may say that nobody could check it."""
    found = attribute(
        "De minister zei dat er twintig doden zijn. Die informatie kon niet onafhankelijk worden bevestigd."
    )
    assert found[0]["certainty"] == "unverified"


def test_channel(attribute):
    """The channel stands beside the cue."""
    (found,) = attribute("De voorzitter schreef op Telegram dat de staking doorgaat.")
    assert found["channel"] == "Telegram"


def test_denial(attribute):
    """A denial is no assertion."""
    (found,) = attribute("De directie ontkent dat er gif in het water zat.")
    assert found["act"] == "denies"
