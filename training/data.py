"""The treebanks by name, ready for training."""

from dataclasses import replace
from pathlib import Path

from training import names, treebank
from training.retokenise import retokenise
from training.treebank import Gold

_PARTICIPLES = ("acl", "acl:relcl", "advcl", "amod")


def load(folder: Path, name: str) -> list[Gold]:
    """Return the sentences of "ewt-train", "gum-free-test", "pud-test", …, with names.

    `folder` holds the CoNLL-U files and Universal NER's IOB2 files. Words are those that the
    language layer keeps whole.
    """
    golds = treebank.read(folder / f"{name}.conllu")
    if name.startswith("gum"):
        # Before words are joined: GUM's entities begin and end at its own words.
        golds = [names.with_gum(gold) for gold in golds]
    else:
        golds = list(names.with_uner(golds, names.read_uner(folder / f"uner-{name}.iob2")))
    if name.startswith("pud"):
        golds = [_with_agents(gold) for gold in golds]
    return [retokenise(gold) for gold in golds]


def training(folder: Path) -> list[Gold]:
    """Return the sentences that the model learns from."""
    return load(folder, "ewt-train") + load(folder, "gum-free-train")


def _with_agents(gold: Gold) -> Gold:
    """Return a PUD sentence with "by" phrases of passives as obl:agent, as EWT and GUM have."""
    relations = list(gold.relations)
    for index, relation in enumerate(gold.relations):
        if relation == "obl" and _has(gold, index, "case", "by"):
            verb = gold.heads[index] - 1
            passive = gold.relations[verb] in _PARTICIPLES or _has(gold, verb, "aux:pass")
            if gold.xpos[verb] == "VBN" and passive:
                relations[index] = "obl:agent"
    return replace(gold, relations=tuple(relations))


def _has(gold: Gold, head: int, relation: str, word: str | None = None) -> bool:
    return any(
        gold.heads[i] == head + 1
        and gold.relations[i] == relation
        and (word is None or gold.words[i].lower() == word)
        for i in range(len(gold.words))
    )
