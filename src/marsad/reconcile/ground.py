"""What merging asks of a record, of which all or a change is merged."""

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from marsad.model import Claim, Document, Duplicate, Incident
from marsad.model.merging import Member, PartKind, Scored, Share


class Known(Protocol):
    """What is known of a record: its claims and reports as they are now, and what was made of them.

    What was made is that of before a change; or, where all is merged anew, what was put in place by
    then.
    """

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
        """Return those of the incidents that there are."""
        ...

    def shares_in(self, kind: PartKind, keys: Collection[str]) -> Iterable[Share]:
        """Return the shares of a kind with these keys."""
        ...


class Whole(Known, Protocol):
    """A record of which all is merged, whatever was made of it before."""

    def all_claims(self) -> Iterable[Claim]:
        """Return all claims, in whatever order."""
        ...

    def keys(self, kind: PartKind) -> Collection[str]:
        """Return the keys of all shares of a kind."""
        ...


class Ground(Known, Protocol):
    """A record that is merged, into which a change is."""

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
