"""The pytest plugin of grantmodel: a top-level module, which loads neither the library nor Hypothesis at start."""

from __future__ import annotations

import importlib
import pkgutil
import reprlib
import sys
from collections.abc import Generator, Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

if TYPE_CHECKING:
    from grantmodel.rules.rulebooks import Rulebook
    from grantmodel.testing.conformance import Case
    from grantmodel.values.periods import Period

# Before anything imports the kit: what is imported already is not rewritten, and pytest warns of it.
pytest.register_assert_rewrite("grantmodel.testing")

_OPTION = "--grantmodel-conformance"
_MARK = "grantmodel_conformance"
_COLLECTED = "grantmodel-conformance"
_MARKERS = (
    "rulebook(rulebook): run a test that takes regime_day on the first and last day of each stretch of unchanged law",
    f"{_MARK}: the worked cases that {_OPTION} puts to an adapter",
)
_COMPARISONS = ("==", "<", "<=", ">", ">=")
_ADAPTER = pytest.StashKey[object]()
_DOUBT = "passed by an exception that does not tell its kind"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that names an adapter."""
    words = "put the worked cases of grantmodel to an adapter of your system, such as my_adapter:Adapter"
    parser.getgroup("grantmodel").addoption(_OPTION, metavar="MODULE:ATTRIBUTE", help=words)


def pytest_configure(config: pytest.Config) -> None:
    """Register the markers, so that they may be used where unknown ones are refused."""
    for marker in _MARKERS:
        config.addinivalue_line("markers", marker)


def pytest_report_header(config: pytest.Config) -> str | None:
    """Say whom the worked cases are put to; nothing where the option is not given."""
    named = _named(config)
    return f"grantmodel: worked cases put to {named}" if named else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say at the end how many cases the adapter has no method for, and which passed in doubt; else nothing."""
    if _ADAPTER not in config.stash:
        return
    from grantmodel.testing.conformance.adapters import left_out  # noqa: PLC0415 - loaded where it is used

    missing = left_out(config.stash[_ADAPTER])
    if missing:
        of = ", ".join(f"{operation} ({count})" for operation, count in missing.items())
        terminalreporter.write_line(f"grantmodel: {missing.total()} worked cases left out, the adapter has no {of}")
    # From the reports, which come from the processes of pytest-xdist too.
    passed = cast("list[pytest.TestReport]", terminalreporter.stats.get("passed", []))
    doubtful = [str(words) for report in passed for name, words in report.user_properties if name == _DOUBT]
    if doubtful:
        advice = 'return {"error": kind} to tell such an error from a mistake of your own'
        terminalreporter.write_line("\n".join(f"grantmodel: {line}" for line in [*doubtful, advice]))


# Comparing


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Say what two values of the library differ in, in cents and days."""
    try:
        return _compared(op, left, right) if op in _COMPARISONS else None
    except Exception:  # noqa: BLE001 - what cannot be written must not hide the assertion, which pytest then tells itself
        return None


def _compared(op: str, left: object, right: object) -> list[str] | None:
    if not (_is_ours(left) or _is_ours(right)):
        return None
    from grantmodel.testing.differences import differences  # noqa: PLC0415 - a value of the library is there already

    lines = differences(left, right)
    short = reprlib.Repr()
    short.maxother = 60
    return [f"{short.repr(left)} {op} {short.repr(right)}", *lines] if lines else None


def _is_ours(value: object) -> bool:
    """Tell whether a value is the library's, or a collection of such and of None; by names of modules."""
    if isinstance(value, (dict, list, tuple)):
        parts = cast("dict[object, object] | list[object] | tuple[object, ...]", value)
        known = [part for part in (parts.values() if isinstance(parts, dict) else parts) if part is not None]
        return bool(known) and all(map(_is_ours, known))
    modules = (base.__module__ for base in type(value).__mro__)
    return not isinstance(value, Enum) and any(name.partition(".")[0] == "grantmodel" for name in modules)


# Days on which the law changes


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes regime_day on the days around each change of its rulebook."""
    marker = metafunc.definition.get_closest_marker("rulebook")
    names = [name for name in ("regime_day", "law_regime") if name in metafunc.fixturenames]
    if marker is None or "regime_day" not in names:
        return
    where = metafunc.definition.nodeid
    book = _rulebook(marker, where)
    days = [*_days(book)]
    if not days:
        message = f"{where}: the law of {book!r} never changes, so it has no regime_day; leave the marker out"
        raise pytest.Collector.CollectError(message)
    metafunc.parametrize(names, [day[: len(names)] for day in days], ids=[f"{book.id}@{day}" for day, _ in days])


def _days(book: Rulebook) -> Iterator[tuple[date, Period]]:
    from grantmodel.rules.regimes import regimes  # noqa: PLC0415 - loaded where it is used

    for stretch in regimes(book):
        yield from ((day, stretch) for day in dict.fromkeys((stretch.start, stretch.end)) if day)


def _rulebook(marker: pytest.Mark, where: str) -> Rulebook:
    from grantmodel import programmes  # noqa: PLC0415 - loaded where they are used
    from grantmodel.rules.rulebooks import Rulebook  # noqa: PLC0415

    shipped = {one.name.replace("_", "-"): one.name for one in pkgutil.iter_modules(programmes.__path__) if one.ispkg}
    given: object = marker.args[0] if len(marker.args) == 1 and not marker.kwargs else marker
    if isinstance(given, Rulebook):
        return given
    if isinstance(given, str) and given in shipped:
        book: Rulebook = importlib.import_module(f"grantmodel.programmes.{shipped[given]}").rulebook
        return book
    ids = ", ".join(sorted(shipped))
    message = f"{where}: the marker rulebook takes one rulebook, or the id of one of {ids}; not {given!r}"
    raise pytest.Collector.CollectError(message)


# Worked cases


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Find the adapter before anything is collected, or refuse its name."""
    named = _named(session.config)
    if named:
        session.config.stash[_ADAPTER] = _adapter(named, session.config)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Add the worked cases to what the session collects, where there is an adapter to put them to."""
    report = yield
    if isinstance(collector, pytest.Session) and _ADAPTER in collector.config.stash:
        name = {"name": _COLLECTED, "nodeid": _COLLECTED}
        cases = WorkedCases.from_parent(collector, **name)  # pyright: ignore[reportUnknownMemberType] - pytest's **kw
        report.result = [*(report.result or ()), cases]
    return report


class WorkedCases(pytest.Collector):
    """The cases of `grantmodel.testing.conformance`."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield each case that the adapter has a method for as a test."""
        from grantmodel.testing.conformance import cases  # noqa: PLC0415 - loaded where it is used

        self.add_marker(_MARK)
        adapter = self.config.stash[_ADAPTER]
        for case in cases():
            if getattr(adapter, case.operation, None) is None:
                continue
            item = WorkedCase.from_parent(self, name=case.id)  # pyright: ignore[reportUnknownMemberType] - pytest's **kw
            item.case = case
            item.user_properties.append(("source", str(case.source)))
            yield item


class WorkedCase(pytest.Item):
    """One case, put to the adapter when it is run."""

    case: Case

    def runtest(self) -> None:
        """Put the case to the adapter; what it says that it does not do is skipped."""
        from grantmodel.testing.conformance import run  # noqa: PLC0415 - loaded where it is used

        outcome = run(self.case, self.config.stash[_ADAPTER])
        if outcome.status == "not supported":
            pytest.skip(outcome.message)
        if outcome.status == "failed":
            pytest.fail(outcome.message, pytrace=False)
        if outcome.message:
            self.user_properties.append((_DOUBT, outcome.message))

    def reportinfo(self) -> tuple[Path, None, str]:
        """Return where the case is: in no file."""
        return self.config.rootpath / _COLLECTED, None, f"worked case {self.name}"


def _named(config: pytest.Config) -> str | None:
    named: str | None = config.getoption(_OPTION)
    return named


def _adapter(named: str, config: pytest.Config) -> object:
    from grantmodel.errors import UnsuitableValueError  # noqa: PLC0415 - loaded where they are used
    from grantmodel.testing.conformance.adapters import adapter_of  # noqa: PLC0415

    folders = dict.fromkeys((str(config.rootpath), str(config.invocation_params.dir)))
    sys.path[:0] = [folder for folder in folders if folder not in sys.path]
    try:
        return adapter_of(named, where=" or ".join(folders))
    except UnsuitableValueError as error:
        raise pytest.UsageError(f"{_OPTION} {error}") from error
