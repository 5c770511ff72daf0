"""Score the shipped model and the sentence splitter on treebanks' test sections.

python -m training.evaluate --treebanks DIR [--model DIR]
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from marsad.language.features import Word
from marsad.language.network import Network
from training import data, noise, treebank
from training.field import names_of_the_field
from training.scores import Tally, tally
from training.splitting import splitting, without_commas_and_apostrophes
from training.treebank import Gold

_TESTS = ("ewt-test", "gum-free-test", "pud-test")
_SPLIT = ("ewt-test", "gum-free-test")
_NOISES: dict[str, Callable[[Gold], Gold]] = {
    "without commas and apostrophes": lambda g: noise.without_apostrophes(noise.without_commas(g)),
    "in lower case": lambda gold: noise.recased(gold, str.lower),
    "in title case": noise.title_case,
}
_RELATIONS = (
    "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "nummod", "amod", "compound", "conj",
    "appos", "acl", "acl:relcl", "advcl", "xcomp", "ccomp", "root",
)  # fmt: skip


def score(network: Network, golds: list[Gold]) -> Tally:
    """Return the model's counts over sentences whose words are given."""
    sentences = [
        [Word(text, spaced) for text, spaced in zip(gold.words, gold.spaced, strict=True)]
        for gold in golds
    ]
    return tally(golds, network.parse(sentences))


def _told(name: str, network: Network, golds: list[Gold]) -> Tally:
    began = time.perf_counter()
    found = score(network, golds)
    speed = found.words / (time.perf_counter() - began)
    print(f"{name}: {found.line()}  ({speed:,.0f} tokens/s)")
    return found


def main() -> None:
    """Print scores in per cent."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--treebanks", type=Path, required=True, help="folder of the treebanks")
    parser.add_argument("--model", type=Path, help="folder of the model; default: the shipped one")
    arguments = parser.parse_args()
    network = Network(arguments.model)
    for name in _TESTS:
        golds = data.load(arguments.treebanks, name)
        found = _told(name, network, golds)
    print("  F1 of relations:", "  ".join(f"{r} {found.relations[r].f1:.0f}" for r in _RELATIONS))
    for described, change in _NOISES.items():
        _told(f"  {described}", network, [change(gold) for gold in golds])
    field = names_of_the_field(network)
    print("names of the field, F1:", "  ".join(f"{k} {c.f1:.1f}" for k, c in field.items()))
    for name in _SPLIT:
        golds = treebank.read(arguments.treebanks / f"{name}.conllu")
        bare = splitting(golds, without_commas_and_apostrophes).f1
        print(f"sentences of {name}: F1 {splitting(golds).f1:.1f}; without commas {bare:.1f}")


if __name__ == "__main__":
    main()
