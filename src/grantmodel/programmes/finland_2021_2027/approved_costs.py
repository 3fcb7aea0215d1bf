"""Costs against what the decision approves, and land: Decree 866/2021 §§ 22 and 25."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.flat_rate_models import COST_MODEL, SOCIAL_COST_MODEL
from grantmodel.programmes.finland_2021_2027.roundings import OVERRUN_ROUNDING
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.finland_2021_2027.vat import without_refused_vat
from grantmodel.programmes.topics import Topic
from grantmodel.projects.budgets import BudgetLine
from grantmodel.projects.costs import CostCategory, CostItem
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Verdict, declared, known
from grantmodel.rules.comparisons import at_most, share_at_most
from grantmodel.rules.cost_models import CostModel
from grantmodel.rules.figures import approved_budget, eligible_costs
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.money import Money, euros
from grantmodel.values.rates import Rate, percent

LAND_FUNDS: Parameter[frozenset[Fund]] = parameter(
    "866/2021-22.1 funds",
    "funds",
    row(
        frozenset({Fund.ERDF, Fund.NATIONAL}),
        ELIGIBILITY_DECREE.cite(22, 1),
        SINCE_DECREES,
        note="National funds follow the section by Decree 867/2021 § 25, point 2.",
    ),
)
SITE_CEILING: Parameter[Rate] = parameter(
    "866/2021-22.1.1 share of waste land and derelict sites",
    "share of 1",
    row(percent(15), ELIGIBILITY_DECREE.cite(22, 1, 1), SINCE_DECREES),
)
LAND_CEILING: Parameter[Rate] = parameter(
    "866/2021-22.1.2 share of land and water areas",
    "share of 1",
    row(percent(10), ELIGIBILITY_DECREE.cite(22, 1, 2), SINCE_DECREES),
)
OVERRUN_SHARE: Parameter[Rate] = parameter(
    "866/2021-25.2.1 overrun of a cost category by share",
    "share of 1",
    row(percent(20), ELIGIBILITY_DECREE.cite(25, 2, 1), SINCE_DECREES),
)
OVERRUN_AMOUNT: Parameter[Money] = parameter(
    "866/2021-25.2.2 overrun of a cost category by amount",
    "euro cents",
    row(euros(10_000), ELIGIBILITY_DECREE.cite(25, 2, 2), SINCE_DECREES),
)
WITHOUT_OVERRUN: Parameter[frozenset[str]] = parameter(
    "866/2021-25.4 models without overruns",
    "names",
    row(frozenset({"flat rate 40", "lump sum"}), ELIGIBILITY_DECREE.cite(25, 4), SINCE_DECREES),
)

CONSERVES_NATURE = Question(
    "project conserves the environment",
    {
        "fi": "Koskeeko hanke ympäristön laadun säilyttämistä?",
        "sv": "Är projektet miljöbevarande?",
        "en": "Does the project conserve the environment?",
    },
)


def _share_of_land(
    group: GroupProject, subproject: Subproject, category: CostCategory, funds: frozenset[Fund], ceiling: Rate
) -> Check:
    if known(group.fund, group, "fund") not in funds:
        return NOT_APPLICABLE
    check = share_at_most(approved_budget(subproject).of(category), eligible_costs(subproject), ceiling)
    if check.verdict is not Verdict.MET and declared(group, CONSERVES_NATURE):
        return NOT_APPLICABLE
    return check


@rule(
    "866/2021-22.1.1",
    source=ELIGIBILITY_DECREE.cite(22, 1, 1),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "EAKR-hankkeessa tai kansallisista varoista rahoitettavassa hankkeessa joutomaan ja rakennuksia "
        "käsittävän hylätyn teollisuusalueen hankintakustannukset ovat enintään säädetty osuus tukikelpoisista "
        "kokonaiskustannuksista, jollei hanke koske ympäristön laadun säilyttämistä",
        "sv": "I ett projekt som finansieras med medel från Europeiska regionala utvecklingsfonden eller med "
        "nationella medel är kostnaderna för förvärv av övergivna tomter och bebyggda tidigare industritomter högst "
        "den föreskrivna andelen av de totala stödberättigande kostnaderna, om projektet inte är miljöbevarande",
        "en": "In a project financed from the ERDF or from national funds the costs of buying waste land and derelict "
        "industrial sites with buildings are at most the share laid down of total eligible costs unless the project "
        "conserves the environment",
    },
    mend={
        "fi": "vähennä alueen kustannuksista {shortfall}",
        "sv": "dra av {shortfall} från kostnaderna för området",
        "en": "take {shortfall} off the costs of the site",
    },
    note="The share is of the total in the decision, the land in it included. National funds follow the section by "
    "Decree 867/2021 § 25, point 2.",
)
def derelict_site_is_a_small_part(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """Waste land (joutomaa) and derelict sites with buildings are at most 15 % of an ERDF or national project."""
    return _share_of_land(group, subproject, CostCategory.DERELICT_SITE, law[LAND_FUNDS], law[SITE_CEILING])


@rule(
    "866/2021-22.1.2",
    source=ELIGIBILITY_DECREE.cite(22, 1, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "EAKR-hankkeessa tai kansallisista varoista rahoitettavassa hankkeessa muiden maa- ja vesialueiden "
        "hankintakustannukset ovat enintään säädetty osuus tukikelpoisista kokonaiskustannuksista, jollei hanke koske "
        "ympäristön laadun säilyttämistä",
        "sv": "I ett projekt som finansieras med medel från Europeiska regionala utvecklingsfonden eller med "
        "nationella medel är kostnaderna för förvärv av andra mark- och vattenområden högst den föreskrivna andelen av "
        "de totala stödberättigande kostnaderna, om projektet inte är miljöbevarande",
        "en": "In a project financed from the ERDF or from national funds the costs of buying other land and water "
        "areas are at most the share laid down of total eligible costs unless the project conserves the environment",
    },
    mend={
        "fi": "vähennä maa- ja vesialueiden kustannuksista {shortfall}",
        "sv": "dra av {shortfall} från kostnaderna för mark- och vattenområden",
        "en": "take {shortfall} off the costs of land and water areas",
    },
    note="The share is of the total in the decision, the land in it included. National funds follow the section by "
    "Decree 867/2021 § 25, point 2.",
)
def land_is_a_small_part(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """Land and water areas (maa- ja vesialueet) are at most 10 % of an ERDF or national project."""
    return _share_of_land(group, subproject, CostCategory.LAND, law[LAND_FUNDS], law[LAND_CEILING])


@rule(
    "866/2021-25.1",
    source=ELIGIBILITY_DECREE.cite(25, 1),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kustannuksia hyväksytään enintään tukipäätöksen kokonaiskustannusarvion määrä",
        "sv": "Kostnader godkänns högst till det belopp som motsvarar stödbeslutets totalkostnadskalkyl",
        "en": "Costs are accepted at most up to the total of the approved budget",
    },
    mend={
        "fi": "jätä kustannuksista pois {shortfall}",
        "sv": "stryk kostnader för {shortfall}",
        "en": "leave out costs of {shortfall}",
    },
    note="Every cost that the model does not cover counts, refused value added tax apart, and the flat rates of the "
    "model on them, rounded as in a payment claim.",
)
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
    "866/2021-25.2",
    source=ELIGIBILITY_DECREE.cite(25, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kustannuslajin ylitys on enintään säädetty osuus tai määrä, ja viranomainen voi hyväksyä sen",
        "sv": "Ett kostnadsslag överskrids högst med den föreskrivna andelen eller det föreskrivna beloppet, och "
        "myndigheten kan godkänna överskridandet",
        "en": "A cost category exceeds what is approved for it at most by the share or the amount laid down, and the "
        "authority may accept that",
    },
    mend={
        "fi": "jätä kustannuslajista pois {shortfall} tai hae muutosta tukipäätökseen",
        "sv": "stryk {shortfall} ur kostnadsslaget eller ansök om ändring av stödbeslutet",
        "en": "leave {shortfall} out of the category, or apply for a change of the decision",
    },
    note="That the larger of the two tolerances counts follows from their being alternatives. Subsection 4 is about "
    "the categories that § 8 or § 14 reimburses: wages beside the 40 % are none of them.",
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


UNRULED = (
    Provision(ELIGIBILITY_DECREE.cite(22, 2), "structure", "a declaration of the group, read by § 22, subsection 1"),
    Provision(ELIGIBILITY_DECREE.cite(25, 3), "structure", "each cost is judged by itself, whatever its category has"),
    Provision(ELIGIBILITY_DECREE.cite(25, 4), "structure", "the models without overruns are a figure of 866/2021-25.2"),
)

TOPIC = Topic(
    rules=(derelict_site_is_a_small_part, land_is_a_small_part, costs_keep_to_the_total, category_is_not_overrun),
    parameters=(LAND_FUNDS, SITE_CEILING, LAND_CEILING, OVERRUN_SHARE, OVERRUN_AMOUNT, WITHOUT_OVERRUN),
    group_questions=(CONSERVES_NATURE,),
    unruled=UNRULED,
)
