"""Which kind of project a flat rate is for: Decree 866/2021 § 8, § 9 subsection 1, § 11 subsection 1 and § 12."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.coverage import SEVEN_WITH_INVESTMENTS
from grantmodel.programmes.finland_2021_2027.scopes import other_projects, outside_interreg, social_projects
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import one_of
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.text.symbols import Language
from grantmodel.values.sources import LegalSource

Kinds = Parameter[Mapping[str, frozenset[ProjectKind]]]


def _kinds(name: str, source: LegalSource, kind: ProjectKind, *models: str) -> Kinds:
    version = row({model: frozenset({kind}) for model in models}, source, SINCE_DECREES)
    return parameter(f"866/2021-{name} kinds of projects", "kinds of projects by the model's name", version)


_BY_WAGES, _BY_DIRECT_COSTS = ELIGIBILITY_DECREE.cite(8), ELIGIBILITY_DECREE.cite(9, 1)
_BY_SOCIAL_COSTS, _OF_MATERIAL_AID = ELIGIBILITY_DECREE.cite(11, 1), ELIGIBILITY_DECREE.cite(12, 1)

KINDS = _kinds("8", _BY_WAGES, ProjectKind.DEVELOPMENT, "flat rate 40")
SEVEN_KINDS = _kinds("9.1", _BY_DIRECT_COSTS, ProjectKind.DEVELOPMENT, "flat rate 7", SEVEN_WITH_INVESTMENTS)
SOCIAL_SEVEN_KINDS = _kinds("11.1", _BY_SOCIAL_COSTS, ProjectKind.DEVELOPMENT, "flat rate 7", SEVEN_WITH_INVESTMENTS)
MATERIAL_AID_KINDS = _kinds("12.1", _OF_MATERIAL_AID, ProjectKind.MATERIAL_AID, "flat rate material aid")
MATERIAL_AID_FUNDS: Parameter[frozenset[Fund]] = parameter(
    "866/2021-12.1 funds", "funds", row(frozenset({Fund.ESF}), _OF_MATERIAL_AID, SINCE_DECREES)
)

_MEND: Mapping[Language, str] = {
    "fi": "valitse toinen kustannusmalli",
    "sv": "välj en annan kostnadsmodell",
    "en": "choose another cost model",
}
_SEVEN: Mapping[Language, str] = {
    "fi": "Välittömistä kustannuksista laskettavaa prosenttimääräistä korvausta käytetään vain kehittämishankkeessa",
    "sv": "Procentuell ersättning som beräknas på direkta kostnader används endast i ett utvecklingsprojekt",
    "en": "A flat rate of direct costs is used in a development project alone",
}
_NATIONAL = "In a nationally funded project by Decree 867/2021 § 25, point 1."


def _suits(group: GroupProject, subproject: Subproject, kinds: Mapping[str, frozenset[ProjectKind]]) -> Check:
    """Find whether the project is of a kind that the subproject's cost model is for."""
    allowed = kinds.get(known(subproject.cost_model, subproject, "cost_model"))
    return NOT_APPLICABLE if allowed is None else one_of(group.kind, allowed)


@rule(
    "866/2021-8",
    source=_BY_WAGES,
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kaikki muut kuin palkkakustannukset korvataan prosenttimääräisinä vain kehittämishankkeessa",
        "sv": "Alla andra kostnader än lönekostnader ersätts enligt ett procenttal endast i ett utvecklingsprojekt",
        "en": "A flat rate for all costs but wages is used in a development project alone",
    },
    mend=_MEND,
    note=_NATIONAL,
)
def rate_of_wages_is_for_development(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """The 40 % of wages is for development projects (kehittämishanke), of whatever fund."""
    return _suits(group, subproject, law[KINDS])


@rule(
    "866/2021-9.1 sentence 1",
    source=_BY_DIRECT_COSTS,
    anchor="decision",
    valid=SINCE_DECREES,
    scope=other_projects,
    norm=_SEVEN,
    mend=_MEND,
    note=_NATIONAL,
)
def seven_per_cent_is_for_development(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """The 7 % of direct costs is for development projects (kehittämishanke) of the ERDF, the JTF and national funds."""
    return _suits(group, subproject, law[SEVEN_KINDS])


@rule(
    "866/2021-11.1 sentence 1",
    source=_BY_SOCIAL_COSTS,
    anchor="decision",
    valid=SINCE_DECREES,
    scope=social_projects,
    norm=_SEVEN,
    mend=_MEND,
    note="JTF projects are judged by § 9, whose conditions are the same.",
)
def social_seven_per_cent_is_for_development(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """The 7 % of direct costs is for development projects (kehittämishanke) of the ESF+."""
    return _suits(group, subproject, law[SOCIAL_SEVEN_KINDS])


@rule(
    "866/2021-12.1",
    source=_OF_MATERIAL_AID,
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Vähävaraisten aineellisen avun prosenttimääräisiä korvauksia käytetään vain Euroopan sosiaalirahastosta "
        "rahoitettavassa vähävaraisten aineellisen avun hankkeessa",
        "sv": "De procentuella ersättningarna för materiellt stöd används endast i projekt för materiellt stöd till "
        "dem som har det sämst ställt som finansieras med medel från Europeiska socialfonden",
        "en": "The flat rates of material aid are used only in an ESF+ project of material aid for the least well-off",
    },
    mend=_MEND,
)
def rates_of_material_aid_are_for_it(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """Both 7 % of § 12 are for ESF+ projects of material aid (vähävaraisten aineellinen apu)."""
    check = _suits(group, subproject, law[MATERIAL_AID_KINDS])
    if check is NOT_APPLICABLE:
        return check
    fund = one_of(known(group.fund, group, "fund"), law[MATERIAL_AID_FUNDS])
    return fund if fund.is_finding else check


TOPIC = Topic(
    rules=(
        rate_of_wages_is_for_development,
        seven_per_cent_is_for_development,
        social_seven_per_cent_is_for_development,
        rates_of_material_aid_are_for_it,
    ),
    parameters=(
        KINDS,
        SEVEN_KINDS,
        SOCIAL_SEVEN_KINDS,
        MATERIAL_AID_KINDS,
        MATERIAL_AID_FUNDS,
    ),
)
