"""Names and points of English articles, with the real pipeline on invented articles of a line or two."""

import pytest
from tests.dossiers import make_article

from wederhoor.run.pipeline import make_dossier


def dossier_of(*texts):
    """The dossier of English articles of one day each."""
    return make_dossier(
        [
            make_article(f"a{number}", text, language="en", published=f"2025-03-0{number}T10:00:00+00:00")
            for number, text in enumerate(texts, 1)
        ]
    )


def called(dossier, name):
    """All that the one entity with a name is called."""
    [found] = [entity for entity in dossier.entities if name in {known.text for known in entity.names}]
    return {known.text for known in found.names}


def open_points(dossier):
    """Question to status of what the articles differ on."""
    kept = ("contested", "updated", "narrower")
    return {point.question: str(point.status) for point in dossier.points if str(point.status) in kept}


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        (
            "Hollins Foods Ltd said the plant was safe. Hollins Foods owns two plants.",
            "Hollins Foods plc said that it would close the plant.",
            {"Hollins Foods Ltd", "Hollins Foods", "Hollins Foods plc"},
        ),
        (
            "The Ministry of Works said that the dam was sound.",
            "The Works Ministry said that the dam had held.",
            {"Ministry of Works", "Works Ministry"},
        ),
        (
            "The Union of Paper and Carton Workers (UPCW) said that two doors had been locked.",
            "The UPCW said that the doors were open.",
            {"Union of Paper and Carton Workers", "UPCW"},
        ),
        (
            "The contractor Arden Civils said that the wall was safe.",
            "Arden Civil Engineering said that the wall had been checked.",
            {"Arden Civils", "Arden Civil Engineering"},
        ),
    ],
    ids=["legal forms", "turned", "letters", "trade"],
)
def test_a_body_is_one(first, second, names):
    """Papers write a body's name in several ways."""
    assert names <= called(dossier_of(first, second), min(names))


def test_a_firm_goes_by_its_first_word():
    """The article brings the name in full and goes on with its first word."""
    dossier = dossier_of("Dunmore Packaging said that it would close. Dunmore employs 40 people, Dunmore said.")
    assert {"Dunmore Packaging", "Dunmore"} <= called(dossier, "Dunmore")


def test_a_leaked_text_is_not_the_last_speakers():
    """Who spoke last has not written what was leaked."""
    dossier = dossier_of(
        "Rachel Stone, the council leader, insisted that the hall had passed an inspection. But a leaked email "
        "suggests that the inspection was postponed."
    )
    assert "a leaked email" not in called(dossier, "Rachel Stone")


def test_another_service_is_not_the_body_of_the_heading():
    """The noun before another tells two bodies apart, so that a fire service is not the town that is named above."""
    dossier = dossier_of(
        "Hallowby mill: the questions that remain\n\nThree workers died on Tuesday. "
        "The fire service says it began early."
    )
    assert "The fire service" not in called(dossier, "Hallowby")


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (
            ["Police put the figure at 90, the force said.\n\nThe Office for Police Conduct said it had a complaint."],
            "Office for Police Conduct",
        ),
        (["Police said that 12 people died.\n\nThe Police Federation said officers were tired."], "Police Federation"),
        (
            ["The council said that it was shut.", "The Barton Council Workers Union said that it was open."],
            "Barton Council Workers Union",
        ),
    ],
    ids=["behind a preposition", "before a noun", "across articles"],
)
def test_a_watchdog_is_not_what_it_watches(texts, name):
    """Who has another body in its name does not go by the noun for that body."""
    assert called(dossier_of(*texts), name) == {name}


def test_a_spokesman_for_a_body_without_a_name_speaks_for_it():
    """Not for the body that the article named last."""
    dossier = dossier_of(
        "The Office for Police Conduct said it had a complaint.\n\n"
        "A spokesman for the ambulance trust said that 22 people had been treated."
    )
    assert "A spokesman for the ambulance trust" in called(dossier, "the ambulance trust")


def test_who_is_accused_is_not_called_accused():
    """A verb with a subject is no role of the name behind it."""
    dossier = dossier_of("Protesters have accused Northmoor police of charging a crowd.")
    assert [entity.roles for entity in dossier.entities if entity.roles] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("April Jones said it was shut. Ms Jones said the council knew.", "April Jones"),
        ("Chief Superintendent Dawn Askew told reporters that it was over. Ms Askew said no.", "Dawn Askew"),
        ("The singer June Sarpong agreed. Ms Sarpong said she was glad.", "June Sarpong"),
    ],
)
def test_a_first_name_that_is_a_time_is_a_name(text, name):
    """Somebody is called in full, and no month is named."""
    dossier = dossier_of(text)
    assert name in called(dossier, name.split()[1])
    assert dossier.times == ()


@pytest.mark.parametrize("opening", ["Last night", "Yesterday", "On Friday night"])
def test_a_time_is_no_part_of_a_role(opening):
    """What opens a sentence says when, and the role behind it who."""
    dossier = dossier_of(f"{opening} council leader Martin Gale said that he had never seen it.")
    assert [entity.roles for entity in dossier.entities if entity.roles] == [("council leader",)]


def test_a_day_is_not_placed_by_a_clause_behind_it():
    """The rumour looks ahead, the march does not."""
    dossier = dossier_of(
        "Around 900 people marched to the Seaview in Harwick, Northmoor, on Friday after rumours that it would close."
    )
    assert [time.value for time in dossier.times] == ["2025-02-28"]


def test_a_month_before_a_name_is_a_month():
    """A preposition before it says so."""
    assert [time.value for time in dossier_of("In April Jones said it was shut.").times] == ["2025-04"]


def test_a_name_ends_before_a_preposition():
    """What is said of it comes behind."""
    assert called(dossier_of("Bell accused the Home Office of treating the town with contempt."), "Home Office") == {
        "Home Office"
    }


def test_lengths_of_one_thing_differ():
    """A length before its noun and one behind it are of one thing."""
    found = open_points(
        dossier_of(
            "A 30-metre stretch of the harbour wall in Selby collapsed on Monday, police said.",
            "A stretch of the harbour wall in Selby about 45 metres long collapsed on Monday.",
        )
    )
    assert "contested" in found.values()


def test_a_refused_demand_is_no_claim():
    """To call for something says nothing that could be denied."""
    found = open_points(
        dossier_of("Tom Hale demanded that Mayor Ruth Bell resign. Ruth Bell dismissed that as a stunt.")
    )
    assert found == {}


def test_whose_secretary_somebody_is():
    """A denial is aimed at the claim of the body, not at the turn of phrase of its secretary."""
    found = open_points(
        dossier_of(
            "The Dockers Union claimed that the crane had been overloaded. “It was madness,” said Ann Cole, its "
            "general secretary. Port operator Quayside Holdings denied the claim."
        )
    )
    assert list(found) == ["Is ‘the crane had been overloaded’ right?"]


def test_a_headline_counts_each_apart():
    """The dead of a headline say nothing of the missing beside them."""
    dossier = dossier_of("Three dead, four missing after Dutch ferry collides with freighter\n\nA ferry sank.")
    assert [(figure.low, figure.topic) for figure in dossier.figures] == [(3, "killed"), (4, "missing")]


@pytest.mark.parametrize(
    ("second", "questions"),
    [
        ("Police in Selby said that 16 people were injured in the crash.", ["How many injured?"]),
        ("Police in Selby said that 40 people were injured and 14 were taken to hospital.", []),
    ],
    ids=["one toll", "a part"],
)
def test_those_taken_to_hospital_are_the_injured(second, questions):
    """Two services count one toll, unless an article tells the two apart."""
    found = open_points(dossier_of("The fire service in Selby said that 14 people were taken to hospital.", second))
    assert list(found) == questions
