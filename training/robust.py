"""How much of the attribution hangs on the parse: ``python training/robust.py nl ../shared/data BUNDLE...``.

Trains the syntax layer again on every tenth sentence of the treebank, and scores the bundles with the shipped
pipeline, with its parser alone replaced by the poorer one, and with tagger, morphologizer, lemmatizer and parser all
replaced (the recogniser of names stays). Ten minutes on one core; a layer that is there is not trained again.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import spacy
from spacy.cli.train import train
from spacy.language import Language

from measure import line, treebank_scores
from recipe import Recipe, read_recipe
from train import lemma_table, save
from treebank import Sentence, documents, is_tagged
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.scores import evaluate
from wederhoor.ingest.intake import read_sources
from wederhoor.lang.registry import SHIPPED, get_pack
from wederhoor.run.pipeline import make_dossier

SHARE = 10
"""One in so many sentences is trained on."""
STEPS = 1200
SYNTAX = ("morphologizer", "tagger", "lemmatizer", "parser")


def main() -> None:
    """Prints a line for each bundle: F1 of found attributions with each pipeline."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=SHIPPED)
    parser.add_argument("data", type=Path, help="the folder with the treebanks")
    parser.add_argument("bundles", nargs="+", type=Path)
    parser.add_argument("--work", type=Path, default=Path("out/training"), help="where the poor layer is kept")
    arguments = parser.parse_args()
    recipe = read_recipe(arguments.language)
    work: Path = arguments.work / recipe.language
    treebank = [one for one in recipe.read(arguments.data, recipe.train) if recipe.is_free(one) and is_tagged(one)]
    sentences = treebank[::SHARE]
    if not (work / "tenth" / "model-last").exists():
        train_poor(recipe, work, sentences, list(recipe.read(arguments.data, recipe.dev)))
    test = list(recipe.read(arguments.data, recipe.test[:1]))
    with tempfile.TemporaryDirectory() as folder:
        pipelines = save_pipelines(recipe.language, work / "tenth" / "model-last", sentences, Path(folder))
        for name, path in pipelines.items():
            scores = treebank_scores(spacy.load(path), test)
            print(f"{name} on {recipe.test[0]}:", line(scores))
        for bundle in arguments.bundles:
            found = {name: found_score(bundle, arguments.language, path) for name, path in pipelines.items()}
            print(bundle.name, "  ".join(f"{name} {100 * value:.1f}" for name, value in found.items()))


def train_poor(recipe: Recipe, work: Path, sentences: list[Sentence], dev: list[Sentence]) -> None:
    """Trains the layer on the few sentences, as ``train.py`` does on all, without its refinement."""
    work.mkdir(parents=True, exist_ok=True)
    vocab = spacy.blank(recipe.language).vocab
    changes = recipe.changes(recipe.copies[0])
    save(list(documents(sentences, vocab, changes=changes)), work / "tenth-train.spacy")
    save(list(documents(dev, vocab)), work / "tenth-dev.spacy")
    overrides = {
        "paths.train": str(work / "tenth-train.spacy"),
        "paths.dev": str(work / "tenth-dev.spacy"),
        "training.max_steps": STEPS,
        "training.eval_frequency": STEPS // 2,
    }
    train(recipe.folder / "syntax.cfg", work / "tenth", overrides=overrides)


def save_pipelines(language: str, poor: Path, sentences: list[Sentence], folder: Path) -> dict[str, str]:
    """The pipelines to compare, by name."""
    shipped = get_pack(language).pipeline
    built = {name: spacy.load(shipped) for name in ("shipped", "parser", "syntax")}
    exchange(built["parser"], poor, "parser")
    for pipe in SYNTAX:
        exchange(built["syntax"], poor, pipe)
    built["syntax"].get_pipe("wederhoor_lemma_table").table = lemma_table(sentences)  # type: ignore[attr-defined]
    for name, nlp in built.items():
        nlp.to_disk(folder / name)
    return {name: str(folder / name) for name in built}


def exchange(nlp: Language, poor: Path, pipe: str) -> None:
    """Puts the poor pipeline's component, on a layer of its own, in the place of the one of that name."""
    donor = spacy.load(poor)
    donor.replace_listeners("tok2vec", pipe, ["model.tok2vec"])
    before = nlp.pipe_names[nlp.pipe_names.index(pipe) - 1]
    nlp.remove_pipe(pipe)
    nlp.add_pipe(pipe, source=donor, after=before)


def found_score(bundle: Path, language: str, pipeline: str) -> float:
    """F1 of the attributions found in a bundle."""
    intake = read_sources([bundle], languages=(language,))
    dossier = make_dossier(intake.articles, title=intake.title, pipelines={language: pipeline})
    return dict(evaluate(read_gold(bundle), dossier).measure("attribution.found").values)["f"]


if __name__ == "__main__":
    main()
