"""How much aid, and who pays the rest: Act 757/2021 §§ 17-18, Decree 867/2021 §§ 4-5 and 9."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FINANCING_ACT,
    FINANCING_DECREE,
    SINCE_DECREES,
    SINCE_FINANCING_ACT,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.cofinancing_gaps import UNRULED
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import equals, holds, share_at_most
from grantmodel.rules.figures import aid, eligible_costs, funding_plan, investment_costs
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Evidence

AID_CEILING: Parameter[Rate] = parameter(
    "867/2021-4.1 aid ceiling", "share of 1", row(percent(80), FINANCING_DECREE.cite(4, 1), SINCE_DECREES)
)
INVESTMENT_AID_CEILING: Parameter[Rate] = parameter(
    "867/2021-4.2 aid ceiling of investments",
    "share of 1",
    row(percent(70), FINANCING_DECREE.cite(4, 2), SINCE_DECREES),
)
INVESTMENT_SHARE_CEILING: Parameter[Rate] = parameter(
    "867/2021-5.2 share of investments", "share of 1", row(percent(50), FINANCING_DECREE.cite(5, 2), SINCE_DECREES)
)


@rule(
    "757/2021-17.1",
    source=FINANCING_ACT.cite(17, 1),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Tuki kattaa vain osan hankkeen kustannuksista, ellei ole erityistä syytä kattaa niitä kaikkia",
        "sv": "Stödet täcker endast en del av projektets kostnader, om det inte finns särskilda skäl att täcka alla",
        "en": "Aid covers only a part of the project's costs unless there is a special reason to cover all of them",
    },
    mend={
        "fi": "alenna tukea tai perustele erityinen syy",
        "sv": "sänk stödet eller motivera särskilda skäl",
        "en": "lower the aid, or give a special reason",
    },
)
def aid_leaves_a_part(group: GroupProject, subproject: Subproject) -> Check:
    """Aid does not cover all costs unless there is a special reason (erityinen syy); material aid is apart."""
    if group.kind is ProjectKind.MATERIAL_AID:
        return NOT_APPLICABLE
    costs, given = eligible_costs(subproject), aid(subproject)
    return holds(given < costs, actual=given, limit=costs, discretion=True)


@rule(
    "757/2021-18.1",
    source=FINANCING_ACT.cite(18, 1),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Hakija osallistuu kustannuksiin omalla tai sitä korvaavalla muulla rahoituksella, "
        "ellei ole erityistä syytä",
        "sv": "Sökanden deltar i kostnaderna med egen finansiering eller med annan finansiering som ersätter den, "
        "om det inte finns särskilda skäl",
        "en": "The applicant takes part in the costs with own financing, or other funding in its place, "
        "unless there is a special reason",
    },
    mend={
        "fi": "lisää rahoitussuunnitelmaan oma tai muu rahoitus tai perustele erityinen syy",
        "sv": "lägg till egen eller annan finansiering i finansieringsplanen eller motivera särskilda skäl",
        "en": "add own or other financing to the plan, or give a special reason",
    },
)
def applicant_takes_part(subproject: Subproject) -> Check:
    """Own financing (omarahoitus), or other funding in its place, bears a part; no least part is laid down."""
    parts = funding_plan(subproject).parts
    others = Money.sum(amount for source, amount in parts.items() if source is not FundingSource.AID)
    return holds(others > Money(0), actual=others, discretion=True)


@rule(
    "757/2021-18.2",
    source=FINANCING_ACT.cite(18, 2),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    scope=outside_interreg,
    norm={
        "fi": "Rahaa edellyttämätön panostus hyväksytään vain kansallisista varoista rahoitettavassa hankkeessa",
        "sv": "En insats som fås gratis godtas endast i projekt som finansieras med nationella medel",
        "en": "In-kind input is accepted only in projects financed from national funds",
    },
    mend={
        "fi": "korvaa panostus rahalla: {shortfall}",
        "sv": "ersätt insatsen med pengar: {shortfall}",
        "en": "replace the input by money: {shortfall}",
    },
    note="The Act allows it in nationally funded projects; that others may not have it follows. What an Interreg match "
    "accepts is for the Union's acts and the programme to say (section 60).",
)
def in_kind_is_national(group: GroupProject, subproject: Subproject) -> Check:
    """Work or goods instead of money (rahaa edellyttämätön panostus) count in nationally funded projects alone."""
    if known(group.fund, group, "fund") is Fund.NATIONAL:
        return NOT_APPLICABLE
    return equals(funding_plan(subproject).in_kind, Money(0))


@rule(
    "867/2021-4.1",
    source=FINANCING_DECREE.cite(4, 1),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kehittämishankkeen tuki on enintään säädetty osuus hyväksyttävistä kokonaiskustannuksista, jollei ole "
        "erityistä syytä",
        "sv": "Stödet till ett utvecklingsprojekt är högst den föreskrivna andelen av de godtagbara totalkostnaderna, "
        "om det inte finns särskilda skäl",
        "en": "Aid to a development project is at most the share laid down of total eligible costs "
        "unless there is a special reason",
    },
    mend={
        "fi": "alenna tukea {shortfall} tai perustele erityinen syy",
        "sv": "sänk stödet med {shortfall} eller motivera särskilda skäl",
        "en": "lower the aid by {shortfall}, or give a special reason",
    },
)
def aid_is_at_most_the_ceiling(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """Aid covers at most 80 % of total eligible costs of a development project unless there is a special reason."""
    if group.kind is not ProjectKind.DEVELOPMENT:
        return NOT_APPLICABLE
    return share_at_most(aid(subproject), eligible_costs(subproject), law[AID_CEILING], discretion=True)


@rule(
    "867/2021-4.2",
    source=FINANCING_DECREE.cite(4, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Investoinnin tuki on enintään säädetty osuus investoinnin hyväksyttävistä kokonaiskustannuksista",
        "sv": "Stödet till en investering är högst den föreskrivna andelen av investeringens godtagbara totalkostnader",
        "en": "Aid to an investment is at most the share laid down of the investment's total eligible costs",
    },
    mend={
        "fi": "alenna investoinnin tukea {shortfall}",
        "sv": "sänk stödet till investeringen med {shortfall}",
        "en": "lower the aid to the investment by {shortfall}",
    },
)
def investment_aid_is_at_most_the_ceiling(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """Aid covers at most 70 % of an investment project, and of an investment inside a development project."""
    if group.kind is ProjectKind.INVESTMENT:
        return share_at_most(aid(subproject), eligible_costs(subproject), law[INVESTMENT_AID_CEILING])
    costs = investment_costs(subproject)
    if group.kind is not ProjectKind.DEVELOPMENT or not (costs or funding_plan(subproject).investment_aid):
        return NOT_APPLICABLE
    return share_at_most(funding_plan(subproject).investment_aid, costs, law[INVESTMENT_AID_CEILING])


@rule(
    "867/2021-5.2",
    source=FINANCING_DECREE.cite(5, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Maakunnan liiton alueellisen kehittämistuen hankkeessa investoinnin kustannukset ovat enintään säädetty "
        "osuus hyväksyttävistä kokonaiskustannuksista",
        "sv": "I ett projekt med landskapsförbundets regionala utvecklingsstöd är investeringens kostnader högst den "
        "föreskrivna andelen av de godtagbara totalkostnaderna",
        "en": "In a project with a regional council's regional development aid the costs of an investment are at most "
        "the share laid down of total eligible costs",
    },
    mend={
        "fi": "pienennä investointia {shortfall}",
        "sv": "minska investeringen med {shortfall}",
        "en": "reduce the investment by {shortfall}",
    },
    note="Development projects of the education ministry's sector (Act 757/2021 § 9, point 1 b), which have no "
    "regional development aid, are not told apart.",
)
def investment_is_at_most_half(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """With regional development aid (alueellinen kehittämistuki) an investment is at most half of the costs."""
    authority = known(group.call, group, "call").authority.authority
    if authority is not AuthorityKind.REGIONAL_COUNCIL or group.kind is not ProjectKind.DEVELOPMENT:
        return NOT_APPLICABLE
    return share_at_most(investment_costs(subproject), eligible_costs(subproject), law[INVESTMENT_SHARE_CEILING])


@rule(
    "867/2021-9.1.7",
    source=FINANCING_DECREE.cite(9, 1, 7),
    anchor="application",
    valid=SINCE_DECREES,
    norm={
        "fi": "Rahoitussuunnitelman osat kattavat hyväksytyt kustannukset sentilleen",
        "sv": "Finansieringsplanens delar täcker de godkända kostnaderna på centen",
        "en": "The parts of the funding plan cover the approved costs to the cent",
    },
    mend={
        "fi": "korjaa rahoitussuunnitelmaa {shortfall}",
        "sv": "rätta finansieringsplanen med {shortfall}",
        "en": "correct the funding plan by {shortfall}",
    },
    evidence=Evidence.INFERRED,
    note="That the plan covers the costs is what makes it one; the decree asks for the plan without saying so.",
)
def plan_covers_the_costs(subproject: Subproject) -> Check:
    """The application has a funding plan (rahoitussuunnitelma), whose parts make the approved costs."""
    return equals(funding_plan(subproject).parts.total, eligible_costs(subproject))


TOPIC = Topic(
    rules=(
        aid_leaves_a_part,
        applicant_takes_part,
        in_kind_is_national,
        aid_is_at_most_the_ceiling,
        investment_aid_is_at_most_the_ceiling,
        investment_is_at_most_half,
        plan_covers_the_costs,
    ),
    parameters=(AID_CEILING, INVESTMENT_AID_CEILING, INVESTMENT_SHARE_CEILING),
    unruled=UNRULED,
)
__all__ = ["TOPIC"]
