"""What English statements do, and who makes them over several sentences."""

import pytest

ACTS = [
    pytest.param("The opposition said the minister should resign.", "urges", id="duty of another"),
    pytest.param("The opposition said the minister has to go.", "urges", id="duty with a marker"),
    pytest.param("Police said two people have died in the fire.", "asserts", id="perfect, no duty"),
    pytest.param("The guard said the thief must have used a ladder.", "asserts", id="guess, no duty"),
    pytest.param("The mayor denied that the bridge had been shut.", "denies", id="denial"),
    pytest.param("Ann Peel accused the company of lying.", "blames", id="accusation"),
    pytest.param("The council promised a full inquiry.", "intends", id="promise"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_act(attribute, text, act):
    """The act of a statement by its cue or content."""
    assert [a["act"] for a in attribute(text)] == [act]


SPEAKERS = [
    pytest.param("Sarah Linton heard two bangs. She said her son had filmed the smoke.", "Sarah Linton", id="pronoun"),
    pytest.param(
        "Sarah Linton heard two bangs. Ms Linton said the windows shook.",
        "Sarah Linton",
        id="family name that is a first name",
    ),
    pytest.param(
        "Harlow Freight lost a lorry. Sarah Linton told the Dunford Gazette of it.\n\n"
        "The company said the driver was unhurt.",
        "Harlow Freight",
        id="company beside an outlet",
    ),
    pytest.param(
        "The council leader, Ann Dow, was late. The union leader said the talks had failed.",
        "The union leader",
        id="leader of something else",
    ),
    pytest.param(
        "Kestrel Mills has shut its yard. The council said nobody had been told.", "The council", id="council by itself"
    ),
    pytest.param(
        "Mayor Ann Dow was there. According to the report, the dam had been checked.",
        "the report",
        id="report by itself",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speaker(attribute, text, speaker):
    """Who is meant by a pronoun or a role noun."""
    assert attribute(text)[-1]["speaker"] == speaker
