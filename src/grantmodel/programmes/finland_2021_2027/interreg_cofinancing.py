"""How much national co-financing an Interreg project may have: Decree 867/2021 § 34 with 187/2022 and 1042/2023.

Which wording governs a project is read from the day of the decision on the co-financing.
"""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import FINANCING_ACT, FINANCING_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.roundings import MATCH_ROUNDING
from grantmodel.programmes.topics import Topic
from grantmodel.projects.fields import checked
from grantmodel.projects.grants import InterregCofinancing
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Figure, known
from grantmodel.rules.comparisons import at_least, at_most, equals
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
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
    row(percent(70), FINANCING_DECREE.cite(34, 1), AS_ISSUED),
    row(percent(70), FINANCING_DECREE.cite(34, 1, amended_by="187/2022"), SINCE_187_2022),
)
LEAST_MATCH: Parameter[Money] = parameter(
    "867/2021-34.2 least match", "euro cents", row(euros(4_900), FINANCING_DECREE.cite(34, 2), SINCE_DECREES)
)
MOST_MATCH: Parameter[Money] = parameter(
    "867/2021-34.2 most match", "euro cents", row(euros(200_000), FINANCING_DECREE.cite(34, 2), SINCE_DECREES)
)
LEAST_COSTS: Parameter[Money] = parameter(
    "867/2021-34.3 least total costs",
    "euro cents",
    row(euros(20_000), FINANCING_DECREE.cite(34, 3, amended_by="1042/2023"), SINCE_1042_2023, note=_BY_DECISION),
)


@rule(
    "867/2021-34.1",
    source=FINANCING_DECREE.cite(34, 1),
    anchor="decision",
    valid=AS_ISSUED,
    norm={
        "fi": "Vastinrahoitus on säädetty osuus suomalaisten tuen saajien muusta kuin EU-rahoitusosuudesta",
        "sv": "Medfinansieringen är den föreskrivna andelen av de finländska stödmottagarnas medel utöver EU:s andel",
        "en": "The national match is the share laid down of what the Finnish beneficiaries pay besides the EU's share",
    },
    mend={
        "fi": "muuta vastinrahoitusta {shortfall}",
        "sv": "ändra medfinansieringen med {shortfall}",
        "en": "change the match by {shortfall}",
    },
    evidence=Evidence.INFERRED,
    note=f"{_BY_DECISION} The share is cut to whole cents, and to the most of mom. 2.",
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
    "867/2021-34.1",
    source=FINANCING_DECREE.cite(34, 1, amended_by="187/2022"),
    anchor="decision",
    valid=SINCE_187_2022,
    norm={
        "fi": "Vastinrahoitus on enintään säädetty osuus suomalaisten tuen saajien muusta kuin EU-rahoitusosuudesta",
        "sv": "Medfinansieringen är högst den föreskrivna andelen av de finländska stödmottagarnas medel "
        "utöver EU:s andel",
        "en": "The national match is at most the share laid down of what the Finnish beneficiaries pay besides "
        "the EU's share",
    },
    mend={
        "fi": "alenna vastinrahoitusta {shortfall}",
        "sv": "sänk medfinansieringen med {shortfall}",
        "en": "lower the match by {shortfall}",
    },
    evidence=Evidence.INFERRED,
    note=_BY_DECISION,
)
def match_is_at_most_the_share(match: InterregCofinancing, law: Parameters) -> Check:
    """The match (kansallinen vastinrahoitus) is at most 70 % of the Finnish beneficiaries' non-EU share."""
    return at_most(match.match, law[MATCH_SHARE].of(match.non_eu_share, law[MATCH_ROUNDING]))


@rule(
    "867/2021-34.2",
    source=FINANCING_DECREE.cite(34, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    norm={
        "fi": "Kansallista vastinrahoitusta ei myönnetä alle säädetyn vähimmäismäärän eikä yli enimmäismäärän "
        "hanketta kohden",
        "sv": "Nationell medfinansiering beviljas inte under det föreskrivna minimibeloppet eller över maximibeloppet "
        "per projekt",
        "en": "No national match is granted below the least amount, or above the most, laid down for a project",
    },
    mend={
        "fi": "muuta vastinrahoitusta {shortfall}; raja on {limit}",
        "sv": "ändra medfinansieringen med {shortfall}; gränsen är {limit}",
        "en": "change the match by {shortfall}; the limit is {limit}",
    },
)
def match_is_neither_small_nor_large(match: InterregCofinancing, law: Parameters) -> Check:
    """A project's match is not under 4 900 and not over 200 000 euros; none at all is no breach."""
    if not match.match:
        return NOT_APPLICABLE
    least = law[LEAST_MATCH]
    return at_least(match.match, least) if match.match < least else at_most(match.match, law[MOST_MATCH])


@rule(
    "867/2021-34.3",
    source=FINANCING_DECREE.cite(34, 3, amended_by="1042/2023"),
    anchor="decision",
    valid=SINCE_1042_2023,
    norm={
        "fi": "Vastinrahoitusta ei myönnetä hankkeelle, jonka kokonaiskustannukset ovat alle säädetyn rajan",
        "sv": "Nationell medfinansiering beviljas inte för ett projekt vars totala kostnader underskrider "
        "den föreskrivna gränsen",
        "en": "No national match is granted to a project whose total costs are below the limit laid down",
    },
    mend={
        "fi": "luovu vastinrahoituksesta; kokonaiskustannusten raja on {limit}",
        "sv": "avstå från medfinansieringen; gränsen för de totala kostnaderna är {limit}",
        "en": "do without the match; the limit of total costs is {limit}",
    },
    evidence=Evidence.INFERRED,
    note=_BY_DECISION,
)
def project_is_large_enough(match: InterregCofinancing, law: Parameters) -> Check:
    """No match goes to a project whose total costs (kokonaiskustannukset) are under 20 000 euros."""
    if not match.match:
        return NOT_APPLICABLE
    return at_least(known(match.total_costs, match, "total_costs"), law[LEAST_COSTS])


_WORDS = Catalogue(
    {
        "most": {
            "fi": "Kansallista vastinrahoitusta voidaan myöntää enintään {most}",
            "sv": "Nationell medfinansiering kan beviljas till högst {most}",
            "en": "A national match of at most {most} may be granted",
        },
        "share": {
            "fi": "{limit} suomalaisten tuen saajien muusta kuin EU-rahoitusosuudesta {whole} on {part}, "
            "alaspäin täysiin sentteihin",
            "sv": "{limit} av de finländska stödmottagarnas medel {whole} utöver EU:s andel är {part}, "
            "nedåt till hela cent",
            "en": "{limit} of what the Finnish beneficiaries pay besides the EU's share, {whole}, is {part}, "
            "down to the whole cent",
        },
        "too much": {
            "fi": "{part} ylittää hankkeen enimmäismäärän {limit}",
            "sv": "{part} överskrider projektets maximibelopp {limit}",
            "en": "{part} is over the most for a project, {limit}",
        },
        "too little": {
            "fi": "{part} alittaa hankkeen vähimmäismäärän {limit}, joten vastinrahoitusta ei myönnetä",
            "sv": "{part} underskrider projektets minimibelopp {limit}, så medfinansiering beviljas inte",
            "en": "{part} is under the least for a project, {limit}, so no match is granted",
        },
        "too small": {
            "fi": "Kokonaiskustannukset {costs} alittavat rajan {limit}, joten vastinrahoitusta ei myönnetä",
            "sv": "De totala kostnaderna {costs} underskrider gränsen {limit}, så medfinansiering beviljas inte",
            "en": "Total costs of {costs} are under the limit, {limit}, so no match is granted",
        },
    }
)


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


UNRULED = (
    Provision(FINANCING_DECREE.cite(34, 1), "not modelled", "whether the state budget has the money is not kept"),
    Provision(
        FINANCING_DECREE.cite(34, 2), "structure", "a project has one InterregCofinancing, whoever its beneficiaries"
    ),
    Provision(
        FINANCING_ACT.cite(4, point=11),
        "not modelled",
        "external-border programmes, which §§ 61-62 and the decree's §§ 31-35 leave out: InterregCofinancing is "
        "the others'",
    ),
)

TOPIC = Topic(
    rules=(match_is_the_share, match_is_at_most_the_share, match_is_neither_small_nor_large, project_is_large_enough),
    parameters=(MATCH_SHARE, LEAST_MATCH, MOST_MATCH, LEAST_COSTS),
    unruled=UNRULED,
)
