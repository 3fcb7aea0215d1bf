"""Wages: Decree 866/2021 §§ 5-7."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, parameter, row
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.costs import StaffPost
from grantmodel.rules.checks import Check
from grantmodel.rules.comparisons import rate_at_least
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Publication

WORKING_SHARE: Parameter[Rate] = parameter(
    "866/2021-5.3 least share of working time",
    "share of 1",
    row(percent(20), ELIGIBILITY_DECREE.cite(5, 3), checked="2026-11-24"),
)
JUSTIFIED_WORKING_SHARE: Parameter[Rate] = parameter(
    "866/2021-5.3 least share of working time with a justified reason",
    "share of 1",
    row(percent(10), ELIGIBILITY_DECREE.cite(5, 3), checked="2026-11-24"),
)

_CONFIRMED_PERCENTAGES = Publication(
    "Hallintoviranomaisen päätös palkkakustannusten vakiosivukuluprosenttiosuuksista 24.8.2021 (uutinen)",
    "https://www.rakennerahastot.fi/fi/etusivu/-/asset_publisher/0bSmSwaBYt5b/content/"
    "euroopan-unionin-alue-ja-rakennepolitiikan-ohjelman-2021-2027-palkkakustannusten-vakiosivukuluprosenttiosuudet-"
    "vahvistettu/maximized",
)
_SINCE_CONFIRMED = Period(date(2021, 8, 24), None)

EMPLOYER_SIDE_COSTS: Parameter[Rate] = parameter(
    "866/2021-7.1 side costs",
    "share of 1",
    row(
        percent("26.44"),
        _CONFIRMED_PERCENTAGES,
        _SINCE_CONFIRMED,
        checked="2026-11-24",
        note="Stands in no statute; a plan approved on 31.3.2026 still has it, but a later revision is not excluded.",
    ),
    frozen="decision",
)
TEACHERS_EMPLOYER_SIDE_COSTS: Parameter[Rate] = parameter(
    "866/2021-7.1 side costs of teachers without a holiday bonus",
    "share of 1",
    row(
        percent("20.42"),
        _CONFIRMED_PERCENTAGES,
        _SINCE_CONFIRMED,
        checked="2026-11-24",
        note="Teaching staff of universities of applied sciences. Stands in no statute; a later revision is not "
        "excluded.",
    ),
    frozen="decision",
)


@rule(
    ELIGIBILITY_DECREE.cite(5, 3),
    anchor="decision",
    applies=outside_interreg,
    reads=(JUSTIFIED_WORKING_SHARE, WORKING_SHARE),
)
def working_share_is_enough(position: StaffPost, law: Parameters) -> Check:
    """A share of working time (työaikaosuus) is at least 20 %, for a justified reason 10 %, and never below."""
    least = law[JUSTIFIED_WORKING_SHARE]
    if position.justified:
        return rate_at_least(position.share, least)
    return rate_at_least(position.share, law[WORKING_SHARE], discretion=position.share >= least)
