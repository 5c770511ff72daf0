"""A sentence's parse with what parsers get wrong in news of war put right, one rule a module."""

from marsad.model import Token
from marsad.read.parse.comma_lost import with_subject
from marsad.read.parse.joined_subject import with_joined
from marsad.read.parse.object_lost import with_object
from marsad.read.parse.on_the_run import runners_first
from marsad.read.parse.outcomes import with_outcomes
from marsad.read.parse.reattached import reattached
from marsad.read.parse.rejoined import rejoined
from marsad.read.parse.run_together import run_apart

_MENDS = (
    run_apart,
    with_subject,
    with_object,
    with_joined,
    runners_first,
    rejoined,
    reattached,
    with_outcomes,
)


def mended(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a sentence after all mends, each made on what those before it left."""
    for mend in _MENDS:
        tokens = mend(tokens)
    return tokens
