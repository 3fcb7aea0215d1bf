"""One case put to the system under test."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias, cast

import attrs

from grantmodel.errors import GrantModelError
from grantmodel.rules.checks import Verdict
from grantmodel.testing.codec import Plain, to_plain
from grantmodel.testing.conformance.adapters import method_of
from grantmodel.testing.conformance.comparing import differences, shown
from grantmodel.testing.conformance.corpus import Case, OperationCase, RuleCase
from grantmodel.testing.conformance.kinds import kinds_of
from grantmodel.values.sources import Evidence

Status: TypeAlias = Literal["passed", "failed", "not supported"]
"""Whether the system gave what it must, something else, or has no such operation."""

_FINDINGS = (Verdict.NOT_MET.value, Verdict.NEEDS_DISCRETION.value, Verdict.UNKNOWN.value)
_NOT_SUPPORTED: Plain = {"error": "not supported"}


@attrs.frozen
class Outcome:
    """How a case ended.

    Args:
        status: Whether the system gave what it must, something else, or has no such operation.
        message: What was expected and what came, with the source. Where it passed, empty, or the exception by which
            it passed, where that does not tell which error it is: a mistake of the system's own may have raised it.
    """

    status: Status
    message: str = ""


@attrs.frozen
class _Raised:
    """An exception, and the kinds of error for which it may stand."""

    error: BaseException
    kinds: tuple[str, ...]

    def __str__(self) -> str:
        return f"{type(self.error).__name__}: {self.error}"


def run(case: Case, adapter: object) -> Outcome:
    """Put a case to an adapter of the system under test.

    Args:
        case: One of `cases()`.
        adapter: Any object with a method for each operation that the system has, which takes the input as plain JSON
            data and returns the output as such. It raises where an error is expected, or returns {"error": kind}; it
            raises NotImplementedError, or returns {"error": "not supported"}, for what the system does not have.

    Returns:
        Whether it passed, and if not, every difference.

    Raises:
        UnsuitableValueError: For an adapter that says otherwise than by AttributeError that it has no such method;
            carries it.
    """
    method = method_of(adapter, case.operation)
    if method is None:
        return Outcome("not supported", f"{case.id}: the adapter has no {case.operation!r}")
    try:
        # A copy, which an adapter may change without changing another case.
        came: object = method(json.loads(json.dumps(dict(case.given))))
    except NotImplementedError as error:
        return Outcome("not supported", f"{case.id}: {str(error) or 'not implemented'}")
    # An exit too, which would end the run with nothing said, and with status 0 where the system asks for it.
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever the system raises is what came
        came = _Raised(error, kinds_of(error))
    if came == _NOT_SUPPORTED:
        return Outcome("not supported", f"{case.id}: the adapter says so")
    problems = list(_problems_of_rule(case, came) if isinstance(case, RuleCase) else _problems(case, came))
    if problems:
        return Outcome("failed", "\n".join(_told(case, problems)))
    if isinstance(came, _Raised) and not isinstance(came.error, GrantModelError):
        return Outcome("passed", f"{case.id}: passed by an exception that does not tell its kind, {came}")
    return Outcome("passed")


def _told(case: Case, problems: list[str]) -> Iterator[str]:
    yield f"{case.id}: {case.note}" if case.note else case.id
    yield from (f"  {problem}" for problem in problems)
    doubt = "" if case.evidence is Evidence.CONFIRMED else f" [{case.evidence.value}]"
    yield f"  {case.source}{doubt}{f', {case.link}' if case.link else ''}"
    if isinstance(case, OperationCase):
        yield f"  given: {json.dumps(case.given, ensure_ascii=False)}"


def _problems(case: OperationCase, came: object) -> Iterator[str]:
    kind = cast("Mapping[str, Plain]", case.expected).get("error") if isinstance(case.expected, dict) else None
    if isinstance(came, _Raised):
        if kind not in came.kinds:
            expected = f"the error {kind!r}" if kind else shown(case.expected)
            yield f"expected {expected}, came {came}"
    else:
        yield from differences(case.expected, came)


def _problems_of_rule(case: RuleCase, came: object) -> Iterator[str]:
    """Yield what is wrong with the checks that came; one that is left out is no finding."""
    if isinstance(came, _Raised) or not isinstance(came, (list, tuple)):
        yield f"expected a list of checks, came {came}"
        return
    checks: list[Any] = list(cast("list[Any]", came))
    if not all(isinstance(check, dict) and {"rule", "path", "verdict"} <= check.keys() for check in checks):
        yield f"expected checks with rule, path and verdict, came {came!r}"
        return
    here = [check for check in checks if (check["rule"], check["path"]) == (case.rule, case.path)]
    place = f"{case.rule} at {case.path or 'the whole'}"
    if len(here) > 1:
        yield f"{place}: checked {len(here)} times"
    elif here:
        yield from _of_check(case, here[0], place)
    elif case.verdict.value in _FINDINGS:
        by = "" if case.shortfall is None else f" by {shown(to_plain(case.shortfall))}"
        yield f"{place}: expected {case.verdict.value}{by}, came no finding"
    others = [one for one in checks if one["verdict"] in _FINDINGS and one not in here]
    if case.alone and case.verdict is not Verdict.NOT_IN_FORCE:
        yield from (f"found besides: {one['rule']} at {one['path'] or 'the whole'}: {one['verdict']}" for one in others)


def _of_check(case: RuleCase, came: Mapping[str, object], place: str) -> Iterator[str]:
    if came["verdict"] != case.verdict.value:
        yield f"{place}: expected {case.verdict.value}, came {came['verdict']}"
    for problem in differences(to_plain(case.shortfall), came.get("shortfall"), "shortfall"):
        yield f"{place}: {problem}"
