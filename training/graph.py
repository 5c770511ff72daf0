"""The network as an ONNX graph, built by hand: no exporter decides what it looks like."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.network import ATTENTION_HEADS, LAYERS, WIDTH

Weights = Mapping[str, NDArray[np.float32]]
OPSETS = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
IR_VERSION = 9  # ONNX Runtime 1.20 reads these
INPUTS = ("pieces", "shapes", "mask", "first")
_EPSILON = 1e-12


def build(weights: Weights) -> onnx.ModelProto:
    """Return the graph: `INPUTS` are int64, batch by sub-word or word, as `Network.forward` has.

    Outputs: upos and xpos (int64, the best label), names, arcs, dependent, governor (float).
    """
    graph = _Graph(weights)
    x = graph.encoder()
    graph.heads(x)
    return graph.model()


class _Graph:
    """Nodes and weights in the making; every method adds nodes and returns a tensor's name."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, NDArray[np.generic]] = {}
        self._outputs: list[onnx.ValueInfoProto] = []

    def encoder(self) -> str:
        """Embeddings, layers, their mix, and of that every word's first sub-word."""
        embedded = self._add(self._lookup("word", "pieces"), self._lookup("shape", "shapes"))
        x = self._norm(self._add(embedded, self._positions()), "norm")
        hidden = self._op(
            "Sub", self._float("one", 1.0), self._op("Cast", "mask", to=TensorProto.FLOAT)
        )
        hidden = self._op("Unsqueeze", hidden, self._integers("axes_1_2", 1, 2))
        bias = self._op("Mul", hidden, self._float("never", -10000.0))
        shares = np.exp(self._weights["mix"] - self._weights["mix"].max())
        shares /= shares.sum()
        mixed = self._op("Mul", x, self._float("share_0", float(shares[0])))
        for index in range(LAYERS):
            x = self._layer(x, bias, f"layers.{index}")
            share = self._float(f"share_{index + 1}", float(shares[index + 1]))
            mixed = self._add(mixed, self._op("Mul", x, share))
        words = self._op("Unsqueeze", "first", self._integers("axis_2", 2))
        return self._op("GatherND", mixed, words, batch_dims=1)

    def heads(self, x: str) -> None:
        """Add the outputs."""
        tag = self._gelu(self._linear(x, "tag"))
        for name in ("upos", "xpos"):
            best = self._op("ArgMax", self._linear(tag, name), axis=-1, keepdims=0)
            self._output(name, best, TensorProto.INT64)
        self._output("names", self._linear(self._gelu(self._linear(x, "name")), "names"))
        self._output("arcs", self._arcs(x))
        self._output("dependent", self._linear(x, "dependent"))
        self._output("governor", self._linear(x, "governor"))

    def model(self) -> onnx.ModelProto:
        """Return the finished graph."""
        shape = ["batch", "length"]
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in INPUTS[:3]
        ]
        inputs.append(helper.make_tensor_value_info("first", TensorProto.INT64, ["batch", "words"]))
        constants = [
            numpy_helper.from_array(array, name) for name, array in self._constants.items()
        ]
        graph = helper.make_graph(self._nodes, "marsad", inputs, self._outputs, constants)
        return helper.make_model(graph, opset_imports=OPSETS, ir_version=IR_VERSION)

    def _layer(self, x: str, bias: str, name: str) -> str:
        split = self._integers("split", 0, 0, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = (
            self._op("Reshape", self._linear(x, f"{name}.{part}"), split)
            for part in ("query", "key", "value")
        )
        query = self._op("Transpose", query, perm=[0, 2, 1, 3])
        key = self._op("Transpose", key, perm=[0, 2, 3, 1])
        value = self._op("Transpose", value, perm=[0, 2, 1, 3])
        scale = self._float("scale", 1 / math.sqrt(WIDTH // ATTENTION_HEADS))
        scores = self._add(self._op("Mul", self._op("MatMul", query, key), scale), bias)
        mixed = self._op("MatMul", self._op("Softmax", scores, axis=-1), value)
        mixed = self._op("Transpose", mixed, perm=[0, 2, 1, 3])
        mixed = self._op("Reshape", mixed, self._integers("merge", 0, 0, WIDTH))
        x = self._norm(
            self._add(x, self._linear(mixed, f"{name}.output")), f"{name}.attention_norm"
        )
        inner = self._linear(self._gelu(self._linear(x, f"{name}.widen")), f"{name}.narrow")
        return self._norm(self._add(x, inner), f"{name}.norm")

    def _arcs(self, x: str) -> str:
        dependent = self._gelu(self._linear(x, "arc_dependent"))
        head = self._gelu(self._linear(x, "arc_head"))
        matrix = self._weights["arc_pair.weight"].T
        pair = self._constant("arc_pair.matrix", matrix / np.float32(math.sqrt(len(matrix))))
        pairs = self._op("MatMul", dependent, pair)
        pairs = self._op("MatMul", pairs, self._op("Transpose", head, perm=[0, 2, 1]))
        prior = self._op("Transpose", self._linear(head, "arc_prior"), perm=[0, 2, 1])
        return self._add(pairs, prior)

    def _positions(self) -> str:
        length = self._op(
            "Gather", self._op("Shape", "pieces"), self._integers("axis_1", 1), axis=0
        )
        table = self._constant("position.table", self._weights["position.weight"])
        start, axis = self._integers("start", 0), self._integers("axis_0", 0)
        return self._op("Slice", table, start, length, axis)

    def _lookup(self, name: str, indices: str) -> str:
        table = self._constant(f"{name}.table", self._weights[f"{name}.weight"])
        return self._op("Gather", table, indices)

    def _linear(self, x: str, name: str) -> str:
        matrix = self._constant(f"{name}.matrix", self._weights[f"{name}.weight"].T)
        bias = self._constant(f"{name}.bias", self._weights[f"{name}.bias"])
        return self._add(self._op("MatMul", x, matrix), bias)

    def _norm(self, x: str, name: str) -> str:
        weight = self._constant(f"{name}.weight", self._weights[f"{name}.weight"])
        bias = self._constant(f"{name}.bias", self._weights[f"{name}.bias"])
        return self._op("LayerNormalization", x, weight, bias, axis=-1, epsilon=_EPSILON)

    def _gelu(self, x: str) -> str:
        return self._op("Gelu", x)

    def _add(self, one: str, other: str) -> str:
        return self._op("Add", one, other)

    def _op(self, kind: str, *inputs: str, **attributes: Any) -> str:
        name = f"{kind}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, inputs, [name], name=name, **attributes))
        return name

    def _output(self, name: str, tensor: str, kind: int = TensorProto.FLOAT) -> None:
        self._nodes.append(helper.make_node("Identity", [tensor], [name], name=name))
        shape = ["batch", "words"] + ([] if kind == TensorProto.INT64 else [f"{name}_size"])
        self._outputs.append(helper.make_tensor_value_info(name, kind, shape))

    def _constant(self, name: str, array: NDArray[np.generic]) -> str:
        self._constants[name] = np.ascontiguousarray(array)
        return name

    def _float(self, name: str, value: float) -> str:
        return self._constant(name, np.array(value, dtype=np.float32))

    def _integers(self, name: str, *values: int) -> str:
        return self._constant(name, np.array(values, dtype=np.int64))
