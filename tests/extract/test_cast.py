"""Names, role nouns and pronouns led to entities, on tiny parses."""

import pytest

from tests.extract.parses import told
from wederhoor.extract.cast import Cast
from wederhoor.records.entity import EntityType, MentionKind

TERPSTRA = "Anna/PROPN Terpstra/PROPN lacht/VERB"
HOEKZEMA = "gouverneur/NOUN Pieter/PROPN Hoekzema/PROPN lacht/VERB"
BOND = "de/DET Mijnwerkersbond/PROPN staakt/VERB"
NAMES = [
    ("Anna Terpstra", "PER"),
    ("Terpstra", "PER"),
    ("Pieter Hoekzema", "PER"),
    ("Mijnwerkersbond", "ORG"),
    ("Polen", "LOC"),
]


@pytest.fixture
def speaker(pack):
    """The name of whom the phrase of so many tokens stands for that begins the last line."""

    def found(*lines, length, previous=None):
        article, discourse = told(pack, "\n".join(lines), NAMES)
        cast = Cast(article, discourse)
        first = discourse.sentences[-1].first
        ids = {entity.name: entity.id for entity in cast.entities()}
        meant = cast.speaker((first, first + length), ids.get(previous))
        return next((entity.name for entity in cast.entities() if entity.id == meant), None)

    return found


@pytest.mark.parametrize(
    ("lines", "length", "previous", "expected"),
    [
        pytest.param([TERPSTRA, "Terpstra/PROPN zegt/VERB"], 1, None, "Anna Terpstra", id="surname"),
        pytest.param([TERPSTRA, "zij/PRON/nsubj/2 zegt/VERB"], 1, None, "Anna Terpstra", id="she"),
        pytest.param([TERPSTRA, "hij/PRON/nsubj/2 zegt/VERB"], 1, None, None, id="he fits nobody"),
        pytest.param(
            [TERPSTRA, BOND, "zij/PRON/nsubj/2 zeggen/VERB/ROOT/2/Number=Plur|VerbForm=Fin"],
            1,
            None,
            "Mijnwerkersbond",
            id="they by the verb",
        ),
        pytest.param([HOEKZEMA, TERPSTRA, "hij/PRON zegt/VERB"], 1, None, "Pieter Hoekzema", id="nearest who fits"),
        pytest.param([HOEKZEMA, "hem/PRON zegt/VERB"], 1, None, "Pieter Hoekzema", id="object form"),
        pytest.param([BOND, "dat/PRON zegt/VERB"], 1, "Mijnwerkersbond", "Mijnwerkersbond", id="neuter for a body"),
        pytest.param([TERPSTRA, "dat/PRON zegt/VERB"], 1, "Anna Terpstra", None, id="neuter for nobody"),
        pytest.param([HOEKZEMA, "de/DET gouverneur/NOUN zegt/VERB"], 2, None, "Pieter Hoekzema", id="role noun"),
        pytest.param([HOEKZEMA, "een/DET gouverneur/NOUN zegt/VERB"], 2, None, "een gouverneur", id="indefinite role"),
        pytest.param([TERPSTRA, "de/DET rechter/NOUN zegt/VERB"], 2, None, "de rechter", id="role that nobody has"),
        pytest.param([BOND, "de/DET bond/NOUN zegt/VERB"], 2, None, "Mijnwerkersbond", id="end of a name"),
        pytest.param([BOND, "de/DET organisatie/NOUN zegt/VERB"], 2, None, "Mijnwerkersbond", id="wide noun"),
        pytest.param(
            [BOND, "de/DET voorzitter/NOUN van/ADP de/DET Mijnwerkersbond/PROPN zegt/VERB"],
            5,
            None,
            "de voorzitter van de Mijnwerkersbond",
            id="name behind a preposition",
        ),
        pytest.param(
            [TERPSTRA, "Terpstra/PROPN ,/PUNCT de/DET wethouder/NOUN van/ADP Polen/PROPN ,/PUNCT zegt/VERB"],
            6,
            None,
            "Anna Terpstra",
            id="person with an apposition",
        ),
    ],
)
def test_speaker(speaker, lines, length, previous, expected):
    """Names decide, then roles, then the last one who fits; unsure is nobody."""
    assert speaker(*lines, length=length, previous=previous) == expected


def test_possessor_is_not_the_speaker(pack):
    """ "Terpstra's woordvoerder" is another than Terpstra."""
    article, discourse = told(pack, "Terpstra's/PROPN woordvoerder/NOUN zegt/VERB", [("Terpstra's", "PER")])
    cast = Cast(article, discourse)
    (named,) = cast.entities()
    assert cast.speaker((0, 2), None) != named.id


def test_genitive_is_the_same_person(pack):
    """A possessor's ending is no other name."""
    text = "Anna/PROPN Terpstra/PROPN lacht/VERB om/ADP Terpstra's/PROPN fiets/NOUN"
    (person,) = Cast(*told(pack, text, [("Anna Terpstra", "PER"), ("Terpstra's", "PER")])).entities()
    assert [name.text for name in person.names] == ["Anna Terpstra", "Terpstra's"]


def test_surname_of_two_is_neither(pack):
    """A surname that two persons have is a person of its own: a wrong merge is the worst mistake."""
    text = "Anna/PROPN Terpstra/PROPN en/CCONJ Jan/PROPN Terpstra/PROPN\nTerpstra/PROPN lacht/VERB"
    names = [("Anna Terpstra", "PER"), ("Jan Terpstra", "PER"), ("Terpstra", "PER")]
    persons = Cast(*told(pack, text, names)).entities()
    assert [person.name for person in persons] == ["Anna Terpstra", "Jan Terpstra", "Terpstra"]


@pytest.mark.parametrize(
    ("text", "names", "roles"),
    [
        pytest.param("wethouder/NOUN Anna/PROPN lacht/VERB", ["Anna"], ("wethouder",), id="before the name"),
        pytest.param("Wethouder/PROPN Anna/PROPN lacht/VERB", ["Anna"], ("Wethouder",), id="capital for a name"),
        pytest.param(
            "Anna/PROPN ,/PUNCT de/DET wethouder/NOUN van/ADP verkeer/NOUN ,/PUNCT lacht/VERB",
            ["Anna"],
            ("wethouder van verkeer",),
            id="after a comma",
        ),
        pytest.param(
            "de/DET wethouder/NOUN van/ADP verkeer/NOUN ,/PUNCT Anna/PROPN ,/PUNCT lacht/VERB",
            ["Anna"],
            ("wethouder van verkeer",),
            id="before a comma",
        ),
        pytest.param("Anna/PROPN ,/PUNCT de/DET brug/NOUN ,/PUNCT lacht/VERB", ["Anna"], (), id="no role"),
    ],
)
def test_roles(pack, text, names, roles):
    """A person gets the roles by which the article introduces her, without their article."""
    (person,) = Cast(*told(pack, text, [(name, "PER") for name in names])).entities()
    assert person.roles == roles


def test_role_gives_gender(pack):
    """A feminine role noun lets "haar" mean its bearer."""
    article, discourse = told(
        pack, "woordvoerster/NOUN Robin/PROPN lacht/VERB\nhaar/PRON zegt/VERB", [("Robin", "PER")]
    )
    cast = Cast(article, discourse)
    assert cast.speaker((3, 4), None) == cast.entities()[0].id


def test_mentions_are_verbatim(pack):
    """Each mention is the article's own words at its place, with its kind."""
    article, discourse = told(pack, f"{TERPSTRA}\nzij/PRON/nsubj/2 zegt/VERB", [("Anna Terpstra", "PER")])
    cast = Cast(article, discourse)
    cast.speaker((3, 4), None)
    (person,) = cast.entities()
    assert [(m.text, m.kind) for m in person.mentions] == [
        ("Anna Terpstra", MentionKind.NAME),
        ("zij", MentionKind.PRONOUN),
    ]
    assert all(m.passage.span.of(article.text) == m.text for m in person.mentions)


@pytest.mark.parametrize(
    ("word", "label", "kind"),
    [
        pytest.param("Trouw", "ORG", EntityType.OUTLET, id="paper"),
        pytest.param("Polen", "ORG", EntityType.PLACE, id="country whatever its label"),
        pytest.param("Norvex", "ORG", EntityType.ORGANISATION, id="firm"),
        pytest.param("Roerdomp", "MISC", EntityType.OTHER, id="other"),
    ],
)
def test_kind_of_a_name(pack, word, label, kind):
    """The lists of outlets and countries decide before the parser's label."""
    (entity,) = Cast(*told(pack, f"{word}/PROPN meldt/VERB", [(word, label)])).entities()
    assert entity.type is kind


def test_nationality_is_no_entity(pack):
    """The adjective of a country names nobody."""
    assert Cast(*told(pack, "Poolse/ADJ boeren/NOUN", [("Poolse", "MISC")])).entities() == ()


def test_outlet_of_a_phrase(pack):
    """A noun for an outlet makes one of the name behind it."""
    cast = Cast(*told(pack, "persbureau/NOUN Norvex/PROPN meldt/VERB", [("Norvex", "ORG")]))
    assert cast.type(cast.outlet((0, 2))) is EntityType.OUTLET


def test_no_outlet(pack):
    """Anything else is none, and becomes no entity for the question."""
    cast = Cast(*told(pack, "de/DET wethouder/NOUN meldt/VERB"))
    assert cast.outlet((0, 2)) is None
    assert cast.entities() == ()


def test_own_outlet(pack):
    """ "Deze krant" is the paper itself."""
    cast = Cast(*told(pack, "tegen/ADP deze/DET krant/NOUN"))
    assert cast.is_own_outlet((1, 3))


def test_spokesman_told_of_with_the_name_of_a_body(pack):
    """He is a person of his own, with what he does as his role; without the name he stands for the body."""
    text = "Norvex/PROPN zwijgt/VERB\neen/DET woordvoerster/NOUN van/ADP Norvex/PROPN lacht/VERB"
    text += "\neen/DET woordvoerster/NOUN ontkent/VERB"
    cast = Cast(*told(pack, text, [("Norvex", "ORG")]))
    own, other = cast.speaker((2, 6), None), cast.speaker((7, 9), None)
    entities = {entity.id: entity for entity in cast.entities()}
    assert (entities[own].name, entities[own].type) == ("een woordvoerster van Norvex", EntityType.PERSON)
    assert entities[own].roles == ("woordvoerster van Norvex",)
    assert other in entities


def test_first_word_of_a_name_goes_with_its_article(pack):
    """ "de Garde" is the Garde van Merkelt: the word alone is no name of it."""
    text = "de/DET Garde/PROPN van/ADP Merkelt/PROPN wint/VERB\nde/DET Garde/PROPN lacht/VERB"
    (garde,) = Cast(*told(pack, text, [("Garde van Merkelt", "ORG"), ("Garde", "ORG")])).entities()
    assert [name.text for name in garde.names] == ["Garde van Merkelt", "de Garde"]
