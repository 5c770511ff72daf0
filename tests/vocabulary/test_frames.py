"""Frames as they are shipped, and the classes of nouns that they ask for."""

from marsad.vocabulary.frames import PEOPLE, load_frames


def test_each_frame_asks_for_a_class() -> None:
    frames = load_frames()
    asked = {frame.asks for told in frames.by_lemma.values() for _, frame in told}
    assert asked <= PEOPLE | frames.classes.keys()
    assert frames.classes.keys() <= asked


def test_a_particle_is_kept_beside_its_verb() -> None:
    assert {particle for particle, _ in load_frames().by_lemma["blow"]} == {"", "up"}


def test_a_class_holds_lemmas_forms_as_written_and_beginnings() -> None:
    classes = load_frames().classes
    assert classes["bomb"].holds("device", "devices")
    assert classes["charge"].holds("bomb", "bomb")
    assert not classes["charge"].holds("bomb", "bombs")
    assert classes["aircraft"].holds("su-24", "su-24")


def test_verbs_of_a_list_tell_every_frame_that_names_it() -> None:
    types = {frame.type for _, frame in load_frames().by_lemma["plaster"]}
    assert types == {
        "air_strike",
        "shelling",
        "chemical_attack",
        "explosive_device",
        "attack_on_civilians",
    }
    assert not any(lemma.startswith("@") for lemma in load_frames().by_lemma)
