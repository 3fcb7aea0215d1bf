"""Costs against what the decision approves, and land: Decree 866/2021 §§ 22 and 25."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, parameter, row
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.flat_rate_models import COST_MODEL, SOCIAL_COST_MODEL
from grantmodel.programmes.finland_2021_2027.roundings import OVERRUN_ROUNDING
from grantmodel.programmes.finland_2021_2027.scopes import QUESTIONS, outside_interreg
from grantmodel.programmes.finland_2021_2027.vat import without_refused_vat
from grantmodel.projects.budgets import BudgetLine
from grantmodel.projects.costs import CostCategory, CostItem
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Verdict, declared, known
from grantmodel.rules.comparisons import at_most, share_at_most
from grantmodel.rules.cost_models import CostModel, figures_of
from grantmodel.rules.figures import approved_budget, eligible_costs
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money, euros
from grantmodel.values.rates import Rate, percent

LAND_FUNDS: Parameter[frozenset[Fund]] = parameter(
    "866/2021-22.1 funds",
    "funds",
    row(
        frozenset({Fund.ERDF, Fund.NATIONAL}),
        ELIGIBILITY_DECREE.cite(22, 1),
        checked="2026-11-24",
        note="National funds follow the section by Decree 867/2021 § 25, point 2.",
    ),
)
SITE_CEILING: Parameter[Rate] = parameter(
    "866/2021-22.1.1 share of waste land and derelict sites",
    "share of 1",
    row(percent(15), ELIGIBILITY_DECREE.cite(22, 1, 1), checked="2026-11-24"),
)
LAND_CEILING: Parameter[Rate] = parameter(
    "866/2021-22.1.2 share of land and water areas",
    "share of 1",
    row(percent(10), ELIGIBILITY_DECREE.cite(22, 1, 2), checked="2026-11-24"),
)
OVERRUN_SHARE: Parameter[Rate] = parameter(
    "866/2021-25.2.1 overrun of a cost category by share",
    "share of 1",
    row(percent(20), ELIGIBILITY_DECREE.cite(25, 2, 1), checked="2026-11-24"),
)
OVERRUN_AMOUNT: Parameter[Money] = parameter(
    "866/2021-25.2.2 overrun of a cost category by amount",
    "euro cents",
    row(euros(10_000), ELIGIBILITY_DECREE.cite(25, 2, 2), checked="2026-11-24"),
)
WITHOUT_OVERRUN: Parameter[frozenset[str]] = parameter(
    "866/2021-25.4 models without overruns",
    "names",
    row(frozenset({"flat rate 40", "lump sum"}), ELIGIBILITY_DECREE.cite(25, 4), checked="2026-11-24"),
)

CONSERVES_NATURE = Question("project conserves the environment", GroupProject, QUESTIONS)


_COUNTED = figures_of([*COST_MODEL.values(), *SOCIAL_COST_MODEL.values()])
"""The figures by which flat rates are counted in a payment claim."""


def _share_of_land(
    group: GroupProject, subproject: Subproject, category: CostCategory, funds: frozenset[Fund], ceiling: Rate
) -> Check:
    if known(group.fund, group, "fund") not in funds:
        return NOT_APPLICABLE
    check = share_at_most(approved_budget(subproject).of(category), eligible_costs(subproject), ceiling)
    if check.verdict is not Verdict.MET and declared(group, CONSERVES_NATURE):
        return NOT_APPLICABLE
    return check


@rule(ELIGIBILITY_DECREE.cite(22, 1, 1), anchor="decision", applies=outside_interreg, reads=(LAND_FUNDS, SITE_CEILING))
def derelict_site_is_a_small_part(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """Waste land (joutomaa) and derelict sites with buildings are at most 15 % of an ERDF or national project."""
    return _share_of_land(group, subproject, CostCategory.DERELICT_SITE, law[LAND_FUNDS], law[SITE_CEILING])


@rule(ELIGIBILITY_DECREE.cite(22, 1, 2), anchor="decision", applies=outside_interreg, reads=(LAND_FUNDS, LAND_CEILING))
def land_is_a_small_part(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """Land and water areas (maa- ja vesialueet) are at most 10 % of an ERDF or national project."""
    return _share_of_land(group, subproject, CostCategory.LAND, law[LAND_FUNDS], law[LAND_CEILING])


@rule(ELIGIBILITY_DECREE.cite(25, 1), anchor="decision", applies=outside_interreg, reads=(COVERAGE, *_COUNTED))
def costs_keep_to_the_total(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """Costs, flat rates among them, are accepted up to the total approved costs (kokonaiskustannusarvio)."""
    coverage = law[COVERAGE]
    items = [item for item in subproject.items if not is_covered(subproject, item, coverage)]
    models = SOCIAL_COST_MODEL if group.fund is Fund.ESF else COST_MODEL
    return at_most(_with_flat_rates(subproject, items, models, law), eligible_costs(subproject))


def _with_flat_rates(
    subproject: Subproject, items: list[CostItem], models: Mapping[str, CostModel[CostCategory]], law: Parameters
) -> Money:
    """Return what costs come to with the flat rates of the subproject's cost model, if it has any."""
    costs: dict[CostCategory, Money] = {}
    for item in items:
        costs[item.category] = costs.get(item.category, Money(0)) + without_refused_vat(subproject, item)
    model = models.get(known(subproject.cost_model, subproject, "cost_model"))
    return model.count(costs, law).value.total if model else Money.sum(costs.values())


@rule(
    ELIGIBILITY_DECREE.cite(25, 2),
    anchor="decision",
    applies=outside_interreg,
    reads=(COVERAGE, WITHOUT_OVERRUN, OVERRUN_SHARE, OVERRUN_ROUNDING, OVERRUN_AMOUNT),
)
def category_is_not_overrun(subproject: Subproject, line: BudgetLine, law: Parameters) -> Check:
    """An overrun (kustannuslajin ylitys) may be accepted up to 20 % of the category or 10 000 euros."""
    model, coverage = known(subproject.cost_model, subproject, "cost_model"), law[COVERAGE]
    category = known(line.category, line, "category")
    if model in law[WITHOUT_OVERRUN] and category in coverage[model]:
        return NOT_APPLICABLE
    items = [item for item in subproject.items if item.category is category]
    counted = [item for item in items if not is_covered(subproject, item, coverage)]
    spent = Money.sum(without_refused_vat(subproject, item) for item in counted)
    approved = approved_budget(subproject).of(category)
    most = most_of_a_category(approved, law)
    return at_most(spent, most) if spent > most else at_most(spent, approved, discretion=True)


def most_of_a_category(approved: Money, law: Parameters) -> Money:
    """Return what is approved for a cost category and the most by which it may be overrun (kustannuslajin ylitys)."""
    return approved + max(law[OVERRUN_SHARE].of(approved, law[OVERRUN_ROUNDING]), law[OVERRUN_AMOUNT])
