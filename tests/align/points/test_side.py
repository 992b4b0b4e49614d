"""Who speaks for whom."""

import pytest

from tests.align.points.factory import Said, article, bundle, denies, says

NAMES = {"Veerdienst": "organisation", "Jan Smit": "person"}


def _speaks_for(*sentences):
    evidence = bundle(article("a", None, tuple(sentences)), names=NAMES)
    return evidence.sides.voice("Jan Smit")


def test_a_bare_role_speaks_for_the_body_named_just_before():
    """*De Veerdienst meldt ... Woordvoerder Jan Smit zegt ...*."""
    spokesman = says("Woordvoerder Jan Smit", "de pont nu vertrok")
    assert _speaks_for(says("De Veerdienst", "de pont zonder zand voer"), spokesman) == "Veerdienst"


def test_who_denies_what_a_body_says_does_not_speak_for_it():
    """*De Veerdienst zegt gewaarschuwd te hebben. Voorzitter Jan Smit ontkent dat*."""
    opponent = denies("Voorzitter Jan Smit", "er gewaarschuwd is")
    assert _speaks_for(says("De Veerdienst", "de gemeente gewaarschuwd is"), opponent) == "Jan Smit"


def test_who_denies_beside_a_body_that_denies_speaks_for_it():
    """Two who deny in one paragraph are on one side."""
    spokesman = Said("Voorzitter Jan Smit", "ontkent dat", "de brug staat", "denies")
    assert _speaks_for(denies("De Veerdienst", "de pont gezonken is"), spokesman) == "Veerdienst"


@pytest.mark.parametrize("watcher", ["Veerdienstkenner", "Veerdienst-watcher", "Veerdienstspecialist"])
def test_who_studies_a_body_does_not_speak_for_it(watcher):
    """*Veerdienstkenner Jan Smit* watches the ferry service, and so does whose function itself begins with what links
    the parts of a compound (*specialist*); *veerdienstwoordvoerder* speaks for it."""
    assert _speaks_for(says(f"{watcher} Jan Smit", "de pont nu vertrok")) == "Jan Smit"


def test_who_stands_somewhere_according_to_a_body_does_not_speak_for_it():
    """*Staat Jan Smit volgens de Veerdienst op kop* has the body as its source, not as his employer."""
    sentence = says("De krant", "kandidaat Jan Smit volgens de Veerdienst vertrok")
    assert _speaks_for(sentence) == "Jan Smit"


def test_a_spokesman_of_the_government_does_not_speak_for_the_body_named_before():
    """*De Veerdienst meldt ... Regeringswoordvoerder Jan Smit zegt ...* has two sides."""
    spokesman = says("Regeringswoordvoerder Jan Smit", "de pont nu vertrok")
    assert _speaks_for(says("De Veerdienst", "de pont zonder zand voer"), spokesman) == "Jan Smit"


def test_two_officials_of_one_government_are_on_one_side():
    """A minister and the government's spokesman speak for one government, whatever ministry comes between."""
    names = {"regering": "organisation", "Jan Smit": "person", "Piet Bakker": "person"}
    evidence = bundle(
        article("a", None, (says("De regering", "de pont vertrok"), says("Minister Jan Smit", "de brug staat"))),
        names=names,
        roles={"Jan Smit": "minister", "Piet Bakker": "regeringswoordvoerder"},
    )
    assert evidence.sides.same_side("Jan Smit", "Piet Bakker")
    assert not evidence.sides.same_side("Jan Smit", None)


def test_a_body_named_in_a_quotation_is_not_the_one_spoken_for():
    """*De Veerdienst wijst dat af. „Wij schreven de Schippersbond”, zegt directeur Jan Smit*: not the union's."""
    names = {**NAMES, "Schippersbond": "organisation"}
    quoted = says("Directeur Jan Smit", "de Schippersbond een brief kreeg")
    again = says("Directeur Jan Smit", "de pont nu vertrok")
    evidence = bundle(article("a", None, (says("De Veerdienst", "de pont voer"), quoted, again)), names=names)
    assert evidence.sides.voice("Jan Smit") == "Veerdienst"


def test_a_document_speaks_for_the_body_whose_name_it_bears():
    """*Een rapport van de Veerdienst* is the ferry service's voice; a guard with a capital is a body of its own."""
    names = {**NAMES, "een rapport van de Veerdienst": "other", "Wacht van de Veerdienst": "other"}
    report = says("een rapport van de Veerdienst", "de pont voer")
    guard = says("Wacht van de Veerdienst", "de brug staat")
    sides = bundle(article("a", None, (says("De Veerdienst", "de pont voer"), report, guard)), names=names).sides
    assert sides.voice("een rapport van de Veerdienst") == "Veerdienst"
    assert sides.voice("Wacht van de Veerdienst") == "Wacht van de Veerdienst"
