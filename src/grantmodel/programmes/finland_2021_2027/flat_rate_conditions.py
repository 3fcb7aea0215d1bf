"""Which flat rate a project may have: Decree 866/2021 §§ 8-12."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.authorities import granting_authority
from grantmodel.programmes.finland_2021_2027.coverage import SEVEN_WITH_INVESTMENTS
from grantmodel.programmes.finland_2021_2027.scopes import other_projects, outside_interreg, social_projects
from grantmodel.projects.budgets import Budget
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Verdict, known
from grantmodel.rules.comparisons import holds, one_of, rate_at_least
from grantmodel.rules.figures import approved_budget
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import LegalSource

Kinds = Parameter[Mapping[str, frozenset[ProjectKind]]]


def _kinds(name: str, source: LegalSource, kind: ProjectKind, *models: str) -> Kinds:
    version = row({model: frozenset({kind}) for model in models}, source, SINCE_DECREES, checked="2026-11-24")
    return parameter(f"866/2021-{name} kinds of projects", "kinds of projects by the model's name", version)


_BY_WAGES, _BY_DIRECT_COSTS = ELIGIBILITY_DECREE.cite(8), ELIGIBILITY_DECREE.cite(9, 1)
_BY_SOCIAL_COSTS, _OF_MATERIAL_AID = ELIGIBILITY_DECREE.cite(11, 1), ELIGIBILITY_DECREE.cite(12, 1)

WAGES_KINDS = _kinds("8", _BY_WAGES, ProjectKind.DEVELOPMENT, "flat rate 40")
SEVEN_KINDS = _kinds("9.1", _BY_DIRECT_COSTS, ProjectKind.DEVELOPMENT, "flat rate 7", SEVEN_WITH_INVESTMENTS)
SOCIAL_SEVEN_KINDS = _kinds("11.1", _BY_SOCIAL_COSTS, ProjectKind.DEVELOPMENT, "flat rate 7", SEVEN_WITH_INVESTMENTS)
MATERIAL_AID_KINDS = _kinds("12.1", _OF_MATERIAL_AID, ProjectKind.MATERIAL_AID, "flat rate material aid")
MATERIAL_AID_FUNDS: Parameter[frozenset[Fund]] = parameter(
    "866/2021-12.1 funds", "funds", row(frozenset({Fund.ESF}), _OF_MATERIAL_AID, SINCE_DECREES, checked="2026-11-24")
)


def _suits(group: GroupProject, subproject: Subproject, kinds: Mapping[str, frozenset[ProjectKind]]) -> Check:
    """Find whether the project is of a kind that the subproject's cost model is for."""
    allowed = kinds.get(known(subproject.cost_model, subproject, "cost_model"))
    return NOT_APPLICABLE if allowed is None else one_of(group.kind, allowed)


@rule(_BY_WAGES, anchor="decision", applies=outside_interreg, reads=(WAGES_KINDS,))
def rate_of_wages_is_for_development(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """The flat rate of wages is for development projects (kehittämishanke), of whatever fund."""
    return _suits(group, subproject, law[WAGES_KINDS])


@rule(_BY_DIRECT_COSTS, anchor="decision", id="866/2021-9.1 sentence 1", applies=other_projects, reads=(SEVEN_KINDS,))
def seven_per_cent_is_for_development(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """The flat rate of direct costs is for development projects (kehittämishanke) of all funds but the ESF+."""
    return _suits(group, subproject, law[SEVEN_KINDS])


@rule(
    _BY_SOCIAL_COSTS,
    anchor="decision",
    id="866/2021-11.1 sentence 1",
    applies=social_projects,
    reads=(SOCIAL_SEVEN_KINDS,),
)
def social_seven_per_cent_is_for_development(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """The flat rate of direct costs is for development projects (kehittämishanke) of the ESF+."""
    return _suits(group, subproject, law[SOCIAL_SEVEN_KINDS])


@rule(_OF_MATERIAL_AID, anchor="decision", applies=outside_interreg, reads=(MATERIAL_AID_KINDS, MATERIAL_AID_FUNDS))
def rates_of_material_aid_are_for_it(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """Both flat rates of § 12 are for ESF+ projects of material aid (vähävaraisten aineellinen apu)."""
    check = _suits(group, subproject, law[MATERIAL_AID_KINDS])
    if check is NOT_APPLICABLE:
        return check
    fund = one_of(known(group.fund, group, "fund"), law[MATERIAL_AID_FUNDS])
    return fund if fund.is_finding else check


def _share(name: str, per_cent: int, section: int, point: int) -> Parameter[Rate]:
    source = ELIGIBILITY_DECREE.cite(section, 1, point)
    id_ = f"866/2021-{section}.1.{point} least {name} beside wages"
    return parameter(id_, "share of 1", row(percent(per_cent), source, SINCE_DECREES, checked="2026-11-24"))


SERVICES_SHARE = _share("services", 30, 9, 2)
TRAVEL_SHARE = _share("travel", 20, 9, 3)
SOCIAL_SERVICES_SHARE = _share("services", 30, 11, 2)
SOCIAL_TRAVEL_SHARE = _share("travel", 20, 11, 3)


def _by_category(subproject: Subproject) -> Budget:
    """Return the approved costs by category; where the decision states one total, those of the plan behind it."""
    approved = approved_budget(subproject)
    budget = approved if approved.lines else known(subproject.budget, subproject, "budget")
    told = bool(budget.lines) and all(line.category for line in budget.lines)
    return known(budget if told else None, subproject, "budget")


def _plan_allows(subproject: Subproject, services: Rate, travel: Rate) -> Check:
    """Compare services and travel with wages in the plan, whatever has been spent."""
    budget = _by_category(subproject)
    wages = budget.of(CostCategory.WAGES)
    if wages <= Money(0):
        return holds(is_so=True, actual=wages)
    by_services = rate_at_least(budget.of(CostCategory.SERVICES).share_of(wages), services)
    by_travel = rate_at_least(budget.of(CostCategory.TRAVEL).share_of(wages), travel)
    return by_travel if by_travel.verdict is Verdict.MET else by_services


@rule(
    ELIGIBILITY_DECREE.cite(9, 1),
    anchor="decision",
    applies=other_projects,
    reads=(SEVEN_KINDS, SERVICES_SHARE, TRAVEL_SHARE),
)
def plan_allows_seven_per_cent(subproject: Subproject, law: Parameters) -> Check:
    """An ERDF, JTF or national plan has no wages, services of 30 % of them, or travel of 20 % (hankesuunnitelma)."""
    if known(subproject.cost_model, subproject, "cost_model") not in law[SEVEN_KINDS]:
        return NOT_APPLICABLE
    return _plan_allows(subproject, law[SERVICES_SHARE], law[TRAVEL_SHARE])


@rule(
    ELIGIBILITY_DECREE.cite(11, 1),
    anchor="decision",
    applies=social_projects,
    reads=(SOCIAL_SEVEN_KINDS, SOCIAL_SERVICES_SHARE, SOCIAL_TRAVEL_SHARE),
)
def social_plan_allows_seven_per_cent(subproject: Subproject, law: Parameters) -> Check:
    """An ESF+ plan has no wages, services of 30 % of them, or travel of 20 % (hankesuunnitelma)."""
    if known(subproject.cost_model, subproject, "cost_model") not in law[SOCIAL_SEVEN_KINDS]:
        return NOT_APPLICABLE
    return _plan_allows(subproject, law[SOCIAL_SERVICES_SHARE], law[SOCIAL_TRAVEL_SHARE])


_SOURCE = ELIGIBILITY_DECREE.cite(10, 1)

INVESTMENT_FUNDS: Parameter[frozenset[Fund]] = parameter(
    "866/2021-10.1 funds", "funds", row(frozenset({Fund.ERDF, Fund.JTF}), _SOURCE, SINCE_DECREES, checked="2026-11-24")
)
INVESTMENT_KINDS: Parameter[Mapping[str, frozenset[ProjectKind]]] = parameter(
    "866/2021-10.1 kinds of projects",
    "kinds of projects by the model's name",
    row(
        {
            "flat rate 1.5": frozenset({ProjectKind.INVESTMENT, ProjectKind.DEVELOPMENT}),
            SEVEN_WITH_INVESTMENTS: frozenset({ProjectKind.DEVELOPMENT}),
        },
        _SOURCE,
        SINCE_DECREES,
        checked="2026-11-24",
        note="A member of a group that carries out the investment alone has the 1.5 % alone. Beside the 7 %, which is "
        "for development projects, it is for the investments inside one.",
    ),
)
INVESTMENT_AUTHORITIES: Parameter[frozenset[AuthorityKind]] = parameter(
    "866/2021-10.1 authorities of development projects",
    "authorities",
    row(
        frozenset({AuthorityKind.REGIONAL_COUNCIL}),
        _SOURCE,
        SINCE_DECREES,
        checked="2026-11-24",
        note="Investments inside a development project are those of Act 757/2021 § 9, subsection 1, point 1, item a, "
        "which regional councils aid; of its § 12 only investment projects are named.",
    ),
)


@rule(
    _SOURCE,
    anchor="decision",
    applies=outside_interreg,
    reads=(INVESTMENT_KINDS, INVESTMENT_FUNDS, INVESTMENT_AUTHORITIES),
)
def investments_have_a_rate_of_their_own(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """The rate of investments is for ERDF and JTF investments (investointi), in a council's development project too."""
    kinds = law[INVESTMENT_KINDS].get(known(subproject.cost_model, subproject, "cost_model"))
    if kinds is None:
        return NOT_APPLICABLE
    fund = known(group.fund, group, "fund")
    if fund is Fund.NATIONAL:
        return NOT_APPLICABLE
    if fund not in law[INVESTMENT_FUNDS]:
        return one_of(fund, law[INVESTMENT_FUNDS])
    if group.kind not in kinds or group.kind is ProjectKind.INVESTMENT:
        return one_of(group.kind, kinds)
    return one_of(granting_authority(subproject), law[INVESTMENT_AUTHORITIES])
