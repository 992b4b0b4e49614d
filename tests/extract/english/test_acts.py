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
    pytest.param('"No rule was broken," the director said.', "denies", id="past passive with a negation"),
    pytest.param("The firm said there was “nothing so far” to suggest a leak.", "denies", id="expression over marks"),
    pytest.param('"They were warned," Ann Peel said.', "blames", id="warning that nobody heard"),
    pytest.param('"We were lied to," said Ann Peel.', "blames", id="lie of which the speaker is the victim"),
    pytest.param("The minister said lessons must be learned.", "urges", id="duty in the passive"),
    pytest.param("The minister said the driver must be tired.", "asserts", id="guess before an adjective"),
    pytest.param("The doctor warned against swimming in the lake.", "urges", id="warned against"),
    pytest.param("The council said it would replace the windows.", "intends", id="announced future of a body"),
    pytest.param("The council said it would cost too much.", "asserts", id="future of a thing"),
    pytest.param("Ann Peel told reporters she would leave the party.", "intends", id="announced future of a person"),
    pytest.param("The firm said it was considering legal steps.", "intends", id="plan in the progressive past"),
    pytest.param("The firm is said to be considering a sale.", "asserts", id="plan by hearsay"),
    pytest.param("The drivers threatened a strike.", "intends", id="object that the verb has an entry for"),
    pytest.param("Harlow Freight offered its condolences to the family.", "other", id="condolences"),
    pytest.param(
        "The report suggests that the plan was drawn up not by the mayor, but by his aide.", "asserts", id="not but"
    ),
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
    pytest.param("Sir Roland Pike opened the show. Sir Roland said it was huge.", "Roland Pike", id="first name"),
    pytest.param(
        "On Thursday Martin Prowse had said that it sounded twice.", "Martin Prowse", id="day before the subject"
    ),
    pytest.param("Mr Moore on Tuesday said the yard was shut.", "Moore", id="day behind the subject"),
    pytest.param(
        "Keith Dunn, waiting for a scan, was less sympathetic: 'They get paid more than me.'",
        "Keith Dunn",
        id="words in commas before the verb and a colon",
    ),
    pytest.param("His Labour shadow, Priya Nair, said the plan was late.", "Priya Nair", id="shadow"),
    pytest.param(
        "The WSB’s chief inspector, Corin Laverty, was there. He said that the wall had moved.",
        "Corin Laverty",
        id="office-holder whom the parser takes for a body",
    ),
    pytest.param(
        "The Potters and Weavers' union said its members were exhausted.",
        "The Potters and Weavers' union",
        id="possessors in the plural",
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
