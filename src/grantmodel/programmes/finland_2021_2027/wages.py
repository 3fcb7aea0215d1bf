"""Wages: Decree 866/2021 §§ 5-7."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import StaffPost
from grantmodel.rules.checks import Check
from grantmodel.rules.comparisons import rate_at_least
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Publication

WORKING_SHARE: Parameter[Rate] = parameter(
    "866/2021-5.3 least share of working time",
    "share of 1",
    row(percent(20), ELIGIBILITY_DECREE.cite(5, 3), SINCE_DECREES),
)
JUSTIFIED_WORKING_SHARE: Parameter[Rate] = parameter(
    "866/2021-5.3 least share of working time with a justified reason",
    "share of 1",
    row(percent(10), ELIGIBILITY_DECREE.cite(5, 3), SINCE_DECREES),
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
        note="Teaching staff of universities of applied sciences. Stands in no statute; a later revision is not "
        "excluded.",
    ),
    frozen="decision",
)


@rule(
    "866/2021-5.3",
    source=ELIGIBILITY_DECREE.cite(5, 3),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Osan työajastaan tai lyhytaikaisesti hankkeessa työskentelevän työaikaosuus on vähintään säädetty osuus "
        "vuotuisesta työajasta, jollei pienempään ole perusteltua syytä",
        "sv": "Arbetstidsandelen för den som arbetar en del av sin arbetstid eller kortvarigt inom projektet är minst "
        "den föreskrivna andelen av den årliga arbetstiden, om det inte finns grundad anledning till en mindre andel",
        "en": "Who works part of the time or for a short time for the project does so for at least the share laid down "
        "of annual working time unless there is a justified reason for less",
    },
    mend={
        "fi": "nosta työaikaosuutta; sen on oltava vähintään {limit}",
        "sv": "höj arbetstidsandelen; den ska vara minst {limit}",
        "en": "raise the share of working time; it has to be at least {limit}",
    },
    note="In a nationally funded project by Decree 867/2021 § 24.",
)
def working_share_is_enough(position: StaffPost, law: Parameters) -> Check:
    """A share of working time (työaikaosuus) is at least 20 %, for a justified reason 10 %, and never below."""
    least = law[JUSTIFIED_WORKING_SHARE]
    if position.justified:
        return rate_at_least(position.share, least)
    return rate_at_least(position.share, law[WORKING_SHARE], discretion=position.share >= least)


_COMPUTED = {
    (5, 4): "unit_costs computes wages by the hour and by pay with a percentage; the caller chooses",
    (6, 1): "unit_costs.hourly_rate",
    (6, 2): "unit_costs.hourly_rate adds the percentage of side costs to annual pay",
    (6, 4): "unit_costs.wages_by_hours; which hours are accepted is the caller's to say",
    (6, 5): "unit_costs.hours_counted",
    (6, 6): "unit_costs.rate_may_change; whether the reason is justified is judged",
    (7, 1): "unit_costs.wages_with_employer_side_costs, with the percentage of the day of the decision",
    (7, 3): "a position has one fixed share of working time, and pay is given by it",
}

UNRULED = (
    Provision(
        ELIGIBILITY_DECREE.cite(5, 1),
        "not modelled",
        "whether work is needed and has a written job description is seen in the beneficiary's papers",
    ),
    Provision(
        ELIGIBILITY_DECREE.cite(5, 2),
        "not modelled",
        "usual pay of like tasks and parts of a wage, such as bonuses, are not in the model",
    ),
    Provision(
        ELIGIBILITY_DECREE.cite(7, 2),
        "structure",
        "pay for sick or family leave that somebody else compensates is a cost compensated elsewhere (866/2021-24.7)",
    ),
    Provision(ELIGIBILITY_DECREE.cite(6, 3), "not modelled", "records of working time stay with the beneficiary"),
    *(Provision(ELIGIBILITY_DECREE.cite(*place), "structure", what) for place, what in _COMPUTED.items()),
)

TOPIC = Topic(
    rules=(working_share_is_enough,),
    parameters=(WORKING_SHARE, JUSTIFIED_WORKING_SHARE, EMPLOYER_SIDE_COSTS, TEACHERS_EMPLOYER_SIDE_COSTS),
    unruled=UNRULED,
)
