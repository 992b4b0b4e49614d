"""Taking an article apart: page text, headline, subheads and the paragraphs as a reader reads them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from wederhoor.lang.base import LanguagePack
from wederhoor.lang.layout import LayoutWords
from wederhoor.records.article import Article, Boilerplate, BoilerplateKind, Layout, Paragraph
from wederhoor.records.frontmatter import read_front_matter
from wederhoor.records.span import Span
from wederhoor.text.boilerplate import Block, ends_with_credit, kind_of_line, mark_wording
from wederhoor.text.flow import Flow
from wederhoor.text.heads import paragraph_kinds
from wederhoor.text.hyphenation import join_broken, vocabulary
from wederhoor.text.lines import Line, read_lines
from wederhoor.text.surroundings import mark_surroundings
from wederhoor.text.wrapping import group_lines


def lay_out(article: Article, pack: LanguagePack) -> Layout:
    """The page text of an article, and its paragraphs in order.

    No character is in both, and every one is in either but for white space, control and direction marks at the ends of
    lines, and hyphens that only break a word over two lines. Works in time linear in the length of the text.
    """
    words, text = pack.layout, article.text
    front = read_front_matter(text).span
    blocks = _blocks(text, read_lines(text, front.end if front else 0), words)
    _mark(blocks, words)
    flows = [flow for block in blocks if block.kind is None and (flow := _read(text, block))]
    kinds = paragraph_kinds([flow.text for flow in flows], article.title, words)
    paragraphs = tuple(
        Paragraph(kind=kind, pieces=flow.pieces, joints=flow.joints, text=flow.text)
        for kind, flow in zip(kinds, flows, strict=True)
    )
    return Layout(boilerplate=_boilerplate(front, blocks), paragraphs=paragraphs)


def _blocks(text: str, lines: Sequence[Line], words: LayoutWords) -> list[Block]:
    """The paragraphs that the lines make, the lines that are page text by themselves among them."""
    kinds = _kinds_of_lines(lines, words)
    alone = {number for number, kind in enumerate(kinds) if kind}
    closed = {number for number, line in enumerate(lines) if ends_with_credit(line.text, words)}
    groups = group_lines(lines, alone, closed, text, words)
    known = vocabulary(text) if any(len(group) > 1 for group in groups) else frozenset()
    return [
        Block(
            flow=_flow(text, [lines[number] for number in group], words, known),
            blank=lines[group[0]].blank,
            kind=kinds[group[0]],
        )
        for group in groups
    ]


def _kinds_of_lines(lines: Sequence[Line], words: LayoutWords) -> list[BoilerplateKind | None]:
    kinds = [kind_of_line(line.text, words) for line in lines[:1]]
    for before, line in pairwise(lines):
        # A line set off from the first one stands under a headline, which closes no sentence by custom.
        under_headline = before is lines[0] and line.blank > 0
        ends = line.may_end(before) and not under_headline
        kinds.append(kind_of_line(line.text, words, may_end_sentence=ends))
    return kinds


def _flow(text: str, lines: Sequence[Line], words: LayoutWords, known: Collection[str]) -> Flow:
    """The lines read as one: broken words made whole, a space for any other line break."""
    pieces, joints = [Span(lines[0].start, lines[0].end)], []
    for line, following in pairwise(lines):
        joint = " "
        if line.ends_broken and following.initial:
            keeps, joint = join_broken(line.text, following.text, words, known)
            if not keeps and len(pieces[-1]) > 1:
                pieces[-1] = Span(pieces[-1].start, pieces[-1].end - 1)
        joints.append(joint)
        pieces.append(Span(following.start, following.end))
    return Flow.of(text, pieces, joints)


def _mark(blocks: Sequence[Block], words: LayoutWords) -> None:
    """Sets what of the blocks is page text; the first that is not may be the headline."""
    first = next((number for number, block in enumerate(blocks) if block.kind is None), None)
    for number, block in enumerate(blocks):
        if block.kind is None:
            mark_wording(block, words, is_headline=number == first)
    mark_surroundings(blocks, words)


def _read(text: str, block: Block) -> Flow | None:
    """What is read of a block."""
    return block.flow.without(text, [(start, end) for start, end, _ in block.cuts]) if block.cuts else block.flow


def _boilerplate(front: Span | None, blocks: Iterable[Block]) -> tuple[Boilerplate, ...]:
    """The marked passages in order; one that stands in another, or overlaps it, becomes part of the earlier one."""
    found = [Boilerplate(span=front, kind=BoilerplateKind.METADATA)] if front else []
    found += [marked for block in blocks for marked in _marked(block)]
    apart: list[Boilerplate] = []
    for marked in sorted(found, key=lambda marked: marked.span):
        if apart and marked.span.start < apart[-1].span.end:
            end = max(apart[-1].span.end, marked.span.end)
            apart[-1] = Boilerplate(span=Span(apart[-1].span.start, end), kind=apart[-1].kind)
        else:
            apart.append(marked)
    return tuple(apart)


def _marked(block: Block) -> Iterator[Boilerplate]:
    if block.kind:
        yield Boilerplate(span=block.flow.span(0, len(block.text)), kind=block.kind)
        return
    for start, end, kind in block.cuts:
        yield Boilerplate(span=block.flow.span(start, end), kind=kind)
