"""The command that runs the cases and says how they ended."""

from __future__ import annotations

import argparse
import shlex
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib import import_module

from grantmodel.errors import UnsuitableValueError
from grantmodel.testing.conformance.commands import CommandAdapter
from grantmodel.testing.conformance.corpus import Case, cases
from grantmodel.testing.conformance.running import Status, run


def adapter_of(name: str) -> object:
    """Return the adapter that a name such as my_adapter:Adapter stands for, made where it is a class or a function.

    Raises:
        UnsuitableValueError: For a name of another form, or one that leads nowhere; carries it.
    """
    module, colon, attribute = name.partition(":")
    if not (module and colon and attribute):
        raise UnsuitableValueError(f"name an adapter as module:Adapter, not {name!r}", name)
    try:
        found = getattr(import_module(module), attribute)
    except (ImportError, AttributeError) as error:
        raise UnsuitableValueError(f"there is no adapter {name!r}: {error}", name) from error
    return found() if callable(found) else found


def _say(text: str) -> None:
    print(text)  # noqa: T201 - a command prints


def report(chosen: Iterable[Case], adapter: object) -> int:
    """Run the cases, print each failure and a line that sums up, and return how the program ends.

    Returns:
        0 where something passed and nothing failed, else 1.
    """
    counts: Counter[Status] = Counter()
    missing: dict[str, None] = {}
    for case in chosen:
        outcome = run(case, adapter)
        counts[outcome.status] += 1
        if outcome.status == "failed":
            _say(f"{outcome.message}\n")
        elif outcome.status == "not supported":
            missing[case.operation] = None
    if missing:
        _say(f"not supported, wholly or in part: {', '.join(missing)}")
    _say(f"{counts['passed']} passed, {counts['failed']} failed, {counts['not supported']} not supported")
    return 0 if counts["passed"] and not counts["failed"] else 1


def main(arguments: Sequence[str]) -> int:
    """Run the cases with the adapter that the arguments name."""
    parser = argparse.ArgumentParser(prog="python -m grantmodel.testing.conformance", description=__doc__)
    parser.add_argument("adapter", nargs="?", help="module:Adapter, an object or what makes one")
    parser.add_argument("--command", help="a program that answers questions in JSON, a line each, instead")
    parser.add_argument("--only", default="", help="the cases whose ids begin so")
    given = parser.parse_args(arguments)
    if (given.adapter is None) == (given.command is None):
        parser.error("name an adapter or a --command, one of the two")
    chosen = [case for case in cases() if case.id.startswith(given.only)]
    try:
        if given.command is None:
            return report(chosen, adapter_of(given.adapter))
        with CommandAdapter(shlex.split(given.command)) as program:
            return report(chosen, program)
    except (UnsuitableValueError, OSError) as error:
        parser.error(str(error))
