"""Lump sums, what may change in them and what they may cost: Decree 866/2021 §§ 14-15."""

from __future__ import annotations

from collections.abc import Iterator

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import ChangeKind
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import at_most, holds
from grantmodel.rules.figures import eligible_costs, funding_plan
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.money import Money, euros

LUMP_SUM: Parameter[str] = parameter(
    "866/2021-14.1 lump sum", "name", row("lump sum", ELIGIBILITY_DECREE.cite(14, 1), SINCE_DECREES)
)
DRAFT_BUDGET_CEILING: Parameter[Money] = parameter(
    "866/2021-15.1 ceiling of a draft budget",
    "euro cents",
    row(euros(200_000), ELIGIBILITY_DECREE.cite(15, 1), SINCE_DECREES),
)


PUBLIC_FUNDING_PROVED = Question(
    "voucher of municipal and other public funding filed with the payment claim",
    {
        "fi": "Onko kuntien ja muun julkisen rahoituksen toteutumisesta toimitettu tosite maksatushakemuksen "
        "yhteydessä?",
        "sv": "Har ett verifikat över kommunal och annan offentlig finansiering lämnats in i samband med ansökan om "
        "utbetalning?",
        "en": "Was a voucher that proves municipal and other public funding filed with the payment claim?",
    },
)


def _changes(subproject: Subproject) -> Iterator[ChangeKind]:
    """Yield what the decision's amendments change, first what adds cost categories."""
    yield from (ChangeKind.COSTS for amendment in subproject.amendments if amendment.categories)
    for place, amendment in enumerate(subproject.amendments):
        yield from known(amendment.changes, subproject, f"amendments[{place}].changes")


@rule(
    "866/2021-14.4",
    source=ELIGIBILITY_DECREE.cite(14, 4),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kertakorvaushankkeen tukipäätöstä muutetaan vain toteuttamisajan osalta",
        "sv": "Stödbeslutet för ett projekt som får engångsersättning ändras endast i fråga om genomförandetiden",
        "en": "The decision of a lump-sum project is changed in its implementation period alone",
    },
    mend={
        "fi": "rajaa muutos toteuttamisaikaan",
        "sv": "begränsa ändringen till genomförandetiden",
        "en": "limit the amendment to the implementation period",
    },
)
def lump_sum_changes_in_its_period_alone(subproject: Subproject, law: Parameters) -> Check:
    """Nothing but the implementation period of a lump-sum project (kertakorvaushanke) may change."""
    model = known(subproject.cost_model, subproject, "cost_model")
    if model != law[LUMP_SUM] or not subproject.amendments:
        return NOT_APPLICABLE
    other = next((kind for kind in _changes(subproject) if kind is not ChangeKind.PERIOD), None)
    return holds(other is None, actual=other)


@rule(
    "866/2021-14.6",
    source=ELIGIBILITY_DECREE.cite(14, 6),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kertakorvaushankkeessa kuntien ja muiden julkisyhteisöjen rahoitus omarahoituksen lisäksi hyväksytään "
        "vain maksatushakemuksen yhteydessä toimitetun tositteen perusteella",
        "sv": "I ett projekt som får engångsersättning godkänns finansiering från kommuner och andra "
        "offentligrättsliga samfund utöver självfinansieringen endast mot ett verifikat som lämnats in med ansökan "
        "om utbetalning",
        "en": "In a lump-sum project funding by municipalities and other public bodies besides own financing is "
        "accepted only by a voucher filed with the payment claim",
    },
    mend={
        "fi": "toimita tosite rahoituksen toteutumisesta",
        "sv": "lämna in ett verifikat över finansieringen",
        "en": "file a voucher of the funding",
    },
)
def public_funding_is_proved(subproject: Subproject, law: Parameters) -> Check:
    """Public funding (julkinen rahoitus) outside own financing is proved when a lump sum is claimed."""
    if known(subproject.cost_model, subproject, "cost_model") != law[LUMP_SUM]:
        return NOT_APPLICABLE
    given = funding_plan(subproject).amount(FundingSource.MUNICIPAL) + funding_plan(subproject).amount(
        FundingSource.OTHER_PUBLIC
    )
    if not given:
        return NOT_APPLICABLE
    return holds(declared(subproject, PUBLIC_FUNDING_PROVED), actual=given)


@rule(
    "866/2021-15.1",
    source=ELIGIBILITY_DECREE.cite(15, 1),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Tapauskohtaiseen kustannusarvioon perustuvan kertakorvaushankkeen kokonaiskustannukset ovat enintään "
        "säädetty määrä",
        "sv": "De totala kostnaderna för ett projekt vars engångsersättning fastställs enligt en fallspecifik "
        "kostnadskalkyl är högst det föreskrivna beloppet",
        "en": "The total costs of a project whose lump sum rests on a draft budget are at most the amount laid down",
    },
    mend={
        "fi": "pienennä kokonaiskustannuksia {shortfall} tai valitse toinen kustannusmalli",
        "sv": "minska de totala kostnaderna med {shortfall} eller välj en annan kostnadsmodell",
        "en": "lower the total costs by {shortfall}, or choose another cost model",
    },
    note="A beneficiary's own part of a group is its project. A standard lump sum has no draft budget. Not referred to "
    "for national funds (867/2021 § 23).",
)
def draft_budget_is_small(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """A lump sum by a draft budget (tapauskohtainen kustannusarvio) is for total costs of at most 200 000 euros."""
    if known(group.fund, group, "fund") is Fund.NATIONAL:
        return NOT_APPLICABLE
    if known(subproject.cost_model, subproject, "cost_model") != law[LUMP_SUM]:
        return NOT_APPLICABLE
    if subproject.decision is not None and subproject.decision.standard_lump_sum is not None:
        return NOT_APPLICABLE
    return at_most(eligible_costs(subproject), law[DRAFT_BUDGET_CEILING])


UNRULED = (
    Provision(ELIGIBILITY_DECREE.cite(15, 2), "structure", "flat_rate_models.DRAFT_BUDGET of a development project"),
    Provision(ELIGIBILITY_DECREE.cite(15, 3), "structure", "flat_rate_models.DRAFT_BUDGET of an investment project"),
)

TOPIC = Topic(
    rules=(lump_sum_changes_in_its_period_alone, public_funding_is_proved, draft_budget_is_small),
    parameters=(LUMP_SUM, DRAFT_BUDGET_CEILING),
    questions=(PUBLIC_FUNDING_PROVED,),
    unruled=UNRULED,
)
