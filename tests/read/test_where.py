"""Which of a sentence's places an event happened at, and how far a list of them goes."""

import pytest

from tests.read.test_syntax import events, places


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Warplanes bombed Salma in the countryside of Latakia as well as Morek in rural Hama.",
            ["Morek", "Salma"],
        ),
        ("Warplanes bombed the towns of Salma in Latakia province and Morek.", ["Morek", "Salma"]),
        ("Warplanes bombed Salma in the province of Latakia.", ["Salma"]),
        (
            "Warplanes bombed Salma in the northeastern countryside of Latakia and Morek.",
            ["Morek", "Salma"],
        ),
        ("Warplanes bombed Salma as well as the village of Morek.", ["Morek", "Salma"]),
        ("Shelling of the camp near Atmeh killed 12 people.", ["near Atmeh"]),
        ("Warplanes bombed Salma and east of Morek.", ["Salma", "east of Morek"]),
        ("The army took Tal Qarmul west of Damascus and Rasm Zahri.", ["Rasm Zahri", "Tal Qarmul"]),
    ],
)
def test_a_list_goes_on_past_the_province_of_an_item(text: str, wanted: list[str]) -> None:
    assert sorted(places(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A blast hit buses in Rashidin. It killed 98 evacuees from the towns of Fuaa and Kafraya.",
        "A blast hit Rashidin. Rebels shelled a convoy from the towns of Fuaa and Kafraya.",
        "A blast in Rashidin hits buses of Fuaa and Kafraya residents.",
    ],
)
def test_people_on_the_road_are_not_hit_where_they_set_out(text: str) -> None:
    assert set(places(text)) == {"Rashidin"}


def test_an_attack_is_where_it_is_going() -> None:
    text = "The army foiled an infiltration attempt by rebels from Salma towards Morek on Monday."
    assert places(text) == ["Morek"]


def test_the_ends_of_a_road_are_not_where_it_happened() -> None:
    text = "Nine rebels were killed in a clash in Salma on a road connecting Qarmuleh to Morek."
    assert places(text) == ["Salma"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Shells hit the Salaheddin district of Aleppo. Air raids on the city killed nine.",
            "Aleppo",
        ),
        (
            "Rebels clashed in Saraqib in Idlib province. Air raids across the province killed 9.",
            "Idlib province",
        ),
    ],
)
def test_the_city_and_the_province_are_those_last_named(text: str, wanted: str) -> None:
    assert wanted in places(text)


def test_what_is_told_of_the_country_alone_is_no_event() -> None:
    text = "Shells hit Saraqib on Monday. Warplanes bomb towns across the country."
    assert places(text) == ["Saraqib"]


def test_a_capital_abroad_that_acts_is_no_place_of_events() -> None:
    text = "Rebels seized Azaz. Nine died in Salma. Ankara deployed 200 soldiers on Monday."
    assert "Ankara" not in places(text)


def test_the_province_of_a_city_is_no_city() -> None:
    text = "Shelling killed nine people in the province of Idlib on Monday."
    assert places(text) == ["the province of Idlib"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "An air strike killed 9 in a village near Aleppo. Salma village was levelled.",
            "Salma village",
        ),
        (
            "An air strike killed 9 in a village in Idlib. Jets hit Binnish, killing a nurse.",
            "Binnish",
        ),
        (
            "An air strike killed 9 in the province of Idlib. The strike on Binnish hurt 3.",
            "Binnish",
        ),
    ],
)
def test_a_village_that_a_report_begins_with_is_named_afterwards(text: str, wanted: str) -> None:
    assert places(text) == [wanted]


def test_a_part_of_the_country_is_a_place_of_what_is_counted() -> None:
    text = "At least 23 people were killed in air strikes in northern Syria on Monday."
    assert places(text) == ["northern Syria"]
    assert places("Warplanes bombed rebels in northern Syria.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The army launched an offensive against Salma and Morek on Monday.",
        "An army unit clashed with rebels in Salma and Morek on Monday.",
    ],
)
def test_one_operation_against_several_places_is_one_event(text: str) -> None:
    assert places(text) == ["Salma"]
    assert len(places("Clashes raged in Salma and Morek on Monday, and nine towns fell.")) > 1


def test_south_of_the_capital_is_not_the_capital() -> None:
    text = "A bomb killed nine people south of the Syrian capital Damascus. It hit Sabinah."
    assert places(text)[0] == "Sabinah"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The SDF launched the Euphrates Rage campaign to retake Raqqa on Monday.", "Raqqa"),
        ("The SDF began Operation Wrath of Euphrates, an offensive on Raqqa.", "Raqqa"),
        ("Rebels positioned in Jobar and Zamalka fired rockets at Harasta on Monday.", "Harasta"),
    ],
)
def test_a_name_of_an_operation_or_who_fires_is_not_where_it_hits(text: str, wanted: str) -> None:
    assert places(text) == [wanted]


def test_evacuees_are_hit_on_the_road_and_not_where_they_are_from() -> None:
    text = (
        "A bomb exploded in Rashidin on Saturday, killing at least 112 people. "
        "The dead were mostly residents of the villages of al-Foua and Kefraya. "
        "The blast hit buses evacuating residents of the besieged towns of Foua and Kefraya."
    )
    assert {event.place.text for event in events(text) if event.place} == {"Rashidin"}


def test_in_the_east_is_a_part_of_the_country() -> None:
    text = (
        "Rebels seized Azaz on Monday. Shells hit Salma. "
        "Air strikes on army positions in the east killed 62 soldiers on Saturday."
    )
    assert "eastern Syria" in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "A missile killed nine people. A man of the name Abu al-Hassan says it fell on Marea.",
        "Fighters of Liwaa al-Qarmul were captured in Marea on Monday.",
    ],
)
def test_persons_and_groups_are_no_places_of_events(text: str) -> None:
    assert set(places(text)) == {"Marea"}


def test_a_long_list_goes_on_without_commas() -> None:
    text = (
        "Rebels shelled Binnish town in Idlib the villages of Salma and Kinsabba in Latakia "
        "checkpoints in Hama Marj al-Sultan town in Damascus countryside and houses in Tafas."
    )
    wanted = {"Binnish town", "Salma", "Kinsabba", "Hama", "Marj al-Sultan town", "Tafas"}
    assert wanted <= set(places(text))


def test_who_withdraws_does_so_from_the_place_and_not_from_its_province() -> None:
    (event,) = events("Rebels withdrew from Khan Tuman in southern Aleppo on Tuesday.")
    assert event.place is not None and event.place.text == "Khan Tuman"


def test_a_province_s_town_is_the_town() -> None:
    (event,) = events("Rebels fought the army in the Idlib town of Saraqib on Tuesday.")
    assert event.place is not None and event.place.text == "Saraqib"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kurdish fighters withdrew from Menagh to Tal Rifaat on Monday.", ["Menagh"]),
        ("Some 300 people were evacuated from Zabadani to Idlib on Monday.", ["Zabadani"]),
        ("Unlike Homs, Hama was shelled on Monday.", ["Hama"]),
        ("Daraas Nawa was shelled on Monday.", ["Nawa"]),
        ("Barrel bombs dropped on Afrins Rajo killed two people.", ["Rajo"]),
        ("Daraa SANA Terrorists fired rockets at Inkhil wounding three people.", ["Inkhil"]),
        ("Rebels shelled Hbeit Khan Sheikhoun and Tamanaa on Monday.",
         ["Hbeit", "Khan Sheikhoun", "Tamanaa"]),
        ("Heavy clashes broke out in Tel Kurdi and Shifouniyeh in Ghouta.",
         ["Shifouniyeh", "Tel Kurdi"]),
        ("The army recaptured Maalula and Yabroud on Monday.", ["Maalula", "Yabroud"]),
        ("A raid hit the National Hospital in Jassem killing two nurses.", ["Jassem"]),
        ("Ariha was quiet. Later jets struck the Idlib town killing five.", ["Ariha"]),
        ("Jets bombed the Idlib town of Ariha killing five.", ["Ariha"]),
    ],
)  # fmt: skip
def test_of_several_places_the_one_it_happened_at(text: str, wanted: list[str]) -> None:
    assert sorted(places(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A blast hit Salma. A unit of the Damascus ally said a suicide attacker blew himself up.",
        "A blast hit Salma. There was no comment on the attack from the government in Damascus.",
        "Rockets hit Salma. The United States accused Damascus of the attack, which killed nine.",
        "Rockets hit Salma, he told reporters in Homs.",
        "Rockets hit near Salma, the minister said on a visit to Morek.",
        "A boy who was wounded in a blast in Salma is treated at a hospital in Idlib.",
    ],
)
def test_a_seat_of_power_a_visit_and_a_ward_are_no_place_of_an_attack(text: str) -> None:
    assert {name.removeprefix("near ") for name in places(text)} == {"Salma"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rockets hit the hospital in Salma, where nine people were killed.", "Salma"),
        ("The minister was killed in a bomb attack on a visit to Morek.", "Morek"),
        ("Nine bodies were brought to a field hospital in Salma after an air strike.", "Salma"),
    ],
)
def test_they_are_where_nothing_else_is_named(text: str, wanted: str) -> None:
    assert set(places(text)) == {wanted}


def test_an_attack_on_the_road_is_not_where_they_had_left() -> None:
    text = "A convoy of buses left Fuaa on Monday. An attack on the convoy killed 40 people."
    assert all(event.type != "attack_on_civilians" for event in events(text))


def test_a_hospital_is_not_where_it_is_called_after() -> None:
    assert places("Air strikes hit the Hajah Hospital in Morek.") == ["Morek"]


def test_the_city_is_none_that_the_report_has_called_a_town() -> None:
    found = events(
        "In the city of Aleppo two people were killed by shelling on Monday. "
        "Four people died in air strikes on the town of Saraqib. "
        "Six others were killed by barrel bombs in the east of the city."
    )
    assert [event.place.text for event in found if event.place] == [
        "Aleppo",
        "Saraqib",
        "Aleppo",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Residents of Fuaa lost their lives as rebels attacked their buses. A blast hit Rashidin.",
        "A blast hit Rashidin. It killed 40 residents of Fuaa in their buses.",
    ],
)
def test_residents_on_their_way_are_not_hit_at_home(text: str) -> None:
    assert "Fuaa" not in places(text)


def test_residents_at_home_are_hit_there() -> None:
    assert places("Nine residents of Morek were killed in an air strike.") == ["Morek"]


def test_where_somebody_only_visits_is_not_spoken_of() -> None:
    text = (
        "A blast killed nine people near Salma, the minister said on a visit to Morek. The blast "
        "in the town killed four children, he said."
    )
    assert "Morek" not in places(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rebels in Zamalka fired mortars at Jaramana on Monday.", "Jaramana"),
        ("Turkish guns in Kilis shelled YPG fighters near Azaz on Sunday.", "near Azaz"),
        (
            "Four nurses from a clinic in Maarzita in southern Idlib died in a raid on Monday.",
            "Maarzita",
        ),
    ],
)
def test_guns_stand_elsewhere_than_where_their_shells_fall(text: str, wanted: str) -> None:
    assert set(places(text)) == {wanted}


def test_where_those_are_going_who_flee_is_no_place_of_what_is_told_next() -> None:
    text = "The FSA entered Jarablus on Monday. IS fled to al-Bab. One FSA fighter was killed."
    counted = [event.place for event in events(text) if event.figures]
    assert "al-Bab" not in [place.text for place in counted if place]


def test_a_town_that_lies_by_another_is_still_the_town_told_of() -> None:
    text = (
        "Troops have recaptured Maaloula on Monday. The town, 56 km northeast of Damascus, is old. "
        "Three men were shot dead by snipers."
    )
    assert set(places(text)) == {"Maaloula"}


def test_a_truce_reached_there_is_of_the_town_named_last() -> None:
    text = "Hundreds of families live in Qudsaya. A truce was reached there on Monday."
    assert places(text) == ["Qudsaya"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Strikes left three dead in Kafr Zita, two in Latamneh and one in Lahaya on Sunday.",
            ["Kafr Zita", "Lahaya", "Latamneh"],
        ),
        ("Rockets fell on Salhab and on Mahardeh on Monday.", ["Mahardeh", "Salhab"]),
        (
            "Shelling hit two houses in Kansafra and a school in Hass on Monday.",
            ["Hass", "Kansafra"],
        ),
        (
            "Helicopters bombed not only Latamneh but also Kafr Zita on Monday.",
            ["Kafr Zita", "Latamneh"],
        ),
        (
            "Thousands fled Qusayr for Arsal. Troops had shelled the city, killing 10 people.",
            ["Qusayr", "Qusayr"],
        ),
        ("Two rebels were buried in Nabatiyeh after they were killed in Jasim.", ["Jasim"]),
        ("More than 3,000 people left Daraya on Saturday for shelters in Harjalleh.", ["Daraya"]),
    ],
)
def test_the_last_place_of_a_list_counts_and_a_grave_does_not(text: str, wanted: list[str]) -> None:
    assert sorted(places(text)) == wanted


def test_a_word_that_names_begin_with_is_no_name_before_one_that_is_known() -> None:
    text = "In Sweida the army foiled an attack by rebels on Deir Dama on Monday."
    assert "Deir" not in places(text)


def test_the_battles_told_before_were_where_they_were_whatever_happened_elsewhere_since() -> None:
    text = (
        "Clashes erupted in Kobani between the YPG and Islamic State on Friday. In Tel Abyad a "
        "shell killed a farmer. Nine YPG fighters died in the street battles."
    )
    assert [e.place.text for e in events(text) if e.type == "armed_clash" and e.place] == ["Kobani"]


def test_guns_stationed_somewhere_are_no_movement_of_their_own() -> None:
    text = "Regime artillery stationed in Joreen shelled Ankawi on Tuesday, killing two farmers."
    assert [event.type for event in events(text)] == ["shelling"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Thousands of Raqqa residents have fled this week.", "Raqqa"),
        ("Shelling killed two Douma residents on Monday.", "Douma"),
        ("Shelling of Harasta killed two Douma residents on Monday.", "Harasta"),
    ],
)
def test_those_counted_are_where_they_live_if_no_place_is_told(text: str, place: str) -> None:
    assert places(text) == [place]


def test_thousands_who_flee_a_battle_are_no_total() -> None:
    (event,) = events("Fighting forced thousands of Raqqa residents to flee on Monday.")
    assert [figure.quantity.words for figure in event.figures] == ["thousands"]


def test_where_something_was_before_is_not_where_it_was_hit() -> None:
    text = "A jet was shot down in Idlib province on Monday after bombing Hama."
    found = {event.type: event.place.text for event in events(text) if event.place}
    assert found["weapons_disrupted"] == "Idlib province"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A bus travelling from Hama to Idlib was hit by a shell near Nabk on Monday.", ["Nabk"]),
        (
            "Residents of Tadef fled to Bzaa on Sunday after shelling of their town.",
            ["Tadef", "Tadef"],
        ),
        (
            "Rebels quit Maskana for Idlib on Monday after air strikes on the town.",
            ["Maskana", "Maskana"],
        ),
        (
            "Islamic State claimed a bombing in Azaz and another in Marea on Sunday.",
            ["Azaz", "Marea"],
        ),
        (
            "Warplanes bombed Morek on the Damascus-Aleppo highway and Hass to its east on Monday.",
            ["Hass", "Morek"],
        ),
        (
            "Jets bombed Misraba on Monday, and on the Barzeh neighbourhood in Damascus.",
            ["Barzeh neighbourhood", "Misraba"],
        ),
        ("Shelling of the eastern Ghouta region near Damascus killed 12 people.", ["Ghouta"]),
    ],
)
def test_what_is_only_passed_by_is_not_where_it_happened(text: str, wanted: list[str]) -> None:
    assert [place for place in wanted if not any(place in one for one in places(text))] == []
    assert len(places(text)) == len(wanted)


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (
            "The general who led the siege of Zabadani was shot dead in Maaloula on Sunday.",
            "siege",
            "Zabadani",
        ),
        (
            "Two nurses of a clinic in Tartus died on Monday when their bus hit a mine near Nawa.",
            "explosive_device",
            "near Nawa",
        ),
        ("A bomb went off in Azaz on Sunday and another in Marea.", "explosive_device", "Marea"),
    ],
)
def test_each_clause_has_its_place(text: str, kind: str, place: str) -> None:
    assert place in {e.place.text for e in events(text) if e.type == kind and e.place}


def test_those_who_fell_in_a_clause_of_its_own_fell_where_it_says() -> None:
    text = "Shelling was reported in Hamouria and two people died in neighbouring Saqba on Monday."
    assert {e.place.text: len(e.figures) for e in events(text) if e.place} == {
        "Hamouria": 0,
        "Saqba": 1,
    }


def test_an_unknown_quarter_lies_in_the_town_told_before() -> None:
    text = (
        "A car bomb killed 44 people on Wednesday in Qamishli. SANA quoted a source in Hasakah as "
        "saying that the bomber struck in al-Gharbiya neighborhood of the city."
    )
    (event,) = events(text)
    assert event.place is not None
    assert (event.place.text, event.place.within) == ("al-Gharbiya neighborhood", "Qamishli")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Jets killed 14 people fleeing across the Euphrates near Mayadin.", ["near Mayadin"]),
        ("Jets killed nine people on the Euphrates in Raqqa on Monday.", ["Raqqa"]),
        ("Jets bombed rafts on the Euphrates on Monday, killing nine people.", ["Euphrates"]),
    ],
)
def test_a_river_is_vaguer_than_a_town_by_it(text: str, wanted: list[str]) -> None:
    assert places(text) == wanted


@pytest.mark.parametrize(
    "name", ["Qarmul valley", "Qarmul hill", "Qarmul farm", "Qarmul mountain", "Qarmul gas field"]
)
def test_the_kind_of_a_landmark_is_part_of_its_words(name: str) -> None:
    assert places(f"The army shelled rebels in {name} on Monday.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes hit Douma, the rebels' last bastion in Eastern Ghouta, on Monday.",
        "The army captured Douma, the last rebel town in eastern Ghouta, on Monday.",
    ],
)
def test_what_a_place_is_described_by_is_not_where_it_was(text: str) -> None:
    assert places(text) == ["Douma"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Jets bombed troops on Jabal Tharda near Deir ez-Zor airport.", ["Jabal Tharda"]),
        ("Jets bombed Salma and near Deir ez-Zor airport.", ["Salma", "near Deir ez-Zor airport"]),
        ("Rebels began leaving on Monday under a deal with Damascus after raids on Harasta.", []),
        ("Raids prompted Ankara to launch an offensive on Monday in the Afrin region.", ["Afrin"]),
    ],
)
def test_where_a_place_lies_and_who_governs_are_no_places(text: str, wanted: list[str]) -> None:
    told = places(text)
    assert "Damascus" not in told and "Ankara" not in told
    assert all(any(name.startswith(one) for name in told) for one in wanted)


@pytest.mark.parametrize("who", ["The mayor of Binnish", "A hospital director in Binnish"])
def test_a_local_speaker_tells_of_his_own_town(who: str) -> None:
    assert places(f"{who} said a truck bomb had killed nine people on Tuesday.") == ["Binnish"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Troops shelled the Damascus suburbs of Harasta and Douma.",
            ["Douma", "suburbs of Harasta"],
        ),
        ("Troops shelled the Damascus suburb of Harasta.", ["Harasta"]),
        ("Troops shelled the Ghouta suburbs of Damascus.", ["Ghouta suburbs"]),
        ("Troops shelled the suburbs of Damascus.", ["the suburbs of Damascus"]),
    ],
)
def test_suburbs_of_a_city_are_not_the_city(text: str, wanted: list[str]) -> None:
    assert sorted(places(text)) == wanted


def test_a_region_is_not_hit_beside_the_town_in_it() -> None:
    text = "Jets bombed Darayya in Western Ghouta and Zabadani in Rural Damascus, killing nine."
    assert "Western Ghouta" not in places(text)


def test_a_city_is_in_no_province_named_for_another() -> None:
    text = "Jets hit the province of Idlib, the northern province of Aleppo and Latakia on Monday."
    assert {e.place.within for e in events(text) if e.place and e.place.text == "Latakia"} == {None}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Warplanes bombed the Hasaka-Qamishli road on Monday.", "Hasaka-Qamishli road"),
        ("Fighting raged along the Raqqa-Tabqa highway on Monday.", "Raqqa-Tabqa highway"),
        ("A mine went off on the highway of Homs-Palmyra on Monday.", "highway of Homs-Palmyra"),
        ("Shells hit the road of Raqqa-Tabqa on Monday.", "road of Raqqa-Tabqa"),
        ("Rebels attacked the axes of Kabani-Salma on Monday.", "axes of Kabani-Salma"),
        ("A bus was bombed on the road of Palmyra on Monday.", "Palmyra"),
        ("Rebels attacked Safiyeh village on the Hasaka-Qamishli road.", "Safiyeh village"),
    ],
)
def test_a_road_called_after_its_ends_is_at_neither_of_them(text: str, wanted: str) -> None:
    assert places(text) == [wanted]


def test_a_list_goes_on_past_the_side_of_a_town_that_an_item_lies_in() -> None:
    told = places("Jets struck Sukhna in the southern part of Homs and Morek in rural Hama.")
    assert sorted(told) == ["Morek", "Sukhna"]


def test_a_jet_shot_down_from_the_ground_fell_where_that_is_said() -> None:
    text = "A jet was shot down from the ground near Hama on Monday after a raid on Saraqib."
    lost = [event for event in events(text) if event.type == "weapons_disrupted"]
    assert [event.place.text for event in lost if event.place] == ["near Hama"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Dozens were killed by air strikes while fleeing from Raqqa for Palmyra.", "Raqqa"),
        ("Jets killed 30 militants who were fleeing Mayadin for Abu Kamal.", "Mayadin"),
        ("The army bombed Douma, killing nine, as families fled Harasta for Damascus.", "Douma"),
    ],
)
def test_who_is_hit_on_the_run_is_hit_where_he_runs_from(text: str, wanted: str) -> None:
    struck = [e for e in events(text) if e.type in ("air_strike", "shelling")]
    assert [e.place.text for e in struck if e.place] == [wanted]


def test_a_hall_is_no_place_of_an_attack_in_a_village() -> None:
    told = places("A man blew himself up near Sahil Hall in Safiyeh village on Monday.")
    assert told == ["Safiyeh village"]


def test_a_list_does_not_go_on_from_a_speakers_town_to_what_he_tells_of() -> None:
    assert places(
        "According to the council of the city of Afrin the village of Hasajik suffered an air raid"
        " in which six died."
    ) == ["Hasajik"]


def test_guns_fire_elsewhere_than_where_they_stand() -> None:
    text = (
        "Rebels captured the town of Maardes. Government artillery positioned in Jabal Zein "
        "al-Abidin shelled the town on Monday, killing nine."
    )
    shelled = next(event for event in events(text) if event.type == "shelling")
    assert shelled.place is not None
    assert shelled.place.text == "Maardes"
    assert places("Russian jets based at Hmeimim bombed Khan Sheikhun.") == ["Khan Sheikhun"]


def test_a_place_in_a_person_s_name_is_none() -> None:
    (event,) = events(
        "Jets hit the Omar bin al-Khattab mosque in Kafr Takharim on Tuesday and killed six people."
    )
    assert event.place is not None
    assert "Khattab" not in event.place.text


@pytest.mark.parametrize(
    "told",
    [
        '"Over 40 rebels died in the clashes," he said, adding that troops advance toward Morek.',
        "An officer said 20 rebels died in the clashes, adding that soldiers pushed towards Morek.",
    ],
)
def test_where_somebody_goes_next_is_no_place_of_the_dead(told: str) -> None:
    gained = next(
        event
        for event in events("The army took the town of Souran on Tuesday. " + told)
        if event.figures
    )
    assert gained.place is not None
    assert gained.place.text == "Souran"


def test_where_a_fight_is_added_to_have_been_it_was() -> None:
    text = "An officer said 20 militants died, adding that the clashes took place in Latamneh."
    assert places(text) == ["Latamneh"]
