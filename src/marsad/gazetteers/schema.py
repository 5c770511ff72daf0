"""The index's tables.

`names` holds one folded key for each spelling of a place: exact matches are told from it by their
plain spelling, likely ones by keys that begin alike. Its index holds all it needs. `cell` numbers
squares of a tenth of a degree, for finding what lies at a point. A layer's `digest` is one of all
that was taken into it: records keep it with what they read by the layer. `outlines` holds the box
and the rings of units, where a layer has any.
"""

from math import floor

CREATE = """
CREATE TABLE IF NOT EXISTS layers(
    id INTEGER PRIMARY KEY, name TEXT UNIQUE, country TEXT, licence TEXT, source TEXT,
    places INTEGER DEFAULT 0, skipped INTEGER DEFAULT 0, digest TEXT DEFAULT '');
CREATE TABLE IF NOT EXISTS places(
    id INTEGER PRIMARY KEY, layer INTEGER, code TEXT, name TEXT, kind TEXT, latitude REAL,
    longitude REAL, admin1 TEXT, admin2 TEXT, country TEXT, arabic TEXT, spellings TEXT,
    population INTEGER, cell INTEGER);
CREATE TABLE IF NOT EXISTS names(key TEXT, place INTEGER);
CREATE TABLE IF NOT EXISTS outlines(
    place INTEGER PRIMARY KEY, west REAL, south REAL, east REAL, north REAL, rings BLOB);
DROP INDEX IF EXISTS names_key;
DROP INDEX IF EXISTS places_cell;
"""
INDEX = """
CREATE INDEX names_key ON names(key, place);
CREATE INDEX places_cell ON places(cell);
"""


def cell_of(latitude: float, longitude: float) -> int:
    """Return the number of the square of a tenth of a degree in which a point lies."""
    return (floor(latitude * 10) + 900) * 3600 + (floor(longitude * 10) + 1800) % 3600
