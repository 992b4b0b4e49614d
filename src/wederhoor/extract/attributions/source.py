"""The noun phrases that name who speaks in the clause of a cue verb."""

from __future__ import annotations

from collections.abc import Sequence

from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax import NOUNS, QUOTATION_MARK, head_of, noun_phrase_at, phrase_around, subject_of
from wederhoor.records.article import ParagraphKind
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import Sentence

SPEAKERS = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET})
_AGENT_REACH = 11
"""Tokens between a participle and its agent where the parser hangs the agent elsewhere and no finite verb stands
between: seen up to 10."""
_PARENTHESIS = 3
"""Tokens behind a source among which a parenthesis with another begins: the cue, an adverb and the comma."""
_LONGEST_BEFORE = 25
"""Tokens before a verb among which a source phrase begins: the 129 found so in our bundles and the treebanks have at
most 10; with apposition a source has at most 15."""


def agents_of(discourse: Discourse, cue: CueVerb) -> tuple[Range, ...]:
    """The phrases that say by whom a passive was said: after "door" in the clause of the participle, or the document in
    which it was."""
    sentence = discourse.sentence_of(cue.index)
    for token in discourse.tokens[sentence.first : sentence.end - 1]:
        if token.pos != "ADP" or token.lower not in discourse.pack.grammar.agent_prepositions:
            continue
        phrase = noun_phrase_at(discourse, token.index + 1, sentence.end)
        same_side = discourse.quoted[token.index] == discourse.quoted[cue.index]
        if phrase is not None and same_side and _is_agent(discourse, cue, token.index, phrase):
            found = split_coordination(discourse, phrase, sentence)
            return named_behind_colon(discourse, found, sentence) or found
    document = _document(discourse, sentence)
    return () if document is None else (document,)


def _document(discourse: Discourse, sentence: Sentence) -> Range | None:
    """The document that opens the sentence behind a preposition ("In het rapport wordt gewaarschuwd voor ...")."""
    names = discourse.pack.names
    if discourse.lower[sentence.first] not in discourse.pack.cues.showing_prepositions:
        return None
    phrase = noun_phrase_at(discourse, sentence.first + 1, sentence.end)
    if phrase is None or names.type_of(discourse.lower[head_of(discourse, phrase)]) is not EntityType.OTHER:
        return None
    return phrase


def _is_agent(discourse: Discourse, cue: CueVerb, preposition: int, phrase: Range) -> bool:
    """True for a phrase that the parser hangs on the participle, or one who can speak close by in its clause."""
    if discourse.tokens[discourse.tokens[preposition].head].head == cue.index:
        return True
    if not speaks(discourse, head_of(discourse, phrase)):
        return False
    first, end = min(preposition, cue.index) + 1, max(preposition, cue.index)
    return end - first < _AGENT_REACH and not any(discourse.finite[first:end])


def sources_of(discourse: Discourse, cue: CueVerb) -> tuple[Range, ...]:
    """The noun phrases that name who speaks, coordinated ones apart; empty when the clause names nobody."""
    sentence = discourse.sentence_of(cue.index)
    first = _source(discourse, cue, sentence)
    if first is not None and first[0] < cue.index < first[1]:
        # a cue that the parser takes for a noun does not belong to the phrase before it
        first = first[0], cue.index
    if first is None:
        return ()
    first = _without_content(discourse, cue, _without_addressee(discourse, first))
    found = split_coordination(discourse, first, sentence)
    return named_behind_colon(discourse, found, sentence) or found


def _without_addressee(discourse: Discourse, phrase: Range) -> Range:
    """The phrase without those whom it was told to ("een arts tegen deze krant"), which order does not tell from a
    phrase of the noun ("hoogleraar aan de universiteit"): by "tegen", or by what an outlet is called behind it."""
    for index in range(phrase[0] + 1, phrase[1] - 1):
        token = discourse.tokens[index]
        if (
            token.pos == "ADP"
            and token.lower in discourse.pack.cues.addressees
            and is_told(discourse, index, phrase[1])
        ):
            return phrase[0], index
    return phrase


def _without_content(discourse: Discourse, cue: CueVerb, phrase: Range) -> Range:
    """The phrase without the prepositional object of its verb, which it may not be told from ("sprak het bedrijf van 63
    gewonden"): from the verb's preposition before a number or a quotation on."""
    if phrase[0] < cue.finite:
        return phrase
    for index in range(phrase[0] + 1, phrase[1] - 1):
        following = discourse.tokens[index + 1]
        stated = following.pos == "NUM" or following.text == QUOTATION_MARK
        if stated and discourse.lower[index] in cue.frame.prepositions:
            return phrase[0], index
    return phrase


def is_told(discourse: Discourse, preposition: int, end: int) -> bool:
    """True for a preposition before one who is told something."""
    cues, grammar = discourse.pack.cues, discourse.pack.grammar
    if discourse.lower[preposition] in cues.listeners:
        return True
    following = noun_phrase_at(discourse, preposition + 1, end)
    if following is None or discourse.lower[preposition + 1] not in grammar.demonstratives | grammar.possessives:
        kinds = (
            ()
            if following is None
            else (discourse.pack.names.type_of(discourse.lower[index]) for index in range(*following))
        )
        return EntityType.OUTLET in kinds
    return True


def speaker_at(discourse: Discourse, first: int, sentence: Sentence) -> Range | None:
    """The noun phrase behind a cue at a token; where the cue stands in commas, what follows the next comma is said and
    no apposition, unless it names who speaks ("Dat is, aldus Smit, een schande")."""
    phrase = noun_phrase_at(discourse, first, sentence.end)
    if phrase is None or first - 2 < sentence.first or discourse.tokens[first - 2].text != ",":
        return phrase
    comma = discourse.find(*phrase, lambda token: token.text == ",")
    if comma is None or speaks(discourse, head_of(discourse, (comma + 1, phrase[1]))):
        return phrase
    return phrase[0], comma


def split_coordination(discourse: Discourse, phrase: Range, sentence: Sentence) -> tuple[Range, ...]:
    """A phrase and those that "en" joins to it ("Holovko en de advocaat", "de stad, de provincie en de politie"), each
    with its own apposition."""
    found = [phrase, *_listed(discourse, phrase[1], sentence)]
    while (following := _associated(discourse, found[-1][1], sentence)) is not None:
        found.append(following)
    return tuple(found)


def named_behind_colon(discourse: Discourse, sources: Sequence[Range], sentence: Sentence) -> tuple[Range, ...]:
    """The sources by name, where one phrase counts them and a colon names them: "is opgeeist door twee groepen: A en
    B"."""
    head = discourse.tokens[head_of(discourse, sources[-1])]
    colon = discourse.find(sources[-1][1], sentence.end - 1, lambda token: token.text == ":")
    if len(sources) > 1 or colon is None or not head.has("Number=Plur"):
        return ()
    first = noun_phrase_at(discourse, colon + 1, sentence.end)
    names = () if first is None else split_coordination(discourse, first, sentence)
    return names if len(names) > 1 else ()


def _listed(discourse: Discourse, comma: int, sentence: Sentence) -> list[Range]:
    """The phrases between commas that a coordinator closes; none where no coordinator does."""
    found: list[Range] = []
    while comma + 1 < sentence.end and discourse.tokens[comma].text == ",":
        phrase = noun_phrase_at(discourse, comma + 1, sentence.end)
        if phrase is None or discourse.tokens[comma + 1].pos in ("PRON", "ADV", "VERB", "ADP"):
            return []
        found.append(phrase)
        comma = phrase[1]
    return found if found and _coordinated(discourse, comma, sentence) is not None else []


def _associated(discourse: Discourse, end: int, sentence: Sentence) -> Range | None:
    """The phrase joined to one that ends at a token, by a coordinator or by a parenthesis ("Smit stelt, net als de
    politie, dat ...", "Smit, evenals de politie, stelt ...")."""
    comma = next(
        (index for index in range(end, min(end + _PARENTHESIS, sentence.end)) if discourse.tokens[index].text == ","),
        None,
    )
    if comma is not None and comma + 1 < sentence.end:
        words = discourse.phrase_at(discourse.pack.cues.associates, comma + 1)
        if words is not None:
            return noun_phrase_at(discourse, comma + 1 + len(words), sentence.end)
    return _coordinated(discourse, end, sentence)


def _coordinated(discourse: Discourse, coordinator: int, sentence: Sentence) -> Range | None:
    """The noun phrase that a coordinator joins to what stands before it: by the parser's arc, or with a determiner."""
    first = coordinator + 1
    if first >= sentence.end or discourse.lower[coordinator] not in discourse.pack.grammar.phrase_coordinators:
        return None
    phrase = noun_phrase_at(discourse, first, sentence.end)
    if phrase is None or discourse.tokens[first].pos in ("ADV", "VERB"):
        return None
    words = discourse.tokens[first : phrase[1]]
    joined = any(word.dep == "conj" and word.head < coordinator for word in words)
    return phrase if joined or words[0].pos == "DET" else None


def _source(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """The subject of the parser where it may speak, else the phrase after or before the verb by word order."""
    pronoun = _nominative(discourse, cue, sentence)
    if pronoun is None and (opening := _demonstrative(discourse, cue, sentence)) is not None:
        return opening
    antecedent = _antecedent(discourse, cue, sentence)
    if antecedent is not None:
        return antecedent
    if pronoun is not None:
        return _place_of(discourse, pronoun, sentence) or pronoun
    if fronted_pronoun(discourse, cue, sentence) is not None:
        return _after(discourse, cue.finite, sentence)
    if _is_second(discourse, cue, sentence) and (shared := _shared(discourse, cue, sentence)) is not None:
        return shared
    subject = subject_of(discourse, cue.index)
    if subject is not None and _in_reach(discourse, subject, cue, sentence) and _may_speak(discourse, subject, cue):
        return _subject_phrase(discourse, subject, cue, sentence)
    shared = _shared(discourse, cue, sentence)
    if shared is not None:
        return shared
    finite = _governing(discourse, cue, sentence)
    before = None if _is_inverted(discourse, finite, sentence) else phrase_before(discourse, finite, sentence)
    return before or _after(discourse, finite, sentence)


def fronted_pronoun(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> int | None:
    """The "dat" that opens the clause of a cue right before its finite verb and takes up what was said ("maar dat
    ontkent de minister"): never its subject."""
    index = cue.finite - 1
    if not _opens_clause(discourse, index, sentence):
        return None
    return index if discourse.lower[index] in discourse.pack.grammar.neuter_demonstratives else None


def _demonstrative(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """The "die" that opens the clause right before its finite verb, which stands for somebody ("Die ontkent dat")."""
    index = cue.finite - 1
    pronoun = discourse.pack.grammar.pronouns.get(discourse.lower[index]) if index >= sentence.first else None
    nearest = pronoun is not None and pronoun.nearest and discourse.tokens[index].pos in ("PRON", "DET")
    return (index, index + 1) if nearest and _opens_clause(discourse, index, sentence) else None


def _opens_clause(discourse: Discourse, index: int, sentence: Sentence) -> bool:
    """True for the first word of a sentence, and for one behind a coordinator that opens a main clause; not for one
    inside a relative clause, whose verb comes last."""
    if index <= sentence.first:
        return index == sentence.first
    before = discourse.lower[index - 1]
    return before in discourse.pack.grammar.coordinators or discourse.tokens[index - 1].text == ";"


def _in_reach(discourse: Discourse, subject: int, cue: CueVerb, sentence: Sentence) -> bool:
    """True for a subject in the cue's sentence, in a headline on its side of the comma."""
    first = sentence.first if cue.finite < subject else _first_place(discourse, sentence, cue.finite)
    return first <= subject < sentence.end


def _is_second(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> bool:
    """True for a finite verb right behind a coordinator, which shares the subject before it whatever the parser finds
    behind it ("noemt het plan goed, maar vraagt de gemeenten om geduld")."""
    return cue.finite > sentence.first and discourse.lower[cue.finite - 1] in discourse.pack.grammar.coordinators


def _shared(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """The subject of the verb that the cue is coordinated with, where its own names nobody ("beloofde dat, maar trok
    die belofte weer in")."""
    token = discourse.tokens[cue.index]
    subject = subject_of(discourse, token.head) if token.dep == "conj" and token.head < cue.index else None
    if subject is None or not sentence.first <= subject < sentence.end or not _may_speak(discourse, subject, cue):
        return None
    return phrase_around(discourse, subject, sentence)


def _governing(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> int:
    """The finite verb whose subject speaks: the cue's own, or that of the clause around an infinitive ("haastte zich,
    zoals altijd, om alles te ontkennen")."""
    marked = discourse.lower[cue.index - 1] in discourse.pack.grammar.infinitive_markers
    if cue.index == sentence.first or not marked:
        return cue.finite
    before = range(cue.index - 1, sentence.first - 1, -1)
    return next((index for index in before if discourse.finite[index]), cue.finite)


def _nominative(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """A personal pronoun right behind the finite verb, which is its subject whatever stands in front ("De doden noemde
    hij bluf")."""
    index = cue.finite + 1
    pronouns = discourse.pack.grammar.subject_pronouns | discourse.pack.grammar.generic_pronouns
    if index >= sentence.end or discourse.lower[index] not in pronouns:
        return None
    token = discourse.tokens[index]
    neuter = token.lower in discourse.pack.grammar.neuter_pronouns
    return (
        None
        if neuter or token.pos != "PRON" or discourse.quoted[index] != discourse.quoted[cue.index]
        else (index, index + 1)
    )


def _place_of(discourse: Discourse, pronoun: Range, sentence: Sentence) -> Range | None:
    """The body at which people speak ("reageert men bij het waterschap")."""
    grammar, place = discourse.pack.grammar, pronoun[1]
    if discourse.lower[pronoun[0]] not in grammar.generic_pronouns or place + 1 >= sentence.end:
        return None
    at = discourse.lower[place] in discourse.pack.cues.impersonal_places
    return noun_phrase_at(discourse, place + 1, sentence.end) if at else None


def _antecedent(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """What the relative pronoun stands for that is the subject of the cue ("de groep die de brand opeiste")."""
    pronoun = _relative_pronoun(discourse, cue, sentence)
    if pronoun is None:
        return None
    subject = subject_of(discourse, cue.index)
    if subject is not None and subject > pronoun and speaks(discourse, subject):
        return None
    stop = pronoun - (discourse.tokens[pronoun - 1].text == ",")
    return phrase_before(discourse, stop, sentence)


def _relative_pronoun(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> int | None:
    """The relative pronoun that opens the clause of a cue: behind a noun, with no verb of another clause between."""
    verb = min(cue.index, cue.finite)
    for index in range(verb - 1, max(sentence.first, verb - _LONGEST_BEFORE), -1):
        token = discourse.tokens[index]
        if discourse.finite[index] or token.text in {";", ":"} or discourse.quoted[index] != discourse.quoted[verb]:
            return None
        if token.lower in discourse.pack.grammar.relative_pronouns and token.pos == "PRON":
            before = discourse.tokens[index - 1]
            noun = discourse.tokens[index - 2] if before.text == "," and index - 2 >= sentence.first else before
            return index if noun.pos in NOUNS or noun.text == ")" else None
    return None


def speaks(discourse: Discourse, index: int) -> bool:
    """True for a pronoun of the subject, a person or body by name, or a noun for one."""
    token, name = discourse.tokens[index], discourse.name_around(index)
    if name is not None and name.label in ("PER", "ORG"):
        return True
    if token.lower in discourse.pack.grammar.subject_pronouns:
        return True
    return discourse.pack.names.type_of(token.lower) in SPEAKERS


def _subject_phrase(discourse: Discourse, subject: int, cue: CueVerb, sentence: Sentence) -> Range:
    found = phrase_around(discourse, subject, sentence)
    if subject <= cue.finite:
        return found
    # the parser may hang what stands before the verb on the name behind it ("Twee weken later ontkende Smit")
    found = max(found[0], cue.finite + 1), found[1]
    opening = _opening_name(discourse, cue, sentence)
    named = any(token.pos in ("PROPN", "PRON") for token in discourse.tokens[found[0] : found[1]])
    return found if opening is None or (named and opening[1] != cue.finite) else opening


def _opening_name(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """A named phrase that opens the sentence before the verb, over a parenthesis ("De NPH, zoals zij heet, vraagt
    ..."): the parser may take the object behind the verb for the subject."""
    phrase = noun_phrase_at(discourse, sentence.first, cue.finite)
    if phrase is None or _names_nobody(discourse, phrase):
        return None
    if all(token.pos != "PROPN" for token in discourse.tokens[phrase[0] : phrase[1]]):
        return None
    return phrase if phrase[1] == cue.finite or discourse.tokens[phrase[1]].text == "," else None


def _may_speak(discourse: Discourse, subject: int, cue: CueVerb) -> bool:
    """True for a subject on the same side of the quotation marks that is no day and stands for no statement or
    thing."""
    grammar, word = discourse.pack.grammar, discourse.lower[subject]
    if discourse.quoted[subject] != discourse.quoted[cue.index] or _is_statement(discourse, subject):
        return False
    silent = grammar.propositional_anaphors | grammar.expletives | grammar.relative_pronouns
    return not _is_time(discourse, subject) and word not in silent


def _is_statement(discourse: Discourse, head: int) -> bool:
    """True for a noun that takes up what was said ("trok die toezegging in")."""
    if discourse.lower[head] not in discourse.pack.cues.taken_up_nouns or head == 0:
        return False
    return discourse.lower[head - 1] in discourse.pack.grammar.demonstratives


def _is_inverted(discourse: Discourse, finite: int, sentence: Sentence) -> bool:
    """Verb before subject: the finite verb opens the clause, or follows a comma, a closing quotation mark or a word
    that points back."""
    if finite == sentence.first:
        return True
    before = discourse.tokens[finite - 1]
    if before.text in {",", QUOTATION_MARK, ";"} or before.lower in discourse.pack.grammar.neuter_demonstratives:
        return True
    return before.lower in discourse.pack.cues.quotative_adverbs


def _after(discourse: Discourse, index: int, sentence: Sentence) -> Range | None:
    """The noun phrase right after the verb, over an adverb or two."""
    grammar = discourse.pack.grammar
    for token in discourse.tokens[index + 1 : min(index + 4, sentence.end)]:
        neuter = token.lower in grammar.neuter_pronouns and token.pos == "PRON"
        if token.pos == "ADV" or token.lower in grammar.reflexives or neuter:
            continue
        found = noun_phrase_at(discourse, token.index, sentence.end)
        return None if found is None or _names_nobody(discourse, found) else found
    return None


def phrase_before(discourse: Discourse, index: int, sentence: Sentence) -> Range | None:
    """The longest noun phrase that ends right before the verb, over adverbs."""
    stop = index
    while stop > sentence.first and discourse.tokens[stop - 1].pos == "ADV":
        stop -= 1
    for start in range(max(_first_place(discourse, sentence, stop), stop - _LONGEST_BEFORE), stop):
        found = noun_phrase_at(discourse, start, stop)
        if found is not None and found[1] == stop and not _names_nobody(discourse, found):
            # behind a preposition it is no subject ("Op hun eigen kanaal eist ...")
            return None if start > sentence.first and discourse.tokens[start - 1].pos == "ADP" else found
    return None


def _first_place(discourse: Discourse, sentence: Sentence, stop: int) -> int:
    """Where a source may begin: in a headline behind the comma that stands for a full stop ("Brug dicht, gemeente
    spreekt van pech")."""
    if sentence.kind is ParagraphKind.BODY:
        return sentence.first
    commas = (index for index in range(stop - 1, sentence.first, -1) if discourse.tokens[index].text == ",")
    return next(commas, sentence.first - 1) + 1


def _names_nobody(discourse: Discourse, phrase: Range) -> bool:
    """True for a phrase that opens like a clause, is a day, or stands for nobody ("dat", "er", "niemand")."""
    grammar, word = discourse.pack.grammar, discourse.lower[phrase[0]]
    if word in grammar.declarative_complementisers or word in grammar.expletives:
        return True
    head = head_of(discourse, phrase)
    if _is_time(discourse, head):
        return True
    return word in grammar.nonreferential_pronouns or _is_statement(discourse, head)


def _is_time(discourse: Discourse, head: int) -> bool:
    """True for a day and a length of time, which speak no more than they are named after ("Enkele uren later zei ...",
    "Twee weken na de brand ontkende ...")."""
    word, topics = discourse.lower[head], discourse.pack.topics
    time = word in discourse.pack.times.adverbials or word in topics.durations or word.endswith(topics.duration_endings)
    return time and discourse.name_around(head) is None
