"""What a statement does, told by what is said where the cue does not tell it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.parses import discourse_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.circumstances.act import act_of
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.statements import find_statements
from wederhoor.records.attribution import Act
from wederhoor.records.span import Span


def draft_of(content, *, free=False, act=Act.ASSERTS):
    """A draft with that content."""
    return Draft(rule=Rule.CLAUSE_AFTER, anchor=0, source=None, cue=None, content=tuple(content), free=free, act=act)


@pytest.fixture(scope="session")
def act_in(read, pack):
    """The act of a content between marks in a text; a quotation when the marks are quotation marks."""

    def told(text, content):
        _, parse = read(text)
        start = text.index(content)
        free = text[start - 1 : start] == '"'
        return act_of(Discourse.of(parse, pack), draft_of([Span(start, start + len(content))], free=free)).value

    return told


def quoted(content):
    """A quotation behind a cue that carries no act."""
    return f'"{content}", zegt Lotte Claes.', content


def reported(content):
    """A subordinate clause behind such a cue."""
    return f"De zegsvrouw zegt dat {content}.", content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(*quoted("Van omkoping is geen sprake."), id="geen sprake"),
        pytest.param(*quoted("Ik heb die man nooit ontmoet."), id="never, first person"),
        pytest.param(*reported("zij de brief niet heeft ontvangen"), id="pronoun, negated perfect"),
        pytest.param(*quoted("Wij hebben geen cijfers achtergehouden."), id="wrong deed, negated, first person"),
        pytest.param(*quoted("Die beschuldiging is ronduit belachelijk."), id="judgment of an accusation"),
        pytest.param(*reported("het bedrijf niet verantwoordelijk is voor de lozing"), id="guilt, negated"),
        pytest.param(*quoted("Dat verhaal klopt niet."), id="untruth"),
        pytest.param(*quoted("Dat klopt helemaal niet."), id="untruth with an adverb"),
        pytest.param(*reported("zij dat dossier nooit heeft gezien"), id="never, a verb of perception"),
        pytest.param(*quoted("Bij ons is dat bericht nooit aangekomen."), id="never, first person as an object"),
        pytest.param(*quoted("Onze monteurs hebben die klep niet aangeraakt."), id="own people, negated perfect"),
        pytest.param(*quoted("De fout ligt niet bij de piloot."), id="fault, negated"),
        pytest.param(*quoted("Ik heb in dat café niemand bedreigd."), id="nobody, first person"),
        pytest.param(*quoted("Wij hebben geen enkele klant weggestuurd."), id="no client, first person"),
        pytest.param(*reported("er die nacht niet op de betogers is geschoten op het plein"), id="attack, negated"),
        pytest.param(*quoted("Er is nooit met die papieren gesjoemeld geweest."), id="wrong deed, negated"),
        pytest.param(*quoted("Dat verhaal klopt gewoon niet."), id="untruth, adverb between"),
        pytest.param(*reported("elk bewijs ontbreekt"), id="lack of proof"),
        pytest.param(*quoted("Zo is het niet gegaan."), id="not how it went"),
        pytest.param(*quoted("Mijn broer is geen dief."), id="no offender"),
        pytest.param(*quoted("Onze mensen zijn geen lafaards."), id="reproach, negated"),
        pytest.param(*reported("de put niet door de aannemer is vervuild"), id="agent, negated"),
        pytest.param(*quoted("Kwetsen wilde ik niemand."), id="no harm meant"),
        pytest.param(*quoted("Wij zijn op geen enkel moment ingelicht."), id="strong negation of the speaker's"),
        pytest.param(*quoted("Ik heb in al die jaren als kok nooit iemand vergiftigd."), id="als without a clause"),
        pytest.param(*quoted("Dat is een verwijt zonder grond."), id="no ground"),
        pytest.param(*quoted("Het was nooit de bedoeling om huurders te misleiden."), id="not meant"),
    ],
)
def test_rejection_denies(act_in, text, content):
    """What rejects an accusation or says that the speaker never did it is a denial."""
    assert act_in(text, content) == "denies"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(*quoted("De gemeente heeft de meldingen jarenlang laten liggen."), id="left undone"),
        pytest.param(*quoted("Ze hebben de spaarders misleid."), id="deceit"),
        pytest.param(*reported("de inspectie de stal nooit had mogen goedkeuren"), id="should not have been"),
        pytest.param(*quoted("Zo'n brief sturen op kerstavond is harteloos."), id="judgment"),
        pytest.param(*reported("de aannemer verantwoordelijk is voor de breuk"), id="guilt"),
        pytest.param(*quoted("Het was de politie."), id="culprit by a cleft"),
        pytest.param(
            *reported("supporters de poort hebben gesloopt en in brand gestoken"), id="attack, agent a subject"
        ),
        pytest.param(*reported("de poort door supporters is vernield"), id="attack, agent of a passive"),
        pytest.param(*quoted("De fabriek had de lozing kunnen voorkomen."), id="might have"),
        pytest.param(*quoted("We waarschuwen al jaren voor die helling."), id="warnings unheard"),
        pytest.param(*reported("de trainer hem tegen het advies van de arts heeft opgesteld"), id="against advice"),
        pytest.param(*reported("het leger de school bombardeerde"), id="attack, simple past"),
        pytest.param(*reported("betogers het gebouw bestormden"), id="attack, plural"),
        pytest.param(*quoted("De opzichter keek weg."), id="let it be"),
        pytest.param(*quoted("Een telefoontje was genoeg geweest."), id="would have been enough"),
        pytest.param(*quoted("Met een bestuur dat de leden misleidt, gaan wij niet verder."), id="beside the speaker"),
        pytest.param(
            *reported("de club cijfers verzint om geen belasting te betalen"), id="negation in another clause"
        ),
        pytest.param(*reported("de buurman zijn zus heeft neergestoken"), id="offence, perfect"),
        pytest.param(*reported("de kassier het geld verduisterde"), id="offence, simple past"),
        pytest.param(*quoted("Het gaat om illegale lozingen door de fabriek."), id="noun for an offence, agent"),
        pytest.param(*reported("er sprake is van Russische beschietingen van de haven"), id="attack of a nation"),
        pytest.param(*reported("er beschietingen vanuit de wijk zijn gemeld"), id="attack from somewhere"),
        pytest.param(*quoted("De actie is geregisseerd door de directie."), id="staged"),
    ],
)
def test_wrongs_of_others_are_blamed(act_in, text, content):
    """A wrong deed, a judgment of conduct, guilt, or what somebody should have done is a reproach."""
    assert act_in(text, content) == "blames"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(*quoted("Zo'n hagelbui heb ik nog nooit gezien."), id="never, a wonder"),
        pytest.param(*quoted("Dat hadden we aan de buren moeten melden."), id="own duty"),
        pytest.param(*quoted("Dat was slordig, geen leugen."), id="no lie"),
        pytest.param(*reported("zij niet had verwacht te winnen"), id="not expected"),
        pytest.param(*reported("hij heeft gehoord dat de brug niet is gekeurd"), id="negation in another clause"),
        pytest.param(*quoted("Ik heb gezien dat de weg nooit is hersteld."), id="never in another clause"),
        pytest.param(*reported("zij voor vrijdag tien pompen moet leveren"), id="own duty, reported"),
        pytest.param(*reported("de schuld met een derde is gedaald"), id="debt"),
        pytest.param(*reported("de raad nog over het plan moet stemmen"), id="duty to come"),
        pytest.param(*reported("er geen gewonden zijn gevallen"), id="negated fact"),
        pytest.param(*quoted("De brug blijft tot zaterdag dicht."), id="fact"),
        pytest.param(*reported("de dader te voet is gevlucht"), id="culprit in a report"),
        pytest.param(*quoted("Het was de sneeuw."), id="thing by a cleft"),
        pytest.param(*reported("de loods vannacht in brand is gestoken"), id="attack without an agent"),
        pytest.param(*quoted("Wij willen dat het personeel veilig thuiskomt."), id="wish"),
        pytest.param(*quoted("De zaal moet nog worden geveegd."), id="duty to come, quoted"),
        pytest.param(*reported("er morgen geen treinen rijden"), id="future of things"),
        pytest.param(*quoted("Ik heb geen geheimen verwacht in die kelder."), id="no deed, a verb of the mind"),
        pytest.param(*quoted("Als het regent, zien we de brug niet."), id="condition without a step"),
        pytest.param(*reported("het dorp door een storm is getroffen"), id="no attack"),
        pytest.param(*quoted("De buren keken toe en sloegen alarm."), id="bystanders"),
        pytest.param(*quoted("Er brandde helemaal niets in de gang."), id="strong negation of a thing"),
        pytest.param(*reported("er met de meters iets niet klopt"), id="suspicion"),
        pytest.param(*reported("hij er nooit iets vreemds heeft gezien"), id="witness"),
        pytest.param(*quoted("Wij hadden de poort moeten sluiten. Dat is niet gebeurd."), id="own failure"),
        pytest.param(*reported("de muur beschermt tegen Russische aanvallen"), id="attack that is feared"),
        pytest.param(*quoted("Wat een dag. Het regende. Wij zaten binnen. En wie belt er dan?"), id="mostly told"),
    ],
)
def test_facts_are_asserted(act_in, text, content):
    """Words that look like denial, reproach or appeal do not make a plain statement one."""
    assert act_in(text, content) == "asserts"


@pytest.mark.parametrize(
    ("text", "content", "act"),
    [
        pytest.param(*quoted("Neem bij gladheid de trein."), "urges", id="imperative"),
        pytest.param(*quoted("Laat die kinderen met rust."), "urges", id="laat"),
        pytest.param(*quoted("Als er geen akkoord komt, leggen we de haven plat."), "intends", id="threat"),
        pytest.param(*quoted("Mocht het hof weigeren, dan trekken wij naar Den Haag."), "intends", id="mocht"),
        pytest.param(*quoted("Dat wordt opgelost, dat beloof ik."), "intends", id="promise"),
        pytest.param(*reported("zij de fabriek zal verkopen"), "intends", id="own future, reported"),
        pytest.param(*reported("hij het niet zal doen"), "asserts", id="own future, negated"),
        pytest.param(*reported("zij lang zal moeten wachten"), "asserts", id="own need, reported"),
        pytest.param(*reported("bewoners hun ramen gesloten moeten houden"), "urges", id="duty of others"),
        pytest.param(*reported("we naar de kelder moesten"), "urges", id="order to who tells it"),
        pytest.param(*quoted("De voorzitter moet opstappen."), "urges", id="duty of others, quoted"),
        pytest.param(*quoted("Wie dat beweert, moet het bewijzen."), "urges", id="whoever"),
        pytest.param("Sluit ramen en deuren, zegt de brandweer.", "Sluit ramen en deuren", "urges", id="no quotation"),
        pytest.param(*quoted("Vanaf morgen werken we strikt volgens het boekje."), "intends", id="own future by a day"),
        pytest.param(
            *reported("hun leden de zendmast in brand hebben gestoken"), "claims-responsibility", id="own people"
        ),
        pytest.param(*quoted("Wij zullen tegen het vonnis in beroep gaan."), "intends", id="own future"),
        pytest.param(*reported("de gemeente een klacht indient"), "intends", id="step at law"),
        pytest.param(*quoted("Voor de zomer hopen we de zaal te openen."), "intends", id="tries to"),
        pytest.param(*reported("hij naar de rechter zou stappen"), "intends", id="future in the past"),
        pytest.param(*reported("zij dan al vertrokken zou zijn"), "asserts", id="hearsay of a perfect"),
        pytest.param(*quoted("Hoelang moeten we nog op die dijk wachten?"), "asks", id="question"),
        pytest.param(*quoted("Onze excuses aan alle reizigers."), "other", id="excuses"),
        pytest.param(*reported("zij de zendmast in brand hebben gestoken"), "claims-responsibility", id="attack"),
    ],
)
def test_other_acts_are_told(act_in, text, content, act):
    """Appeals, plans, questions, stances and claims show in the words."""
    assert act_in(text, content) == act


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        pytest.param(
            'Rederij Calmar ontkent dat. "Alle lampen brandden", zegt woordvoerder Ruben Maas.',
            ["denies", "denies"],
            id="denial of the body, its spokesman",
        ),
        pytest.param(
            'Lotte Claes ontkent dat zij reed. "Ik lag te slapen", zegt ze.', ["denies", "asserts"], id="her own denial"
        ),
        pytest.param(
            'Lotte Claes geeft de schuld aan de garage. "Die remmen waren nieuw", zegt ze.',
            ["blames", "blames"],
            id="her own accusation",
        ),
        pytest.param(
            'De bond ontkent dat.\n\n"Alle lampen brandden", zegt woordvoerder Ruben Maas.',
            ["denies", "asserts"],
            id="another paragraph",
        ),
        pytest.param("De bond vraagt de reizigers om te wachten.", ["urges"], id="asked to"),
        pytest.param("De arts waarschuwde geen pillen te kopen.", ["urges"], id="warned to"),
        pytest.param("De arts waarschuwde dat de pillen vals waren.", ["asserts"], id="warned that"),
        pytest.param("De rechter achtte diefstal bewezen.", ["blames"], id="held proven"),
        pytest.param("De raad noemt het onderzoek slordig.", ["blames"], id="found fault"),
        pytest.param("De bond vraagt dat de minister ingrijpt.", ["urges"], id="asked that"),
        pytest.param("De bond vraagt of de minister ingrijpt.", ["asks"], id="asked whether"),
        pytest.param("De bond vraagt zich af waarom de brug dicht is.", ["asks"], id="wondered why"),
        pytest.param('De burgemeester noemt die telling "voorbarig".', ["denies"], id="dismissed"),
        pytest.param("De bedrijfsleiding zegt dat ze volgende maand een nieuwe hal bouwt.", ["intends"], id="own plan"),
        pytest.param("Calmar schrapt 90 banen, meldt Calmar in een persbericht.", ["intends"], id="own step"),
        pytest.param("De krant zegt dat Calmar 90 banen schrapt.", ["asserts"], id="step of another"),
        pytest.param("Uit een peiling blijkt dat de helft een nieuw bestuur wil.", ["asserts"], id="will in a poll"),
    ],
)
def test_act_follows_the_frame_and_the_statement_before(read, pack, text, acts):
    """What the verb asks for, who the subject is, and what the same side has just said tell the act."""
    article, parse = read(f"Calmar vaart zonder lichten. Dat zegt de politie.\n\n{text}")
    told = [attribution.act.value for attribution in find_statements(article, parse, pack).attributions]
    assert told[1:] == acts


@pytest.mark.parametrize("act", [act for act in Act if act is not Act.ASSERTS])
def test_act_of_the_cue_stands(pack, act):
    """What the cue carries is not changed by the content."""
    discourse = discourse_of(pack, "Dat/PRON is/AUX een/DET leugen/NOUN")
    assert act_of(discourse, draft_of([discourse.span((0, 4))], act=act)) is act


WORDS = st.sampled_from(
    "ik we zij het nooit niet geen had moeten moet laat laten liggen leugen schuldig aan hebben zal wil bom ? ,".split()
)
TOKENS = st.tuples(
    WORDS,
    st.sampled_from(["NOUN", "VERB", "AUX", "PRON", "PUNCT"]),
    st.sampled_from(["nsubj", "obj", "aux", "root"]),
    st.sampled_from(["", "VerbForm=Fin|Tense=Past", "VerbForm=Inf", "VerbForm=Part"]),
)


@given(
    tokens=st.lists(TOKENS, min_size=1, max_size=12),
    cuts=st.lists(st.integers(0, 12), min_size=2, max_size=4),
    free=st.booleans(),
)
def test_any_content_has_an_act(pack, tokens, cuts, free):
    """Any words in any order, in any pieces, empty ones too, have an act, the same each time."""
    text = " ".join(f"{word}/{pos}/{dep}/1/{features}" for word, pos, dep, features in tokens)
    discourse = discourse_of(pack, text)
    size = len(discourse.tokens)
    places = sorted(min(cut, size) for cut in cuts)
    pieces = [discourse.span((a, b)) for a, b in zip(places[::2], places[1::2], strict=False) if b > a]
    draft = draft_of(pieces, free=free)
    assert act_of(discourse, draft) is act_of(discourse, draft)
    assert act_of(discourse, draft) in Act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("De club zegt geen klachten te hebben ontvangen.", "denies"),
        ("De bank zegt niets te hebben achtergehouden.", "denies"),
        ('"Grootspraak", zegt de coach.', "denies"),
        ("De oppositie spreekt van fraude.", "blames"),
        ("De bond noemt de inval een daad van terreur.", "blames"),
        ('"Dit was ons werk", schreef de groep.', "claims-responsibility"),
        ("De wijkagent zegt dat er een springlading is geplaatst.", "asserts"),
        ("De trainer sprak van 'een mooie zege'.", "asserts"),
    ],
)
def test_act_of_condemned_own_and_denied_deeds(attribute, text, act):
    """A condemned deed blames, one's own is claimed, and an infinitive denies what its speaker did."""
    assert [each["act"] for each in attribute(text)] == [act]
