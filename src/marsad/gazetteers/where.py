"""Where a user's index lies."""

import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "MARSAD_GAZETTEER"
NAME = "gazetteer.db"


def default_path(environment: Mapping[str, str], home: Path, platform: str = sys.platform) -> Path:
    """Return the index's path: MARSAD_GAZETTEER, else the platform's folder for a user's data."""
    if named := environment.get(VARIABLE):
        return Path(named)
    if platform == "win32":
        folder = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif platform == "darwin":
        folder = home / "Library" / "Application Support"
    else:
        folder = Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")
    return folder / "marsad" / NAME
