"""Gazetteers that a user adds: national dumps and tables in one index, beside the theatre's own."""

from marsad.gazetteers.build import Fault, Loaded, add, remove
from marsad.gazetteers.check import check
from marsad.gazetteers.fetch import download
from marsad.gazetteers.index import Index, LayerInfo
from marsad.gazetteers.layers import Layers
from marsad.gazetteers.own import OwnLayer, own_path, read_own, write_own
from marsad.gazetteers.rows import Source, sniff
from marsad.gazetteers.where import default_path

__all__ = [
    "Fault", "Index", "LayerInfo", "Layers", "Loaded", "OwnLayer", "Source", "add", "check",
    "default_path", "download", "own_path", "read_own", "remove", "sniff", "write_own",
]  # fmt: skip
