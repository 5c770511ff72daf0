"""The Arabic article in Latin letters: present or absent, apart or joined, assimilated or not."""

from itertools import product

_LETTERS = ("l", "s", "sh", "d", "dh", "n", "r", "t", "th", "z")
ARTICLES = frozenset(vowel + letter for vowel in "aeu" for letter in _LETTERS) - {"un", "eth"}
# Before these consonants the l of the article becomes the consonant itself ("ash-Shaykh").
_SUN = ("sh", "th", "dh", "t", "d", "r", "z", "s", "n")
# These are English words too: an article only where a hyphen or a capital says so.
ENGLISH = frozenset(("as", "ad", "an", "at", "us"))


def forms(word: str) -> tuple[str, ...]:
    """Return how article and word together may be written, both in plain form, absent included."""
    found = [f"al {word}", f"el {word}", f"al{word}", f"el{word}", word]
    for letter in _SUN:
        if word.startswith(letter):
            found += [f"a{letter} {word}", f"e{letter} {word}", f"a{letter}{word}",
                      f"e{letter}{word}"]  # fmt: skip
            break
    return tuple(found)


def split(name: str) -> tuple[bool, str]:
    """Return whether a plain name begins with the article, and the name without it."""
    first, _, rest = name.partition(" ")
    return (True, rest) if rest and first in ARTICLES else (False, name)


def variants(name: str) -> tuple[str, ...]:
    """Return the ways to write a plain name, its leading article apart; the name itself first.

    "maarat al numan" gives "maarat numan", "maarat alnuman", "maarat an numan" and so on.
    """
    words = name.split()
    if ARTICLES.isdisjoint(words[1:-1]):
        return (" ".join(words),)  # most names: no article inside
    parts: list[tuple[str, ...]] = []
    skip = False
    for i, word in enumerate(words):
        if skip:
            skip = False
        elif i and word in ARTICLES and i + 1 < len(words):
            parts.append(tuple(dict.fromkeys((f"{word} {words[i + 1]}", *forms(words[i + 1])))))
            skip = True
        else:
            parts.append((word,))
    return tuple(" ".join(choice) for choice in product(*parts))
