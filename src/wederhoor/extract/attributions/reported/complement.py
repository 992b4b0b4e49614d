"""Statements in a clause of their own: behind the cue, in front of it as a subordinate clause, or as a main clause."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import behind_parenthesis, complement, resumes, spans_of, subordinator_after
from wederhoor.extract.attributions.coordination import split_coordination
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.parenthesis import opening_with_apposition
from wederhoor.extract.attributions.reported.bare import bare_start, before_conjunct
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.attributions.source import speaker_at
from wederhoor.extract.attributions.subordination import clause_opener
from wederhoor.extract.attributions.vicinity import speaks
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.marks import CLAUSE_MARKS, NOUNS, VERBS
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.lang.frames import Construction
from wederhoor.records.attribution import Act


def read_complement(scene: Scene) -> tuple[Draft, ...]:
    """``X zegt dat ...``, ``X vraagt of ...``, ``X vertelt hoe ...``."""
    if not scene.frame.accepts(Construction.CLAUSE, Construction.QUESTION):
        return ()
    objectless = not scene.frame.accepts(Construction.OBJECT) or scene.frame.act is Act.BLAMES
    opener = subordinator_after(scene.discourse, scene.verb.index, scene.sentence, objectless=objectless)
    if opener is None or _has_infinitive(scene, opener) or _is_adjunct(scene, opener) or _is_empty(scene, opener):
        return ()
    if (bare := bare_start(scene)) is not None and bare < opener and any(scene.discourse.finite[bare:opener]):
        # "said it had been warned, adding that ...": the word opens a clause of another verb
        return ()
    start, end = complement(scene.discourse, opener, scene.sentence, scene.stops)
    end = before_conjunct(scene, start, end)
    return scene.drafts(Rule.CLAUSE_AFTER, spans_of(scene.discourse, (start, _before_main_verb(scene, start, end))))


def _is_adjunct(scene: Scene, opener: int) -> bool:
    """ "described the scene when he arrived", "found a law which gives ...": in a language whose objects follow their
    verb, a question word or a relative pronoun behind something else than those who are told."""
    discourse, first = scene.discourse, scene.verb.index + 1
    if not scene.grammar.objects_follow:
        return False
    if opener == first:
        # "disputes that number, saying ...": a determiner, with no clause behind it
        mark = discourse.find(first, scene.sentence.end, lambda token: token.text in CLAUSE_MARKS)
        # no determiner stands before a name ("suspects that Hale, who left, knew")
        named = any(token.pos == "PROPN" for token in discourse.tokens[first + 1 : first + 2])
        return discourse.tokens[opener].dep == "det" and not named and not any(discourse.finite[first:mark])
    relative = discourse.tokens[opener].has("PronType=Rel") or (
        discourse.lower[opener] in scene.grammar.relative_pronouns and discourse.tokens[opener - 1].text == ","
    )
    if discourse.lower[opener] in scene.grammar.declarative_complementisers:
        told = _addresses(scene) and noun_phrase_at(discourse, first, opener) == (first, opener)
        told = told or _is_set(scene, opener)
        return relative and not told and discourse.tokens[opener - 1].pos in NOUNS
    if all(discourse.tokens[index].pos in ("ADV", "ADP") for index in range(first, opener)):
        return False
    addressee = noun_phrase_at(discourse, first, opener)
    told = addressee is not None and addressee[1] == opener and _addresses(scene)
    return relative or not told


def _is_empty(scene: Scene, opener: int) -> bool:
    """ "told people nothing that they did not know": the word opens a clause about nothing."""
    before = scene.discourse.lower[opener - 1]
    return (
        scene.grammar.objects_follow
        and before in scene.discourse.pack.cues.empty_objects
        and opener > scene.verb.index + 1
    )


def _is_set(scene: Scene, opener: int) -> bool:
    """ "told the paper by telephone that ...": behind a verb without an object of its own, nothing but those who are
    told and phrases of where and when, and no verb right behind the word."""
    discourse, start = scene.discourse, scene.verb.index + 1
    if discourse.finite[opener + 1]:
        return False
    if _addresses(scene) and (told := noun_phrase_at(discourse, start, opener)) is not None:
        start = told[1]
    return start == opener or discourse.tokens[start].pos in ("ADP", "ADV") or scene.is_time(start)


def _addresses(scene: Scene) -> bool:
    """True for a verb whose object is told or asked."""
    cues = scene.discourse.pack.cues
    return scene.frame.verb in cues.bidding_verbs | cues.telling_forms or scene.frame.act is Act.ASKS


def _before_main_verb(scene: Scene, start: int, end: int) -> int:
    """The comma at which the clause around the cue ends and the verb of the main clause follows ("Toen X zei dat het
    goed ging, werd het stil", "X, die zegt dat het goed gaat, zwijgt"), else the end."""
    discourse, opener = scene.discourse, clause_opener(scene.discourse, scene.verb.index, scene.verb.finite)
    if opener is None or (
        opener != scene.sentence.first
        and discourse.lower[opener] in scene.grammar.declarative_complementisers
        and not discourse.tokens[opener].has("PronType=Rel")
    ):
        return end
    commas = (index for index in range(start + 1, end - 1) if discourse.tokens[index].text == ",")
    # the parser takes many a past tense for an adjective and yet finds that it is the root ("..., bekende.")
    verbs = (comma for comma in commas if discourse.finite[comma + 1] or discourse.tokens[comma + 1].dep == "ROOT")
    closing = (comma for comma in verbs if any(discourse.finite[start:comma]))
    return next(closing, end)


def _has_infinitive(scene: Scene, opener: int) -> bool:
    """True where an infinitive clause of the verb holds the complement: "zegt te hebben gehoord dat ..."."""
    discourse, start = scene.discourse, scene.verb.index + 1
    if not scene.frame.accepts(Construction.INFINITIVE) or any(discourse.finite[start:opener]):
        return False
    markers = (index for index in range(start, opener) if discourse.lower[index] in scene.grammar.infinitive_markers)
    # "said in a letter to the minister that ...": a preposition in the same word
    verbal = (m for m in markers if not scene.grammar.objects_follow or discourse.tokens[m + 1].pos in VERBS)
    return any(marker + 1 != scene.verb.particle for marker in verbal)


def read_fronted(scene: Scene) -> tuple[Draft, ...]:
    """``Dat ..., ontkent X`` / ``Of ..., vraagt X zich af``."""
    clause = fronted_clause(scene)
    if clause is None or not scene.frame.accepts(Construction.CLAUSE) or _judges(scene):
        return ()
    return scene.drafts(Rule.CLAUSE_BEFORE, spans_of(scene.discourse, clause))


def _judges(scene: Scene) -> bool:
    """True for a verb of judgement with an adjective or a quotation behind it ("Dat ..., vindt zij onhandig")."""
    if not scene.frame.accepts(Construction.JUDGEMENT):
        return False
    words = (
        word for word in scene.discourse.tokens[scene.verb.index + 1 : scene.sentence.end] if scene.is_free(word.index)
    )
    return any(word.pos == "ADJ" or scene.discourse.quoted[word.index] for word in words)


def fronted_clause(scene: Scene) -> Range | None:
    """The subordinate clause that opens the sentence and stands in front of the verb; "dat" is left out, and what
    compares it with the words of another ("zoals X beweert")."""
    first, finite, grammar = scene.sentence.first, scene.verb.finite, scene.grammar
    while first < finite and (scene.discourse.tokens[first].pos in ("PUNCT", "CCONJ") or _is_kicker(scene, first)):
        first += 1
    opener = scene.discourse.lower[first]
    declarative = opener in grammar.declarative_complementisers
    if not (declarative or opener in grammar.interrogative_complementisers):
        return None
    if declarative and _opens_main_clause(scene, first):
        return None
    comma = scene.comma_before(finite)
    if finite <= first + 3 or comma is None or comma < finite - 2:
        return None
    comparing = scene.discourse.find(first, comma, lambda token: token.lower in grammar.comparatives)
    behind_comma = comparing is not None and scene.discourse.tokens[comparing - 1].text == ","
    return first + declarative, comparing - 1 if comparing is not None and behind_comma else comma


def _opens_main_clause(scene: Scene, first: int) -> bool:
    """ "Dat klopt niet, zegt X", "Dat laatste klopt": a pronoun, or a determiner and its noun, before a finite verb."""
    discourse = scene.discourse
    token = discourse.tokens[first]
    determines = token.pos == "DET" or token.dep == "det"
    behind = first + 2 if determines else first + 1
    comma = scene.comma_before(scene.verb.finite)
    if comma is not None and comma - 1 > behind and discourse.tokens[comma - 1].pos in VERBS:
        return False
    return discourse.finite[behind] and (token.pos in ("PRON", "DET") or not determines)


def _is_kicker(scene: Scene, first: int) -> bool:
    """A word set before the sentence ("Overstroming Dat het ..."): a noun before a conjunction with a capital."""
    following = scene.discourse.tokens[first + 1]
    opens = following.lower in scene.grammar.declarative_complementisers and following.text[:1].isupper()
    return first == scene.sentence.first and opens and scene.discourse.tokens[first].pos in NOUNS


def read_comparing(scene: Scene) -> tuple[Draft, ...]:
    """``..., zoals X zegt``: what stands before the comparison."""
    discourse, sentence, verb = scene.discourse, scene.sentence, min(scene.verb.index, scene.verb.finite)
    markers = scene.grammar.infinitive_markers
    while verb > sentence.first and (discourse.tokens[verb - 1].pos in VERBS or discourse.lower[verb - 1] in markers):
        verb -= 1
    modals = discourse.pack.times.prospective_auxiliaries if scene.grammar.objects_follow else frozenset()
    if not scene.frame.accepts(Construction.CLAUSE) or discourse.tokens[scene.verb.finite].lemma in modals:
        # "late, as my father would have said": he never did
        return ()
    for index in range(verb - 1, sentence.first + 1, -1):
        if discourse.lower[index] in scene.grammar.comparatives and discourse.tokens[index - 1].text == ",":
            start = _statement_start(scene, index - 1)
            start += discourse.lower[start] in scene.grammar.declarative_complementisers
            return scene.drafts(Rule.CLAUSE_COMPARED, spans_of(discourse, (start, index - 1)))
        if discourse.finite[index] or discourse.tokens[index].pos == "PUNCT":
            return ()
    return ()


def read_postposed(scene: Scene) -> tuple[Draft, ...]:
    """``..., zegt X.`` / ``..., zo meldt X``: the statement in main-clause order before its cue."""
    discourse, sentence, verb = scene.discourse, scene.sentence, scene.verb
    comma = verb.finite - 1
    if comma > sentence.first and discourse.lower[comma] in discourse.pack.cues.quotative_adverbs:
        comma -= 1
    if verb.passive or not scene.frame.accepts(Construction.CLAUSE) or _judges(scene):
        return ()
    if comma <= sentence.first or discourse.tokens[comma].text != ",":
        return ()
    if scene.grammar.subject_before_tag and not any(discourse.finite[sentence.first : comma]):
        # "The judge, Mr Lane, warned the jury": behind a comma and no clause the verb has its subject before it
        return ()
    following = _speaker_behind(scene)
    if following is None or opening_with_apposition(discourse, verb.finite, sentence) is not None:
        return ()
    rest = _rest(scene, following)
    if rest is not None and _is_subject(scene, comma, rest):
        return ()
    if rest is None and not _can_be_said(scene, comma, following):
        return ()
    if rest is None and _is_dependent(scene, comma):
        return ()
    parts = [(_statement_start(scene, comma), comma), *([rest] if rest else [])]
    content = spans_of(discourse, *parts)
    sources = split_coordination(discourse, following, sentence)
    return scene.drafts(Rule.AFTER_STATEMENT, content, sources=sources)


def _speaker_behind(scene: Scene) -> Range | None:
    """The phrase behind the finite verb, over adverbs ("denkt ook X")."""
    discourse, first, end = scene.discourse, scene.verb.finite + 1, scene.sentence.end
    while first < end and discourse.tokens[first].pos == "ADV":
        first += 1
    if first == scene.verb.finite + 1:
        return speaker_at(discourse, first, scene.sentence)
    phrase = noun_phrase_at(discourse, first, end)
    return None if phrase is None or discourse.tokens[phrase[0]].pos == "ADP" else phrase


def _rest(scene: Scene, speaker: Range) -> Range | None:
    """What goes on behind a cue in a parenthesis: "De brug, zegt X, is veilig"; ``None`` for a clause of the reporter's
    or of the speaker's ("..., zegt X, die erbij was")."""
    discourse, grammar, end = scene.discourse, scene.grammar, scene.sentence.end
    comma = speaker[1]
    if comma + 2 >= end or discourse.tokens[comma].text != "," or scene.verb.participle:
        return None
    opener = discourse.tokens[comma + 1]
    linked = opener.lower in grammar.relative_words or opener.lower in grammar.concessives or opener.pos == "SCONJ"
    if linked or resumes(discourse, comma, scene.sentence) or not scene.stops.isdisjoint(range(comma, end)):
        return None
    return comma + 1, end


def _can_be_said(scene: Scene, comma: int, speaker: Range) -> bool:
    """A clause, or a noun phrase that is the whole of what is said by one who can speak ("De politie, zeggen de
    stakers"); a phrase with a parenthesis behind it is a subject ("De bond, die klein is, eist een onderzoek")."""
    discourse, first = scene.discourse, scene.sentence.first
    adverbial = discourse.tokens[first].pos == "ADP"
    phrase = noun_phrase_at(discourse, first + adverbial, comma)
    core = comma if phrase is None else phrase[1]
    if adverbial and phrase is not None and (core == comma or _is_parenthetical(discourse, core)):
        return False
    if core < comma and discourse.tokens[core].text == "," and _opens_parenthesis(discourse, core + 1):
        # "De trein, die uit Gent kwam, reed te snel, zegt X": its own verb stands behind the parenthesis
        return _has_verb_behind(scene, core, comma)
    if any(discourse.finite[first:comma]) or any(token.pos == "VERB" for token in discourse.tokens[first:comma]):
        return True
    if phrase is None or core != comma or scene.frame.act is not Act.ASSERTS:
        return False
    return speaks(discourse, head_of(discourse, speaker))


def _has_verb_behind(scene: Scene, opening: int, comma: int) -> bool:
    """True for a finite verb right behind the relative clause in commas that begins at a token."""
    behind = behind_parenthesis(scene.discourse, opening, scene.sentence)
    return behind < comma and scene.discourse.finite[behind]


def _is_subject(scene: Scene, comma: int, rest: Range) -> bool:
    """ "X, de bond, begrijpt Y, maar niet Z": one who can speak, or anything with an apposition, before a verb that no
    clause stands around."""
    discourse, first = scene.discourse, scene.sentence.first
    if any(discourse.finite[first:comma]) or any(discourse.finite[rest[0] : rest[1]]):
        return False
    phrase = noun_phrase_at(discourse, first, comma)
    if phrase is None or phrase[1] != comma:
        return False
    apposed = any(token.text == "," for token in discourse.tokens[first:comma])
    return apposed or speaks(discourse, head_of(discourse, phrase))


def _is_dependent(scene: Scene, comma: int) -> bool:
    """True for one clause of time, cause or condition before the verb ("Nu X dat erkent, eist Y een onderzoek")."""
    discourse, first = scene.discourse, scene.sentence.first
    opener = discourse.tokens[first]
    if opener.pos != "SCONJ" or opener.lower in scene.grammar.complement_openers or discourse.quoted[first]:
        return False
    return all(token.text != "," for token in discourse.tokens[first:comma])


def _is_parenthetical(discourse: Discourse, comma: int) -> bool:
    """A relative clause or participle in commas behind a prepositional phrase ("In een mail, ingezien door X, ...")."""
    following = discourse.tokens[comma + 1]
    participle = following.has("VerbForm=Part") or following.pos == "ADJ"
    return discourse.tokens[comma].text == "," and (participle or _opens_parenthesis(discourse, comma + 1))


def _opens_parenthesis(discourse: Discourse, index: int) -> bool:
    """A relative clause or a comparison behind a noun phrase and a comma."""
    grammar, word = discourse.pack.grammar, discourse.lower[index]
    return word in grammar.relative_words or word in grammar.comparatives


def _statement_start(scene: Scene, comma: int) -> int:
    """The start of the statement that ends at a comma: the sentence, or the clause after a semicolon."""
    for index in range(comma - 1, scene.sentence.first, -1):
        if scene.discourse.tokens[index].text == ";":
            return index + 1
    return scene.sentence.first
