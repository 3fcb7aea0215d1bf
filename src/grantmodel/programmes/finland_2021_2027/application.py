"""How aid is applied for: Act 757/2021 §§ 19 and 38, Decree 867/2021 §§ 9, 11 and 27."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, FINANCING_DECREE
from grantmodel.programmes.finland_2021_2027.scopes import QUESTIONS, outside_interreg
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, lies_within, not_after
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money
from grantmodel.values.sources import Evidence

APPLIED_FIRST = Question("the application came before the start on the same day", GroupProject, QUESTIONS)
INCOME_ESTIMATED = Question("an estimate of income is attached", Subproject, QUESTIONS)


@rule(FINANCING_ACT.cite(19, 1), anchor="application", applies=outside_interreg)
def aid_is_applied_for_first(group: GroupProject) -> Check:
    """Aid is applied for before the project starts (ennen hankkeen aloittamista); an Interreg match may be later."""
    pending = known(group.pending, group, "pending")
    start = known(known(group.period, group, "period").start, group, "period.start")
    if pending == start:
        return holds(declared(group, APPLIED_FIRST), actual=pending, limit=start)
    return not_after(pending, start)


@rule(FINANCING_ACT.cite(19, 2, 3), anchor="application")
def income_is_estimated(subproject: Subproject) -> Check:
    """The application has an estimate of income (arvio tuloista), unless de minimis or state aid law says otherwise."""
    return holds(declared(subproject, INCOME_ESTIMATED))


@rule(FINANCING_ACT.cite(38, 1, 2), anchor="application", applies=outside_interreg, evidence=Evidence.INFERRED)
def application_is_in_time(group: GroupProject) -> Check:
    """The application becomes pending within the time that the call sets (hakuaika); national funds are apart."""
    if known(group.fund, group, "fund") is Fund.NATIONAL:
        return NOT_APPLICABLE
    window = known(known(group.call, group, "call").window, group, "call.window")
    return lies_within(known(group.pending, group, "pending"), window)


@rule(FINANCING_DECREE.cite(9, 1, 6), anchor="application")
def costs_are_estimated(subproject: Subproject) -> Check:
    """The application has a cost estimate (kustannusarvio)."""
    total = known(known(subproject.budget, subproject, "budget").total, subproject, "budget.total")
    return holds(total > Money(0), actual=total)
