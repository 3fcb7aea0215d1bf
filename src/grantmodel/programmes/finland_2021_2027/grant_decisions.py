"""What a grant decision holds, and when: Act 757/2021 §§ 21 and 39, Decree 867/2021 §§ 10 and 12, CPR Article 63."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import (
    COMMON_PROVISIONS,
    FINANCING_ACT,
    FINANCING_DECREE,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import holds, lies_within
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence

PROGRAMME_PERIOD: Parameter[Period] = parameter(
    "2021/1060-63.2 programme period",
    "calendar days",
    row(
        Period(date(2021, 1, 1), date(2029, 12, 31)),
        COMMON_PROVISIONS.cite(63, 2),
        checked="2026-11-24",
        evidence=Evidence.UNVERIFIED,
        note="Only the draft was read. The time is longer than the programme period (ohjelmakausi), 2021-2027. A "
        "programme submitted before 1.1.2021 begins earlier; one that moved enough money in the mid-term review ends "
        "on 31.12.2030.",
    ),
)


@rule(FINANCING_ACT.cite(21, 1), anchor="decision", evidence=Evidence.INFERRED)
def decision_approves_the_period(group: GroupProject, subproject: Subproject) -> Check:
    """The decision approves the project's implementation period (toteuttamisaika), the one of the common plan."""
    decision = known(subproject.decision, subproject, "decision")
    approved, planned = known(decision.period, subproject, "decision.period"), known(group.period, group, "period")
    return holds(approved == planned, actual=approved, limit=planned)


@rule(FINANCING_DECREE.cite(10, 1, 2), anchor="decision")
def decision_splits_the_costs(subproject: Subproject) -> Check:
    """The decision splits the approved costs by cost category (kustannuslaji) unless that is obviously needless."""
    decision = known(subproject.decision, subproject, "decision")
    lines = known(decision.budget, subproject, "decision.budget").lines
    return holds(bool(lines) and all(line.category is not None for line in lines), discretion=True)


@rule(
    COMMON_PROVISIONS.cite(63, 2),
    anchor="application",
    applies=outside_interreg,
    reads=(PROGRAMME_PERIOD,),
    evidence=Evidence.UNVERIFIED,
)
def project_lies_in_the_programme(group: GroupProject, law: Parameters) -> Check:
    """Costs are eligible in a time of their own (tukikelpoisuusaika), so a project aided from an EU fund lies in it."""
    if known(group.fund, group, "fund") is Fund.NATIONAL:
        return NOT_APPLICABLE
    return lies_within(known(group.period, group, "period"), law[PROGRAMME_PERIOD])
