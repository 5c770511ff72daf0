"""Who a report gives as its source: chains of claimants, from who knows to who passes it on."""

import functools
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from marsad.model import Claimant, SourceKind
from marsad.read.actors.names import Name
from marsad.read.actors.roles import UNIDENTIFIED
from marsad.read.actors.two_names import common
from marsad.read.scene import Scene
from marsad.read.speakers.antecedent import Antecedents
from marsad.read.speakers.between import BACKDROP, between
from marsad.read.speakers.bulletin import bulletin_of
from marsad.read.speakers.own_deeds import no_news, of_another, side_of
from marsad.read.speakers.persons import Persons
from marsad.read.speakers.speech import claimant_of, owned, speaking
from marsad.read.speakers.spokesmen import owner_elsewhere, spoken_for
from marsad.vocabulary.cues import CueTable, load_cues, one
from marsad.vocabulary.reporters import own_reporter

_SPEECH = re.compile(
    r"sa(?:id|ys?|ying)\b|report|told|tells|according|claim|announc|confirm|stat(?:ed|es)|not(?:ed)|add"
    r"|quot|cit(?:ed|ing)|tweet|accus|blam|den(?:y|ied|ies)|reject|dismiss|refut|document|estimat|acknowledg|declar|put"
    r"|posted|record|counted|gave|indicat|warn|reveal|explain|describ|establish|believ|broadcast"
    r"|mention|spoke|speak|talk(?:s|ed)|circulat|distribut|referenced|condemn|stress|point|emphasi|underline|inform|remark|,\""
    r"|^\W*<S\d+>:|figures|air(?:ed|s)\b|uploaded|releas|publish|shared|tall(?:y|ies)|statistics|data\b|statement|showed|wrote|argued|determin|conclud|insist|assert|alleg"
    r"|f(?:ound|inds) that|verif|assess|ascertain"
)


NEAR = 7
"""Words within which a common noun ("residents") stands beside its verb of speaking."""
CLOSE = 4
"""Words within which a source beside a verb speaks though the parse has found another one."""
_NEARER = one("attribution", "nearer")
_GOES_ON = one("attribution", "goes_on")
_COUNTS_ON = one("attribution", "counts_on")
_TELLS_ON = one("attribution", "tells_on")
_PASSER = one("attribution", "passer")
_SAW = one("attribution", "saw")
_QUOTE = one("attribution", "quote")


@functools.cache
def _cues() -> CueTable:
    return load_cues("attribution")


def speakers_of(scenes: Sequence[Scene]) -> dict[int, tuple[Claimant, ...]]:
    """Return the claimants of each sentence of a document, by its index.

    They are empty where the report speaks for itself.
    """
    speakers = Speakers()
    told = between(scenes, [speakers.of(scene) for scene in scenes])
    own = bulletin_of(scenes, told)
    out: dict[int, tuple[Claimant, ...]] = {}
    last: tuple[Claimant, ...] = ()
    for scene, chain in zip(scenes, told, strict=True):
        if own and not chain and not BACKDROP.search(scene.text):
            chain = _by_way_of(last, own)
        out[scene.index] = chain and _by_way_of(chain, own)
        last = chain
    return out


def _by_way_of(chain: tuple[Claimant, ...], own: tuple[Claimant, ...]) -> tuple[Claimant, ...]:
    """Add the one whose bulletin the report is: all that others tell there it passes on."""
    names = {claimant.name for claimant in chain}
    return (*chain, *(claimant for claimant in own if claimant.name not in names))


@dataclass(slots=True)
class Speakers:
    """Follows who speaks through a document; `of` must be given its scenes in order."""

    _last: tuple[Claimant, ...] = ()
    _at: int = -9
    _watching: bool = False  # whether the last speaker is one who watches and counts
    _side: str | None = None  # what he leans to
    _scene: Scene | None = None  # where he spoke last
    _persons: Persons = field(default_factory=Persons)
    _antecedents: Antecedents = field(default_factory=Antecedents)

    def of(self, scene: Scene) -> tuple[Claimant, ...]:
        """Return the claimants of a sentence; empty where the report speaks for itself."""
        chain = self._chain(scene)
        if chain and chain != self._last:
            self._watching = _watches(scene, chain[0])
            self._side = side_of(scene, chain[0])
        if chain:
            self._last, self._at, self._scene = chain, scene.index, scene
        self._antecedents.hear(scene, chain)
        return chain or _seen(scene)

    def _chain(self, scene: Scene) -> tuple[Claimant, ...]:
        text, beside = scene.text, scene.index - self._at <= 1
        goes_on = beside and (_goes_on(text) or (self._watching and _tells_on(text)))
        if self._scene is not None:
            goes_on = goes_on and not of_another(scene, self._side, self._scene)
            goes_on = goes_on and not no_news(scene, self._scene, self._watching)
        if not _SPEECH.search(text):
            return self._last if goes_on and not _folk_saw(scene) else ()
        chain = self._told(scene)
        if chain and self._last and all(_POINTS.match(c.text) for c in chain):
            return self._last
        if self._last and any(_THE_SOURCE.match(c.text) for c in chain):  # "the source told SANA"
            chain = (*self._last, *(c for c in chain if not _THE_SOURCE.match(c.text)))
            return tuple({c.name: c for c in chain}.values())
        if chain:
            names = {claimant.name for claimant in chain}
            more = [c for c in self._last if c.name not in names]
            if _PASSER.search(text):
                return (*chain, *more[:1])
            carried = self._antecedents.meant(text) and all(_passes_on(scene, c) for c in chain)
            return (*more[:1], *chain) if carried else chain  # "he told Reuters"
        meant = self._antecedents.meant(text)
        if goes_on or meant is None:
            return self._last if goes_on else ()
        return meant

    def _told(self, scene: Scene) -> tuple[Claimant, ...]:
        """Speakers named in the sentence, with those of no list where only an agency is known."""
        listed = _direct(scene)
        persons = self._persons.of(scene)
        owner = spoken_for(scene) or (self._antecedents.topic() if owner_elsewhere(scene) else ())
        if not all(_passes_on(scene, claimant) for claimant in listed):
            return listed
        return tuple({c.name: c for c in (*(owner or persons), *listed)}.values())


_POINTS = re.compile(
    r"(?:the |this |that |same )?(?:same |media |news )?"
    r"(?:sources?|agency|statement|tv|television|channel|outlet|site|website)$",
    re.IGNORECASE,
)
_THE_SOURCE = re.compile(r"(?:the|this|that) (?:same )?sources?$", re.IGNORECASE)


def _direct(scene: Scene) -> tuple[Claimant, ...]:
    """Speakers named in the sentence: first those who know, then those who pass it on."""
    speakers: dict[str, Claimant] = {}
    passed: dict[str, Claimant] = {}
    for mark in speaking(scene):
        claimant = claimant_of(scene, mark)
        speakers.setdefault(claimant.name, claimant)
    groups = [("passed", passed), ("reported", speakers)]
    sourced = any(claimant.source for claimant in speakers.values())
    possible = list(_cues().possible(scene.text, "passed", "reported", "direct"))
    for name, into in [*groups, ("direct", speakers)]:
        parsed = sourced and name == "direct"
        for pattern in [pattern for pattern in possible if pattern.name == name]:
            start = 0
            while match := pattern.regex.search(scene.text, start):
                taken = _take(scene, match, into, parsed, {} if into is passed else passed)
                start = match.end() if taken else match.start() + 1
    for key in (*passed, UNIDENTIFIED.name):
        speakers.pop(key, None)
    agencies = (
        {k: c for k, c in speakers.items() if _passes_on(scene, c)} if len(speakers) > 1 else {}
    )
    first = [c for k, c in speakers.items() if k not in agencies]
    return (*first, *agencies.values(), *passed.values())


def _take(
    scene: Scene,
    match: re.Match[str],
    into: dict[str, Claimant],
    parsed: bool,
    told: Collection[str],
) -> bool:
    """Add the speakers of a match; False if none is one: the next name may speak in his place.

    `parsed` says that the parse has found a speaker already; who is only `told` speaks not.
    """
    words = len(match.group().split())
    far = words > NEAR
    if (far and _nearer(scene, match)) or (parsed and words > CLOSE):
        return False
    tags = [tag for key, tag in match.groupdict().items() if key in ("s", "s2") and tag]
    marks = {tag: scene.template.mark(tag) for tag in tags}
    said = [
        claimant_of(scene, mark)
        for tag, mark in marks.items()
        if not (parsed and mark.kind == "A" and len(tags) == 1)
        and not owned(scene, scene.text.index(tag))
        and not (far and mark.value.generic)
    ]
    said = [claimant for claimant in said if claimant.name not in told]
    for claimant in said:
        into.setdefault(claimant.name, claimant)
    return bool(said)


def _nearer(scene: Scene, match: re.Match[str]) -> bool:
    """True where a speaker of a name stands between another one far off and the verb."""
    found = _NEARER.search(scene.text, match.end("s"), match.end())
    return found is not None and not common(scene.template.mark(found["s"]))


def _passes_on(scene: Scene, claimant: Claimant) -> bool:
    """True for an agency or outlet, where somebody else in the sentence is the one who knows."""
    for mark in scene.template.marks:
        if mark.kind in "AS" and isinstance(mark.value, Name) and mark.value.source is not None:
            source = mark.value.source
            if source.id == claimant.source:
                return source.kind in (SourceKind.AGENCY, SourceKind.OUTLET)
    return False


def _seen(scene: Scene) -> tuple[Claimant, ...]:
    """Return a medium's own people, or people of the place, who saw or heard what is told."""
    found = _SAW.search(scene.text)
    claimant = claimant_of(scene, scene.template.mark(found["s"])) if found else None
    if claimant is None or not (own_reporter(claimant.text) or _folk_saw(scene)):
        return ()
    return (claimant,)


def _folk_saw(scene: Scene) -> bool:
    """Whether people of the place saw or heard what a sentence tells: nobody else tells it."""
    found = _SAW.search(scene.text)
    source = scene.template.mark(found["s"]).value.source if found else None
    return source is not None and source.kind is SourceKind.LOCAL


def _goes_on(text: str) -> bool:
    """True where a sentence goes on with what the speaker of the one before tells."""
    if _GOES_ON.search(text) or _QUOTE.search(text):
        return True
    return _COUNTS_ON.search(text) is not None and BACKDROP.search(text) is None


def _tells_on(text: str) -> bool:
    """True where a sentence tells of a place what a monitor may go on to tell: no quote, no day."""
    return _TELLS_ON.search(text) is not None and BACKDROP.search(text) is None


def _watches(scene: Scene, claimant: Claimant) -> bool:
    """True for monitors, rescuers and people of the place, who tell one event after another."""
    names = (mark.value for mark in scene.template.marks if mark.kind in "AS")
    return any(
        name.monitor or name.source.kind is SourceKind.LOCAL
        for name in names
        if isinstance(name, Name) and name.source is not None and name.source.id == claimant.source
    )
