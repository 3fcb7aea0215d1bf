"""The questions that a machine asks a register of a group project, and the law of each answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.programmes.acts import ELIGIBILITY_DECREE, FINANCING_ACT
from grantmodel.programmes.finland_2021_2027 import rulebook
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.totals import Total
from grantmodel.testing.laws.declaring import Law
from grantmodel.testing.machines.comparing import compare
from grantmodel.testing.machines.drafts import Draft
from grantmodel.testing.machines.registers import (
    CountsFlatRates,
    FindsBreaches,
    GroupProjectRegister,
    KeepsPeriod,
)
from grantmodel.values.money import Money
from grantmodel.values.sources import Source


def _law(name: str, sentence: str, source: Source | str) -> Law:
    return Law(name, sentence, source, "Answers of a register of a group project.")


_TOTAL_COSTS = _law(
    "total costs",
    "A subproject's total costs are the costs that its cost model leaves, and the flat rates on them.",
    ELIGIBILITY_DECREE.cite(2, 2),
)
_PARTS = _law(
    "parts",
    "What the sources pay is the total costs, each part but the residual cut towards zero.",
    "definition: the residual takes what rounding the others leaves over",
)
_GROUP_TOTAL = _law(
    "group total",
    "A group's total costs are the sum of those of its subprojects, and what is unknown is not zero.",
    FINANCING_ACT.cite(41, 2),
)
_PAID_BY = _law(
    "paid by",
    "What a source pays of a group is the sum of what it pays of each subproject.",
    FINANCING_ACT.cite(41, 2),
)
_HOLDS = _law(
    "holds", "A period holds both its ends, and not the days beside it.", "counting: the days of the calendar"
)
_FINDINGS = _law("findings", "The rules that are broken are those of the rulebook.", f"the rulebook {rulebook.id}")


def check_methods(register: object) -> None:
    """Raise UnsuitableTypeError with every method that a register lacks, where it has others of the same kind."""
    lacking = _lacking(register, GroupProjectRegister)
    for kind in (CountsFlatRates, KeepsPeriod, FindsBreaches):
        some = _lacking(register, kind)
        lacking += some if len(some) < len(_methods(kind)) else []
    if lacking:
        message = f"a {type(register).__name__} lacks {', '.join(lacking)}; a register has all methods of its kinds"
        raise UnsuitableTypeError(message, tuple(lacking))


def _lacking(register: object, kind: type) -> list[str]:
    return [name for name in _methods(kind) if not callable(getattr(register, name, None))]


def _methods(kind: type) -> list[str]:
    return [name for name in vars(kind) if not name.startswith("_")]


def same_totals(register: GroupProjectRegister, draft: Draft) -> None:
    """Ask for the total costs of each subproject, and of the group.

    Raises:
        LawBroken: Where an answer differs from the library's; so do all below.
    """
    totals = draft.totals()
    for name, total in totals.items():
        compare(_TOTAL_COSTS, {name: register.total_costs(name)}, {name: total})
    _same_sum(_GROUP_TOTAL, "total costs", register.group_total(), Total.of(totals))


def same_splits(register: GroupProjectRegister, draft: Draft) -> None:
    """Ask for what each source pays of each subproject, and of the group."""
    plans = draft.plans()
    for name, plan in plans.items():
        _same_parts(name, register.parts(name), plan)
    for source in FundingSource:
        paid = {name: None if plan is None else plan.amount(source) for name, plan in plans.items()}
        _same_sum(_PAID_BY, source.value, register.paid_by(source), Total.of(paid))


def same_days(register: KeepsPeriod, draft: Draft) -> None:
    """Ask for the days at both ends of the period, and beside them."""
    days = {f"{day} is in it": day for day in draft.days_at_the_ends()}
    seen = {what: register.holds(day) for what, day in days.items()}
    compare(_HOLDS, seen, {what: day in draft.period if draft.period else None for what, day in days.items()})


def same_findings(register: FindsBreaches, draft: Draft, as_of: date) -> None:
    """Ask which rules are broken, by the law of a day where the project has no day of its own."""
    seen, expected = _told("is broken", register.findings(as_of), draft.broken(as_of))
    compare(_FINDINGS, seen, expected)


def check_new(register: GroupProjectRegister) -> None:
    """Raise UnsuitableValueError for a register that is not new: a step of another run would be in its answers."""
    known, names = register.group_total()
    missing = [*names]
    if known or missing:
        message = (
            f"the factory made a register that has {known} euros and misses {missing} before the first step; "
            "make a new one for every run, which shares nothing with the last"
        )
        raise UnsuitableValueError(message, register)


def _same_parts(name: str, seen: Mapping[FundingSource, Money] | None, plan: FundingPlan | None) -> None:
    if seen is None or plan is None:
        compare(_PARTS, {name: seen}, {name: plan and plan.parts})
        return
    # A source that pays nothing may be left out.
    parts = {**dict.fromkeys(FundingSource, Money(0)), **seen}
    compare(_PARTS, {name: parts}, {name: {source: plan.amount(source) for source in parts}})


def _same_sum(law: Law, what: str, seen: tuple[Money, Collection[str]], total: Total) -> None:
    known, missing = seen
    names, due = _told("is missing", missing, total.missing)
    compare(law, {what: known, **names}, {what: total.known, **due})


def _told(what: str, *answers: Collection[str]) -> Iterator[dict[str, bool]]:
    """Yield for each answer of which names it says so, so that a name is compared with itself alone."""
    told = [frozenset(answer) for answer in answers]
    names = sorted({name for answer in told for name in answer})
    yield from ({f"{name} {what}": name in answer for name in names} for answer in told)
