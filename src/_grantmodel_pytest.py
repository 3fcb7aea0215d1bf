"""The pytest plugin of grantmodel: a top-level module, which loads neither the library nor Hypothesis at start."""

from __future__ import annotations

import importlib
import pkgutil
import reprlib
import sys
from collections.abc import Generator, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

if TYPE_CHECKING:
    from grantmodel.rules.rulebooks import Rulebook
    from grantmodel.values.periods import Period

# Before anything imports the kit: what is imported already is not rewritten, and pytest warns of it.
pytest.register_assert_rewrite("grantmodel.testing")

_OPTION = "--grantmodel-conformance"
_COLLECTED = "grantmodel-conformance::"
_MARKERS = (
    "rulebook(rulebook): run a test that takes regime_day on the first and last day of each stretch of unchanged law",
    f"grantmodel_conformance: the worked cases that {_OPTION} puts to an adapter",
)
_COMPARISONS = ("==", "<", "<=", ">", ">=")
_DAYS = ("regime_day", "law_regime")
_UNMARKED = (
    "regime_day and law_regime are given by the marker rulebook: write it above the test, such as "
    '@pytest.mark.rulebook("state-grants"), and take regime_day, alone or with law_regime'
)


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


# Comparing


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Say what two values of the library differ in, in cents and days."""
    try:
        # Where the library is not loaded there is no value of it, and nothing is looked into.
        return _compared(op, left, right) if op in _COMPARISONS and "grantmodel" in sys.modules else None
    except Exception:  # noqa: BLE001 - what cannot be written must not hide the assertion, which pytest then tells itself
        return None


def _compared(op: str, left: object, right: object) -> list[str] | None:
    if not (_holds_ours(left) or _holds_ours(right)):
        return None
    from grantmodel.testing.differences import differences  # noqa: PLC0415 - a value of the library is there already

    lines = differences(left, right)
    short = reprlib.Repr()
    short.maxother = 60
    return [f"{short.repr(left)} {op} {short.repr(right)}", *lines] if lines else None


def _holds_ours(value: object) -> bool:
    """Tell whether a value of the library is somewhere inside another, or is it itself."""
    waiting, seen = [value], dict[int, object]()
    while waiting:
        one = waiting.pop()
        if _is_ours(one):
            return True
        # Once each, for a list may hold itself; kept, so that no other gets the id of one that is gone.
        if id(one) not in seen:
            seen[id(one)] = one
            waiting += _parts(one)
    return False


def _parts(value: object) -> list[object]:
    if isinstance(value, Mapping):
        items = cast("Mapping[object, object]", value)
        return [*items.keys(), *items.values()]
    if isinstance(value, (list, tuple, AbstractSet)):
        return [*cast("list[object] | tuple[object, ...] | AbstractSet[object]", value)]
    # The fields of a dataclass or of an attrs class, which needs no import to be known.
    kind = type(value)
    names = [*getattr(kind, "__dataclass_fields__", ()), *(one.name for one in getattr(kind, "__attrs_attrs__", ()))]
    return [getattr(value, name, None) for name in names]


def _is_ours(value: object) -> bool:
    """Tell by the names of modules whether a value is the library's."""
    modules = (base.__module__ for base in type(value).__mro__)
    return not isinstance(value, Enum) and any(name.partition(".")[0] == "grantmodel" for name in modules)


# Days on which the law changes


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup() -> Generator[None]:
    """Say what gives the days, where a test takes them and nothing does."""
    try:
        yield
    except pytest.FixtureLookupError as error:
        if error.argname not in _DAYS:
            raise
        raise pytest.fail.Exception(_UNMARKED, pytrace=False) from None


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes regime_day on the days around each change of its rulebook."""
    marker = metafunc.definition.get_closest_marker("rulebook")
    names = [name for name in _DAYS if name in metafunc.fixturenames]
    where = metafunc.definition.nodeid
    # A class or a module is marked for those of its tests that take a day, and others may have a marker of that name.
    if not names and marker in metafunc.definition.own_markers and _names_ours(marker):
        message = f"{where}: the marker rulebook is for a test that takes regime_day, alone or with law_regime; "
        raise pytest.Collector.CollectError(f"{message}take it, or leave the marker out")
    if marker is None or "regime_day" not in names:
        return
    book = _rulebook(marker, where)
    days = [*_days(book)]
    if not days:
        message = f"{where}: the law of {book!r} never changes, so it has no regime_day; leave the marker out"
        raise pytest.Collector.CollectError(message)
    metafunc.parametrize(names, [day[: len(names)] for day in days], ids=[f"{book.id}@{day}" for day, _ in days])


def _days(book: Rulebook) -> Iterator[tuple[date, Period]]:
    from grantmodel.rules.legal_regimes import regimes  # noqa: PLC0415 - loaded where it is used

    for stretch in regimes(book):
        yield from ((day, stretch) for day in dict.fromkeys((stretch.start, stretch.end)) if day)


def _names_ours(marker: pytest.Mark) -> bool:
    given = _given(marker)
    return given in _shipped() if isinstance(given, str) else _is_ours(given)


def _given(marker: pytest.Mark) -> object:
    return marker.args[0] if len(marker.args) == 1 and not marker.kwargs else marker


def _shipped() -> dict[str, str]:
    """Return the packages of the library's rulebooks by their ids, and load none."""
    folder = Path(__file__).parent / "grantmodel" / "programmes"
    return {one.name.replace("_", "-"): one.name for one in pkgutil.iter_modules([str(folder)]) if one.ispkg}


def _rulebook(marker: pytest.Mark, where: str) -> Rulebook:
    from grantmodel.rules.rulebooks import Rulebook  # noqa: PLC0415 - loaded where it is used

    shipped, given = _shipped(), _given(marker)
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
    """Find the adapter before anything is collected, or refuse its name; take the ids of worked cases for ours."""
    config = session.config
    named = _named(config)
    if not named:
        return
    from grantmodel.testing.conformance.as_tests import WorkedCasesPlugin  # noqa: PLC0415 - loaded where it is used

    chosen = frozenset(one.removeprefix(_COLLECTED) for one in config.args if one.startswith(_COLLECTED))
    # What is left is for pytest to find, in files.
    config.args[:] = [one for one in config.args if not one.startswith(_COLLECTED)]
    config.pluginmanager.register(WorkedCasesPlugin(_adapter(named, config), chosen))


def _named(config: pytest.Config) -> str | None:
    """Return what the cases are put to: nothing where tests are named one by one, and no case is among them."""
    ids = [one for one in config.args if "::" in one]
    named: str | None = config.getoption(_OPTION)
    return named if not ids or any(one.startswith(_COLLECTED) for one in ids) else None


def _adapter(named: str, config: pytest.Config) -> object:
    from grantmodel.errors import UnsuitableValueError  # noqa: PLC0415 - loaded where they are used
    from grantmodel.testing.conformance.adapters import adapter_of  # noqa: PLC0415

    folders = dict.fromkeys((str(config.rootpath), str(config.invocation_params.dir)))
    sys.path[:0] = [folder for folder in folders if folder not in sys.path]
    try:
        return adapter_of(named, where=" or ".join(folders))
    except UnsuitableValueError as error:
        raise pytest.UsageError(f"{_OPTION} {error}") from error
