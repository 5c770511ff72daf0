"""The words that state a claim: its sentence, or of a long one the part around the claim."""

from marsad.model import Sentence

MAX_WORDS = 40
"""The annotation guide's limit for a quote."""


def quote_span(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Return document offsets of a quote of at most about 40 words that holds [start, end)."""
    tokens = sentence.tokens
    words = [i for i, token in enumerate(tokens) if any(c.isalnum() for c in token.text)]
    if len(words) <= MAX_WORDS:
        return sentence.start, sentence.end
    inside = [n for n, i in enumerate(words) if tokens[i].end > start and tokens[i].start < end]
    low, high = (inside[0], inside[-1]) if inside else (0, 0)
    spare = max(0, MAX_WORDS - (high - low + 1))
    low = max(0, low - spare // 2)
    high = min(len(words) - 1, max(high, low + MAX_WORDS - 1))
    low = max(0, min(low, high - MAX_WORDS + 1)) if high - low < MAX_WORDS - 1 else low
    return tokens[words[low]].start, tokens[words[high]].end
