"""The network: a MiniLM encoder (Wang et al. 2020) under heads for tags, names and syntax."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from marsad.language.features import SHAPES

WIDTH = 384
ATTENTION_HEADS = 12
LAYERS = 6
_INNER = 1536
_ARC = 256
_RELATION = 192
_TAG = 256
_VOCABULARY = 30522
_POSITIONS = 512
_EPSILON = 1e-12
_DROPOUT = 0.1  # in the encoder, as it was trained
_HEAD_DROPOUT = 0.3


@dataclass(frozen=True)
class Labels:
    """What the heads choose among; the position in the tuple is the network's output."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    names: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True)
class Scores:
    """The heads' answers, batch by word; the first "word" is the root.

    `arcs` is batch by dependent by head. `dependent` and `governor` are halves of the relation's
    hidden layer, which needs the chosen arc: see `Network.relation`.
    """

    upos: Tensor
    xpos: Tensor
    names: Tensor
    arcs: Tensor
    dependent: Tensor
    governor: Tensor


class Layer(nn.Module):
    """One transformer layer, as in BERT: normalisation after each half."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.widen = nn.Linear(WIDTH, _INNER)
        self.narrow = nn.Linear(_INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=_EPSILON)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Return the next representation, batch by piece by `WIDTH`."""
        query, key, value = (self._split(part(x)) for part in (self.query, self.key, self.value))
        scores = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // ATTENTION_HEADS) + bias
        weights = functional.dropout(scores.softmax(-1), _DROPOUT, self.training)
        mixed = self.output((weights @ value).transpose(1, 2).flatten(2))
        x = self.attention_norm(x + functional.dropout(mixed, _DROPOUT, self.training))
        inner = self.narrow(functional.gelu(self.widen(x)))
        following: Tensor = self.norm(x + functional.dropout(inner, _DROPOUT, self.training))
        return following

    def _split(self, x: Tensor) -> Tensor:
        return x.view(*x.shape[:2], ATTENTION_HEADS, -1).transpose(1, 2)


class Network(nn.Module):
    """Sub-words in, scores of tags, names, arcs (Dozat and Manning 2017) and relations out."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.word = nn.Embedding(_VOCABULARY, WIDTH)
        self.position = nn.Embedding(_POSITIONS, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.tensor([0.0] * LAYERS + [2.0]))
        self.tag = nn.Linear(WIDTH, _TAG)
        self.upos = nn.Linear(_TAG, len(labels.upos))
        self.xpos = nn.Linear(_TAG, len(labels.xpos))
        self.name = nn.Linear(WIDTH, _TAG)
        self.names = nn.Linear(_TAG, len(labels.names))
        self.arc_dependent = nn.Linear(WIDTH, _ARC)
        self.arc_head = nn.Linear(WIDTH, _ARC)
        self.arc_pair = nn.Linear(_ARC, _ARC, bias=False)
        self.arc_prior = nn.Linear(_ARC, 1)
        self.dependent = nn.Linear(WIDTH, _RELATION)
        self.governor = nn.Linear(WIDTH, _RELATION)
        self.relations = nn.Linear(_RELATION, len(labels.relations))
        nn.init.zeros_(self.shape.weight)  # the encoder starts as it was published
        nn.init.orthogonal_(self.arc_pair.weight)

    def encoder_parameters(self) -> list[nn.Parameter]:
        """Return what came with the encoder and is trained on: all but the word embeddings."""
        parts = (self.position, self.norm, self.layers)
        return [parameter for part in parts for parameter in part.parameters()]

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Scores:
        """Return the scores; all arguments are batch by length, `first` indexes sub-words."""
        x = self._encode(pieces, shapes, mask)
        x = self._drop(x.gather(1, first[:, :, None].expand(-1, -1, WIDTH)))
        tag = self._drop(functional.gelu(self.tag(x)))
        name = self._drop(functional.gelu(self.name(x)))
        dependent = self._drop(functional.gelu(self.arc_dependent(x)))
        head = self._drop(functional.gelu(self.arc_head(x)))
        pairs = self.arc_pair(dependent) @ head.transpose(1, 2) / math.sqrt(_ARC)
        return Scores(
            upos=self.upos(tag),
            xpos=self.xpos(tag),
            names=self.names(name),
            arcs=pairs + self.arc_prior(head).transpose(1, 2),
            dependent=self.dependent(x),
            governor=self.governor(x),
        )

    def relation(self, scores: Scores, heads: Tensor) -> Tensor:
        """Return the relations' scores for these heads (batch by word, indices of words)."""
        wanted = heads[:, :, None].expand(-1, -1, _RELATION)
        hidden = functional.gelu(scores.dependent + scores.governor.gather(1, wanted))
        found: Tensor = self.relations(self._drop(hidden))
        return found

    def _encode(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Return the learned mix of all layers (Peters et al. 2018)."""
        positions = torch.arange(pieces.shape[1])
        x = self.norm(self.word(pieces) + self.position(positions) + self.shape(shapes))
        x = functional.dropout(x, _DROPOUT, self.training)
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -10000.0
        weights = self.mix.softmax(0)
        mixed = x * weights[0]
        for index, layer in enumerate(self.layers, start=1):
            x = layer(x, bias)
            mixed = mixed + x * weights[index]
        return mixed

    def _drop(self, x: Tensor) -> Tensor:
        return functional.dropout(x, _HEAD_DROPOUT, self.training)
