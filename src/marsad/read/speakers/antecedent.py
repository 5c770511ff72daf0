"""Who is meant where a speaker is called again by what he is: "the ministry said"."""

from dataclasses import dataclass, field

from marsad.model import Claimant, SourceKind
from marsad.read.actors.names import Name
from marsad.read.scene import Scene
from marsad.read.speakers.speech import claimant_of, subjects_of
from marsad.vocabulary.cues import load_cues, one

_CUES = load_cues("attribution")
_MEDIA = frozenset((SourceKind.OUTLET, SourceKind.STATE_MEDIA))
# A ministry speaks for its state, and a party has an agency of its own ("Aamaq").
_KINDS = {
    "a_ministry": frozenset((SourceKind.MINISTRY, SourceKind.OFFICIAL)),
    "a_monitor": frozenset((SourceKind.MONITOR, SourceKind.NGO, SourceKind.RESCUERS)),
    "an_agency": _MEDIA | {SourceKind.AGENCY, SourceKind.UN_AGENCY, SourceKind.PARTY},
    "a_medium": _MEDIA | {SourceKind.PARTY},
}
_PEOPLE = (SourceKind.LOCAL, SourceKind.ANONYMOUS)
_OPENS = one("attribution", "opens")
_CALLED = {noun: kinds for name, kinds in _KINDS.items() for noun in _CUES.words[name]}


@dataclass(slots=True)
class Antecedents:
    """Follows who has spoken in a report, so that a noun finds the one that it is said of."""

    _told: list[tuple[Claimant, ...]] = field(default_factory=list)
    _kinds: dict[str, SourceKind] = field(default_factory=dict)
    _topic: tuple[Claimant, ...] = ()

    def hear(self, scene: Scene, chain: tuple[Claimant, ...]) -> None:
        """Take a sentence's speakers, in order of the sentences."""
        names = (mark.value for mark in scene.template.marks if mark.kind in "AS")
        sources = (name.source for name in names if isinstance(name, Name))
        self._kinds.update((source.id, source.kind) for source in sources if source is not None)
        if chain:
            self._told.append(chain)
        self._topic = () if chain else _topic(scene)

    def meant(self, text: str) -> tuple[Claimant, ...] | None:
        """Return who is meant by the speaker of a sentence that names nobody.

        That is who spoke last, of those that its noun fits; "it" is whom the sentence before was
        about, if nobody spoke there. None where a sentence speaks of nobody who has spoken.
        """
        nouns = [
            match.groupdict().get("noun")
            for cue in _CUES.possible(text, "inherit")
            if (match := cue.regex.search(text))
        ]
        if not nouns:
            return None
        if "it" in nouns and self._topic:
            return self._topic
        kinds = next((_CALLED[noun] for noun in nouns if noun in _CALLED), None)
        for chain in reversed(self._told):
            if kinds is None or any(self._fits(claimant, kinds) for claimant in chain):
                return chain
        return ()

    def topic(self) -> tuple[Claimant, ...]:
        """Return whom the sentence before was about, else who spoke last."""
        return self._topic or next((chain[:1] for chain in reversed(self._told)), ())

    def _fits(self, claimant: Claimant, kinds: frozenset[SourceKind]) -> bool:
        """Whether somebody is of these kinds; whoever no list has may be anything."""
        return claimant.source is None or self._kinds.get(claimant.source) in kinds


def _topic(scene: Scene) -> tuple[Claimant, ...]:
    """Return the one body that a sentence is about, its subject: "Russia began strikes"."""
    if scene.syntax is None:
        found = _OPENS.match(scene.text)
        marks = [scene.template.mark(found["s"])] if found else []
    else:
        marks = subjects_of(scene)[:1]
    bodies = (mark for mark in marks if mark.value.source is None or _body(mark.value))
    return tuple(claimant_of(scene, mark) for mark in bodies)


def _body(name: Name) -> bool:
    return name.source is not None and name.source.kind not in _PEOPLE
