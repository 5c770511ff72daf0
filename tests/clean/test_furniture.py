import pytest

from marsad.clean.furniture import furniture
from marsad.clean.strand import edited, strand_of

BODY = (
    "The army took the base on Friday after three days of fighting, a monitoring group said. "
    "Its fighters had left the day before, and nine of them were killed on the road."
)
# Sentences of prose that speak of what furniture speaks of.
PROSE = [
    "Comments by the minister were followed by a day of shelling, residents said.",
    "Read more slowly, the agreement says that both sides must leave the town.",
    "Share prices fell after the attack, and the bank closed its branches in the city.",
    "By Thursday the road was open again, and by Friday the first convoy had passed.",
    "Sign in the name of the council, the negotiators were told, or leave the room.",
    "Home to 40,000 people before the war, the town now lies in ruins.",
    "Related attacks were reported from three villages, killing four people.",
    "Photo albums and shoes lay in the rubble of the house where six people died.",
    "(c) The third clause of the truce concerns prisoners, of whom 40 are to be freed.",
    "Follow us, the rescuers shouted, and some thirty families went with them.",
    "See also the shelling of the day before, in which five people were killed, he said.",
    "Advertisement boards along the road were riddled with bullets.",
    "Accept that we cannot return, one man said, and you accept that the war is lost.",
    "Today at 19:55 a rocket hit the market, killing two people.",
    "Share this bread with the families in the cellar, he told the boy.",
    "Source: the word means spring in the local dialect, and the village is named for it.",
]


def cut(text: str) -> str:
    return edited(strand_of(text), furniture(text)).text


@pytest.mark.parametrize("sentence", PROSE)
def test_prose_is_never_cut(sentence: str) -> None:
    text = f"{BODY}\n\n{sentence}\n\n{BODY}"
    assert cut(text) == text


@pytest.mark.parametrize(
    "line",
    [
        "Article Rating", "1 Comment", "Leave a Comment", "Comments (12)", "4.8 4 votes",
        "This website uses cookies to improve your experience.",
    ],
)  # fmt: skip
def test_after_a_hard_end_nothing_is_read(line: str) -> None:
    comment = (
        "They should bomb all of them, they killed 500 people in my street, I saw it myself. " * 3
    )
    assert cut(f"{BODY}\n\n{line}\n\n{comment}").strip() == BODY


def test_a_hard_end_needs_an_article_before_it() -> None:
    assert BODY in cut(f"Leave a Comment\n\n{BODY}")


def test_prose_after_a_list_of_links_is_read() -> None:
    text = f"{BODY}\n\nRelated Articles\nTen dead in raid\nTruce holds\n\n{BODY}"
    assert cut(text).count(BODY) == 2 and "Ten dead" not in cut(text)


def test_comments_after_links_are_cut_too() -> None:
    text = f"{BODY}\n\nRelated Articles\nTen dead\n\nLeave a Comment\n\n{BODY}"
    assert cut(text).strip() == BODY


@pytest.mark.parametrize(
    "line",
    [
        '»See also – A neighbour threatens to strike "all over"', "Read Also: Ten dead in raid",
        "Read more", "Sign in / Join", "Terms of service", "by Jane Roe", "By Jane Roe and Ali Doe",
        "Today at 19:55", "Ⓒ AFP – JANE ROE – | Smoke over the town, January 11, 2018",
        "Subscribe to our daily newsletter to get the news of the war every morning.",
        "Share this:", "Advertisement", "3 hours ago",
        "Photo: Jane Roe/AFP", "Follow us on Telegram", "Related: Truce holds in the south",
    ],
)  # fmt: skip
def test_lines_of_furniture_are_cut(line: str) -> None:
    assert line not in cut(f"{BODY}\n\n{line}\n\n{BODY}")


def test_breadcrumbs_and_repeated_headlines_are_cut() -> None:
    headline = "Army takes a base near the river"
    text = f"Home world {headline}\n\n{headline}\n\nby Jane Roe\n{headline}\n\n{BODY}"
    kept = cut(text)
    assert kept.count(headline) == 1 and "Home" not in kept and BODY in kept


def test_counters_of_a_short_link_go_but_numbers_of_people_stay() -> None:
    assert cut("21.08.2013 Get short URL 0 67 An attack") == "21.08.2013  An attack"
    assert "45 people" in cut("21.08.2013 Get short URL 45 people died")


@pytest.mark.parametrize(
    ("keywords", "sentence"),
    [
        ("Idlib Russia airstrikes", "Airstrikes on a village killed two"),
        ("Homs Syria Regime Airstrikes Children", "Three children were killed"),
        ("Rojava Turkey Syrian regime", "Syrian regime warplanes bombed Qamishli"),
        ("Idlib regime Network for Human Rights", "At least nine died"),
        ("Aleppo civil defence", "Anti-government activists say that shells fell"),
    ],
)
def test_keywords_are_cut_where_the_report_goes_on(keywords: str, sentence: str) -> None:
    text = f"The town was hit Tags {keywords} {sentence}, a monitor said."
    assert cut(text) == f"The town was hit \n{sentence}, a monitor said."


def test_headlines_and_tags_behind_the_last_sentence_are_cut_in_texts_without_lines() -> None:
    story = "Shells hit a market in Homs and killed five people, the governor said. ..."
    links = (
        " 55 Related Army Takes a Village Near Hama Jets Bomb Raqqa Tags Homs Syria Community "
        "standardsDiscussion Comment via FacebookComment via Sputnik News"
    )
    assert cut(story + links).rstrip() == story
    assert cut("Tags of all sorts. " + story) == "Tags of all sorts. " + story
    assert cut(story.replace(" ...", " Tags Homs Syria airstrikes")).rstrip() == story[:-4]
    footer = (
        " Related News Raids on Idlib go on Category News A summit A picture is worth a thousand "
        "words. Follow us on Instagram. FOLLOW US Legal Terms of Use"
    )
    assert cut(story + footer).rstrip() == story
