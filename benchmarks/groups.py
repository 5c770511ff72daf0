"""Annotated groups of articles, and three ways to their claims: read, annotated, with noise."""

import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.gold_claims import Names, claims_of, document_of
from benchmarks.noise import noisy
from marsad import clean, collect, theatres
from marsad.model import Claim, Document, Duplicate, EventClaim, Noun, Rejection
from marsad.pipeline import Settings, stages

# What a report brings along: no column with a day or a place, which would tell too much.
FIELDS = ("unit_id", "article_title", "article_content", "source")
THEATRE = "syria"


class Read(Noun, frozen=True, kw_only=True):
    """What merging is given of one group."""

    claims: Sequence[Claim]
    documents: Mapping[str, Document]
    duplicates: Sequence[Duplicate] = ()


class Group(Noun, frozen=True, kw_only=True):
    """Articles of about the same days, and the incidents that an annotator found in them."""

    name: str
    articles: Sequence[Mapping[str, Any]]
    gold: Mapping[str, Any]


def groups(folder: Path) -> Iterable[Group]:
    """Yield the groups of a folder (NAME.group.json beside NAME.gold.json), by name."""
    for path in sorted(folder.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        articles = json.loads((folder / f"{name}.group.json").read_text(encoding="utf-8"))
        gold = json.loads(path.read_text(encoding="utf-8"))
        yield Group(name=name, articles=articles["articles"], gold=gold)


def annotated(group: Group) -> Read:
    """Return the claims of the annotation: merging is measured alone."""
    documents = {d.id: d for d in map(document_of, group.articles)}
    return Read(claims=claims_of(group.gold, Names(theatres.load(THEATRE))), documents=documents)


def blurred(group: Group) -> Read:
    """Return the claims of the annotation with a reader's usual losses."""
    read = annotated(group)
    events = [claim for claim in read.claims if isinstance(claim, EventClaim)]
    return Read(claims=noisy(events), documents=read.documents)


def read(group: Group) -> Read:
    """Return what the shipped stages read from the articles alone."""
    made = stages(Settings(theatre=THEATRE))
    documents: dict[str, Document] = {}
    claims: dict[str, Claim] = {}
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "reports.json"
        rows = [{key: article[key] for key in FIELDS} for article in group.articles]
        path.write_text(json.dumps(rows), encoding="utf-8")
        for raw in collect.collect([str(path)]):
            outcome = raw if isinstance(raw, Rejection) else made.outcome(raw)
            if isinstance(outcome, Rejection):
                print(f"{group.name}: {outcome.where} rejected: {outcome.detail}")
                continue
            documents[outcome.document.id] = outcome.document
            claims |= {claim.id: claim for claim in outcome.reading.claims}
    copies = clean.find_duplicates((d.id, d.text) for d in documents.values())
    return Read(claims=list(claims.values()), documents=documents, duplicates=copies)
