"""Who speaks in short invented reports of a trial, football, politics, a storm, a company and a strike."""

import pytest

from wederhoor.extract.statements import find_statements

TRIAL = [
    (
        "he is the previous speaker",
        "Advocaat Jeroen Vastenburg noemt de eis absurd. Hij zegt dat zijn cliënt onschuldig is.",
        "Hij",
        "Jeroen Vastenburg",
    ),
    (
        "she is the woman of two",
        "Rechter Elke Moerman verwierp het verzoek van advocaat Jeroen Vastenburg. Volgens haar kwam het te laat.",
        "haar",
        "Elke Moerman",
    ),
    (
        "counsel by another word",
        "Advocate Noor Hazelhof wil vrijspraak voor haar cliënt. Het dossier rammelt, vindt de raadsvrouw.",
        "de raadsvrouw",
        "Noor Hazelhof",
    ),
    (
        "a role noun for each of two",
        (
            "Officier van justitie Bram Kolff eiste acht jaar cel. Advocaat Noor Hazelhof pleitte voor vrijspraak. "
            "Er is geen bewijs, zegt de advocaat."
        ),
        "de advocaat",
        "Noor Hazelhof",
    ),
    (
        "the prosecutor by the short word",
        (
            "Officier van justitie Bram Kolff eiste acht jaar cel tegen Dirk Zandvoort. "
            "De officier zegt dat de verdachte geen berouw toont."
        ),
        "De officier",
        "Bram Kolff",
    ),
    (
        "the suspect by another word",
        "Verdachte Dirk Zandvoort (34) ontkent alles. De beklaagde zegt dat hij die nacht sliep.",
        "De beklaagde",
        "Dirk Zandvoort",
    ),
    (
        "namesakes told apart by their roles",
        (
            "Burgemeester Jan Bakker volgde het proces. Ook advocaat Els Bakker was er. "
            "Volgens advocaat Bakker is het vonnis te streng."
        ),
        "advocaat Bakker",
        "Els Bakker",
    ),
    (
        "namesakes told apart by the form of address",
        "Jan Bakker kwam niet opdagen. Mevrouw Bakker zegt dat hij ziek is.",
        "Mevrouw Bakker",
        "Bakker",
    ),
    (
        "the court by its noun",
        "De rechtbank in Leeuwarden sprak hem vrij. Er was te weinig bewijs, aldus de rechtbank.",
        "de rechtbank",
        "De rechtbank",
    ),
    (
        "a spokesman for the office before",
        "Het Openbaar Ministerie gaat in beroep. Het vonnis is te licht, zegt een woordvoerder.",
        "een woordvoerder",
        "Openbaar Ministerie",
    ),
    (
        "counsel of a possessor, then a demonstrative",
        (
            "Ruud Vos hoort twee jaar cel eisen. Zijn raadsman, Bert Koolhaas, noemt de zaak een misverstand. "
            "'Mijn cliënt heeft niets verkeerds gedaan', zei deze."
        ),
        "deze",
        "Bert Koolhaas",
    ),
    (
        "the man without a name",
        (
            "Een 43-jarige man uit Assen kreeg zes jaar cel. De rechtbank geloofde zijn verhaal niet. "
            "De man zegt dat hij uit noodweer handelde."
        ),
        "De man",
        "Een 43-jarige man",
    ),
]

FOOTBALL = [
    (
        "surname after a full name",
        "Trainer Marco Hellinga was tevreden na de zege. Volgens Hellinga verdiende zijn ploeg meer.",
        "Hellinga",
        "Marco Hellinga",
    ),
    (
        "the trainer by his noun",
        "Trainer Marco Hellinga zag aanvaller Sem de Ridder uitvallen. De trainer zegt dat het om de knie gaat.",
        "De trainer",
        "Marco Hellinga",
    ),
    (
        "the coach is the trainer",
        "Trainer Marco Hellinga stapt op bij Veenstad. De spelers weten het sinds gisteren, zegt de coach.",
        "de coach",
        "Marco Hellinga",
    ),
    (
        "the club",
        "FC Veenstad verkoopt Sem de Ridder aan Boavista. De club zegt dat de keuring goed is verlopen.",
        "De club",
        "FC Veenstad",
    ),
    (
        "the trainer announced before his name",
        "De trainer zegt dat hij blijft. Marco Hellinga, trainer van Veenstad, tekende gisteren bij.",
        "De trainer",
        "Marco Hellinga",
    ),
    (
        "who is spoken of in a quotation does not speak",
        "Marco Hellinga was boos op de keeper. 'Tom Visser had die bal moeten hebben', zei hij.",
        "hij",
        "Marco Hellinga",
    ),
    (
        "who is spoken of in a clause does not speak",
        "Marco Hellinga was tevreden. Tom Visser keepte sterk, vindt hij.",
        "hij",
        "Marco Hellinga",
    ),
    (
        "that one is the last one named",
        "Hellinga sprak na afloop met scheidsrechter Tom Visser. Die zegt dat hij de overtreding niet heeft gezien.",
        "Die",
        "Tom Visser",
    ),
    (
        "title and surname",
        "Bondscoach Femke Aalders maakte de selectie bekend. Bondscoach Aalders zegt dat de vorm beslist.",
        "Bondscoach Aalders",
        "Femke Aalders",
    ),
    (
        "a nationality for a name",
        "Coach Brian Remer was zuinig met lof. De Deen vond dat zijn ploeg te slordig was.",
        "De Deen",
        "Brian Remer",
    ),
    (
        "a former player",
        "Trainer Rik Boonstra haalde uit naar de scheidsrechter. 'Dit was geen penalty', zei de oud-verdediger.",
        "de oud-verdediger",
        "Rik Boonstra",
    ),
    (
        "an association that everybody knows by its letters",
        "De KNVB straft FC Duinstad. Volgens de bond gooiden supporters vuurwerk.",
        "de bond",
        "KNVB",
    ),
]

CABINET = [
    (
        "the minister over her field",
        "De minister van Justitie Hanna Oosterling treedt af. Zij zegt dat het vertrouwen weg is.",
        "Zij",
        "Hanna Oosterling",
    ),
    (
        "the premier is the head of government",
        "Premier Wouter Dekkers sloot nieuwe verkiezingen uit. De regeringsleider zei dat het kabinet doorgaat.",
        "De regeringsleider",
        "Wouter Dekkers",
    ),
    (
        "an apposition in front",
        "De fractieleider van de Landpartij, Karin Veltman, steunt de motie niet. Volgens Veltman is het geld op.",
        "Veltman",
        "Karin Veltman",
    ),
    (
        "two ministers of two countries",
        (
            "De Belgische minister Luc Peeters sprak met zijn collega. De Nederlandse minister Anna Smit bleef thuis. "
            "De Belgische minister zegt dat er een akkoord komt."
        ),
        "De Belgische minister",
        "Luc Peeters",
    ),
    (
        "another one is another",
        "Minister Anna Smit verdedigt de wet. Een andere minister zegt dat het kabinet verdeeld is.",
        "Een andere minister",
        "Een andere minister",
    ),
    (
        "coordinated sources",
        "Premier Wouter Dekkers en minister Anna Smit zeggen dat de wet doorgaat.",
        "minister Anna Smit",
        "Anna Smit",
    ),
    (
        "a country by its noun",
        "Polen sluit de grens met Wit-Rusland. Het land zegt dat de veiligheid voorgaat.",
        "Het land",
        "Polen",
    ),
    (
        "the party",
        "De Landpartij stapt uit de coalitie. De partij zegt dat er niet naar haar is geluisterd.",
        "De partij",
        "Landpartij",
    ),
    (
        "a headline echoes its speaker",
        (
            "'Dit kabinet is morgen voorbij'\n\nFractieleider Karin Veltman windt er geen doekjes om. "
            "'Dit kabinet is morgen voorbij', zegt ze."
        ),
        None,
        "Karin Veltman",
    ),
    (
        "she is the known woman and not the unknown mayor",
        (
            "Burgemeester De Smet trekt het plan in. Volgens fractieleider Elke Maes luistert de burgemeester nu wel. "
            "Zij hoopt op een nieuw voorstel."
        ),
        "Zij",
        "Elke Maes",
    ),
    (
        "that one is the minister",
        (
            "Minister Van der Wal presenteerde haar plannen. Sjaak van Dijk wil snel met de minister om tafel. "
            "Die liet weten dat ze daartoe bereid is."
        ),
        "Die",
        "Van der Wal",
    ),
]

STORM = [
    (
        "the fire brigade's spokesman",
        "De brandweer rukte zestig keer uit. Er zijn vooral bomen omgewaaid, zegt een woordvoerder van de brandweer.",
        "een woordvoerder van de brandweer",
        "De brandweer",
    ),
    (
        "a compound says whose spokesman",
        "De politie sloot de dijk af. Niemand raakte gewond, meldt een politiewoordvoerder.",
        "een politiewoordvoerder",
        "De politie",
    ),
    (
        "a spokesman with a name stays himself",
        "De politie sloot de dijk af. Niemand raakte gewond, zegt woordvoerder Kees Plomp.",
        "woordvoerder Kees Plomp",
        "Kees Plomp",
    ),
    (
        "the named spokesman by his noun",
        "Woordvoerder Kees Plomp van de politie sprak de bewoners toe. De dijk houdt het, zegt de zegsman.",
        "de zegsman",
        "Kees Plomp",
    ),
    (
        "a witness without a name",
        "Een bewoonster van de Dorpsstraat zag het dak wegwaaien. Zij zegt dat het klonk als onweer.",
        "Zij",
        "Een bewoonster van de Dorpsstraat",
    ),
    (
        "they are the people before",
        "Bewoners moesten hun huizen uit. Ze zeggen dat niemand hen had gewaarschuwd.",
        "Ze",
        "Bewoners",
    ),
    (
        "two mayors of two towns",
        (
            "Burgemeester Ria Postma van Zijlhaven en burgemeester Theo Lont van Westdam kwamen kijken. "
            "De burgemeester van Westdam zegt dat de haven dicht blijft."
        ),
        "De burgemeester van Westdam",
        "Theo Lont",
    ),
    (
        "the organisation by its letters",
        "Het Instituut voor Dijkbewaking (IDB) waarschuwde al in mei. Het IDB zegt dat er niets is gebeurd.",
        "Het IDB",
        "Instituut voor Dijkbewaking",
    ),
]

TENSES = [
    (
        "a denial in the tense of the main clause",
        "Defensie houdt vol dat Henk Mol van een ladder viel en ontkent dat er is geschoten.",
        "Defensie",
        "Defensie",
    ),
    (
        "a denial in the tense of the clause",
        "Els Smit vertelt dat Henk Mol boos werd en ontkende dat hij er was.",
        "Henk Mol",
        "Henk Mol",
    ),
]

KINDS = [
    (
        "a ship in an apposition is no ferry company",
        "De pont, de Grote Geert, lag stil. De veerdienst zegt dat er twintig mensen aan boord waren.",
        "De veerdienst",
        "De veerdienst",
    ),
    (
        "a ship in quotation marks is no owner",
        "Het containerschip 'Gouden Anker' liep vast bij Zijlhaven. De rederij zegt dat de machine uitviel.",
        "De rederij",
        "De rederij",
    ),
    (
        "a council spelt out by letters with a small one is no shipping company",
        (
            "De Onderzoeksraad voor Luchtvaart (OvL) begint maandag. Volgens de OvL ging er iets mis. "
            "De rederij zegt dat het pech was."
        ),
        "De rederij",
        "De rederij",
    ),
    (
        "a council by its letters with a small one",
        "De Raad voor Zeezaken (RvZ) onderzoekt de zaak. De RvZ zegt dat het rapport in mei komt.",
        "De RvZ",
        "Raad voor Zeezaken",
    ),
    (
        "one service is not another",
        "De politie in Westdam hield tien mensen aan. De gevangenisdienst ontkent dat ze zijn geslagen.",
        "De gevangenisdienst",
        "De gevangenisdienst",
    ),
    (
        "a noun before a name with an article",
        "Woningcorporatie De Meerkade belooft hulp. Volgens de corporatie gaat het om twintig huizen.",
        "de corporatie",
        "Meerkade",
    ),
    (
        "a verb behind a name is no function",
        "Minister Zoltek beschuldigde Vrij Land, de partij van Marin, van fraude. Vrij Land ontkent dat er geld is.",
        "Vrij Land",
        "Vrij Land",
    ),
]

COMPANY = [
    (
        "the company is the firm and not the union",
        "De rederij Orvalis verkocht minder. De vakbond Metaalunie is bezorgd. Het bedrijf zegt dat niemand weg moet.",
        "Het bedrijf",
        "Orvalis",
    ),
    (
        "the chief executive by another word",
        "Bestuursvoorzitter Petra Lindeman van Orvalis verwacht herstel. De topvrouw zegt dat de vraag aantrekt.",
        "De topvrouw",
        "Petra Lindeman",
    ),
    (
        "the author of a statement",
        "Orvalis schrapt 300 banen. 'De markt is ingestort', luidt een verklaring van het bedrijf.",
        "een verklaring van het bedrijf",
        "Orvalis",
    ),
    (
        "she is the last woman",
        "Petra Lindeman leidt Orvalis sinds mei. Haar voorganger Henk Mol kreeg kritiek. Volgens haar is dat onzin.",
        "haar",
        "Petra Lindeman",
    ),
    (
        "the analyst without a name",
        "Een analist van de Veenbank had meer verwacht. De analist zegt dat de winst tegenvalt.",
        "De analist",
        "Een analist van de Veenbank",
    ),
    (
        "the supervisor",
        "De Autoriteit Woningmarkt onderzoekt Orvalis. De toezichthouder zegt dat er klachten zijn.",
        "De toezichthouder",
        "Autoriteit Woningmarkt",
    ),
    (
        "a compound of a wide noun",
        "Boeing heeft opnieuw problemen. De vliegtuigbouwer meldt dat er scheuren zijn gevonden.",
        "De vliegtuigbouwer",
        "Boeing",
    ),
    (
        "she who spoke for the firm",
        "Het bedrijf achter de app, Snapweg, zwijgt. Een woordvoerster zegt dat het lek dicht is. Zij noemt dat winst.",
        "Zij",
        "Snapweg",
    ),
]

STRIKE = [
    (
        "the union by the end of its name",
        "De Chauffeursbond legt vrijdag het werk neer. De bond zegt dat het loon te laag is.",
        "De bond",
        "Chauffeursbond",
    ),
    (
        "the union leader is its chairman",
        "Voorzitter Guido Claes van de Chauffeursbond sprak de stakers toe. De vakbondsleider zegt dat zij doorgaan.",
        "De vakbondsleider",
        "Guido Claes",
    ),
    (
        "they are the strikers",
        "De stakers blokkeren de depots. Zij eisen dat de directie aftreedt.",
        "Zij",
        "De stakers",
    ),
    (
        "a group that calls itself so",
        "Een groep die zich Rode Rem noemt, bezette het depot. De groep zegt dat ze blijft tot maandag.",
        "De groep",
        "Rode Rem",
    ),
    (
        "nobody fits",
        "De bussen rijden niet. Volgens hem duurt het tot maandag.",
        "hem",
        None,
    ),
    (
        "what sounds after a body is named",
        "Reizigersorganisatie Halteplan is kwaad over de acties. 'Dit treft vooral ouderen', klinkt het.",
        None,
        "Halteplan",
    ),
]

QUOTATION = [
    (
        "the person whom the sentence before portrays",
        (
            "„Wij keuren elke bus”, zegt directeur Karel Vos. "
            "Chauffeur Anna Terpstra reed dinsdag voor het laatst. „Ik heb er genoeg van.”"
        ),
        None,
        "Anna Terpstra",
    ),
    (
        "the one who tells what another said",
        ("Chauffeur Anna Terpstra vertelt dat de directie nieuwe bussen beloofde. „Wij wachten nog altijd.”"),
        None,
        "Anna Terpstra",
    ),
    (
        "the owner by the name behind a comma",
        "De eigenaar, rederij Norvik, ontkent dat het schip lek was.",
        "De eigenaar, rederij Norvik",
        "Norvik",
    ),
    (
        "the author of a count",
        "Volgens een telling van stichting Oeverzicht zijn er 40 nesten verdwenen.",
        "een telling van stichting Oeverzicht",
        "Oeverzicht",
    ),
    (
        "a country by its adjective",
        "Polen sloot de grens. Poolse ontkenningen dat er geschoten is, overtuigen niemand.",
        "Poolse",
        "Polen",
    ),
]

DESCRIBED = [
    (
        "a relative clause tells him from others",
        "De leraar die het dossier bewaarde, geeft al elf jaar les. „Ik kon niet anders”, zegt hij.",
        "hij",
        "De leraar die het dossier bewaarde",
    ),
    (
        "a source with its relative clause",
        "„Onzin”, reageert een ambtenaar van Justitie die aan het plan meewerkte.",
        "een ambtenaar van Justitie die aan het plan meewerkte",
        "een ambtenaar van Justitie die aan het plan meewerkte",
    ),
    (
        "an initial for a surname ends its phrase",
        "In de keuken schenkt de vader van B. thee in. Hij zegt dat zijn zoon geen dader is.",
        "Hij",
        "de vader van B.",
    ),
    (
        "the lawyer of whom a headline names",
        (
            "Advocaat Vonk: ‘Het was een ongeluk’\n\nRenner Daan Vonk is geschorst. Zijn advocaat Noor Hazelhof "
            "begrijpt er niets van.\n\nDe zaak dient maandag."
        ),
        "Advocaat Vonk",
        "Noor Hazelhof",
    ),
    (
        "the director of the firm that a headline names",
        (
            "Directeur Calmar: ‘Onze schepen zijn veilig’\n\nDe schepen van Calmar liggen stil. Directeur Ruben Maas "
            "wacht af.\n\nDe vloot telt tien schepen."
        ),
        "Directeur Calmar",
        "Ruben Maas",
    ),
    (
        "who has the office himself",
        (
            "Advocaat Vonk: ‘Het was een ongeluk’\n\nAdvocaat Daan Vonk kent de zaak. De rechter sprak lang.\n\n"
            "De zaak dient maandag."
        ),
        "Advocaat Vonk",
        "Daan Vonk",
    ),
]
DISCOURSES = {
    "quotation": QUOTATION,
    "trial": TRIAL,
    "football": FOOTBALL,
    "cabinet": CABINET,
    "storm": STORM,
    "company": COMPANY,
    "kinds": KINDS,
    "tenses": TENSES,
    "strike": STRIKE,
    "described": DESCRIBED,
}


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param(text, source, expected, id=f"{domain}: {name}")
        for domain, discourses in DISCOURSES.items()
        for name, text, source, expected in discourses
    ],
)
def test_speaker(read, pack, text, source, expected):
    """The statement of a source, or of none, is given to whom a reader takes it for."""
    article, parse = read(text)
    statements = find_statements(article, parse, pack)
    found = [each.speaker for each in statements.attributions if (each.source and each.source.of(text)) == source]
    names = {entity.id: entity.name for entity in statements.entities}
    assert found
    assert names.get(found[0]) == expected
