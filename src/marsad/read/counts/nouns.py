"""Nouns for people, and the group that is counted with each."""

import functools
from collections.abc import Mapping

from marsad.model import Group
from marsad.vocabulary.cues import load_cues

_MANY = ("s", "men", "people", "children")


@functools.cache
def counted_nouns() -> Mapping[str, Group]:
    """Return the group that each noun for people counts."""
    words = load_cues("people").words
    return {noun: group for group in Group for noun in words[group.value]}


@functools.cache
def single_nouns() -> frozenset[str]:
    """Return the nouns for one person."""
    several = load_cues("unsaid").words["not_one"]
    return frozenset(n for n in counted_nouns() if n not in several and not n.endswith(_MANY))
