"""Keys under which the spellings of one Arabic name in Latin letters meet.

The rules undo what the romanisations in use differ in (BGN/PCGN, ALA-LC, IJMES, French and German
press, and no system at all): the article, its assimilation, the feminine ending, doubled letters,
q and k, sh and ch, kh and h, dh and d, ou, oo, u and o, ee, i, ei and ay, aw and o.
"""

import functools
import re

from marsad.locate.articles import ARTICLES

_FEMININE = re.compile(r"(?<=[^aeiou])(?:ah|eh|e)$|(?<=i)(?:y?yah|y?yeh|y?ya|y?ye|ah|eh|a|e)$")
_SOUNDS = {
    "dsch": "j", "sch": "c", "tch": "c", "dj": "j", "sh": "c", "ch": "c", "kh": "h", "gh": "g",
    "dh": "d", "th": "t", "ph": "f", "ck": "k", "q": "k", "x": "ks", "v": "w",
    "aw": "u", "ow": "u", "au": "u", "ou": "u", "oo": "u", "o": "u",
    "ee": "i", "ei": "i", "ey": "i", "ay": "i", "ai": "i", "ie": "i", "y": "i", "e": "i",
    "ae": "a",
}  # fmt: skip
# First words of many names, in the spellings that no rule of sound brings together.
_GENERIC = {
    spelling: word
    for word, spellings in {
        "til": "tell tall tal tel til talat tallat talet tallet",
        "hirbat": "khirbat khirbet khirbah kherbet kharbat khirbit kherbit khurbet xirbet",
        "jub": "jubb jub jib jeb job jobb gib",
        "um": "umm um em om oum",
        "abu": "abu abo abou ebu albu bu bou",
        "jabal": "jabal jebel djebel jbel gebel jebal",
        "kafr": "kafr kfar kafar kafer kefr kfer kafir kafri",
        "rasm": "rasm rasim resm rasem",
        "hus": "hawsh hosh housh huch hoch",
        "marat": "maarret maarrat maarat maaret maaratt marat maarrit maaratat",
        "bir": "bir beer bi'r biir",
        "sadd": "sadd sad sedd",
        "rajm": "rajm rajim rujm rejm",
        "jisr": "jisr jisir jesr jiser",
        "burj": "burj borj bourj berj",
        "tulul": "tulul tloul tlul",
        "karm": "karm karam kerm",
    }.items()
    for spelling in spellings.split()
}
_HEADS = sorted(set(_GENERIC.values()) - {"um", "bir"}, key=len, reverse=True)
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=lambda sound: -len(sound))))
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile("(?<=.)[aiu]+")
_CACHE = 1 << 16  # words: names are made of few ("tall", "kafr"), met again and again
_ARABIC_ARTICLE = re.compile(r"(?:^|(?<= ))ال(?=\w{2})")


def fold(name: str) -> str:
    """Return the strict key of a plain name: "khan shaykhun" and "khan sheikhoun" share one."""
    if name and name[0] >= "\u0600":
        return _ARABIC_ARTICLE.sub("", name).replace(" ", "")
    words = [word for word in name.split() if word not in ARTICLES] or name.split()
    if len(words) > 1 and words[0] in _GENERIC:
        return _GENERIC[words[0]] + "".join(map(_fold_word, words[1:]))
    return "".join(map(_fold_word, words))


@functools.lru_cache(_CACHE)
def _fold_word(word: str) -> str:
    word = _FEMININE.sub("a", word.replace("aa", "a"))
    return _DOUBLED.sub(r"\1", _SOUND.sub(lambda found: _SOUNDS[found.group()], word))


def head(key: str) -> str:
    """Return the first word that a strict key shares with many ("til", "kafr"), or nothing."""
    return next((word for word in _HEADS if key.startswith(word)), "")


def skeleton(key: str) -> str:
    """Return the loose key of a strict one: its consonants, g as k, sh as s."""
    bare = _VOWELS.sub("", key).replace("g", "k").replace("c", "s")
    return _DOUBLED.sub(r"\1", bare)
