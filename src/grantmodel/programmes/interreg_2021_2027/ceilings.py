"""How high flat rates may be, and how Jems rounds: Regulations (EU) 2021/1060 Articles 54-56 and 2021/1059."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import COMMON_PROVISIONS, INTERREG, SINCE_UNION_FUNDS, parameter, row
from grantmodel.projects.fields import checked
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.values.rates import Rate, percent
from grantmodel.values.rounding import Direction, Rounding
from grantmodel.values.sources import Evidence, Publication, Source

JEMS = Publication("Jems 10, Interact", "https://github.com/InterregCE/Jems_V10.0.1_build")


def _ceiling(
    id_: str, rate: int, source: Source, *, evidence: Evidence = Evidence.CONFIRMED, note: str = ""
) -> Parameter[Rate]:
    return parameter(
        id_,
        "share of 1",
        row(percent(rate), source, SINCE_UNION_FUNDS, checked="2026-11-24", evidence=evidence, note=note),
    )


STAFF_CEILING = _ceiling(
    "2021/1060-55.1 staff on other direct costs",
    20,
    COMMON_PROVISIONS.cite(55, 1),
    note="Not where direct costs hold a public contract above the thresholds of Directive 2014/24/EU or 2014/25/EU.",
)
TRAVEL_CEILING = _ceiling("2021/1059-41.5 travel on staff", 15, INTERREG.cite(41, 5))
OFFICE_ON_STAFF_CEILING = _ceiling(
    "2021/1060-54.b office on staff",
    15,
    COMMON_PROVISIONS.cite(54),
    note="Letter (b), to which Regulation (EU) 2021/1059 Article 40(2) refers.",
)
OFFICE_ON_DIRECT_CEILING = _ceiling(
    "2021/1060-54.a office on direct costs", 7, COMMON_PROVISIONS.cite(54), note="Letter (a): without a calculation."
)
CALCULATED_OFFICE_CEILING = _ceiling(
    "2021/1060-54.c office on direct costs, calculated",
    25,
    COMMON_PROVISIONS.cite(54),
    note="Letter (c): where the rate has been calculated as Article 53(3)(a) says.",
)
OTHER_CEILING = _ceiling(
    "2021/1060-56.1 other costs on staff",
    40,
    COMMON_PROVISIONS.cite(56, 1),
    evidence=Evidence.SECOND_HAND,
    note="Read in Interreg Aurora's programme manual; the Article itself was not read.",
)

FUNDS_AT_MOST: Parameter[int] = parameter(
    "Jems funds of a partner at most",
    "funds",
    row(
        4,
        JEMS,
        SINCE_UNION_FUNDS,
        checked="2026-11-24",
        evidence=Evidence.SECOND_HAND,
        note="Read in the source code of Jems, which takes five rows, one of them the partner's own.",
    ),
)


def _rounding(what: str, direction: Direction, note: str) -> Parameter[Rounding]:
    cents = row(
        Rounding(direction), JEMS, SINCE_UNION_FUNDS, checked="2026-11-24", evidence=Evidence.INFERRED, note=note
    )
    return parameter(f"Jems {what}", "direction and unit", cents)


_NOTE = "No rounding is laid down; this is how Jems rounds."
ROW_ROUNDING = _rounding("rounding of a row", "floor", _NOTE)
FLAT_RATE_ROUNDING = _rounding("rounding of a flat rate", "down", _NOTE)
FUND_ROUNDING = _rounding("rounding of a fund's share", "down", f"{_NOTE} In claims it rounds down below zero too.")

ANY_RATE: Parameter[Rate] = parameter(
    "Jems rate of a flat rate at most",
    "share of 1",
    row(
        percent(100),
        JEMS,
        SINCE_UNION_FUNDS,
        checked="2026-11-24",
        evidence=Evidence.INFERRED,
        note="Jems counts with whatever rate it has stored, above the ceilings of the Regulations too.",
    ),
)

ROUNDINGS = {"row": ROW_ROUNDING, "flat rate": FLAT_RATE_ROUNDING, "fund": FUND_ROUNDING}


def law_on(day: date) -> Parameters:
    """Return the ceilings and roundings of the day on which the application became pending."""
    return Parameters({"application": day}, "application")


def a_law(law: object) -> Parameters:
    """Return the law of a day, or raise UnsuitableTypeError for anything else, such as the day itself."""
    return checked(law, Parameters, "the law is that of a day, such as law_on(date(2024, 1, 1))")
