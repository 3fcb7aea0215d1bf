"""Cost models, and what each of them covers: Decree 866/2021 §§ 1-2, 8-13 and 16."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import COMMON_PROVISIONS, ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import CostCategory, CostItem, CostNature
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import holds, one_of
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.choices import Choice
from grantmodel.values.sources import Evidence

SEVEN_WITH_INVESTMENTS = "flat rates 7 and 1.5"
"""The 7 % of § 9, and beside it the 1.5 % of § 10 of the investments inside a development project."""

COST_MODELS: Parameter[frozenset[str]] = parameter(
    "866/2021-2.2 cost models",
    "names",
    row(
        frozenset(
            {
                "flat rate 40",
                "flat rate 7",
                "flat rate 1.5",
                SEVEN_WITH_INVESTMENTS,
                "flat rate material aid",
                "lump sum",
                "unit costs",
                "actual costs",
            }
        ),
        ELIGIBILITY_DECREE.cite(2, 2),
        SINCE_DECREES,
        note="The flat rates are those of §§ 8-12; two of them in one subproject are a model of its own (point 5). "
        "Costs that the model of a subproject does not cover are reimbursed as they are.",
    ),
)
ACTUAL_COSTS: Parameter[str] = parameter(
    "866/2021-2.2.4 model that is not simplified",
    "name",
    row("actual costs", ELIGIBILITY_DECREE.cite(2, 2, 4), SINCE_DECREES),
)

_ALL = frozenset(CostCategory)
_INVESTED = frozenset(category for category in CostCategory if category.is_investment)
_RUNNING = frozenset({CostCategory.WAGES, CostCategory.TRAVEL, CostCategory.INDIRECT})

COVERED: Mapping[str, frozenset[Choice]] = {
    "flat rate 40": _ALL - {CostCategory.WAGES},
    "flat rate 7": _INVESTED | {CostCategory.INDIRECT, CostNature.INVESTMENT_PREPARATION},
    "flat rate 1.5": _RUNNING | {CostNature.INVESTMENT_PREPARATION},
    SEVEN_WITH_INVESTMENTS: frozenset({CostCategory.INDIRECT, CostNature.INVESTMENT_PREPARATION}),
    "flat rate material aid": _RUNNING | _INVESTED | {CostNature.AUDIT},
    "lump sum": _ALL,
    "unit costs": frozenset({CostCategory.WAGES}),
    "actual costs": frozenset(),
}
"""What each cost model covers, as the decree lays down since its first day; `models` takes its rates on the rest."""
COVERAGE: Parameter[Mapping[str, frozenset[Choice]]] = parameter(
    "866/2021-2.2.5 costs that a cost model covers",
    "cost categories and natures by the model's name",
    row(
        COVERED,
        ELIGIBILITY_DECREE.cite(2, 2, 5),
        SINCE_DECREES,
        note="By § 8; § 9, subsection 3, and § 11, subsection 3: an investment is no direct cost, so it is covered "
        "unless the decision pays it by § 10 beside the 7 %; § 10, subsection 3: every cost outside the direct costs "
        "of subsection 2 is covered, so wages and travel are too; § 12: so is an audit; § 14: a lump sum is paid by "
        "its outputs; § 6: unit costs of wages are paid by hours.",
    ),
)


def is_covered(subproject: Subproject, item: CostItem, coverage: Mapping[str, frozenset[Choice]]) -> bool:
    """Return whether the subproject's cost model covers a cost, which is then neither an error nor paid as such."""
    model = known(subproject.cost_model, subproject, "cost_model")
    covered = known(coverage.get(model), subproject, "cost_model")
    return item.category in covered or item.nature in covered


@rule(
    "866/2021-2.2",
    source=ELIGIBILITY_DECREE.cite(2, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Hankkeen kustannukset korvataan asetuksessa säädetyn kustannusmallin mukaan",
        "sv": "Kostnaderna för projektet ersätts enligt en kostnadsmodell som anges i förordningen",
        "en": "The costs of the project are reimbursed by a cost model that the decree lays down",
    },
    mend={
        "fi": "valitse jokin säädetyistä kustannusmalleista",
        "sv": "välj någon av de föreskrivna kostnadsmodellerna",
        "en": "choose one of the cost models laid down",
    },
    note="In a nationally funded project by Decree 867/2021 § 20, subsection 1.",
)
def cost_model_is_laid_down(subproject: Subproject, law: Parameters) -> Check:
    """Costs are reimbursed by one of the cost models (kustannusmalli); members of a group may have different ones."""
    return one_of(known(subproject.cost_model, subproject, "cost_model"), law[COST_MODELS])


@rule(
    "866/2021-2.3",
    source=ELIGIBILITY_DECREE.cite(2, 3),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "EU-ohjelman hankkeessa käytetään yksinkertaistettua kustannusmallia joko kokonaan tai osittain",
        "sv": "I ett projekt inom EU-programmet används förenklade kostnadsmodeller antingen helt eller delvis",
        "en": "A project of the EU programme uses a simplified cost model, wholly or in part",
    },
    mend={
        "fi": "valitse yksinkertaistettu kustannusmalli",
        "sv": "välj en förenklad kostnadsmodell",
        "en": "choose a simplified cost model",
    },
    note="Stricter than Regulation (EU) 2021/1060, Article 53(2), which asks for it in small operations alone.",
)
def cost_model_is_simplified(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """Every project uses a simplified model (yksinkertaistettu kustannusmalli); national funds know no such duty."""
    if known(group.fund, group, "fund") is Fund.NATIONAL:
        return NOT_APPLICABLE
    model = known(subproject.cost_model, subproject, "cost_model")
    return holds(model != law[ACTUAL_COSTS], actual=model)


_COMPUTED = {
    (8, None): "flat_rate_models.COST_MODEL has 40 % of wages for all other costs",
    (9, 2): "the base of the 7 % in flat_rate_models.COST_MODEL, every category but indirect costs and investments",
    (10, 1): "flat_rate_models.COST_MODEL has 1.5 % of the direct costs of an investment, alone and beside the 7 %",
    (10, 2): "the base of the 1.5 % in flat_rate_models.COST_MODEL, every category that the coverage leaves",
    (
        11,
        2,
    ): "the base of the 7 % in flat_rate_models.SOCIAL_COST_MODEL, every category but indirect costs and investments",
    (12, 1): "the base of both 7 % in flat_rate_models.COST_MODEL, every category that the coverage leaves",
    (12, 2): "flat_rate_models.COST_MODEL has 7 % of the direct costs of material aid for accompanying measures",
    (12, 3): "flat_rate_models.COST_MODEL has 7 % of the same direct costs for the rest",
    (13, 1): "travel_days.travel_by_days has the unit costs as they stood on the day of the decision",
    (13, 2): "travel_days.travel_by_days leaves near domestic trips to the flat rate",
}
_APART = {
    (9, 2): "near trips and dear machines: a cost does not tell its distance or that it is one machine",
    (11, 2): "near trips and dear machines: a cost does not tell its distance or that it is one machine",
    (13, 3): "travel days verified in the payment claim: payment claims are not in the model",
    (16, 1): "models and amounts of the Union's delegated acts: none is in the rulebook",
}
_STRICTER = "the national decree leaves no more than this article allows"

UNRULED = (
    Provision(
        ELIGIBILITY_DECREE.cite(1, 2), "structure", "a rulebook is a programme's; its rules are for aid in grant form"
    ),
    Provision(
        ELIGIBILITY_DECREE.cite(2, 1),
        "structure",
        "a subproject has one cost model for its whole time, and an amendment has none",
    ),
    Provision(
        ELIGIBILITY_DECREE.cite(2, 2, 5),
        "structure",
        "a model covers the categories that the coverage gives it; each subproject of a group has its own model",
    ),
    Provision(
        ELIGIBILITY_DECREE.cite(2, 2, 5),
        "structure",
        "wages by unit costs are given as wages, on which a flat rate is taken; travel by unit costs as travel",
    ),
    Provision(
        ELIGIBILITY_DECREE.cite(2, 2, 5),
        "structure",
        "the 1.5 % of investments stands beside the 7 % as a model with a name of its own; combined_models.FLAT_RATES "
        "refuses every other pair of flat rates, with the section that leaves no costs for the second",
        evidence=Evidence.INFERRED,
    ),
    *(
        Provision(ELIGIBILITY_DECREE.cite(section, subsection), "structure", what)
        for (section, subsection), what in _COMPUTED.items()
    ),
    *(
        Provision(ELIGIBILITY_DECREE.cite(section, subsection), "not modelled", what)
        for (section, subsection), what in _APART.items()
    ),
    Provision(ELIGIBILITY_DECREE.cite(9, 3), "structure", "the coverage of the 7 % holds what it replaces"),
    Provision(ELIGIBILITY_DECREE.cite(10, 3), "structure", "the coverage of the 1.5 % holds what it replaces"),
    Provision(ELIGIBILITY_DECREE.cite(11, 3), "structure", "the coverage of the 7 % holds what it replaces"),
    Provision(
        ELIGIBILITY_DECREE.cite(16, 2), "structure", "the intermediate body's choice is the subproject's cost model"
    ),
    Provision(COMMON_PROVISIONS.cite(53, 1), "structure", "the national cost models are the forms of this article"),
    Provision(
        COMMON_PROVISIONS.cite(53, 2),
        "structure",
        "weaker than 866/2021-2.3, which asks for a simplified model in every project",
    ),
    Provision(
        COMMON_PROVISIONS.cite(53, 3),
        "not modelled",
        "how the authorities have found the amounts of a model is not a project's matter",
        evidence=Evidence.UNVERIFIED,
    ),
    Provision(
        COMMON_PROVISIONS.cite(54), "structure", f"7 % and 1.5 % of direct costs are the rates taken: {_STRICTER}"
    ),
    Provision(COMMON_PROVISIONS.cite(55, 1), "structure", f"a flat rate for wages is no national model: {_STRICTER}"),
    Provision(COMMON_PROVISIONS.cite(55, 2), "structure", "unit_costs.hourly_rate divides annual cost by its hours"),
    Provision(
        COMMON_PROVISIONS.cite(55, 5),
        "structure",
        "a position has one fixed share of working time",
        evidence=Evidence.SECOND_HAND,
    ),
    Provision(
        COMMON_PROVISIONS.cite(56),
        "structure",
        "flat_rate_models.COST_MODEL has 40 % of wages",
        evidence=Evidence.SECOND_HAND,
    ),
    Provision(
        COMMON_PROVISIONS.cite(57),
        "not modelled",
        "grants under conditions are no aid of this programme",
        evidence=Evidence.UNVERIFIED,
    ),
    Provision(
        COMMON_PROVISIONS.cite(58),
        "not modelled",
        "financial instruments are no grants",
        evidence=Evidence.UNVERIFIED,
    ),
)

TOPIC = Topic(
    rules=(cost_model_is_laid_down, cost_model_is_simplified),
    parameters=(COST_MODELS, ACTUAL_COSTS, COVERAGE),
    unruled=UNRULED,
)
