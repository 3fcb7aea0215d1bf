"""How much national co-financing an Interreg project may have: Decree 867/2021 § 34 with 187/2022 and 1042/2023.

Which wording governs a project is read from the day of the decision on the co-financing.
"""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import FINANCING_DECREE, parameter, row
from grantmodel.programmes.finland_2021_2027.roundings import MATCH_ROUNDING
from grantmodel.projects.fields import checked
from grantmodel.projects.grants import InterregCofinancing
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Figure, known
from grantmodel.rules.comparisons import at_least, at_most, equals
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Evidence

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
