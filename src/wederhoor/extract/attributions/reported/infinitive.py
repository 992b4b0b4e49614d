"""``X zegt ... te hebben`` / ``X roept op om ...``."""

from __future__ import annotations

from dataclasses import replace

from wederhoor.extract.attributions.clause import clause_end, spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.extent import is_setting
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.marks import AUXILIARY_ARCS, VERBS
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.lang.frames import Construction
from wederhoor.records.attribution import Act
from wederhoor.records.parse import Sentence, Token


def read_infinitive(scene: Scene) -> tuple[Draft, ...]:
    """The infinitive clause of the cue verb, without a source that stands at its head."""
    if not scene.frame.accepts(Construction.INFINITIVE) or _is_expected(scene):
        return ()
    found = infinitive_after(scene.discourse, _last_of_verb(scene), scene.sentence)
    if found is None:
        return ()
    start, marker = found
    if scene.grammar.objects_follow:
        # "urged drivers to stay away": what stands before the marker is told to stay
        return _behind_marker(scene, marker)
    particle = scene.verb.particle
    if particle is not None and start <= particle < marker:
        start = particle + 1
    elif scene.discourse.lower[start - 1] not in scene.grammar.purpose_complementisers:
        start = min(start, _behind_setting(scene, marker))
    for first, end in scene.sources:
        if first <= start < end or start <= first < marker:
            start = max(start, end)
    stop = clause_end(scene.discourse, marker + 1, scene.sentence, scene.stops, subordinate=True)
    stop = _before_clause(scene, marker + 1, stop)
    if _says_nothing(scene, start, stop):
        return ()
    act = Act.URGES if _bids(scene) else None
    return scene.drafts(Rule.INFINITIVE_AFTER, spans_of(scene.discourse, (start, stop)), act=act)


def _behind_marker(scene: Scene, marker: int) -> tuple[Draft, ...]:
    """The infinitive behind its marker, up to the end of its clause."""
    start = marker + 1
    stop = clause_end(scene.discourse, start, scene.sentence, scene.stops, subordinate=True)
    stop = _before_clause(scene, start, stop)
    semicolons = (index for index in range(start, stop) if scene.discourse.tokens[index].text == ";")
    stop = next((index for index in semicolons if any(scene.discourse.finite[index:stop])), stop)
    if _says_nothing(scene, scene.verb.index + 1, stop):
        return ()
    if scene.discourse.lower[marker - 1] in scene.grammar.negators and marker - 1 > scene.verb.index:
        # "urged people not to panic"
        start = marker - 1
    act = Act.URGES if _bids(scene) else None
    drafts = scene.drafts(Rule.INFINITIVE_AFTER, spans_of(scene.discourse, (start, stop)), act=act)
    return tuple(replace(draft, inherits=False) for draft in drafts)


def _bids(scene: Scene) -> bool:
    return scene.frame.verb in scene.discourse.pack.cues.bidding_verbs


def _is_expected(scene: Scene) -> bool:
    """ "They are expected to leave", "is intended to help": a passive without an agent of what nobody bids its subject,
    in a language whose passives have the addressee for their subject ("were told to leave")."""
    passive = scene.grammar.objects_follow and scene.verb.passive and not scene.sources
    return passive and scene.frame.act is not Act.URGES and not _bids(scene)


def _says_nothing(scene: Scene, start: int, stop: int) -> bool:
    """ "zegt niet op lopende zaken in te gaan"."""
    cues, lower = scene.discourse.pack.cues, scene.discourse.lower
    negated = not cues.negations.isdisjoint(lower[start:stop])
    return negated and any(scene.discourse.phrase_at(cues.silent_infinitives, index) for index in range(start, stop))


def _last_of_verb(scene: Scene) -> int:
    """The last word of an expression in front of its infinitive ("laat via X weten niets te betalen"), else the cue."""
    particle = scene.verb.particle
    return scene.verb.index if particle is None or not scene.frame.is_expression else max(scene.verb.index, particle)


def _before_clause(scene: Scene, first: int, end: int) -> int:
    """The coordinator before a clause that the infinitive is not coordinated with ("stelt voor op te schalen en dat
    ..."), else the end."""
    lower, grammar = scene.discourse.lower, scene.grammar
    for index in range(first, end - 1):
        if lower[index] in grammar.coordinators and lower[index + 1] in grammar.declarative_complementisers:
            return index
    return end


def _behind_setting(scene: Scene, marker: int) -> int:
    """The first token behind the cue and its source that belongs to the infinitive: adverbs, days, and phrases that say
    where or to whom it was said are left out."""
    discourse = scene.discourse
    particle = scene.verb.particle
    behind = [particle + 1] if particle is not None and particle < marker else []
    index = max([scene.verb.index + 1, *behind, *(end for first, end in scene.sources if first > scene.verb.index)])
    while index < marker:
        token = discourse.tokens[index]
        phrase = noun_phrase_at(discourse, index + 1, marker) if token.pos == "ADP" else None
        if phrase is not None and is_setting(scene, index, phrase):
            index = phrase[1]
        elif (
            token.pos in ("ADV", "PUNCT") and token.lower not in scene.grammar.negators
        ) or token.lower in discourse.pack.times.adverbials:
            index += 1
        else:
            break
    return index


def infinitive_after(discourse: Discourse, index: int, sentence: Sentence) -> Range | None:
    """The infinitive complement of a verb ("zegt de aanval te hebben afgeslagen"): from its first word, "om" left out,
    up to its "te"; ``None`` when no "te" follows in the clause."""
    marker = _infinitive_marker(discourse, index + 1, sentence)
    if marker is None or any(_is_barrier(discourse, token) for token in discourse.tokens[index + 1 : marker]):
        return None
    purpose = discourse.pack.grammar.purpose_complementisers
    opener = discourse.find(index + 1, marker, lambda token: token.lower in purpose and token.pos != "ADV")
    if opener is not None:
        return opener + 1, marker
    verb = _lexical_verb(discourse, marker)
    first = min((place for place in discourse.parse.subtree(verb) if index < place <= marker), default=marker)
    return (first if first < marker else _after_adverbs(discourse, index + 1, marker)), marker


def _infinitive_marker(discourse: Discourse, first: int, sentence: Sentence) -> int | None:
    markers = discourse.pack.grammar.infinitive_markers
    for index in range(first, sentence.end - 1):
        if discourse.lower[index] in markers and discourse.tokens[index + 1].pos in VERBS:
            return index
        if discourse.lower[index] in markers and _is_bidden(discourse, first, index):
            return index
    return None


def _is_bidden(discourse: Discourse, first: int, marker: int) -> bool:
    """ "urged the minister to intervene": a bare word that the tagger takes for a noun, behind the verb's object."""
    word, bare = discourse.tokens[marker + 1], discourse.tokens[marker + 1].lemma
    marker -= discourse.lower[marker - 1] in discourse.pack.grammar.negators
    phrase = noun_phrase_at(discourse, first, marker)
    follows = discourse.pack.grammar.objects_follow and phrase is not None and phrase[1] == marker
    return follows and word.pos in ("NOUN", "ADJ") and word.text == bare


def _is_barrier(discourse: Discourse, token: Token) -> bool:
    """A finite verb of another clause, outside relative clauses and quotations."""
    return discourse.finite[token.index] and token.dep != "acl:relcl" and not discourse.quoted[token.index]


def _lexical_verb(discourse: Discourse, marker: int) -> int:
    """The verb that an infinitive marker belongs to, behind its auxiliaries."""
    head = discourse.tokens[marker].head
    verb = head if head > marker else marker + 1
    token = discourse.tokens[verb]
    return token.head if token.dep in AUXILIARY_ARCS else verb


def _after_adverbs(discourse: Discourse, first: int, marker: int) -> int:
    while first < marker and discourse.tokens[first].pos in ("ADV", "PUNCT"):
        first += 1
    return first
