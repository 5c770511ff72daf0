"""How slow this machine is now, beside the one on which the ceilings of processor time were set.

Shared machines differ by half and more from one hour to the next: 57 to 78 ms an article were
measured for the same code on the same class of machine. A fixed piece of work of the two kinds that
reading does, products of matrices and Python over words, is timed beside each measurement, and
the ceilings stretch by what it takes longer. They never shrink: a fast machine is no excuse.
"""

import re
import sys
import time
from collections import Counter

import numpy as np

from benchmarks.tree import cost_of

# Seconds of processor time on the quiet machine of slow cores where an article took 57 ms: 37 times
# as many milliseconds as seconds here, the median of twelve runs side by side (32 to 44).
REFERENCE_SECONDS = 1.55
# One thread, as the parser runs: with more, products cost what their threads wait as well.
COMMAND = ("env", "OPENBLAS_NUM_THREADS=1", sys.executable, "-m", "benchmarks.yardstick")
_WORDS = 400
_PASSES = 2000
_PRODUCTS = 200


def slowness() -> float:
    """Return how much longer than on the machine of the ceilings the work takes, at least 1."""
    cost = cost_of(COMMAND)
    if cost.code != 0:
        raise SystemExit(f"`{' '.join(COMMAND)}` ended with {cost.code}; run it by hand")
    return max(1.0, cost.cpu_seconds / REFERENCE_SECONDS)


def products() -> float:
    """Multiply matrices as large as a layer of the parser's network takes for a batch."""
    tokens = np.linspace(-1, 1, 512 * 384, dtype=np.float32).reshape(512, 384)
    weights = np.linspace(1, -1, 384 * 1536, dtype=np.float32).reshape(384, 1536)
    return sum(float((tokens @ weights)[0, 0]) for _ in range(_PRODUCTS))


def words() -> int:
    """Look words up, match patterns and sort, as the rules do for a sentence."""
    pattern = re.compile(r"\b(?:w1[0-9]|w2[0-9]+)\b")
    found = 0
    for turn in range(_PASSES):
        line = [f"w{(turn * 31 + index * 17) % 997}" for index in range(_WORDS)]
        counted = Counter(line)
        found += sum(1 for _ in pattern.finditer(" ".join(line)))
        found += len(sorted(counted, key=lambda word: (-counted[word], word)))
        found += sum(word.endswith("7") and word not in line[:20] for word in line)
    return found


if __name__ == "__main__":
    for part in (products, words):
        began = time.process_time()
        part()
        print(f"{part.__name__:10}{time.process_time() - began:8.2f} s")
