"""Which drafts of events are kept: what has no place, day or figure to hold on to is not one."""

import re

from marsad.model import EventClaim, Figure, Group, Measure, Salience, SkipReason, Status
from marsad.read.actors.unarmed import CIVILIANS
from marsad.read.cues.another import another_hit
from marsad.read.drafts.campaigns import air_campaign
from marsad.read.drafts.draft import Draft
from marsad.read.drafts.roughly import CAMPAIGN
from marsad.read.drafts.same_toll import LEAD, number, uncounted
from marsad.read.events import Mention
from marsad.read.kinds import BATTLES, GENERIC, OBSTRUCTED, RARE, VIOLENT
from marsad.read.places.exact import PART, SETTLED
from marsad.vocabulary.cues import one

# What a whole country can be the place of.
_COUNTRYWIDE = frozenset(
    ("protest", "agreement", "offensive", "force_movement", "air_strike", "chemical_attack",
     "withdrawal", "ceasefire_violation", "weapons_disrupted")
)  # fmt: skip
# What is news wherever in a part of the country it was: "a jet was shot down over the north".
_ANYWHERE = frozenset(("agreement", "protest", "weapons_disrupted"))
# What reports tell without a word of who does it.
_NOBODYS = frozenset(("aid_delivery", "weapons_disrupted", "displacement", "siege"))
# What a place is known for long afterwards: a siege, a capture, the start of an offensive.
_KNOWN = frozenset(("siege", "territory_gained", "offensive"))
_FAMILIES = re.compile(r"<N\d+> (?:[a-z]+ )?families\b")
# "Nurses staged a sit-in", "in a sit-in held on the square".
_SINGLE = re.compile(r"\b(?:an?|another) (?:[a-z-]+ ){0,2}(?:sit-in|protest|demonstration|rally)\b")
_ANEW = one("places", "anew")
_NEXT = one("tallies", "next")


def refused(draft: Draft) -> SkipReason | None:
    """Return why a draft is no event, or None; an attack of no kind gets the one that fits."""
    dated = draft.when is not None and (draft.when.known or bool(draft.when.words))
    strong = any(_asserts(m) for m in draft.mentions)
    again = all(m.again for m in draft.mentions) and not draft.figures
    if again and draft.type == "abduction":
        return SkipReason.GENERAL  # "the kidnapping" of nobody told of
    if draft.type == GENERIC:
        fought = again and _of_two_sides(draft)
        if draft.place is None or (again and not fought):
            return SkipReason.GENERAL
        draft.type = "armed_clash" if fought else _guess(draft)
    if draft.type == "offensive" and any(map(_fell, draft.figures)):
        draft.type = "armed_clash"  # an operation in which so many fighters fell is a fight
    if draft.place is None and not (dated and _known_by_its_toll(draft)):
        return SkipReason.NO_PLACE_OR_TIME
    if draft.type == "territory_gained" and draft.note and draft.initiators:
        return None  # so many towns, though not which
    if draft.exact <= PART and not draft.figures and not (dated and draft.type in _COUNTRYWIDE):
        return SkipReason.GENERAL
    told = strong and ((bool(draft.initiators) and _held_on_to(draft)) or _one_more(draft))
    told = told or (draft.type == "displacement" and any(map(_counted_families, draft.mentions)))
    if draft.inherited_place and not dated and not draft.figures and not told:
        return SkipReason.GENERAL
    months = draft.when is not None and (draft.when.days or 0) > CAMPAIGN
    if months and draft.type in VIOLENT and not draft.figures:
        begun = draft.exact <= PART and any(map(air_campaign, draft.mentions))
        return None if begun or _proven(draft) else SkipReason.GENERAL
    # "Russia bombed a market in Atarib": a side and a settlement are enough; not for protests,
    # whose side is always the same.
    own = draft.exact >= SETTLED and not draft.inherited_place
    own = own and (draft.type != "protest" or draft.mentions[0].scene.index == 0)
    # a convoy is often nobody's, nobody closes a road, flees or finds weapons
    known = draft.initiators or draft.type in _NOBODYS
    known = known or (draft.type == "agreement" and draft.targets)  # "an accord with the army"
    fought = dated and own and draft.type in VIOLENT  # "fighting raged in Palmyra on Monday"
    held = fought or ((dated or own) and known)
    if not strong and not draft.figures and not held:
        return SkipReason.GENERAL
    return None


def _asserts(mention: Mention) -> bool:
    """True for words that tell of an attack, and not of one told before: "another was hit" does."""
    firm = not mention.weak and not mention.again
    return firm or another_hit(mention.scene, mention.start, mention.end)


def _known_by_its_toll(draft: Draft) -> bool:
    """True for poison gas with a number of dead: with its day that says which attack it was."""
    told = not all(mention.recalled for mention in draft.mentions)
    return draft.type in RARE and told and any(map(number, draft.figures))


def _proven(draft: Draft) -> bool:
    """True for poison that somebody is said to have used in a year: "used sarin in 2015"."""
    if draft.type != "chemical_attack" or draft.status is not Status.REPORTED:
        return False
    return bool(draft.initiators) and not any(mention.listed for mention in draft.mentions)


def _held_on_to(draft: Draft) -> bool:
    """Return whether what a side does can be told of a place that went before, without a day.

    A fight of two sides goes on where the text is: "battles are ongoing in that area".
    """
    if draft.type in BATTLES:
        return bool(draft.targets) or any(map(_anew, draft.mentions))
    if draft.type == "territory_gained":  # "rebels took control of the city"
        return any(mention.spoken for mention in draft.mentions)
    if draft.type == "protest":
        return gathered(draft)
    return draft.type in VIOLENT and any(map(_anew, draft.mentions))


def _counted_families(mention: Mention) -> bool:
    """True for "120 families fled to the city", whatever they number in people."""
    scene = mention.scene
    found = _FAMILIES.search(scene.text, *scene.clause(mention.start))
    return found is not None and scene.template.at(found.start()).value.quantity.low is not None


def gathered(draft: Draft) -> bool:
    """True for a protest of people counted, or a single one: no wave of protests."""
    told = [m.scene.text[m.start : m.end] for m in draft.mentions if not m.weak]
    return draft.type == "protest" and any("<N" in words or _SINGLE.search(words) for words in told)


def _one_more(draft: Draft) -> bool:
    """True for an attack told as one more of those before: "planes later struck a clinic"."""
    told = (_NEXT.search(m.scene.text, *m.scene.clause(m.start)) for m in draft.mentions)
    return draft.type in VIOLENT and any(told)


def _anew(mention: Mention) -> bool:
    """True for "raids on the area": its place is told, by a name that went before."""
    return _ANEW.search(mention.scene.text, *mention.scene.clause(mention.start)) is not None


def _fell(figure: Figure) -> bool:
    killed = figure.measure is Measure.KILLED and bool(number(figure))
    return killed and figure.group is Group.COMBATANTS


def _of_two_sides(draft: Draft) -> bool:
    """True where a side is told to attack another: "fighters in Hasakah attacked the army"."""
    armed = any(ref.actor is not None and ref != CIVILIANS for ref in draft.targets)
    return bool(draft.initiators) and armed and any(map(_done, draft.mentions))


def _done(mention: Mention) -> bool:
    """True for "attacked the army", and not for "the attack on the army"."""
    syntax = mention.scene.syntax
    if syntax is None:
        return False
    return syntax.tokens[mention.scene.word(mention.start, mention.end)].pos == "VERB"


def _guess(draft: Draft) -> str:
    """The type of an attack that no word makes more exact: on civilians, or a clash."""
    if not all(mention.again for mention in draft.mentions):
        return "shelling"  # materiel destroyed
    armed = any(
        f.group is Group.COMBATANTS or (f.of is not None and f.group is Group.PEOPLE)
        for f in draft.figures
    )
    return "armed_clash" if armed else "attack_on_civilians"


def news(claim: EventClaim) -> bool:
    """True for what a report tells as its news, and not as expected, denied or background."""
    return claim.salience is Salience.MAIN and claim.status is Status.REPORTED


def vague(draft: Draft, claim: EventClaim) -> bool:
    """True for what nobody could look up: no figure, and no place or nobody who did it."""
    long = claim.when.days is not None and claim.when.days > CAMPAIGN
    told = [f for f in claim.figures if not (long and draft.exact == 0 and uncounted(f))]
    if told or (draft.type == "territory_gained" and draft.note):
        return False
    if draft.exact <= PART and news(claim) and draft.type not in _ANYWHERE:
        return True
    if claim.salience is not Salience.BACKGROUND:
        return False
    taken = draft.type == "territory_gained" and claim.initiators and claim.when.words
    known_for = draft.type in _KNOWN or draft.note == OBSTRUCTED  # "no aid has come since April"
    if known_for and (taken or not draft.inherited_place):
        return False
    early = any(mention.scene.index < LEAD for mention in draft.mentions)
    parties = claim.targets if draft.type == "agreement" else []
    known = claim.initiators or parties
    return not known or (draft.inherited_place and not early)
