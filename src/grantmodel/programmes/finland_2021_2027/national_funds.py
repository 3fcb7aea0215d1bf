"""What projects of national funds have of their own: Decree 867/2021 §§ 18-26."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_DECREE, parameter, row
from grantmodel.programmes.finland_2021_2027.lump_sums import LUMP_SUM
from grantmodel.programmes.finland_2021_2027.scopes import QUESTIONS, is_national, outside_interreg
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import at_most, holds, lies_within, not_after, share_at_most
from grantmodel.rules.figures import funding_plan
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.days import MONTHS_IN_A_YEAR, last_day
from grantmodel.values.money import Money, euros
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Evidence

MOST_YEARS: Parameter[int] = parameter(
    "867/2021-19 longest time", "years", row(3, FINANCING_DECREE.cite(19), checked="2026-11-24")
)
IN_KIND_SHARE: Parameter[Rate] = parameter(
    "867/2021-22.1 share of in-kind input",
    "share of 1",
    row(percent(50), FINANCING_DECREE.cite(22, 1), checked="2026-11-24"),
)
LUMP_SUM_AID: Parameter[Money] = parameter(
    "867/2021-23.3 most lump-sum aid",
    "euro cents",
    row(euros(100_000), FINANCING_DECREE.cite(23, 3), checked="2026-11-24"),
)

NOT_ALL_PROCURED = Question("a part of the nationally funded project is not procured", Subproject, QUESTIONS)


@rule(FINANCING_DECREE.cite(18, 1), anchor="application", applies=outside_interreg, evidence=Evidence.INFERRED)
def national_application_is_in_time(group: GroupProject) -> Check:
    """National funds may be applied for at any time (jatkuvasti), unless the authority sets a time (määräaika)."""
    window = known(group.call, group, "call").window
    if not is_national(group) or window is None:
        return NOT_APPLICABLE
    return lies_within(known(group.pending, group, "pending"), window)


@rule(FINANCING_DECREE.cite(19), anchor="decision", applies=(outside_interreg, is_national), reads=(MOST_YEARS,))
def grant_is_for_three_years(subproject: Subproject, law: Parameters) -> Check:
    """National funds are granted for three years at a time, by the implementation period (toteuttamisaika)."""
    decision = known(subproject.decision, subproject, "decision")
    period = known(decision.period, subproject, "decision.period")
    start = known(period.start, subproject, "decision.period.start")
    end = known(period.end, subproject, "decision.period.end")
    return not_after(end, last_day(start, law[MOST_YEARS] * MONTHS_IN_A_YEAR))


@rule(FINANCING_DECREE.cite(22, 1), anchor="decision", applies=(outside_interreg, is_national), reads=(IN_KIND_SHARE,))
def in_kind_is_at_most_half(subproject: Subproject, law: Parameters) -> Check:
    """In-kind input (rahaa edellyttämätön panostus) is at most half of what others than the aid pay."""
    funding = funding_plan(subproject)
    others = funding.parts.total - funding.amount(FundingSource.AID)
    return share_at_most(funding.in_kind, others, law[IN_KIND_SHARE])


@rule(FINANCING_DECREE.cite(23, 2), anchor="decision", applies=(outside_interreg, is_national), reads=(LUMP_SUM,))
def lump_sum_is_not_all_procured(subproject: Subproject, law: Parameters) -> Check:
    """No lump sum (kertakorvaus) of national funds goes to a project that is public procurement as a whole."""
    if known(subproject.cost_model, subproject, "cost_model") != law[LUMP_SUM]:
        return NOT_APPLICABLE
    return holds(declared(subproject, NOT_ALL_PROCURED))


@rule(
    FINANCING_DECREE.cite(23, 3),
    anchor="application",
    applies=(outside_interreg, is_national),
    reads=(LUMP_SUM_AID, LUMP_SUM),
)
def lump_sum_aid_is_small(group: GroupProject, law: Parameters) -> Check:
    """Lump-sum aid (kertakorvauksena myönnettävä tuki) of a whole project is at most 100 000 euros."""
    parts = [
        (place, part)
        for place, part in enumerate(group.subprojects)
        if known(part.cost_model, group, f"subprojects[{place}].cost_model") == law[LUMP_SUM]
    ]
    if not parts:
        return NOT_APPLICABLE
    aid = Money.sum(known(_aid(part), group, f"subprojects[{place}].funding") for place, part in parts)
    return at_most(aid, law[LUMP_SUM_AID])


def _aid(subproject: Subproject) -> Money | None:
    granted = subproject.decision.aid if subproject.decision else None
    return subproject.funding_from(FundingSource.AID) if granted is None else granted
