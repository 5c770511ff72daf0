"""Types of events that are alike to a reader: violence, what lasts, what is talked of later."""

from collections.abc import Iterable

from marsad.model import ActorRef

GENERIC = "attack"
"""The type of words that name an attack but no kind of it."""

VIOLENT = frozenset(
    ("air_strike", "shelling", "chemical_attack", "suicide_bombing", "explosive_device", "grenade",
     "attack_on_civilians", "armed_clash")
)  # fmt: skip
"""Types that "the attack" can mean."""

REMOTE = frozenset(("air_strike", "shelling"))
"""Types by which materiel is destroyed from afar."""

ONE_WAY = VIOLENT - {"armed_clash"} | {GENERIC}
"""Types that one side does to another."""

BOMBS = frozenset(("explosive_device", "suicide_bombing"))
"""Types whose attackers mostly stay unknown: "terrorist" says how, not who."""

RARE = frozenset(("chemical_attack",))
"""Types that reports go on talking of for weeks: most mentions are of one that is known."""

LASTING = frozenset(("siege", "protest", "agreement", "ceasefire_violation"))
"""Types that go on for a long time: without a day of their own they have none."""

SUMMED = VIOLENT | {"displacement", GENERIC}
"""Types that a total of dead or displaced sums up."""

MOVING = frozenset(("displacement", "evacuation"))
"""Types that tell of people on the road: what befalls them is not where they set out."""

LEAVING = frozenset(
    ("withdrawal", "displacement", "evacuation", "territory_gained", "abduction", "arrest")
)
"""Types that happen where somebody sets out from."""

ANONYMOUS = frozenset(
    ("air_strike", "shelling", "explosive_device", "suicide_bombing", "chemical_attack")
)
"""Attacks from afar: whoever made them is seldom seen."""

BATTLES = frozenset(("armed_clash", "offensive"))
"""Types of fights, whoever holds the ground then."""

GROUND = frozenset(("territory_gained", "territory_transferred"))
"""Types in which a place gets another holder."""

FOUGHT = frozenset(("armed_clash", "offensive", "territory_gained", "siege"))
"""Types in which two sides are against each other."""

LIFTED = "lifted"
"""The note of a siege that has ended."""

OBSTRUCTED = "obstructed"
"""The note of aid that did not come."""

# What those called so can lean to, beside what their name says.
_CAN_BE = {"rebels": ("jihadist", "turkey"), "jihadists": ("islamic-state",)}
# Whom a report calls terrorists before it says which they are.
_TERRORISTS = "terrorist"


def leanings(refs: Iterable[ActorRef]) -> set[str]:
    """Return what sides may lean to beside what their names say: "rebels" may be jihadists."""
    refs = tuple(refs)
    named = {camp for ref in refs for camp in _CAN_BE.get(ref.name, ())}
    called = any(ref.text.lower().startswith(_TERRORISTS) for ref in refs)
    return named | {"jihadist", "islamic-state"} if called else named
