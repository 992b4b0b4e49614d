"""What Dutch and Flemish outlets put round their articles, and sentences of articles that look like it.

Each line stands in an article: under the headline, between two paragraphs, or below the last."""

import pytest

from tests.conftest import article_of
from wederhoor.text.layout import lay_out

HEADLINE = "Zwembad in Oostmerkel gaat na lekkage maanden dicht"
BODY = (
    (
        "Het zwembad in Oostmerkel blijft tot het voorjaar dicht, nadat in de kelder een lek was gevonden. Dat heeft "
        "de gemeente dinsdag bekendgemaakt. De leiding was volgens de beheerder al jaren aan vervanging toe."
    ),
    (
        "Zwemclub De Otter is boos over het besluit. Voorzitter Wubbo Hazelaar noemt het een klap voor de tweehonderd "
        "jeugdleden, die nu naar Veenwoerd moeten. Hij heeft de wethouder om een gesprek gevraagd."
    ),
    (
        "De gemeente trekt vier ton uit voor het herstel. Het college legt het plan in december aan de raad voor, die "
        "er voor de kerst over stemt."
    ),
)

UNDER_HEADLINE = [
    "Reportage Oostmerkel",
    "Analyse politiek",
    "Door Wubbo Hazelaar",
    "Wubbo Hazelaar en Mies Terpstra",
    "Van onze correspondente in Oostmerkel, Mies Terpstra",
    "Van onze verslaggeefster Mies Terpstra in Oostmerkel",
    "dinsdag 4 november 2025, 09:14 - door Mies Terpstra",
    "4 nov 2025 • 09:14 • Mies Terpstra",
    "Mies Terpstra – 04/11/25 om 09.14 u.",
    "Mies Terpstra, politiek verslaggever",
    "Mies Terpstra\nOostmerkel",
    "Wubbo Hazelaar\nOostmerkel/Veenwoerd",
    "Mies Terpstra Redacteur binnenland",
    "Redactie Merkelkoerier",
    "Redactie De Merkelkoerier 4 november 2025",
    "Onze redactie",
    "Tekst: Mies Terpstra | Beeld: Daan Postma",
    "Tekst Mies Terpstra, foto's Daan Postma",
    "Het Merkelnieuws+ | Regio",
    "Regio > Oostmerkel",
    "Binnenland | Zwembaden",
    "Home › Nieuws › Oostmerkel",
    "PLUS",
    "Premium",
    "Gepubliceerd op 4 november 2025 om 09:14, bijgewerkt om 11:02",
    "Laatst bijgewerkt op dinsdag 4 november om 11.02 uur",
    "Update 11.02 uur",
    "Vandaag, 09:14",
    "Gisteren om 21:40 • Leestijd 3 min",
    "Leestijd: ca. 4 minuten",
    "3 min lezen",
    "Beluister dit artikel",
    "Beluister dit artikel • 3:42",
    "Luister naar dit artikel (4 minuten)",
    "Luister 4 min",
    "Laat dit artikel voorlezen",
    "Artikel bewaren",
    "Bewaar artikel in leeslijst",
    "Cadeau geven",
    "Deel dit artikel via WhatsApp, Facebook of e-mail",
    "17 reacties",
    "Omroep Merkelland plaatst cookies. Wil je ook de foto's en kaarten zien? Klik dan op Akkoord.",
    "Oostmerkel -",
    "Meer opties | Akkoord",
    "Weigeren | Accepteren",
    "Vervangt bericht van 14.10 uur, met reactie van de wethouder",
    "Dit bericht vervangt een eerdere versie.",
    "Herhaling van bericht van dinsdag",
    "De Merkelkoerier gebruikt cookies om je de beste ervaring te geven.",
    "Uw privacy-instellingen laten deze inhoud niet toe.",
    "Met uw toestemming plaatsen wij en onze partners cookies.",
]

BETWEEN = [
    "Advertentie – lees hieronder verder",
    "Advertentie. Lees hieronder verder.",
    "Artikel gaat verder na advertentie",
    "Tekst gaat verder onder de foto's",
    "(Tekst loopt door onder het kader)",
    "Lees verder onder de video",
    "Het artikel gaat hieronder verder",
    "Lees ook: Waarom onze zwembaden op zijn",
    "LEES OOK | Zo duur wordt een kaartje",
    "Lees ook dit interview met de wethouder",
    "Lees ook. Waarom onze zwembaden op zijn",
    "Lees meer. Kapotte leidingen: wie draait ervoor op?",
    "Lees ook Zwemles wordt volgend jaar duurder",
    "Meer over dit onderwerp: Zo staat het met de zwembaden in de regio",
    "Bekijk ook: zo zag het bad er in 1974 uit",
    "Kijk hier de reportage terug:",
    "Beluister hier de podcast over het zwembad:",
    "Luister ook naar onze podcast De Kelder, over lekkende leidingen.",
    "Podcast De Kelder: wie betaalt de schade?",
    "Eerder schreven we dit artikel over de leidingen.",
    "Volg al het nieuws uit Oostmerkel via onze app",
    "[Foto] Het bad van boven, vorige week gezien vanaf de toren (EPS)",
    "Het bad vorige week, toen het water al was weggelopen. Foto: Daan Postma",
    "Het bad vorige week, toen het water al was weggelopen. © Daan Postma",
    "Het bad vorige week. FOTO DAAN POSTMA",
    "Het bad vorige week. (Foto ANP / Daan Postma)",
    "Het bad vorige week. — © Belga",
    "Het lege bad. Beeld Daan Postma voor de Merkelkoerier",
    "Het lege bad. Foto: Shutterstock",
    "Het lege bad. Foto ANP, Daan Postma",
    "Het lege bad. ANP / Hollandse Hoogte / Daan Postma",
    "Het lege bad. Daan Postma/Belga",
    "Het lege bad (archieffoto). © rr",
    "Het lege bad © Photo News",
    "© Daan Postma/ANP",
    "Foto's: Daan Postma",
    "Beeld: Omroep Merkelland",
    "Foto: Merkel in Beeld / Daan Postma",
    "© BELGA",
    "© RV",
    "Foto: aangeleverd",
    "Foto: Gemeente Oostmerkel",
    "Bekijk deze foto op Instagram",
    "Dit bericht op Facebook bekijken",
    "Deze inhoud kan niet worden getoond omdat je geen cookies hebt geaccepteerd.",
    "Meldingen aan? Ontvang het laatste nieuws als eerste op uw telefoon.",
    "Niets missen van het nieuws uit jouw buurt? Schrijf je in voor de nieuwsbrief.",
    "Dagelijks het belangrijkste nieuws uit Oostmerkel? Meld je aan voor onze nieuwsbrief.",
    "Elke ochtend het belangrijkste regionieuws in je inbox",
    "Download gratis de app van Omroep Merkelland.",
    "Nog geen abonnee? Probeer de eerste maand voor 1 euro.",
    "Verder lezen? Dit artikel is alleen voor abonnees.",
    "Nog 3 gratis artikelen deze maand",
]

BELOW = [
    "Iets gezien of gehoord?",
    "Iets gezien of gehoord? Tip de redactie via 06-00000000.",
    "Heb je een nieuwstip? Mail naar tips@merkel.example",
    "Wilt u reageren op dit artikel? Stuur een brief van maximaal 150 woorden naar brieven@merkel.example.",
    "Reageren op dit artikel is alleen mogelijk voor abonnees.",
    "Reageer als eerste",
    "Bekijk alle reacties (17)",
    "Deel: Facebook X WhatsApp Mail Kopieer link",
    "Meer nieuws uit Oostmerkel",
    "Meer over: zwembaden, Oostmerkel, gemeenteraad",
    "Tags: zwembad, lekkage, Oostmerkel",
    "#zwembad #oostmerkel",
    "Gerelateerde artikelen\nZwemles wordt volgend jaar duurder\nOud-badmeester krijgt lintje",
    "Meest gelezen\n1. Vrouw vindt ring terug na veertig jaar\n2. Rotonde gaat op de schop",
    "Aanbevolen voor jou",
    "Bron: Omroep Merkelland",
    "Bron: ANP",
    "ANP",
    "BELGA",
    "(mt)",
    "(mte/dp)",
    "© 2025 Merkel Media bv. Alle rechten voorbehouden.",
    "Op dit artikel rust auteursrecht. Overname is niet toegestaan.",
    "Copyright ANP 2025",
    "Dit artikel verscheen eerder in de weekendbijlage van De Merkelkoerier.",
    "Correctie (5 november, 10.20)",
    "Steun onafhankelijke journalistiek. Word vriend van Omroep Merkelland.",
]

PAGE_TEXT = [
    *(pytest.param(line, 1, id=f"top: {line[:40]}") for line in UNDER_HEADLINE),
    *(pytest.param(line, 2, id=f"middle: {line[:40]}") for line in BETWEEN),
    *(pytest.param(line, 4, id=f"below: {line[:40]}") for line in BELOW),
]

RUNNING_TEXT = [
    "De gemeente vervangt de leidingen van het bad.",
    "De wethouder herhaalt dat het bad open moet.",
    "Meer informatie geeft de beheerder niet.",
    # corrections and answers of the desk
    "Correctie: in een eerdere versie stond dat het herstel vier miljoen kost. Dat moet vier ton zijn.",
    "Rectificatie: wethouder Mies Terpstra was niet aanwezig bij het overleg, anders dan wij meldden.",
    "Naschrift redactie: de beheerder zegt na publicatie dat hij het lek al in mei had gemeld.",
    "Aanvulling: de gemeente laat weten dat de jeugdleden gratis met de bus mogen.",
    "Noot van de redactie: de provincie ontkent dat zij het rapport achterhield.",
    # cookies, privacy, advertisements as the subject
    "De webwinkel plaatst cookies zonder dat bezoekers daarvoor toestemming hebben gegeven, zegt de toezichthouder.",
    "Het ziekenhuis schendt volgens de toezichthouder de privacy van patiënten.",
    "De partij trok de advertentie in nadat er klachten waren binnengekomen.",
    "De advertentie stond zaterdag in drie kranten.",
    "Volgens de fabrikant was de reclame niet misleidend.",
    "Wij gebruiken geen gevaarlijke stoffen, zegt de directeur.",
    "We hebben uw toestemming nodig, schreef de school aan de ouders.",
    # reading, watching, listening
    "Lezen en schrijven leerde hij pas op zijn veertigste.",
    "Luister naar de bewoners, is het advies van de commissie.",
    "Kijk naar Veenwoerd, zegt Hazelaar: daar kon het wel.",
    "Kijk, zo moeilijk is het niet, zei de badmeester.",
    "De podcast waarin hij de beschuldiging deed, is offline gehaald.",
    "In de video is te zien hoe het water door het plafond komt.",
    "Op de beelden zijn twee mannen te zien die het pand verlaten.",
    "De foto werd in 1974 gemaakt door een bezoeker.",
    "Op de foto staat een man die niets met de zaak te maken heeft.",
    "Video's van het lek gingen maandag rond op sociale media.",
    "De livestream werd na een kwartier afgebroken.",
    "Het artikel gaat volgens de rechter te ver.",
    "Het verhaal gaat dat de sleutel al jaren zoek is.",
    "De tekst loopt vooruit op een besluit dat nog niet is genomen.",
    "Lees het rapport, zei de wethouder tegen de raad.",
    "Zie ook de uitspraak van de Raad van State uit 2019, schrijft de advocaat.",
    # newsletters, apps, subscriptions, members
    "De nieuwsbrief van de school meldde in september al dat er water in de kelder stond.",
    "De app toonde urenlang een verkeerd waterpeil.",
    "Abonnees van het bad krijgen hun geld terug.",
    "Wie een abonnement heeft, krijgt zijn geld terug, belooft de gemeente.",
    "Alleen leden mogen zaterdag stemmen over het plan.",
    "Leden van de club kunnen zich aanmelden voor de bus.",
    "Zwemmers konden zich tot maandag inschrijven voor de wedstrijd.",
    "Blijf kalm, riep de badmeester naar de kinderen.",
    "Volg de aanwijzingen van de politie op, vraagt de burgemeester.",
    "Heb je gezien hoe het water kwam, vroeg hij aan een collega.",
    "De politie vraagt getuigen die iets hebben gezien of gehoord zich te melden.",
    "Getuigen kunnen bellen met 0900-8844.",
    "Bel bij gaslucht meteen de brandweer, zegt een woordvoerder.",
    "De wethouder deelde het bericht op Facebook.",
    "Op Facebook, X en Instagram kreeg de club honderden steunbetuigingen.",
    "WhatsApp lag woensdag urenlang plat.",
    "De reacties waren verdeeld.",
    "Honderd reacties kwamen er binnen op het plan.",
    "Delen mag, verkopen niet.",
    "Reageren wil de provincie niet.",
    "De provincie wil niet reageren.",
    "Een reactie van de aannemer bleef uit.",
    # dates and times
    "Dinsdag 4 november bleef het bad dicht.",
    "Om 09.14 uur kwam de eerste melding binnen.",
    "Vandaag om 15.00 uur praat de raad verder.",
    "Update volgt later op de avond, beloofde de burgemeester.",
    "De laatste wijziging van het bestemmingsplan dateert uit 2009.",
    "Drie minuten later stond de kelder blank.",
    "De leestijd van de stukken was te kort, klaagt de oppositie.",
    "Gisteren om 21.40 uur ging het alarm weer af.",
    # names, sources, agencies
    "Mies Terpstra weet van niets.",
    "Wubbo Hazelaar en Mies Terpstra zijn het oneens.",
    "Door Mies Terpstra werd het plan in 2019 bedacht.",
    "Door de storm viel het hek om.",
    "Van onze kinderen kan niemand meer zwemmen, zegt een moeder.",
    "Van de leden is de helft jonger dan twaalf.",
    "De redactie van het clubblad stapte op.",
    "De redacteur van het schoolblad is geschorst.",
    "De bron van het lek is nog niet gevonden.",
    "Bronnen rond het college zeggen dat de wethouder opstapt.",
    "Bron van alle kwaad is volgens hem de bezuiniging.",
    "Belga meldde eerder dat er drie gewonden waren.",
    "ANP meldde maandag dat de directeur vertrekt.",
    "Persbureau Reuters schrijft dat de fusie niet doorgaat.",
    "AFP sprak een ooggetuige, die anoniem wil blijven.",
    "Volgens Belga ligt het dodental hoger.",
    "Beeld van de heilige Nicolaas gestolen uit kerk.",
    "Foto's van het feest leidden tot ophef in de raad.",
    "Beelden van de val werden een miljoen keer bekeken.",
    "Fotograaf Daan Postma kreeg een klap.",
    "Tekst en uitleg gaf de wethouder niet.",
    "Archief en bibliotheek bleven droog.",
    # copyright, rights, tips, help
    "Het auteursrecht op het ontwerp ligt bij de architect.",
    "Overname van de club is van de baan.",
    "Alle rechten van de huurders blijven volgens hem behouden.",
    "Copyright speelt in deze zaak geen rol, aldus de rechter.",
    "De tip kwam van een buurman.",
    "Een tip van een buurman leidde naar de dader.",
    "Steun voor het plan is er nauwelijks.",
    "Steun ons niet met woorden maar met geld, zei de voorzitter.",
    "Word geen lid van die club, waarschuwde hij.",
    # more, related, home, regional words
    "Meer over de kosten wil het college niet kwijt.",
    "Meer nieuws kwam er die avond niet.",
    "Meer dan honderd leden kwamen naar de vergadering.",
    "Alles over het lek staat in het rapport van het ingenieursbureau.",
    "Eerder schreef de gemeente dat het bad veilig was.",
    "Eerder schreven wij de gemeente een brief, zegt Hazelaar.",
    "Dit artikel van de grondwet is volgens hem geschonden.",
    "Dit interview had ik niet moeten geven, zegt de minister.",
    "Onze redding was het luik, vertelt een zwemmer.",
    "Premium-leden van het bad betalen niets extra.",
    "Live op televisie gaf de minister toe dat hij fout zat.",
    "Regio Merkelland telt zeven zwembaden.",
    "Binnenland en kust krijgen zaterdag onweer.",
    "Sport is voor hem het belangrijkste.",
    "De verslaggever ter plaatse werd geslagen.",
    "Correspondent is een zwaar beroep, zegt hij.",
    "Deze inhoud is giftig, staat op het vat.",
    "Cookies bakten de leden om geld op te halen.",
    "Akkoord ging de raad pas na middernacht.",
    "Klik op de knop en je bent je geld kwijt, waarschuwt de bank.",
    "Gratis is het busje niet.",
    "Sluiten is de enige optie, zegt de beheerder.",
    "Home sweet home stond er op de deurmat.",
    "Niets te zien of te horen was er, zegt de buurman.",
    "Facebook gebruikt cookies om mensen over het hele web te volgen.",
    "Met hun toestemming plaatste de gemeente een camera op het dak.",
    "Meldingen van overlast kwamen er niet binnen, zegt de politie.",
    "Hieronder lag volgens de duiker nog een tweede leiding.",
    "Nog drie zwemlessen deze maand en dan is het voorbij.",
    "Ga nu verder, drong de rechter aan.",
    "“Steun onafhankelijke journalistiek”, stond op het spandoek.",
]


@pytest.mark.parametrize(("line", "place"), PAGE_TEXT)
def test_page_text_is_kept_out_of_the_article(line, place, pack):
    """A line that the page puts round the text is marked, and nothing beside it."""
    assert marked(line, place, pack) == (squeeze(line), "")


@pytest.mark.parametrize("place", [2, 4], ids=["middle", "below"])
@pytest.mark.parametrize("line", RUNNING_TEXT)
def test_running_text_that_looks_like_it_stays(line, place, pack):
    """A sentence of the article stays in it, as a paragraph of its own between two others or below the last."""
    assert marked(line, place, pack) == ("", "")


def marked(line, place, pack):
    """What is marked as page text of the line that stands at that place, and of all else, without white space."""
    parts = [HEADLINE, *BODY]
    before, after = "\n\n".join(parts[:place]) + "\n\n", "\n\n" + "\n\n".join(parts[place:])
    text = before + line + after.rstrip() + "\n"
    inside, outside = [], []
    for item in lay_out(article_of(text), pack).boilerplate:
        for offset in range(item.span.start, item.span.end):
            (inside if len(before) <= offset < len(before) + len(line) else outside).append(text[offset])
    return squeeze("".join(inside)), squeeze("".join(outside))


def squeeze(text):
    return "".join(text.split())
