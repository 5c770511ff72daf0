"""Names of persons, organisations and places over treebank sentences."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from training.retokenise import mend
from training.treebank import Gold

KINDS = ("PER", "ORG", "LOC")
UNKNOWN = "-"

_GUM_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_GUM_ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
_GUM_BRACKET = re.compile(r"\([^()]*\)?|[^()]+\)")
_ARTICLES = ("de", "la", "del", "du", "des", "von", "van", "der", "al")
_CONNECTORS = frozenset(("of", "the", "for", "and", "&", "on", "in", "to", *_ARTICLES))


def read_uner(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Return Universal NER's words and tags by sentence id.

    The tags of its other names (OTH, peoples mostly) become "O"; so do its few broken ones.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    rows: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# sent_id = "):
            rows = found.setdefault(line.removeprefix("# sent_id = ").strip(), [])
        elif line[:1].isdigit():
            _, word, tag, *_ = [*line.split("\t"), "O"]
            rows.append((word.replace(" ", ""), tag if tag[2:] in KINDS else "O"))
    return found


def with_uner(golds: Iterable[Gold], rows: Mapping[str, list[tuple[str, str]]]) -> Iterator[Gold]:
    """Yield the sentences with Universal NER's names, found by id, else by text.

    A sentence that Universal NER lacks, or words otherwise, stays without names.
    """
    by_text = {"".join(word for word, _ in sentence): sentence for sentence in rows.values()}
    for gold in golds:
        letters = "".join(gold.words)
        found = rows.get(gold.id) or by_text.get(letters, [])
        if "".join(word for word, _ in found) == letters:
            yield replace(gold, names=tuple(_transfer(gold, found)))
        else:
            yield gold


def _transfer(gold: Gold, rows: list[tuple[str, str]]) -> list[str]:
    """Return the tags for the treebank's words, which may be cut otherwise."""
    tags = mend([tag for _, tag in rows])
    letters = [
        (tag, at) for (word, _), tag in zip(rows, tags, strict=True) for at in range(len(word))
    ]
    found, at = [], 0
    for word in gold.words:
        tag, within = letters[at]
        at += len(word)
        found.append(f"I-{tag[2:]}" if tag.startswith("B-") and within else tag)
    return mend(found)


@dataclass(frozen=True)
class _Mention:
    first: int
    last: int
    kind: str
    linked: bool  # to an encyclopedia: a name of its own, perhaps with "of the" in it


def with_gum(gold: Gold) -> Gold:
    """Return a sentence of GUM with the names among its entities.

    GUM marks every mention. A name is one whose head is a proper noun, or a proper noun set
    right after a person's title; of that mention the run of proper nouns, and if GUM links it to
    an encyclopedia also what "of", "for the", … connect. Proper nouns in no mention are unknown.
    """
    tags = ["O"] * len(gold.words)
    claimed: set[int] = set()
    for mention in sorted(_mentions(gold), key=lambda each: each.last - each.first):
        head = _name_head(gold, mention)
        if head is None:
            continue
        span = _name_span(gold, mention, head)
        claimed.update(span)
        if mention.kind in _GUM_KINDS:
            kind = _GUM_KINDS[mention.kind]
            for index in span:
                tags[index] = f"{'B' if index == span[0] else 'I'}-{kind}"
    for index, upos in enumerate(gold.upos):
        if upos == "PROPN" and index not in claimed and tags[index] == "O":
            tags[index] = UNKNOWN
    return replace(gold, names=tuple(mend(tags)))


def _mentions(gold: Gold) -> Iterator[_Mention]:
    """Yield the mentions that begin and end in the sentence."""
    opened: list[tuple[str, int, list[str]]] = []
    for index, misc in enumerate(gold.misc):
        entity = _GUM_ENTITY.search(misc)
        for bracket in _GUM_BRACKET.findall(entity.group(1)) if entity else ():
            fields = bracket.strip("()").split("-")
            if bracket.startswith("("):
                opened.append((fields[0], index, fields))
            if bracket.endswith(")"):
                at = next(
                    (i for i in reversed(range(len(opened))) if opened[i][0] == fields[0]), None
                )
                if at is not None:
                    _, first, about = opened.pop(at)
                    kind = about[1] if len(about) > 1 else ""
                    yield _Mention(first, index, kind, linked=len(about) > 7)


def _name_head(gold: Gold, mention: _Mention) -> int | None:
    """Return the proper noun that a mention's name is built around, if there is one."""
    inside = range(mention.first, mention.last + 1)
    head = next((i for i in inside if gold.heads[i] - 1 not in inside), None)
    if head is None or gold.upos[head] == "PROPN":
        return head
    after = head + 1  # "co-star Jensen Ackles"
    if (
        mention.kind == "person"
        and after in inside
        and gold.upos[after] == "PROPN"
        and gold.heads[after] == head + 1
        and gold.relations[after].split(":")[0] in ("appos", "flat")
    ):
        return after
    return None


def _name_span(gold: Gold, mention: _Mention, head: int) -> range:
    first = last = head
    while first > mention.first and _belongs_before(gold, first - 1, first, last):
        first -= 1
    while last < mention.last and _belongs_after(gold, last + 1):
        last += 1
    while mention.linked and (end := _connected(gold, mention, first, last)) > last:
        last = end
    return range(first, last + 1)


def _belongs_before(gold: Gold, index: int, first: int, last: int) -> bool:
    return gold.upos[index] == "PROPN" or (
        gold.upos[index] in ("ADJ", "NOUN", "NUM")
        and gold.words[index][0].isupper()
        and first <= gold.heads[index] - 1 <= last
        and gold.relations[index] in ("amod", "compound")
    )


def _belongs_after(gold: Gold, index: int) -> bool:
    if gold.relations[index] in ("appos", "parataxis"):
        return False
    flat = gold.relations[index] == "flat" and gold.words[index][0].isupper()
    return flat or gold.upos[index] == "PROPN"


def _connected(gold: Gold, mention: _Mention, first: int, last: int) -> int:
    """Return the end of the proper nouns that "of the" connects to `last`, else `last`."""
    at = last + 1
    while at <= mention.last and gold.words[at].lower() in _CONNECTORS and at - last <= 2:
        at += 1
    if at > mention.last or at == last + 1 or not gold.words[at][0].isupper():
        return last
    if not first <= gold.heads[at] - 1 <= at + 3:
        return last
    while at < mention.last and gold.upos[at + 1] == "PROPN" and gold.words[at + 1][0].isupper():
        at += 1
    return at
