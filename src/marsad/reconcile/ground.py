"""What a change is merged into: a record as merging asks it, before the change."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from marsad.model import Claim, Document, Duplicate, Incident
from marsad.model.merging import Member, PartKind, Scored, Share


class Ground(Protocol):
    """What is known of a record. Claims and documents are those of after the change."""

    bare: bool
    """Whether nothing was merged before."""

    def documents(self, ids: Collection[str]) -> Mapping[str, Document]:
        """Return those of the documents that there are, by id; texts are not needed."""
        ...

    def duplicates(self, documents: Collection[str]) -> Iterable[Duplicate]:
        """Return the pairs that any of these documents is in."""
        ...

    def claims(self, ids: Collection[str]) -> Iterable[Claim]:
        """Return those of the claims that there are."""
        ...

    def claims_in(self, documents: Collection[str]) -> Iterable[Claim]:
        """Return the claims of these documents."""
        ...

    def incidents(self, ids: Collection[str]) -> Iterable[Incident]:
        """Return these incidents."""
        ...

    def under(self, addresses: Collection[int]) -> Mapping[int, Collection[str]]:
        """Return the claims that lie under each of these 64-bit keys."""
        ...

    def members(self, claims: Collection[str]) -> Iterable[Member]:
        """Return where those of these claims lie that were merged before."""
        ...

    def members_of(self, incidents: Collection[str]) -> Iterable[Member]:
        """Return where the claims of these incidents lie."""
        ...

    def links(self, claims: Collection[str]) -> Iterable[Scored]:
        """Return the pairs alike enough that any of these claims is in, each in id order."""
        ...

    def shares_of(self, members: Collection[str]) -> Iterable[Share]:
        """Return the shares of these claims and incidents."""
        ...

    def shares_in(self, kind: PartKind, keys: Collection[str]) -> Iterable[Share]:
        """Return the shares of a kind with these keys."""
        ...


class Bare:
    """The ground of a record in which nothing was merged before."""

    bare = True

    def __init__(self, documents: Mapping[str, Document], duplicates: Sequence[Duplicate]) -> None:
        self._documents = documents
        self._duplicates = duplicates

    def documents(self, ids: Collection[str]) -> Mapping[str, Document]:
        """Return those of the documents that there are."""
        return {id_: self._documents[id_] for id_ in ids if id_ in self._documents}

    def duplicates(self, _documents: Collection[str]) -> Iterable[Duplicate]:
        """Return all pairs."""
        return self._duplicates

    def claims(self, _ids: Collection[str]) -> Iterable[Claim]:
        """Return nothing."""
        return ()

    def claims_in(self, _documents: Collection[str]) -> Iterable[Claim]:
        """Return nothing."""
        return ()

    def incidents(self, _ids: Collection[str]) -> Iterable[Incident]:
        """Return nothing."""
        return ()

    def under(self, _addresses: Collection[int]) -> Mapping[int, Collection[str]]:
        """Return nothing."""
        return {}

    def members(self, _claims: Collection[str]) -> Iterable[Member]:
        """Return nothing."""
        return ()

    def members_of(self, _incidents: Collection[str]) -> Iterable[Member]:
        """Return nothing."""
        return ()

    def links(self, _claims: Collection[str]) -> Iterable[Scored]:
        """Return nothing."""
        return ()

    def shares_of(self, _members: Collection[str]) -> Iterable[Share]:
        """Return nothing."""
        return ()

    def shares_in(self, _kind: PartKind, _keys: Collection[str]) -> Iterable[Share]:
        """Return nothing."""
        return ()
