import shutil
from pathlib import Path

import pytest

from marsad import vocabulary
from marsad.errors import TheatreError
from marsad.model import Group, Measure, Qualifier
from marsad.vocabulary import AcledCondition, Family, PageGroup, UcdpHint

FAMILIES = {
    "battle": "armed_clash territory_gained offensive withdrawal territory_transferred",
    "remote": "air_strike shelling chemical_attack suicide_bombing explosive_device grenade",
    "civilians": "attack_on_civilians abduction sexual_violence arrest property_destruction",
    "unrest": "protest riot",
    "deal": "agreement ceasefire_violation",
    "posture": "force_movement base_established weapons_disrupted siege",
    "people": "displacement evacuation aid_delivery",
}
HOME = Path(vocabulary.__file__).parent
WORDS = vocabulary.load()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for file in HOME.glob("*.toml"):
        shutil.copy(file, tmp_path)
    return tmp_path


def test_the_types_are_those_of_the_annotation_guide() -> None:
    wanted = {name: family for family, names in FAMILIES.items() for name in names.split()}
    assert {t.id: str(t.family) for t in WORDS.event_types} == wanted


def test_every_type_has_its_equivalents() -> None:
    for event_type in WORDS.event_types:
        assert event_type.acled, event_type.id
        assert event_type.plover or "plover" in event_type.closest, event_type.id
        assert event_type.cameo or "cameo" in event_type.closest, event_type.id
        assert event_type.hxl.startswith("#"), event_type.id
        assert all(code.isdigit() for code in event_type.cameo), event_type.id


def test_what_acled_only_knows_as_other_is_marked_as_nearest() -> None:
    for event_type in WORDS.event_types:
        other = event_type.acled[-1].sub_event == "Other"
        assert other == ("acled" in event_type.closest), event_type.id


def test_no_two_types_are_equally_specific() -> None:
    ranks = [t.specificity for t in WORDS.event_types]
    assert len(set(ranks)) == len(ranks)


@pytest.mark.parametrize(
    ("several", "winner"),
    [
        (("air_strike", "chemical_attack"), "chemical_attack"),
        (("armed_clash", "territory_gained", "offensive"), "territory_gained"),
        (("explosive_device", "suicide_bombing"), "suicide_bombing"),
        (("shelling", "air_strike"), "air_strike"),
    ],
)
def test_the_most_specific_type_wins(several: tuple[str, ...], winner: str) -> None:
    assert WORDS.most_specific(several).id == winner
    assert WORDS.most_specific(reversed(several)).id == winner


def test_types_and_families_are_found_by_id() -> None:
    assert WORDS.event_type("siege").page_group is PageGroup.STRATEGIC
    assert WORDS.family("grenade") is Family.REMOTE
    with pytest.raises(KeyError, match="earthquake"):
        WORDS.event_type("earthquake")


def test_acled_depends_on_who_took_the_place() -> None:
    gained = WORDS.event_type("territory_gained").acled
    assert [(a.condition, a.sub_event) for a in gained] == [
        (AcledCondition.STATE_INITIATOR, "Government regains territory"),
        (AcledCondition.ALWAYS, "Non-state actor overtakes territory"),
    ]
    assert WORDS.event_type("attack_on_civilians").ucdp is UcdpHint.ONE_SIDED


def test_measures_groups_and_qualifiers_are_complete() -> None:
    assert [WORDS.measure(m).id for m in Measure] == list(Measure)
    assert [WORDS.group(g).id for g in Group] == list(Group)
    assert [WORDS.qualifier(q).id for q in Qualifier] == list(Qualifier)
    assert WORDS.measure(Measure.KILLED).hxl == "#affected+killed"


def test_a_child_is_one_of_the_people_but_not_always_a_civilian() -> None:
    assert WORDS.part_of(Group.CHILDREN, Group.PEOPLE)
    assert WORDS.part_of(Group.WOMEN, Group.WOMEN)
    assert not WORDS.part_of(Group.CHILDREN, Group.CIVILIANS)
    assert not WORDS.part_of(Group.PEOPLE, Group.CHILDREN)


def test_patterns_hold_only_what_a_quantity_has() -> None:
    for words in WORDS.qualifiers:
        assert words.pattern.format(low=12, high=35, words="dozens")


def test_the_digest_covers_subfolders(copy: Path) -> None:
    before = vocabulary.load(copy).digest
    (copy / "cues").mkdir()
    (copy / "cues" / "verbs.toml").write_text("", encoding="utf-8")
    vocabulary.load.cache_clear()
    assert vocabulary.load(copy).digest != before


def test_the_vocabulary_is_read_once() -> None:
    assert vocabulary.load() is vocabulary.load()


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("event_types.toml", 'id = "riot"', 'id = "protest"', "'protest' is there twice; drop"),
        ("event_types.toml", 'family = "unrest"', 'family = "party"', "correct the value"),
        ("measures.toml", 'id = "missing"', 'id = "killed"', "list each of captured"),
        (
            "event_types.toml",
            'sub_event = "Armed clash" }',
            'sub_event = "Armed clash", condition = "force" }',
            "the last ACLED type of 'armed_clash' has a condition; end with",
        ),
    ],
)
def test_a_broken_vocabulary_names_fault_and_remedy(
    copy: Path, file: str, old: str, new: str, fault: str
) -> None:
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    vocabulary.load.cache_clear()
    with pytest.raises(TheatreError, match=fault) as error:
        vocabulary.load(copy)
    assert file in str(error.value)
