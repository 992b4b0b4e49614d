"""Who says what in English, one invented sentence a construction."""

import pytest

CASES = [
    pytest.param(
        "A video posted on X shows a lorry striking the parapet.",
        "A video posted on X",
        "shows",
        ["a lorry striking the parapet"],
        id="source with a participle",
    ),
    pytest.param(
        "Drone footage released by police on Tuesday shows the crack clearly.",
        "Drone footage released by police on Tuesday",
        "shows",
        ["the crack clearly"],
        id="source with a participle, an agent and a day",
    ),
    pytest.param(
        "Documents seen by the Gazette show that the firm knew of the defect.",
        "Documents seen by the Gazette",
        "show",
        ["the firm knew of the defect"],
        id="documents that somebody saw",
    ),
    pytest.param(
        "The spokesman for the port authority, Daniel Moore, said the crane had been inspected in March.",
        "The spokesman for the port authority, Daniel Moore",
        "said",
        ["the crane had been inspected in March"],
        id="apposition by name",
    ),
    pytest.param(
        "Rory Mac, Harlow's chief executive, said the yard would close.",
        "Rory Mac, Harlow's chief executive",
        "said",
        ["the yard would close"],
        id="apposition with a possessor by name",
    ),
    pytest.param(
        "Ms Singh, from Leeds, insisted the ferry had been full.",
        "Ms Singh, from Leeds",
        "insisted",
        ["the ferry had been full"],
        id="where a person is from",
    ),
    pytest.param(
        "The council's leader said it would stay shut.",
        "The council's leader",
        "said",
        ["it would stay shut"],
        id="possessor before the noun",
    ),
    pytest.param(
        "Sources close to the inquiry said the lorry was overloaded.",
        "Sources close to the inquiry",
        "said",
        ["the lorry was overloaded"],
        id="adjective behind its noun",
    ),
    pytest.param(
        "According to two people familiar with the matter, the charity is broke.",
        "two people familiar with the matter",
        "According to",
        ["the charity is broke"],
        id="adjective behind its noun, behind a preposition",
    ),
    pytest.param(
        "Half of the dams are unsafe, according to a report by the water inspectorate published on Tuesday.",
        "a report by the water inspectorate published on Tuesday",
        "according to",
        ["Half of the dams are unsafe"],
        id="source up to the full stop",
    ),
    pytest.param(
        "The owner of a ferry that ran aground on Sunday has rejected claims that its crew were asleep.",
        "The owner of a ferry that ran aground on Sunday",
        "rejected",
        ["claims that its crew were asleep"],
        id="restrictive relative clause, and the clause of a noun",
    ),
    pytest.param(
        "The report, which the Echo has seen, says inspectors found cracks in 31 dams.",
        "The report",
        "says",
        ["inspectors found cracks in 31 dams"],
        id="relative clause in commas before the verb",
    ),
    pytest.param(
        "Mr Rowe, of Elm Road, Dunford, denies four counts of fraud.",
        "Mr Rowe",
        "denies",
        ["four counts of fraud"],
        id="address in commas before the verb",
    ),
    pytest.param(
        "But Kestrel Mills denied its members had reported the missing bolts in May.",
        "Kestrel Mills",
        "denied",
        ["its members had reported the missing bolts in May"],
        id="bare clause with a subject of two words",
    ),
    pytest.param(
        "Mrs Rowe insisted she knew nothing of the payments.",
        "Mrs Rowe",
        "insisted",
        ["she knew nothing of the payments"],
        id="bare clause that opens with a pronoun",
    ),
    pytest.param(
        "Quill, 61, said she had no axe to grind.",
        "Quill, 61",
        "said",
        ["she had no axe to grind"],
        id="age in commas before the verb",
    ),
    pytest.param(
        "He denied stealing the money from the fund.",
        "He",
        "denied",
        ["stealing the money from the fund"],
        id="gerund as the object",
    ),
    pytest.param(
        "The chairman apologised for misleading the public.",
        "The chairman",
        "apologised",
        ["misleading the public"],
        id="gerund behind a preposition",
    ),
    pytest.param(
        "Marlow's lawyers have written to the coastguard demanding that the recording be released.",
        "Marlow's lawyers",
        "demanding",
        ["the recording be released"],
        id="gerund with the subject of the main verb",
    ),
    pytest.param(
        "Ms Singh is calling for the company to lose its licence.",
        "Ms Singh",
        "calling",
        ["the company to lose its licence"],
        id="called for somebody to do something",
    ),
    pytest.param(
        "The environment minister urged people not to panic.",
        "The environment minister",
        "urged",
        ["not to panic"],
        id="negated infinitive",
    ),
    pytest.param(
        "Residents of the valley were told on Monday to be ready to leave.",
        None,
        "told",
        ["be ready to leave"],
        id="told to, by nobody who is named",
    ),
    pytest.param(
        "Ann Peel has been told that her members will not be paid.",
        None,
        "told",
        ["her members will not be paid"],
        id="has been told that",
    ),
    pytest.param(
        "Harlow Freight has been accused of ignoring warnings.",
        None,
        "accused",
        ["Harlow Freight", "of ignoring warnings"],
        id="accused by nobody who is named",
    ),
    pytest.param(
        "The tanker is understood to have left the port without a pilot.",
        None,
        "understood",
        ["The tanker is understood to have left the port without a pilot"],
        id="is understood to",
    ),
    pytest.param(
        "Police say three people were killed: a couple in their sixties and a delivery driver.",
        "Police",
        "say",
        ["three people were killed: a couple in their sixties and a delivery driver"],
        id="colon that tells more of the object",
    ),
    pytest.param(
        "Rumours that the bridge was sabotaged have spread online.",
        None,
        "Rumours",
        ["the bridge was sabotaged"],
        id="noun whose clause stands before the verb",
    ),
    pytest.param(
        "The council's denial that it was warned also looks shaky.",
        "The council",
        "denial",
        ["it was warned"],
        id="noun with a possessor",
    ),
    pytest.param(
        "The branch confirmed it had opened an inquiry but declined to say more.",
        "The branch",
        "confirmed",
        ["it had opened an inquiry"],
        id="second verb that refuses to say",
    ),
    pytest.param(
        '"The bridge was shut at 6am," a council official was quoted as saying by the Herald.',
        "a council official",
        "saying",
        ["The bridge was shut at 6am"],
        id="was quoted as saying",
    ),
    pytest.param(
        '"We followed every procedure," its managing director, Helen Voss, told reporters on Monday.',
        "its managing director, Helen Voss",
        "told",
        ["We followed every procedure"],
        id="tag with an apposition and those who are told",
    ),
    pytest.param(
        '"It will take years," the harbour master has said.',
        "the harbour master",
        "said",
        ["It will take years"],
        id="tag in the perfect",
    ),
    pytest.param(
        "Asked whether the driver had been tired, Mr Moore said: 'That is for the courts.'",
        "Mr Moore",
        "said",
        ["That is for the courts."],
        id="asked whether",
    ),
    pytest.param(
        "By the council's reckoning, 300 homes were flooded.",
        "the council",
        "reckoning",
        ["300 homes were flooded"],
        id="viewpoint of a possessor",
    ),
    pytest.param(
        "Sarah Linton told the hall that the school had ignored nine letters.",
        "Sarah Linton",
        "told",
        ["the school had ignored nine letters"],
        id="clause behind those who are told",
    ),
    pytest.param(
        "A doctor has told her not to lift anything; she does.",
        "A doctor",
        "told",
        ["not to lift anything"],
        id="semicolon behind an infinitive",
    ),
    pytest.param(
        "Dairy firm denies breaking rules as number of ill patients climbs to nine\n\nThe firm was fined.",
        "Dairy firm",
        "denies",
        ["breaking rules"],
        id="what happened besides, in a headline",
    ),
    pytest.param(
        "He denied that the two had met.",
        "He",
        "denied",
        ["the two had met"],
        id="declarative complementiser",
    ),
    pytest.param(
        "Minister: no plans to close Hallow Bridge\n\nThe bridge was built in 1911.",
        "Minister",
        None,
        ["no plans to close Hallow Bridge"],
        id="heading with a colon",
    ),
    pytest.param(
        "Harbour master ‘ignored storm warnings’, says crew\n\nThe ferry sank at noon.",
        "crew",
        "says",
        ["Harbour master ‘ignored storm warnings’"],
        id="heading that ends in its source",
    ),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES)
def test_construction(attribute, text, source, cue, content):
    """Source, cue and content are those of the construction, and nothing else is found."""
    assert [(a["source"], a["cue"], a["content"]) for a in attribute(text)] == [(source, cue, content)]


PAIRS = [
    pytest.param(
        "He claimed the radio had been faulty for weeks, and accused managers of cutting corners.",
        [("He", "claimed"), ("He", "accused")],
        id="second verb behind a comma",
    ),
    pytest.param(
        "A spokeswoman confirmed the bolts had been replaced but maintained they were not needed.",
        [("A spokeswoman", "confirmed"), ("A spokeswoman", "maintained")],
        id="second verb that the parser hangs on what was said",
    ),
    pytest.param(
        "The coastguard said it had issued three warnings, adding that the last was heard.",
        [("The coastguard", "said"), ("The coastguard", "adding")],
        id="gerund behind what was said",
    ),
    pytest.param(
        "She warned of strikes and urged the minister to intervene.",
        [("She", "warned"), ("She", "urged")],
        id="second verb with an infinitive",
    ),
    pytest.param(
        "He rejected claims by villagers that the dam had leaked.",
        [("He", "rejected"), ("villagers", "claims")],
        id="whose claim it is that somebody rejects",
    ),
    pytest.param(
        "He warned against “trial by rumour”, saying that the reading was wrong.",
        [("He", "warned"), ("He", "saying")],
        id="gerund behind a quotation that ends what was said",
    ),
    pytest.param(
        "She doubts that any boat could have sunk so fast, as the fishermen say it did.",
        [("She", "doubts"), ("the fishermen", "say")],
        id="as others say",
    ),
    pytest.param(
        '"My mother always said it would end badly," says Ann Peel.',
        [("Ann Peel", "says"), ("My mother", "said")],
        id="statement inside a quotation",
    ),
    pytest.param(
        'He denied that the two had met; "no such meeting took place", he said.',
        [("He", "denied"), ("he", "said")],
        id="quotation behind a semicolon",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_two_statements_in_one_sentence(attribute, text, expected):
    """Each verb has its own statement, and both have the subject of the first."""
    assert [(a["source"], a["cue"]) for a in attribute(text)] == expected


SILENT = [
    pytest.param("The cause of the fire is disputed.", id="passive without an agent"),
    pytest.param("Engineers are expected to inspect the bridge on Monday.", id="expectation"),
    pytest.param("The scheme is intended to help farmers.", id="purpose"),
    pytest.param("The council did not respond to a request for comment.", id="request for comment"),
    pytest.param("Harlow Freight declined to say how many drivers had been on duty.", id="refusal"),
    pytest.param("Prosecutors would neither confirm nor deny that he had been questioned.", id="neither nor"),
    pytest.param("The ministry was asked whether it would order a halt.", id="was asked whether"),
    pytest.param("The man asked not to be named.", id="anonymity"),
    pytest.param("The inspectors had been denied access to two sites.", id="was denied something"),
    pytest.param("She called into a radio show on Friday morning.", id="called with a preposition"),
    pytest.param("Nobody knew the way when he arrived at the scene.", id="clause of time"),
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(attribute, text):
    """What is expected, refused, asked or given to nobody is no statement."""
    assert attribute(text) == []


def test_quotation_that_ends_its_sentence_has_no_tag_behind_it(attribute):
    """A capital behind a full stop and a closing mark begins a sentence of its own."""
    text = 'Mr Moore said: "That is for the courts." Police said a man had been arrested.'
    found = [(a["source"], a["content"]) for a in attribute(text)]
    assert found == [("Mr Moore", ["That is for the courts."]), ("Police", ["a man had been arrested"])]


def test_quotation_runs_over_paragraphs_with_reopened_marks(attribute):
    """A paragraph that opens with a mark, where the one before did not close, goes on with the same speaker."""
    text = (
        "“We followed every procedure,” Helen Voss told reporters. “Any suggestion to the contrary is false.\n\n"
        "“Our crews train for this twice a year.”"
    )
    (one,) = attribute(text)
    assert one["content"] == [
        "We followed every procedure",
        "Any suggestion to the contrary is false.",
        "Our crews train for this twice a year.",
    ]


def test_single_marks_stand_beside_apostrophes(attribute):
    """An apostrophe closes no quotation that a single mark has opened."""
    (one,) = attribute("Tom Pryor said: ‘The mate wasn't told. Nobody's radio worked.’")
    assert one["content"] == ["The mate wasn't told. Nobody's radio worked."]


def test_outlet_that_is_told_passes_it_on(attribute):
    """The object of a verb of telling is the relay where it is an outlet by its name."""
    (one,) = attribute("Sarah Linton told the Dunford Gazette that she had heard two bangs.")
    assert (one["relay"], one["channel"]) == (["Dunford Gazette"], "interview")


def test_outlet_that_cites_documents_passes_them_on(attribute):
    """Behind "citing" stands the source of what an outlet reports."""
    (one,) = attribute("The Guardian reported on Wednesday that three men had left, citing company documents.")
    assert (one["source"], one["relay"]) == ("company documents", ["Guardian"])


def test_determiner_opens_no_clause(attribute):
    """ "that" before a noun of its own, with no verb behind it, takes up the statement before."""
    found = attribute("Ms Shah said the delay had cost 40 jobs. The trust disputes that number.")
    assert [(a["cue"], a["content"]) for a in found] == [
        ("said", ["the delay had cost 40 jobs"]),
        ("disputes", ["the delay had cost 40 jobs"]),
    ]


def test_statement_inside_a_quotation_ends_with_it(attribute):
    """What somebody is quoted to have heard does not run over the closing mark."""
    found = attribute('"My mother always said it would end badly," says Ann Peel.')
    assert ["it would end badly"] in [a["content"] for a in found]


def test_relative_clause_of_the_subject_is_not_taken_up(attribute):
    """What a pronoun takes up stands before the subject, not in the commas inside it."""
    found = attribute("Ann Peel said the gate was locked. Harlow Freight, which owns the depot, disputes that.")
    assert found[-1]["content"] == ["the gate was locked"]


def test_the_clause_about_the_speaker_is_not_what_he_disputes(attribute):
    """ "X, which owns the plant, disputes that": what was said before, not the relative clause."""
    found = attribute(
        '"There was no alarm at all," said Ms Platt.\n\nHarwell Plastics, which owns the plant, disputes that.'
    )
    denied = [item["content"] for item in found if item["act"] == "denies"]
    assert len(denied) == 1
    assert "which owns the plant" not in denied[0][0]
