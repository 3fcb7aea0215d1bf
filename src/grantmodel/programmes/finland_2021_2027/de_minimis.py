"""How much de minimis aid an undertaking may have: Regulations (EU) No 1407/2013 and (EU) 2023/2831, Article 3(2)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from grantmodel.programmes.acts import parameter, row
from grantmodel.programmes.topics import Topic
from grantmodel.projects.fields import as_tuple, checked
from grantmodel.projects.grants import DeMinimisAid
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import Check, Figure
from grantmodel.rules.comparisons import at_most
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.days import MONTHS_IN_A_YEAR, add_months, checked_day
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, LegalAct

FORMER_REGULATION = LegalAct("1407/2013", "komission asetus vähämerkityksisestä tuesta", issuer="EU")
REGULATION = LegalAct("2023/2831", "komission asetus vähämerkityksisestä tuesta", issuer="EU")

FORMER_DAYS = Period(date(2014, 1, 1), date(2023, 12, 31))
"""The days of Regulation (EU) No 1407/2013; unverified."""
DAYS = Period(date(2024, 1, 1), date(2030, 12, 31))
"""The days of Regulation (EU) 2023/2831; unverified."""

_DAYS_UNVERIFIED = "The figure was read, the days on which it holds were not."

CEILING: Parameter[Money] = parameter(
    "757/2021-8.3 de minimis ceiling",
    "euro cents",
    row(
        euros(200_000),
        FORMER_REGULATION.cite(3, 2),
        FORMER_DAYS,
        evidence=Evidence.UNVERIFIED,
        note=_DAYS_UNVERIFIED,
    ),
    row(euros(300_000), REGULATION.cite(3, 2), DAYS, evidence=Evidence.UNVERIFIED, note=_DAYS_UNVERIFIED),
)
YEARS: Parameter[int] = parameter(
    "757/2021-8.3 de minimis years",
    "years",
    row(3, FORMER_REGULATION.cite(3, 2), FORMER_DAYS, evidence=Evidence.UNVERIFIED, note=_DAYS_UNVERIFIED),
    row(3, REGULATION.cite(3, 2), DAYS, evidence=Evidence.UNVERIFIED, note=_DAYS_UNVERIFIED),
)

_WORDS = Catalogue(
    {
        "room": {
            "fi": "{undertaking} voi saada {day} vähämerkityksistä tukea vielä {room}: enimmäismäärä on {ceiling}, "
            "ja ajalla {window} tukea on {had}",
            "sv": "{undertaking} kan den {day} ännu få {room} i stöd av mindre betydelse: maximibeloppet är {ceiling}, "
            "och stödet under tiden {window} är {had}",
            "en": "{undertaking} may on {day} still have {room} of de minimis aid: the ceiling is {ceiling}, "
            "and the aid of {window} is {had}",
        },
        "aid": {"fi": "myönnetty {day}: {amount}", "sv": "beviljat {day}: {amount}", "en": "granted {day}: {amount}"},
    }
)


def _calendar_years(day: date, years: int) -> Period:
    """Return the calendar year of a day so far, and those before it; a fiscal year is taken for a calendar year."""
    return Period(Period.year(day.year - years + 1).start, day)


def _rolling_years(day: date, years: int) -> Period:
    """Return the years that end on a day: from the day after the same-numbered one so many years before."""
    return Period(add_months(day, -years * MONTHS_IN_A_YEAR) + timedelta(days=1), day)


def _had(ledger: Iterable[DeMinimisAid], undertaking: str, window: Period) -> tuple[DeMinimisAid, ...]:
    return tuple(aid for aid in ledger if aid.undertaking == undertaking and aid.granted in window)


def _sum(aids: Iterable[DeMinimisAid]) -> Money:
    return Money.sum(aid.amount for aid in aids)


@rule(
    "1407/2013-3.2",
    source=FORMER_REGULATION.cite(3, 2),
    anchor="decision",
    valid=FORMER_DAYS,
    norm={
        "fi": "Yhdelle yritykselle myönnetty vähämerkityksinen tuki ei säädettyjen verovuosien aikana ylitä "
        "enimmäismäärää",
        "sv": "Stödet av mindre betydelse till ett enda företag överskrider inte maximibeloppet under de föreskrivna "
        "beskattningsåren",
        "en": "The de minimis aid of a single undertaking stays within the ceiling over the fiscal years laid down",
    },
    mend={
        "fi": "alenna tukea {shortfall}",
        "sv": "sänk stödet med {shortfall}",
        "en": "lower the aid by {shortfall}",
    },
    evidence=Evidence.INFERRED,
    note="A fiscal year (verovuosi) is taken for a calendar year, which is inferred; "
    "the days of validity are unverified.",
)
def aid_of_fiscal_years_is_under_the_ceiling(group: GroupProject, aid: DeMinimisAid, law: Parameters) -> Check:
    """Over the fiscal year of the grant and the two before it one undertaking has at most 200 000 euros."""
    window = _calendar_years(aid.granted, law[YEARS])
    return at_most(_sum(_had(group.de_minimis, aid.undertaking, window)), law[CEILING])


@rule(
    "2023/2831-3.2",
    source=REGULATION.cite(3, 2),
    anchor="decision",
    valid=DAYS,
    norm={
        "fi": "Yhdelle yritykselle myönnetty vähämerkityksinen tuki ei myöntämispäivään päättyvänä säädettynä aikana "
        "ylitä enimmäismäärää",
        "sv": "Stödet av mindre betydelse till ett enda företag överskrider inte maximibeloppet under den föreskrivna "
        "tid som slutar på dagen för beviljandet",
        "en": "The de minimis aid of a single undertaking stays within the ceiling over the years laid down that end "
        "on the day of the grant",
    },
    mend={
        "fi": "alenna tukea {shortfall}",
        "sv": "sänk stödet med {shortfall}",
        "en": "lower the aid by {shortfall}",
    },
    evidence=Evidence.UNVERIFIED,
    note="The ceiling was read, the days of validity were not. Act 757/2021 still names (EU) No 1407/2013, "
    "in whose place this Regulation has come.",
)
def aid_of_any_years_is_under_the_ceiling(group: GroupProject, aid: DeMinimisAid, law: Parameters) -> Check:
    """Over any three years that end on the day of a grant one undertaking has at most 300 000 euros."""
    window = _rolling_years(aid.granted, law[YEARS])
    return at_most(_sum(_had(group.de_minimis, aid.undertaking, window)), law[CEILING])


def room_left(ledger: Iterable[DeMinimisAid], undertaking: str, day: date) -> Computed[Money]:
    """An undertaking may have what lies between the ceiling of a day and the aid of the years that end on it.

    Args:
        ledger: De minimis aid from every authority; aid of other undertakings, and of later days, does not count.
        undertaking: The single undertaking, as the ledger names it (yksi ainoa yritys).
        day: The day on which the right to new aid would arise.

    Returns:
        Euro cents, and none where the ceiling is already passed. No rounding is performed.

    Raises:
        UnsuitableTypeError: For a ledger of anything but aid, an undertaking that is no text, or a day that is no date.
        NotInForce: For a day of neither Regulation; carries the day and whether it is not yet or ended.

    >>> aid = DeMinimisAid(undertaking="Yritys Oy", amount=euros(250_000), granted=date(2024, 3, 1))
    >>> room_left([aid], "Yritys Oy", date(2027, 2, 28)).value, room_left([aid], "Yritys Oy", date(2027, 3, 1)).value
    (euros("50000.00"), euros("300000.00"))
    """
    had_before = _checked_ledger(ledger)
    checked(undertaking, str, "an undertaking is a name such as 'Yritys Oy'")
    law = Parameters({"decision": checked_day(day, what="the day of new aid")}, "decision")
    ceiling, years = law[CEILING], law[YEARS]
    window = _calendar_years(day, years) if day in FORMER_DAYS else _rolling_years(day, years)
    aids = _had(had_before, undertaking, window)
    had = _sum(aids)
    room = max(ceiling - had, Money(0))
    facts: dict[str, Figure] = {"undertaking": undertaking, "day": day, "window": window}
    facts |= {"room": room, "ceiling": ceiling, "had": had}
    steps = [Explanation(_WORDS, "aid", {"day": aid.granted, "amount": aid.amount}) for aid in aids]
    return Computed(room, Explanation(_WORDS, "room", facts, versions=tuple(law.versions), steps=steps))


def _checked_ledger(ledger: Iterable[DeMinimisAid]) -> tuple[DeMinimisAid, ...]:
    one = "aid in the ledger is a DeMinimisAid(undertaking='Yritys Oy', amount=euros(1000), granted=date(2026, 1, 1))"
    return tuple(checked(aid, DeMinimisAid, one) for aid in as_tuple(ledger))


UNRULED = (
    Provision(
        REGULATION.cite(2, 2),
        "structure",
        "DeMinimisAid names the single undertaking, with all that belongs to it",
        evidence=Evidence.UNVERIFIED,
    ),
    Provision(
        REGULATION.cite(3, 3),
        "structure",
        "DeMinimisAid.granted is the day on which the right to it arose",
        evidence=Evidence.UNVERIFIED,
    ),
    Provision(
        FORMER_REGULATION.cite(3, 2),
        "not modelled",
        "the lower ceiling of road freight: an undertaking's trade is not told",
        evidence=Evidence.UNVERIFIED,
    ),
    Provision(
        FORMER_REGULATION.cite(6, 4),
        "not modelled",
        "how long an authority keeps its records of aid",
        evidence=Evidence.UNVERIFIED,
    ),
    Provision(
        FORMER_REGULATION.cite(7, 4),
        "not modelled",
        "the six months of transition after the Regulation's last day are unverified, so no aid is measured by it then",
        evidence=Evidence.UNVERIFIED,
    ),
)

TOPIC = Topic(
    rules=(aid_of_fiscal_years_is_under_the_ceiling, aid_of_any_years_is_under_the_ceiling),
    parameters=(CEILING, YEARS),
    unruled=UNRULED,
)
