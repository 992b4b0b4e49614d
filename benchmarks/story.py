"""One invented event as hundreds of outlets would report it: input to measure how alignment grows.

A story has a pool of facts, each with a speaker, its numbers and three wordings; the pool grows with the story, as new
speakers come forward while it lasts. An article tells some of the facts that are known by then, the well-known ones
more often, in words of its own choice; one in four takes a paragraph over from an earlier article, and one in three
names the agency that it follows. The same number of articles gives the same story.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Article

PARAGRAPHS = 12
"""Of about 40 words: 500 words, the article that a paper prints."""

ROLES = (
    "burgemeester", "wethouder", "brandweercommandant", "politiewoordvoerder", "directeur", "vakbondsbestuurder",
    "omwonende", "ooggetuige", "minister", "staatssecretaris", "advocaat", "onderzoeker", "Kamerlid", "huisarts",
)  # fmt: skip
BODIES = (
    "de brandweer", "de politie", "het ministerie", "de gemeente", "de vakbond", "het bedrijf", "de inspectie",
    "het Openbaar Ministerie", "de veiligheidsregio", "het waterschap",
)  # fmt: skip
THINGS = (
    "loods", "tank", "leiding", "sluis", "brug", "trein", "vrachtwagen", "kade", "school", "hal", "kelder", "pomp",
    "ketel", "kraan", "schip", "poort", "muur", "weg", "haven", "winkel",
)  # fmt: skip
HARMED = ("gewonden", "doden", "vermisten", "arrestanten", "bewoners", "werknemers")
WORDINGS = (
    (
        "Volgens {speaker} [zijn|vielen] er [bij|rond|vlak bij] de {thing} in {place} {number} {harmed}[| gevallen].",
        "{speaker} [meldt|laat weten|bevestigt] dat [bij|rond] de {thing} in {place} {number} {harmed} zijn geteld.",
        "[Bij|Rond] de {thing} in {place} [gaat het om|is sprake van] {number} {harmed}, [aldus|zegt|meldt] {speaker}.",
    ),
    (
        "“De {thing} [had|moest] allang dicht [moeten zijn|zijn geweest]”, [zei|aldus|verklaarde] {speaker}.",
        "{speaker} [vindt|meent|denkt] dat de {thing} in {place} [al eerder|veel eerder] gesloten had moeten worden.",
        "De {thing} [bij|in] {place} had volgens {speaker} [allang|al jaren] niet meer open mogen [zijn|blijven].",
    ),
    (
        "{speaker} [ontkent|bestrijdt|weerspreekt] dat de {thing} in {place} [slecht|nauwelijks] onderhouden was.",
        "“Op [het onderhoud|de staat] van de {thing} [was|is] [niets|weinig] aan te merken”, zegt {speaker}.",
        "Dat de {thing} in {place} [slecht was onderhouden|in slechte staat was], klopt volgens {speaker} niet.",
    ),
    (
        "{speaker} [beschuldigt|beticht] {other} van [nalatigheid|laksheid|wegkijken] bij de {thing} in {place}.",
        "Volgens {speaker} heeft {other} [nagelaten|vergeten|verzuimd] de {thing} [te controleren|na te lopen].",
        "“[Daar|Bij {other}] [keek|kijkt] iedereen de andere kant op”, [zegt|stelt] {speaker} over de {thing}.",
    ),
    (
        "De {thing} in {place} [gaat|blijft] volgens {speaker} [zeker|nog|minstens] {number} weken dicht.",
        "{speaker} [laat weten|meldt|zegt] dat de {thing} in {place} {number} weken [gesloten|buiten gebruik] blijft.",
        "“Wij [houden|laten] de {thing} {number} weken dicht”, [aldus|schrijft|zegt] {speaker}[| op Telegram| op X].",
    ),
    (
        "{speaker} [belooft|wil|eist] een [onafhankelijk |grondig |]onderzoek naar de {thing} in {place}.",
        "Er [komt|volgt] een [onafhankelijk |grondig |]onderzoek naar de {thing} in {place}, [zegt|belooft] {speaker}.",
        "“Wij [laten|gaan] de {thing} [morgen|volgende week|meteen] onderzoeken”, [kondigde|gaf] {speaker} aan.",
    ),
)
"""What a fact may say; one of the words between brackets is taken each time that it is told."""

BACKGROUND = (
    "{A} en {b}, {c} bij {place} en {d}: [het|dat|dit] [was|bleef] {e} [die avond|die nacht|toen].",
    "[Langs|Naast|Achter] {place} [ligt|staat] {a} met {b}, [waar|en daar] {c} en {d} [was|werd] {e}.",
    "[Er|Daar|Hier] [was|bleef|kwam] {a}, [eerst|later] {b}, en rond {place} {c} [zonder|met] {d} of {e}.",
)
"""Sentences without a speaker, of words drawn by lot, so that two articles share none of them by chance."""

CHOICE = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True, slots=True)
class Fact:
    """What somebody says of a thing: wordings that mean the same, and what fills their slots."""

    wordings: tuple[str, ...]
    slots: Mapping[str, str]


def tell_story(articles: int, *, seed: int = 1) -> Iterator[Article]:
    """That many articles of about 500 words on one event, oldest first."""
    chance = random.Random(seed)
    facts: list[Fact] = []
    printed: list[str] = []
    begin = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
    for number in range(articles):
        while len(facts) < 40 + 6 * number**0.7:
            facts.append(invent_fact(chance))
        paragraphs = list(write_paragraphs(chance, facts))
        if printed and chance.random() < 0.25:
            paragraphs[chance.randrange(len(paragraphs))] = chance.choice(printed[-200:])
        printed.append(chance.choice(paragraphs))
        if chance.random() < 0.33:
            paragraphs[0] = f"{paragraphs[0]} Dat meldt persbureau NPB."
        text = "\n\n".join(["Grote schade na ongeluk in havengebied", *paragraphs]) + "\n"
        digest = hashlib.sha256(text.encode()).hexdigest()
        yield Article(
            id=f"s{number:04}", file=f"s{number:04}.txt", text=text, sha256=digest, text_sha256=digest, language="nl",
            outlet=f"Krant {number % 150}", published=(begin + timedelta(minutes=7 * number)).isoformat(),
        )  # fmt: skip


def invent_fact(chance: random.Random) -> Fact:
    """A fact with its speaker, place, thing and number."""
    names = get_pack("nl").names
    given, family = chance.choice(sorted(names.given)), chance.choice(sorted(names.surnames))
    speaker = chance.choice([f"{chance.choice(ROLES)} {given.title()} {family.title()}", chance.choice(BODIES)])
    filled = {
        "speaker": speaker, "other": chance.choice(BODIES), "place": chance.choice(sorted(names.towns)).title(),
        "thing": chance.choice(THINGS), "number": str(chance.randrange(2, 90)), "harmed": chance.choice(HARMED),
    }  # fmt: skip
    return Fact(chance.choice(WORDINGS), filled)


def write_paragraphs(chance: random.Random, facts: list[Fact]) -> Iterator[str]:
    """Paragraphs of two facts and a sentence of background; the well-known facts are told oftener, none twice."""
    pack = get_pack("nl")
    words = sorted(word for word in pack.relations.classes.exact if " " not in word)
    places = sorted(pack.names.towns)
    told = list(dict.fromkeys(min(int(chance.paretovariate(0.6)) - 1, len(facts) - 1) for _ in range(6 * PARAGRAPHS)))
    for first, second in zip(told[: 2 * PARAGRAPHS : 2], told[1 : 2 * PARAGRAPHS : 2], strict=False):
        sentences = [word(chance, chance.choice(facts[n].wordings), facts[n].slots) for n in (first, second)]
        drawn = dict(zip("abcde", chance.choices(words, k=5), strict=True))
        drawn |= {"A": drawn["a"], "place": chance.choice(places).title()}
        sentences.insert(chance.randrange(3), word(chance, chance.choice(BACKGROUND), drawn))
        yield " ".join(sentences)


def word(chance: random.Random, wording: str, slots: Mapping[str, str]) -> str:
    """One of the sentences that a wording stands for."""
    sentence = CHOICE.sub(lambda choice: chance.choice(choice[1].split("|")), wording).format_map(slots)
    return sentence[0].upper() + sentence[1:]
