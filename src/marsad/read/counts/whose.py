"""Whose people are counted: the side that their noun names, or that "its" goes back to."""

import re

from marsad.model import ActorKind, ActorRef
from marsad.read.actors.names import ARMED
from marsad.read.template import Mark, Template
from marsad.vocabulary.cues import load_cues

_TAG = re.compile(r"<([A-Z])(\d+)>")
_DONE_TO = re.compile(
    r"(?: (?:[a-z]+|<P\d+>)){0,3}?(?: of| for| had| has| have)?"
    r" (?:kill|wound|injur|captur|abduct|kidnap|arrest|detain|assassinat|attack|target|seiz)"
    r"(?:p?ed|p?ing) (?:at least |up to )?"
)
# "The commander of Nusra in Idlib was killed": his post, with all that is named of the deed behind.
_POST = re.compile(r" in (?:the )?(?P<at><P\d+>)(?= (?:was|has|had) )")
THEIR_OWN = re.compile(r"\s*of (?:its|their)\b")


def rescues(template: Template, match: re.Match[str]) -> bool:
    """True for "two members of the Red Crescent": those whose side bears no arms but helps."""
    tags = [match["of"], *(found.group() for found in _TAG.finditer(match["mods"] or ""))]
    names = [template.mark(tag).value for tag in (*tags, match["a"]) if tag and tag[1] == "A"]
    return (
        bool(names) and names[0].actor is not None and names[0].actor.kind is ActorKind.AID_WORKERS
    )


def owner_in(template: Template, match: re.Match[str]) -> ActorRef | None:
    """Return the side named in a counted noun phrase: behind its noun, before it or as it."""
    before = [found.group() for found in _TAG.finditer(match["mods"] or "")]
    for tag in (match["of"], *before, match["a"]):
        if tag and tag[1] == "A":
            mark = template.mark(tag)
            ref: ActorRef = mark.value.ref(template.document[mark.start : mark.end])
            if ref.actor != "unidentified":  # these are nobody's
                return ref
    return None


def named_before(template: Template, position: int) -> ActorRef | None:
    """Return the armed side named last: whose "six of its members" are.

    Of "X accused Y of killing six of its members" that is X.
    """
    tags = [tag for tag in _TAG.finditer(template.text, 0, position) if tag[1] == "A"]
    if tags and _DONE_TO.fullmatch(template.text, tags[-1].end(), position):
        tags.pop()
    if not tags:
        return None
    mark = template.mark(tags[-1].group())
    armed = mark.value.actor is not None and mark.value.actor.kind in ARMED
    return mark.value.ref(template.document[mark.start : mark.end]) if armed else None


def home_of(template: Template, match: re.Match[str], noun: str) -> Mark | None:
    """Return the place that those counted are called by, if they live there."""
    tags = [found for found in _TAG.finditer(match["mods"] or "") if found[1] == "P"]
    lives = noun in load_cues("people").words["dwellers"]
    return template.marks[int(tags[-1][2])] if tags and lives else None


def post_of(template: Template, match: re.Match[str]) -> Mark | None:
    """Return the place where somebody of a side has his post: it is seldom where he is killed."""
    post = _POST.match(template.text, match.end()) if match["of"] else None
    return template.mark(post["at"]) if post else None


def last_word(template: Template, match: re.Match[str]) -> str:
    """The noun that a side's name ends with, "" in "two other rebel-held areas"."""
    if template.text.startswith("-", match.end("a")):
        return ""
    mark = template.mark(match["a"])
    return template.document[mark.start : mark.end].lower().split()[-1]
