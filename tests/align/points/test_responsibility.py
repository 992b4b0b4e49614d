"""Points about who did it."""

import pytest

from tests.align.points.factory import Said, answers, article, blames, bundle, claims, denies, only, points, says
from wederhoor.align.points.responsibility import find_charges

GROUPS = {"Rode Vuist": "group"}


def test_two_sides_that_name_different_parties_are_contested():
    """The bond points to the company, the company to the crew."""
    found = points(
        article("a", None, "De aanslag was maandag.", blames("De bond", "de regering")),
        article("b", None, "De aanslag was maandag.", blames("De regering", "Rode Vuist")),
        names=GROUPS,
    )
    point = only(found, "responsibility")
    assert point.status == "contested"
    assert answers(point) == {"regering": {"a-1"}, "Rode Vuist": {"b-1"}}


def test_a_claim_in_several_articles_is_agreed():
    """Who claims an attack is named by every article that says so."""
    found = points(
        article("a", None, claims("Rode Vuist", "de aanslag")),
        article("b", None, claims("Rode Vuist", "de aanslag")),
        names=GROUPS,
    )
    point = only(found, "responsibility")
    assert point.status == "agreed"
    assert answers(point) == {"Rode Vuist": {"a-1", "b-1"}}


def test_a_claim_that_only_one_article_has_is_single():
    """A claim of responsibility is worth listing even alone."""
    found = points(article("a", None, claims("Rode Vuist", "de aanslag")), names=GROUPS)
    assert only(found, "responsibility").status == "single"


def test_who_is_accused_and_denies_is_a_point_of_its_own():
    """An accusation and the denial of involvement by the accused."""
    found = points(
        article("a", None, says("De politie", "Rode Vuist betrokken was bij de aanslag", act="blames")),
        article("b", None, denies("Rode Vuist", "zij betrokken was bij de aanslag")),
        names=GROUPS,
    )
    point = only(found, "denial")
    assert answers(point) == {"ja": {"a-1"}, "nee": {"b-1"}}
    assert point.question == "Ligt de verantwoordelijkheid voor de aanslag bij Rode Vuist?"


def test_claiming_and_denying_by_one_group_is_contested():
    """A group that claims an attack and later denies it contradicts itself."""
    found = points(
        article("a", "2024-05-06", claims("Rode Vuist", "de aanslag")),
        article("b", "2024-05-08", denies("Rode Vuist", "zij betrokken was bij de aanslag")),
        names=GROUPS,
    )
    assert answers(only(found, "denial")) == {"ja": {"a-1"}, "nee": {"b-1"}}


def test_a_state_and_its_forces_are_one_party_for_who_blames_both():
    """*Frankrijk* and *Franse agenten*, blamed by one side, are one answer."""
    found = points(
        article(
            "a", None, "De aanslag was maandag.", blames("Rode Vuist", "Frankrijk"), blames("De bond", "de regering")
        ),
        article("b", None, "De aanslag was maandag.", blames("Rode Vuist", "Franse agenten")),
        names={"Rode Vuist": "group", "Frankrijk": "place"},
    )
    assert {"a-1", "b-1"} in answers(only(found, "responsibility")).values()


def test_criticism_of_something_else_is_no_answer():
    """Who is criticised for a speech is not blamed for the attack."""
    found = points(
        article("a", None, claims("Rode Vuist", "de aanslag"), blames("De bond", "de toespraak van Jansen over geld")),
        names={"Rode Vuist": "group", "Jansen": "person"},
    )
    assert answers(only(found, "responsibility")) == {"Rode Vuist": {"a-1"}}


def test_nobody_blames_himself():
    """Of two names in an accusation the accused is the one who is not the accuser."""
    evidence = bundle(
        article("a", None, says("Frankrijk", "België Frankrijk heeft aangevallen", act="blames")),
        names={"Frankrijk": "place", "België": "place"},
    )
    assert [charge.party.entity for charge in find_charges(evidence)] == ["België"]


def test_accusers_of_one_party_are_not_contested():
    """Two voices that blame the same party agree."""
    found = points(
        article("a", None, "De aanslag was maandag.", blames("De bond", "Rode Vuist")),
        article("b", None, "De aanslag was maandag.", blames("De politie", "Rode Vuist")),
        names=GROUPS,
    )
    assert only(found, "responsibility").status == "agreed"


def test_people_who_are_called_involved_are_not_named_as_doers():
    """*De betrokken bewoners* are those whom it happened to."""
    evidence = bundle(article("a", None, says("De politie", "de betrokken bewoners na de brand gevlucht zijn")))
    assert not list(find_charges(evidence))


def test_a_group_of_attackers_is_no_name_of_the_attack():
    """The question names the deed, not those who did it, however often they are named."""
    found = points(
        article("a", None, blames("De politie", "Rode Vuist"), "De aanvallers vielen na de aanval de aanvallers aan."),
        article("b", None, blames("De bond", "Blauwe Vuist"), "De aanvallers kregen na de aanval geen brieven."),
        names=GROUPS | {"Blauwe Vuist": "group"},
    )
    assert only(found, "responsibility").question == "Wie of wat is verantwoordelijk voor de aanval?"


def test_two_who_blame_each_other_are_contested_without_a_deed():
    """Each side points at the other, and nothing says for what."""
    found = points(
        article("a", None, (blames("Rode Lijst", "Groene Lijst"), blames("Groene Lijst", "Rode Lijst"))),
        names={"Rode Lijst": "organisation", "Groene Lijst": "place"},
    )
    point = only(found, "responsibility", "contested")
    assert set(answers(point)) == {"Rode Lijst", "Groene Lijst"}
    assert point.question == "Wie of wat is verantwoordelijk?"


@pytest.mark.parametrize("words", ["hij de politie genegeerd heeft", "zij de regering brieven gaf"])
def test_whom_a_pronoun_treats_is_not_to_blame(words):
    """*Hij heeft de politie genegeerd* accuses him, not the police."""
    evidence = bundle(article("a", None, says("De bond", words, act="blames")))
    assert not list(find_charges(evidence))


def test_a_party_that_one_side_alone_adds_is_not_agreed():
    """Two articles name one party, one of them a second: only the first is shared."""
    found = points(
        article(
            "a",
            None,
            (
                says("De politie", "Rode Vuist betrokken was bij de aanslag", act="blames"),
                says("De politie", "Blauwe Vuist betrokken was bij de aanslag", act="blames"),
            ),
        ),
        article("b", None, says("De bond", "Rode Vuist betrokken was bij de aanslag", act="blames")),
        names=GROUPS | {"Blauwe Vuist": "group"},
    )
    assert set(answers(only(found, "responsibility"))) == {"Rode Vuist"}


def test_claimants_without_a_name_are_not_told_apart():
    """*De cel* in one article and *een Russische beweging* in another may be one: nothing says that they differ."""
    found = points(
        article("a", None, claims("De cel", "de brand in de loods")),
        article("b", None, claims("Een Russische beweging", "de brand in de loods")),
    )
    assert only(found, "responsibility").status == "agreed"


def test_who_is_only_seen_to_act_is_no_second_party():
    """Footage of a shot accuses nobody of what a government points abroad for."""
    found = points(
        article("a", None, blames("De regering", "de vakbond")),
        article("b", None, says("De beelden", "er geschoten is door een agent")),
    )
    assert not [point for point in found if point.kind == "responsibility" and point.status == "contested"]


@pytest.mark.parametrize(
    ("words", "doers"),
    [
        ("de politie is aangevallen", []),
        ("stakers werden bedreigd door Rode Vuist en aangevallen", ["Rode Vuist"]),
        ("Rode Vuist heeft geld gestolen", ["Rode Vuist"]),
    ],
    ids=["victim alone", "victim and doer", "doer"],
)
def test_the_victim_of_a_passive_is_no_doer(words, doers):
    """Who is attacked is not who did it, whatever relation the parse gives."""
    said = Said("Volgens de bond", ":", words, "blames")
    evidence = bundle(article("a", None, said), names={"Rode Vuist": "organisation", "bond": "organisation"})
    assert [charge.party.entity for charge in find_charges(evidence)] == doers


def test_blames_of_different_parties_do_not_agree():
    """*Frankrijk zit achter de aanslag* and *Belgische agenten zitten achter de aanslag* share all but who."""
    first = article("a", None, blames("De bond", "Frankrijk als dader van de aanslag op het plein"))
    second = article("b", None, blames("De raad", "België als dader van de aanslag op het plein"))
    found = points(first, second, names={"Frankrijk": "place", "België": "place"})
    assert [point.status for point in found] == ["contested"]


def test_people_of_one_nation_are_shown_by_every_name_they_are_given():
    """A position that holds a named group and a wide phrase says both, not the one name."""
    found = points(
        article(
            "a", None, claims("Franse Vuist", "de aanslag"), blames("De bond", "Franse betogers achter de aanslag")
        ),
        article("b", None, blames("De raad", "België als dader van de aanslag")),
        names={"Franse Vuist": "organisation", "België": "place"},
    )
    labels = {position.position for position in only(found, "responsibility", "contested").positions}
    assert labels == {"Franse Vuist en Franse betogers", "België"}
