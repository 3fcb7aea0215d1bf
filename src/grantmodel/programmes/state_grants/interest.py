"""Interest on what is returned: State Grants Act 688/2001 §§ 24-25 and the reference rate of Interest Act 633/1982.

Rates alone: no rule on counting days was found, so no amount of interest is computed.
"""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import INTEREST_ACT, STATE_GRANTS_ACT, parameter, row
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.dated import Version
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate, percent
from grantmodel.values.sources import Source

_SINCE_REFERENCE_RATE = Period(date(2002, 7, 1), None)
WORDS = Catalogue.beside(__name__, "interest")


def _run(rate: str, start: date, end: date, *notices: str) -> Version[Rate]:
    note = f"Announced by the Bank of Finland, {' and '.join(notices)}." if notices else ""
    return row(
        percent(rate), INTEREST_ACT.cite(12, amended_by="340/2002"), Period(start, end), checked="2026-11-24", note=note
    )


# No notice was read for later half-years than the last.
REFERENCE_RATE: Parameter[Rate] = parameter(
    "633/1982-12 reference rate",
    "share of 1 a year",
    _run("3.5", date(2002, 7, 1), date(2002, 12, 31), "557/2002"),
    _run("3.0", date(2003, 1, 1), date(2003, 6, 30), "1335/2002"),
    _run("2.5", date(2003, 7, 1), date(2006, 6, 30)),
    _run("3.0", date(2006, 7, 1), date(2006, 12, 31)),
    _run("4.0", date(2007, 1, 1), date(2007, 6, 30)),
    _run("4.5", date(2007, 7, 1), date(2008, 12, 31)),
    _run("2.5", date(2009, 1, 1), date(2009, 6, 30)),
    _run("1.0", date(2009, 7, 1), date(2011, 6, 30)),
    _run("1.5", date(2011, 7, 1), date(2011, 12, 31)),
    _run("1.0", date(2012, 1, 1), date(2013, 6, 30)),
    _run("0.5", date(2013, 7, 1), date(2016, 6, 30)),
    _run("0.0", date(2016, 7, 1), date(2022, 12, 31)),
    _run("2.5", date(2023, 1, 1), date(2023, 6, 30), "1276/2022"),
    _run("4.0", date(2023, 7, 1), date(2023, 12, 31), "882/2023"),
    _run("4.5", date(2024, 1, 1), date(2024, 12, 31), "1/2024", "393/2024"),
    _run("3.5", date(2025, 1, 1), date(2025, 6, 30), "1123/2024"),
)
RECOVERY_MARGIN: Parameter[Rate] = parameter(
    "688/2001-24 addition to the reference rate",
    "share of 1 a year",
    row(percent(3), STATE_GRANTS_ACT.cite(24), checked="2026-11-24"),
)
LATE_MARGIN: Parameter[Rate] = parameter(
    "633/1982-4.1 addition to the reference rate",
    "share of 1 a year",
    row(
        percent(7),
        INTEREST_ACT.cite(4, 1, amended_by="340/2002"),
        _SINCE_REFERENCE_RATE,
        checked="2026-11-24",
        note="§ 25 of the State Grants Act named § 4 subsection 3 until 31.12.2018; Act 340/2002 reads it as this one.",
    ),
)


def recovery_interest(day: date) -> Computed[Rate]:
    """Return the yearly rate of interest on what is returned or recovered: the reference rate plus 3 percentage points.

    It runs from the day on which the grant was paid, and floats: each half-year has its own rate.

    Args:
        day: The day whose rate is asked.

    Returns:
        The rate, a share of 1 a year. No rounding is performed.

    Raises:
        NotInForce: Before 1.7.2002, and after the last half-year whose notice was read; carries the day.

    Source:
        State Grants Act 688/2001 § 24; Interest Act 633/1982 § 3 subsection 2 and § 12.

    >>> recovery_interest(date(2024, 5, 1)).value
    percent("7.5")
    """
    return _interest("recovery", STATE_GRANTS_ACT.cite(24), RECOVERY_MARGIN, day)


def late_interest(day: date) -> Computed[Rate]:
    """Return the yearly rate of late-payment interest: the reference rate plus 7 percentage points.

    It runs from the due date that the authority has set for what it recovers.

    Args:
        day: The day whose rate is asked.

    Returns:
        The rate, a share of 1 a year. No rounding is performed.

    Raises:
        NotInForce: Before 1.7.2002, and after the last half-year whose notice was read; carries the day.

    Source:
        State Grants Act 688/2001 § 25; Interest Act 633/1982 § 4 subsection 1 and § 12.

    >>> late_interest(date(2024, 5, 1)).value
    percent("11.5")
    """
    return _interest("late", STATE_GRANTS_ACT.cite(25), LATE_MARGIN, day)


def _interest(code: str, source: Source, margin: Parameter[Rate], day: date) -> Computed[Rate]:
    reference, added = REFERENCE_RATE.dated.version(day), margin.dated.version(day)
    rate = Rate(reference.value.fraction + added.value.fraction)
    facts = {"rate": rate, "reference": reference.value, "margin": added.value}
    return Computed(rate, Explanation(WORDS, code, facts, source, versions=(reference, added)))
