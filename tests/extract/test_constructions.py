"""Who says what, in the constructions that punctuation and word order must prove: one invented text each."""

import pytest

from tests.extract.test_statements import CONSTRUCTIONS as EARLIER
from wederhoor.extract.attributions.draft import Rule
from wederhoor.extract.statements import find_statements

CASES = [
    pytest.param(
        "Het was druk. Volgens Parijs trekt de vloot weg, maar dat ontkent Londen.",
        "Londen",
        "ontkent",
        ["trekt de vloot weg"],
        id="denial behind according to, taken for a noun",
    ),
    pytest.param(
        "Teammanager Karel Smit benadrukt dat de banden niet op de lijst stonden.",
        "Teammanager Karel Smit",
        "benadrukt",
        ["de banden niet op de lijst stonden"],
        id="form of a participle that is finite",
    ),
    pytest.param(
        "Een journaliste vroeg trainer Piet Baks of hij zou vertrekken.",
        "Een journaliste",
        "vroeg",
        ["of hij zou vertrekken"],
        id="finite verb that looks like an adjective",
    ),
    pytest.param(
        "Ook andere ouders zeggen dat de bus te laat was.",
        "andere ouders",
        "zeggen",
        ["de bus te laat was"],
        id="focus adverb before the source",
    ),
    pytest.param(
        "‘Daar lag uw mes’, wierp rechter Mia Smeets hem tegen.",
        "rechter Mia Smeets",
        "wierp",
        ["Daar lag uw mes"],
        id="particle behind the addressee",
    ),
    pytest.param(
        "Het was druk. Els Smeets, hoogleraar arbeidsrecht, acht de kans klein.",
        "Els Smeets",
        "acht",
        ["de kans klein"],
        id="apposition before the verb",
    ),
    pytest.param(
        "Econoom Jan Baert vindt het te vroeg om conclusies te trekken.",
        "Econoom Jan Baert",
        "vindt",
        ["het te vroeg om conclusies te trekken"],
        id="judgment of an infinitive",
    ),
    pytest.param(
        "Tegen Karim B. is vrijdag voor de rechtbank in Assen acht jaar cel geëist wegens moord.",
        None,
        "geëist",
        ["acht jaar cel", "wegens moord"],
        id="demand in court",
    ),
    pytest.param(
        "De zender meldde dat de trainer vertrekt. Daar gelooft voorzitter Bos niets van.",
        "voorzitter Bos",
        "gelooft",
        ["de trainer vertrekt"],
        id="believes nothing of it",
    ),
    pytest.param(
        "De krant meldt dat er geld weg is. De wethouder werpt dat verre van zich.",
        "De wethouder",
        "werpt",
        ["er geld weg is"],
        id="throws it far from him",
    ),
    pytest.param(
        "Een sirene heeft zij naar eigen zeggen niet gehoord.",
        "zij",
        "naar eigen zeggen",
        ["Een sirene heeft zij", "niet gehoord"],
        id="in her own words, object in front",
    ),
    pytest.param(
        "Rapport: helft van de bruggen is versleten\n\nHet was druk in de zaal. De raad las lang.",
        "Rapport",
        None,
        ["helft van de bruggen is versleten"],
        id="document in a headline",
    ),
    pytest.param(
        "Aanslag opgeëist door Rode Hand\n\nHet was druk in de zaal. De raad las lang.",
        "Rode Hand",
        "opgeëist",
        ["Aanslag"],
        id="participle of a headline",
    ),
    pytest.param(
        "De groep die de brand bij de fabriek opeiste, kwam uit het niets.",
        "De groep",
        "opeiste",
        ["de brand bij de fabriek"],
        id="claim in a relative clause",
    ),
    pytest.param(
        "De schipper, die zich beklaagt over de drukte, vaart door.",
        "De schipper",
        "beklaagt",
        ["de drukte"],
        id="complaint in a relative clause",
    ),
    pytest.param(
        "Een man die anoniem wil blijven zegt dat de deur openstond.",
        "Een man die anoniem wil blijven",
        "zegt",
        ["de deur openstond"],
        id="source with a relative clause",
    ),
    pytest.param(
        "De burgemeester stelt, net als de politie, dat de weg veilig is.",
        "de politie",
        "stelt",
        ["de weg veilig is"],
        id="another who says the same",
    ),
    pytest.param(
        "De aanslag is opgeëist door twee groepen: het Rode Front en de Zwarte Hand.",
        "de Zwarte Hand",
        "opgeëist",
        ["De aanslag"],
        id="sources behind a colon",
    ),
    pytest.param(
        "De minister zei dat de brug dicht moet, maar dat is volgens haar niet voor lang.",
        "De minister",
        "zei",
        ["de brug dicht moet"],
        id="main clause behind a complement",
    ),
    pytest.param(
        "Dat de fabriek loosde, noemt de directeur onzin.",
        "de directeur",
        "noemt",
        ["de fabriek loosde", "onzin"],
        id="predicate of a clause",
    ),
    pytest.param(
        "De brug is veilig, zoals de wethouder dinsdag zei.",
        "de wethouder",
        "zei",
        ["De brug is veilig"],
        id="comparison behind the statement",
    ),
    pytest.param(
        "In de ogen van de coach was het een strafschop.",
        "de coach",
        "In de ogen",
        ["was het een strafschop"],
        id="in somebody's eyes",
    ),
    pytest.param(
        "Naar haar mening was het een ongeluk.",
        "haar",
        "Naar haar mening",
        ["was het een ongeluk"],
        id="in her opinion",
    ),
    pytest.param(
        "Het dorp is veilig, werd maandag nog verzekerd.",
        None,
        "verzekerd",
        ["Het dorp is veilig"],
        id="passive without an agent",
    ),
    pytest.param(
        "De wethouder zegt dat de dijk veilig is. Bewoners spreken hem tegen.",
        "Bewoners",
        "spreken",
        ["de dijk veilig is"],
        id="contradicts a speaker",
    ),
    pytest.param(
        "Volgens de boer is de sloot vervuild. De fabriek ontkent die beschuldiging.",
        "De fabriek",
        "ontkent",
        ["is de sloot vervuild"],
        id="denies by a noun",
    ),
    pytest.param(
        "De wethouder zegt dat de dijk veilig is. De dijkgraaf zegt het tegendeel.",
        "De dijkgraaf",
        "zegt",
        ["de dijk veilig is"],
        id="says the opposite",
    ),
    pytest.param(
        "Uit de agenda van de minister blijkt dat hij er was.",
        "de agenda van de minister",
        "blijkt",
        ["hij er was"],
        id="appears from anything",
    ),
    pytest.param(
        "“Blijf binnen”, stond er in het bericht.",
        "het bericht",
        "stond",
        ["Blijf binnen"],
        id="quotation in a document",
    ),
    pytest.param(
        "De dijk is zwak, zo valt te lezen in het rapport.",
        "het rapport",
        "te lezen",
        ["De dijk is zwak"],
        id="statement, then document",
    ),
    pytest.param(
        "In een filmpje rent een man de straat uit.",
        "een filmpje",
        "rent",
        ["een man de straat uit"],
        id="footage opens the sentence",
    ),
    pytest.param(
        "De politie sluit niet uit dat er meer slachtoffers zijn.",
        "De politie",
        "sluit",
        ["er meer slachtoffers zijn"],
        id="cannot rule out",
    ),
    pytest.param(
        "De bond legt de schuld bij de directie.",
        "De bond",
        "legt",
        ["de schuld bij de directie"],
        id="noun of the expression",
    ),
    pytest.param(
        "De gemeente houdt het op zes doden, de bond op elf.", "de bond", "houdt", ["elf"], id="verb left out"
    ),
    pytest.param(
        "De club riep de bond op de straf in te trekken.",
        "De club",
        "riep",
        ["de straf in te trekken"],
        id="infinitive behind a particle",
    ),
    pytest.param(
        "De directie haastte zich, zoals altijd, om alle schuld te ontkennen.",
        "De directie",
        "ontkennen",
        ["alle schuld"],
        id="infinitive as a cue",
    ),
    pytest.param(
        "Dat hij wegging, zou de kans vergroten.",
        None,
        "zou",
        ["Dat hij wegging, zou de kans vergroten"],
        id="hearsay behind a clause",
    ),
    pytest.param(
        "Achter de roof zouden een kok en zijn broer zitten.",
        None,
        "zouden",
        ["Achter de roof zouden een kok en zijn broer zitten"],
        id="hearsay over a coordination",
    ),
    pytest.param("Jan Smit vrijdagavond: ‘Wij stoppen.’", "Jan Smit", None, ["Wij stoppen."], id="day behind a name"),
    pytest.param(
        "Volgens het Unie voor Vernieuwing Beweging is de stad vrij.",
        "het Unie voor Vernieuwing Beweging",
        "Volgens",
        ["is de stad vrij"],
        id="name over a preposition",
    ),
    pytest.param(
        "Volgens de buurman, die alles zag, reed de auto te hard.",
        "de buurman",
        "Volgens",
        ["reed de auto te hard"],
        id="parenthesis behind the source",
    ),
    pytest.param(
        "De schipper, die naar eigen zeggen niets zag, voer door.",
        "De schipper",
        "naar eigen zeggen",
        ["niets zag"],
        id="own words in a relative clause",
    ),
    pytest.param(
        "De bond vindt het voorstel onaanvaardbaar.",
        "De bond",
        "vindt",
        ["het voorstel onaanvaardbaar"],
        id="judgement",
    ),
    pytest.param(
        "De minister sprak de hoop uit dat het vrede wordt.",
        "De minister",
        "sprak",
        ["het vrede wordt"],
        id="hope of an expression",
    ),
    pytest.param(
        "Het dorp is veilig. Dat blijkt uit een telling van de politie.",
        "een telling van de politie",
        "blijkt",
        ["Het dorp is veilig"],
        id="appears from it, taken up",
    ),
    pytest.param(
        "De politie plaatste een filmpje waarop een man te zien is.",
        "een filmpje",
        "te zien",
        ["een man"],
        id="footage behind waarop",
    ),
    pytest.param(
        "Vijf dagen later kwam het antwoord: geen geld dit jaar.",
        None,
        "antwoord",
        ["geen geld dit jaar"],
        id="noun and colon",
    ),
    pytest.param(
        "In de gangen heet het dat de premier vertrekt.",
        None,
        "heet het",
        ["de premier vertrekt"],
        id="it is said that",
    ),
    pytest.param("De bond spreekt van een ramp.", "De bond", "spreekt", ["een ramp"], id="spreken van"),
    pytest.param(
        "De vijf doden noemde hij een verzinsel.",
        "hij",
        "noemde",
        ["De vijf doden", "een verzinsel"],
        id="object in front",
    ),
    pytest.param(
        "De rector noemt het onbegrijpelijk dat de bus niet reed.",
        "De rector",
        "noemt",
        ["onbegrijpelijk", "de bus niet reed"],
        id="provisional object",
    ),
    pytest.param(
        "In het concept staat dat de cijfers niet klopten.",
        "het concept",
        "staat",
        ["de cijfers niet klopten"],
        id="clause in any paper",
    ),
    pytest.param(
        "De schade wordt op drie miljoen euro geraamd.",
        None,
        "geraamd",
        ["De schade", "drie miljoen euro"],
        id="passive with a figure",
    ),
    pytest.param(
        "In het rapport van het bureau wordt gewaarschuwd voor lekkage.",
        "het rapport van het bureau",
        "gewaarschuwd",
        ["lekkage"],
        id="passive in a document",
    ),
    pytest.param("De politie meldt drie doden.", "De politie", "meldt", ["drie doden"], id="object with a figure"),
    pytest.param(
        "Niet voor het geld, benadrukt de chauffeur, maar voor de rust.",
        "de chauffeur",
        "benadrukt",
        ["Niet voor het geld", "maar voor de rust"],
        id="cue in a parenthesis",
    ),
    pytest.param(
        "De brug is open, zoals de wachter wist te vertellen.",
        "de wachter",
        "vertellen",
        ["De brug is open"],
        id="cue of several verbs",
    ),
    pytest.param(
        "Donderdag sprak het bedrijf van 63 gewonden.", "het bedrijf", "sprak", ["63 gewonden"], id="day in front"
    ),
    pytest.param(
        "De tolk zegt van een wacht te hebben gehoord dat de poort open was.",
        "De tolk",
        "zegt",
        ["van een wacht te hebben gehoord dat de poort open was"],
        id="infinitive with a clause",
    ),
    pytest.param(
        "Maar dat de raad zwijgt, vindt ze ‘onhandig’.",
        "ze",
        "vindt",
        ["de raad zwijgt", "onhandig"],
        id="judgement of a clause",
    ),
    pytest.param(
        "De advocaat verwijt het bestuur dat het te lang zweeg.",
        "De advocaat",
        "verwijt",
        ["het te lang zweeg"],
        id="dat behind a neuter addressee",
    ),
]

NO_CASES = [
    pytest.param("Even na achten was de zaal vol.", id="an hour"),
    pytest.param("Deze krant vroeg het bestuur om een reactie.", id="the outlet itself asks"),
    pytest.param("De bus telt vijftig stoelen.", id="counting is no saying"),
    pytest.param("De kok vond de sleutel.", id="finding is no judgement"),
    pytest.param("De explosie toont aan dat de stad kwetsbaar is.", id="an event is no source"),
    pytest.param("De raad en het college wijzen naar elkaar.", id="blame of one another names nobody"),
    pytest.param("De winkel zou die middag sluiten.", id="plan of a narrative"),
    pytest.param("Volgens het akkoord gaat de brug in mei open.", id="in accordance with an agreement"),
    pytest.param("Zulke ruzies verlopen volgens een vast patroon.", id="in accordance with a pattern"),
    pytest.param(
        "Kan een huurder aantonen dat de ketel lekte, dan krijgt hij geld.", id="condition without a conjunction"
    ),
    pytest.param("Het ministerie zegt niet op lopende zaken in te gaan.", id="says that it says nothing"),
    pytest.param("De commissie zegt er geen mededelingen te doen.", id="says that it tells nothing"),
    pytest.param("De brug ging al in april open, wist iedereen.", id="everybody is nobody"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES)
def test_construction_gives_source_cue_and_content(attribute, text, source, cue, content):
    """Each construction gives its source, cue and content."""
    assert (source, cue, content) in [(a["source"], a["cue"], a["content"]) for a in attribute(text)]


@pytest.mark.parametrize("text", NO_CASES)
def test_no_attribution(attribute, text):
    """What looks like a statement and is none gives none."""
    assert attribute(text) == []


def test_statement_said_again_gives_its_channel(attribute):
    """A sentence that says where a statement was made is no statement of its own (GUIDELINES 13)."""
    (found,) = attribute("Volgens minister Anna Smit is de brug veilig. Smit schreef dat op Telegram.")
    assert (found["channel"], found["content"]) == ("Telegram", ["is de brug veilig"])


def test_future_in_the_past_is_certain(attribute):
    """ "zou" in what somebody said in the past is not a hedge, and with a perfect it is."""
    (plan,) = attribute("De minister zei dat de brug in mei open zou gaan.")
    (rumour,) = attribute("De minister zei dat de brug open zou zijn gegaan.")
    assert (plan["certainty"], rumour["certainty"]) == ("certain", "hedged")


def test_quotation_behind_a_sentence_of_the_reporter_is_new(attribute):
    """A quotation goes on over its cue and not over a sentence of the reporter (GUIDELINES 7)."""
    found = attribute("‘Wij stoppen’, zei Anna Smit. Zij verkocht de winkel. ‘Het was mooi.’")
    assert [a["content"] for a in found] == [["Wij stoppen"], ["Het was mooi."]]


def test_will_counts_behind_a_statement_only(attribute):
    """ "wil" tells a plan of one who has just spoken."""
    assert attribute("Anna Smit wil morgen vertrekken.") == []
    found = attribute("De brug is open, zei Anna Smit. Zij wil morgen vertrekken.")
    assert [(a["cue"], a["act"]) for a in found[1:]] == [("wil", "intends")]


def test_reporter_tells_to_whom_outside_the_source(attribute):
    """One to whom it was told belongs to the relay and not to the source."""
    (found,) = attribute("‘De brug is open’, zegt een schipper tegen De Krant.")
    assert found["source"] == "een schipper"


RULES = {
    Rule.QUOTATION_PREPOSITION_AFTER: "“De brug is open”, aldus de wachter.",
    Rule.QUOTATION_IMPERSONAL_AFTER: "“De brug is open”, klinkt het bij de politie.",
    Rule.QUOTATION_AFTER_COLON: "De wachter zegt: “De brug is open.”",
    Rule.QUOTATION_AFTER_NAME: "De wachter: “De brug is open.”",
    Rule.QUOTATION_OF_SENTENCE: "De brug is weer open. En nu: “Wij gaan door.”",
    Rule.QUOTATION_CONTINUED: "De brug is open, zegt de wachter. Hij lacht. “Wij gaan door.”",
    Rule.PASSIVE_CLAUSE_AFTER: "Verwacht wordt dat de brug open gaat.",
    Rule.PASSIVE_CLAUSE_BEFORE: "Dat de brug open is, wordt door de politie bevestigd.",
    Rule.PASSIVE_TAKEN_UP: "De brug is open. Dat is door de politie bevestigd.",
    Rule.CLAUSE_BEFORE: "Dat de brug open is, ontkent de politie.",
    Rule.TAKES_UP_SENTENCES: "De brug is open. Dat meldt de politie.",
    Rule.TAKES_UP_STATEMENT: "De brug is open. De politie ontkent dat.",
    Rule.QUOTATION_OBJECT: "De wachter antwoordt “dat gaat zo niet”.",
    Rule.HEARSAY_PHRASE: "De brug gaat naar verluidt morgen open.",
    Rule.VOLITION: "De brug is open, zei Anna Smit. Zij wil morgen vertrekken.",
    Rule.HEADING: "Brand in de haven; brandweer: gevaar is geweken\n\nDe haven brandde. Na een uur was het uit.",
}
"""A text for each rule that has none above."""


def _rules(read, pack, text):
    return {statement.rule for statement in find_statements(*read(text), pack).attributions}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name.lower())
def test_rule_finds_its_construction(read, pack, rule):
    """Each rule finds its text."""
    assert rule.value in _rules(read, pack, RULES[rule])


ELSEWHERE = {Rule.TAG.value, Rule.HEARSAY_PASSIVE.value}
"""Rules of constructions that Dutch has not: a tag with its subject first, a passive of hearsay with an infinitive."""


def test_every_rule_has_a_text(read, pack):
    """No rule is left without a text, here or above."""
    shown = {rule.value for rule in RULES}
    for case in (*CASES, *EARLIER):
        shown |= _rules(read, pack, case.values[0])
    assert {rule.value for rule in Rule} - shown == ELSEWHERE
