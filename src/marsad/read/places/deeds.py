"""Places of another deed than the one told: protested against, held against, called after it."""

import re

from marsad.read.parse.speech import speaking
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues, one

_COMPARED = one("places", "compared")
_BY = re.compile(r" (?:near|outside|in|(?:north|south|east|west)[a-z]* of)(?: the)? ")
_REACH = 60  # characters from what is compared to the place
_NEAR = 20  # characters from that place to what tells where it lies
_ANSWER = re.compile(
    r"\bin (?:revenge|retaliation|reprisal|response|retribution|vengeance) (?:for|to|against) "
    r"(?:the |an? |its |their )?(?:[a-z-]+ ){0,2}(?:of|on|in|at|against) (?:[a-z-]+ ){0,4}$"
)
# The list of places behind "from" goes on: "fired from Jobar and Ain Tarma".
_FIRED_FROM = re.compile(
    r"\b(?:fired|launched|lobbed|carried out)"
    r"(?: by (?:the )?(?:[a-z-]+ )*(?:<[ANQ]\d+>)?(?: [a-z-]+){0,3})? from (?:the |a )?"
    r"(?:[a-z-]+ (?:of )?){0,3}(?:<P\d+>(?:,| and|, and) (?:the )?)*$"
)
_FIRED_REACH = 90  # characters from "fired" to the place
_DEEDS = frozenset(load_cues("places").words["deeds"])


def of_another(scene: Scene, spot: Spot, start: int, end: int) -> bool:
    """True for a place that another deed is called after: "the Douma raid led to air strikes"."""
    if _answered(scene, spot.position, end):
        return True
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.tagged(spot.position)
    deed = syntax.tokens[word].head
    if deed is None or syntax.relation(word) != "compound":
        return False
    event = scene.word(start, end)
    apart = not (syntax.below(event, deed) or syntax.below(deed, event))
    return apart and syntax.tokens[deed].lemma in _DEEDS


def _answered(scene: Scene, position: int, end: int) -> bool:
    """True for where that was which an event answers: "in revenge for the capture of Shaddadi"."""
    found = _ANSWER.search(scene.text, end, position)
    return found is not None and end <= found.start()


def told_beside(scene: Scene, spot: Spot, start: int, end: int) -> bool:
    """True for where those did something else whom it befell: "a plane that had hit Azaz".

    So is where those did who speak: "the group, which holds Azaz, claimed the raid".
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    event, word = scene.word(start, end), scene.tagged(spot.position)
    clause = syntax.clauses[word]
    if syntax.relation(clause) != "acl:relcl" or syntax.below(event, clause):
        return False
    whose = syntax.tokens[clause].head
    if whose is None or whose == event:
        return False
    if any(syntax.marked(at) == "to" for at in syntax.up(word) if syntax.below(at, clause)):
        return False  # "who were trying to flee Raqqa": they are there still
    verb = syntax.tokens[whose].head
    if not syntax.relation(whose).startswith("nsubj"):
        return False
    # A raid says nothing: a tree in which it does is a wrong one.
    return verb == event or (speaking(syntax, whose) and syntax.tokens[whose].lemma not in _DEEDS)


def protested(scene: Scene, spot: Spot) -> bool:
    """True for where that happened which others protest against: "rallied against the siege of"."""
    return scene.syntax is not None and any(
        scene.syntax.case(at) in ("against", "over") and scene.syntax.tokens[at].lemma in _DEEDS
        for at in scene.syntax.up(scene.tagged(spot.position))
    )


def fired_from(scene: Scene, spot: Spot) -> bool:
    """True for whence something is fired: "shells fired by rebels from the nearby Ghouta"."""
    before = scene.text[max(0, spot.position - _FIRED_REACH) : spot.position]
    return _FIRED_FROM.search(before) is not None


def compared(scene: Scene, spot: Spot) -> bool:
    """True for what another is only held against: "similar to the one they committed in Ghouta".

    So is what tells where that lies: "in Ghouta near Damascus".
    """
    at, text = spot.position, scene.text
    before = scene.template.within(max(0, at - _NEAR), at, "P")
    by = [p for p, _ in before if _BY.fullmatch(text, scene.template.tag_end(p), at)]
    return any(_COMPARED.search(text, max(0, p - _REACH), p) for p in (at, *by))
