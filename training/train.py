"""Train the network of the language layer: about 40 minutes on one core.

python -m training.train --treebanks DIR --out build/model
"""

import argparse
import json
import random
import time
from dataclasses import asdict
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from marsad.language.wordpiece import WordPiece
from training import data, encoder, patterns
from training.batches import IGNORED, Batch, batches, example
from training.names import KINDS
from training.network import Labels, Network
from training.noise import noisy
from training.renamed import renamed
from training.treebank import Gold

_BATCH = 1000  # sub-words
_ENCODER_RATE = 2e-4
_HEAD_RATE = 1e-3
_WARM_UP = 0.08  # of all steps
_CLIP = 5.0
_REPORT = 100  # steps
_WEIGHTS = {"upos": 0.5, "xpos": 0.3, "names": 1.0, "arcs": 1.0, "relations": 1.0}


def labels_of(golds: list[Gold]) -> Labels:
    """Return the labels that sentences use, in order of the alphabet."""
    return Labels(
        upos=tuple(sorted({tag for gold in golds for tag in gold.upos})),
        xpos=tuple(sorted({tag for gold in golds for tag in gold.xpos})),
        names=("O", *(f"{part}-{kind}" for kind in KINDS for part in "BI")),
        relations=tuple(sorted({label for gold in golds for label in gold.relations})),
    )


def train(golds: list[Gold], labels: Labels, epochs: int, rng: random.Random) -> Network:
    """Return a network trained on these sentences, every epoch with new noise."""
    network = Network(labels)
    encoder.load_into(network)
    wordpiece = WordPiece(encoder.vocabulary())
    plain = [example(gold, labels, wordpiece) for gold in golds + patterns.sentences(rng)]
    steps = epochs * sum(1 for _ in batches(plain, _BATCH, rng))
    optimiser = _optimiser(network)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps))
    network.train()
    done, began, sums = 0, time.monotonic(), dict.fromkeys(_WEIGHTS, 0.0)
    for _ in range(epochs):
        seen = [renamed(gold, rng) for gold in golds] + patterns.sentences(rng)
        copies = [example(noisy(gold, rng), labels, wordpiece) for gold in seen]
        for batch in batches(copies, _BATCH, rng):
            losses = _losses(network, batch)
            optimiser.zero_grad()
            total = torch.stack([_WEIGHTS[name] * loss for name, loss in losses.items()]).sum()
            torch.autograd.backward(total)
            torch.nn.utils.clip_grad_norm_(network.parameters(), _CLIP)
            optimiser.step()
            schedule.step()
            done += 1
            for name, loss in losses.items():
                sums[name] += loss.item() / _REPORT
            if done % _REPORT == 0:
                _report(done, steps, time.monotonic() - began, sums)
                sums = dict.fromkeys(_WEIGHTS, 0.0)
    return network.eval()


def _optimiser(network: Network) -> torch.optim.Optimizer:
    encoder_parameters = network.encoder_parameters()
    known = {id(parameter) for parameter in encoder_parameters}
    others = [each for each in network.parameters() if each.requires_grad and id(each) not in known]
    return torch.optim.AdamW(
        [{"params": encoder_parameters, "lr": _ENCODER_RATE}, {"params": others, "lr": _HEAD_RATE}],
        betas=(0.9, 0.98),
        eps=1e-6,
        weight_decay=0.01,
    )


def _rate(step: int, steps: int) -> float:
    """Return the share of the learning rate: linear up, then linear down to nothing."""
    warm = max(1, round(_WARM_UP * steps))
    return (step + 1) / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


def _losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    with torch.autocast("cpu", torch.bfloat16):
        scores = network(batch.pieces, batch.shapes, batch.mask, batch.first)
        relations = network.relation(scores, batch.heads.clamp(min=0))
    arcs = scores.arcs.float().masked_fill(~batch.words[:, None, :], -1e4)
    return {
        "upos": _loss(scores.upos, batch.upos),
        "xpos": _loss(scores.xpos, batch.xpos),
        "names": _loss(scores.names, batch.names),
        "arcs": _loss(arcs, batch.heads),
        "relations": _loss(relations, batch.relations),
    }


def _loss(scores: Tensor, wanted: Tensor) -> Tensor:
    if not bool((wanted != IGNORED).any()):  # a batch without annotated names
        return scores.float().sum() * 0.0
    return functional.cross_entropy(
        scores.float().flatten(0, 1), wanted.flatten(), ignore_index=IGNORED
    )


def _report(done: int, steps: int, seconds: float, sums: dict[str, float]) -> None:
    losses = "  ".join(f"{name} {loss:.3f}" for name, loss in sums.items())
    print(f"step {done} of {steps}, {seconds:.0f} s: {losses}", flush=True)


def main() -> None:
    """Train, and write weights and labels."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--treebanks", type=Path, required=True, help="folder of the treebanks")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    golds = data.training(arguments.treebanks)
    labels = labels_of(golds)
    network = train(golds, labels, arguments.epochs, random.Random(arguments.seed))  # noqa: S311
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), arguments.out / "network.pt")
    (arguments.out / "labels.json").write_text(json.dumps(asdict(labels)), encoding="utf-8")


if __name__ == "__main__":
    main()
