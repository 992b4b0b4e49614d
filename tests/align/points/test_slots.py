"""Points about time, place, load, founder, start, cause and manner."""

import pytest

from tests.align.points.factory import Said, answers, article, blames, claims, only, points, quotes, says
from wederhoor.align.points.period import name_clock

WIRE = (
    "De veerpont Aurora voer om {time} naar {place} en ramde het met {load} geladen vrachtschip Bella bij de rode boei."
)


def _wire(id, **changed):
    slots = {"time": "18.40 uur", "place": "Oosterhaven", "load": "zand"} | changed
    return article(id, "2024-05-06", WIRE.format(**slots))


@pytest.mark.parametrize(
    ("kind", "slot", "value", "labels"),
    [
        ("time", "time", "18.30 uur", {"18.40 uur", "18.30 uur"}),
        ("place", "place", "Westkade", {"naar Oosterhaven", "naar Westkade"}),
        ("other", "load", "grind", {"met zand", "met grind"}),
    ],
    ids=["time", "place", "load"],
)
def test_a_reworked_sentence_with_another_filler_is_contested(kind, slot, value, labels):
    """Two articles that keep one wire sentence and change a slot contradict each other there."""
    found = points(_wire("a"), _wire("b", **{slot: value}), article("c", None, "Het weer was zacht in het weekend."))
    assert set(answers(only(found, kind, "contested"))) == labels


def test_a_spelling_of_a_place_is_no_other_place():
    """*Doebrovets* and *Dubrovets* are one town until something says otherwise."""
    found = points(_wire("a", place="Doebrovets"), _wire("b", place="Dubrovets"))
    assert not [point for point in found if point.kind == "place"]


def test_different_founders_of_one_body_are_contested():
    """One slot, two names."""
    found = points(
        article("a", None, "Rode Vuist werd opgericht door Adam Vermeer."),
        article("b", None, "Rode Vuist is opgericht door Bram Claes."),
        names={"Rode Vuist": "group", "Adam Vermeer": "person", "Bram Claes": "person"},
    )
    point = only(found, "identity")
    assert (point.status, point.question) == ("contested", "Wie heeft Rode Vuist opgericht?")


def test_one_leader_among_others_is_narrower():
    """*Onder anderen* says less, and contradicts nothing."""
    found = points(
        article("a", None, "Rode Vuist wordt geleid door Adam Vermeer."),
        article("b", None, "Rode Vuist wordt geleid door onder anderen Adam Vermeer."),
        names={"Rode Vuist": "group", "Adam Vermeer": "person"},
    )
    assert only(found, "identity").status == "narrower"


def test_two_ways_to_die_by_two_speakers_are_contested():
    """Shot or suffocated: the same victim, told in one paragraph by two sides."""
    found = points(
        article("a", None, (says("De bond", "een meisje is neergeschoten"), says("De regering", "zij gestikt is")))
    )
    assert set(answers(only(found, "cause"))) == {"neergeschoten", "gestikt"}


def test_different_causes_of_one_event_are_contested():
    """The fire brigade names a short circuit, the union overdue maintenance."""
    found = points(
        article("a", None, says("De brandweer", "de brand ontstaan is door kortsluiting")),
        article("b", None, says("De vakbond", "de brand veroorzaakt is door slijtage")),
    )
    point = only(found, "cause")
    assert point.question == "Wat is de oorzaak van de brand?"
    assert set(answers(point)) == {"kortsluiting", "slijtage"}


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("de brand begon bij een stopcontact", "de brand ontstaan is door een kaars", {"stopcontact", "kaars"}),
        ("de brand veroorzaakt is door muizen", "er vonken als oorzaak van de brand zijn", {"muizen", "vonken"}),
    ],
    ids=["began at", "put forward"],
)
def test_a_cause_is_also_where_it_began_and_what_is_put_forward(first, second, labels):
    """*Begon bij een stopcontact* and *vonken als oorzaak* give causes as *door* does."""
    found = points(article("a", None, says("De brandweer", first)), article("b", None, says("De politie", second)))
    assert set(answers(only(found, "cause"))) == labels


def test_one_cause_in_more_words_is_no_other_cause():
    """*De kabel van een wasmachine* and *een kabel* can be one."""
    found = points(
        article("a", None, says("De brandweer", "de brand ontstaan is door kabel van een wasmachine")),
        article("b", None, says("De politie", "de brand veroorzaakt is door kabel")),
    )
    assert not [point for point in found if point.kind == "cause"]


def test_another_cause_by_the_same_voice_is_an_update():
    """The fire brigade that first names a heater and then a candle has found out more."""
    found = points(
        article("a", "2024-05-06", says("De brandweer", "de brand ontstaan is door een kachel")),
        article("b", "2024-05-08", says("De brandweer", "de brand ontstaan is door een kaars")),
    )
    assert only(found, "cause").status == "updated"


def test_different_places_of_one_claim_are_contested():
    """One group's claim is placed in two towns."""
    found = points(
        article("a", None, claims("Rode Vuist", "een aanslag in Oosterhaven")),
        article("b", None, claims("Rode Vuist", "een aanslag in Westkade")),
        names={"Rode Vuist": "group", "Oosterhaven": "place", "Westkade": "place"},
    )
    assert set(answers(only(found, "place"))) == {"Oosterhaven", "Westkade"}


def test_places_that_a_sentence_names_together_may_lie_in_each_other():
    """A quarter and its town are no contradiction."""
    found = points(
        article("a", None, claims("Rode Vuist", "een aanslag in Oosterhaven")),
        article(
            "b", None, claims("Rode Vuist", "een aanslag in Westkade"), "De haven van Westkade hoort bij Oosterhaven."
        ),
        names={"Rode Vuist": "group", "Oosterhaven": "place", "Westkade": "place"},
    )
    assert not [point for point in found if point.kind == "place"]


def test_two_sides_that_give_different_purposes_are_contested():
    """What an attack is for, according to each side."""
    found = points(
        article("a", None, says("De regering", "de aanval bedoeld is om onrust te stoken")),
        article("b", None, says("Rode Vuist", "de aanval bedoeld is om gevangenen te bevrijden")),
        names={"Rode Vuist": "group"},
    )
    assert len(only(found, "cause").positions) == 2


@pytest.mark.parametrize(
    ("dates", "status"),
    [(("2024-05-06", "2024-05-06"), "contested"), (("2024-05-06", "2024-05-09"), "updated")],
    ids=["one day", "later"],
)
def test_opposite_words_about_one_deed(dates, status):
    """Repelled, or going on: a contradiction on one day, the course of events on two."""
    found = points(
        article("a", dates[0], says("Rode Vuist", "de aanval voortduren zal")),
        article("b", dates[1], says("Het leger", "de aanval is afgeslagen")),
        names={"Rode Vuist": "group"},
    )
    assert [point.status for point in found if point.question.startswith("Wat klopt")] == [status]


def test_a_start_that_is_told_more_exactly_is_narrower():
    """*Sinds 09.00 uur* lies in *sinds* the hour that holds it, and two hours apart contradict."""
    found = points(
        article("a", "2024-05-06", says("De politie", "er sinds 09.00 uur geschoten wordt")),
        article("b", "2024-05-06", says("Het leger", "er sinds 07.30 uur geschoten wordt")),
    )
    assert only(found, "time").status == "contested"


def test_a_thing_that_is_pointed_at_can_be_to_blame():
    """*Wijst naar slijtage* is an answer too."""
    found = points(
        article("a", None, "De brand was maandag.", blames("De bond", "Jansen")),
        article("b", None, "De brand was maandag.", Said("Jansen", "wijst naar", "slijtage", "blames")),
        names={"Jansen": "person"},
    )
    assert set(answers(only(found, "responsibility"))) == {"Jansen", "slijtage"}


def test_an_hour_with_and_without_its_minutes_is_one_time():
    """*18 uur* and *18.00 uur* are the same moment."""
    assert name_clock("2024-05-06T18") == name_clock("2024-05-07T18:00") == "18:00"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (says("De politie", "de brand om 18.40 uur begon"), says("De bond", "het 19.05 uur was", cue="houdt")),
        (says("De omroep", "de dijk om 03.10 uur brak"), quotes("De boer", "Het was 02.50 uur")),
    ],
    ids=["union", "farmer"],
)
def test_a_time_put_against_another_is_contested(first, second):
    """Somebody who gives nothing but a time answers the time that was given just before."""
    found = points(article("a", "2024-05-06", (first, second)))
    assert len(answers(only(found, "time", "contested"))) == 2


def test_two_times_of_two_events_are_no_point():
    """A second speaker with a matter of his own speaks of something else."""
    told = (says("De politie", "de brand om 18.40 uur begon"), says("De bond", "de bussen om 19.05 uur vertrok"))
    assert not [point for point in points(article("a", "2024-05-06", told)) if point.kind == "time"]


def test_the_same_hour_of_sentences_read_on_two_days_is_no_point():
    """The day of a reworked sentence is the reader's, not the sentence's: the next day's paper means no other hour."""
    later = article("b", "2024-05-07", WIRE.format(time="18.40 uur", place="Oosterhaven", load="zand"))
    assert not [point for point in points(_wire("a"), later) if point.kind == "time"]


def test_before_and_after_one_hour_are_two_times():
    """*Even voor 18.40 uur* and *kort na 18.40 uur* in one reworked sentence contradict each other."""
    sentence = "{} 18.40 uur ramde de veerpont Aurora het met zand geladen vrachtschip Bella bij de rode boei."
    found = points(
        article("a", "2024-05-06", sentence.format("Even voor")),
        article("b", "2024-05-06", sentence.format("Kort na")),
    )
    assert set(answers(only(found, "time", "contested"))) == {"voor 18.40 uur", "na 18.40 uur"}


@pytest.mark.parametrize(
    ("other", "differs"), [("kapel", True), ("zeeloods", False)], ids=["another", "a kind of the same"]
)
def test_another_noun_of_place_in_a_reworked_sentence_is_contested(other, differs):
    """*In een loods* and *in een kapel* are two places; a *zeeloods* is a *loods*."""
    sentence = "De veerpont Aurora ramde bij de rode boei het vrachtschip Bella met kisten uit een droogdok in een {}."
    found = points(
        article("a", "2024-05-06", sentence.format("loods")), article("b", "2024-05-06", sentence.format(other))
    )
    assert bool([point for point in found if point.kind == "place"]) is differs


def test_a_way_to_die_may_be_told_in_several_words():
    """*Van een ladder gevallen* is a way to be hurt as *neergeschoten* is one; what is denied is none."""
    found = points(
        article(
            "a",
            None,
            (
                says("De bond", "een arbeider door een rubberkogel omgekomen is"),
                says("De politie", "hij van een ladder gevallen is"),
            ),
        )
    )
    assert set(answers(only(found, "cause"))) == {"rubberkogel", "gevallen"}


@pytest.mark.parametrize("what", ["de ravage", "de ravage van de brand"])
def test_where_damage_begins_is_no_cause(what):
    """*De ravage begon bij nummer 12* says where; *de brand begon bij een stopcontact* says by what."""
    found = points(
        article("a", None, says("De bakker", f"{what} begon bij een lantaarnpaal")),
        article("b", None, says("De brandweer", "de brand ontstaan is door kortsluiting")),
        article("c", None, says("De brandweer", "de brand ontstaan is door kortsluiting")),
    )
    assert not [point for point in found if point.kind == "cause"]


@pytest.mark.parametrize(
    "told",
    [("Cora Claes stichtte Rode Vuist.",), ("Cora Claes sprak met ouders over school.", "Zij stichtte Rode Vuist.")],
    ids=["name", "pronoun"],
)
def test_who_founds_a_body_may_be_the_subject(told):
    """*X stichtte Y* and *X kwam. Zij stichtte Y* fill the slot as *Y werd opgericht door X* does."""
    found = points(
        article("a", None, "Rode Vuist werd opgericht door Adam Vermeer."),
        article("b", None, told),
        names={"Rode Vuist": "group", "Adam Vermeer": "person", "Cora Claes": "person"},
    )
    assert only(found, "identity").status == "contested"
