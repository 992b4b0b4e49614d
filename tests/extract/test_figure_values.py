"""Figures of many domains: the intervals were written down by a reader before the grammar saw them.

Each row has a text and, figure by figure, its value, or the bounds of its interval with ``..`` between.
"""

import pytest

from wederhoor.extract.figures import find_figures

ACCIDENTS = [
    ("Bij de aardbeving vielen drieëntwintigduizend doden.", "23000"),
    ("Zeker vierhonderdvijftig mensen liepen rookvergiftiging op.", "450.."),
    ("Er zijn tientallen gewonden, van wie acht zwaar.", "20.. 8"),
    ("Honderden woningen staan onder water.", "200.."),
    ("Een dertigtal kampeerders werd geëvacueerd.", "30"),
    ("Tussen de twintig en dertig koeien verdronken.", "20..30"),
    ("Het water stond anderhalve meter hoog.", "1.5"),
    ("Het peil steeg tot 5,40 meter boven NAP.", "5.4"),
    ("Er werden windstoten van 133 kilometer per uur gemeten.", "133"),
    ("De golven waren wel twaalf meter hoog.", "12"),
    ("Er viel 80 tot 100 millimeter regen.", "80..100"),
    ("De rook was tot op dertig kilometer te zien.", "30"),
    ("Van de 46 opvarenden worden er nog negen vermist.", "46 9"),
    ("Vijf van de zeven slachtoffers zijn kinderen.", "5 7"),
    ("Geen van de passagiers raakte gewond.", "0"),
    ("Er waren geen slachtoffers.", "0"),
    ("Niemand kwam om het leven.", "0"),
    ("Twee doden en een zwaargewonde: dat is de balans.", "2 1"),
    ("De teller staat op veertien doden.", "14"),
    ("Een slordige tweehonderd bomen zijn omgewaaid.", "200"),
    ("De brand legde ruim 1.200 hectare bos in de as.", "1200.."),
    ("De brandweer rukte uit met elf wagens.", "11"),
    ("Bijna driekwart miljoen huishoudens zit zonder stroom.", "750000"),
    ("Een half miljoen mensen is op de vlucht.", "500000"),
    ("Ruim anderhalf miljoen mensen zijn op de vlucht.", "1500000.."),
    ("Een half dozijn auto's brandde uit.", "6"),
    ("Enkele tientallen caravans kantelden.", "20.."),
    ("Meerdere mensen raakten gewond.", ""),
    ("Een handvol mensen bleef achter.", ""),
    ("De kamer was amper vier vierkante meter.", "..4"),
]
MONEY = [
    ("De omzet daalde met 14 procent tot 218 miljoen euro.", "14 218000000"),
    ("De winst per aandeel kwam uit op 1,35 euro.", "1.35"),
    ("Het dividend bedraagt 45 eurocent per aandeel.", "45"),
    ("De koers zakte 6,5 procent naar 23,10 euro.", "6.5 23.1"),
    ("De rente gaat met een kwart procentpunt omhoog.", "0.25"),
    ("De rente gaat met een half procent omhoog.", "0.5"),
    ("De inflatie liep op tot 3,7%.", "3.7"),
    ("Er is 1,8 miljard euro nodig.", "1800000000"),
    ("Het bedrijf leed 12,5 mln. euro verlies.", "12500000"),
    ("De boete is maximaal €20 miljoen.", "..20000000"),
    ("De boete bedraagt 4 procent van de wereldwijde omzet.", "4"),
    ("Tussen de 60 en 70 miljoen euro winst wordt verwacht.", "60000000..70000000"),
    ("De top verwacht 60 tot 70 miljoen euro winst.", "60000000..70000000"),
    ("De prijs van een vat olie steeg naar 84 dollar.", "84"),
    ("Voor een brood betaal je nu drie euro vijftig.", "3.5"),
    ("Een kaartje kost 2,50 euro.", "2.5"),
    ("Hij stak twee ton in eigen zak.", "2"),
    ("Er verdwijnen 340 banen, waarvan 120 in Gent.", "340 120"),
    ("Het hoofdkantoor verliest 160 arbeidsplaatsen, de fabriek 40.", "160 40"),
    ("Het bedrijf telt 4.300 werknemers in twaalf landen.", "4300 12"),
    ("De lonen stijgen met minstens 2,1 procent.", "2.1.."),
    ("De bonden eisen een loonsverhoging van vijf procent.", "5"),
    ("De vakbond eist 14 euro per uur.", "14"),
    ("Zo'n tachtig procent van het personeel legde het werk neer.", "80"),
    ("Hooguit een op de vijf treinen reed.", "..20"),
    ("Vier op de tien bussen reden uit.", "40"),
    ("Van de 120 ritten gingen er 45 niet door.", "120 45"),
    ("De schade loopt in de miljoenen.", "2000000.."),
    ("De schade loopt in de tientallen miljoenen euro's.", "20000000.."),
    ("De beurs ging 310 punten omlaag.", "310"),
]
COURTS = [
    ("Het OM eist tien jaar cel.", ""),
    ("De rechter legde een boete van 25.000 euro op.", "25000"),
    ("Hij kreeg 240 uur taakstraf.", ""),
    ("De verdachte moet de familie 17.500 euro betalen.", "17500"),
    ("De twee verdachten zwijgen.", "2"),
    ("Er werden 21 kilo cocaïne en vier vuurwapens gevonden.", "21 4"),
    ("De vijf broers zitten vast.", "5"),
    ("Er zijn al 63 aangiften binnengekomen.", "63"),
    ("De politie loste drie schoten.", "3"),
    ("De politie loste geen enkel schot.", "0"),
    ("De zeventienjarige jongen bekende.", ""),
    ("De 17-jarige jongen bekende.", ""),
    ("Twee mannen van 23 en 31 jaar zijn opgepakt.", "2"),
    ("De verdachte, een man van 45, ontkent.", ""),
    ("Hij werd in drie zaken vrijgesproken.", "3"),
    ("Zes van hen werden veroordeeld.", "6"),
    ("Een van hen werd veroordeeld.", "1"),
    ("Er werden 3,2 ton cocaïne onderschept.", "3.2"),
    ("Geen cent is er terugbetaald.", "0"),
    ("Het dossier telt ruim 11.000 pagina's.", "11000.."),
    ("Volgens artikel 6 heeft hij daar recht op.", ""),
    ("De zaak speelt in kamer 12 van het hof.", ""),
    ("Hij sneed haar met een mes van twintig centimeter.", "20"),
    ("Uit het gestolen bestand kwamen 118.000 namen.", "118000"),
    ("Er werd 40 gigabyte aan gegevens gestolen.", "40"),
    ("De hackers eisten 2 bitcoin.", "2"),
    ("Van 6,2 miljoen klanten zijn de gegevens gelekt.", "6200000"),
    ("Eerst waren het er 62.000, nu maakt het bedrijf er 118.000 van.", "62000 118000"),
    ("Het gaat om meer dan 140.000 burgerservicenummers.", "140000.."),
    ("De daders vroegen 75 bitcoin losgeld.", "75"),
]
POLITICS = [
    ("De motie haalde 76 stemmen.", "76"),
    ("De partij verloor negen zetels en houdt er elf over.", "9 11"),
    ("De wet kreeg 81 stemmen voor en 69 tegen.", "81 69"),
    ("Vier coalitiepartijen zijn het eens.", "4"),
    ("Een meerderheid van 78 Kamerleden steunt het plan.", "78"),
    ("Twee derde van de kiezers bleef thuis.", ""),
    ("De helft van de leden stemde tegen.", ""),
    ("De opkomst was 51,7 procent.", "51.7"),
    ("Zestigduizend gezinnen raken hun toeslag kwijt.", "60000"),
    ("Ongeveer 45.000 gezinnen worden getroffen.", "45000"),
    ("Er is 14.200 euro leegstandstaks verschuldigd.", "14200"),
    ("Drie ministers stappen op.", "3"),
    ("Geen enkele partij steunt het voorstel.", "0"),
    ("Het kabinet-Rutte IV viel.", ""),
    ("Het gaat om 5 miljard per jaar.", "5000000000"),
    ("Er komen 900.000 woningen bij.", "900000"),
    ("Duizenden betogers trokken door de stad.", "2000.."),
    ("De politie telde 7.000 betogers, de organisatie 25.000.", "7000 25000"),
    ("Volgens de politie waren er 7.000 betogers. De organisatie sprak van 25.000.", "7000 25000"),
    ("Een kleine duizend betogers trokken door de stad.", "1000"),
    ("Hoogstens vijftig mensen kwamen opdagen.", "..50"),
    ("Meer dan de helft van de leden is tegen.", ""),
    ("Tot 500 asielzoekers krijgen een plek.", "..500"),
    ("De stad krijgt maximaal 300 bedden.", "..300"),
    ("Het leger zette 30.000 soldaten en 200 tanks in.", "30000 200"),
    ("Het leger schoot 17 van de 20 drones neer.", "17 20"),
    ("De raket vloog 800 kilometer ver.", "800"),
    ("Minstens 17 raketten troffen de haven.", "17.."),
    ("Geen schot werd gelost.", "0"),
    ("Er zijn 150 krijgsgevangenen geruild.", "150"),
]
LEISURE = [
    ("Ajax won met 3-1 van PSV.", ""),
    ("De ploeg won met 2 tegen 1.", ""),
    ("In de 87ste minuut viel de gelijkmaker.", ""),
    ("De club betaalt 12,5 miljoen euro voor de spits.", "12500000"),
    ("De spits scoorde veertien doelpunten.", "14"),
    ("De club telt 18.000 seizoenkaarthouders.", "18000"),
    ("Er zaten 52.000 toeschouwers in het stadion.", "52000"),
    ("De keeper kreeg twee wedstrijden schorsing.", "2"),
    ("De renner verloor 42 seconden.", ""),
    ("De etappe is 187 kilometer lang.", "187"),
    ("De top ligt op 2.115 meter hoogte.", "2115"),
    ("Zij sprong 6,82 meter ver.", "6.82"),
    ("De transfer van 8 miljoen gaat niet door.", "8000000"),
    ("Hij speelde 34 interlands.", "34"),
    ("Nummer 10 viel uit.", ""),
    ("Het onderzoek volgde 2.300 patiënten.", "2300"),
    ("De zeespiegel stijgt met 3,4 millimeter per jaar.", "3.4"),
    ("De aarde warmt 2,7 graden op.", "2.7"),
    ("Het kwik daalde tot min zeven graden.", "-7"),
    ("De telescoop weegt zes ton.", "6"),
    ("De planeet staat op 120 lichtjaar afstand.", "120"),
    ("Het virus besmette 1 op de 1000 dieren.", "0.1"),
    ("Er zijn vijfenzestig wolven geteld.", "65"),
    ("Zo'n 3.200 varkens werden gedood.", "3200"),
    ("Het vaccin werkt bij 94,5 procent van de mensen.", "94.5"),
    ("Er zaten tachtig leerlingen in de bus.", "80"),
    ("Klas 3B ging op reis.", ""),
    ("Twee scholen bleven dicht.", "2"),
    ("De film duurt twee uur.", ""),
    ("Het lokaal is honderdtwintig vierkante meter groot.", "120"),
]  # fmt: skip


@pytest.fixture(scope="session")
def intervals(read, pack):
    """The intervals of the figures of a text, with a space between."""

    def bound(value):
        return "" if value is None else f"{value:.10g}" if value < 1e9 else f"{value:.0f}"

    def found(text):
        article, parse = read(text)
        rows = find_figures(article, parse, pack, ())
        return " ".join(
            bound(row.low) if row.low == row.high else f"{bound(row.low)}..{bound(row.high)}" for row in rows
        )

    return found


@pytest.mark.parametrize(("text", "expected"), [*ACCIDENTS, *MONEY, *COURTS, *POLITICS, *LEISURE])
def test_a_reader_gives_these_intervals(intervals, text, expected):
    """Accidents, money, courts, politics, sport and science."""
    assert intervals(text) == expected
