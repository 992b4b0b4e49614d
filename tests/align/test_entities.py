"""Joining entities across articles."""

from itertools import product

import pytest

from tests.dossiers import make_document
from wederhoor.align import persons
from wederhoor.align.compare.person import compare_persons
from wederhoor.align.entities import join_entities
from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Article, Layout
from wederhoor.records.dossier import Document
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation
from wederhoor.records.span import Passage, Span


def entity(
    number, name, type_="person", *, roles=(), names=(), document=None, kind=MentionKind.NAME, start=0, text=None
):
    text = text or name
    passage = Passage(document or f"a{number}", Span(start, start + len(text)))
    return Entity(
        id=f"local{number}",
        type=EntityType(type_),
        name=name,
        names=tuple(Name(text=other, relation=relation, reason="uit de tekst") for other, relation in names),
        roles=tuple(roles),
        mentions=(Mention(passage=passage, text=text, kind=kind),),
    )


def join(*entities, documents=()):
    return join_entities(entities, {"nl": get_pack("nl")}, documents=documents)


def groups(joined):
    """The numbers of the local entities that stand together."""
    found = {}
    for local, whole in joined.of.items():
        found.setdefault(whole, set()).add(int(local.removeprefix("local")))
    return sorted(map(sorted, found.values()))


def people(*names):
    return groups(join(*(entity(number, name) for number, name in enumerate(names))))


def test_every_local_entity_has_a_place():
    """Each entity of an article belongs to one of the dossier, with its mentions."""
    joined = join(entity(0, "Anna Kolkman"), entity(1, "Dalfsum", "place"), entity(2, "Anna Kolkman"))
    assert joined.of.keys() == {"local0", "local1", "local2"}
    assert sorted(len(whole.mentions) for whole in joined.entities) == [1, 2]


def test_same_name_in_two_articles():
    """A full name that two articles have is one person."""
    assert people("Anna Kolkman", "Bram Raaphorst", "Anna Kolkman") == [[0, 2], [1]]


def test_family_name_joins_the_only_full_name():
    """A family name alone belongs to the one full name that it fits."""
    assert people("Anna Kolkman", "Kolkman") == [[0, 1]]


def test_family_name_of_two_people_is_unsure():
    """A family name that fits two people is left apart, and listed with both."""
    joined = join(entity(0, "Anna Kolkman"), entity(1, "Bram Kolkman"), entity(2, "Kolkman"))
    assert groups(joined) == [[0], [1], [2]]
    assert len(joined.unsure) == 2
    assert all("meer dan één" in unsure.reason for unsure in joined.unsure)


def test_a_likeness_to_two_makes_no_bridge():
    """A name that is like two others does not make them one person."""
    joined = join(
        entity(0, "Jan Raaphorst", roles=["voorzitter"]),
        entity(1, "J. Raaphorst", roles=["voorzitter"]),
        entity(2, "Jaap Raaphorst", roles=["voorzitter"]),
    )
    assert [0, 2] not in [group for group in groups(joined) if {0, 2} <= set(group)]


def test_names_have_relation_and_reason():
    """Each name of a joined person says how it stands to the main name, and why."""
    joined = join(entity(0, "Sergej Voeltsjenko"), entity(1, "Sergei Vulchenko"), entity(2, "Voeltsjenko"))
    (whole,) = joined.entities
    relations = {name.text: name.relation for name in whole.names}
    assert relations == {
        "Sergej Voeltsjenko": NameRelation.FULL,
        "Sergei Vulchenko": NameRelation.TRANSLITERATION,
        "Voeltsjenko": NameRelation.SURNAME,
    }
    assert all("Sergej Voeltsjenko" in name.reason for name in whole.names[1:])


def test_slip_in_the_article_that_has_the_full_name():
    """A family name with a slip, in the article that introduces its bearer, is that bearer's."""
    assert groups(join(entity(0, "Anna Schravendeel", document="a"), entity(1, "Schravedeel", document="a"))) == [
        [0, 1]
    ]
    assert groups(join(entity(0, "Anna Schravendeel"), entity(1, "Schravedeel"))) == [[0], [1]]


def test_country_capital_and_government_are_one_actor():
    """A country, its capital and its government are one when they act; the capital as a place is not."""
    joined = join(
        entity(0, "België", "organisation"),
        entity(1, "Belgische autoriteiten", "organisation"),
        entity(2, "Parijs", "organisation"),
        entity(3, "Frankrijk", "organisation"),
        entity(4, "Parijs", "place"),
    )
    assert groups(joined) == [[0, 1], [2, 3], [4]]


def test_acronym_behind_the_name():
    """Letters in parentheses behind a name are its acronym, foreign ones too, and join what goes by them elsewhere."""
    text = "De Vrije Turfstekersbond (QTB) staakt."
    article = Article(id="a0", file="a0", text=text, sha256="", text_sha256="", language="nl")
    documents = [Document(article=article, layout=Layout(boilerplate=(), paragraphs=()))]
    local = entity(0, "Vrije Turfstekersbond", "organisation", start=3)
    joined = join(local, entity(1, "QTB", "organisation"), entity(2, "QTC", "organisation"), documents=documents)
    assert groups(joined) == [[0, 1], [2]]
    assert NameRelation.ACRONYM in {name.relation for name in joined.entities[0].names}


def test_alias_in_apposition():
    """Two names that an article joins with *ook bekend als* are one person."""
    text = "Anna Kolkman, ook bekend als Roza Vloed, kwam."
    article = Article(id="a0", file="a0", text=text, sha256="", text_sha256="", language="nl")
    documents = [Document(article=article, layout=Layout(boilerplate=(), paragraphs=()))]
    people_ = [
        entity(0, "Anna Kolkman", document="a0"),
        entity(1, "Roza Vloed", document="a0", start=text.index("Roza")),
    ]
    joined = join(*people_, documents=documents)
    assert groups(joined) == [[0, 1]]
    assert joined.entities[0].names[1].relation is NameRelation.ALIAS


@pytest.mark.parametrize(
    ("text", "one", "other", "together"),
    [
        ("Rada Plamen (Raad van Vuur) dook weer op.", "Rada Plamen", "Raad van Vuur", True),
        ("Nova Vila (\u2018Nieuwe Stad\u2019) dook weer op.", "Nova Vila", "Nieuwe Stad", True),
        ("Vrije Turfbond (Norvex) dook weer op.", "Vrije Turfbond", "Norvex", False),
        ("Vrije Turfbond (met Oude Veenbond) dook weer op.", "Vrije Turfbond", "Oude Veenbond", False),
    ],
)
def test_second_name_in_parentheses(text, one, other, together):
    """A body's name of several words that fills the parentheses behind another is a second name; one word is not."""
    article = Article(id="a0", file="a0", text=text, sha256="", text_sha256="", language="nl")
    documents = [Document(article=article, layout=Layout(boilerplate=(), paragraphs=()))]
    bodies = [entity(0, one, "group", document="a0"), entity(1, other, "group", document="a0", start=text.index(other))]
    assert groups(join(*bodies, documents=documents)) == ([[0, 1]] if together else [[0], [1]])


@pytest.mark.parametrize(
    ("one", "other"), [("Tolinsk", "Tolynsk"), ("Verchnigrad", "Verchnygrad"), ("Zimovka", "Zymovka")]
)
def test_weak_letters_in_a_town_with_a_cyrillic_ending(one, other):
    """Letters that two languages write differently make no other town of one whose name ends as in Cyrillic."""
    assert groups(join(entity(0, one, "place"), entity(1, other, "place"))) == [[0, 1]]


@pytest.mark.parametrize(("one", "other"), [("Nadia Kouchta", "Nadia Kouchtah"), ("Salim Rezouga", "Salim Rezougah")])
def test_silent_last_letter_of_an_arabic_name(one, other):
    """A family name with and without its silent last letter is one."""
    assert people(one, other) == [[0, 1]]


def test_body_by_its_apposition():
    """What an article calls a group behind a comma is one, though it was taken for a person there."""
    text = "Vrije Turf, de groep die de brand opeist, zwijgt."
    article = Article(id="a0", file="a0", text=text, sha256="", text_sha256="", language="nl")
    documents = [Document(article=article, layout=Layout(boilerplate=(), paragraphs=()))]
    joined = join(entity(0, "Vrije Turf", document="a0"), entity(1, "Vrije Turf", "group"), documents=documents)
    assert groups(joined) == [[0, 1]]


def test_short_name_of_one_organisation():
    """A short name joins the only long one, and neither of two."""
    bond = entity(0, "Vrije Turfstekersbond", "organisation"), entity(1, "Turfstekersbond", "organisation")
    assert groups(join(*bond)) == [[0, 1]]
    assert groups(join(*bond, entity(2, "Nieuwe Turfstekersbond", "organisation"))) == [[0], [1], [2]]


def test_institution_by_its_kind():
    """*De politie* is the one police force that the articles name."""
    nominal = entity(0, "de politie", "organisation", kind=MentionKind.NOMINAL)
    assert groups(join(nominal, entity(1, "Belgische politie", "organisation"))) == [[0, 1]]


def test_office_joins_its_holder_in_the_same_place():
    """An office without a name is its holder's when the place is said; without it, that is unsure."""
    holder = entity(0, "Anna Kolkman", roles=["burgemeester van Dalfsum"])
    said = entity(1, "de burgemeester van Dalfsum", kind=MentionKind.NOMINAL)
    bare = entity(2, "de burgemeester", kind=MentionKind.NOMINAL)
    joined = join(holder, said, bare)
    assert groups(joined) == [[0, 1], [2]]
    assert len(joined.unsure) == 1


@pytest.mark.parametrize("name", ["een getuige", "een woordvoerster van de bond"])
def test_unnamed_people_stay_apart(name):
    """A witness of one article is not the witness of another."""
    assert groups(join(*(entity(number, name, kind=MentionKind.NOMINAL) for number in (0, 1)))) == [[0], [1]]


def test_firm_that_one_article_takes_for_a_place():
    """A name that most articles take for an organisation is one in the article that takes it for a place."""
    joined = join(
        entity(0, "Norvala", "organisation"), entity(1, "Norvala", "organisation"), entity(2, "Norvala", "place")
    )
    assert groups(joined) == [[0, 1, 2]]
    assert joined.entities[0].type is EntityType.ORGANISATION


def test_town_and_team_of_one_name_stay_apart():
    """A town that gazetteers know is not the organisation of the same name."""
    assert groups(join(entity(0, "Utrecht", "organisation"), entity(1, "Utrecht", "place"))) == [[0], [1]]


def test_result_does_not_depend_on_how_often_it_is_made():
    """Two runs give the same records."""
    entities = [
        entity(number, name) for number, name in enumerate(["Anna Kolkman", "Kolkman", "A. Kolkman", "Bram Tol"])
    ]
    assert join(*entities) == join(*entities)


def test_two_titles_are_two_people():
    """*Mevrouw Kolkman* and *meneer Kolkman* are two people and no doubt."""
    joined = join(entity(0, "Kolkman", roles=["mevrouw"]), entity(1, "Kolkman", roles=["meneer"]))
    assert groups(joined) == [[0], [1]]
    assert joined.unsure == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trinidad en Tobago", "regering van Trinidad en Tobago"),
        ("Zuid-Koreaanse regering", "Seoel"),
        ("Nieuw-Zeeland", "Wellington"),
        ("de Belgische overheid", "België"),
    ],
)
def test_governments_of_countries_with_long_names(one, other):
    """A country's name may have a hyphen and several words."""
    assert groups(join(entity(0, one, "organisation"), entity(1, other, "organisation"))) == [[0, 1]]


def test_legal_form_behind_an_inflected_word():
    """A legal form is no part of the name, whatever word stands before it."""
    for form in ("BV", "Groep", "nv"):
        pair = entity(0, f"Norvex Energie {form}", "organisation"), entity(1, "Norvex Energie", "organisation")
        assert groups(join(*pair)) == [[0, 1]]


def test_village_whose_name_ends_in_a_noun():
    """A place that no article takes for a body is a place, though its name ends as a body's might."""
    pair = entity(0, "Wijnkerk", "place"), entity(1, "Wijnkerk", "place")
    (whole,) = join(*pair).entities
    assert whole.type is EntityType.PLACE


@pytest.mark.parametrize(
    ("type_", "one", "other"),
    [("person", "Anna Kruikema", "Anna Kruykema"), ("place", "Velderdam", "Welderdam"), ("place", "Dousen", "Dusen")],
)
def test_weak_letters_prove_no_other_alphabet(type_, one, other):
    """Letters that tell names of one language apart leave a doubt; those of another alphabet leave none."""
    joined = join(entity(0, one, type_), entity(1, other, type_))
    assert groups(joined) == [[0], [1]]
    assert len(joined.unsure) == 1
    assert groups(join(entity(0, "Dzjoebova", "place"), entity(1, "Dzhubova", "place"))) == [[0, 1]]


def test_slip_in_a_first_name_needs_a_function():
    """A first name with a slip is another name unless both have one function."""
    for roles, expected in ((["schrijver"], [[0, 1]]), ([], [[0], [1]])):
        pair = entity(0, "Margriet Kolkman", roles=roles), entity(1, "Margreit Kolkman", roles=roles)
        assert groups(join(*pair)) == expected


def test_single_word_is_a_person_only_with_a_full_name():
    """Two articles take the word for a person, one for a firm, and nobody is called so in full."""
    firm = [entity(0, "Wemelo"), entity(1, "Wemelo"), entity(2, "Wemelo", "organisation")]
    assert groups(join(*firm)) == [[0, 1, 2]]
    assert groups(join(*firm, entity(3, "Anna Wemelo"))) != [[0, 1, 2], [3]]


def test_hyphen_in_a_first_name():
    """*Anna-Lies* is *Anna Lies*."""
    assert people("Anna-Lies Wemelo", "Anna Lies Wemelo") == [[0, 1]]


def test_one_body_of_the_story_confirms_a_slip():
    """Both belong to the only tenants' committee; that both belong to a works council says little."""

    def joined(body):
        one = entity(0, "Marga Stuivenga", roles=[f"lid van de {body}"])
        return groups(join(one, entity(1, "Marga Stuyvenga", roles=[f"bewoner in de {body}"])))

    assert joined("huurderscommissie") == [[0, 1]]
    assert joined("ondernemingsraad") == [[0], [1]]


def test_family_name_that_another_has_for_a_first_name():
    """*Thomas* may be Jan Thomas or Thomas Wemelo, so it is neither, and a doubt."""
    joined = join(entity(0, "Jan Thomas"), entity(1, "Thomas Wemelo"), entity(2, "Thomas"))
    assert groups(joined) == [[0], [1], [2]]
    assert len(joined.unsure) == 1
    assert groups(join(entity(0, "Jan Thomas"), entity(2, "Thomas"))) == [[0, 2]]


def test_place_that_an_article_took_for_a_person():
    """The noun before it says what it is."""
    text = "Flat De Kolk brandt."
    (place,) = join(entity(0, "De Kolk", start=5), documents=[make_document("a0", text)]).entities
    assert (place.type, [name.text for name in place.names]) == (EntityType.PLACE, ["De Kolk", "Flat De Kolk"])


def test_a_thousand_relatives_are_compared_by_their_given_names(monkeypatch):
    """Of one family name only pairs with given names that are alike are weighed, so that their number grows with the
    names and not with its square."""
    weighed = []

    def compare(one, other, words):
        weighed.append(one)
        return compare_persons(one, other, words)

    monkeypatch.setattr(persons, "compare_persons", compare)
    syllables = ("ba", "di", "fo", "gu", "ke", "lo", "mi", "nu", "pa", "re")
    given = ["".join(parts).title() for parts in product(syllables, repeat=3)]
    assert len(people(*(f"{name} Kolkman" for name in given))) == len(given)
    assert len(weighed) < 60 * len(given)


def test_relatives_of_whom_there_are_many_are_still_found():
    """Among hundreds of one family name an initial and a slip find whom they find among few."""
    others = ["".join(parts).title() for parts in product(("ba", "di", "fo"), repeat=5)][: persons.MOST_BEARERS + 20]
    named = [*(f"{name} Kolkman" for name in others), "Alexander Kolkman", "Aleksander Kolkman"]
    joined = join(
        *(entity(number, name, roles=["griffier"]) for number, name in enumerate(named)),
        entity(900, "Willem Kolkman", roles=["penningmeester"]),
        entity(901, "W. Kolkman", roles=["penningmeester"]),
    )
    together = [group for group in groups(joined) if len(group) > 1]
    assert together == [[len(others), len(others) + 1], [900, 901]]


def test_a_family_name_of_very_many_is_nobody_s():
    """A name alone that a hundred bear is left apart, with a bounded list of doubts."""
    others = ["".join(parts).title() for parts in product(("ba", "di", "fo"), repeat=5)][: persons.MOST_BEARERS + 20]
    joined = join(*(entity(number, f"{name} Kolkman") for number, name in enumerate(others)), entity(900, "Kolkman"))
    assert [900] in groups(joined)
    assert len(joined.unsure) == persons.MOST_BEARERS


def test_acronym_that_nobody_spells_out():
    """An acronym is the only body whose words begin with its letters; of two it is unsure."""
    one, two = entity(0, "Nationaal Turf Instituut", "organisation"), entity(1, "NTI", "organisation")
    assert groups(join(one, two)) == [[0, 1]]
    assert len(groups(join(one, two, entity(2, "Noordelijke Turf Inspectie", "organisation")))) == 3


def test_first_name_in_one_word_or_two():
    """A first name is the same in one word, in two and with a hyphen."""
    assert people("Piercarlo Turvini", "Pier-Carlo Turvini", "Pier Carlo Turvini") == [[0, 1, 2]]


def test_first_name_of_another_language_needs_an_office():
    """Ukrainian and Russian forms of a first name are one person's where he holds the only office of its kind."""
    names = ("Oleksandr Dratsjenko", "Aleksandr Dratchenko")
    assert groups(join(*(entity(n, name, roles=("president",)) for n, name in enumerate(names)))) == [[0, 1]]
    assert len(people(*names)) == 2


def test_seat_of_government_and_its_country():
    """A capital of no list is its country's where it acts."""
    texts = ("De Turvische hoofdstad Galm is dicht.", "Galm ontkent dat.", "In Turvi\u00eb regent het.")
    documents = [make_document(f"a{number}", text) for number, text in enumerate(texts)]
    places = [
        entity(number, name, "place", start=texts[number].index(name))
        for number, name in ((1, "Galm"), (2, "Turvi\u00eb"))
    ]
    assert groups(join(*places, documents=documents)) == [[1, 2]]


def test_body_by_its_noun_with_a_capital():
    """*de Inspectie* is the only body whose name begins so; of two it is neither."""
    one = entity(0, "Inspectie Akkerbouw", "organisation")
    alone = entity(1, "Inspectie", "organisation", text="Inspectie")
    other = entity(2, "Inspectie Turfvaart", "organisation")
    assert groups(join(one, alone)) == [[0, 1]]
    assert groups(join(one, alone, other)) == [[0], [1], [2]]
