"""Write the trained network as the files that the package ships.

python -m training.export --treebanks DIR --trained build/model --out src/marsad/language/model
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch

from marsad.language.features import Word, features
from marsad.language.wordpiece import WordPiece
from training import data, encoder
from training.graph import build
from training.noise import noisy
from training.quantise import Inputs, calibrate, quantise
from training.treebank import Gold

_CALIBRATION = 400  # sentences


def inputs(golds: list[Gold]) -> Iterator[Inputs]:
    """Yield the sentences one by one as the graph takes them."""
    wordpiece = WordPiece(encoder.vocabulary())
    for gold in golds:
        words = [Word(text, spaced) for text, spaced in zip(gold.words, gold.spaced, strict=True)]
        seen = features(words, wordpiece)
        yield {
            "pieces": np.array([seen.pieces]),
            "shapes": np.array([seen.shapes]),
            "mask": np.ones((1, len(seen.pieces)), dtype=np.int64),
            "first": np.array([seen.first]),
        }


def main() -> None:
    """Write graph, vocabulary, labels and the relations' last layer."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--treebanks", type=Path, required=True, help="folder of the treebanks")
    parser.add_argument("--trained", type=Path, required=True, help="what training wrote")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    arguments = parser.parse_args()
    state = torch.load(arguments.trained / "network.pt", weights_only=True)
    weights = {name: tensor.float().numpy() for name, tensor in state.items()}
    rng = random.Random(3)  # noqa: S311
    golds = rng.sample(data.training(arguments.treebanks), _CALIBRATION)
    model = build(weights)
    ranges = calibrate(model, inputs([noisy(gold, rng) for gold in golds]))
    arguments.out.mkdir(parents=True, exist_ok=True)
    onnx.save(quantise(model, ranges), arguments.out / "marsad.onnx")
    vocabulary = "".join(f"{piece}\n" for piece in encoder.vocabulary())
    (arguments.out / "vocabulary.txt").write_text(vocabulary, encoding="utf-8")
    labels = (arguments.trained / "labels.json").read_text(encoding="utf-8")
    (arguments.out / "labels.json").write_text(labels, encoding="utf-8")
    np.savez(
        arguments.out / "relations.npz",
        weights=np.ascontiguousarray(weights["relations.weight"].T),
        bias=weights["relations.bias"],
    )


if __name__ == "__main__":
    main()
