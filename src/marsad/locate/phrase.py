"""What a string of words says of a place: its name, its kind, what it lies in or near."""

import re
from dataclasses import dataclass, replace

from marsad.locate import grammar, twins, words
from marsad.locate.normal import plain
from marsad.model import Relation, RelationKind

_KM_PER_MILE = 1.609344


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words taken apart: `name` may be empty ("12 km west of Aleppo" names no place of its own).

    `kinds` are the kinds that words beside the name ask for; `other` is the second place of
    "between X and Y"; `piece` the word for the part ("countryside").
    """

    name: str
    kinds: tuple[str, ...] = ()
    within: str | None = None
    relation: Relation | None = None
    other: str | None = None
    piece: str = ""


def parse(text: str) -> Phrase:
    """Return what a phrase says; a phrase that says nothing more is a name."""
    text = re.sub(r"\s+", " ", grammar.REMARK.sub(" ", text)).strip(" .,;:")
    text = grammar.DASH.sub("-" if grammar.ROAD.search(text) else ", ", text)
    first, colon, rest = text.partition(":")
    if colon and rest.strip():
        return _inside(first.strip(), parse(rest))
    for way in (_between, _distance, _near, _part, _beside):
        if found := way(text):
            return found
    return simple(text)


def _inside(unit: str, inner: Phrase) -> Phrase:
    """Return the phrase of "Raqqa: west of the mosque"; "Raqqa: several locations" is Raqqa."""
    if not inner.name and inner.relation is None:
        return parse(unit)
    return replace(inner, within=f"{inner.within}, {unit}" if inner.within else unit)


def simple(text: str) -> Phrase:
    """Return the name and kinds of "the village of X", "X district", "X"."""
    name = grammar.LEAD.sub("", f"{text} ").strip(" ,'’\"")
    kinds: tuple[str, ...] = ()
    for pattern in (grammar.KIND_FIRST, grammar.KIND_LAST):
        found = pattern.match(name)
        if found and found["name"].strip():
            kinds += words.load().kinds[plain(found["kind"])]
            name = grammar.LEAD.sub("", found["name"]).strip(" ,'’\"")
    name = re.sub(r"['’]s$", "", name)
    alone = words.load().kinds.get(plain(name))
    return Phrase("", kinds + alone) if alone else Phrase(name, kinds)


def bearing(side: str | None) -> str | None:
    """Return the compass point of "south-east", "southern", "NNW", or None."""
    if not side:
        return None
    if side.isupper():
        return side
    letters = re.findall(r"north|south|east|west", side.lower())
    return "".join(letter[0] for letter in letters).upper() or None


def _between(text: str) -> Phrase | None:
    if not (found := grammar.BETWEEN.match(text) or grammar.FROM_TO.match(text)):
        return None
    relation = Relation(kind=RelationKind.BETWEEN, anchor=found["one"].strip(), words=text)
    return replace(_own(found["name"]), relation=relation, other=found["other"].strip())


def _distance(text: str) -> Phrase | None:
    if not (found := grammar.DISTANCE.match(text)):
        return None
    number, unit = float(found["number"].replace(",", ".")), found["unit"].lower()
    if unit.startswith("mi"):
        number *= _KM_PER_MILE
    elif unit.startswith("m"):
        number /= 1000
    relation = Relation(
        kind=RelationKind.DISTANCE,
        anchor=found["anchor"].strip(),
        km=round(number, 2),
        bearing=bearing(found["side"]),
        words=text[found.start("number") :].strip(" )"),
    )
    return replace(_own(found["name"]), relation=relation)


def _near(text: str) -> Phrase | None:
    """Outside a named place ("near", "north of"), or inside it ("in the northern part of")."""
    if grammar.PIECE_OF.match(text):
        return None
    for pattern in (grammar.NEAR, grammar.DIRECTION):
        if not (found := pattern.match(text)):
            continue
        parts = found.groupdict()
        piece, ern = plain(parts.get("piece") or ""), parts.get("ern")
        inside = piece or ern or grammar.COUNTRY.search(parts["anchor"])
        relation = Relation(
            kind=RelationKind.PART if inside else RelationKind.NEAR,
            anchor=parts["anchor"].strip(),
            bearing=bearing(parts.get("side")),
            words=text[len(parts["name"]) :].strip(" ,"),
        )
        return replace(_own(parts["name"]), relation=relation, piece=piece)
    return None


def _part(text: str) -> Phrase | None:
    """Inside a named place: "southern countryside of X", "eastern X", "X's countryside"."""
    for pattern in (grammar.PIECE_OF, grammar.SIDE_FIRST, grammar.SIDE_LAST):
        if not (found := pattern.match(text)):
            continue
        parts = found.groupdict()
        piece = plain(parts.get("piece") or parts.get("land") or "")
        anchor = parts["anchor"].strip()
        if pattern is grammar.PIECE_OF and not parts["side"] and not grammar.LAND.match(piece):
            continue
        if inner := grammar.INNER.match(anchor):
            return replace(simple(inner["name"]), within=inner["within"])
        relation = Relation(
            kind=RelationKind.NEAR if grammar.EDGE.match(piece) else RelationKind.PART,
            anchor=anchor,
            bearing=bearing(parts.get("side")),
            words=text,
        )
        return Phrase("", relation=relation, piece=piece)
    return None


def _beside(text: str) -> Phrase | None:
    """Return what "X, Y", "X (Y)", "X in Y", "X district of Y" or "Y's X district" says."""
    if owner := grammar.OWNER.match(text):
        return replace(simple(owner["name"]), within=simple(owner["within"]).name)
    for found in grammar.WITHIN.finditer(text):
        own, mark = simple(found["name"]), found["mark"].strip()
        if mark == "of" and not own.kinds:
            continue  # "Bay of Bengal"
        if mark == "(" and twins.follows(found["within"]) and not found["rest"]:
            return simple(f"{found['name']} {found['within']}")  # "al-Jarniyah (al-Kabirah)"
        unnamed = own.kinds and not own.name and mark == "in"  # "a crossing in Manbij"
        if unnamed or (own.name and not own.name.islower()):
            rest = f", {found['rest']}" if found["rest"] else ""
            return replace(own, within=found["within"].strip() + rest)
    return None


def _own(text: str) -> Phrase:
    """The place's own name before its relation to another; empty if there is none."""
    text = text.strip(" ,(")
    own = Phrase("") if grammar.SIDE_FIRST.match(text) else _beside(text) or simple(text)
    named = any(char.isupper() or char >= "\u0600" for char in own.name)
    return own if named else Phrase("")
