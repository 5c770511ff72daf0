"""Made-up sentences of this field with their names marked."""

import re
from pathlib import Path

from marsad.language.features import Word
from marsad.language.network import Network
from marsad.language.tokens import bits
from training.scores import Count, spans

_NAME = re.compile(r"\[([A-Z]+) ([^\]]+)\]")


def names_of_the_field(network: Network) -> dict[str, Count]:
    """Return counts of the names in `field.txt` by kind.

    "all" has all kinds, "span" has them by their bounds alone.
    """
    counts = {kind: Count() for kind in ("all", "span", "PER", "ORG", "LOC")}
    lines = Path(__file__).with_name("field.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            _count(counts, line, network)
    return counts


def _count(counts: dict[str, Count], line: str, network: Network) -> None:
    text = _NAME.sub(r"\2", line)
    found_bits = bits(text, 0, len(text))
    (parse,) = network.parse([[Word(bit.text, bit.spaced) for bit in found_bits]])
    found = {
        (found_bits[a].start, found_bits[b - 1].end, kind) for a, b, kind in spans(parse.names)
    }
    wanted = _wanted(line)
    for kind, count in counts.items():
        ours = {each for each in found if kind in ("all", each[2])}
        theirs = {each for each in wanted if kind in ("all", each[2])}
        if kind == "span":
            ours, theirs = {(*each[:2], "") for each in found}, {(*each[:2], "") for each in wanted}
        count.right += len(ours & theirs)
        count.found += len(ours)
        count.wanted += len(theirs)


def _wanted(line: str) -> set[tuple[int, int, str]]:
    """Return the names' offsets in the text without brackets."""
    wanted, removed = set(), 0
    for match in _NAME.finditer(line):
        kind, name = match.groups()
        start = match.start() - removed
        wanted.add((start, start + len(name), kind))
        removed += len(match.group()) - len(name)
    return wanted
