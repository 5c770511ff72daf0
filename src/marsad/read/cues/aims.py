"""Deeds that are only aimed at, feared, talked over or could be done: no event, by the syntax.

"Have been trying for months to surround the town", "fears of a siege", "tasked with clearing".
Words that stand right before an event are known without syntax: `cues/status.toml`.
"""

from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues

_WORDS = load_cues("status").words
_TO_DO, _COULD, _OF_IT, _IT, _MAKE, _JUDGED = (
    frozenset(_WORDS[key]) for key in ("to_do", "could", "of_it", "it", "make", "judged")
)
# What these govern has happened: "feared after the raid".
_BESIDE = frozenset(
    ("after", "following", "during", "amid", "despite", "since", "before", "by", "in", "near",
     "because", "due", "until", "at", "under", "within")
)  # fmt: skip
_MODAL = frozenset(("would", "could", "might", "must", "should", "may", "cannot"))
# Of what "could begin" that is expected; what "could be heard" was.
_TAKES_PLACE = frozenset(
    ("begin", "start", "follow", "take", "go", "resume", "continue", "deliver", "launch", "carry",
     "hold", "evacuate", "allow", "deploy", "hear", "see", "last", "happen", "occur", "come")
)  # fmt: skip
_LETS = frozenset(("allow", "enable", "let", "permit", "facilitate"))
_KEEPS_OFF = frozenset(("deter", "ward", "stave", "prevent", "avoid", "avert", "forestall"))
_SEES = frozenset(("monitor", "track"))
_DONE = frozenset(("VBD", "VBN"))
_NOT_FINITE = frozenset(("VB", "VBG"))
_NOW = frozenset(("VBP", "VBZ"))


def only_meant(scene: Scene, start: int, end: int) -> bool:
    """Return whether a trigger at [start, end) hangs on a word of aiming, fearing or talking.

    Where its own words tell the aim ("to retake the town") an offensive is under way, unless its
    side only wants or could do it.
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    if scene.text.startswith("to ", start):
        head = syntax.tokens[scene.word(start, end)].head
        return head is not None and syntax.tokens[head].lemma in _COULD
    noun = False
    for at in syntax.up(scene.word(start, end)):
        head = syntax.tokens[at].head
        if head is None:
            return False
        verbal = syntax.tokens[at].pos in ("VERB", "AUX")
        verdict = _by_verb(syntax, at, head, noun) if verbal else _by_noun(syntax, at, head)
        if verdict is not None:
            return verdict
        noun = not verbal
    return False


def _by_verb(syntax: Syntax, at: int, head: int, noun: bool) -> bool | None:
    """Return whether a verb's head says that it is only meant, None where a word above may.

    `noun` says that the trigger is a noun below the verb.
    """
    if noun and syntax.tokens[at].lemma not in _MAKE:
        return False  # "tried to repel an attack" tells of it
    if syntax.relation(at) == "conj" and syntax.tokens[at].tag in _NOT_FINITE:
        return None  # "tasked with clearing the town and securing the road"
    if syntax.tokens[head].lemma == "aim" and syntax.marked(at) == "at":
        return True  # "aimed at driving them out and retaking the town"
    if _let(syntax, head) or _wanted(syntax, at, head):
        return True
    if _comes_after(syntax, at):
        aim = syntax.child(head, "xcomp")
        if syntax.tokens[head].lemma in _TO_DO and aim is not None and aim < at:
            return True
        return None if syntax.tokens[head].tag == "VB" else False
    if not _not_finite(syntax, at):
        return False
    return True if _done_to(syntax, at, head) else None


def _comes_after(syntax: Syntax, verb: int) -> bool:
    """True for what is to follow what is itself to be done: "aims to encircle before taking"."""
    link = syntax.marked(verb) or syntax.case(verb)
    return syntax.tokens[verb].tag == "VBG" and link == "before"


def _by_noun(syntax: Syntax, at: int, head: int) -> bool | None:
    """Return whether a noun's head says that it is only meant, None where a word above may."""
    if _told_of(syntax, at):
        return False
    if syntax.relation(at).startswith("nsubj"):
        return _supposed(syntax, head)
    if syntax.case(at) in _BESIDE:  # but "attempts by the army to complete the siege"
        return syntax.case(at) == "by" and syntax.tokens[head].lemma in _TO_DO
    only_meant = _thing_of(syntax, at, head) or _let(syntax, head) or _kept_off(syntax, head)
    return True if only_meant else None


def _let(syntax: Syntax, verb: int) -> bool:
    """True for what something is to make possible: "a pause to allow aid into the city"."""
    token = syntax.tokens[verb]
    return token.lemma in _LETS and token.tag == "VB" and syntax.marked(verb) == "to"


def _kept_off(syntax: Syntax, verb: int) -> bool:
    """True for what something is to keep off: "in cages to deter air strikes"."""
    token = syntax.tokens[verb]
    return token.lemma in _KEEPS_OFF and token.tag == "VB" and syntax.child(verb, "aux") is None


def _wanted(syntax: Syntax, verb: int, head: int) -> bool:
    """True for "want the base dismantled", "want them driven out"."""
    return syntax.tokens[verb].tag == "VBN" and syntax.tokens[head].lemma == "want"


def _not_finite(syntax: Syntax, verb: int) -> bool:
    tag, link = syntax.tokens[verb].tag, syntax.marked(verb) or syntax.case(verb)
    return (tag == "VB" and link == "to") or (tag == "VBG" and bool(link) and link not in _BESIDE)


def _done_to(syntax: Syntax, verb: int, head: int) -> bool:
    """True for "tried to take", "capable of taking", "use tunnels to move fighters"."""
    lemma = syntax.tokens[head].lemma
    if syntax.tokens[verb].tag == "VBG":
        return lemma in _OF_IT
    return lemma in _TO_DO | _COULD or (lemma == "use" and syntax.tokens[head].tag in _NOW)


def _told_of(syntax: Syntax, noun: int) -> bool:
    """True for "views about the attack that killed nine": it is told in its own clause."""
    clause = syntax.child(noun, "acl:relcl")
    return clause is not None and syntax.tokens[clause].tag == "VBD"


def _thing_of(syntax: Syntax, noun: int, head: int) -> bool:
    """True for "fears of a siege", "depend on airdrops", "discussed the evacuation"."""
    lemma = syntax.tokens[head].lemma
    if syntax.case(noun):
        return lemma in _OF_IT
    if syntax.relation(noun) != "obj":
        return False
    judged = lemma == "see" and any(syntax.case(c) == "as" for c in syntax.children[head])
    seen = lemma in _SEES and syntax.tokens[head].tag in _DONE  # "monitored the arrest of"
    return judged or (lemma in _IT and not seen)


def _supposed(syntax: Syntax, head: int) -> bool:
    """True for "could trigger a war", "must stop", "has been a goal for years" of a deed."""
    if syntax.child(head, "cop") is not None and syntax.tokens[head].lemma in _JUDGED:
        return True
    aux = [syntax.tokens[c] for c in syntax.children[head]]
    modal = any(t.tag == "MD" and t.text.lower() in _MODAL for t in aux)
    if not modal or any(token.text.lower() == "have" for token in aux):
        return False
    return syntax.tokens[head].lemma not in _TAKES_PLACE
