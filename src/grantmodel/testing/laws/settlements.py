"""Laws of settlements: what a grant comes to, what is returned of it, how much more there may be, and who is liable.

Where a law takes a figure besides the function, it is what the law of the land says, told apart from the function.
"""

from collections.abc import Callable, Sequence
from datetime import date
from math import floor

from grantmodel.programmes.acts import FINANCING_ACT, FINANCING_DECREE, STATE_GRANTS_ACT
from grantmodel.projects.grants import DeMinimisAid
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.words import amount, number_of
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.sources import LegalAct, Publication

# As in the programmes, whose whole rulebooks would be loaded with them.
DE_MINIMIS_REGULATION = LegalAct("2023/2831", "komission asetus vähämerkityksisestä tuesta", issuer="EU")
AVI_TERMS = Publication(
    "Aluehallintovirastot: avustuksen käyttöä koskevat ehdot",
    "https://aviavustukset.fi/avustuksen-kayttoa-koskevat-ehdot/",
)


@law(source=AVI_TERMS)
def deficit_cover_is_its_least_limit(
    cover: Callable[[Money, Rate, Money, Money, Money], Money],
) -> Callable[[Money, Rate, Money, Money, Money], None]:
    """A grant that covers a deficit, its share rounded down, is within every limit; one of them, or zero where none is.

    The function takes what was granted, the rate, the costs, other grants and income.
    """

    def check(granted: Money, rate: Rate, costs: Money, others: Money, income: Money) -> None:
        limits = (granted.cents, floor(rate.fraction * costs.cents), costs.cents - others.cents - income.cents)
        grant = cover(granted, rate, costs, others, income).cents
        within = grant in limits and all(0 < grant <= limit for limit in limits)
        expect(
            within or (grant == 0 and min(limits) <= 0),
            "{} is granted within {}",
            Money(grant),
            [Money(limit) for limit in limits],
        )

    return check


@law(source="inferred of 688/2001 § 11, subsection 4, point 2: both limits of a decision bind")
def share_of_costs_exceeds_neither_limit(
    share: Callable[[Money, Rate, Money], Money],
) -> Callable[[Money, Rate, Money], None]:
    """A share of costs, rounded down, exceeds neither the sum that was granted nor the share, and is one of them."""

    def check(granted: Money, rate: Rate, costs: Money) -> None:
        grant, most = share(granted, rate, costs).cents, rate.fraction * costs.cents
        expect(grant <= granted.cents and grant <= most, "{} is over {} or {}", Money(grant), granted, amount(most))
        expect(grant in {granted.cents, floor(most)}, "{} is neither {} nor {}", Money(grant), granted, amount(most))

    return check


@law(source=STATE_GRANTS_ACT.cite(6, 2))
def calculated_basis_ignores_costs(grant: Callable[[Money, int, Money], Money]) -> Callable[[Money, int, Money], None]:
    """A grant on a calculated basis is the amount of a unit times the units, whatever the costs were."""

    def check(per_unit: Money, units: int, costs: Money) -> None:
        expected, seen = Money(per_unit.cents * units), grant(per_unit, units, costs)
        expect(
            seen == expected, "{} come to {} with costs of {}, not {}", number_of(units, "unit"), expected, costs, seen
        )

    return check


@law(source=STATE_GRANTS_ACT.cite(20, 1))
def return_is_all_or_nothing(
    returned: Callable[[Money, date], Money], most_left: Callable[[date], Money]
) -> Callable[[Money, date], None]:
    """All unjustified aid is returned, or none of it if it is small enough to keep."""

    def check(excess: Money, granted_on: date) -> None:
        expected = 0 if excess.cents <= most_left(granted_on).cents else excess.cents
        seen = returned(excess, granted_on)
        expect(seen.cents == expected, "{} of {} is returned, not {}", Money(expected), excess, seen)

    return check


@law(source=FINANCING_DECREE.cite(34))
def match_keeps_to_its_limits(
    match: Callable[[Money, Money, date], Money],
    share: Rate,
    least: Money,
    most: Money,
    floor_on: Callable[[date], Money],
) -> Callable[[Money, Money, date], None]:
    """A match is within its share and the limits of a project, and nothing below the least or for a small project.

    The function takes the non-EU share, the total costs and the day; `floor_on` gives the least total costs of a day.
    """

    def check(non_eu_share: Money, costs: Money, day: date) -> None:
        seen, part = match(non_eu_share, costs, day).cents, share.fraction * non_eu_share.cents
        none = part < least.cents or costs.cents < floor_on(day).cents
        expected = 0 if none else min(floor(part), most.cents)
        told = "{} of {} and costs of {} on {}, not {}"
        expect(seen == expected, told, Money(seen), non_eu_share, costs, day, Money(expected))

    return check


@law(source=DE_MINIMIS_REGULATION.cite(3, 2))
def room_fills_the_ceiling(
    room: Callable[[Sequence[DeMinimisAid], str, date], Money],
    ceiling: Callable[[date], Money],
    counts: Callable[[date, date], bool],
) -> Callable[[Sequence[DeMinimisAid], str, date], None]:
    """The room left and the aid that counts make the ceiling, or there is no room.

    `counts` tells whether aid granted on its first day counts on its second.
    """

    def check(ledger: Sequence[DeMinimisAid], undertaking: str, day: date) -> None:
        own = [aid for aid in ledger if aid.undertaking == undertaking and counts(aid.granted, day)]
        had, most = sum(aid.amount.cents for aid in own), ceiling(day).cents
        left = room(ledger, undertaking, day).cents
        told = "{} is left of {} with {} had on {}"
        expect(left == max(most - had, 0), told, Money(left), Money(most), Money(had), day)

    return check


@law(source=FINANCING_ACT.cite(40, 2))
def liability_stays_in_the_group(
    liable: Callable[[GroupProject, Subproject], Sequence[str]],
) -> Callable[[GroupProject], None]:
    """Of those who answer for a part's aid its beneficiary is always one, nobody comes from outside, none twice."""

    def check(group: GroupProject) -> None:
        names = {part.beneficiary.name for part in group.subprojects}
        for part in group.subprojects:
            seen = liable(group, part)
            expect(part.beneficiary.name in seen, "{} is not among {}", part.beneficiary.name, seen)
            expect(set(seen) <= names and len(set(seen)) == len(seen), "{} are not each once of {}", seen, names)

    return check
