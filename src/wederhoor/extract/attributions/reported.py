"""Statements after a cue verb: complement clauses, infinitives, noun phrases, and what a pronoun takes up.

Each reader tries one construction of a cue verb; the first that finds content wins. They go from what words prove ("dat ...")
to what needs the parser (an object).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wederhoor.extract.attributions.clause import clause_end, infinitive_after, spans_of, subordinator_after
from wederhoor.extract.attributions.cue import CueVerb, sources_of, split_coordination
from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.syntax import Range, head_of, in_quote, is_finite, noun_phrase_at, phrase_around, sentence_of
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Act, Certainty
from wederhoor.records.parse import Parse, Sentence
from wederhoor.records.span import Span

PRONOUNS = frozenset({"dat", "dit", "het"})
CLAUSE_FRAMES = frozenset({"clause"})
PREPOSITIONS = frozenset({"van", "over", "naar", "voor", "tegen", "tot", "om", "op", "bij", "aan", "met"})


def find_reported(
    parse: Parse, pack: LanguagePack, verbs: Sequence[CueVerb], taken: frozenset[int], stops: frozenset[int]
) -> Iterator[Draft]:
    """The drafts of the cue verbs that no quotation has ``taken``; ``stops`` are the tokens of all cues."""
    for verb in verbs:
        if verb.index in taken:
            continue
        sentence = sentence_of(parse, verb.index)
        for reader in (
            _passive,
            _complement,
            _preposed,
            _taken_up,
            _postposed,
            _infinitive,
            _prepositional,
            _predicate,
            _object,
            _bare,
        ):
            drafts = list(reader(parse, pack, verb, sentence, stops))
            if drafts:
                yield from drafts
                break


def _drafts(
    parse: Parse,
    verb: CueVerb,
    rule: str,
    content: tuple[Span, ...],
    *,
    sources: list[Range] | None = None,
    **more: object,
) -> Iterator[Draft]:
    if not content:
        return
    found = sources if sources is not None else sources_of(parse, verb)
    for source in found or [None]:
        keys = {"act": verb.frame.act, "certainty": verb.frame.certainty, "inherits": source is None, **more}
        yield Draft(
            rule=rule,
            anchor=verb.index,
            source=source,
            cue=(verb.index, verb.index + 1),
            content=content,
            channel=verb.frame.channel,
            **keys,  # type: ignore[arg-type]
        )


def _agents(parse: Parse, verb: CueVerb, sentence: Sentence) -> list[Range]:
    """The phrase after "door" in the clause of a passive participle."""
    for index in range(sentence.first, sentence.end - 1):
        if (
            parse.tokens[index].lower == "door"
            and parse.tokens[index].pos == "ADP"
            and in_quote(parse, index) == in_quote(parse, verb.index)
        ):
            governed = parse.tokens[parse.tokens[index].head].head
            near = abs(index - verb.index) < 12 and all(
                not is_finite(parse.tokens[i]) for i in range(min(index, verb.index) + 1, max(index, verb.index))
            )
            phrase = noun_phrase_at(parse, index + 1, sentence.end)
            if phrase is not None and (governed == verb.index or near):
                return split_coordination(parse, phrase, sentence)
    return []


def _passive(
    parse: Parse, pack: LanguagePack, verb: CueVerb, sentence: Sentence, stops: frozenset[int]
) -> Iterator[Draft]:
    """``Y is bevestigd door X`` / ``wordt door X als Z bestempeld`` / ``verwacht wordt dat``."""
    if not verb.passive:
        return
    sources = _agents(parse, verb, sentence)
    opener = subordinator_after(parse, max(verb.index, verb.finite), sentence, pack.cues)
    if opener is not None and "clause" in verb.frame.takes:
        content = spans_of(parse, _clause(parse, opener, sentence, stops))
        certainty = verb.frame.certainty if sources else Certainty.HEDGED
        yield from _drafts(
            parse, verb, "passive: clause after it", content, sources=sources, certainty=certainty, inherits=False
        )
        return
    if not sources:
        return
    first = sentence.first
    if parse.tokens[first].lower == "dat" and first + 1 < sentence.end and parse.tokens[first].pos == "SCONJ":
        yield from _drafts(
            parse,
            verb,
            "passive: clause before it",
            spans_of(parse, (first + 1, _comma_before(parse, verb.finite, first))),
            sources=sources,
        )
        return
    if not verb.frame.takes & {"anaphor", "object", "predicate", "responsibility"}:
        return
    pronoun = next(
        (
            i
            for i in range(sentence.first, verb.index)
            if parse.tokens[i].lower in PRONOUNS and parse.tokens[i].pos == "PRON"
        ),
        None,
    )
    subject = _passive_subject(parse, verb, sentence)
    if subject is None and pronoun is not None or (subject is not None and parse.tokens[subject[0]].lower in PRONOUNS):
        yield from _drafts(
            parse, verb, "passive: taken up by a pronoun", antecedent(parse, sentence), sources=sources, copied=True
        )
        return
    if subject is not None:
        ranges = [subject]
        predicate = next((i for i in range(sentence.first, verb.index) if parse.tokens[i].lower == "als"), None)
        if "predicate" in verb.frame.takes and predicate is not None:
            ranges.append((predicate, verb.index))
        yield from _drafts(parse, verb, "passive: subject", spans_of(parse, *ranges), sources=sources)


def _passive_subject(parse: Parse, verb: CueVerb, sentence: Sentence) -> Range | None:
    for child in parse.children[verb.index]:
        if parse.tokens[child].dep in ("nsubj:pass", "nsubj") and sentence.first <= child < sentence.end:
            phrase = phrase_around(parse, child, sentence)
            return _relative_antecedent(parse, child, sentence) or phrase
    return None


def _relative_antecedent(parse: Parse, pronoun: int, sentence: Sentence) -> Range | None:
    """The noun that a relative pronoun stands for ("de aanval, die werd opgeëist door")."""
    if parse.tokens[pronoun].lower not in {"die", "dat", "welke"}:
        return None
    index = pronoun - 1
    while index > sentence.first and parse.tokens[index].text == ",":
        index -= 1
    return phrase_around(parse, index, sentence) if parse.tokens[index].pos in ("NOUN", "PROPN") else None


def _comma_before(parse: Parse, index: int, first: int) -> int:
    return next((i for i in range(index - 1, first, -1) if parse.tokens[i].text == ","), index)


def _clause(parse: Parse, opener: int, sentence: Sentence, stops: frozenset[int]) -> Range:
    """The words of a complement clause: "dat" is left out, "of" and question words stay."""
    start = opener + 1 if parse.tokens[opener].lower == "dat" else opener
    return start, clause_end(parse, start, sentence, stops)


def _complement(
    parse: Parse, pack: LanguagePack, verb: CueVerb, sentence: Sentence, stops: frozenset[int]
) -> Iterator[Draft]:
    """``X zegt dat ...``, ``X vraagt of ...``, ``X vertelt hoe ...``."""
    if not verb.frame.takes & {"clause", "hoe"}:
        return
    start = max(verb.index, verb.particle or 0) if verb.particle and verb.particle > verb.index else verb.index
    opener = subordinator_after(parse, verb.index, sentence, pack.cues)
    if opener is None or (start > verb.index and opener < verb.index):
        return
    content = spans_of(parse, _clause(parse, opener, sentence, stops - {verb.index}))
    act = Act.ASKS if verb.frame.act is Act.ASKS else verb.frame.act
    yield from _drafts(parse, verb, "cue verb: clause after it", content, act=act, open=not verb.participle)


def _taken_up(
    parse: Parse, pack: LanguagePack, verb: CueVerb, sentence: Sentence, stops: frozenset[int]
) -> Iterator[Draft]:
    """``Dat meldt X`` and ``X ontkent dat``: the content is what was said before."""
    first = sentence.first
    opens = parse.tokens[first].lower in {"dat", "dit"} and verb.finite == first + 1
    if opens and verb.frame.takes & {"clause", "anaphor", "quotation"}:
        content = previous_sentences(parse, sentence)
        rule = "cue verb: takes up the sentences before"
        yield from _drafts(parse, verb, rule, content, copied=True)
        return
    if "anaphor" not in verb.frame.takes and verb.frame.act is not Act.DENIES:
        return
    after = [t for t in parse.tokens[verb.index + 1 : sentence.end] if t.text not in {".", ","}]
    pronoun = next((t for t in after if t.lower in PRONOUNS and not _is_article(parse, t.index)), None)
    limit = verb.particle if verb.particle is not None and verb.particle > verb.index else sentence.end
    has_object = any(
        parse.tokens[c].dep in ("obj", "ccomp", "xcomp") and parse.tokens[c].lower not in PRONOUNS
        for c in parse.children[verb.index]
    )
    content_words = [
        t
        for t in after
        if t.index < limit and t.pos in ("NOUN", "VERB", "PROPN") and not _is_source(parse, verb, t.index)
    ]
    bare = verb.frame.act is Act.DENIES and not has_object and not content_words
    refers = pronoun is not None and not any(t.pos in ("VERB", "AUX") for t in after if t.index > pronoun.index)
    if refers or bare or _takes_up_noun(parse, verb, sentence):
        yield from _drafts(
            parse,
            verb,
            "cue verb: takes up the statement before",
            antecedent(parse, sentence, before=verb.index),
            copied=True,
        )


TAKEN_UP_NOUNS = frozenset(
    {
        "beschuldiging",
        "beschuldigingen",
        "aantijging",
        "aantijgingen",
        "bewering",
        "beweringen",
        "verwijt",
        "verwijten",
        "lezing",
        "bericht",
        "berichten",
        "verhaal",
        "claim",
        "claims",
        "kritiek",
    }
)


def _takes_up_noun(parse: Parse, verb: CueVerb, sentence: Sentence) -> bool:
    """ "die beschuldiging", "deze lezing" as the object of a denial."""
    if verb.frame.act is not Act.DENIES:
        return False
    return any(
        parse.tokens[i].lower in {"die", "deze", "dit", "dat", "de"} and parse.tokens[i + 1].lower in TAKEN_UP_NOUNS
        for i in range(verb.index + 1, sentence.end - 1)
    )


def _is_article(parse: Parse, index: int) -> bool:
    """ "dat", "het" before a noun of its own."""
    token = parse.tokens[index]
    return token.dep == "det" or (token.pos == "DET" and parse.tokens[index + 1].pos in ("NOUN", "ADJ", "PROPN"))


def _is_source(parse: Parse, verb: CueVerb, index: int) -> bool:
    return any(first <= index < end for first, end in sources_of(parse, verb))


def previous_sentences(parse: Parse, sentence: Sentence) -> tuple[Span, ...]:
    """The sentences of the paragraph before this one, at most two, as one span."""
    before = [
        s for s in parse.sentences[max(0, sentence.index - 2) : sentence.index] if s.paragraph == sentence.paragraph
    ]
    if not before:
        before = [s for s in parse.sentences[max(0, sentence.index - 1) : sentence.index]]
    return spans_of(parse, (before[0].first, before[-1].end)) if before else ()


def antecedent(parse: Parse, sentence: Sentence, before: int | None = None) -> tuple[Span, ...]:
    """What a pronoun takes up: the clause before it in the sentence, else the sentence before."""
    if before is not None:
        comma = next((i for i in range(before, sentence.first + 3, -1) if parse.tokens[i].text in {",", ";"}), None)
        if comma is not None and any(is_finite(t) for t in parse.tokens[sentence.first : comma]):
            return spans_of(parse, (sentence.first, comma))
    for previous in reversed(parse.sentences[max(0, sentence.index - 3) : sentence.index]):
        if sum(token.text[:1].isalnum() for token in parse.words(previous)) > 1:
            return spans_of(parse, (previous.first, previous.end))
    return ()


def _postposed(
    parse: Parse, pack: LanguagePack, verb: CueVerb, sentence: Sentence, stops: frozenset[int]
) -> Iterator[Draft]:
    """``..., zegt X.`` / ``..., zo meldt X``: the statement in main-clause order before its cue."""
    if "clause" not in verb.frame.takes or verb.participle and verb.passive:
        return
    comma = verb.finite - 1
    if comma > sentence.first and parse.tokens[comma].lower == "zo":
        comma -= 1
    if comma <= sentence.first or parse.tokens[comma].text != ",":
        return
    following = noun_phrase_at(parse, verb.finite + 1, sentence.end)
    if following is None or not _can_be_said(parse, sentence.first, comma):
        return
    start = _statement_start(parse, comma, sentence, stops)
    content = spans_of(parse, (start, comma))
    sources = split_coordination(parse, following, sentence) if not verb.participle else None
    yield from _drafts(parse, verb, "cue verb: after the statement", content, sources=sources)


def _can_be_said(parse: Parse, first: int, comma: int) -> bool:
    """A clause, or a noun phrase that is the whole of what is said ("De politie, zeggen de stakers")."""
    if any(is_finite(t) or t.pos == "VERB" for t in parse.tokens[first:comma]):
        return True
    phrase = noun_phrase_at(parse, first, comma)
    return phrase is not None and phrase[1] == comma


def _statement_start(parse: Parse, comma: int, sentence: Sentence, stops: frozenset[int]) -> int:
    """The start of the statement that ends at a comma: the sentence, or the clause after a semicolon."""
    for index in range(comma - 1, sentence.first, -1):
        if parse.tokens[index].text == ";":
            return index + 1
    return sentence.first


def _preposed(
    parse: Parse, pack: LanguagePack, verb: CueVerb, sentence: Sentence, stops: frozenset[int]
) -> Iterator[Draft]:
    """``Dat ..., ontkent X`` / ``Of ..., wil X niet zeggen``."""
    first = sentence.first
    if "clause" not in verb.frame.takes or parse.tokens[first].lower not in {"dat", "of"} or verb.finite <= first + 3:
        return
    comma = _comma_before(parse, verb.finite, first)
    if comma < verb.finite - 2 or comma == verb.finite:
        return
    start = first + 1 if parse.tokens[first].lower == "dat" else first
    yield from _drafts(parse, verb, "cue verb: clause before it", spans_of(parse, (start, comma)))


def _infinitive(
    parse: Parse, pack: LanguagePack, verb: CueVerb, sentence: Sentence, stops: frozenset[int]
) -> Iterator[Draft]:
    """``X zegt ... te hebben`` / ``X roept op om ...``."""
    if "infinitive" not in verb.frame.takes:
        return
    found = infinitive_after(parse, verb.index, sentence)
    if found is None:
        return
    start, te = found
    sources = sources_of(parse, verb)
    for source in sources:
        if source[0] <= start < source[1] or (start <= source[0] < te):
            start = max(start, source[1])
    end = clause_end(parse, te + 1, sentence, stops - {verb.index})
    yield from _drafts(
        parse, verb, "cue verb: infinitive after it", spans_of(parse, (start, end)), sources=sources, open=True
    )


def _prepositional(
    parse: Parse, pack: LanguagePack, verb: CueVerb, sentence: Sentence, stops: frozenset[int]
) -> Iterator[Draft]:
    """``X wijst naar Y``, ``spreekt van elf doden``, ``waarschuwt voor``, ``roept op tot``."""
    wanted = verb.frame.takes & PREPOSITIONS
    for index in range(max(verb.index, verb.finite) + 1, sentence.end - 1):
        token = parse.tokens[index]
        if token.lower in wanted and token.pos in ("ADP", "ADV") and not in_quote(parse, index):
            phrase = _content_phrase(parse, index + 1, sentence)
            if phrase is None:
                continue
            if not verb.frame.plain and not _is_statement(parse, phrase):
                return
            yield from _drafts(parse, verb, "cue verb: prepositional object", spans_of(parse, phrase))
            yield from _gapped(parse, verb, token.lower, phrase, sentence)
            return
        if token.text in {";", ":"} or (token.lower in {"dat", "omdat", "toen"} and token.pos == "SCONJ"):
            return


def _gapped(parse: Parse, verb: CueVerb, preposition: str, phrase: Range, sentence: Sentence) -> Iterator[Draft]:
    """``houdt het op zes doden, de vakbond op elf``: the verb left out the second time."""
    if phrase[1] + 3 > sentence.end or parse.tokens[phrase[1]].text != ",":
        return
    source = noun_phrase_at(parse, phrase[1] + 1, sentence.end)
    if source is None or source[1] >= sentence.end - 1 or parse.tokens[source[1]].lower != preposition:
        return
    content = _content_phrase(parse, source[1] + 1, sentence)
    if content is not None:
        yield from _drafts(
            parse, verb, "cue verb: left out the second time", spans_of(parse, content), sources=[source]
        )


def _content_phrase(parse: Parse, first: int, sentence: Sentence) -> Range | None:
    """A noun phrase as content, or the quotation that stands in its place."""
    start = first
    for quote in parse.quotes:
        inside = parse.within(quote.outer)
        if (
            inside
            and inside.start <= first + 2
            and first <= inside.start
            and parse.tokens[first].pos in ("DET", "PUNCT")
        ):
            return start, inside.stop
    phrase = noun_phrase_at(parse, first, sentence.end)
    if phrase is None:
        while first < sentence.end and parse.tokens[first].pos in ("ADV", "ADP") and first < start + 2:
            first += 1
        phrase = noun_phrase_at(parse, first, sentence.end)
        return (start, phrase[1]) if phrase else None
    return phrase


def _is_statement(parse: Parse, phrase: Range) -> bool:
    """A phrase with a number or a quotation in it: "spreekt van elf doden", "had het over 'een ramp'"; not "sprak over het weer"."""
    return any(token.pos == "NUM" or token.text == '"' for token in parse.tokens[phrase[0] : phrase[1] + 1])


def _predicate(
    parse: Parse, pack: LanguagePack, verb: CueVerb, sentence: Sentence, stops: frozenset[int]
) -> Iterator[Draft]:
    """``X noemt Y Z``, ``beschuldigt Y van Z``, ``bestempelt Y als Z``."""
    if "predicate" not in verb.frame.takes or verb.participle:
        return
    start = verb.index + 1
    sources = sources_of(parse, verb)
    for source in sources:
        if source[0] == start:
            start = source[1]
    end = clause_end(parse, start, sentence, stops - {verb.index})
    words = [parse.tokens[i] for i in range(start, end)]
    if not words or any(token.lower in {"zichzelf", "zich"} for token in words[:2]):
        return
    if verb.frame.needs and verb.frame.needs not in {token.lower for token in words}:
        return
    ranges = _without(verb.particle, start, end)
    content = spans_of(parse, *ranges)
    act = verb.frame.act
    if words[0].lower in PRONOUNS and any(t.lower in FALSEHOODS for t in words):
        yield from _drafts(
            parse, verb, "cue verb: calls it untrue", antecedent(parse, sentence), act=Act.DENIES, copied=True
        )
        return
    yield from _drafts(parse, verb, "cue verb: object and predicate", content, sources=sources, act=act)


FALSEHOODS = frozenset(
    {
        "leugen",
        "leugens",
        "onzin",
        "onwaar",
        "onjuist",
        "nonsens",
        "fabel",
        "nepnieuws",
        "klinkklare",
        "kletskoek",
        "lasterlijk",
        "laster",
        "verzinsel",
    }
)


def _without(particle: int | None, start: int, end: int) -> list[Range]:
    if particle is None or not start <= particle < end:
        return [(start, end)]
    return [(start, particle), (particle + 1, end)]


def _object(
    parse: Parse, pack: LanguagePack, verb: CueVerb, sentence: Sentence, stops: frozenset[int]
) -> Iterator[Draft]:
    """``X eist excuses``, ``X ontkent betrokkenheid``, ``X eist de aanval op``."""
    if "object" not in verb.frame.takes:
        return
    sources = sources_of(parse, verb)
    phrase = _object_phrase(parse, verb, sentence, sources)
    if phrase is None:
        return
    head = parse.tokens[head_of(parse, phrase)]
    if verb.frame.objects and head.lower not in verb.frame.objects and head.lemma not in verb.frame.objects:
        return
    if any(parse.tokens[head_of(parse, s)].lower in verb.frame.subjects_not for s in sources):
        return
    if verb.frame.verb == "opeisen":
        phrase = _claimed(parse, phrase, sentence)
    act = Act.URGES if verb.frame.act is Act.ASKS else verb.frame.act
    ranges = _tail(parse, verb, phrase, sentence, stops)
    yield from _drafts(parse, verb, "cue verb: object", spans_of(parse, *ranges), sources=sources, act=act)


def _object_phrase(parse: Parse, verb: CueVerb, sentence: Sentence, sources: list[Range]) -> Range | None:
    def free(index: int) -> bool:
        return sentence.first <= index < sentence.end and not any(first <= index < end for first, end in sources)

    for child in parse.children[verb.index]:
        if parse.tokens[child].dep in ("obj", "iobj") and free(child) and parse.tokens[child].pos != "PRON":
            return phrase_around(parse, child, sentence)
    start = max([verb.finite + 1] + [end for first, end in sources if first > verb.finite])
    while start < sentence.end and parse.tokens[start].pos == "ADV":
        start += 1
    phrase = noun_phrase_at(parse, start, sentence.end) if start < sentence.end else None
    if phrase is not None and parse.tokens[phrase[0]].pos != "PRON" and free(phrase[0]):
        return phrase
    return None


def _claimed(parse: Parse, phrase: Range, sentence: Sentence) -> Range:
    """ "de verantwoordelijkheid voor de aanval": what is claimed stands after "voor"."""
    if parse.tokens[head_of(parse, phrase)].lower not in {"verantwoordelijkheid"}:
        return phrase
    for index in range(phrase[0], sentence.end - 1):
        if parse.tokens[index].lower == "voor":
            return noun_phrase_at(parse, index + 1, sentence.end) or phrase
    return phrase


def _tail(parse: Parse, verb: CueVerb, phrase: Range, sentence: Sentence, stops: frozenset[int]) -> list[Range]:
    """The object, and what of it stands behind the particle ("eiste een aanval op in de stad")."""
    ranges = [phrase]
    particle = verb.particle
    if particle is not None and phrase[1] < particle and parse.tokens[phrase[1]].pos == "ADP":
        # Dutch closes the clause with the particle: what stands between the object and it belongs to the object
        ranges = [(phrase[0], particle)]
    if (
        particle is not None
        and particle >= phrase[1]
        and particle + 1 < sentence.end
        and parse.tokens[particle + 1].pos == "ADP"
    ):
        rest = noun_phrase_at(parse, particle + 2, sentence.end)
        if rest is not None:
            ranges.append((particle + 1, rest[1]))
    return ranges


def _bare(
    parse: Parse, pack: LanguagePack, verb: CueVerb, sentence: Sentence, stops: frozenset[int]
) -> Iterator[Draft]:
    """``X verklaart "..."``: a quotation right after the cue and its subject."""
    if not verb.frame.takes & {"clause", "quotation"}:
        return
    limit = max([verb.index] + [end - 1 for first, end in sources_of(parse, verb) if first > verb.index])
    for quote in parse.quotes:
        inside = parse.within(quote.inner)
        if quote.depth == 0 and inside and limit < inside.start <= limit + 4 and inside.start < sentence.end:
            yield from _drafts(parse, verb, "cue verb: quotation after it", (parse.span(inside.start, inside.stop),))
            return
