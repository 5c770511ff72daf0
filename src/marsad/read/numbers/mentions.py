"""What the grammar of numbers finds."""

from marsad.model import Noun, Qualifier, Quantity


class QuantityMention(Noun, frozen=True, kw_only=True):
    """A number of people or things; offsets are the document's, indices the sentence's tokens.

    `first_token` and `last_token` are inclusive and take in the qualifier. `weak` is true for
    "a", "an", "one", "another" and "no" before a word for a person: a number only to those who
    look for one there ("a policeman", "one dead").
    """

    start: int
    end: int
    first_token: int
    last_token: int
    quantity: Quantity
    weak: bool = False


class ShareMention(Noun, frozen=True, kw_only=True):
    """A part of a whole, from 0 to 1: "more than half" is 0.5, at least."""

    start: int
    end: int
    first_token: int
    last_token: int
    share: float
    qualifier: Qualifier
