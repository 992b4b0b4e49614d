"""What follows a noun and still belongs to its phrase: prepositional phrases, relative clauses, appositions."""

from __future__ import annotations

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.core import core_end, is_genitive, nouns_end
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.marks import CLAUSE_MARKS, NOUNS, QUOTATION_MARK, VERBS
from wederhoor.lang.frames import Construction, VerbFrame
from wederhoor.records.entity import EntityType

_ADNOMINAL = frozenset({"acl", "acl:relcl"})


def postmodifier_end(discourse: Discourse, first: int, end: int, limit: int) -> int | None:
    """The end of what follows a noun and still belongs to it: a bracketed acronym, a prepositional phrase, the rest of
    a name, a restrictive relative clause, an apposition."""
    token = discourse.tokens[end]
    if goes_on_as_name(discourse, end):
        return nouns_end(discourse, first, end, limit)
    if _opens_relative(discourse, first, end):
        return _relative_end(discourse, end, limit)
    if (
        end - first > 1
        and token.pos == "ADP"
        and discourse.lower[end - 1] in discourse.pack.grammar.postposed_adjectives
    ):
        # "sources close to her": what the parser or a list of streets takes for a noun
        return _adjunct_end(discourse, end - 1, limit)
    if _opens_adjunct(discourse, first, end, limit):
        return _adjunct_end(discourse, end, limit)
    if token.text == "(":
        close = discourse.find(end + 1, min(end + 6, limit), lambda later: later.text == ")")
        return None if close is None else close + 1
    if token.pos == "ADP":
        return core_end(discourse, end + 1, limit) if _attaches(discourse, first, end) else None
    if token.text == "," and end + 1 < limit:
        return _apposition_end(discourse, first, end, limit)
    hung = token.dep in ("flat", "appos", "fixed") and first <= token.head < end
    return core_end(discourse, end, limit) if hung and token.pos in ("DET", "PROPN", "NOUN") else None


def goes_on_as_name(discourse: Discourse, index: int) -> bool:
    """A capital behind a prepositional phrase in capitals ("het Unie voor Vernieuwing Beweging")."""
    token, before = discourse.tokens[index], discourse.tokens[index - 1]
    return token.pos in NOUNS and token.text[:1].isupper() and before.text[:1].isupper() and before.pos in NOUNS


def _opens_relative(discourse: Discourse, first: int, index: int) -> bool:
    """A relative pronoun behind a phrase whose noun, no name, it can stand for: "dat" only as a pronoun for a neuter
    one, and not where it opens what somebody says ("zegt het bedrijf dat", "de bewering dat")."""
    grammar, word = discourse.pack.grammar, discourse.lower[index]
    if word not in grammar.relative_pronouns:
        return False
    noun = discourse.tokens[head_of(discourse, (first, index))]
    if noun.pos != "NOUN" and (noun.pos != "PROPN" or discourse.name_around(noun.index) is not None):
        return False
    if word not in grammar.declarative_complementisers:
        return True
    gendered = bool(grammar.neuter_articles)
    pronoun = discourse.tokens[index].pos == "PRON" and (noun.has("Gender=Neut") or not gendered)
    return pronoun and noun.lower not in discourse.pack.cues.nouns


def _opens_adjunct(discourse: Discourse, first: int, index: int, limit: int) -> bool:
    """ "a video posted on X", "the man accused of it", "sources close to her": a participle that the parser hangs on
    the noun before it, or an adjective that stands behind its noun with a preposition."""
    token, grammar = discourse.tokens[index], discourse.pack.grammar
    if discourse.tokens[index - 1].pos not in NOUNS:
        return False
    if token.lower in grammar.postposed_adjectives:
        return index + 1 < limit and discourse.tokens[index + 1].pos == "ADP"
    participle = token.has("VerbForm=Part") or token.has("VerbForm=Ger")
    return grammar.objects_follow and participle and token.dep in _ADNOMINAL and first <= token.head < index


def _adjunct_end(discourse: Discourse, start: int, limit: int) -> int:
    """The end of what a participle or adjective behind its noun governs: a finite verb or a mark, or for a participle
    the first word that does not hang on it."""
    inside = discourse.parse.subtree(start) if discourse.tokens[start].has("VerbForm=Part") else None
    end = start + 1
    while end < limit and not _closes_clause(discourse, end) and discourse.tokens[end].text != QUOTATION_MARK:
        if inside is not None and end not in inside:
            break
        end += 1
    return end


def _relative_end(discourse: Discourse, pronoun: int, limit: int) -> int | None:
    """The end of the relative clause of a pronoun: its verbs, which close it, and what hangs on them behind these;
    ``None`` when no verb closes it, and when it is a statement of its own ("de groep die de brand opeiste")."""
    verb = next((index for index in range(pronoun + 1, limit) if _closes_clause(discourse, index)), limit)
    if verb == limit or not discourse.finite[verb] or _states(discourse, pronoun, verb):
        return None
    end = verb + 1
    if discourse.pack.grammar.objects_follow:
        # its objects and phrases stand behind the verb, up to that of the clause around it
        return next((index for index in range(end, limit) if _closes_relative(discourse, index)), limit)
    while end < limit and discourse.tokens[end].pos in VERBS and not discourse.finite[end]:
        end += 1
    return _extraposed_end(discourse, pronoun, end, limit)


def _closes_clause(discourse: Discourse, index: int) -> bool:
    return discourse.finite[index] or discourse.tokens[index].text in CLAUSE_MARKS


def _closes_relative(discourse: Discourse, index: int) -> bool:
    """A mark or the verb of the clause around, and no second auxiliary ("who has been told")."""
    chained = discourse.tokens[index - 1].pos == "AUX" and discourse.tokens[index].pos in VERBS
    return _closes_clause(discourse, index) and not chained


def _states(discourse: Discourse, pronoun: int, verb: int) -> bool:
    """True for a relative clause that says what somebody said; one that says how a group calls itself, or what
    it makes of itself, describes it."""
    cues, words = discourse.pack.cues, discourse.lower[pronoun:verb]
    if any(
        discourse.phrase_at(table, index)
        for table in (cues.own_words, cues.hearsay)
        for index in range(pronoun, verb + 1)
    ):
        return True
    grammar, word = discourse.pack.grammar, discourse.lower[verb]
    says = any(_reports(frame, word) for frame in cues.by_form.get(word, ()))
    return says and (grammar.emphatic_reflexives | grammar.reflexives).isdisjoint(words)


def _reports(frame: VerbFrame, word: str) -> bool:
    """True for a verb of saying in the form that closes a clause; one of tone or gesture is none."""
    closes = not frame.is_expression and (frame.particle is None or word in frame.joined)
    return closes and frame.takes != {Construction.QUOTATION}


def _extraposed_end(discourse: Discourse, pronoun: int, end: int, limit: int) -> int:
    """The end of the phrases behind the verbs of a relative clause that the parser hangs inside it."""
    markers = discourse.pack.grammar.predicate_markers
    while end < limit and (discourse.tokens[end].pos == "ADP" or discourse.lower[end] in markers):
        further = core_end(discourse, end + 1, limit)
        if further is None or not pronoun <= governor_of(discourse, end) < end:
            break
        end = further
    return end


def governor_of(discourse: Discourse, preposition: int) -> int:
    """The token that the phrase of a preposition hangs on, also where the parser hangs the preposition on the first
    noun of a compound that is written apart ("at Holt Severn")."""
    noun = discourse.tokens[discourse.tokens[preposition].head]
    while noun.dep == "compound" and noun.head > noun.index:
        noun = discourse.tokens[noun.head]
    return noun.head


def _attaches(discourse: Discourse, first: int, index: int) -> bool:
    """A preposition whose phrase the parser hangs inside the noun phrase; one of possession always,
    and behind a person's name only one of origin ("Smit uit Gent", but not "volgens Smit op de hoogte")."""
    token = discourse.tokens[index]
    if token.lower in discourse.pack.grammar.possessive_prepositions:
        return True
    name = discourse.name_around(index - 1)
    if name is not None and name.label == "PER" and token.lower not in discourse.pack.grammar.origin_prepositions:
        return False
    if token.dep != "case" or token.head <= index:
        return False
    governor = governor_of(discourse, index)
    # "zegt Lotte uit 6 vwo.": the parser hangs where somebody is from on the verb before the name
    told = discourse.pack.cues.by_form.get(discourse.lower[governor]) if governor == first - 1 else None
    from_there = name is not None and token.lower in discourse.pack.cues.appears_from and bool(told)
    return from_there or first <= governor < index


def _apposition_end(discourse: Discourse, first: int, comma: int, limit: int) -> int | None:
    """The end of an apposition between commas ("Hoving, de directeur van de dienst,"): one side is a name, the other
    not, and a comma, the end of the sentence, a relative pronoun or the verb closes it."""
    opener = discourse.tokens[comma + 1]
    if opener.lower in discourse.pack.grammar.apposed_prepositions:
        return _origin_end(discourse, comma, limit)
    core = core_end(discourse, comma + 1, limit)
    possessive = opener.lower in discourse.pack.grammar.possessives
    if core is None or opener.pos == "ADV" or (opener.pos == "PRON" and not possessive):
        return None
    named, renamed = _has_name(discourse, first, comma), _has_name(discourse, comma + 1, core)
    if named and renamed and comma + 2 < core and is_genitive(discourse, comma + 2):
        # "Ann Bell, Harlow's mayor,": the name in it is the possessor's
        renamed = False
    by_name = _is_role(discourse, (first, comma)) and _is_person(discourse, comma + 1, core)
    if named == renamed and not (named and (by_name or opener.pos in ("DET", "NOUN"))):
        return None
    end = _prepositions_end(discourse, comma + 1, core, limit)
    return end if end >= limit or _closes_apposition(discourse, end) else None


def _origin_end(discourse: Discourse, comma: int, limit: int) -> int | None:
    """ "Ann Bell, of the Harbour Trust, said": whom a person by name is of, up to the comma before the verb."""
    name = discourse.name_around(comma - 1)
    if name is None or name.label != "PER" or comma + 2 >= limit:
        return None
    core = core_end(discourse, comma + 2, limit)
    end = None if core is None else _prepositions_end(discourse, comma + 2, core, limit)
    return end if end is not None and end < limit and discourse.tokens[end].text in {",", "."} else None


def _is_role(discourse: Discourse, phrase: Range) -> bool:
    return discourse.pack.names.type_of(discourse.lower[head_of(discourse, phrase)]) is EntityType.PERSON


def _is_person(discourse: Discourse, first: int, end: int) -> bool:
    """True for a phrase that is a person's name and nothing else."""
    name = discourse.name_around(first)
    return name is not None and name.label == "PER" and (name.first, name.end) == (first, end)


def _prepositions_end(discourse: Discourse, first: int, end: int, limit: int) -> int:
    """The end of the prepositional phrases that follow a phrase and belong to it."""
    while end < limit and discourse.tokens[end].pos == "ADP":
        further = core_end(discourse, end + 1, limit)
        if further is None or not _attaches(discourse, first, end):
            break
        end = further
    return end


def _closes_apposition(discourse: Discourse, index: int) -> bool:
    token = discourse.tokens[index]
    closed = token.text in {",", ".", ":", QUOTATION_MARK} or token.lower in discourse.pack.grammar.relative_pronouns
    return closed or discourse.finite[index]


def _has_name(discourse: Discourse, first: int, end: int) -> bool:
    if any(token.pos == "PROPN" for token in discourse.tokens[first:end]):
        return True
    return any(name.label in ("PER", "ORG") for name in discourse.names_from(first, end))
