"""Made-up short reports, the same every time: some tell one event, a few share bytes or names."""

import datetime
from pathlib import Path

PLACES = (
    "Saraqib in Idlib province",
    "Maarat al-Numan in Idlib province",
    "Khan Sheikhoun",
    "the Salaheddine district of Aleppo",
    "Douma in Eastern Ghouta",
    "Tel Rifaat, north of Aleppo",
    "al-Bab",
    "a village 12 km west of Hama",
)
EVENTS = (
    "At least {n} civilians, including {m} children, were killed when warplanes bombed {place} on "
    "{day}, {source} said.\n"
    "Rebels shelled {place} on {day}, wounding {n} people, according to {source}.\n"
    "Government forces took {place} from rebels on {day} after clashes that killed {n} fighters, "
    "{source} said.\n"
    "A car bomb went off near a market in {place} on {day}. It killed {n} people and injured "
    "dozens, {source} reported.\n"
    "Some {n}00 people fled {place} on {day}, {source} said."
).splitlines()
SOURCES = (
    "the Syrian Observatory for Human Rights",
    "state news agency SANA",
    "the White Helmets",
    "a rebel spokesman",
)
REST = (
    "The town has been held by rebels since 2012.",
    "Since December 1 more than {n}0,000 people have been displaced, the United Nations said.",
    "Residents said they heard explosions through the night.",
    "The Russian defence ministry denied that its aircraft were involved.",
    "A ceasefire brokered by Russia and Turkey was due to start at midnight.",
)
FIRST_DAY = datetime.date(2019, 6, 3)


def report(number: int) -> str:
    """Return report `number`: several tell one event, as outlets do that copy each other."""
    told = number // 3  # three reports an event
    day = FIRST_DAY + datetime.timedelta(days=told % 60)
    words = {
        "n": 3 + told % 29 + (number % 3 == 2),
        "m": 1 + told % 3,
        "place": PLACES[told % len(PLACES)],
        "day": f"{day:%A}",
        "source": SOURCES[number % len(SOURCES)],
    }
    event = EVENTS[told % len(EVENTS)].format(**words)
    rest = (REST[(number + step) % len(REST)].format(**words) for step in (0, 2))
    return f"{day.day} {day:%B} {day.year}\n\n{event}\n\n{' '.join(rest)}\n"


def write(folder: Path, count: int) -> list[Path]:
    """Write reports 0 to `count` - 1 into a folder; every fiftieth once more elsewhere in it."""
    folder.mkdir()
    for number in range(count):
        (folder / f"report-{number:04}.txt").write_text(report(number), encoding="utf-8")
        if number % 50 == 0:
            copies = folder / "copies"
            copies.mkdir(exist_ok=True)
            (copies / f"a-copy-{number:04}.txt").write_text(report(number), encoding="utf-8")
            # Another report by the same name, as daily folders have them.
            (copies / f"report-{number + 1:04}.txt").write_text(
                report(number + 1) + "People there heard aircraft before.\n", encoding="utf-8"
            )
    return sorted(path for path in folder.rglob("*.txt"))
