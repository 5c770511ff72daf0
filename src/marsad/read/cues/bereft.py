"""Who and what a person loses, where a place that is lost would be told by the same word."""

from marsad.read.counts.nouns import counted_nouns
from marsad.read.parse.syntax import Syntax
from marsad.vocabulary.frames import load_frames

_ONE_S = frozenset(("his", "her", "my"))


def bereft(syntax: Syntax, verb: int) -> bool:
    """True for "lost her son in Douma", "lost his leg"; not for "Assad lost his last base"."""
    what = syntax.child(verb, "obj")
    if what is None or syntax.tokens[verb].lemma != "lose":
        return False
    token, own = syntax.tokens[what], syntax.child(what, "nmod:poss")
    one_s = own is not None and syntax.tokens[own].text.lower() in _ONE_S
    ground = load_frames().classes["ground"].holds(token.lemma, token.text.lower())
    return token.text.lower() in counted_nouns() or (one_s and not ground)
