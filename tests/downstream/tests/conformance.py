"""The app as the worked cases take it: plain JSON data in and out. What the app does not do raises NotImplementedError.

pytest --grantmodel-conformance conformance:CityApp
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from cityapp import amounts, days, sharing

from grantmodel.testing.codec import Plain

Given = Mapping[str, Plain]
WAYS: Mapping[str, amounts.Way] = {"half_up": "half up", "down": "towards zero"}


class CityApp:
    """Each method answers the operation of its name."""

    def money_from_text(self, given: Given) -> Plain:
        only(given, "text", language="fi")
        return to_text(amounts.read(text(given, "text")))

    def money_to_text(self, given: Given) -> Plain:
        only(given, "amount", language="fi", decimals=2)
        return amounts.write(cents(given, "amount"))

    def round_cents(self, given: Given) -> Plain:
        way = WAYS.get(text(given, "direction"))
        if way is None:
            raise NotImplementedError("the app rounds half up and towards zero")
        unit = cents(given, "unit") if "unit" in given else 1
        return to_text(amounts.rounded(Fraction(text(given, "cents")), unit, way))

    def split(self, given: Given) -> Plain:
        only(given, "amount", "rates", "residual")
        return to_sources(sharing.split(cents(given, "amount"), *rates(given)))

    def instalment(self, given: Given) -> Plain:
        only(given, "entitled", "paid", "rates", "residual")
        paid = {source: from_text(amount) for source, amount in sources(given, "paid", "amount").items()}
        return to_sources(sharing.instalment(cents(given, "entitled"), paid, *rates(given)))

    def period_days(self, given: Given) -> Plain:
        period = given["period"]
        if not isinstance(period, dict) or not period["start"] or not period["end"]:
            raise NotImplementedError("the app's periods have both ends")
        return days.length(day(period, "start"), day(period, "end"))

    def period_from_start(self, given: Given) -> Plain:
        only(given, "start", "months")
        first = day(given, "start")
        return {"start": first.isoformat(), "end": days.end(first, number(given, "months")).isoformat()}

    def deadline(self, given: Given) -> Plain:
        only(given, "event", "days")
        limit = day(given, "event"), number(given, "days")
        return {"counted": days.counted(*limit).isoformat(), "effective": days.last_day(*limit).isoformat()}

    def is_working_day(self, given: Given) -> Plain:
        return not days.is_day_off(day(given, "day"))


def only(given: Given, *names: str, **usual: Plain) -> None:
    """Refuse what the app has no word for."""
    for name, value in given.items():
        if name not in names and usual.get(name) != value:
            raise NotImplementedError(f"the app does not know {name} {value}")


def text(given: Given, name: str) -> str:
    value = given[name]
    if not isinstance(value, str):
        raise NotImplementedError(f"the app does without {name}")
    return value


def number(given: Given, name: str) -> int:
    value = given[name]
    if not isinstance(value, int):
        raise NotImplementedError(f"the app does without {name}")
    return value


def day(given: Given, name: str) -> date:
    return date.fromisoformat(text(given, name))


def cents(given: Given, name: str) -> int:
    return from_text(text(given, name))


def from_text(amount: str) -> int:
    return int(Fraction(amount) * 100)


def to_text(amount: int) -> str:
    euros, rest = divmod(abs(amount), 100)
    return f"{'-' if amount < 0 else ''}{euros}.{rest:02d}"


def sources(given: Given, name: str, of: str) -> dict[str, str]:
    rows = given[name]
    if not isinstance(rows, list):
        raise NotImplementedError(f"the app does without {name}")
    return {text(row, "source"): text(row, of) for row in rows if isinstance(row, dict)}


def rates(given: Given) -> tuple[dict[str, Fraction], str]:
    """Return the rates, that of the residual too, and who takes the rest: what the app splits by."""
    if "residual" not in given:
        raise NotImplementedError("the app always has a source that takes the rest")
    rest_to = text(given, "residual")
    found = {source: Fraction(rate) for source, rate in sources(given, "rates", "rate").items()}
    return {**found, rest_to: found.get(rest_to, 1 - sum(found.values(), Fraction(0)))}, rest_to


def to_sources(parts: Mapping[str, int]) -> Plain:
    return [{"source": source, "amount": to_text(amount)} for source, amount in parts.items()]
