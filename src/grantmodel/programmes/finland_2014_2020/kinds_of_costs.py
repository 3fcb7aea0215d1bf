"""What kinds of costs count: Decree 358/2014 §§ 16-18, 22 and 26."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FORMER_ELIGIBILITY_DECREE,
    parameter,
    row,
)
from grantmodel.programmes.finland_2014_2020.cost_models import COVERAGE, LUMP_SUM, is_covered
from grantmodel.programmes.finland_2014_2020.joint_totals import QUESTIONS, costs, from_programme, of_all
from grantmodel.projects.costs import CostCategory, CostItem, CostNature, StaffPost
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import at_most, holds, refusing, share_at_most
from grantmodel.rules.figures import approved_budget
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent

LAND_SHARE: Parameter[Rate] = parameter(
    "358/2014-17 share of land",
    "share of 1",
    row(
        percent(10),
        FORMER_ELIGIBILITY_DECREE.cite(17),
        checked="2026-11-24",
        note="The decree has no other share for derelict sites, which are counted with the rest: an inference. "
        "Regulation (EU) No 1303/2013 Article 69(3)(b), to which it refers, was not read.",
    ),
)
TIME_RECORDS = Question("time records of part-time project work signed by worker and employer", Subproject, QUESTIONS)
VAT_SHOWN = Question("shown that value added tax cannot be refunded", Subproject, QUESTIONS)
NO_AID_FOR_THE_ASSET = Question("no public aid for the asset that is depreciated", Subproject, QUESTIONS)


@rule(FORMER_ELIGIBILITY_DECREE.cite(16, 2), anchor="decision", applies=from_programme)
def part_time_work_is_recorded(subproject: Subproject, position: StaffPost) -> Check:
    """Part-time work has time records (työaikakirjanpito); no least share of the working time is laid down."""
    if known(subproject.cost_model, subproject, "cost_model") == LUMP_SUM or position.share >= Rate(1):
        return NOT_APPLICABLE
    return holds(declared(subproject, TIME_RECORDS))


@rule(FORMER_ELIGIBILITY_DECREE.cite(17), anchor="application", applies=from_programme, reads=(LAND_SHARE,))
def land_is_a_small_part(group: GroupProject, law: Parameters) -> Check:
    """Land (maa-alueet) makes at most 10 % of all costs, derelict sites among it."""
    land = [
        approved.of(category)
        for approved in of_all(group, approved_budget)
        for category in (CostCategory.LAND, CostCategory.DERELICT_SITE)
    ]
    return share_at_most(Money.sum(land), costs(group), law[LAND_SHARE])


@rule(FORMER_ELIGIBILITY_DECREE.cite(18, 1), anchor="cost", applies=from_programme, reads=(COVERAGE,))
def travel_is_within_the_rules(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Travel (matkakustannukset) counts up to the collective agreement, or else the state's travel rules."""
    if item.category is not CostCategory.TRAVEL or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    cost, limit = abs(item.total), abs(known(item.travel_limit, item, "travel_limit"))
    over = cost - limit if item.total > Money(0) else limit - cost
    return refusing(over, at_most(cost, limit))


@rule(FORMER_ELIGIBILITY_DECREE.cite(22, 1), anchor="cost", applies=from_programme, reads=(COVERAGE,))
def vat_cannot_be_refunded(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Value added tax (arvonlisävero) counts where no refund is possible; municipalities are not left out as such."""
    if not item.vat or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    refunded = known(subproject.beneficiary.deducts_vat, subproject, "beneficiary.deducts_vat")
    return refusing(item.vat, holds(not refunded and declared(subproject, VAT_SHOWN)))


@rule(FORMER_ELIGIBILITY_DECREE.cite(22, 2), anchor="cost", applies=from_programme)
def financing_is_no_cost(item: CostItem) -> Check:
    """Costs of financing alone (yksinomaan rahoitukseen liittyvät kustannukset) do not count."""
    return holds(item.nature is not CostNature.FINANCING)


@rule(FORMER_ELIGIBILITY_DECREE.cite(22, 3), anchor="cost", applies=from_programme)
def penalty_is_no_cost(item: CostItem) -> Check:
    """Fines (sakot), other sanctions and legal costs do not count."""
    return holds(item.nature is not CostNature.PENALTY)


@rule(FORMER_ELIGIBILITY_DECREE.cite(26, 1), anchor="cost")
def depreciation_is_of_unaided_assets(group: GroupProject, subproject: Subproject, item: CostItem) -> Check:
    """Depreciation (poistot) counts with the ERDF, of an asset for which there was no public aid."""
    if item.nature is not CostNature.DEPRECIATION or not from_programme(group):
        return NOT_APPLICABLE
    return holds(group.fund is Fund.ERDF and declared(subproject, NO_AID_FOR_THE_ASSET))
