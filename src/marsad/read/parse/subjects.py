"""Whose deed a verb tells: its subject, or the one that its clause leaves out."""

from marsad.read.parse.accused import accused_by
from marsad.read.parse.backers import backed_by
from marsad.read.parse.denied import DENIES, denying
from marsad.read.parse.noun_phrase import HIT_BY
from marsad.read.parse.passive import is_passive, passive_too
from marsad.read.parse.protests import protested_against
from marsad.read.parse.syntax import Syntax

_ANSWERS = frozenset(("responsible", "responsibility", "accountable"))
_THEIRS = frozenset(("its", "their", "his", "it", "they", "he"))
SOLDIERS = frozenset(("soldier", "troop", "serviceman", "conscript", "policeman", "officer"))
REBELS = frozenset(("militant", "insurgent", "jihadist", "rebel", "gunman", "militiaman"))
# "Rebels were forced to retreat", "are believed to have killed".
_MADE = frozenset(("force", "compel", "oblige", "order", "allow", "believe", "think", "report"))
# Clauses that leave out their subject where it is that of the clause above.
_SHARING = frozenset(("xcomp", "advcl", "conj", "ccomp"))


def subject_of(syntax: Syntax, word: int) -> int | None:
    """Return the subject of a verb: its own, or the one that its clause leaves out."""
    own = _own(syntax, word)
    head = syntax.tokens[word].head
    relation = syntax.relation(word)
    if own is not None:
        return _antecedent(syntax, own, word)
    if head is None:
        return None
    if (denial := denying(syntax, word)) is not None:
        return subject_of(syntax, denial)
    if relation in ("acl", "advcl", "obl") and (accused := accused_by(syntax, head)) is not None:
        return accused
    if relation in ("acl", "acl:relcl"):
        return _on_the_verge(syntax, head) or head
    if relation == "xcomp" and (moved := syntax.child(head, "obj", "iobj")) is not None:
        return moved  # "prompted Washington to strike", "accused Israel of firing"
    able = relation == "xcomp" and syntax.tokens[head].pos == "ADJ"
    if able or (relation in _SHARING and syntax.tokens[head].pos == "VERB"):
        gerund = syntax.tokens[word].tag == "VBG"  # "after taking X the army shelled Y"
        if relation == "advcl" and syntax.marked(word) and not gerund:
            return None
        raised = relation == "xcomp" and syntax.tokens[head].lemma in _MADE
        same = raised or not is_passive(syntax, head)
        same = same or (relation == "conj" and passive_too(syntax, word))
        return subject_of(syntax, head) if same else None
    return None


def _antecedent(syntax: Syntax, own: int, verb: int) -> int | None:
    """Return the subject of a verb, or whom it stands for where it is a pronoun."""
    head, relation = syntax.tokens[verb].head, syntax.relation(verb)
    pronoun = syntax.tokens[own].tag in ("WP", "WDT") or syntax.tokens[own].pos == "PRON"
    if relation == "acl:relcl" and taken(syntax, verb) is not None and head is not None:
        above = syntax.head_verb(head)
        return None if above is None else _meant(syntax, own, above)
    if pronoun and relation == "acl:relcl":
        return head
    if relation == "ccomp" and asked(syntax, verb):
        return own  # "could not confirm who fired the rockets"
    if pronoun and relation in ("ccomp", "conj", "advcl") and head is not None:
        return _meant(syntax, own, head)
    return own


def _on_the_verge(syntax: Syntax, noun: int) -> int | None:
    """The subject of "were on the verge of", "are in the process of": who does what follows."""
    where = syntax.case(noun) and syntax.child(noun, "cop") is not None
    return syntax.child(noun, "nsubj") if where else None


def _own(syntax: Syntax, word: int) -> int | None:
    """Return a verb's subject; of two the second where an "s" has lost its apostrophe.

    "The regimes air force hit": it is the air force's deed, and the regime's. The second too where
    commas set off the first: "in Raqqa, the only city outside government control, rebels took".
    """
    subjects = [c for c in syntax.children[word] if syntax.relation(c) in ("nsubj", "nsubj:pass")]
    if len(subjects) < 2:
        return subjects[0] if subjects else None
    first, second = subjects[:2]
    if syntax.tokens[first].tag in ("WDT", "WP") or syntax.tokens[first].pos == "DET":
        return second  # "the towns which rebels besieged", "all but one of the villages"
    owned = syntax.below(first + 1, second) and syntax.tokens[first].text.endswith("s")
    return second if owned or _set_off(syntax, first, second) else first


def _set_off(syntax: Syntax, first: int, second: int) -> bool:
    """True where a noun between commas, before the subject, describes what stands before it."""
    inside = [word for word in range(second) if syntax.below(word, first)]
    around = (inside[0] - 1, inside[-1] + 1, inside[-1])
    return (
        inside[0] > 0
        and syntax.tokens[around[0]].text == ","
        and any(syntax.tokens[at].text == "," for at in around[1:])
    )


def taken(syntax: Syntax, verb: int) -> int | None:
    """Return whom a verb's relative clause says that somebody else took: "hostages it seized"."""
    subject = syntax.child(verb, "nsubj")
    if subject is None or syntax.relation(verb) != "acl:relcl":
        return None
    if syntax.tokens[subject].tag != "PRP" or syntax.child(verb, "obj") is not None:
        return None
    return syntax.tokens[verb].head


def _meant(syntax: Syntax, pronoun: int, head: int) -> int | None:
    """Return the subject that a pronoun means: "the army said it had shelled the town".

    "It" is nobody in the plural: "the army said 60 fighters had been killed since it attacked".
    Where they protest it is whom they protest against. Who "backed the SDF as they stormed the
    town" did not storm it.
    """
    one = syntax.tokens[pronoun].text.lower() == "it"
    backed = backed_by(syntax, head)
    if backed is not None and not (one and syntax.tokens[backed].tag == "NNS"):
        return backed
    at: int | None = head
    while at is not None:
        found = subject_of(syntax, at)
        many = found is not None and syntax.tokens[found].tag == "NNS"
        if not (many and one):
            return found
        if (against := protested_against(syntax, at)) is not None:
            return against
        at = syntax.tokens[at].head
    return None


def answering(syntax: Syntax, word: int) -> list[int]:
    """Return who is, is believed to be or says that it is "behind" or "responsible for" it."""
    at: int | None = None
    if syntax.relation(word) == "compound":
        word = syntax.nominal(word)  # "the car bomb attack"
    if syntax.case(word) == "behind":
        at = word
    elif syntax.case(word) == "for":
        head = syntax.tokens[word].head
        at = head if head is not None and syntax.tokens[head].lemma in _ANSWERS else None
        if at is not None and syntax.relation(at) == "obj":
            at = syntax.tokens[at].head  # "claimed responsibility for"
    if at is not None and syntax.relation(at) == "amod" and syntax.tokens[at].head is not None:
        at = syntax.tokens[at].head  # "the group responsible for", "held the army responsible for"
        return [] if at is None or at > word else [at]
    while at is not None and syntax.tokens[at].lemma not in DENIES:
        if syntax.tokens[at].lemma == "hold":  # "the UN holds the army responsible for it"
            held = syntax.child(at, "nsubj:pass", "obj")
            return [] if held is None else [held]
        if syntax.subject(at) is not None:
            head = syntax.tokens[at].head
            denied = head is not None and syntax.tokens[head].lemma in DENIES
            subject = None if denied else subject_of(syntax, at)
            return [] if subject is None else [subject]
        at = syntax.tokens[at].head if syntax.relation(at) in ("xcomp", "conj") else None
    return []


def asked(syntax: Syntax, verb: int) -> bool:
    """Return whether it is asked who did something: "they disagree about who launched the raid"."""
    who = syntax.child(verb, "nsubj")
    return who is not None and syntax.tokens[who].text.lower() in ("who", "whoever")


def owner_of(syntax: Syntax, word: int) -> int | None:
    """Return who speaks of what is theirs: "Israel said its tanks had fired".

    Or accuses another of what was done to it: "accused Turkey of bombing its posts".
    """
    of = (w for w in syntax.children[word] if syntax.case(w) == "of")  # "one of its fighters"
    owned = next((w for w in of if syntax.relation(w) == "nmod"), word)
    whose = syntax.child(owned, "nmod:poss")
    if syntax.relation(word) == "nmod:poss":  # "the coalition said its strike had killed nine"
        whose, owned = word, syntax.tokens[word].head or word
    verb = syntax.head_verb(owned)
    if whose is None or verb is None or syntax.tokens[whose].lemma not in _THEIRS:
        return None
    said = syntax.tokens[verb].head
    if said is not None and syntax.tokens[whose].text.lower() == "its":
        against = protested_against(syntax, said)  # "protested after its fighters shot a boy"
        if against is not None:
            return against
    if (fallen := _attacked(syntax, verb, whose, owned)) is not None:
        return fallen
    accused = said is not None and accused_by(syntax, said) is not None
    if said is None or not (accused or syntax.relation(verb) == "ccomp"):
        return None
    return None if accused and is_passive(syntax, said) else subject_of(syntax, said)


def _attacked(syntax: Syntax, verb: int, whose: int, owned: int) -> int | None:
    """Return the fighters that fell in an attack on what is theirs, whoever tells of it.

    "The rebels said 20 soldiers were killed in an ambush on their convoy": the soldiers' convoy.
    Of "five people" or "fighters" the base may be the speaker's.
    """
    hit = syntax.case(owned) in HIT_BY | {"of"}
    if not hit or syntax.tokens[whose].text.lower() != "their":
        return None
    fallen = syntax.subject(verb)
    if fallen is None or not syntax.suffers(verb):
        return None
    of_a_side = syntax.tokens[fallen].lemma in SOLDIERS | REBELS
    return fallen if of_a_side and fallen < whose else None


def side_of(syntax: Syntax, verb: int) -> int | None:
    """Return whose deed a verb tells, of "the SDF said its fighters killed nine" the SDF."""
    subject = subject_of(syntax, verb)
    owner = None if subject is None else owner_of(syntax, subject)
    return subject if owner is None else owner
