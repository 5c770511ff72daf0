"""Reports come in: files, folders and standard input, to raw reports or rejections."""

from marsad.collect.reports import MAX_BYTES, collect

__all__ = ["MAX_BYTES", "collect"]
