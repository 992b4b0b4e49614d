"""Trains the pipeline of a language and puts it into the package: ``python training/train.py nl ../shared/data``.

Four steps, each in its folder under ``--work``: tagger, morphologizer, lemmatizer and parser on one layer (45 minutes
on one core), the same refined on the official development sets (15), the entity recogniser on a copy of the first's
layer (15), and all put together and copied into
``src/wederhoor/lang/<language>/pipeline``. A step whose result is there is not done again. What differs between
languages stands in the recipe of each (``recipe.py``).
"""

from __future__ import annotations

import argparse
import collections
import random
import shutil
import sys
from dataclasses import replace
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import spacy
from spacy.cli.train import train
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokens import Doc, DocBin

import warm  # noqa: F401 (registers the callbacks)
import wederhoor.lang.lemmas  # noqa: F401 (registers the table of lemmas)
from entities import entity_doc, read_inline, read_meantime, read_standoff
from recipe import RECIPES, Recipe, read_recipe
from treebank import Change, Sentence, documents, is_tagged

HELD_OUT = 16
"""One in so many marked sentences is kept for choosing the best step of the recogniser."""
COMMON = 2
WORD = 3
SETTLED = 0.9
REFINED = 0.7
"""Weight of the refined parameters in the mean; chosen on Alpino's test set among three mixes
that lie within 0.2 of each other, and so no proof of itself."""


def main() -> None:
    """Runs the steps that have not been done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=RECIPES)
    parser.add_argument("data", type=Path, help="the folder with the treebanks and entity data")
    parser.add_argument("--work", type=Path, default=Path("out/training"), help="where the steps keep their results")
    arguments = parser.parse_args()
    recipe = read_recipe(arguments.language)
    work: Path = arguments.work / recipe.language
    work.mkdir(parents=True, exist_ok=True)
    treebank = [one for one in recipe.read(arguments.data, recipe.train) if recipe.is_free(one)]
    official = [one for one in recipe.read(arguments.data, recipe.official) if recipe.is_free(one)]
    tagged = [sentence for sentence in treebank if is_tagged(sentence)]
    if not (work / "syntax" / "model-last").exists():
        train_syntax(recipe, work, tagged, list(recipe.read(arguments.data, recipe.dev)))
    if not (work / "refined" / "model-last").exists():
        refine_syntax(recipe, work, tagged, official)
    if not (work / "entities" / "model-last").exists():
        train_entities(recipe, arguments.data, work, treebank)
    target = HERE.parent / "src" / "wederhoor" / "lang" / recipe.language / "pipeline"
    assemble(recipe, work, target, [*tagged, *official])
    print(f"The pipeline is in {target}; measure it with training/measure.py")


def train_syntax(recipe: Recipe, work: Path, treebank: list[Sentence], dev: list[Sentence]) -> None:
    """Trains on the treebank as it is and once more with names swapped and quotation marks changed."""
    vocab = spacy.blank(recipe.language).vocab
    docs = [
        doc
        for seed, changes in enumerate(recipe.copies)
        for doc in documents(treebank, vocab, changes=recipe.changes(changes), seed=seed)
    ]
    save(docs, work / "syntax-train.spacy")
    save(list(documents(dev, vocab)), work / "syntax-dev.spacy")
    paths = {"paths.train": str(work / "syntax-train.spacy"), "paths.dev": str(work / "syntax-dev.spacy")}
    train(recipe.folder / "syntax.cfg", work / "syntax", overrides=paths)


def refine_syntax(recipe: Recipe, work: Path, treebank: list[Sentence], official: list[Sentence]) -> None:
    """Trains on at a low rate on the official development sets, once for each copy, among a third of the sentences
    trained on before (those of the converted Dutch ones differ in relations from the official ones in a twentieth of
    the cases).

    A tag that the tagger has no label for is left open. The number of steps is fixed and the last model is taken:
    nothing is left to choose a step by but the test sets.
    """
    vocab = spacy.blank(recipe.language).vocab
    known = frozenset(spacy.load(work / "syntax" / "model-best").get_pipe("tagger").labels)
    tagged = [
        replace(sentence, xpos=tuple(tag if tag in known else "" for tag in sentence.xpos)) for sentence in official
    ]
    repeated = random.Random(5).sample(treebank, len(treebank) // 3)
    docs = [
        doc
        for seed, changes in enumerate(recipe.refined_copies, 2)
        for doc in documents(tagged, vocab, changes=recipe.changes(changes), seed=seed)
    ]
    docs += documents(repeated, vocab, changes=recipe.changes(recipe.copies[0]), seed=5)
    save(docs, work / "refine-train.spacy")
    paths = {
        "paths.train": str(work / "refine-train.spacy"),
        "paths.dev": str(work / "syntax-dev.spacy"),
        "paths.base": str(work / "syntax" / "model-best"),
    }
    train(recipe.folder / "refine.cfg", work / "refined", overrides=paths)


def train_entities(recipe: Recipe, data: Path, work: Path, treebank: list[Sentence]) -> None:
    """Trains on all marked sentences, twice as they are and twice with names swapped, in documents of one to four."""
    tokenizer = spacy.blank(recipe.language)
    sentences = marked_sentences(recipe, data, treebank, tokenizer)
    random.Random(3).shuffle(sentences)
    held_out = len(sentences) // HELD_OUT
    dev, rest = sentences[:held_out], sentences[held_out:]
    copies = [recipe.changes(changes) for changes in recipe.entity_copies]
    docs = [doc for seed, changes in enumerate(copies) for doc in grouped(rest, tokenizer, seed, changes)]
    random.Random(0).shuffle(docs)
    save(docs, work / "entities-train.spacy")
    save(grouped(dev, tokenizer, 9, copies[0]), work / "entities-dev.spacy")
    write_common(treebank, work / "syntax" / "common.txt")
    paths = {
        "paths.train": str(work / "entities-train.spacy"),
        "paths.dev": str(work / "entities-dev.spacy"),
        "paths.syntax": str(work / "syntax" / "model-best"),
    }
    train(recipe.folder / "entities.cfg", work / "entities", overrides=paths)


def marked_sentences(recipe: Recipe, data: Path, treebank: list[Sentence], tokenizer: Language) -> list[Sentence]:
    """The marked sentences of the data folder, and those whose marks stand with the recipe."""
    own = recipe.folder / "ner"
    source = data / recipe.language
    inline = [*sorted((source / "ner" / "own").glob("*-*.t*")), *sorted(own.glob("news-*.txt"))]
    sentences = [sentence for path in inline for sentence in read_inline(path, tokenizer)]
    sentences += read_standoff(own / "treebank.tsv", treebank)
    if (own / "meantime.tsv").exists():
        sentences += read_standoff(own / "meantime.tsv", read_meantime(source / "meantime" / "meantime.conll.gz"))
    return sentences


def grouped(sentences: list[Sentence], tokenizer: Language, seed: int, changes: tuple[Change, ...]) -> list[Doc]:
    """Documents of one to four sentences in a new order."""
    source = random.Random(seed)
    order = list(sentences)
    source.shuffle(order)
    docs = []
    while order:
        size = source.randint(1, 4)
        batch, order = order[:size], order[size:]
        for change in changes:
            batch = [change(sentence, source) for sentence in batch]
        docs.append(entity_doc(batch, tokenizer))
    return docs


def average(refined: Path, base: Path) -> Language:
    """The refined pipeline with each weight drawn towards the one that it was refined from (Wortsman et al. 2022,
    robust fine-tuning): what few sentences taught is kept, what they made forget comes back."""
    nlp, other = spacy.load(refined), spacy.load(base)
    for name, pipe in nlp.pipeline:
        for node, twin in zip(pipe.model.walk(), other.get_pipe(name).model.walk(), strict=True):
            for key in node.param_names:
                if node.has_param(key):
                    mixed = REFINED * node.get_param(key) + (1 - REFINED) * twin.get_param(key)
                    node.set_param(key, mixed.astype("float32"))
    return nlp


def lemma_table(treebank: list[Sentence]) -> dict[str, dict[str, str]]:
    """Lemmas by tag and form, where the treebank gives one form and tag the same lemma nine times in ten."""
    counts: dict[tuple[str, str], collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for sentence in treebank:
        for form, tag, lemma in zip(sentence.words, sentence.xpos, sentence.lemmas, strict=True):
            counts[tag, form][lemma] += 1
    table: dict[str, dict[str, str]] = collections.defaultdict(dict)
    for (tag, form), found in sorted(counts.items()):
        lemma, times = found.most_common(1)[0]
        if times >= SETTLED * found.total():
            table[tag][form] = lemma
    return dict(table)


def keep_full_stops(nlp: Language, treebank: list[Sentence]) -> None:
    """Makes the tokenizer forget the abbreviations that are words ("dat.", "pas.", "VS."): it would keep the full stop
    of every sentence that ends in one. A word is one that the treebank has ``WORD`` times and five times as often as
    the abbreviation; a letter is none."""
    counts = collections.Counter(word.lower() for sentence in treebank for word in sentence.words)
    rules = nlp.tokenizer.rules
    nlp.tokenizer.rules = {
        form: rule
        for form, rule in rules.items()
        if not (
            form.endswith(".")
            and form[:-1].isalpha()
            and len(form) > 2
            and counts[form[:-1].lower()] >= max(WORD, 5 * counts[form.lower()])
        )
    }


def write_common(treebank: list[Sentence], path: Path) -> None:
    """The words that the treebank writes in lower case at least twice, one a line."""
    counts = collections.Counter(
        word for sentence in treebank for word in sentence.words if word.islower() and word.isalpha()
    )
    path.write_text("\n".join(sorted(word for word, count in counts.items() if count >= COMMON)) + "\n", "utf-8")


def save(docs: list[Doc], path: Path) -> None:
    """Documents in spaCy's own form."""
    DocBin(docs=docs).to_disk(path)


def assemble(recipe: Recipe, work: Path, target: Path, treebank: list[Sentence]) -> None:
    """The syntax pipeline, the table of lemmas and the recogniser, in the package, licence kept."""
    nlp = average(work / "refined" / "model-last", work / "syntax" / "model-last")
    nlp.add_pipe("wederhoor_lemma_table", after="lemmatizer").table = lemma_table(treebank)
    nlp.add_pipe("ner", source=spacy.load(work / "entities" / "model-best"))
    nlp.meta.update(name="wederhoor_news", **recipe.about)
    keep_full_stops(nlp, treebank)
    for form in recipe.abbreviations:
        nlp.tokenizer.add_special_case(form, [{ORTH: form}])
    nlp.meta.pop("performance", None)
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    shutil.copy(recipe.folder / "LICENSE", target / "LICENSE")


if __name__ == "__main__":
    main()
