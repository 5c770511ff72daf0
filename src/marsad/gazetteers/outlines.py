"""Outlines of units as an index keeps them: rings of (longitude, latitude) in msgpack."""

import msgspec
import numpy as np

from marsad.outlines import Area, area_of


def encoded(area: Area) -> bytes:
    """Return the rings of a unit as bytes."""
    return msgspec.msgpack.encode([ring.astype("<f8").tobytes() for ring in area.rings])


def decoded(data: bytes) -> Area:
    """Return the unit whose rings these bytes are."""
    rings = msgspec.msgpack.decode(data, type=list[bytes])
    return area_of({}, [np.frombuffer(ring, "<f8").reshape(-1, 2) for ring in rings])
