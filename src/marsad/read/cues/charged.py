"""What people are punished for or freed in return for: no event of its own."""

from marsad.read.counts.nouns import counted_nouns
from marsad.read.cues.trigger import Trigger
from marsad.read.parse.accused import accused_by
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene

_CHARGE = frozenset(("accuse", "suspect", "convict", "guilty", "suspicion", "charge"))
_PUNISH = frozenset(
    ("execute", "behead", "shoot", "hang", "crucify", "arrest", "detain", "jail", "imprison",
     "sentence", "punish", "convict", "try")
)  # fmt: skip
_LINKS = {"of": _CHARGE, "for": _PUNISH, "with": frozenset(("charge",))}
_THEM = frozenset(("them", "him", "her", "whom"))
_SWAP = frozenset(("return", "exchange"))


def charged(scene: Scene, trigger: Trigger) -> bool:
    """True for what no side is charged with: "found them guilty of planting car bombs".

    With a day or a place of its own it is told as well, as is what a side is accused of.
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.word(trigger.start, trigger.end)
    if scene.names(word, "P") or scene.names(word, "T"):
        return False
    return any(_charge(scene, syntax, at) for at in syntax.up(word))


def _charge(scene: Scene, syntax: Syntax, deed: int) -> bool:
    head = syntax.tokens[deed].head
    link = syntax.marked(deed) or syntax.case(deed)
    if head is None or syntax.tokens[head].lemma not in _LINKS.get(link, ()):
        return False
    whom = accused_by(syntax, head)
    if whom is None and syntax.relation(head) == "acl":
        whom = syntax.tokens[head].head
    return whom is None or _a_person(scene, syntax, whom, head)


def _a_person(scene: Scene, syntax: Syntax, whom: int, verb: int) -> bool:
    """True for no side: "men accused of", and "accused them of" of those whom somebody punished."""
    text = syntax.tokens[whom].text.lower()
    if text in _THEM:
        return any(syntax.tokens[at].lemma in _PUNISH for at in syntax.up(verb))
    sides = (scene.tagged(at) for at, _ in scene.template.within(0, len(scene.text), "A"))
    return text in counted_nouns() and whom not in sides


def in_return(scene: Scene, trigger: Trigger) -> bool:
    """True for aid that is a price: "freed a pilot in return for food supplies"."""
    syntax = scene.syntax
    if syntax is None or trigger.type != "aid_delivery":
        return False
    word = syntax.nominal(scene.word(trigger.start, trigger.end))
    swap = syntax.tokens[word].head
    return swap is not None and syntax.case(word) == "for" and syntax.tokens[swap].lemma in _SWAP
