"""Two people of one family name in one report, told apart by functions that nobody combines."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Burgemeester Kuipers zegt dat de dijk veilig is. Boer Kuipers zegt dat hij scheuren ziet.",
        "Rechter De Vries zegt dat het bewijs rond is. Advocaat De Vries zegt dat hij in beroep gaat.",
        "Directeur Vermeulen zegt dat de cijfers kloppen. Arts Vermeulen stelt dat er gesjoemeld is.",
        "Wethouder Maas zegt dat de school dichtgaat. Leerling Maas zegt dat het onzin is.",
        "Minister Bakker zegt dat het veilig is. Buschauffeur Bakker zegt dat hij bang is.",
        "Officier van justitie Smits stelt dat er genoeg bewijs is. Advocate Smits zegt dat het rammelt.",
        "Gouverneur Claes zegt dat de stroom terug is. Huisarts Claes zegt dat hij nog in het donker zit.",
        "Agent Hendriks zegt dat hij riep. Student Hendriks zegt dat hij niets hoorde.",
        "Rector Jacobs zegt dat er les is. Scholier Jacobs zegt dat het lokaal leeg was.",
        "Premier Willems stelt dat er geld is. Verpleegkundige Willems zegt dat er niets is.",
    ],
)
def test_exclusive_functions_are_of_two(attribute_ids, text):
    """Whoever has the one function has not the other."""
    one, other = attribute_ids(text)
    assert one != other


@pytest.mark.parametrize(
    "text",
    [
        "Wethouder Maas zegt dat de school dichtgaat. D66'er Maas stelt dat het moet.",
        "Directeur Vermeulen zegt dat de cijfers kloppen. Topman Vermeulen stelt dat er winst is.",
        "Burgemeester Kuipers zegt dat de dijk veilig is. Voorzitter Kuipers stelt dat er geld is.",
        "Boer Jansen zegt dat het land droog is. Raadslid Jansen stelt dat er water moet komen.",
        "Minister Bakker zegt dat het veilig is. Vicepremier Bakker stelt dat er geld is.",
        "Verdachte Peeters zegt dat hij thuis was. Burgemeester Peeters stelt dat hij onschuldig is.",
    ],
)
def test_functions_that_go_together_are_of_one(attribute_ids, text):
    """A councillor may farm, a minister lead a party, a mayor stand trial."""
    one, other = attribute_ids(text)
    assert one == other


def test_name_alone_is_of_whoever_was_named_last(attribute_ids):
    """Behind both, the family name goes on with the one spoken of last."""
    text = "Burgemeester Kuipers zegt dat het kan. Boer Kuipers zegt dat het lekt. Kuipers zegt dat hij scheuren ziet."
    mayor, farmer, alone = attribute_ids(text)
    assert farmer == alone != mayor


def test_function_leads_to_the_full_name_that_may_have_it(attribute_ids):
    """The full name without a function is of the one whom the known bearer cannot be."""
    text = (
        "Burgemeester Kuipers zegt dat het veilig is. Volgens Anna Kuipers is de dijk nat. "
        "Studente Kuipers zegt dat zij scheuren ziet."
    )
    mayor, full, student = attribute_ids(text)
    assert student == full != mayor
