"""The worked cases as tests of pytest: what its plugin adds where an adapter is named."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Final, cast

import pytest

from grantmodel.testing.conformance.adapters import left_out, method_of
from grantmodel.testing.conformance.corpus import Case, cases
from grantmodel.testing.conformance.running import run

MARK: Final = "grantmodel_conformance"
COLLECTED: Final = "grantmodel-conformance"
_DOUBT = "passed by an exception that does not tell its kind"


class WorkedCasesPlugin:
    """Adds the cases to what pytest collects, and says at the end which were left out or passed in doubt.

    Args:
        adapter: What the cases are put to.
        chosen: The ids of the cases to be run, of which none is left out; all where there is none.

    Raises:
        pytest.UsageError: For an id of no case that the adapter has a method for.
    """

    def __init__(self, adapter: object, chosen: frozenset[str]) -> None:
        self._adapter, self._chosen = adapter, chosen
        asked = [case for case in cases() if method_of(adapter, case.operation) is not None]
        unknown = sorted(chosen - {case.id for case in asked})
        if unknown:
            message = f"{COLLECTED}::{unknown[0]}: no worked case has this id, or the adapter has no method for it"
            raise pytest.UsageError(f"{message}; --collect-only lists those that can be run")
        self._cases = [case for case in asked if case.id in (chosen or {case.id})]

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """Add the worked cases to what the session collects."""
        report = yield
        if isinstance(collector, pytest.Session):
            name = {"name": COLLECTED, "nodeid": COLLECTED}
            worked = WorkedCases.from_parent(collector, **name)  # pyright: ignore[reportUnknownMemberType] - **kw
            worked.cases, worked.adapter = self._cases, self._adapter
            report.result = [*(report.result or ()), worked]
        return report

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say at the end how many cases the adapter has no method for, and which passed in doubt; else nothing."""
        missing = left_out(self._adapter)
        if missing and not self._chosen:
            of = ", ".join(f"{operation} ({count})" for operation, count in missing.items())
            terminalreporter.write_line(f"grantmodel: {missing.total()} worked cases left out, the adapter has no {of}")
        # From the reports, which come from the processes of pytest-xdist too.
        passed = cast("list[pytest.TestReport]", terminalreporter.stats.get("passed", []))
        doubtful = [str(words) for report in passed for name, words in report.user_properties if name == _DOUBT]
        if doubtful:
            advice = 'return {"error": kind} to tell such an error from a mistake of your own'
            terminalreporter.write_line("\n".join(f"grantmodel: {line}" for line in [*doubtful, advice]))


class WorkedCases(pytest.Collector):
    """The cases of `grantmodel.testing.conformance` that are put to an adapter."""

    cases: list[Case]
    adapter: object

    def collect(self) -> Iterator[pytest.Item]:
        """Yield each case as a test."""
        self.add_marker(MARK)
        for case in self.cases:
            item = WorkedCase.from_parent(self, name=case.id)  # pyright: ignore[reportUnknownMemberType] - pytest's **kw
            item.case, item.adapter = case, self.adapter
            item.user_properties.append(("source", str(case.source)))
            yield item


class WorkedCase(pytest.Item):
    """One case, put to the adapter when it is run."""

    case: Case
    adapter: object

    def runtest(self) -> None:
        """Put the case to the adapter; what it says that it does not do is skipped."""
        outcome = run(self.case, self.adapter)
        if outcome.status == "not supported":
            pytest.skip(outcome.message)
        if outcome.status == "failed":
            pytest.fail(outcome.message, pytrace=False)
        if outcome.message:
            self.user_properties.append((_DOUBT, outcome.message))

    def reportinfo(self) -> tuple[Path, None, str]:
        """Return where the case is: in no file."""
        return self.config.rootpath / COLLECTED, None, f"worked case {self.name}"
