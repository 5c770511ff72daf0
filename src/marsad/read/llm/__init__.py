"""Documents to readings by a language model, each of whose claims is checked against the text."""

from marsad.read.llm.reader import LlmReader, llm_reader_name

__all__ = ["LlmReader", "llm_reader_name"]
