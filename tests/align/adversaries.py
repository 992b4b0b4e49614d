"""Pairs of names made by program from the name lists of the Dutch pack: of two bearers, and of one.

The lists tell the program which names people bear, so pairs of listed names alone would be too easy. Therefore the pack
that joins them has forgotten half of the family names and towns and a tenth of the first names: half of the
pairs are of names that it has never seen. What even a reader cannot tell is in neither list: namesakes of whom nothing
is said, and two people with one function whose first names or family names are a letter apart.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from wederhoor.lang.base import LanguagePack
from wederhoor.lang.names import NameWords
from wederhoor.lang.people import Gender

Random = random.Random
Draw = Callable[["Lists"], tuple["Named", ...]]


@dataclass(frozen=True, slots=True)
class Named:
    """How an article names somebody or something: a name, its type, what is said of it, and the sentence around it."""

    name: str
    type: str = "person"
    roles: tuple[str, ...] = ()
    text: str = ""


def forget(pack: LanguagePack) -> LanguagePack:
    """The pack without half of its family names and towns and a tenth of its first names."""
    names = pack.names
    given = {name: gender for name, gender in names.given.items() if _bucket(name) % 10}
    surnames, towns = (
        frozenset(name for name in every if _bucket(name) % 2) for every in (names.surnames, names.towns)
    )
    return replace(pack, names=replace(names, given=given, surnames=surnames, towns=towns))


def _bucket(name: str) -> int:
    return sha256(name.encode()).digest()[0]


class Lists:
    """The names of a pack, drawn with a seed; ``near`` are pairs of listed names that one letter tells apart."""

    def __init__(self, names: NameWords, seed: int) -> None:
        self.random = Random(seed)
        self.names = names
        self.families = sorted(name for name in names.surnames if name.isascii() and len(name) > 2)
        self.towns = sorted(name for name in names.towns if name.isalpha() and len(name) > 2 and self._is_town(name))
        self.given = sorted(name for name in names.given if name.isascii() and name.isalpha() and len(name) > 2)
        self.near_families = _near(self.families)
        self.near_towns = _near(self.towns)
        self.near_given = [pair for pair in _near(self.given) if not self._one_name(*pair)]

    def _is_town(self, name: str) -> bool:
        """True for a name that is no country, title or noun as well (*Malta*, *Heer*)."""
        words = self.names
        return words.country(name.title()) is None and name not in words.titles and words.type_of(name) is None

    def _one_name(self, one: str, other: str) -> bool:
        """True for spellings and short forms of one first name."""
        names = self.names
        shorts = names.short_forms.get(one, frozenset()) | names.short_forms.get(other, frozenset())
        # The lists have Russian names in Dutch and in English letters.
        letters = one.replace("y", "j").replace("i", "j") == other.replace("y", "j").replace("i", "j")
        spelled = names.spellings.get(one, one) == names.spellings.get(other, other)
        return letters or spelled or bool({one, other} & shorts)

    def one(self, items):
        return self.random.choice(items)

    def family(self) -> str:
        return self.one(self.families).title()

    def first(self, gender: Gender | None = None) -> str:
        known = self.names.given
        return self.one([name for name in self.given if gender is None or known[name] is gender]).title()

    def town(self) -> str:
        return self.one(self.towns).title()

    def two(self, items) -> tuple[str, str]:
        one, other = (item.title() for item in self.random.sample(items, 2))
        return one, other

    def pair(self, pairs) -> tuple[str, str]:
        one, other = (name.title() for name in self.one(pairs))
        return one, other

    def word(self) -> str:
        """A word that looks like the name of a firm and stands in no list."""
        syllables = ("bra", "cor", "nel", "vin", "tra", "sol", "mer", "dax", "pol", "gri")
        return "".join(self.one(syllables) for _ in range(3)).title()


def _near(names: list[str]) -> list[tuple[str, str]]:
    """Pairs of names that differ in one letter left out, added or other."""
    keys = defaultdict(set)
    for name in names:
        for place in range(len(name)):
            keys[name[:place] + "*" + name[place + 1 :]].add(name)
            keys[name[:place] + name[place + 1 :]].add(name)
        keys[name].add(name)
    pairs = {tuple(sorted((one, other))) for found in keys.values() for one in found for other in found if one < other}
    return sorted(pairs)


# Of two bearers. --------------------

_FUNCTIONS = ("wethouder", "advocaat", "woordvoerder", "onderzoeker", "trainer", "schrijver", "boswachter")
_OFFICES = ("burgemeester", "voorzitter", "directeur", "gouverneur", "korpschef")
_CROWD = ("bewoner", "ooggetuige", "agent", "demonstrant", "supporter")
_KINDS = ("bakkerij", "rederij", "transportbedrijf", "stichting", "uitgeverij", "winkelketen")
_BODIES = ("gemeente", "Rechtbank", "Veiligheidsregio", "politie", "Waterschap", "Universiteit", "FC", "brandweer")
_HEADS = ("Schippersbond", "Woningbouwvereniging", "Kwekersvakbond", "Natuurstichting", "Huisartsenvereniging")
_SECTORS = ("Energie", "Shipping", "Vastgoed", "Verzekeringen", "Logistics", "Media")


def _roles(lists: Lists, *, same: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is said of two people: nothing, a function that crowds bear, two functions, or (``same``) one function."""
    one, other = lists.random.sample(_FUNCTIONS, 2)
    crowd = lists.one(_CROWD)
    choices = [((), ()), ((crowd,), (crowd,)), ((one,), (other,)), ((one,), ())]
    return lists.one([*choices, ((one,), (one,))] if same else choices)


def relatives(lists: Lists) -> tuple[Named, ...]:
    """Two first names under one family name, also with one function."""
    (one, other), family, (a, b) = lists.two(lists.given), lists.family(), _roles(lists, same=True)
    if lists._one_name(one.lower(), other.lower()):
        return relatives(lists)
    return Named(f"{one} {family}", roles=a), Named(f"{other} {family}", roles=b)


def near_first_names(lists: Lists) -> tuple[Named, ...]:
    """*Jan* and *Han*, *Anna* and *Anne* under one family name."""
    (one, other), family, (a, b) = lists.pair(lists.near_given), lists.family(), _roles(lists, same=False)
    return Named(f"{one} {family}", roles=a), Named(f"{other} {family}", roles=b)


def near_families(lists: Lists) -> tuple[Named, ...]:
    """One first name with family names that a letter tells apart."""
    (one, other), first, (a, b) = lists.pair(lists.near_families), lists.first(), _roles(lists, same=False)
    return Named(f"{first} {one}", roles=a), Named(f"{first} {other}", roles=b)


def families_alone(lists: Lists) -> tuple[Named, ...]:
    """A full name, and in another article a family name alone that a letter tells from it."""
    (one, other), (a, b) = lists.pair(lists.near_families), _roles(lists, same=False)
    return Named(f"{lists.first()} {one}", roles=a), Named(other, roles=b)


def initial_between(lists: Lists) -> tuple[Named, ...]:
    """*Jan* and *Jaap* with a *J.* between them that fits both."""
    one, other = lists.two(lists.given)
    if one[0] != other[0] or lists._one_name(one.lower(), other.lower()):
        return initial_between(lists)
    family, role = lists.family(), (lists.one(_FUNCTIONS),)
    return tuple(Named(f"{first} {family}", roles=role) for first in (one, other, f"{one[0]}."))


def family_between(lists: Lists) -> tuple[Named, ...]:
    """Two relatives, and the family name alone."""
    (one, other), family = lists.two(lists.given), lists.family()
    return Named(f"{one} {family}"), Named(f"{other} {family}"), Named(family)


def first_or_family(lists: Lists) -> tuple[Named, ...]:
    """*Jan Thomas*, and *Thomas* alone, who may be *Thomas Smit*."""
    name = lists.one([name for name in lists.given if name in lists.names.surnames]).title()
    return Named(f"{lists.first()} {name}"), Named(name), Named(f"{name} {lists.family()}")


def other_particle(lists: Lists) -> tuple[Named, ...]:
    """*van den Berg* and *van der Berg*."""
    one, other = lists.random.sample(("van", "van den", "van der", "de", "ten"), 2)
    first, family = lists.first(), lists.family()
    a, b = _roles(lists, same=False)
    return Named(f"{first} {one} {family}", roles=a), Named(f"{first} {other} {family}", roles=b)


def other_second_name(lists: Lists) -> tuple[Named, ...]:
    """Sisters-in-law: *Smit-Bakker* and *Smit-Visser*."""
    first, family, (one, other) = lists.first(), lists.family(), lists.two(lists.families)
    a, b = _roles(lists, same=True)
    return Named(f"{first} {family}-{one}", roles=a), Named(f"{first} {family}-{other}", roles=b)


def two_generations(lists: Lists) -> tuple[Named, ...]:
    name, role = f"{lists.first()} {lists.family()}", (lists.one(_FUNCTIONS),)
    return Named(f"{name} senior", roles=role), Named(f"{name} junior", roles=role)


def man_and_woman(lists: Lists) -> tuple[Named, ...]:
    """*Petrov* and *Petrova*; *mevrouw Smit* and *meneer Smit*."""
    family = lists.family()
    if lists.random.random() < 0.5:
        return Named(family, roles=("mevrouw",)), Named(family, roles=("meneer",))
    stem, ending = lists.word(), lists.one((("ov", "ova"), ("ski", "ska"), ("in", "ina")))
    he, she = lists.first(Gender.MALE), lists.first(Gender.FEMALE)
    return Named(f"{he} {stem}{ending[0]}"), Named(f"{she} {stem}{ending[1]}")


def namesakes_in_office(lists: Lists) -> tuple[Named, ...]:
    """Two mayors of one name in two towns."""
    name, office, (one, other) = f"{lists.first()} {lists.family()}", lists.one(_OFFICES), lists.two(lists.towns)
    return Named(name, roles=(f"{office} van {one}",)), Named(name, roles=(f"{office} van {other}",))


def person_and_town(lists: Lists) -> tuple[Named, ...]:
    town = lists.town()
    return Named(f"{lists.first()} {town}"), Named(town, "place")


def near_towns(lists: Lists) -> tuple[Named, ...]:
    one, other = lists.pair(lists.near_towns)
    return Named(one, "place"), Named(other, "place")


def parts_of_towns(lists: Lists) -> tuple[Named, ...]:
    """*Oud-X*, *X-Noord* and *X* are three places."""
    town = lists.town()
    parts = (town, f"Oud-{town}", f"Nieuw-{town}", f"{town}-Noord", f"{town}-Zuid", f"Groot {town}")
    one, other = lists.random.sample(parts, 2)
    return Named(one, "place"), Named(other, "place")


def homonymous_towns(lists: Lists) -> tuple[Named, ...]:
    """Towns of one name in two provinces, said in parentheses or in a role."""
    town = lists.town()
    one, other = lists.random.sample(("Limburg", "Friesland", "Gelderland", "Drenthe", "Zeeland", "Henegouwen"), 2)
    if lists.random.random() < 0.5:
        return Named(f"{town} ({one})", "place"), Named(f"{town} ({other})", "place")
    return Named(town, "place", (f"dorp in {one}",)), Named(town, "place", (f"gehucht in {other}",))


def bodies_of_towns(lists: Lists) -> tuple[Named, ...]:
    """*gemeente X* and *gemeente Y* with towns that a letter tells apart; *gemeente X* and *politie X*."""
    one, other = lists.pair(lists.near_towns)
    body, second = lists.random.sample(_BODIES, 2)
    if lists.random.random() < 0.3:
        return Named(f"{body} {one}", "organisation"), Named(f"{second} {one}", "organisation")
    return Named(f"{body} {one}", "organisation"), Named(f"{body} {other}", "organisation")


def firms_of_families(lists: Lists) -> tuple[Named, ...]:
    """*bakkerij Jansen* and *bakkerij Janssen*."""
    (one, other), kind = lists.pair(lists.near_families), lists.one(_KINDS)
    return Named(f"{kind} {one}", "organisation"), Named(f"{kind} {other}", "organisation")


def firms_of_one_word(lists: Lists) -> tuple[Named, ...]:
    """*Corvin Energie* and *Corvin Shipping*; *rederij Corvin* and *bakkerij Corvin*, of two trades."""
    word, (one, other) = lists.word(), lists.random.sample(_SECTORS, 2)
    return Named(f"{word} {one}", "organisation"), Named(f"{word} {other}", "organisation")


def near_firms(lists: Lists) -> tuple[Named, ...]:
    """Made-up words that a letter tells apart, without a noun that both bear."""
    word = lists.word()
    place, letter = lists.random.randrange(len(word)), lists.one("bdfgklmnprst")
    other = (word[:place] + letter + word[place + 1 :]).title()
    return near_firms(lists) if other == word else (Named(word, "organisation"), Named(other, "organisation"))


def sister_bodies(lists: Lists) -> tuple[Named, ...]:
    """*Vrije* and *Algemene Schippersbond*, with *de Schippersbond* that may be either; *Belgische* and *Duitse*."""
    head = lists.one(_HEADS)
    adjectives = ("Vrije", "Algemene", "Christelijke", "Belgische", "Duitse", "Vlaamse", "Friese", "Nieuwe")
    one, other = lists.random.sample(adjectives, 2)
    return tuple(Named(name, "organisation") for name in (f"{one} {head}", f"{other} {head}", head))


def near_acronyms(lists: Lists) -> tuple[Named, ...]:
    letters = lists.random.sample("ABCDEFGHKLMNPRSTVW", 4)
    one, other = "".join(letters[:3]), "".join((*letters[:2], letters[3]))
    return Named(one, "organisation"), Named(other, "organisation")


def other_numbers(lists: Lists) -> tuple[Named, ...]:
    """*Kanaal 24* and *Kanaal 25*, *Groeve 3* and *Groeve 8*."""
    one, other = lists.random.sample(range(1, 100), 2)
    word, type_ = lists.word(), lists.one(("organisation", "place"))
    return Named(f"{word} {one}", type_), Named(f"{word} {other}", type_)


DIFFERENT: tuple[Draw, ...] = (
    relatives,
    near_first_names,
    near_families,
    families_alone,
    initial_between,
    family_between,
    first_or_family,
    other_particle,
    other_second_name,
    two_generations,
    man_and_woman,
    namesakes_in_office,
    person_and_town,
    near_towns,
    parts_of_towns,
    homonymous_towns,
    bodies_of_towns,
    firms_of_families,
    firms_of_one_word,
    near_firms,
    sister_bodies,
    near_acronyms,
    other_numbers,
)

# Of one bearer. --------------------

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "и": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "т": "t", "с": "s", "з": "z", "е": "e",
}  # fmt: skip
"""Cyrillic letters that Dutch, English, German and French write alike (but for German *s*, *w* and French *-ine*)."""

_ALPHABETS = {
    "nl": {"ж": "zj", "ш": "sj", "ч": "tsj", "у": "oe", "ю": "joe", "я": "ja", "х": "ch"},
    "en": {"ж": "zh", "ш": "sh", "ч": "ch", "у": "u", "ю": "yu", "я": "ya", "х": "kh"},
    "de": {"ж": "sch", "ш": "sch", "ч": "tsch", "у": "u", "ю": "ju", "я": "ja", "х": "ch", "з": "s", "в": "w"},
    "fr": {"ж": "j", "ш": "ch", "ч": "tch", "у": "ou", "ю": "iou", "я": "ia", "х": "kh"},
}
"""The letters that they write each in its own way (the transcriptions of the four languages' newspapers)."""


def _write(cyrillic: str, language: str) -> str:
    return "".join((_LETTERS | _ALPHABETS[language])[letter] for letter in cyrillic).capitalize()


def _cyrillic(lists: Lists) -> str:
    """A made-up family name in Cyrillic."""
    syllables = [lists.one("бвгджзклмнпрстхчш") + lists.one("аоуиея") for _ in range(lists.random.randint(2, 3))]
    return "".join(syllables) + lists.one(("нко", "ров", "лин", "ченко", "шук"))


def _languages(lists: Lists) -> tuple[str, str]:
    """Dutch beside English most of the time, else German or French."""
    return "nl", lists.one(("en", "en", "en", "de", "fr"))


def _typo(lists: Lists, word: str) -> str:
    """A word with one slip inside: a letter left out, doubled or changed about."""
    place = lists.random.randrange(1, len(word) - 2)
    a, b = word[place : place + 2]
    return word[:place] + lists.one((b, a + a + b, b + a)) + word[place + 2 :]


def same_full_name(lists: Lists) -> tuple[Named, ...]:
    """One full name, with a function in one article and another in the next."""
    name, (a, b) = f"{lists.first()} {lists.family()}", _roles(lists, same=True)
    return Named(name, roles=a), Named(name, roles=b)


def family_name(lists: Lists) -> tuple[Named, ...]:
    family, (a, b) = lists.family(), _roles(lists, same=True)
    return Named(f"{lists.first()} {family}", roles=a), Named(family, roles=b)


def initials(lists: Lists) -> tuple[Named, ...]:
    """All initials of two first names; one initial with the function."""
    one, other, family, role = lists.first(), lists.first(), lists.family(), (lists.one(_FUNCTIONS),)
    if lists.random.random() < 0.5:
        return Named(f"{one} {other} {family}"), Named(f"{one[0]}.{other[0]}. {family}")
    return Named(f"{one} {family}", roles=role), Named(f"{one[0]}. {family}", roles=role)


def transliterated(lists: Lists) -> tuple[Named, ...]:
    """One Cyrillic name as two languages write it."""
    first, family, (one, other) = lists.first(), _cyrillic(lists), _languages(lists)
    return Named(f"{first} {_write(family, one)}"), Named(f"{first} {_write(family, other)}")


def transliterated_alone(lists: Lists) -> tuple[Named, ...]:
    first, family, (one, other) = lists.first(), _cyrillic(lists), _languages(lists)
    return Named(f"{first} {_write(family, one)}"), Named(_write(family, other))


def slip_with_function(lists: Lists) -> tuple[Named, ...]:
    """A slip in a long family name, with the office that its bearer has in both articles."""
    family, first = lists.one([name for name in lists.families if len(name) > 6]).title(), lists.first()
    slip, role = _typo(lists, family), (f"{lists.one(_OFFICES)} van {lists.town()}",)
    return Named(f"{first} {family}", roles=role), Named(f"{first} {slip}", roles=role)


def short_first_name(lists: Lists) -> tuple[Named, ...]:
    """*Bert* for *Albert*, with the function."""
    short = lists.one(sorted(lists.names.short_forms))
    long = lists.one(sorted(lists.names.short_forms[short]))
    family, role = lists.family(), (lists.one(_FUNCTIONS),)
    return Named(f"{short.title()} {family}", roles=role), Named(f"{long.title()} {family}", roles=role)


def particle_written_otherwise(lists: Lists) -> tuple[Named, ...]:
    """*Van Den Berg* and *van den Berg*; or without it, with the office."""
    particle, first, family = lists.one(("van den", "van der", "de", "ten", "van")), lists.first(), lists.family()
    role = (f"{lists.one(_OFFICES)} van {lists.town()}",)
    other = lists.one((f"{first} {particle.title()} {family}", f"{first} {family}"))
    return Named(f"{first} {particle} {family}", roles=role), Named(other, roles=role)


def married_name(lists: Lists) -> tuple[Named, ...]:
    first, (one, other), role = lists.first(), lists.two(lists.families), (lists.one(_FUNCTIONS),)
    return Named(f"{first} {one}-{other}", roles=role), Named(f"{first} {one}", roles=role)


def titled(lists: Lists) -> tuple[Named, ...]:
    """With a title or a function before the name, and without."""
    name = f"{lists.first()} {lists.family()}"
    before = lists.one(("prof. dr.", "mr.", "burgemeester", "wethouder", "generaal", "ir."))
    return Named(f"{before} {name}"), Named(name)


def kind_before(lists: Lists) -> tuple[Named, ...]:
    word, kind = lists.word(), lists.one(_KINDS)
    return Named(f"{kind} {word}", "organisation"), Named(word, "organisation")


def legal_form(lists: Lists) -> tuple[Named, ...]:
    word, form = f"{lists.word()} {lists.one(_SECTORS)}", lists.one(("BV", "NV", "bv", "nv", "Holding", "Groep", "vzw"))
    return Named(f"{word} {form}", "organisation"), Named(word, "organisation")


def inflected(lists: Lists) -> tuple[Named, ...]:
    """*Belgische Schippersbond* and *Schippersbond van België*; *Schippersbonden*."""
    countries = {"Belgische": "België", "Duitse": "Duitsland", "Franse": "Frankrijk", "Turkse": "Turkije"}
    (adjective, country), head = lists.one(list(countries.items())), lists.one(_HEADS)
    return Named(f"{adjective} {head}", "organisation"), Named(f"{head} van {country}", "organisation")


def shortened(lists: Lists) -> tuple[Named, ...]:
    """The only body that a long noun at its end names."""
    adjective, head = lists.one(("Vrije", "Algemene", "Christelijke", "Nieuwe", "Verenigde")), lists.one(_HEADS)
    return Named(f"{adjective} {head}", "organisation"), Named(head, "organisation")


def acronym(lists: Lists) -> tuple[Named, ...]:
    """Spelled out in one article, alone in the next."""
    words = (lists.one(("Vrije", "Algemene", "Christelijke", "Nieuwe")), lists.town(), lists.one(_HEADS))
    name, letters = " ".join(words), "".join(word[0] for word in words)
    return Named(name, "organisation", text=f"{name} ({letters}) staakt."), Named(letters, "organisation")


def government(lists: Lists) -> tuple[Named, ...]:
    """A country's government, its capital or the country itself, all acting."""
    country = lists.one([row for row in lists.names.countries.values() if row.capitals and row.adjectives])
    adjective = country.adjectives[-1].title()
    ways = (country.name, country.capitals[0][0], f"{adjective} regering", f"regering van {country.name}")
    one, other = lists.random.sample(ways, 2)
    return Named(one, "organisation"), Named(other, "organisation")


def place_transliterated(lists: Lists) -> tuple[Named, ...]:
    name, (one, other) = _cyrillic(lists), _languages(lists)
    return Named(_write(name, one), "place"), Named(_write(name, other), "place")


def place_with_setting(lists: Lists) -> tuple[Named, ...]:
    """With the province in parentheses or the noun before it, and without."""
    town, province = lists.town(), lists.one(("Limburg", "Friesland", "Gelderland", "Drenthe"))
    longer = lists.one((f"{town} ({province})", f"het dorp {town}", f"de stad {town}"))
    return Named(longer, "place"), Named(town, "place")


SAME: tuple[Draw, ...] = (
    same_full_name,
    family_name,
    initials,
    transliterated,
    transliterated_alone,
    slip_with_function,
    short_first_name,
    particle_written_otherwise,
    married_name,
    titled,
    kind_before,
    legal_form,
    inflected,
    shortened,
    acronym,
    government,
    place_transliterated,
    place_with_setting,
)


def draw_all(draws: tuple[Draw, ...], lists: Lists, count: int) -> Iterator[tuple[str, tuple[Named, ...]]]:
    """So many different pairs of every kind as there are to be had, each with the name of its kind; beside the first
    two there may be a third name."""
    for draw in draws:
        seen: set[tuple[Named, ...]] = set()
        for _ in range(count):
            named = draw(lists)
            if named not in seen:
                seen.add(named)
                yield draw.__name__, named
