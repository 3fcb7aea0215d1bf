"""Costs that aid does not pay, or not wholly: Decree 866/2021 § 24, Regulation (EU) 2021/1057."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import (
    COMMON_PROVISIONS,
    ELIGIBILITY_DECREE,
    REGIONAL_FUND,
    SINCE_DECREES,
    SINCE_UNION_FUNDS,
    SOCIAL_FUND,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import CostCategory, CostItem, CostNature
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import holds
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import Rule, rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.text.symbols import Language
from grantmodel.values.sources import Evidence

SOCIAL_FUND_EXCLUDES: Parameter[frozenset[CostCategory]] = parameter(
    "2021/1057-16 excluded categories",
    "cost categories",
    row(
        frozenset({CostCategory.LAND, CostCategory.DERELICT_SITE}),
        SOCIAL_FUND.cite(16),
        SINCE_UNION_FUNDS,
        note="Real estate and infrastructure besides land are no categories of their own.",
    ),
)


_LEAVE_OUT: Mapping[Language, str] = {"fi": "jätä kustannus pois", "sv": "stryk kostnaden", "en": "leave the cost out"}


def _excluded(point: int, nature: CostNature, fi: str, sv: str, en: str) -> Rule[...]:
    """Return the rule of one point of § 24; point 2 does not bind national funds (867/2021 § 25, point 3)."""

    @rule(
        f"866/2021-24.{point}",
        source=ELIGIBILITY_DECREE.cite(24, point=point),
        anchor="decision",
        valid=SINCE_DECREES,
        scope=outside_interreg,
        norm={"fi": fi, "sv": sv, "en": en},
        mend=_LEAVE_OUT,
    )
    def excluded(group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters) -> Check:
        if is_covered(subproject, item, law[COVERAGE]):
            return NOT_APPLICABLE
        if nature is CostNature.IN_KIND and known(group.fund, group, "fund") is Fund.NATIONAL:
            return NOT_APPLICABLE
        return holds(item.nature is not nature, actual=item.nature)

    return excluded


EXCLUDED = (
    _excluded(
        1,
        CostNature.NORMAL_ACTIVITY,
        "Tuen saajan tavanomainen toiminta ja siihen liittyvä suhdetoiminta eivät ole tukikelpoisia",
        "Stödmottagarens normala verksamhet och anknytande PR-verksamhet är inte stödberättigande",
        "The beneficiary's normal activity and its public relations are not eligible",
    ),
    _excluded(
        2,
        CostNature.IN_KIND,
        "Luontoissuoritukset eivät ole tukikelpoisia",
        "Naturabidrag är inte stödberättigande",
        "In-kind contributions are not eligible",
    ),
    _excluded(
        3,
        CostNature.DEPRECIATION,
        "Kiinteistön ja käyttöomaisuuden poistot eivät ole tukikelpoisia",
        "Avskrivningar på fastigheter och anläggningstillgångar är inte stödberättigande",
        "Depreciation of real estate and fixed assets is not eligible",
    ),
    _excluded(
        4,
        CostNature.FINANCING,
        "Korot, maksut ja muut yksinomaan rahoitukseen liittyvät kustannukset eivät ole tukikelpoisia",
        "Räntor, avgifter och andra rent finansiella kostnader är inte stödberättigande",
        "Interest, charges and other costs of financing alone are not eligible",
    ),
    _excluded(
        5,
        CostNature.TRANSFER_TAX,
        "Varainsiirtovero ja veroluonteiset maksut eivät ole tukikelpoisia",
        "Överlåtelseskatt och avgifter av skattenatur är inte stödberättigande",
        "Transfer tax and charges like taxes are not eligible",
    ),
    _excluded(
        6,
        CostNature.PENALTY,
        "Sakot, muut lakiin perustuvat taloudelliset seuraamukset ja oikeudenkäyntikulut eivät ole tukikelpoisia",
        "Böter, andra lagbaserade ekonomiska påföljder och rättegångskostnader är inte stödberättigande",
        "Fines, other statutory financial penalties and the costs of court proceedings are not eligible",
    ),
    _excluded(
        7,
        CostNature.COMPENSATED_ELSEWHERE,
        "Muualta korvattu kustannus ei ole tukikelpoinen, jollei valtiontukea koskevasta lainsäädännöstä muuta johdu",
        "En kostnad som ersätts från annat håll är inte stödberättigande, om inte något annat följer av lagstiftningen "
        "om statligt stöd",
        "A cost compensated elsewhere is not eligible unless the law on State aid says otherwise",
    ),
)


@rule(
    "2021/1057-16",
    source=SOCIAL_FUND.cite(16),
    anchor="decision",
    valid=SINCE_UNION_FUNDS,
    scope=outside_interreg,
    norm={
        "fi": "Maa-alueen hankinta ei ole tukikelpoista ESR+:sta rahoitettavassa hankkeessa",
        "sv": "Köp av mark är inte stödberättigande i projekt som finansieras av ESF+",
        "en": "Buying land is not eligible in a project financed from the ESF+",
    },
    mend=_LEAVE_OUT,
)
def social_fund_buys_no_land(group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """The European Social Fund Plus (ESR+) buys no land."""
    excluded = item.category in law[SOCIAL_FUND_EXCLUDES]
    if known(group.fund, group, "fund") is not Fund.ESF or (excluded and is_covered(subproject, item, law[COVERAGE])):
        return NOT_APPLICABLE
    return holds(not excluded, actual=item.category)


UNRULED = (
    Provision(
        COMMON_PROVISIONS.cite(64, 1),
        "structure",
        "the Union's wider bar: 866/2021 §§ 22, 23 and 24 are stricter",
        evidence=Evidence.SECOND_HAND,
    ),
    Provision(
        COMMON_PROVISIONS.cite(65), "not modelled", "durability of investments (757/2021 § 43) follows the last payment"
    ),
    Provision(
        COMMON_PROVISIONS.cite(67),
        "structure",
        "allows what 866/2021-24.2 and 866/2021-24.3 leave out",
        evidence=Evidence.UNVERIFIED,
    ),
    Provision(SOCIAL_FUND.cite(16), "not modelled", "real estate and infrastructure besides land are no categories"),
    Provision(SOCIAL_FUND.cite(16), "not modelled", "whether equipment is necessary or cheapest to buy is judged"),
    Provision(SOCIAL_FUND.cite(16), "not modelled", "pay of participants and of staff: Decree 866/2021 is stricter"),
    Provision(REGIONAL_FUND.cite(7), "not modelled", "what a project is about, such as airports, is not in the model"),
)

TOPIC = Topic(
    rules=(*EXCLUDED, social_fund_buys_no_land),
    parameters=(SOCIAL_FUND_EXCLUDES,),
    unruled=UNRULED,
)
