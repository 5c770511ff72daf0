"""Gazetteers that a user adds: national dumps and tables in one index, beside the theatre's own."""

from marsad.gazetteers.build import Fault, Loaded, add, remove
from marsad.gazetteers.check import check
from marsad.gazetteers.fetch import download
from marsad.gazetteers.index import Index, LayerInfo
from marsad.gazetteers.rows import Source, sniff
from marsad.gazetteers.where import default_path

__all__ = [
    "Fault", "Index", "LayerInfo", "Loaded", "Source", "add", "check", "default_path", "download",
    "remove", "sniff",
]  # fmt: skip
