"""The network that reads English: an ONNX file, and the tables beside it."""

from collections.abc import Iterator, Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from typing import NamedTuple

import msgspec
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from marsad.language.features import Features, Word, features
from marsad.language.spans import NameTags
from marsad.language.tree import tree
from marsad.language.wordpiece import WordPiece

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

LONGEST = 256  # sub-words of a sentence; a longer one is read in pieces
_BATCH = 512  # sub-words; 384 to 1024 are fastest on one core, half of it takes a twentieth more
_STEP = 4  # sentences are padded to so many sub-words; 16 wastes a fifth of the work


class Labels(msgspec.Struct, frozen=True):
    """What the network's outputs stand for, in their order."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    names: tuple[str, ...]
    relations: tuple[str, ...]


class Parse(NamedTuple):
    """What the network says of a sentence: one entry a word.

    `heads` count words from one; zero is the root. `names` are "O", "B-PER", "I-PER", ….
    """

    upos: list[str]
    xpos: list[str]
    names: list[str]
    heads: list[int]
    relations: list[str]


class Network:
    """Tags, names and syntax of sentences; the same answer for one whatever comes with it.

    Its numbers are eight-bit integers at scales fixed when the model was made, and a sentence's
    padding depends on its own length alone. So neither a batch's other sentences nor its size
    change what is computed for it. Raises nothing of its own; the files come with the package.
    """

    def __init__(self, folder: Traversable | None = None, threads: int = 1) -> None:
        """Load the model in `folder`, this package's own by default."""
        folder = folder or resources.files(__package__) / "model"
        self._session = _session((folder / "marsad.onnx").read_bytes(), threads)
        vocabulary = (folder / "vocabulary.txt").read_text(encoding="utf-8")
        self._wordpiece = WordPiece(vocabulary.split("\n")[:-1])
        self._labels = msgspec.json.decode((folder / "labels.json").read_bytes(), type=Labels)
        self._names = NameTags(self._labels.names)
        with (folder / "relations.npz").open("rb") as file, np.load(file) as arrays:
            self._weights, self._bias = arrays["weights"], arrays["bias"]

    def parse(self, sentences: Sequence[Sequence[Word]]) -> list[Parse]:
        """Return a parse of every sentence, in order; sentences without words are not allowed."""
        pieces = [piece for sentence in sentences for piece in self._windows(sentence)]
        found: dict[int, Parse] = {}
        for batch in _batches([seen for _, seen in pieces]):
            found.update(zip(batch, self._run([pieces[i][1] for i in batch]), strict=True))
        parses: list[Parse] = []
        for index, (begins, _) in enumerate(pieces):
            parses.append(found[index] if begins else _joined(parses.pop(), found[index]))
        return parses

    def _windows(self, words: Sequence[Word]) -> Iterator[tuple[bool, Features]]:
        """Yield the features of the sentence, in pieces that the network can take."""
        seen = features(words, self._wordpiece)
        if len(seen.pieces) <= LONGEST:
            yield True, seen
            return
        begin = 0
        while begin < len(words):
            end = begin + 1
            limit = seen.first[begin + 1] + LONGEST - 2
            while end < len(words) and _end_of(seen, end) <= limit:
                end += 1
            yield begin == 0, features(words[begin:end], self._wordpiece)
            begin = end

    def _run(self, batch: Sequence[Features]) -> Iterator[Parse]:
        """Yield the parses of sentences of one padded length."""
        upos, xpos, names, arcs, dependent, governor = self._session.run(None, _inputs(batch))
        for row, seen in enumerate(batch):
            end = len(seen.first)
            heads = tree(arcs[row, :end, :end])
            hidden = _gelu(dependent[row, 1:end] + governor[row, heads])
            relations = (hidden @ self._weights + self._bias).argmax(axis=1)
            yield Parse(
                upos=[self._labels.upos[index] for index in upos[row, 1:end]],
                xpos=[self._labels.xpos[index] for index in xpos[row, 1:end]],
                names=self._names.decode(names[row, 1:end]),
                heads=heads,
                relations=[self._labels.relations[index] for index in relations],
            )


def _session(model: bytes, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        model,
        options,
        providers=["CPUExecutionProvider"],
        # This fusion makes the model eight times slower.
        disabled_optimizers=["SkipLayerNormFusion"],
    )


def _end_of(seen: Features, word: int) -> int:
    """Return where the sub-words of a word (counted from zero) end."""
    return seen.first[word + 2] if word + 2 < len(seen.first) else len(seen.pieces) - 1


def _joined(before: Parse, after: Parse) -> Parse:
    """Return the parse of a sentence read in two pieces: each has its own root."""
    moved = [head + len(before.heads) if head else 0 for head in after.heads]
    return Parse(
        upos=before.upos + after.upos,
        xpos=before.xpos + after.xpos,
        names=before.names + after.names,
        heads=before.heads + moved,
        relations=before.relations + after.relations,
    )


def _padded(length: int) -> int:
    return -(-length // _STEP) * _STEP


def _batches(seen: Sequence[Features]) -> Iterator[list[int]]:
    """Yield indices of sentences of one padded length, about `_BATCH` sub-words together."""
    groups: dict[int, list[int]] = {}
    for index, each in enumerate(seen):
        groups.setdefault(_padded(len(each.pieces)), []).append(index)
    for length, group in groups.items():
        size = max(1, _BATCH // length)
        yield from (group[at : at + size] for at in range(0, len(group), size))


def _inputs(batch: Sequence[Features]) -> dict[str, Integers]:
    length = _padded(len(batch[0].pieces))
    pieces, shapes, mask, first = (np.zeros((len(batch), length), dtype=np.int64) for _ in range(4))
    for row, seen in enumerate(batch):
        pieces[row, : len(seen.pieces)] = seen.pieces
        shapes[row, : len(seen.pieces)] = seen.shapes
        mask[row, : len(seen.pieces)] = 1
        first[row, : len(seen.first)] = seen.first
    return {"pieces": pieces, "shapes": shapes, "mask": mask, "first": first}


def _gelu(x: Floats) -> Floats:
    """Return x times the normal distribution function of x.

    erf by Abramowitz and Stegun 7.1.26: within 1.5e-7, and numpy has none.
    """
    z = np.abs(x) * np.float32(0.7071067811865476)
    t = 1 / (1 + 0.3275911 * z)
    poly = ((((1.061405429 * t - 1.453152027) * t) + 1.421413741) * t - 0.284496736) * t
    tail = (poly + 0.254829592) * t * np.exp(-z * z)
    return np.asarray(0.5 * x * (1 + np.sign(x) * (1 - tail)), dtype=np.float32)
