"""Page text between the paragraphs of an article, and running text that only resembles it."""

import pytest

from tests.conftest import article_of
from wederhoor.records.article import BoilerplateKind
from wederhoor.text.layout import lay_out

HEADLINE = "Drie gewonden bij instorting van brug in Oostmerkel"
FIRST = (
    "Bij de instorting van een brug in Oostmerkel zijn woensdag drie mensen gewond geraakt. Dat meldt de "
    "veiligheidsregio. De oorzaak is nog onbekend, zegt een woordvoerster van de brandweer."
)
SECOND = (
    "Volgens de burgemeester was de brug in augustus nog gekeurd. De provincie wil niet reageren zolang het "
    "onderzoek loopt. Omwonenden zeggen dat zij al maanden scheuren in het beton zagen."
)
LAST = (
    "Donderdag begint de Onderzoeksraad met een onderzoek. Wanneer de brug weer opengaat, is volgens de provincie "
    "onduidelijk."
)

PAGE_TEXT = {
    "consent": [
        "Wij gebruiken cookies om deze site goed te laten werken.",
        "Deze website gebruikt cookies en vergelijkbare technieken. Ga je akkoord?",
        "Je hebt hiervoor nog geen toestemming gegeven. Klik hier om je voorkeuren te wijzigen.",
        "Wij en onze 842 partners slaan cookies op uw apparaat op.",
        "Accepteer alle cookies om verder te gaan",
        "Alles accepteren",
        "Cookie-instellingen aanpassen",
        "We hebben je toestemming nodig om dit te tonen.",
        "WACHT OP PRIVACY-INSTELLINGEN",
        "Javascript staat uit. Zet het aan om deze pagina te bekijken.",
    ],
    "embed": [
        "Hier staat ingevoegde content van een videodienst. Geef toestemming om die te laden.",
        "Om deze content te kunnen zien moet je cookies accepteren.",
        "Deze video kan helaas niet worden afgespeeld",
        "Deze inhoud is geblokkeerd.",
        "Een bericht gedeeld door Omroep Merkel (@omroepmerkel)",
        "Dit bericht op Instagram bekijken",
        "pic.twitter.com/a1b2c3d4",
        "Tekst gaat verder onder de foto",
        "(tekst gaat verder onder de foto)",
        "Artikel gaat verder onder de video.",
        "*Lees verder onder de afbeelding*",
        "Het verhaal loopt door onder de tweet",
        "Bekijk hier de beelden van de instorting:",
        'Herbekijk hieronder het gesprek in "De Ochtend":',
        "Deel dit artikel: Facebook | X | E-mail",
        "Facebook Twitter WhatsApp E-mail",
        "Delen via WhatsApp",
        "Link gekopieerd",
        "Luister naar dit artikel",
        "Reacties (34)",
        "[video]",
    ],
    "advertisement": [
        "Advertentie",
        "ADVERTENTIE - tekst gaat verder",
        "tekst loopt door onder de advertentie",
        "Verder lezen na de advertentie",
        "Tekst gaat verder na de reclame",
        "Aangeboden door onze partners",
        "Gesponsorde inhoud",
    ],
    "teaser": [
        "Lees ook: Zo ontstonden de scheuren in het beton",
        "LEES OOK. Deze bruggen staan op de zwarte lijst",
        "Lees ook | Wat we weten over de instorting",
        ">> Volg al het nieuws over de brug in ons liveblog",
        "Bekijk ook: Dronebeelden van de brug",
        "KIJK. Zo stortte de brug in",
        "Alles over de brug lees je in ons dossier.",
        "Lees hier meer over de keuring van bruggen.",
        "Lees hier het hele interview met de wethouder",
        "Podcast: waarom onze bruggen op zijn",
        "Zie ook het kaartje met alle gesloten bruggen.",
        "Een versie van dit artikel verscheen ook in de krant van donderdag.",
    ],
    "prompt": [
        "Schrijf je in voor onze nieuwsbrief en mis niets uit jouw regio.",
        "Meld u gratis aan voor de dagelijkse nieuwsbrief",
        "Wil jij elke dag het laatste nieuws in je mailbox? Schrijf je hier in.",
        "Blijf op de hoogte: download onze app en zet meldingen aan.",
        "Dit artikel is exclusief voor abonnees. Word lid vanaf 1 euro per maand.",
        "Al abonnee? Log in om verder te lezen.",
        "Neem nu een abonnement",
        "U las een gratis artikel.",
        "Heb jij een tip of opmerking? Stuur ons een bericht via WhatsApp of mail naar redactie@omroep.example",
        "Tip de redactie",
        "Wilt u reageren? Mail naar lezers@krant.example",
        "Zie je een fout? Laat het ons weten",
        "Volg Omroep Merkel op Instagram en Facebook",
        "Denk je aan zelfdoding? Bel 113 of chat via de site.",
        "Word abonnee",
    ],
    "caption": [
        "Archiefbeeld. Ⓒ ISOPIX",
        "De brug kort na de instorting. © ANP",
        "De brug kort na de instorting (links het bezoekerscentrum). Foto Tjeerd Molema / ANP",
        "Bewoners kijken toe. (Foto: Omroep Merkel / Daan Postma)",
        "Het wegdek voor de instorting. | Foto: Rijksdienst",
        "Foto: de brug op een zomerdag. © Beeldbank Merkel",
        "Brokstukken in het water.beeld epa",
        "Beeld Getty Images",
        "© Marcel Hoornstra",
        "Foto: Getty Images",
        "Politie bij de afzetting (archieffoto).",
    ],
    "byline": [
        "Van onze verslaggever Tjeerd Molema",
        "Van onze redactie economie",
        "Door Tjeerd Molema en Riet de Boer",
        "Door onze redactie",
        "Auteur: Riet de Boer",
        "Tjeerd Molema 12-03-24, 10:15 Laatste update: 11:20",
        "Tjeerd Molema / De Wereldkrant, donderdag 13 maart 2025",
        "Tekst: Riet de Boer, foto's: Daan Postma",
        "Bron: Belga",
        "(belga)",
        "Redactie",
        "Met medewerking van Riet de Boer.",
    ],
    "copyright": [
        "(c) Metropost / EPN",
        "Copyright 2024 Lantaarn Media B.V. Alle rechten voorbehouden.",
        "Overnemen alleen met toestemming.",
        "Op alle verhalen van deze krant rust uiteraard copyright.",
    ],
    "metadata": [
        "12 maart 2024, 10:15",
        "Vandaag om 14.05 uur",
        "Gepubliceerd: 12 maart 2024 om 10:15",
        "Laatste update: 3 uur geleden",
        "Leestijd: 2 minuten",
        "3 min. leestijd",
        "Nieuwsblik | 11 februari 2025 | Leestijd: 2 minuten",
        "NOS Nieuws • Woensdag 12 maart, 14:05 • Aangepast woensdag 12 maart, 15:20",
        "Length: 612 words",
        "Load-Date: March 12, 2024",
        "End of Document",
        "Pagina 3 van 5",
        "- 4 -",
        "De Wereldkrant, 12 maart 2024                    3",
        "https://krant.example/binnenland/brug",
        "PREMIUM",
    ],
}

RUNNING_TEXT = [
    "De tekst gaat verder dan het akkoord van vorig jaar, zegt de vakbond.",
    "De tekst loopt door tot aan de laatste bladzijde, aldus de notaris.",
    "Het verhaal gaat verder.",
    "Onder de foto stond een handtekening van de minister.",
    "De foto’s van de brug werden dinsdag vrijgegeven door de politie.",
    "Het beeld dat uit het rapport naar voren komt, is somber.",
    "Beelden van een bewakingscamera tonen hoe het wegdek wegzakt.",
    "Een bericht dat door de gouverneur werd gedeeld, is inmiddels verwijderd.",
    "Hier stond volgens de buurman tot gisteren een kraan.",
    "De video is inmiddels van de site verwijderd, zegt de gemeente.",
    "Het filmpje werd op Telegram meer dan een miljoen keer bekeken.",
    "“Lees ook de kleine lettertjes”, waarschuwt de Consumentenbond.",
    "‘Schrijf je in voor de nieuwsbrief’, riep ze de zaal toe.",
    "“Word lid van de vakbond”, zei hij tegen de stakers.",
    "Zij las ook het rapport van de commissie en zweeg.",
    "Wie zich inschrijft voor de nieuwsbrief van de gemeente, krijgt bericht over de omleiding.",
    "De krant schreef dinsdag dat de brug was afgekeurd.",
    "Abonnees van de energiemaatschappij kregen in januari een brief.",
    "Het aantal abonnees van de krant daalde vorig jaar met 4 procent.",
    "De reclame voor gokken moet volgens de Kamer verboden worden.",
    "Een advertentie in de krant kostte de partij 40.000 euro.",
    "Websites plaatsen volgens de toezichthouder nog altijd cookies zonder toestemming.",
    "Gebruikers moeten cookies even makkelijk kunnen weigeren als accepteren, vindt de toezichthouder.",
    "Facebook gebruikt volgens de aanklacht stiekem cookies om mensen te volgen.",
    "Om de bomen te kappen is toestemming van de provincie nodig.",
    "Om de schade te bekijken reisde de minister naar Oostmerkel.",
    "Om de video te bekijken moest de rechter de zaal laten ontruimen.",
    "Toestemming gaf hij niet, zei de eigenaar.",
    "Door de storm viel in Oostmerkel de stroom uit.",
    "Door Rusland gesteunde strijders trokken zich terug.",
    "Van onze kant is er alles aan gedaan, zegt de directeur.",
    "De redactie van het weekblad werd woensdag doorzocht.",
    "Redacteur Riet de Boer werd op straat bedreigd.",
    "Tjeerd Molema is correspondent in Moskou en werd daar dinsdag opgepakt.",
    "Volgens persbureau ANP zijn er zes gewonden.",
    "ANP meldt dat de brug al in augustus was afgekeurd.",
    "Persbureau Belga schreef dat eerst, maar trok het bericht later in.",
    "Dat zei de woordvoerder tegen persbureau Reuters.",
    "De bron van het lek is nog niet gevonden, aldus de brandweer.",
    "Bronnen binnen de partij bevestigen het vertrek van de minister.",
    "De auteur van het rapport wil niet reageren.",
    "Het auteursrecht op de foto ligt bij de familie.",
    "Copyright is volgens de schrijvers geen bijzaak.",
    "Publicatie van de cijfers is volgens de minister niet mogelijk.",
    "Overname van het bedrijf is zonder toestemming van Brussel niet toegestaan.",
    "De foto van Jan de Groot hangt nu in het stadhuis.",
    "Op de foto is volgens de politie de verdachte te zien.",
    "Bij de foto schreef hij: Dat is mijn broer.",
    "Hij tekende het document met de letters AFP.",
    "Op de tafel lag een brief van de EPA over de lozingen.",
    "Het beeld van Stalin werd in de nacht beklad.",
    "Rusland - Oekraïne werd in Parijs gespeeld zonder publiek.",
    "Amsterdam - Rotterdam is volgens de spoorwegen het drukste traject.",
    "NAVO-landen en EU-lidstaten overleggen vrijdag in Brussel.",
    "VN- en EU-diplomaten verlieten dinsdag de stad.",
    "De minister wil op de hoogte blijven van het onderzoek.",
    "De burgemeester blijft op de hoogte en mist niets, zegt zijn woordvoerder.",
    "Wordt Oekraïne lid van het bondgenootschap, dan volgt een reactie, dreigt Moskou.",
    "Neem de trein van acht uur: die zat al vol voordat de brug instortte.",
    "Volg de rivier naar het noorden en u ziet waar de dijk brak, zegt de boer.",
    "Steun voor de regering brokkelt volgens peilingen af.",
    "Bel de politie als u hem ziet, luidt de oproep.",
    "Heeft u informatie over de dader? Dan kunt u de politie bellen via 0900-8844.",
    "Reageren op de beschuldigingen wil de directeur niet, liet hij per mail weten.",
    "De eerste weken na de ramp waren voor de bewoners het zwaarst.",
    "Voor 5 euro per maand kunnen reizigers de bus nemen, meldt de vervoerder.",
    "Elke dag krijgt de wethouder brieven in zijn brievenbus.",
    "Meer over de oorzaak wil de Onderzoeksraad vrijdag bekendmaken.",
    "Eerder op de dag spraken twee ministers elkaar in Brussel.",
    "Zie de brug als een symbool, zegt de historicus.",
    "Kijk naar de cijfers en je begrijpt de woede, zegt de econoom.",
    "Live waren de beelden te volgen op de staatstelevisie.",
    "Gisteren om 10.15 uur ging het alarm af.",
    "12 maart 2024 was de dag waarop de brug voor het laatst werd gekeurd.",
    "Update na update verscheen er op de site van de gemeente.",
    "De pagina’s 3 tot en met 5 van het rapport zijn zwartgelakt.",
    "Op X, Facebook en Telegram gingen die avond de wildste geruchten rond.",
    "Hij deelde het bericht via WhatsApp met zijn collega’s.",
    "Een tip van een buurtbewoner bracht de politie op het spoor.",
    "De mail aan de redactie was ondertekend met een valse naam.",
]


def place(passage, position):
    """An article with the passage between its paragraphs, or under them."""
    paragraphs = [HEADLINE, FIRST, SECOND, LAST]
    paragraphs.insert(position, passage)
    return "\n\n".join(paragraphs)


def read_characters(layout, text):
    """The places of all characters that are read."""
    return {
        place
        for paragraph in layout.paragraphs
        for piece in paragraph.pieces
        for place in range(piece.start, piece.end)
        if not text[place].isspace()
    }


@pytest.mark.parametrize("position", [2, 4], ids=["within", "under"])
@pytest.mark.parametrize(
    ("kind", "passage"),
    [pytest.param(kind, line, id=line[:40]) for kind, lines in PAGE_TEXT.items() for line in lines],
)
def test_page_text_is_marked(pack, kind, passage, position):
    """A line of page text is marked whole and with its kind, and nothing else is."""
    text = place(passage, position)
    layout = lay_out(article_of(text), pack)
    start = text.index(passage)
    read = read_characters(layout, text)
    assert not read & set(range(start, start + len(passage)))
    assert len(read) == sum(not character.isspace() for character in text.replace(passage, "", 1))
    assert layout.boilerplate[0].kind is BoilerplateKind(kind)


@pytest.mark.parametrize("position", [1, 2, 4], ids=["standfirst", "within", "under"])
@pytest.mark.parametrize("sentence", RUNNING_TEXT, ids=lambda sentence: sentence[:40])
def test_running_text_is_read(pack, sentence, position):
    """A sentence of the reporter that uses the words of page text is read, as a paragraph of its own and inside one."""
    text = place(sentence, position)
    assert lay_out(article_of(text), pack).boilerplate == ()
    text = place(f"De brug lag er tien jaar. {sentence} Verder is er niets bekend.", position)
    assert lay_out(article_of(text), pack).boilerplate == ()


@pytest.mark.parametrize(
    ("paragraph", "marked", "read"),
    [
        pytest.param(
            "De brug is dicht. (Tekst gaat verder onder de foto)",
            "(Tekst gaat verder onder de foto)",
            "De brug is dicht.",
            id="aside",
        ),
        pytest.param(
            "De brug is dicht. Lees verder onder de video. Morgen gaat hij open.",
            "Lees verder onder de video.",
            "De brug is dicht. Morgen gaat hij open.",
            id="between sentences",
        ),
        pytest.param(
            "De brug is dicht.Lees ook: Wat we weten over de brug",
            "Lees ook: Wat we weten over de brug",
            "De brug is dicht.",
            id="glued to a sentence",
        ),
        pytest.param("De brug is dicht, zegt hij. (ANP)", "(ANP)", "De brug is dicht, zegt hij.", id="agency"),
        pytest.param("De brug is dicht, zegt hij. (jja)", "(jja)", "De brug is dicht, zegt hij.", id="initials"),
    ],
)
def test_only_the_page_text_of_a_paragraph_is_marked(pack, paragraph, marked, read):
    """Of a paragraph with a sentence of page text in it the rest is read."""
    text = place(paragraph, 2)
    layout = lay_out(article_of(text), pack)
    assert [passage.span.of(text) for passage in layout.boilerplate] == [marked]
    assert layout.paragraphs[2].text == read


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param(
            "Wil je geen nieuws missen? Schrijf je in voor onze nieuwsbrief. Die krijg je elke ochtend om zeven uur.",
            id="prompt",
        ),
        pytest.param(
            "Hier staat ingevoegde content van een kaartendienst. Die wil iets op uw apparaat bewaren. Klik hier om je "
            "instellingen te wijzigen.",
            id="notice",
        ),
        pytest.param(
            "Bruggen storten vaker in dan gedacht. Ingenieur Daan Postma over de oorzaken van de ramp in Oostmerkel. "
            "Tekst gaat verder onder de video.",
            id="description of a film",
        ),
    ],
)
def test_all_of_a_paragraph_of_page_text_is_marked(pack, paragraph):
    """A paragraph that speaks to the reader, or describes a film that the text goes on under, is marked whole."""
    text = place(paragraph, 2)
    assert [passage.span.of(text) for passage in lay_out(article_of(text), pack).boilerplate] == [paragraph]


def test_paragraph_before_a_film_is_read(pack):
    """A paragraph of running text that ends with the pointer to a film loses that sentence alone."""
    text = place(
        "De brandweer was er snel. Op beelden is te zien hoe de brug instort. Tekst gaat verder onder de video.", 2
    )
    assert [passage.span.of(text) for passage in lay_out(article_of(text), pack).boilerplate] == [
        "Tekst gaat verder onder de video."
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "OOSTMERKEL -",
        "OOSTMERKEL (ANP) -",
        "OOSTMERKEL/DEN HAAG (ANP/AFP) –",
        "Oostmerkel (Belga) -",
        "'S-HERTOGENBOSCH -",
        "BRUSSEL, 12 maart (Belga) —",
        "NEW YORK –",
        "(ANP) -",
        "Oostmerkel, 12 maart -",
        "Oostmerkel –",
    ],
)
def test_dateline_is_marked(pack, dateline):
    """Place, date and agency before the first words are marked, and the report is read from its first word."""
    text = f"{HEADLINE}\n\n{dateline} {SECOND}\n\n{FIRST}"
    layout = lay_out(article_of(text), pack)
    assert [(passage.kind.value, passage.span.of(text)) for passage in layout.boilerplate] == [("dateline", dateline)]
    assert layout.paragraphs[1].text == SECOND


@pytest.mark.parametrize(
    "headline",
    [
        "LIVE | Zoektocht bij ingestorte brug hervat",
        "Podcast: waarom onze bruggen op zijn",
        "Foto's: brug in Oostmerkel stort in",
        "Kaart: deze bruggen zijn gesloten",
    ],
)
def test_labelled_headline_is_read(pack, headline):
    """A label that opens a link elsewhere does not take the headline away."""
    assert lay_out(article_of(f"{headline}\n\n{FIRST}\n\n{SECOND}"), pack).paragraphs[0].text == headline


def marked_lines(pack, text):
    """The marked passages of a text."""
    return [passage.span.of(text) for passage in lay_out(article_of(text), pack).boilerplate]


def test_titles_under_an_announcement(pack):
    """The lines that touch the announcement are titles of other articles; the subhead after an empty line is not."""
    text = (
        f"{HEADLINE}\n\n{FIRST}\n\nLees ook\nZo ontstonden de scheuren\nDe brug in "
        f"cijfers\n\nOnderzoek\n\n{SECOND}\n\n{LAST}"
    )
    assert marked_lines(pack, text) == ["Lees ook", "Zo ontstonden de scheuren", "De brug in cijfers"]


def test_title_after_an_empty_line(pack):
    """Where all lines stand apart, the announcement takes one title."""
    text = f"{HEADLINE}\n\n{FIRST}\n\nLees ook\n\nZo ontstonden de scheuren\n\nOnderzoek\n\n{SECOND}\n\n{LAST}"
    assert marked_lines(pack, text) == ["Lees ook", "Zo ontstonden de scheuren"]


def test_titles_where_no_line_stands_apart(pack):
    """Where no line stands apart, a question or a few words after the first title are the subhead of the text that
    goes on."""
    text = f"{HEADLINE}\n{FIRST}\nLees ook:\nZo ontstonden de scheuren in het beton\nWat ging er mis?\n{SECOND}\n{LAST}"
    assert marked_lines(pack, text) == ["Lees ook:", "Zo ontstonden de scheuren in het beton"]


def test_titles_at_the_end(pack):
    """Under the last paragraph all lines after an announcement are titles or tags."""
    text = (
        f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\nMeer over dit onderwerp\n\nbruggen\n\nOostmerkel\n\nVijf bruggen die "
        f"dicht moeten"
    )
    assert marked_lines(pack, text) == [
        "Meer over dit onderwerp",
        "bruggen",
        "Oostmerkel",
        "Vijf bruggen die dicht moeten",
    ]


@pytest.mark.parametrize(
    ("above", "marked"),
    [
        pytest.param(
            "Tjeerd Molema\n\n12 maart 2024, 10:15", ["Tjeerd Molema", "12 maart 2024, 10:15"], id="name and date"
        ),
        pytest.param(
            "Riet de Boer en Jan van den Berg\n\nOOSTMERKEL",
            ["Riet de Boer en Jan van den Berg", "OOSTMERKEL"],
            id="name and place",
        ),
        pytest.param(
            "Door: Riet de Boer\n\nOostmerkel", ["Door: Riet de Boer", "Oostmerkel"], id="place under a byline"
        ),
        pytest.param("Binnenland", ["Binnenland"], id="section"),
        pytest.param("Schuldvraag", [], id="subhead"),
        pytest.param("Riet de Boer", ["Riet de Boer"], id="name alone"),
        pytest.param(
            "Riet de Boer\nOostmerkel/Veenwoerd", ["Riet de Boer", "Oostmerkel/Veenwoerd"], id="name and places"
        ),
        pytest.param("Riet de Boer stopt ermee", [], id="standfirst with a name"),
    ],
)
def test_lines_above_the_text(pack, above, marked):
    """Names, places and sections above the text are marked when their neighbours prove them."""
    text = f"{HEADLINE}\n\n{above}\n\n{FIRST}\n\n{SECOND}\n\n{LAST}"
    assert marked_lines(pack, text) == marked


def test_section_name_within_the_text_is_a_subhead(pack):
    """The name of a section further down, between two paragraphs, is a subhead."""
    assert marked_lines(pack, f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\nEconomie\n\n{FIRST}\n\n{LAST}") == []


def test_caption_that_touches_its_credit(pack):
    """Where paragraphs stand apart, the line that touches a credit is the caption."""
    text = f"{HEADLINE}\n\n{FIRST}\n\nDe brug ligt half in het water.\nFoto: Daan Postma / ANP\n\n{SECOND}\n\n{LAST}"
    assert marked_lines(pack, text) == ["De brug ligt half in het water.", "Foto: Daan Postma / ANP"]


def test_caption_that_says_so(pack):
    """A paragraph beside a credit that speaks of the picture is its caption, one that does not is read."""
    text = f"{HEADLINE}\n\n{FIRST}\n\n© ANP\n\nDe burgemeester (links) bij de resten van de brug.\n\n{SECOND}\n\n{LAST}"
    assert marked_lines(pack, text) == ["© ANP", "De burgemeester (links) bij de resten van de brug."]
    text = f"{HEADLINE}\n\n{FIRST}\n\n© ANP\n\nDe burgemeester wil de brug afbreken.\n\n{SECOND}\n\n{LAST}"
    assert marked_lines(pack, text) == ["© ANP"]


def test_credit_of_a_long_paragraph(pack):
    """A credit at the end of a paragraph that is too long for a caption is marked alone."""
    text = f"{HEADLINE}\n\n{FIRST} {SECOND} © ANP\n\n{LAST}"
    assert marked_lines(pack, text) == ["© ANP"]


def test_stamp_before_the_first_words(pack):
    """A date that an export puts before the first words is marked."""
    text = f" date 2024-03 {FIRST}\n\n{SECOND}"
    assert marked_lines(pack, text) == ["date 2024-03"]


def test_last_line_of_a_wrapped_paragraph_is_read(pack):
    """A date, network or agency that closes a wrapped sentence is no page text, though the same line by itself
    would be."""
    text = (
        f"{HEADLINE}\n\nDe gouverneur schreef dat in de loop van de middag in een bericht op\nTelegram.\n\n"
        "De brug werd volgens de provincie voor het laatst gekeurd op\n12 maart 2024.\n\nDat meldt de woordvoerder "
        "van de "
        "brandweer aan persbureau\nReuters.\n"
    )
    assert marked_lines(pack, text) == []


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        pytest.param("OOSTMERKEL/VEENWOERD Leerlingen", "OOSTMERKEL/VEENWOERD", id="two places"),
        pytest.param("DEN HAAG De minister", "DEN HAAG", id="place"),
        pytest.param("OOSTMERKEL 12/3 (BELGA) - De minister", "OOSTMERKEL 12/3 (BELGA) -", id="day and agency"),
        pytest.param("NAVO verwacht dat er", None, id="acronym"),
        pytest.param("PSV Eindhoven verwacht dat er", None, id="club"),
    ],
)
def test_places_in_capitals_before_a_report(pack, opening, place):
    """Places in capitals before the first words of a report are its dateline, with a dash or without."""
    text = f"{HEADLINE}\n\n{opening} kwamen woensdag te laat doordat de brug was ingestort. {SECOND}\n\n{LAST}"
    marked = [item.span.of(text) for item in lay_out(article_of(text), pack).boilerplate]
    assert marked == ([place] if place else [])


@pytest.mark.parametrize(
    "note",
    [
        "Naschrift redactie: de aannemer ontkent na publicatie dat hij de scheuren kende.",
        "Correctie: anders dan eerder gemeld is de brug in mei gekeurd, niet in augustus.",
        "Rectificatie\n\nIn een eerdere versie stond dat er vier gewonden waren. Dat moet drie zijn.",
    ],
)
def test_what_the_desk_corrects_or_adds_is_content(pack, note):
    """A correction or postscript says something of the event, so it is read."""
    text = f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{LAST}\n\n{note}"
    read = " ".join(paragraph.text for paragraph in lay_out(article_of(text), pack).paragraphs)
    assert note.split("\n")[-1] in read
