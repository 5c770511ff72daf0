import pytest

from tests.read.reading import events, names, read, tallies


def test_the_director_speaks_for_the_monitor_by_way_of_the_agency() -> None:
    text = (
        '"Air strikes on Kafr Hamra killed nine civilians," '
        "Observatory director Rami Abdel Rahman told AFP."
    )
    (event,) = events(text)
    assert names(event) == ["SOHR", "AFP"]


def test_according_to() -> None:
    (event,) = events("Mortar shells hit Jaramana and killed two people, according to SANA.")
    assert names(event) == ["SANA"]


def test_the_monitor_of_the_sentence_before_is_meant() -> None:
    text = (
        "Air strikes hit Saraqib on Tuesday, the Syrian Observatory for Human Rights said. "
        "Shelling killed four civilians in Binnish, the same source added."
    )
    by_type = {event.type: names(event) for event in events(text)}
    assert by_type == {"air_strike": ["SOHR"], "shelling": ["SOHR"]}


def test_the_report_speaks_for_itself() -> None:
    (event,) = events("Air strikes on Saraqib killed three residents on Tuesday.")
    assert event.claimants == ()


def test_residents_speak_only_with_a_verb_of_speaking() -> None:
    (event,) = events("Residents said air strikes hit Saraqib on Tuesday.")
    assert len(event.claimants) == 1


def test_loaded_words_are_kept_beside_the_neutral_name() -> None:
    reading = read("SANA said terrorists fired rockets on Jaramana on Tuesday.")
    assert [(label.words, label.actor.name) for label in reading.labels] == [
        ("terrorists", "rebels")
    ]
    (label,) = reading.labels
    assert label.source is not None and label.source.name == "SANA"


def test_a_network_of_sources_does_not_speak() -> None:
    text = (
        "SOHR, an NGO that has a wide network of sources in Syria, said on Tuesday that "
        "air strikes killed two people in Saraqib."
    )
    (event,) = events(text)
    assert names(event) == ["SOHR"]


def test_sentences_that_go_on_keep_the_speaker() -> None:
    text = (
        "The Observatory reported heavy shelling in Saraqib on Tuesday. It said six civilians were "
        "killed. The group added that ten were wounded. Another two people died in Binnish."
    )
    assert {tuple(names(event)) for event in events(text)} == {("SOHR",)}


def test_a_figure_of_another_speaker_keeps_its_own() -> None:
    text = (
        "Air strikes killed nine people in Saraqib on Tuesday, SOHR said. "
        "Syrian state media put the toll at four."
    )
    (event,) = events(text)
    assert names(event) == ["SOHR"]
    told = [(f.quantity.low, [c.name for c in f.claimants]) for f in event.figures]
    assert told == [(9, []), (4, ["Syrian state media"])]


def test_a_named_speaker_leads_before_a_nameless_one() -> None:
    text = (
        "Air strikes killed nine people in Saraqib on Tuesday, activists said. "
        "The air strikes hit a market in Saraqib, the Syrian Observatory for Human Rights said."
    )
    (event,) = events(text)
    assert names(event) == ["SOHR"]
    assert [c.name for c in event.figures[0].claimants] == ["local activists"]


def test_two_speakers_of_one_sentence_are_both_kept() -> None:
    text = "Syrian state media and a monitor said shelling killed nine people in Douma on Tuesday."
    (event,) = events(text)
    assert names(event) == ["Syrian state media", "SOHR"]


def test_medics_who_are_counted_do_not_speak() -> None:
    (event,) = events("Shelling killed two medics in Saraqib on Tuesday.")
    assert event.claimants == ()


def test_an_agency_s_correspondent_is_the_agency() -> None:
    (event,) = events("Shells hit Saraqib on Tuesday, an AFP correspondent said.")
    assert names(event) == ["AFP"]


def test_the_most_specific_name_speaks() -> None:
    text = (
        "Nearly 40,000 people have been displaced since August, according to the UN's Office of "
        "Humanitarian Affairs (OCH)."
    )
    (tally,) = tallies(text)
    assert names(tally) == ["OCHA"]


def test_a_count_without_a_day_goes_on_with_the_speaker_before() -> None:
    text = (
        "Air strikes hit Saraqib on Tuesday, the Syrian Observatory for Human Rights said. "
        "Shelling killed four civilians in Binnish."
    )
    assert {event.type: names(event) for event in events(text)}["shelling"] == ["SOHR"]


def test_a_count_of_another_day_is_the_report_s_own() -> None:
    text = (
        "Air strikes hit Saraqib on Tuesday, the Syrian Observatory for Human Rights said. "
        "Shelling killed four civilians in Binnish on Monday."
    )
    assert {event.type: names(event) for event in events(text)}["shelling"] == []


def test_the_claim_by_somebody() -> None:
    text = (
        "Leaders responded to the claim by activists that a nerve gas attack in Ghouta "
        "killed 640 people on Tuesday."
    )
    (event,) = events(text)
    assert names(event) == ["local activists"]


def test_what_is_added_is_told_by_the_same_speaker() -> None:
    text = (
        "Air strikes hit Saraqib on Tuesday, the Syrian Observatory for Human Rights said. "
        "Heavy shelling also hit Douma."
    )
    by_type = {event.type: names(event) for event in events(text)}
    assert by_type["shelling"] == ["SOHR"]


def test_according_to_the_broadcaster() -> None:
    text = (
        "Al-Mayadeen said air strikes hit Saraqib on Tuesday. "
        "Shelling killed four civilians in Douma, according to the broadcaster."
    )
    by_type = {event.type: names(event) for event in events(text)}
    assert by_type["shelling"] == by_type["air_strike"] == ["al-Mayadeen"]


def test_a_monitor_goes_on_telling_of_places_but_not_in_another_s_words() -> None:
    text = (
        "Shelling hit Saraqib on Tuesday, the Syrian Observatory for Human Rights said. "
        "Air strikes on Binnish killed nobody. "
    )
    by_type = {event.type: names(event) for event in events(text)}
    assert by_type == {"shelling": ["SOHR"], "air_strike": ["SOHR"]}
    quoted = text.replace("killed nobody", 'were "heavy"')
    assert {event.type: names(event) for event in events(quoted)}["air_strike"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A medic in Kafr Batna told AFP that shelling killed three people there on Tuesday.",
            ["medics", "AFP"],
        ),
        (
            "Iran's semi-official Tasnim news agency said shelling killed two men in Nubl.",
            ["Tasnim"],
        ),
        (
            "Local Coordination Committees, an activist network, said shells killed six in Douma.",
            ["Local Coordination Committees"],
        ),
        (
            "Jaish al-Islam said on its Twitter account that it shelled Harasta on Monday.",
            ["Jaish al-Islam"],
        ),
        ("The UN humanitarian office said 600 people fled Binnish on Monday.", ["OCHA"]),
    ],
)
def test_who_speaks_is_nobody_counted_and_has_one_name(text: str, expected: list[str]) -> None:
    (event,) = events(text)
    assert names(event) == expected


def test_the_source_who_told_an_agency_is_the_one_named_before() -> None:
    (event,) = events(
        "A military source said the army killed 28 IS fighters in Palmyra on Monday. The source "
        "told Reuters that 30 others were wounded in the fighting."
    )
    assert [claimant.name for claimant in event.claimants] == ["Syrian military source", "Reuters"]


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("Air strikes on Al Mayadeen killed nine people on Friday.", "Al Mayadeen", []),
        ("Al Mayadeen TV said nine people died in Saraqib.", "Saraqib", ["al-Mayadeen"]),
        (
            "A rebel told Al Mayadeen that shelling killed nine people in Saraqib.",
            "Saraqib",
            ["rebels", "al-Mayadeen"],
        ),
    ],
)
def test_an_outlet_named_like_a_town_is_one_where_it_speaks(
    text: str, place: str, said: list[str]
) -> None:
    (event,) = events(text)
    assert event.place is not None
    assert (event.place.text, names(event)) == (place, said)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Three people died in Douma on Monday, activist Khaled Amer said. Shells also "
                "wounded ten in Douma, he told Reuters."
            ),
            ["local activists", "Reuters"],
        ),
        (
            (
                "SOHR spoke of a raid. Four staff of the White Helmets were killed when an air "
                "strike hit a clinic in Khan Tuman on Tuesday, the group said."
            ),
            ["White Helmets"],
        ),
        (
            (
                "According to a statement released on Saturday by the Local Coordination "
                "Committees, shells killed six people in Douma on Friday."
            ),
            ["Local Coordination Committees"],
        ),
        (
            (
                "A car bomb killed six people in Homs on Tuesday, state television said. It said "
                "rescue workers were still retrieving victims of the blast."
            ),
            ["Syrian state TV"],
        ),
        (
            (
                "A car bomb killed six people in Homs on Tuesday, state television said. The TV "
                "says the car blew up in the west of Homs."
            ),
            ["Syrian state TV"],
        ),
        (
            "Shells hit Douma on Tuesday, the Step news agency which is close to the rebels said.",
            ["Step News Agency"],
        ),
        (
            "Ahrar al-Sham said on Twitter that it shelled Nubl on Monday.",
            ["Ahrar al-Sham"],
        ),
    ],
)
def test_who_is_meant_by_his_sentence_or_the_one_before(text: str, expected: list[str]) -> None:
    (event,) = events(text)
    assert names(event) == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # who is part of another's name, or is only spoken of
        (
            "Opponents of Bashar al-Assad said shells killed two people in Douma.",
            "Syrian opposition",
        ),
        ("Two died in Douma, said the group, which relies on activists and medics there.", ""),
        (
            "Shells killed two rebels loyal to Assad in Douma, a group tracking the war said.",
            "SOHR",
        ),
        ("Activists in Damascus said shells killed two people in Douma.", "local activists"),
        ("Shells hit Douma, the defence ministry in Moscow said.", "Russian Ministry of Defence"),
        # far names and nearer ones
        (
            (
                "The Security Council must act on the shells that killed two in Douma National "
                "Coalition leader Ahmed Jarba told Al Arabiya."
            ),
            "Syrian National Coalition, Al Arabiya",
        ),
        # agencies with an owner before them
        ("Jets hit Maaret al-Numan according to Turkeys state-run news agency Anadolu.", "Anadolu"),
        ("Jets hit Saraqib, according to the opposing UK-based Observatory.", "SOHR"),
        # an office of another country
        ("Jordanian jets hit Raqqa on Monday, Jordanian state TV said.", "Jordanian state TV"),
        (
            "Shells killed two in Kilis and Azaz, Turkey's health ministry said.",
            "Turkey's health ministry",
        ),
        ("Shells killed two people in Homs, Syrian state TV said.", "Syrian state TV"),
        # a side's own people, and a state's name where a comma is left out
        ("Jets killed two fighters in Zabadani, Hezbollah officials said.", "Hezbollah"),
        (
            "Shells from rebels were to hit Turkey officials said after two died in Azaz.",
            "official",
        ),
        # credits, and who shows or sees
        ("(Reuters and AP) The army is looking at reports that shells killed two in Homs.", ""),
        ("State TV aired a film of Mezzeh, saying shells killed three there.", "Syrian state TV"),
        (
            "Shells killed two in Azaz on Monday, said a resident of Homs who gave no name.",
            "residents",
        ),
        ("An AFP photographer in Douma saw two people killed in an air strike there.", "AFP"),
        # who rejects speaks
        ("The SDF rejected claims that its shells killed two people in Azaz.", "SDF"),
    ],
)
def test_whose_words_they_are(text: str, speakers: str) -> None:
    said = {", ".join(names(event)) for event in events(text)}
    assert said == {speakers}


def test_who_is_spoken_to_is_not_who_speaks() -> None:
    text = (
        "Speaking to Anadolu Agency, Najib Ansari, a civil defence official, said warplanes hit "
        "Saraqib on Tuesday."
    )
    (event,) = events(text)
    assert names(event) == ["civil defence", "Anadolu"]


def test_a_police_source_is_no_policeman() -> None:
    (event,) = events("A police source in Homs said a car bomb wounded 55 in Homs on Tuesday.")
    assert names(event) == ["Police Command"]
    assert event.figures[0].of is None


def test_a_doctor_with_a_name_speaks() -> None:
    text = "A doctor in the town, Ahmad Khalil, said air strikes on Saraqib killed six on Tuesday."
    (event,) = events(text)
    assert names(event) == ["medics"]


def test_who_does_not_confirm_what_others_say_says_nothing() -> None:
    text = "SANA said shells killed six in Jaramana, a report that the rebels did not confirm."
    assert [names(event) for event in events(text)] == [["SANA"]]


def test_a_side_beside_another_speaker_behind_a_toll_speaks_too() -> None:
    text = "Russian jets hit a base in Saraqib, wounding four, rebels and a US official said."
    (event,) = events(text)
    assert set(names(event)) == {"rebels", "United States"}


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Airwars assessed that a strike on Manbij killed six civilians on Tuesday.", "Airwars"),
        ("Bellingcat found that an air strike hit a hospital in Ariha on Tuesday.", "Bellingcat"),
        ("UNICEF verified that air strikes on Ariha killed six children on Tuesday.", "UNICEF"),
        ("Survivors said an air strike on Ariha killed six people on Tuesday.", "survivors"),
        ("Relatives say an air strike on Ariha killed six people on Tuesday.", "relatives"),
        (
            "Idlib Health Directorate said an air strike on Ariha killed six people on Tuesday.",
            "Idlib Health Directorate",
        ),
        (
            "Hama Health Directorate said an air strike on Morek killed six people on Tuesday.",
            "Hama Health Directorate",
        ),
        (
            "The Health Ministry said shells killed six people in Damascus on Tuesday.",
            "Syrian health ministry",
        ),
    ],
)
def test_who_has_found_it_out_speaks_under_his_own_name(told: str, who: str) -> None:
    (event,) = events(told)
    assert names(event) == [who]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Doctors told residents to stay at home after an air strike on Ariha.", ["medics"]),
        ("Loudspeakers told residents of Darayya to leave after shelling killed six.", []),
        ("Rescuers found two bodies in Ariha after an air strike on Tuesday.", []),
        ("A doctor told Reuters that an air strike on Ariha killed six.", ["medics", "Reuters"]),
    ],
)
def test_who_is_given_an_order_or_finds_bodies_tells_nothing(told: str, who: list[str]) -> None:
    (event,) = events(told)
    assert names(event) == who
