"""National co-financing of Interreg, from its conditions to its payment.

Act 757/2021 §§ 59-69, Decree 867/2021 §§ 31-37, § 34 with 187/2022 and 1042/2023: which wording governs a project is
read from the day of the decision on the co-financing.
"""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import (
    FINANCING_ACT,
    FINANCING_DECREE,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.roundings import MATCH_ROUNDING
from grantmodel.programmes.finland_2021_2027.scopes import QUESTIONS
from grantmodel.projects.fields import checked
from grantmodel.projects.grants import InterregCofinancing
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Figure, declared, known
from grantmodel.rules.comparisons import at_least, at_most, equals, holds, not_after
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.deadlines import deadline
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Evidence

APPROVED = Question("the Interreg programme has approved the project", GroupProject, QUESTIONS)
IN_FINLAND = Question("every Interreg beneficiary has a place of business in Finland", GroupProject, QUESTIONS)
ACROSS_BORDERS = Question(
    "the Interreg beneficiary without a place of business in Finland is a cross-border legal body",
    GroupProject,
    QUESTIONS,
)
FINAL_RECIPIENT = Question("the match of a small project fund goes to its final recipients", GroupProject, QUESTIONS)


@rule(FINANCING_ACT.cite(59, 1), anchor="decision")
def programme_has_approved(group: GroupProject, _match: InterregCofinancing) -> Check:
    """The programme's monitoring committee (seurantakomitea) and managing authority have approved the project."""
    return holds(declared(group, APPROVED))


@rule(FINANCING_ACT.cite(59, 2), anchor="decision")
def beneficiaries_are_finnish(group: GroupProject, _match: InterregCofinancing) -> Check:
    """Beneficiaries have a place of business (toimipaikka) in Finland; cross-border legal bodies may be excepted."""
    at_home = declared(group, IN_FINLAND)
    return holds(at_home, discretion=not at_home and declared(group, ACROSS_BORDERS))


@rule(FINANCING_ACT.cite(59, 4), anchor="decision")
def final_recipient_gets_the_match(group: GroupProject, _match: InterregCofinancing) -> Check:
    """Of a small project fund (pienhankerahasto) only the final recipient gets the match."""
    return holds(declared(group, FINAL_RECIPIENT))


MONTHS_TO_APPLY: Parameter[int] = parameter(
    "757/2021-61.2 time for applying", "months", row(4, FINANCING_ACT.cite(61, 2), checked="2026-11-24")
)
MONTHS_TO_DECIDE: Parameter[int] = parameter(
    "867/2021-33 time for deciding", "months", row(2, FINANCING_DECREE.cite(33), checked="2026-11-24")
)

AGREED = Question("the Interreg beneficiaries have agreed on the match", GroupProject, QUESTIONS)
SIGNED = Question("all have signed the agreement on the match and the regional council has it", GroupProject, QUESTIONS)


def has_several_beneficiaries(group: GroupProject) -> bool:
    """Return whether the match is for several beneficiaries."""
    return len({part.beneficiary.name for part in group.subprojects}) > 1


@rule(FINANCING_ACT.cite(61, 2), anchor="application", reads=(MONTHS_TO_APPLY,))
def match_is_applied_for_in_time(match: InterregCofinancing, law: Parameters) -> Check:
    """The match is applied for in four months; a weighty reason (painava syy) or force majeure leaves discretion."""
    decided = known(match.eu_decided, match, "eu_decided")
    last = deadline(decided, months=law[MONTHS_TO_APPLY]).effective
    return not_after(known(match.applied, match, "applied"), last, discretion=match.late_reason)


@rule(FINANCING_ACT.cite(62, 1), anchor="application", applies=has_several_beneficiaries)
def beneficiaries_have_agreed(group: GroupProject, _match: InterregCofinancing) -> Check:
    """Several Finnish beneficiaries agree on the match and on who collects (kokoava tuen saaja)."""
    return holds(declared(group, AGREED))


@rule(FINANCING_DECREE.cite(32, 1), anchor="application", applies=has_several_beneficiaries)
def agreement_is_signed(group: GroupProject, _match: InterregCofinancing) -> Check:
    """The agreement is signed by all and delivered (toimitettava) to the regional council."""
    return holds(declared(group, SIGNED))


@rule(FINANCING_DECREE.cite(33), anchor="decision", reads=(MONTHS_TO_DECIDE,))
def match_is_decided_in_time(match: InterregCofinancing, law: Parameters) -> Check:
    """The regional council decides (tukipäätös) in two months from the arrival of the application."""
    last = deadline(known(match.applied, match, "applied"), months=law[MONTHS_TO_DECIDE]).effective
    return not_after(known(match.decided, match, "decided"), last)


AS_ISSUED = Period(date(2021, 10, 15), date(2022, 3, 31))
"""The days of § 34 mom. 1 as it was issued."""
SINCE_187_2022 = Period(date(2022, 4, 1), None)
"""The days of § 34 mom. 1 as Decree 187/2022 amends it."""
SINCE_1042_2023 = Period(date(2023, 12, 1), None)
"""The days of § 34 mom. 3, which Decree 1042/2023 adds."""

_BY_DECISION = "The amending decree has no transitional rule; that the day of the decision chooses is an inference."


MATCH_SHARE: Parameter[Rate] = parameter(
    "867/2021-34.1 share of the match",
    "share of 1",
    row(percent(70), FINANCING_DECREE.cite(34, 1), AS_ISSUED, checked="2026-11-24"),
    row(percent(70), FINANCING_DECREE.cite(34, 1, amended_by="187/2022"), SINCE_187_2022, checked="2026-11-24"),
)
LEAST_MATCH: Parameter[Money] = parameter(
    "867/2021-34.2 least match", "euro cents", row(euros(4_900), FINANCING_DECREE.cite(34, 2), checked="2026-11-24")
)
MOST_MATCH: Parameter[Money] = parameter(
    "867/2021-34.2 most match", "euro cents", row(euros(200_000), FINANCING_DECREE.cite(34, 2), checked="2026-11-24")
)
LEAST_COSTS: Parameter[Money] = parameter(
    "867/2021-34.3 least total costs",
    "euro cents",
    row(
        euros(20_000),
        FINANCING_DECREE.cite(34, 3, amended_by="1042/2023"),
        SINCE_1042_2023,
        checked="2026-11-24",
        note=_BY_DECISION,
    ),
)


@rule(
    FINANCING_DECREE.cite(34, 1),
    anchor="decision",
    reads=(MATCH_SHARE, MATCH_ROUNDING, MOST_MATCH),
    valid=AS_ISSUED,
    evidence=Evidence.INFERRED,
)
def match_is_the_share(match: InterregCofinancing, law: Parameters) -> Check:
    """Where a match is granted it is 70 % of the non-EU share, or the most that mom. 2 allows where that is less."""
    if not match.match:
        return NOT_APPLICABLE
    share = law[MATCH_SHARE].of(match.non_eu_share, law[MATCH_ROUNDING])
    if match.match > law[MOST_MATCH]:
        return at_most(match.match, share)
    return equals(match.match, min(share, law[MOST_MATCH]))


@rule(
    FINANCING_DECREE.cite(34, 1, amended_by="187/2022"),
    anchor="decision",
    reads=(MATCH_SHARE, MATCH_ROUNDING),
    valid=SINCE_187_2022,
    evidence=Evidence.INFERRED,
)
def match_is_at_most_the_share(match: InterregCofinancing, law: Parameters) -> Check:
    """The match (kansallinen vastinrahoitus) is at most 70 % of the Finnish beneficiaries' non-EU share."""
    return at_most(match.match, law[MATCH_SHARE].of(match.non_eu_share, law[MATCH_ROUNDING]))


@rule(FINANCING_DECREE.cite(34, 2), anchor="decision", reads=(LEAST_MATCH, MOST_MATCH))
def match_is_neither_small_nor_large(match: InterregCofinancing, law: Parameters) -> Check:
    """A project's match is not under 4 900 and not over 200 000 euros; none at all is no breach."""
    if not match.match:
        return NOT_APPLICABLE
    least = law[LEAST_MATCH]
    return at_least(match.match, least) if match.match < least else at_most(match.match, law[MOST_MATCH])


@rule(
    FINANCING_DECREE.cite(34, 3, amended_by="1042/2023"),
    anchor="decision",
    reads=(LEAST_COSTS,),
    valid=SINCE_1042_2023,
    evidence=Evidence.INFERRED,
)
def project_is_large_enough(match: InterregCofinancing, law: Parameters) -> Check:
    """No match goes to a project whose total costs (kokonaiskustannukset) are under 20 000 euros."""
    if not match.match:
        return NOT_APPLICABLE
    return at_least(known(match.total_costs, match, "total_costs"), law[LEAST_COSTS])


_WORDS = Catalogue.beside(__name__, "interreg_cofinancing")


def match_at_most(match: InterregCofinancing, day: date) -> Computed[Money]:
    """Return the most that may be granted by a decision of a day, zero where nothing may be.

    Args:
        match: The project's figures; what is sought or granted is not read.
        day: The day of the decision.

    Returns:
        The share of the non-EU share, rounded down to the cent, within the limits for a project.

    Raises:
        UnsuitableTypeError: For anything but an InterregCofinancing and a day; carries it.
        NotInForce: Before the decree; carries the day.
        UnknownFigure: Where the total costs are needed and not known; carries their path.
    """
    checked(match, InterregCofinancing, "the match is an InterregCofinancing such as group.interreg_cofinancing")
    part = MATCH_SHARE.dated.on(day).of(match.non_eu_share, MATCH_ROUNDING.dated.on(day))
    most, limited = _limited(match, part, day)
    steps = (_step("share", MATCH_SHARE, day, whole=match.non_eu_share, part=part), *limited)
    return Computed(most, Explanation(_WORDS, "most", {"most": most}, steps=steps))


def _limited(match: InterregCofinancing, part: Money, day: date) -> tuple[Money, tuple[Explanation, ...]]:
    """Return the share within the limits for a project, and the step that a limit adds."""
    if day in SINCE_1042_2023:
        costs = known(match.total_costs, match, "total_costs")
        if costs < LEAST_COSTS.dated.on(day):
            return Money(0), (_step("too small", LEAST_COSTS, day, costs=costs),)
    if part < LEAST_MATCH.dated.on(day):
        return Money(0), (_step("too little", LEAST_MATCH, day, part=part),)
    if part > MOST_MATCH.dated.on(day):
        return MOST_MATCH.dated.on(day), (_step("too much", MOST_MATCH, day, part=part),)
    return part, ()


def _step(code: str, limit: Parameter[Figure], day: date, **facts: Figure) -> Explanation:
    version = limit.dated.version(day)
    return Explanation(_WORDS, code, {**facts, "limit": version.value}, versions=(version,))
