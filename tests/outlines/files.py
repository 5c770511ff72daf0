"""Small files of outlines, written for the tests."""

import json
import struct
from pathlib import Path

WEST = [[36.0, 35.0], [37.0, 35.0], [37.0, 36.0], [36.0, 36.0], [36.0, 35.0]]
HOLE = [[36.4, 35.4], [36.6, 35.4], [36.6, 35.6], [36.4, 35.6], [36.4, 35.4]]
EAST = [[37.0, 35.0], [38.0, 35.0], [38.0, 36.0], [37.0, 36.0], [37.0, 35.0]]


def geojson(path: Path) -> Path:
    features = [
        {"type": "Feature", "properties": {"adm1_name": name},
         "geometry": {"type": "Polygon", "coordinates": rings}}
        for name, rings in (("West", [WEST, HOLE]), ("East", [EAST]))
    ]  # fmt: skip
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def shapefile(path: Path) -> Path:
    """One polygon, with one attribute, as ESRI's description has it."""
    points = b"".join(struct.pack("<2d", *point) for point in WEST)
    content = struct.pack("<i4d3i", 5, 36, 35, 37, 36, 1, 5, 0) + points
    header = struct.pack(">i20xi", 9994, (100 + 8 + len(content)) // 2) + b"\0" * 72
    path.write_bytes(header + struct.pack(">ii", 1, len(content) // 2) + content)
    field = b"adm1_name\0\0C" + b"\0" * 4 + bytes([10]) + b"\0" * 15
    table = struct.pack("<4xIHH20x", 1, 32 + 32 + 1, 11) + field + b"\r" + b" " + b"Numuna    "
    path.with_suffix(".dbf").write_bytes(table)
    return path
