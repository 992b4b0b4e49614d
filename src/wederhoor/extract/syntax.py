"""Noun phrases and subjects, found by word order and punctuation first and by the arcs of the parser second."""

from __future__ import annotations

from collections.abc import Collection

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.lang.frames import Construction, VerbFrame
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import NameSpan, Sentence, Token

NOUNS = frozenset({"NOUN", "PROPN"})
VERBS = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
AUXILIARY_ARCS = frozenset({"aux", "aux:pass", "cop"})
QUOTATION_MARK = '"'
"""What the parser reads for a quotation mark of any style."""
SENTENCE_MARKS = frozenset({".", "!", "?", ":", ";", ",", "…", "...", "-", "–", "—", QUOTATION_MARK, "'", "(", ")"})

CLAUSE_MARKS = frozenset({",", ";", ":", "."})
_NEVER_NAMES = frozenset({"VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PUNCT", "DET", "PRON", "ADV"})
"""Tags of words whose capital makes them no name: the parser is right about function words."""
_PREMODIFIERS = frozenset({"DET", "ADJ", "NUM", "SYM"})
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "obl:agent"})
"""Arcs of phrases that stand beside each other under a predicate."""
_POSSESSIVE_ARCS = frozenset({"nmod:poss", "det"})
_LOOKAHEAD = 5
"""Words from one before a noun to the noun ("een tot dan toe onbekende groep"): in our bundles at most 4, in 280 such
phrases of the treebanks and of news sentences 5."""
_INITIAL = 2
"""Characters of a capital with its full stop."""
_EARLIEST_DETERMINER = 9
"""Words before a noun among which its determiner is looked for: the 14 found so in our bundles and the treebanks stand
at most 5 before it; leaves room for a longer adjective phrase."""


def trim(discourse: Discourse, part: Range, marks: Collection[str] = SENTENCE_MARKS) -> Range:
    """The range without punctuation at its ends."""
    first, end = part
    while first < end and discourse.tokens[first].text in marks:
        first += 1
    while end > first and discourse.tokens[end - 1].text in marks:
        end -= 1
    return first, end


# -- noun phrases from left to right ----------------------------------------------------------------------------------


def noun_phrase_at(discourse: Discourse, first: int, limit: int) -> Range | None:
    """The noun phrase that begins at a token, by word classes: determiner, adjectives, nouns and names, prepositional
    phrases after the noun, and an apposition between commas; ``None`` when none begins there."""
    end = _core_end(discourse, first, limit)
    if end is None:
        return None
    if discourse.tokens[first].pos == "PRON" and end == first + 1:
        return first, end
    while end < limit:
        extended = _postmodifier_end(discourse, first, end, limit)
        if extended is None or extended <= end:
            break
        end = extended
    return first, end


def _core_end(discourse: Discourse, first: int, limit: int) -> int | None:
    """The end of the determiner, adjectives and nouns that begin at a token; ``None`` when they make no phrase."""
    for index in range(first, limit):
        noun_end = _noun_end(discourse, first, index, limit)
        if noun_end is not None:
            return _nouns_end(discourse, first, noun_end, limit)
        if index == first and discourse.tokens[first].pos == "PRON":
            return _pronoun_end(discourse, first, limit)
        if not _is_premodifier(discourse, first, index, limit):
            return index if _is_nominalised(discourse, first, index) else None
    return limit if _is_nominalised(discourse, first, limit) else None


def _noun_end(discourse: Discourse, first: int, index: int, limit: int) -> int | None:
    """The end of the noun or name that begins at a token of the phrase that begins at ``first``; a day in lower case
    is an adverbial behind it ("Frans Quist vrijdagavond")."""
    token = discourse.tokens[index]
    if (index > first and token.lower in discourse.pack.times.adverbials) or discourse.is_habitual_time(index):
        return None
    name = discourse.name_around(index)
    if name is not None and name.first == index:
        return min(_without_adverbial(discourse, name), limit)
    capital = token.text[:1].isupper() and index > first and token.pos not in _NEVER_NAMES
    return index + 1 if token.pos in NOUNS or capital or _is_known_noun(discourse, index, limit) else None


def _is_known_noun(discourse: Discourse, index: int, limit: int) -> bool:
    """A noun for a person, a body, footage or a paper taken for an adjective or a participle, with no noun behind
    it."""
    token, names = discourse.tokens[index], discourse.pack.names
    if (
        token.pos not in ("ADJ", "VERB")
        or discourse.finite[index]
        or (index + 1 < limit and discourse.tokens[index + 1].pos in {*NOUNS, "ADJ"})
    ):
        return False
    return names.type_of(token.lower) is not None or names.is_footage(token.lower)


def _without_adverbial(discourse: Discourse, name: NameSpan) -> int:
    """The end of a name, a day at its end left out."""
    return name.end - (
        name.end - name.first > 1 and discourse.tokens[name.end - 1].text in discourse.pack.times.adverbials
    )


def _nouns_end(discourse: Discourse, first: int, index: int, limit: int) -> int:
    """The end of the nouns and names in a row from a token on, hyphens between them included."""
    while index < limit:
        end = _noun_end(discourse, first, index, limit)
        if end is not None and not _makes_one(discourse, first, index):
            break
        if end is None:
            hyphen = discourse.tokens[index].text == "-" and index + 1 < limit
            if not hyphen or discourse.tokens[index + 1].pos not in NOUNS:
                break
            end = index + 1
        index = end
    return index


def _makes_one(discourse: Discourse, first: int, index: int) -> bool:
    """True unless two common nouns stand side by side that no arc joins ("noemt de directeur onzin"), or a phrase and a
    noun that are arguments of one predicate ("is volgens Smit onzin", "biedt Smit excuses aan")."""
    token, before = discourse.tokens[index], discourse.tokens[index - 1]
    if token.text[:1].islower() and len(before.text) == _INITIAL and before.text[0].isupper() and before.text[1] == ".":
        # "schenkt de vader van B. thee in": a surname's initial ends its phrase
        return False
    if token.pos == "NOUN" and token.text[:1].islower() and _are_arguments(discourse, first, index):
        return False
    if token.pos != "NOUN" or before.pos != "NOUN" or token.text[:1].isupper() or before.text[:1].isupper():
        return True
    return first <= token.head < index or before.head == index


def _are_arguments(discourse: Discourse, first: int, index: int) -> bool:
    """True for a noun that governs the phrase before it as its argument, or shares a governor with it."""
    token, root = discourse.tokens[index], discourse.tokens[index - 1]
    if discourse.pack.names.type_of(token.lower) is EntityType.PERSON:
        # a role belongs to the name ("Frans minister Smit")
        return False
    while first <= root.head < index and root.head != root.index:
        root = discourse.tokens[root.head]
    if root.dep not in _ARGUMENTS or root.head == root.index:
        return False
    return root.head == index or (token.dep in _ARGUMENTS and token.head == root.head)


def _is_premodifier(discourse: Discourse, first: int, index: int, limit: int) -> bool:
    """A word that may stand before the noun: a determiner, an adjective or participle, a mark that opens a
    quotation."""
    token = discourse.tokens[index]
    if token.pos in _PREMODIFIERS or (token.pos == "PUNCT" and token.text == QUOTATION_MARK):
        return True
    participle = token.has("VerbForm=Part") and _leads_to_noun(discourse, index, limit)
    return participle or _is_in_adjective_phrase(discourse, first, index, limit)


def _is_in_adjective_phrase(discourse: Discourse, first: int, index: int, limit: int) -> bool:
    """An adverb or preposition between determiner and noun ("een tot dan toe onbekende groep")."""
    if index == first or discourse.tokens[index].pos not in ("ADV", "ADP", "CCONJ"):
        return False
    opened = discourse.tokens[first].pos in ("DET", "NUM", "ADV", "ADJ")
    return opened and _leads_to_noun(discourse, index, limit)


def _leads_to_noun(discourse: Discourse, index: int, limit: int) -> bool:
    """True when the words after this one run into a noun before punctuation or a finite verb."""
    for later in range(index + 1, min(index + 1 + _LOOKAHEAD, limit)):
        token = discourse.tokens[later]
        if token.pos in NOUNS:
            return True
        if token.pos == "PUNCT" or (discourse.finite[later] and not token.has("VerbForm=Part")):
            return False
    return False


def _is_nominalised(discourse: Discourse, first: int, end: int) -> bool:
    """A number alone, or an adjective in the place of a noun ("elf", "de vermiste")."""
    if end <= first:
        return False
    last = discourse.tokens[end - 1]
    determined = end - first > 1 and discourse.tokens[first].pos in ("DET", "NUM")
    return last.pos == "NUM" or (last.pos in ("ADJ", "VERB") and determined)


def _pronoun_end(discourse: Discourse, first: int, limit: int) -> int:
    """The end of a pronoun alone, or of a possessive or quantifier with its noun ("haar collega")."""
    token = discourse.tokens[first]
    if not (token.has("Poss=Yes") or token.dep in _POSSESSIVE_ARCS) or first + 1 >= limit:
        return first + 1
    following = _core_end(discourse, first + 1, limit)
    nominal = discourse.tokens[first + 1].pos in ("NOUN", "ADJ", "PROPN", "NUM")
    return following if following is not None and nominal else first + 1


# -- what follows the noun --------------------------------------------------------------------------------------------


def _postmodifier_end(discourse: Discourse, first: int, end: int, limit: int) -> int | None:
    """The end of what follows a noun and still belongs to it: a bracketed acronym, a prepositional phrase, the rest of
    a name, a restrictive relative clause, an apposition."""
    token = discourse.tokens[end]
    if _goes_on_as_name(discourse, end):
        return _nouns_end(discourse, first, end, limit)
    if _opens_relative(discourse, first, end):
        return _relative_end(discourse, end, limit)
    if token.text == "(":
        close = discourse.find(end + 1, min(end + 6, limit), lambda later: later.text == ")")
        return None if close is None else close + 1
    if token.pos == "ADP":
        return _core_end(discourse, end + 1, limit) if _attaches(discourse, first, end) else None
    if token.text == "," and end + 1 < limit:
        return _apposition_end(discourse, first, end, limit)
    hung = token.dep in ("flat", "appos", "fixed") and first <= token.head < end
    return _core_end(discourse, end, limit) if hung and token.pos in ("DET", "PROPN", "NOUN") else None


def _goes_on_as_name(discourse: Discourse, index: int) -> bool:
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
    pronoun = discourse.tokens[index].pos == "PRON" and noun.has("Gender=Neut")
    return pronoun and noun.lower not in discourse.pack.cues.nouns


def _relative_end(discourse: Discourse, pronoun: int, limit: int) -> int | None:
    """The end of the relative clause of a pronoun: its verbs, which close it, and what hangs on them behind these;
    ``None`` when no verb closes it, and when it is a statement of its own ("de groep die de brand opeiste")."""
    verb = next((index for index in range(pronoun + 1, limit) if _closes_clause(discourse, index)), limit)
    if verb == limit or not discourse.finite[verb] or _states(discourse, pronoun, verb):
        return None
    end = verb + 1
    while end < limit and discourse.tokens[end].pos in VERBS and not discourse.finite[end]:
        end += 1
    return _extraposed_end(discourse, pronoun, end, limit)


def _closes_clause(discourse: Discourse, index: int) -> bool:
    return discourse.finite[index] or discourse.tokens[index].text in CLAUSE_MARKS


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
        further = _core_end(discourse, end + 1, limit)
        if further is None or not pronoun <= _governor(discourse, end) < end:
            break
        end = further
    return end


def _governor(discourse: Discourse, preposition: int) -> int:
    """The token that the phrase of a preposition hangs on."""
    return discourse.tokens[discourse.tokens[preposition].head].head


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
    governor = _governor(discourse, index)
    # "zegt Lotte uit 6 vwo.": the parser hangs where somebody is from on the verb before the name
    told = discourse.pack.cues.by_form.get(discourse.lower[governor]) if governor == first - 1 else None
    from_there = name is not None and token.lower in discourse.pack.cues.appears_from and bool(told)
    return from_there or first <= governor < index


def _apposition_end(discourse: Discourse, first: int, comma: int, limit: int) -> int | None:
    """The end of an apposition between commas ("Hoving, de directeur van de dienst,"): one side is a name, the other
    not, and a comma, the end of the sentence, a relative pronoun or the verb closes it."""
    opener = discourse.tokens[comma + 1]
    core = _core_end(discourse, comma + 1, limit)
    if core is None or opener.pos in ("PRON", "ADV"):
        return None
    named, renamed = _has_name(discourse, first, comma), _has_name(discourse, comma + 1, core)
    by_name = _is_role(discourse, (first, comma)) and _is_person(discourse, comma + 1, core)
    if named == renamed and not (named and (by_name or opener.pos in ("DET", "NOUN"))):
        return None
    end = _prepositions_end(discourse, comma + 1, core, limit)
    return end if end >= limit or _closes_apposition(discourse, end) else None


def _is_role(discourse: Discourse, phrase: Range) -> bool:
    return discourse.pack.names.type_of(discourse.lower[head_of(discourse, phrase)]) is EntityType.PERSON


def _is_person(discourse: Discourse, first: int, end: int) -> bool:
    """True for a phrase that is a person's name and nothing else."""
    name = discourse.name_around(first)
    return name is not None and name.label == "PER" and (name.first, name.end) == (first, end)


def _prepositions_end(discourse: Discourse, first: int, end: int, limit: int) -> int:
    """The end of the prepositional phrases that follow a phrase and belong to it."""
    while end < limit and discourse.tokens[end].pos == "ADP":
        further = _core_end(discourse, end + 1, limit)
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


# -- heads ------------------------------------------------------------------------------------------------------------


def head_of(discourse: Discourse, phrase: Range) -> int:
    """The token of a phrase that the others depend on: the last noun before the first preposition, comma or bracket."""
    first, end = phrase
    best = first
    for index in range(first, end):
        token = discourse.tokens[index]
        found = discourse.tokens[best].pos in NOUNS
        relative = token.lower in discourse.pack.grammar.relative_pronouns
        if found and index > first and (token.pos == "ADP" or relative or token.text in {",", "("}):
            break
        if token.pos in NOUNS or (index == end - 1 and not found):
            best = index
    return best


def phrase_around(discourse: Discourse, head: int, sentence: Sentence) -> Range:
    """The noun phrase of a head that the parser points to: from the first determiner or adjective that leads to it."""
    name = discourse.name_around(head)
    first = _name_start(discourse, name.first if name else head, sentence)
    while first > sentence.first and _leads_to(discourse, first - 1, head):
        first -= 1
    first = _first_determiner(discourse, first, head, sentence)
    found = noun_phrase_at(discourse, first, sentence.end)
    if found is not None and found[1] > head:
        return found
    return first, name.end if name else head + 1


def _name_start(discourse: Discourse, first: int, sentence: Sentence) -> int:
    """Where a name begins that runs over a preposition between capitals ("Unie voor Vernieuwing Beweging")."""
    while first - 3 >= sentence.first and _goes_on_as_name(discourse, first):
        opener, preposition = discourse.tokens[first - 3], discourse.tokens[first - 2]
        if preposition.pos != "ADP" or not opener.text[:1].isupper() or opener.pos not in NOUNS:
            break
        first -= 3
    return first


def _leads_to(discourse: Discourse, index: int, head: int) -> bool:
    """True for a word right before a noun phrase that belongs to it by its arc and class, and for a mark after a
    determiner or adjective."""
    token = discourse.tokens[index]
    if token.lower in discourse.pack.grammar.possessives and index + 1 == head and token.pos in ("DET", "PRON"):
        return True
    if index <= token.head <= head:
        if token.pos in ("DET", "ADJ", "NUM", "PROPN", "NOUN") or token.has("VerbForm=Part"):
            return True
        if token.pos == "ADV":
            if token.lower in discourse.pack.grammar.focus_adverbs:
                return False
            return discourse.tokens[index + 1].pos in ("NUM", "ADJ")
        if token.pos in ("ADP", "PRON", "SYM"):
            return token.dep in ("advmod", "nmod:poss", "det", "amod", "nummod")
    opening = token.text == QUOTATION_MARK and index > discourse.sentence_of(head).first
    return opening and discourse.tokens[index - 1].pos in ("DET", "ADJ", "NUM")


def _first_determiner(discourse: Discourse, first: int, head: int, sentence: Sentence) -> int:
    """The determiner from which word classes alone lead to the head ("de tot dan toe onbekende groep"), or
    ``first``."""
    for start in range(max(sentence.first, head - _EARLIEST_DETERMINER), first):
        token = discourse.tokens[start]
        relative = token.lower in discourse.pack.grammar.relative_pronouns
        if token.pos == "DET" and token.head <= head and not relative:
            core = _core_end(discourse, start, sentence.end)
            if core is not None and core > head:
                return start
    return first


def may_state(discourse: Discourse, index: int) -> bool:
    """True for the head of a phrase that can make a statement: a name of a person or body, a person's pronoun, a noun
    for one who speaks or for footage and papers; not for an event or a thing ("de explosie toont aan dat")."""
    token, name, names = discourse.tokens[index], discourse.name_around(index), discourse.pack.names
    if name is not None and name.label in ("PER", "ORG", "LOC"):
        return True
    if token.pos == "PRON":
        pronoun = discourse.pack.grammar.pronouns.get(token.lower)
        return pronoun is None or pronoun.animate
    if token.pos != "NOUN":
        return True
    kind = names.type_of(token.lower) or names.type_of(token.lemma.lower())
    return kind is not None or names.is_footage(token.lower)


def is_own_outlet(discourse: Discourse, phrase: Range) -> bool:
    """True for a phrase that names the paper itself ("deze krant"), and not another's ("de redactie van X")."""
    words = discourse.lower[phrase[0] : phrase[1]]
    own = (tuple(each.split()) for each in discourse.pack.names.own_outlet)
    named = any(words[: len(each)] == each for each in own)
    behind = discourse.lower[phrase[1] : phrase[1] + 1]
    return named and discourse.pack.grammar.possessive_prepositions.isdisjoint((*words, *behind))


def subject_of(discourse: Discourse, verb: int) -> int | None:
    """The head of the subject of a verb, through its auxiliaries and the verbs that it is coordinated with."""
    for _ in range(4):
        subject = next((child.index for child in discourse.children(verb) if child.dep in SUBJECTS), None)
        if subject is not None:
            return subject
        token = discourse.tokens[verb]
        if token.head == verb or not _shares_subject(token):
            return None
        verb = token.head
        if token.dep == "acl" and discourse.tokens[verb].pos in NOUNS:
            # "deed moeite om te ...": the verb that the noun is the object of
            verb = discourse.tokens[verb].head
    return None


def _shares_subject(token: Token) -> bool:
    """True for a verb whose subject its governor has."""
    if token.dep in AUXILIARY_ARCS or token.dep in ("conj", "xcomp"):
        return True
    return token.has("VerbForm=Inf") and token.dep in ("advcl", "ccomp", "acl")
