"""Invented pairs of sentences from two papers: edited copies, rewritten ones, and independent reports of one fact."""

EDITED = (
    # synonyms and small changes
    (
        "De brandweer rukte dinsdagnacht met zes wagens uit naar de loods aan de Havendijk, waar rieten manden lagen.",
        "De brandweer kwam dinsdagnacht met zes voertuigen naar de loods aan de Havendijk, waar rieten manden stonden.",
    ),
    (
        "Twee bestuurders die de vergunning in 2019 tekenden, zijn inmiddels met pensioen en willen niet reageren.",
        "De twee bestuurders die destijds de vergunning tekenden zijn intussen met pensioen en willen niet reageren.",
    ),
    (
        "Wie zijn kaartje langer dan drie maanden bewaart, krijgt nog maar de helft van het bedrag terug.",
        "Wie een kaartje meer dan drie maanden bewaart, krijgt de helft van het bedrag terug.",
    ),
    (
        "Het waterschap moet volgens de wet elk najaar de sloten schonen, maar sloeg dat vorig jaar over.",
        "Volgens de wet moet het waterschap elk najaar de sloten schonen, maar vorig jaar sloeg het dat over.",
    ),
    # dropped and added clauses
    (
        (
            "De bewoners van de flat, die in 1962 werd gebouwd, klagen al jaren over vocht en schimmel in de "
            "slaapkamers."
        ),
        "De bewoners van de flat klagen al jaren over vocht en schimmel in de slaapkamers.",
    ),
    (
        "Een kudde van tachtig schapen liep maandagochtend over de snelweg bij Veenwoerd.",
        "Een kudde van tachtig schapen liep maandagochtend, kort na de ochtendspits, over de snelweg bij Veenwoerd.",
    ),
    (
        "De rederij liet het schip in de zomer keuren door een bureau uit Hamburg, dat drie gebreken vond.",
        "De rederij liet het schip in de zomer keuren door een Duits bureau. Dat vond drie gebreken.",
    ),
    # joined and split sentences
    (
        "De machinist zag het rode sein te laat. Hij remde nog, maar de trein schoot vierhonderd meter door.",
        "De machinist zag het rode sein te laat en remde nog, maar de trein schoot vierhonderd meter door.",
    ),
    (
        "In de kelder vond de recherche een tweede administratie, die nu wordt onderzocht door een accountant.",
        "In de kelder vond de recherche een tweede administratie. Een accountant onderzoekt die nu.",
    ),
    # quotations in other frames
    (
        "„We hebben de laatste trein gemist en niemand die het iets kan schelen”, moppert Joke Hulsman uit Veenwoerd.",
        "Een reizigster is het zat: ‘We hebben de laatste trein gemist en niemand die het iets kan schelen.’",
    ),
    (
        "“Mijn vader heeft dat veld met zijn eigen handen drooggelegd”, zegt boer Sjaak Rutgers.",
        "Rutgers is ontdaan. “Mijn vader heeft dat veld met zijn eigen handen drooggelegd.”",
    ),
    # other verbs and tenses
    (
        "Het college trok vorige week het omstreden plan voor een parkeergarage onder het marktplein in.",
        "Het college heeft vorige week het omstreden plan voor een parkeergarage onder het marktplein ingetrokken.",
    ),
    # spelling of numbers
    (
        "Het magazijn telt 12.000 dozen, waarvan er zeker veertig door het water onbruikbaar zijn geworden.",
        "Het magazijn telt 12 000 dozen, waarvan er minstens veertig door het water onbruikbaar zijn geworden.",
    ),
)
"""Each pair goes back to one report."""

REWRITTEN = (
    (
        "Op de veiling van zaterdag wisselde het schilderij binnen vier minuten van eigenaar voor een recordbedrag.",
        "Het schilderij wisselde zaterdag op de veiling binnen vier minuten van eigenaar, voor een recordbedrag.",
    ),
    (
        "De kok weigerde de inspecteurs de toegang tot de keuken, waarna zij met een slotenmaker terugkwamen.",
        "De kok wilde de inspecteurs niet in de keuken laten, waarna ze met een slotenmaker terugkeerden.",
    ),
    (
        "Zij mag van de rechtbank drie jaar lang niet in de buurt van het kinderdagverblijf komen.",
        "De rechtbank verbood haar om drie jaar lang in de buurt van het kinderdagverblijf te komen.",
    ),
    (
        "De generaal Wolkonski bezocht vrijdag de garnizoensstad Krasnodol en sprak daar achttien uur met tolken.",
        "Generaal Volkonsky bracht vrijdag een bezoek aan garnizoensstad Krasnodol en sprak er 18 uur met tolken.",
    ),
)
"""Each pair goes back to one report too, but so reworded that its words in a row prove nothing any more."""

INDEPENDENT = (
    # the same fact
    ("Bij de brand kwamen drie mensen om het leven.", "Bij de brand zijn drie mensen om het leven gekomen."),
    (
        "Drie mensen raakten gewond, van wie één ernstig.",
        "Er vielen drie gewonden; een van hen ligt zwaargewond in het ziekenhuis.",
    ),
    (
        "Het herstel kost volgens de gemeente 40 tot 55 miljoen euro.",
        "De schade wordt geraamd op 40 tot 55 miljoen euro.",
    ),
    (
        "De provincie verlaagt de subsidie dit jaar met 3,2 miljoen euro tot 14 miljoen euro.",
        "Daardoor krijgen de musea 3,2 miljoen euro minder; er blijft 14 miljoen euro over.",
    ),
    (
        "De omzet daalde in het tweede kwartaal met 7 procent tot 310 miljoen euro.",
        "Het bedrijf zag de omzet met 7 procent teruglopen tot 310 miljoen euro.",
    ),
    (
        "De club koopt voor 25 miljoen euro een nieuwe spits.",
        "Voor 25 miljoen euro neemt de club de spits over van Roverdam.",
    ),
    # names and titles
    (
        "Dat zegt minister van Buitenlandse Zaken Hanneke Verkuil.",
        "Minister van Buitenlandse Zaken Hanneke Verkuil reist woensdag af.",
    ),
    (
        "Volgens staatssecretaris van Sociale Zaken Wubbo Hazelaar is er geen geld.",
        "De oppositie wil dat staatssecretaris van Sociale Zaken Wubbo Hazelaar opstapt.",
    ),
    (
        "De Onderzoeksraad voor Veiligheid begint een onderzoek naar het ongeluk.",
        "Wat er misging, moet blijken uit het werk van de Onderzoeksraad voor Veiligheid.",
    ),
    (
        "Dat heeft de Nederlandse Voedsel- en Warenautoriteit dinsdag bekendgemaakt.",
        "De kippen zijn geruimd door de Nederlandse Voedsel- en Warenautoriteit, zag een buurman.",
    ),
    (
        "Hij sprak met burgemeester Mies Terpstra van Oostmerkel over de toekomst.",
        "Omwonenden verwijten burgemeester Mies Terpstra van Oostmerkel dat zij te laat ingreep.",
    ),
    # stock phrases
    (
        "De politie is op zoek naar getuigen van de overval.",
        "De politie is op zoek naar getuigen, maar niemand durft te praten.",
    ),
    ("De oorzaak van de brand wordt nog onderzocht.", "De oorzaak van de brand is een kortsluiting in de kelder."),
    (
        "Het is al de derde keer dit jaar dat een hotel in opspraak komt.",
        "Het is al de derde keer dit jaar dat de buurt klaagt over rook.",
    ),
    (
        "Een woordvoerder van het ministerie wilde niet reageren op vragen van deze krant.",
        "Een woordvoerder van het ministerie wilde niet zeggen wanneer het rapport verschijnt.",
    ),
    ("De zaak kwam aan het licht door een klokkenluider.", "De zaak kwam aan het licht toen een kluis werd geopend."),
    (
        "Op dit moment is nog onduidelijk hoeveel woningen er schade hebben.",
        "Op dit moment is nog onduidelijk of de verdachte heeft gehandeld met voorbedachten rade.",
    ),
    (
        "Hij werd met spoed naar het ziekenhuis gebracht, waar hij overleed.",
        "Een omstander werd met spoed naar het ziekenhuis gebracht en mocht later naar huis.",
    ),
    (
        "Het Openbaar Ministerie eiste twaalf jaar cel tegen de man.",
        "Twaalf jaar cel is te veel, vindt zijn advocaat, die spreekt van een blunder van het Openbaar Ministerie.",
    ),
    # one demand or plan in own words
    (
        "De vakbonden eisen dat het nieuwe rooster van tafel gaat.",
        "De vakbonden eisen ook dat het nieuwe rooster later ingaat dan gepland.",
    ),
    (
        "De raad stemt donderdag over het plan voor de sluis.",
        "Donderdag neemt de gemeenteraad een besluit over de toekomst van de sluis.",
    ),
    (
        "Volgens de fabrikant voldoen de remmen aan alle eisen.",
        "De fabrikant houdt vol dat er met de remmen niets mis is.",
    ),
    (
        "De gemeente wil het zwembad in het voorjaar weer openen.",
        "In het voorjaar moet het zwembad weer opengaan, hoopt de wethouder.",
    ),
    (
        "dat de opbrengst van de tolpoort op de brug 2,4 miljoen euro lager uitvalt dan geraamd.",
        "dat de opbrengst 2,4 miljoen euro onder de raming zal blijven.",
    ),
    # two translations of one statement
    (
        "“Wij hebben nooit bevel gegeven om te schieten”, zei de generaal op televisie.",
        "De generaal ontkende op televisie dat hij opdracht had gegeven het vuur te openen.",
    ),
    (
        "“Dit is een zwarte dag voor ons dorp”, aldus de pastoor.",
        "“Ons dorp beleeft een zwarte dag”, zei de pastoor.",
    ),
)
"""Each pair is of two writers who knew the same thing."""


QUOTED_POSTS = [
    (
        "Luchtalarm in heel Kadestad. Zoek dekking.",
        'De burgemeester schreef: "Luchtalarm in heel Kadestad, zoek dekking". Daarna bleef het een uur stil.',
    ),
    (
        "Onze mensen zijn veilig. De schade is groot, maar we bouwen alles weer op.",
        'Volgens de directeur is de schade groot, "maar we bouwen alles weer op".',
    ),
    (
        "Vandaag treed ik af als wethouder van Kadestad.",
        'Jansen kondigde aan: "Vandaag treed ik af als wethouder van Kadestad". De coalitie beraadt zich.',
    ),
    (
        "Er komt geen staakt-het-vuren zolang onze gevangenen niet vrij zijn.",
        "Er komt geen staakt-het-vuren zolang gevangenen niet vrij zijn, schreef hij.",
    ),
    (
        "Ik heb nooit geld aangenomen van de havenbaronnen. Nooit.",
        '"Ik heb nooit geld aangenomen van de havenbaronnen", twitterde hij.',
    ),
    (
        "Vanochtend viel een drone op een silo. Twee arbeiders zijn gewond geraakt. De brand is geblust.",
        '"Twee arbeiders zijn gewond geraakt", schreef Petrov op zijn kanaal.',
    ),
]
"""A post, and a report that quotes it or a sentence of it, word for word or edited."""
