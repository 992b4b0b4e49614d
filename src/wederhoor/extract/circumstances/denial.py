"""Whether a statement denies (GUIDELINES 9)."""

from __future__ import annotations

from wederhoor.extract.circumstances.content import (
    Content,
    Part,
    idiom_in,
    is_own,
    is_perfect,
    lays_guilt,
    main_clause,
    opens_with_person,
    speaks_of_self,
)


def denies(content: Content) -> bool:
    """Guilt with a negation, a word for untruth, a judgment of what was said, or a deed that the speaker never did."""
    if content.finds(content.cues.falsehood) or content.finds(content.acts.denial):
        return True
    negated = content.any(_is_negated)
    if negated and (lays_guilt(content) or content.any(_denies_wrong)):
        return True
    return content.any(_belittles) or content.any(_denies_deed) or (content.judging and content.any(_dismisses))


def _spares(content: Content, sentence: Part) -> bool:
    """ "Ik heb niemand bedreigd"; "Wij hebben geen klant geweigerd": the speaker as the agent, no verb of the mind."""
    minded = any(token.lemma in content.acts.expectation for token in sentence.tokens if token.pos == "VERB")
    acting = any(token.lemma in content.acts.active_auxiliaries for token in sentence.tokens)
    spared = sentence.has(content.grammar.nobodies) and _is_negated(content, sentence)
    return acting and not minded and spared and speaks_of_self(content, sentence)


def _is_negated(content: Content, sentence: Part) -> bool:
    """A negation that is no litotes ("het is geen geheim dat ...")."""
    return sentence.has(content.cues.negations) and content.acts.affirmed.search(sentence.text) is None


def _dismisses(content: Content, sentence: Part) -> bool:
    """ "noemt die cijfers voorbarig"."""
    return content.acts.dismissal.search(sentence.text) is not None


def _belittles(content: Content, sentence: Part) -> bool:
    """ "noemt de beschuldiging te zot voor woorden"."""
    return sentence.has(content.cues.taken_up_nouns) and content.acts.judgment.search(sentence.text) is not None


def _denies_wrong(content: Content, sentence: Part) -> bool:
    """ "Wij hebben het rapport niet achtergehouden"; "Er is geen bevel gegeven": a wrong deed or an attack of which a
    speaker says that it was not done."""
    main = main_clause(content, sentence)
    if not main.has(content.cues.negations):
        return False
    deed = idiom_in(content.acts.deeds, main)
    if speaks_of_self(content, main):
        return deed is not None
    if content.unspoken or not is_perfect(content.grammar, main):
        return False
    grammar, attack = content.grammar, idiom_in(content.acts.attacks, main)
    negators = (grammar.negators | grammar.denying_adverbs | grammar.nobodies).intersection(main.lower)
    return bool(negators) and any(idiom is not None and idiom.isdisjoint(negators) for idiom in (deed, attack))


def _denies_deed(content: Content, sentence: Part) -> bool:
    """ "Ik heb hem nooit gezien"; "(zegt dat) zij het stuk niet heeft ontvangen"."""
    acts, main = content.acts, main_clause(content, sentence)
    if not is_perfect(content.grammar, main) or acts.wonder.search(sentence.text):
        return False
    if main.has(acts.first_persons):
        own = is_own(content, main) and main.has(content.cues.negations)
        return own or main.has(acts.never) or _spares(content, main)
    known = any(token.lemma in acts.expectation for token in main.tokens) and not main.has(acts.never)
    reported = not content.free and opens_with_person(content.grammar, main)
    return reported and not known and main.has(content.cues.negations)
