"""Which kind of project a flat rate is for: Decree 866/2021 § 8, § 9 subsection 1, § 11 subsection 1 and § 12."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.coverage import SEVEN_WITH_INVESTMENTS
from grantmodel.programmes.finland_2021_2027.scopes import other_projects, outside_interreg, social_projects
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import one_of
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.sources import LegalSource

Kinds = Parameter[Mapping[str, frozenset[ProjectKind]]]


def _kinds(name: str, source: LegalSource, kind: ProjectKind, *models: str) -> Kinds:
    version = row({model: frozenset({kind}) for model in models}, source, SINCE_DECREES, checked="2026-11-24")
    return parameter(f"866/2021-{name} kinds of projects", "kinds of projects by the model's name", version)


_BY_WAGES, _BY_DIRECT_COSTS = ELIGIBILITY_DECREE.cite(8), ELIGIBILITY_DECREE.cite(9, 1)
_BY_SOCIAL_COSTS, _OF_MATERIAL_AID = ELIGIBILITY_DECREE.cite(11, 1), ELIGIBILITY_DECREE.cite(12, 1)

KINDS = _kinds("8", _BY_WAGES, ProjectKind.DEVELOPMENT, "flat rate 40")
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


@rule(_BY_WAGES, anchor="decision", applies=outside_interreg, reads=(KINDS,))
def rate_of_wages_is_for_development(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """The flat rate of wages is for development projects (kehittämishanke), of whatever fund."""
    return _suits(group, subproject, law[KINDS])


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
