"""Who asserts what another denies: "denied a raid on the school, in which a group says 22 died"."""

from marsad.read.parse.denied import DENIES
from marsad.read.parse.syntax import Syntax


def asserts_denied(syntax: Syntax, verb: int) -> bool:
    """Return whether a verb of saying tells, in a clause about it, of what its sentence denies.

    Whoever hands the denial on does so above it or beside it: "the army denied it, SANA said".
    """
    denial = next((at for at in syntax.up(verb)[1:] if syntax.tokens[at].lemma in DENIES), None)
    if denial is None or verb < denial:
        return False
    relation = syntax.relation(verb)
    if relation == "acl:relcl" or _which(syntax, verb):
        return True
    return relation == "advcl" and (claims_denied(syntax, verb) or syntax.marked(verb) != "as")


def claims_denied(syntax: Syntax, verb: int) -> bool:
    """Return whether it is what is denied: "denied that it held ten, as the group claimed"."""
    head = syntax.tokens[verb].head
    as_said = syntax.relation(verb) == "advcl" and syntax.marked(verb) == "as"
    return as_said and head is not None and syntax.tokens[head].lemma not in DENIES


def _which(syntax: Syntax, verb: int) -> bool:
    """True for a clause about a noun that the parse has set beside the denial."""
    return any(syntax.tokens[child].tag == "WDT" for child in syntax.children[verb])
