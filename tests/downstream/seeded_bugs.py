"""Put each mistake of `bugs` into the app, and see that the suite finds it: python seeded_bugs.py [name ...]

For each of five seeds, with 200 examples and all other settings of Hypothesis as they are, the test fails by a broken
law, the failure is as small as the mistake allows, and the code that Hypothesis prints fails in the same way.
"""

import re
import runpy
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter
from typing import cast

from bugs import BUGS, Bug
from hypothesis import seed, settings
from hypothesis.stateful import run_state_machine_as_test
from sizes import size

from grantmodel.testing import machines
from grantmodel.testing.laws import LawBroken

HERE = Path(__file__).parent
SEEDS = (1, 2, 3, 4, 5)
PASTED = "import datetime\nfrom adapter import *\nfrom grantmodel import *\nfrom grantmodel.testing.laws import *\n"
"""What stands above code that someone pastes."""

Names = Mapping[str, object]


def suite() -> Names:
    """Return the names of all test modules together."""
    sys.path.append(str(HERE / "tests"))
    modules = [runpy.run_path(str(path)) for path in sorted((HERE / "tests").glob("test_*.py"))]
    return {name: value for module in modules for name, value in module.items()}


def found(bug: Bug) -> list[str]:
    """Return what is wrong with how the suite finds a mistake, for each seed."""
    settings.register_profile("seeded", settings.get_profile("default"), max_examples=200, database=None)
    settings.load_profile("seeded")
    names = suite()
    bug.put_in()
    try:
        return [f"seed {number}: {problem}" for number in SEEDS for problem in _problems(bug, number, names)]
    finally:
        bug.take_out()


def _problems(bug: Bug, number: int, names: Names) -> Iterator[str]:
    """Run the test of a mistake with a seed, and the machine where that finds it too."""
    test = seed(number)(cast("Callable[[], None]", names[bug.test]))
    for failure in _failures(test):
        if not isinstance(failure, LawBroken) or failure.law != bug.law:
            yield f"{bug.law} does not name it, but {failure!r}"
            continue
        if not size(failure.arguments).within(bug.at_most):
            yield f"it is {size(failure.arguments)}\n{failure}"
        yield from _differs(failure, failure.call, names)
    if bug.by_machine:
        machine = seed(number)(cast("type[machines.GroupProjectEdits]", names["GroupProjectEdits"]))
        for failure in _failures(lambda: run_state_machine_as_test(machine)):
            program = _program(failure)
            steps = re.findall(r"state\.(?:add|remove|set_\w+|ask\w+)\(", program)
            if not isinstance(failure, LawBroken) or steps:
                yield f"the machine comes to {failure!r}\n{program}"
            yield from _differs(failure, program, names)


def _failures(test: Callable[[], None]) -> Iterator[BaseException]:
    """Run a test that must fail; yield how it does, once for each place."""
    try:
        test()
    except ExceptionGroup as group:
        yield from group.exceptions
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the test has found
        yield error
    else:
        yield AssertionError("nothing, for the test passes")


def _program(failure: BaseException) -> str:
    """Return the steps that Hypothesis prints beneath a failure."""
    notes: list[str] = getattr(failure, "__notes__", [])
    return "\n".join(notes).partition("<state machine>\n")[2].partition("\nExplanation:")[0]


def _differs(failure: BaseException, code: str, names: Names) -> Iterator[str]:
    """Run printed code beside the test, as someone would who pasted it there; yield how it fails otherwise."""
    again: BaseException | None = None
    try:
        exec(PASTED + code, dict(names))  # noqa: S102 - code that Hypothesis and the laws have printed
    except Exception as error:  # noqa: BLE001 - however it fails is what is compared
        again = error
    if (type(again), str(again)) != (type(failure), str(failure)):
        yield f"run again it is {again!r}\n{failure}\n{code}"


def main(names: list[str]) -> int:
    """Try every mistake, or those named; say what found it."""
    began, failed = perf_counter(), 0
    bugs = [bug for bug in BUGS if not names or bug.name in names]
    with ProcessPoolExecutor() as pool:
        for bug, problems in zip(bugs, pool.map(found, bugs), strict=True):
            failed += bool(problems)
            how = f"by {bug.law}, at most {bug.at_most}"
            said = f"{'MISSED' if problems else 'found'}: {bug.name}, {how}"
            print(said, *problems, sep="\n  ")  # noqa: T201 - a script tells what it found
    told = f"{len(bugs) - failed} of {len(bugs)} found, for each of {len(SEEDS)} seeds"
    print(f"{told}, in {perf_counter() - began:.0f} s")  # noqa: T201 - as above
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
