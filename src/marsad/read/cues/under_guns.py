"""Under whose guns or planes somebody came: no clash, whatever "came under fire" tells of else."""

from dataclasses import replace

from marsad.read.cues.trigger import Trigger
from marsad.read.parse.under_fire import fired_by
from marsad.read.scene import Scene
from marsad.vocabulary.frames import load_frames

_ARMS = {"gun": "shelling", "projectile": "shelling", "aircraft": "air_strike"}


def under_guns(scene: Scene, trigger: Trigger) -> Trigger:
    """Take "came under fire from army artillery" for shelling, "from jets" for an air strike."""
    syntax = scene.syntax
    if syntax is None or trigger.type != "armed_clash":
        return trigger
    classes = load_frames().classes
    for at in fired_by(syntax, scene.word(trigger.start, trigger.end)):
        token = syntax.tokens[at]
        for name, kind in _ARMS.items():
            if classes[name].holds(token.lemma, token.text.lower()):
                return replace(trigger, type=kind, again=False)
    return trigger
