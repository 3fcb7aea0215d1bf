"""Run the cases from a shell: python -m grantmodel.testing.conformance my_adapter:Adapter."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import nullcontext

from grantmodel.testing.conformance.adapters import adapter_of
from grantmodel.testing.conformance.commands import CommandAdapter
from grantmodel.testing.conformance.corpus import Case, cases
from grantmodel.testing.conformance.running import Status, run


def _say(text: str) -> None:
    print(text)  # noqa: T201 - a command prints


def report(chosen: Iterable[Case], adapter: object) -> int:
    """Run the cases, print each failure and a line that sums up, and return how the program ends.

    Returns:
        0 where something passed and nothing failed, else 1.
    """
    counts: Counter[Status] = Counter()
    missing: dict[str, None] = {}
    doubtful: list[str] = []
    for case in chosen:
        outcome = run(case, adapter)
        counts[outcome.status] += 1
        if outcome.status == "failed":
            _say(f"{outcome.message}\n")
        elif outcome.status == "not supported":
            missing[case.operation] = None
        elif outcome.message:
            doubtful.append(outcome.message)
    if doubtful:
        _say("\n".join([*doubtful, 'return {"error": kind} to tell such an error from a mistake of your own\n']))
    if missing:
        _say(f"not supported, wholly or in part: {', '.join(missing)}")
    so = f" ({len(doubtful)} by an exception that does not tell its kind)" if doubtful else ""
    _say(f"{counts['passed']} passed{so}, {counts['failed']} failed, {counts['not supported']} not supported")
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
        program = None if given.command is None else CommandAdapter(shlex.split(given.command))
        adapter = program or adapter_of(given.adapter)
    except (ValueError, OSError) as error:
        parser.error(str(error))
    with program or nullcontext():
        return report(chosen, adapter)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
