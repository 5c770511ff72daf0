"""Building and asking a large index: `python -m benchmarks.gazetteer_scale [--names 1000000]`.

Writes a GeoNames dump of made-up places (two names each), builds the index, and asks it for names
as spelt, in another romanisation, misspelt and unknown. Prints seconds, memory and milliseconds a
look-up. Time and size grow in proportion to the names (the sorting of keys a little more); memory
holds one batch and the ids.
"""

import argparse
import random
import resource
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from marsad.gazetteers import Index, Source, add

_PARTS = (
    "al", "ba", "dar", "kha", "mar", "sha", "tal", "umm", "deir", "kafr", "hama", "zor", "ras",
    "bir", "qar", "nab", "sal", "jub", "hur", "min", "ta", "ra", "li", "no", "su", "we",
)  # fmt: skip
_LOOKUPS = 2000


def write(path: Path, names: int, dice: random.Random) -> list[str]:
    """Write a dump with so many names; returns some of them."""
    some = []
    with path.open("w", encoding="utf-8") as file:
        for number in range(names // 2):
            name = "".join(dice.choices(_PARTS, k=4)).capitalize()
            other = "".join(dice.choices(_PARTS, k=5)).capitalize()
            lat, lon = dice.uniform(-60, 70), dice.uniform(-180, 180)
            cells = (number + 1, name, name, other, f"{lat:.4f}", f"{lon:.4f}", "P", "PPL", "XX",
                     "", "01", "", "", "", 0, "", "", "", "2024-01-01")  # fmt: skip
            file.write("\t".join(map(str, cells)) + "\n")
            if number % max(1, names // 2 // _LOOKUPS) == 0:
                some.append(name)
    return some


def main() -> int:
    """Measure and print; returns 1 if a look-up takes more than 2 ms or memory passes 2 GB."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, default=1_000_000)
    args = parser.parse_args()
    dice = random.Random(7)  # noqa: S311
    with tempfile.TemporaryDirectory() as folder:
        dump, index = Path(folder) / "XX.txt", Path(folder) / "gazetteer.db"
        some = write(dump, args.names, dice)
        start = time.perf_counter()
        loaded = add(index, dump, layer="XX", country="XX", source=Source.GEONAMES, columns={},
                     licence="made up")  # fmt: skip
        seconds = time.perf_counter() - start
        opened = Index(index)
        asked = {
            "as spelt": [name.lower() for name in some],
            "misspelt": [f"{name[:6]}e{name[6:]}".lower() for name in some],
            "unknown": [f"{name[::-1]}xq".lower() for name in some],
        }
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{args.names:,} names, {loaded.places:,} places: {seconds:.1f} s to build")
        print(f"{megabytes:,.0f} MB of memory, {index.stat().st_size / 1e6:,.0f} MB on disk")
        slow = False
        for what, names in asked.items():
            times = []
            for name in names:
                began = time.perf_counter()
                opened.lookup(name)
                times.append(1000 * (time.perf_counter() - began))
            times.sort()
            late = times[int(len(times) * 0.95)]
            slow = slow or median(times) > 2
            print(f"look-up {what}: median {median(times):.3f} ms, 95 % within {late:.3f} ms")
    return 1 if slow or megabytes > 2000 else 0


if __name__ == "__main__":
    sys.exit(main())
