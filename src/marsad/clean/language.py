"""Which language a text is in, and whether it is prose at all."""

import functools
import re
from pathlib import Path
from typing import Any

from marsad.datafiles import read_toml
from marsad.model import Noun

# English needs no identifier where so many words are its function words. Of 639 articles the
# lowest share was 0.16, but for those of under 40 words; French, German, Spanish and Turkish news
# stay below 0.06.
_CLEARLY_ENGLISH = 0.10
_LOOKED_AT = 4000  # characters
_WORD = re.compile(r"[^\W\d_]+")
# Beyond this mean length words are no words (base64, addresses); Turkish and German stay below 10.
_LONGEST_MEAN = 20
_LETTERS = 0.5  # of what is not blank: tables of numbers have fewer


class Languages(Noun, frozen=True, kw_only=True):
    """English function words, the languages that are told apart, and their names."""

    english: tuple[str, ...]
    candidates: tuple[str, ...]
    names: dict[str, str]


@functools.cache
def languages_known() -> Languages:
    """Return the shipped lists."""
    return read_toml(Path(__file__).with_name("language.toml"), Languages)


def name_of(code: str) -> str:
    """Return a language's English name, or its code."""
    return languages_known().names.get(code, code)


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language that a text is in.

    Clear English is told by its function words; else py3langid chooses among the usual languages
    of reports. It is loaded only then: it takes 0.4 s and 90 MB.
    """
    sample = text[:_LOOKED_AT]
    words = _WORD.findall(sample.casefold())
    function_words = _function_words()
    common = sum(word in function_words for word in words)
    if words and common >= _CLEARLY_ENGLISH * len(words):
        return "en"
    return str(_identifier().classify(sample)[0])


@functools.cache
def _function_words() -> frozenset[str]:
    return frozenset(languages_known().english)


@functools.cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    known = set(identifier.labels)
    identifier.set_languages([code for code in languages_known().candidates if code in known])
    return identifier


class _Letters(dict[int, str | None]):
    """What is left of each character: letters stay; worked out when it is first met."""

    def __missing__(self, code: int) -> str | None:
        self[code] = found = chr(code) if chr(code).isalpha() else None
        return found


_ONLY_LETTERS = _Letters()


def letters_in(text: str) -> int:
    """Return how many letters a text has, counted up to 4,000 characters."""
    return len(_letters(text))


def _letters(text: str) -> str:
    return text[:_LOOKED_AT].translate(_ONLY_LETTERS)


def not_prose(text: str) -> str | None:
    """Return why a text is no prose, or None if it may be."""
    sample = text[:_LOOKED_AT]
    of_words = _letters(sample)
    letters = len(of_words)
    solid = len("".join(sample.split()))
    if letters < _LETTERS * solid:
        return f"{letters} of {solid} characters are letters: a table or data, no prose"
    words = sample.split()
    latin = of_words.isascii() or sum(char < "ʰ" for char in of_words) > letters / 2
    if latin and solid > _LONGEST_MEAN * len(words):
        return f"words of {solid // len(words)} characters on average: encoded data, no prose"
    return None
