"""Which column of a table, or key of a JSON object, means what."""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from marsad.datafiles import read_toml
from marsad.errors import InputError
from marsad.model import Noun

ROLES = ("text", "title", "published", "outlet", "url", "id")

# A warning or error lists no more columns than fit on a screen.
_SHOWN = 20


class KnownNames(Noun, frozen=True, kw_only=True):
    """Usual names of columns, by what they hold, best first."""

    text: tuple[str, ...]
    title: tuple[str, ...]
    published: tuple[str, ...]
    date: tuple[str, ...]
    outlet: tuple[str, ...]
    url: tuple[str, ...]
    id: tuple[str, ...]
    wrappers: tuple[str, ...]


@functools.cache
def known_names() -> KnownNames:
    """Return the shipped list of usual names."""
    return read_toml(Path(__file__).with_name("columns.toml"), KnownNames)


def comparable(name: str) -> str:
    """Return a column's name without case, with "_" for blanks, dots and hyphens."""
    return re.sub(r"[\s.\-]+", "_", name.strip().casefold())


def check_roles(overrides: Mapping[str, str]) -> None:
    """Raise InputError if a mapping names something that no column can be."""
    for role in overrides:
        if role not in ROLES:
            raise InputError(
                f'"{role}" is nothing that a column can hold; map one of: {", ".join(ROLES)}'
            )


def looks_like_header(names: Sequence[str], overrides: Mapping[str, str]) -> bool:
    """True if one of the names is a known or mapped column for text."""
    wanted = {comparable(overrides.get("text", ""))} - {""}
    return any(comparable(name) in wanted.union(known_names().text) for name in names)


def resolve(header: Iterable[str], overrides: Mapping[str, str], where: str) -> dict[str, str]:
    """Return the column for each role that has one.

    `overrides` win; an empty one means that no column holds this. A column called plainly `date`
    comes back under the role `date`, even if it was mapped to `published`: it is weak evidence.
    Raises InputError if a named column is missing, or if none holds the text.
    """
    columns = {comparable(name): name for name in reversed(list(header))}
    found = {}
    for role in ROLES:
        named = overrides.get(role)
        if named == "":
            continue
        choices = getattr(known_names(), role) if named is None else (comparable(named),)
        column = next((columns[name] for name in choices if name in columns), None)
        if column is not None:
            found[role] = column
        elif named is not None:
            raise InputError(_missing(where, named, role, columns.values()))
    if "text" not in found:
        raise InputError(_missing(where, None, "text", columns.values()))
    return _with_date(found, columns, overrides)


def _with_date(
    found: dict[str, str], columns: Mapping[str, str], overrides: Mapping[str, str]
) -> dict[str, str]:
    plain = next((columns[name] for name in known_names().date if name in columns), None)
    if plain is None or overrides.get("published") == "":
        return found
    if found.get("published") == plain:
        del found["published"]
    return found if "published" in found else found | {"date": plain}


def _missing(where: str, named: str | None, role: str, columns: Iterable[str]) -> str:
    listed = sorted(name for name in columns if name.strip())
    more = f", and {len(listed) - _SHOWN} more" if len(listed) > _SHOWN else ""
    fault = f'no column "{named}"' if named else f"no column known to hold the {role}"
    return (
        f"{where} has {fault}; name it with --map {role}=COLUMN "
        f"(columns: {', '.join(listed[:_SHOWN])}{more})"
    )
