"""Subjects and statements that English word order shows, whatever the parser makes of them: one invented sentence a
construction."""

import pytest

CASES = [
    pytest.param(
        "The trawlers, she said, had left before dawn.",
        [("she", "said", ["The trawlers", "had left before dawn"])],
        id="subject parted from its verb by a tag",
    ),
    pytest.param(
        "So far, Pruett says, the refund exists only on paper.",
        [("Pruett", "says", ["So far", "the refund exists only on paper"])],
        id="adverb before a tag",
    ),
    pytest.param(
        "The bus, detectives said, was empty; it had been stolen in March.",
        [("detectives", "said", ["The bus", "was empty"])],
        id="the semicolon ends what a tag parts",
    ),
    pytest.param(
        "A letter found in the vault proves the bank's guilt, the prosecutor says.",
        [("the prosecutor", "says", ["A letter found in the vault proves the bank's guilt"])],
        id="statement whose verb looks like a noun",
    ),
    pytest.param(
        "The mill had closed by Sunday, farmers and local traders said, after a frost that ruined the crop.",
        [
            ("farmers", "said", ["The mill had closed by Sunday"]),
            ("local traders", "said", ["The mill had closed by Sunday"]),
        ],
        id="two subjects of a tag",
    ),
    pytest.param(
        "Season tickets will be refunded from Monday, Brixley Rovers has announced.",
        [("Brixley Rovers", "announced", ["Season tickets will be refunded from Monday"])],
        id="perfect in a tag",
    ),
    pytest.param(
        "The stewards tell it differently: the gates, they say, had been opened.",
        [("they", "say", ["the gates", "had been opened"])],
        id="statement behind a colon with a clause before it",
    ),
    pytest.param(
        "Farm Aid North, a group which has 300 members, reckons the true cost is higher.",
        [("Farm Aid North, a group which has 300 members", "reckons", ["the true cost is higher"])],
        id="apposition with a relative clause before the verb",
    ),
    pytest.param(
        "Her sister, a midwife, said there were four cases.",
        [("Her sister, a midwife", "said", ["there were four cases"])],
        id="apposition without a name",
    ),
    pytest.param(
        "The keeper, Milan Havel, denies cheating.",
        [("The keeper, Milan Havel", "denies", ["cheating"])],
        id="name apposed before the verb",
    ),
    pytest.param(
        "The miners, who call themselves the Deep Nine, denied sabotage and accused the owners of neglect.",
        [("The miners", "denied", ["sabotage"]), ("The miners", "accused", ["the owners of neglect"])],
        id="two verbs behind a relative clause",
    ),
    pytest.param(
        "Vane, 47, who runs the union, said in a letter to the minister that she would resign.",
        [("Vane, 47", "said", ["she would resign"])],
        id="clause behind the document and the addressee",
    ),
    pytest.param(
        "The trustee told the Gazette by telephone that the vault was empty.",
        [("The trustee", "told", ["the vault was empty"])],
        id="clause behind the addressee and the channel",
    ),
    pytest.param(
        "The college conceded that the exam was flawed, after insisting for a week that it was fair.",
        [("The college", "conceded", ["the exam was flawed"]), ("The college", "insisting", ["it was fair"])],
        id="gerund of the reporter's behind the statement",
    ),
    pytest.param(
        "The parents accuse the school of a cover-up, a claim that it rejects.",
        [("The parents", "accuse", ["the school of a cover-up"]), ("it", "rejects", None)],
        id="claim that the accused denies",
    ),
    pytest.param(
        "The United Nations urged restraint.",
        [("The United Nations", "urged", ["restraint"])],
        id="noun that is urged",
    ),
    pytest.param(
        "That is untrue, Hale replies.",
        [("Hale", "replies", ["That is untrue"])],
        id="verb of a tag that looks like a noun",
    ),
    pytest.param(
        "Ferry sinks off Orne, nine dead - mayor\n\nThe ship left at noon.",
        [("mayor", None, ["Ferry sinks off Orne, nine dead"])],
        id="headline that ends in its source",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_order(attribute, text, expected):
    """Source, cue and content are those that the order of the words shows; ``None`` where any content will do."""
    found = [(a["source"], a["cue"], a["content"]) for a in attribute(text)]
    assert [entry[:2] for entry in found] == [entry[:2] for entry in expected]
    assert all(wanted in (None, content) for (*_, content), (*_, wanted) in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In 2019 the council put a sign at the gate.", id="put without a number"),
        pytest.param("The novel claimed the top prize in June.", id="prize that is claimed"),
        pytest.param("When were the residents told to leave?", id="question"),
        pytest.param("The engineer begs to differ.", id="begs to differ"),
        pytest.param("The coach was late, as my father would have said.", id="what nobody ever said"),
        pytest.param("The caretaker, whom we are calling Bert, left in May.", id="name that the article gives"),
        pytest.param("Orne: What we know about the fire\n\nThe mill burned down.", id="heading with a question word"),
    ],
)
def test_no_statement(attribute, text):
    """What only looks like a statement is none."""
    assert attribute(text) == []


@pytest.mark.parametrize("verb", ["denies", "confirms", "alleges", "insists"])
@pytest.mark.parametrize("subject", ["The port ministry", "The union", "Ms Hale", "A spokesman for the mill"])
def test_a_form_that_no_noun_has_is_a_verb(attribute, subject, verb):
    """The tagger takes a rare third person for a plural, which it cannot be."""
    (found,) = attribute(f"{subject} {verb} that the sluice was open.")
    assert (found["cue"], found["content"]) == (verb, ["the sluice was open"])


@pytest.mark.parametrize(
    "source", ["Tom Hale, an analyst at the bank", "Ida Poole, a researcher at Brixley Mill", "Tom Hale"]
)
@pytest.mark.parametrize("end", [".", ", adding that it was late."])
def test_where_somebody_works_belongs_to_the_one_who_speaks(attribute, source, end):
    """*An analyst at the bank* says who he is; behind a bare name *at* says where it was said."""
    found = attribute(f"“It is an odd case,” said {source}{end}")
    assert found[0]["source"] == source


@pytest.mark.parametrize("text", ["Councillor Patrick Joseph", "According to them"])
def test_a_text_may_end_anywhere(attribute, text):
    """What stands behind the last word is not looked at."""
    assert attribute(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The Red Arm claimed responsibility for the raid on Lipno.", "responsibility for the raid on Lipno"),
        ("The Red Arm claimed responsibility in a video.", "responsibility"),
    ],
)
def test_responsibility_is_claimed(attribute, text, content):
    """The noun of the expression stands between the verb and its preposition."""
    (found,) = attribute(text)
    assert (found["source"], found["cue"], found["content"]) == ("The Red Arm", "claimed", [content])
