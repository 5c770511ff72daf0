"""Shapes first read by several threads at once."""

import subprocess
import sys

FIRST_USES = """
import sys, threading
import msgspec
from marsad.model.base import Noun, plan_shapes

sys.setswitchinterval(1e-6)

def noun(name, kind):
    fields = [(f"{name}{n}", list[kind] | None, None) for n in range(20)]
    return msgspec.defstruct(name, fields, bases=(Noun,), frozen=True, kw_only=True)

def first_use():
    shape = noun("Outer", noun("Inner", int))
    plan_shapes()
    together = threading.Barrier(4)
    def use():
        together.wait()
        msgspec.convert({"Outer0": [{"Inner0": [1]}], "Outer19": [{"Inner19": [1]}]}, shape)
    threads = [threading.Thread(target=use) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

for _ in range(100):
    first_use()
"""


def test_threads_that_read_a_shape_first_together_do_not_crash() -> None:
    # Without plan_shapes four of five such processes end in a segmentation fault.
    done = subprocess.run([sys.executable, "-c", FIRST_USES], check=False)
    assert done.returncode == 0
