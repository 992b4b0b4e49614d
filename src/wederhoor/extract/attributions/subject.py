"""The subject of the clause of a cue verb: the parser's where it may speak, else by the order of the words."""

from __future__ import annotations

from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.attributions.parenthesis import (
    before_parenthesis,
    opening_with_apposition,
    opening_with_relative,
)
from wederhoor.extract.attributions.sharing import is_second, shared_subject, subject_of_gerund
from wederhoor.extract.attributions.vicinity import (
    LONGEST_BEFORE,
    first_place,
    may_speak,
    names_nobody,
    phrase_after,
    phrase_before,
    speaks,
)
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.marks import CLAUSE_MARKS, NOUNS, QUOTATION_MARK
from wederhoor.extract.syntax.nounphrase import noun_phrase_at, phrase_around
from wederhoor.extract.syntax.subject import subject_of
from wederhoor.lang.frames import Construction
from wederhoor.records.parse import Sentence

"""What binds a clause to the verb that governs it, as parsers of UD call it."""


def subject_phrase(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """The subject of the parser where it may speak, else the phrase after or before the verb by word order."""
    pronoun = _nominative(discourse, cue, sentence)
    opening = (
        _demonstrative(discourse, cue, sentence)
        if pronoun is None
        else _before_object(discourse, cue, pronoun, sentence)
    )
    if opening is not None:
        return opening
    antecedent = _antecedent(discourse, cue, sentence)
    if antecedent is not None:
        return antecedent
    if pronoun is not None:
        return _place_of(discourse, pronoun, sentence) or pronoun
    if fronted_pronoun(discourse, cue, sentence) is not None:
        return phrase_after(discourse, cue.finite, sentence)
    if is_second(discourse, cue, sentence) and (shared := shared_subject(discourse, cue, sentence)) is not None:
        return shared
    subject = subject_of_gerund(discourse, cue) or subject_of(discourse, cue.index)
    if subject is not None and _is_of_clause(discourse, subject, cue, sentence):
        subject = None
    if subject is not None and subject > cue.finite and (parted := before_parenthesis(discourse, cue.finite, sentence)):
        # "Hale, who lost his boat, told the station's Ann Peel that ...": the one who is told
        return parted
    if subject is not None and _in_reach(discourse, subject, cue, sentence) and may_speak(discourse, subject, cue):
        return _around(discourse, subject, cue, sentence)
    shared = shared_subject(discourse, cue, sentence)
    if shared is not None:
        return shared
    return _by_order(discourse, cue, sentence)


def _is_of_clause(discourse: Discourse, subject: int, cue: CueVerb, sentence: Sentence) -> bool:
    """ "..., reckons the total is higher": the subject of what is said, with its own verb behind it, in a language that
    has its subjects in front."""
    if not discourse.pack.grammar.subject_before_tag or subject < cue.finite:
        return False
    phrase = noun_phrase_at(discourse, cue.index + 1, sentence.end)
    behind = sentence.end if phrase is None else phrase[1]
    while behind < sentence.end and (discourse.tokens[behind].pos == "ADV" or _opens_quotation(discourse, behind)):
        behind += 1
    return subject < behind < sentence.end and discourse.finite[behind]


def _opens_quotation(discourse: Discourse, index: int) -> bool:
    """True for the mark before quoted words."""
    return discourse.tokens[index].text == QUOTATION_MARK and any(discourse.quoted[index + 1 : index + 2])


def _by_order(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """The subject by the order of the words: before a parenthesis, right before the verb, or right behind it."""
    finite = _governing(discourse, cue, sentence)
    parted = (
        opening_with_apposition(discourse, finite, sentence)
        or opening_with_relative(discourse, finite, sentence)
        or before_parenthesis(discourse, finite, sentence)
    )
    if parted is not None:
        return parted
    before = None if _is_inverted(discourse, finite, sentence) else phrase_before(discourse, finite, sentence)
    after = None if before is not None else phrase_after(discourse, finite, sentence)
    own = after is not None and _is_of_clause(discourse, after[1] - 1, cue, sentence)
    return before or (None if own else after or _tagged(discourse, cue, sentence))


def _tagged(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """The words between the verb of a tag behind a quotation and the next mark, whatever the tagger takes them for
    ("...," fumed retired driver Ken Hale.")."""
    first = cue.index + 1
    behind = cue.index > sentence.first and discourse.tokens[cue.index - 1].text == QUOTATION_MARK
    if not discourse.pack.grammar.subject_before_tag or not behind or discourse.quoted[cue.index]:
        return None
    end = discourse.find(first, sentence.end, lambda token: token.text in CLAUSE_MARKS) or sentence.end
    noun = end > first and discourse.tokens[end - 1].pos in NOUNS
    return (first, end) if noun and discourse.tokens[first].pos not in ("ADP", "PART", "SCONJ") else None


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
    first = sentence.first if cue.finite < subject else first_place(discourse, sentence, cue.finite)
    return first <= subject < sentence.end


def _governing(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> int:
    """The finite verb whose subject speaks: the cue's own, or that of the clause around an infinitive ("haastte zich,
    zoals altijd, om alles te ontkennen")."""
    marked = discourse.lower[cue.index - 1] in discourse.pack.grammar.infinitive_markers
    # "went further, demanding that she resign"
    token = discourse.tokens[cue.index]
    gerund = not cue.participle and token.has("VerbForm=Part") and not token.has("Tense=Past")
    marked = marked or gerund
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
    inverted = _is_inverted(discourse, cue.finite, sentence) and discourse.tokens[index + 1 : index + 2]
    if discourse.pack.grammar.bare_complements and not (inverted and inverted[0].pos == "PUNCT"):
        # "insisted she knew nothing": the subject of the clause that no word opens
        return None
    token = discourse.tokens[index]
    neuter = token.lower in discourse.pack.grammar.neuter_pronouns
    return (
        None
        if neuter or token.pos != "PRON" or discourse.quoted[index] != discourse.quoted[cue.index]
        else (index, index + 1)
    )


def _before_object(discourse: Discourse, cue: CueVerb, pronoun: Range, sentence: Sentence) -> Range | None:
    """One who can speak and opens the clause right before a verb of calling, whose pronoun may be the object as well
    ("De regering noemt ze marionetten")."""
    either = discourse.lower[pronoun[0]] in discourse.pack.grammar.either_case
    if not either or not cue.frame.accepts(Construction.PREDICATE):
        return None
    phrase = noun_phrase_at(discourse, sentence.first, cue.finite)
    if phrase is None or phrase[1] != cue.finite:
        return None
    head = discourse.tokens[head_of(discourse, phrase)]
    agrees = not (head.has("Number=Plur") and discourse.tokens[cue.finite].has("Number=Sing"))
    return phrase if agrees and speaks(discourse, head.index) else None


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
    before = discourse.pack.grammar.subject_before_tag and pronoun == cue.finite - 1
    if subject is not None and subject > pronoun and speaks(discourse, subject) and not before:
        return None
    stop = pronoun - (discourse.tokens[pronoun - 1].text == ",")
    phrase = phrase_before(discourse, stop, sentence)
    return None if phrase is None else _who_speaks(discourse, phrase)


def _who_speaks(discourse: Discourse, phrase: Range) -> Range:
    """The phrase behind "van" where it names somebody and the noun before it does not ("een mail van een klant die
    zei")."""
    if speaks(discourse, head_of(discourse, phrase)):
        return phrase
    for index in range(phrase[1] - 2, phrase[0], -1):
        inner = index + 1, phrase[1]
        of = discourse.lower[index] in discourse.pack.grammar.possessive_prepositions
        if of and speaks(discourse, head_of(discourse, inner)):
            return inner
    return phrase


def _relative_pronoun(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> int | None:
    """The relative pronoun that opens the clause of a cue: behind a noun, with no verb of another clause between."""
    verb = min(cue.index, cue.finite)
    for index in range(verb - 1, max(sentence.first, verb - LONGEST_BEFORE), -1):
        token = discourse.tokens[index]
        if discourse.finite[index] or token.text in {";", ":"} or discourse.quoted[index] != discourse.quoted[verb]:
            return None
        subject = discourse.pack.grammar.subject_before_tag and index == verb - 1
        if token.lower in discourse.pack.grammar.relative_pronouns and (token.pos == "PRON" or subject):
            before = discourse.tokens[index - 1]
            noun = discourse.tokens[index - 2] if before.text == "," and index - 2 >= sentence.first else before
            return index if noun.pos in NOUNS or noun.text == ")" else None
    return None


def _around(discourse: Discourse, subject: int, cue: CueVerb, sentence: Sentence) -> Range:
    found = phrase_around(discourse, subject, sentence)
    before = discourse.tokens[max(0, subject - 2) : subject]
    if discourse.tokens[subject].pos == "NUM" and [token.text for token in before[1:]] == [","]:
        # "Quill, 61, said": the age of whoever stands before it
        return phrase_around(discourse, subject - 2, sentence)[0], subject + 1
    if subject <= cue.finite:
        return _up_to_verb(discourse, _with_apposition(discourse, found, cue), cue, sentence)
    # the parser may hang what stands before the verb on the name behind it ("Twee weken later ontkende Smit")
    found = max(found[0], cue.finite + 1), found[1]
    opening = _opening_name(discourse, cue, sentence)
    named = any(token.pos in ("PROPN", "PRON") for token in discourse.tokens[found[0] : found[1]])
    return found if opening is None or (named and opening[1] != cue.finite) else opening


def _with_apposition(discourse: Discourse, phrase: Range, cue: CueVerb) -> Range:
    """A subject with the noun phrase in commas between it and its verb ("Her brother, a medic, said"), or with the
    participle and its phrases there ("Tests carried out by the institute suggest")."""
    end, finite = phrase[1], cue.finite
    if discourse.pack.grammar.subject_before_tag and _has_relative(discourse, phrase, finite):
        return phrase[0], finite - 1
    if not discourse.pack.grammar.subject_before_tag or end + 1 >= finite or any(discourse.finite[end:finite]):
        return phrase
    token = discourse.tokens[end]
    apart = discourse.find(*phrase, lambda word: word.text == ",") is None
    if apart and token.text == "," and discourse.tokens[finite - 1].text == ",":
        apposed = noun_phrase_at(discourse, end + 1, finite - 1)
        opens = discourse.tokens[end + 1].pos in ("DET", "NOUN", "PROPN")
        time = apposed is not None and names_nobody(discourse, apposed)
        return (phrase[0], finite - 1) if opens and apposed == (end + 1, finite - 1) and not time else phrase
    marked = any(word.pos == "PUNCT" for word in discourse.tokens[end:finite])
    participle = token.has("VerbForm=Part") and token.pos in ("VERB", "ADJ") and not marked
    return (phrase[0], finite) if participle else phrase


def _has_relative(discourse: Discourse, phrase: Range, finite: int) -> bool:
    """ "Farm Aid, a group which has 300 members, said": an apposition with a restrictive relative clause."""
    end = phrase[1]
    if end + 2 >= finite or discourse.lower[end] not in discourse.pack.grammar.relative_pronouns:
        return False
    commas = [index for index in range(phrase[0], finite) if discourse.tokens[index].text == ","]
    return len(commas) == 2 and commas[0] < end and commas[1] == finite - 1


def _up_to_verb(discourse: Discourse, phrase: Range, cue: CueVerb, sentence: Sentence) -> Range:
    """A phrase that opens its clause, with the prepositional phrase between it and the finite verb: only one
    constituent stands before that ("Bronnen rond de premier zeggen", "een bron dicht bij het bestuur spreekt")."""
    end, finite = phrase[1], cue.finite
    place = discourse.find(end, min(end + 2, finite), lambda token: token.pos == "ADP")
    if place is None or discourse.tokens[phrase[0]].pos == "PRON" or not _opens_clause(discourse, phrase[0], sentence):
        return phrase
    inner = noun_phrase_at(discourse, place + 1, finite)
    # "op zijn beurt" is said of any subject
    own = discourse.lower[place + 1] in discourse.pack.grammar.possessives
    adjoined = place == end or discourse.tokens[end].pos in ("ADJ", "ADV")
    one = adjoined and not own and inner is not None and inner[1] == finite
    return (phrase[0], finite) if one else phrase


def _opening_name(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """A named phrase that opens the sentence before the verb, over a parenthesis ("De NPH, zoals zij heet, vraagt
    ..."): the parser may take the object behind the verb for the subject."""
    phrase = noun_phrase_at(discourse, sentence.first, cue.finite)
    if phrase is None or names_nobody(discourse, phrase):
        return None
    if discourse.quoted[phrase[1] - 1] != discourse.quoted[cue.index]:
        return None
    if all(token.pos != "PROPN" for token in discourse.tokens[phrase[0] : phrase[1]]):
        return None
    return phrase if phrase[1] == cue.finite or discourse.tokens[phrase[1]].text == "," else None


def _is_inverted(discourse: Discourse, finite: int, sentence: Sentence) -> bool:
    """Verb before subject: the finite verb opens the clause, or follows a comma, a closing quotation mark or a word
    that points back."""
    if finite == sentence.first:
        return True
    before = discourse.tokens[finite - 1]
    if before.text in {",", QUOTATION_MARK, ";"} or before.lower in discourse.pack.grammar.neuter_demonstratives:
        return True
    return before.lower in discourse.pack.cues.quotative_adverbs
