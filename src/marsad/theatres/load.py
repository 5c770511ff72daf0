"""A theatre from its folder of TOML and CSV files."""

import datetime
import functools
from pathlib import Path
from typing import TypeVar

from marsad.datafiles import digest_of, read_toml
from marsad.errors import TheatreError
from marsad.model import KnownAgreement, Noun, Route, Theatre, Zone
from marsad.theatres.places import read_places
from marsad.theatres.sides import ActorRow, SourceRow

T = TypeVar("T")

HOME = Path(__file__).parent


class TheatreFile(Noun, frozen=True, kw_only=True):
    """theatre.toml: what the conflict is called, where it is, when its totals begin."""

    id: str
    name: str
    country: str
    began: datetime.date
    capital: str = ""


class ActorsFile(Noun, frozen=True, kw_only=True):
    """actors.toml."""

    actor: tuple[ActorRow, ...] = ()


class SourcesFile(Noun, frozen=True, kw_only=True):
    """sources.toml."""

    source: tuple[SourceRow, ...] = ()


class RoutesFile(Noun, frozen=True, kw_only=True):
    """routes.toml."""

    route: tuple[Route, ...] = ()


class ZonesFile(Noun, frozen=True, kw_only=True):
    """zones.toml."""

    zone: tuple[Zone, ...] = ()


class AgreementsFile(Noun, frozen=True, kw_only=True):
    """agreements.toml."""

    agreement: tuple[KnownAgreement, ...] = ()


def available() -> tuple[str, ...]:
    """Return the names of the theatres that come with Marsad, in alphabetical order."""
    return tuple(sorted(file.parent.name for file in HOME.glob("*/theatre.toml")))


def load(name_or_folder: str | Path) -> Theatre:
    """Return a theatre that comes with Marsad, by its name, or the one in a folder.

    Only theatre.toml is required of a folder. Raises TheatreError, naming file, line, fault and
    remedy, if there is no such theatre or a file breaks the rules.
    """
    folder = _folder(name_or_folder)
    files = [*folder.glob("*.toml"), *folder.glob("places/*.csv")]
    return _build(folder, digest_of(folder, files))


def _folder(name_or_folder: str | Path) -> Path:
    """Return the folder that a name or path stands for."""
    if str(name_or_folder) in available():
        return HOME / name_or_folder
    folder = Path(name_or_folder)
    if (folder / "theatre.toml").is_file():
        return folder.resolve()
    raise TheatreError(
        f"there is no theatre {str(name_or_folder)!r}; name one of {', '.join(available())}, "
        "or a folder that holds a theatre.toml"
    )


@functools.lru_cache(maxsize=8)
def _build(folder: Path, digest: str) -> Theatre:
    """Read the folder; the digest in the key makes an edited file count at once."""
    about = read_toml(folder / "theatre.toml", TheatreFile)
    return Theatre(
        id=about.id,
        name=about.name,
        country=about.country,
        began=about.began,
        capital=about.capital,
        actors=tuple(row.actor() for row in _optional(folder, "actors", ActorsFile).actor),
        sources=tuple(row.source() for row in _optional(folder, "sources", SourcesFile).source),
        places=read_places(folder / "places"),
        routes=_optional(folder, "routes", RoutesFile).route,
        zones=_optional(folder, "zones", ZonesFile).zone,
        agreements=_optional(folder, "agreements", AgreementsFile).agreement,
        digest=digest,
    )


def _optional(folder: Path, name: str, shape: type[T]) -> T:
    """Read a file that a theatre may do without."""
    path = folder / f"{name}.toml"
    return read_toml(path, shape) if path.is_file() else shape()
