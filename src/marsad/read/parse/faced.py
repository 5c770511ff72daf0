"""Who are killed by those who met "them": "the army confronted them and killed 14"."""

from marsad.read.parse.syntax import Syntax

FOUGHT_OFF = frozenset(("repel", "repulse", "clash"))
"""What is done to those alone who attack, whoever they are."""
_FACES = FOUGHT_OFF | {
    "confront", "fight", "engage", "ambush", "attack", "battle", "counter", "rout", "intercept",
    "encounter", "target", "chase", "pursue", "push", "drive", "beat", "surround",
}  # fmt: skip
_KILLS = frozenset(("kill", "wound", "injure", "eliminate", "neutralize", "neutralise"))
_JOINED = ("conj", "advcl", "xcomp")


def faced(syntax: Syntax, number: int) -> str:
    """Return what was done to "them" by who kills a number of people, "" where nothing is told.

    The number is the object of the killing, which "and" joins to the other deed, or "killing" does.
    """
    deed = syntax.tokens[number].head if syntax.relation(number) == "obj" else None
    if deed is None or syntax.tokens[deed].lemma not in _KILLS:
        return ""
    while deed is not None and syntax.tokens[deed].lemma in _KILLS:  # "killed 20 and wounded 30"
        deed = syntax.tokens[deed].head if syntax.relation(deed) in _JOINED else None
    lemma = "" if deed is None else syntax.tokens[deed].lemma
    return lemma if deed is not None and lemma in _FACES and _them(syntax, deed) else ""


def _them(syntax: Syntax, deed: int) -> bool:
    """True for "repelled them", "clashed with them"."""
    return any(
        syntax.tokens[child].text.lower() == "them"
        for child in syntax.children[deed]
        if syntax.relation(child) in ("obj", "obl")
    )
