"""Points that hang on how a sentence is parsed, with the real pipeline on invented articles of a line or two."""

import pytest
from tests.dossiers import make_article

from wederhoor.run.pipeline import make_dossier


def contest(*texts):
    """The open points of articles of one day each: question to status and the answers with their words."""
    articles = [
        make_article(f"a{number}", text, published=f"2025-03-0{number}T10:00:00+01:00")
        for number, text in enumerate(texts, 1)
    ]
    dossier = make_dossier(articles)
    words = {article.id: article.text for article in articles}
    return {
        point.question: (
            point.status,
            [
                [words[item.passage.document][item.passage.span.start : item.passage.span.end] for item in one.support]
                for one in point.positions
            ],
        )
        for point in dossier.points
        if point.status in ("contested", "updated", "narrower")
    }


@pytest.mark.parametrize(
    ("text", "claim", "quip"),
    [
        (
            "Directeur Wim Bos zegt dat de sluis lekt. ‘Je kunt er je was in doen.’ Waterschap Delta ontkent dat.",
            "de sluis lekt",
            "Je kunt er je was in doen.",
        ),
        (
            "De bond stelt dat er geen pauze is. ‘Wij zijn geen robots’, zegt voorzitter Els Kok. Ritmo bestrijdt dat.",
            "er geen pauze is",
            "Wij zijn geen robots",
        ),
    ],
    ids=["same speaker", "same side"],
)
def test_a_denial_is_aimed_at_the_claim_and_not_at_the_quip(text, claim, quip):
    """What a reporter puts in his own words is disputed; the quotation behind it only colours it."""
    assert contest(text) == {f"Klopt ‘{claim}’?": ("contested", [[claim, quip], [claim]])}


def test_a_quotation_that_speaks_of_who_denies_is_what_he_denies():
    """Where the quotation is about the denier and the claim is not, it is no mere colour."""
    found = contest(
        "Wethouder Jan Tuin zegt dat de school veilig is. ‘De bouwer heeft alles laten keuren.’ De bouwer ontkent dat."
    )
    assert list(found) == ["Klopt ‘De bouwer heeft alles laten keuren’?"]


@pytest.mark.parametrize(
    "question",
    [
        "Op de vraag wie de molen in brand heeft gestoken, bleef het stil.",
        "Onduidelijk is wie de molen in brand heeft gestoken.",
    ],
)
def test_a_question_that_an_article_leaves_open_asserts_nothing(question):
    """Who asks who did it doesn't say that the group did; the same words without the question do."""
    denial = "De groep ontkent dat zij de molen in brand heeft gestoken."
    assert contest(denial, question) == {}
    assert contest(denial, "De groep heeft de molen in brand gestoken, blijkt uit beelden.")


@pytest.mark.parametrize(
    "denial",
    [
        "Handelaar Jan Bos zegt niets te maken te hebben met de vrachtwagens met vuurwerk.",
        "Handelaar Jan Bos zegt niets met die vrachtwagens te maken te hebben.",
        "Handelaar Jan Bos ontkent dat hij iets met de vrachtwagens te maken heeft.",
    ],
)
def test_who_has_nothing_to_do_with_a_thing_says_not_that_there_was_none(denial):
    """A denial of involvement and a report of the thing itself are compatible; a denial of the thing is not."""
    told = "Volgens de politie stonden er drie vrachtwagens met vuurwerk in de loods."
    assert contest(f"{told} {denial}") == {}
    assert contest(f"{told} Handelaar Jan Bos ontkent dat er vrachtwagens met vuurwerk in de loods stonden.")


def test_a_founder_is_also_named_where_the_body_is_called_the_party():
    """*De partij zou opgericht zijn door* fills the slot of the party named before it."""
    found = contest(
        "De partij Nieuw Tij werd in 2015 opgericht door oud-burgemeester Karel Mulder.",
        "Nieuw Tij hield een congres in Assen. De partij zou opgericht zijn door de ondernemer Bas Hofman.",
    )
    assert found["Wie heeft Nieuw Tij opgericht?"][0] == "contested"


def test_two_builders_of_one_thing_are_contested():
    """*De toren* of one article is *de watertoren* of the other: one was built once, by one of the two."""
    found = contest(
        "De watertoren, in 1902 gebouwd door architect Jan Schouten, wordt gesloopt.",
        "De toren in Weerdam werd in 1908 gebouwd door architect Henk Prins.",
    )
    assert found == {
        "Sinds welk jaar bestaat de watertoren?": ("contested", [["1902"], ["1908"]]),
        "Wie heeft de watertoren gebouwd of aangelegd?": (
            "contested",
            [["gebouwd door architect Jan Schouten"], ["gebouwd door architect Henk Prins"]],
        ),
    }


def test_a_builder_with_more_of_his_name_is_no_other_builder():
    """*De firma Smit* and *Smit en Zonen* are one; the builder of another thing answers another question."""
    found = contest(
        "Het kanaal werd in 1850 gegraven door de firma Smit.",
        "Het kanaal is gegraven door de firma Smit en Zonen. De brug werd gebouwd door Jan Prins.",
    )
    assert found == {}


def test_nobody_in_danger_of_life_contradicts_no_number_of_badly_hurt():
    """Danger of life is a part of grave injury; two numbers of the gravely hurt do exclude each other."""
    hurt = "Bij het busongeluk raakten vijf mensen zwaargewond, meldt de politie."
    assert contest(hurt, "Niemand verkeert nog in levensgevaar, zegt het ziekenhuis in Meppel.") == {}
    found = contest(hurt, "Bij het busongeluk raakten drie mensen ernstig gewond, zegt de burgemeester.")
    assert found["Hoeveel zwaargewonden?"][0] == "contested"


def test_a_distance_is_of_the_place_that_an_aside_describes():
    """Between the name and its verb *het grootste dorp* may stand."""
    found = contest(
        "Zandvliet, met 8000 inwoners het grootste dorp van de polder, ligt op zes kilometer van de grens.",
        "Zandvliet ligt op tien kilometer van de grens.",
    )
    assert [status for status, _ in found.values()] == ["contested"]


def test_a_word_for_a_limit_in_another_clause_makes_no_norm():
    """A factory near the *grens* turns out what it turns out."""
    found = contest(
        "De fabriek staat vlak bij de grens en verwerkt jaarlijks 9 miljoen ton suiker.",
        "De fabriek verwerkt jaarlijks 6 miljoen ton suiker.",
    )
    assert [answers for _, answers in found.values()] == [[["9 miljoen ton"], ["6 miljoen ton"]]]


def test_the_number_of_injured_is_no_number_of_who_tells_it():
    """*Het aantal gewonden stelde de gemeente bij* counts the injured, whatever the parse makes of *gewonden*."""
    found = contest(
        "Bij de brand in de hal raakten elf mensen gewond.",
        "Het aantal gewonden van de brand stelde de gemeente gisteren bij naar vijftien.",
    )
    assert found == {"Hoeveel gewonden?": ("updated", [["elf mensen"], ["vijftien"]])}


def test_what_a_hospital_counts_is_a_question_beside_the_toll():
    """A toll that rose stays a point of its own when a hospital counts those whom it treats."""
    found = contest(
        "Bij de brand raakten elf mensen gewond, meldt de politie.",
        "Bij de brand raakten vijftien mensen gewond, meldt de politie. Het ziekenhuis in Meppel behandelt negen "
        "gewonden.",
    )
    assert {question: status for question, (status, _) in found.items()} == {
        "Hoeveel gewonden?": "updated",
        "Hoeveel patiënten?": "narrower",
    }


def test_who_says_to_have_had_nothing_is_contradicted_in_that():
    """*Zegt geen klachten te hebben ontvangen* is what others object to, and not only what he adds to it."""
    found = contest(
        "Waterbedrijf Bron zegt geen klachten over het water te hebben ontvangen. ‘Ons water is vorig jaar gekeurd’, "
        "aldus een woordvoerster. De bewoners spreken het waterbedrijf tegen."
    )
    (question,) = found
    assert question.startswith("Klopt ‘geen klachten over het water te hebben ontvangen")


def test_an_hour_is_shown_with_the_word_for_its_side():
    """*Voor middernacht* and *na middernacht* would look the same without it."""
    found = contest(
        "De brand in de loods brak kort voor middernacht uit.", "De brand in de loods brak kort na middernacht uit."
    )
    assert found["Hoe laat was dit: ‘de brand’?"] == ("contested", [["voor middernacht"], ["na middernacht"]])
