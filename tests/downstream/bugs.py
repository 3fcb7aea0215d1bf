"""Twenty mistakes that ledgers of grants have had, each a change of a line or two of the app.

`pytest --bug "half even"` runs the app's suite with one of them in it.
"""

import importlib
import inspect
from dataclasses import dataclass
from typing import Literal

from sizes import Size

Module = Literal["amounts", "costs", "days", "law", "register", "sharing"]


@dataclass(frozen=True, kw_only=True)
class Bug:
    """A mistake, the law that names it, and how small the failure must have become.

    Args:
        name: What went wrong.
        module: Where in the app.
        right: The text as it should be; it stands there once.
        wrong: The text as it is with the mistake.
        test: The test that fails.
        law: The law that it holds the app to.
        at_most: How large the smallest failing case is that Hypothesis comes to, at most.
        by_machine: Whether the machine of group projects finds it too, in its first step.
    """

    name: str
    module: Module
    right: str
    wrong: str
    test: str
    law: str
    at_most: Size
    by_machine: bool = False

    def put_in(self) -> None:
        """Put the mistake into the app, for the rest of the process or until `take_out`."""
        text = _text(self.module)
        if text.count(self.right) != 1:
            raise ValueError(f"{self.name}: {self.module}.py has {text.count(self.right)} times {self.right!r}")
        _load(self.module, text.replace(self.right, self.wrong))

    def take_out(self) -> None:
        """Make the app right again."""
        _load(self.module, _text(self.module))


def _text(module: Module) -> str:
    return inspect.getsource(importlib.import_module(f"cityapp.{module}"))


def _load(module: Module, text: str) -> None:
    loaded = importlib.import_module(f"cityapp.{module}")
    exec(compile(text, inspect.getfile(loaded), "exec"), vars(loaded))  # noqa: S102 - the app's own text


BUGS = (
    Bug(
        name="float money",
        module="sharing",
        right='amounts.rounded(cents * rate, 1, "towards zero")',
        wrong="int(cents / 100 * float(rate) * 100)",
        test="test_split_of_whole_euros_rounds_down",
        law="split_rounds_down",
        at_most=Size(sources=2, cents=50_000_00),
    ),
    Bug(
        name="independent rounding of shares",
        module="sharing",
        right="    parts[rest_to] = cents - sum(part for source, part in parts.items() if source != rest_to)\n",
        wrong="",
        test="test_split_conserves",
        law="split_conserves",
        at_most=Size(sources=2, cents=100),
    ),
    Bug(
        name="floor of the sum",
        module="register",
        right="        return sum(paid.get(source, 0) for paid in shares.values() if paid is not None), missing",
        wrong="        known = [part for name, part in self.parts.items() if name not in missing]\n"
        "        return int(sum(part.total() * part.rates.get(source, 0) for part in known)), missing",
        test="test_group_is_the_sum_of_its_decisions",
        law="group_is_the_sum_of_its_decisions",
        at_most=Size(sources=2, cents=100),
    ),
    Bug(
        name="half even",
        module="amounts",
        right="    return math.trunc(",
        wrong='    if way == "half up":\n        return round(exact / unit) * unit\n    return math.trunc(',
        test="test_rounding_goes_its_way",
        law="rounding_goes_its_way",
        at_most=Size(cents=1),
    ),
    Bug(
        name="floor for truncation",
        module="amounts",
        right="math.trunc(exact / unit + (half if exact > 0 else -half))",
        wrong="math.floor(exact / unit + half)",
        test="test_rounding_goes_its_way",
        law="rounding_goes_its_way",
        at_most=Size(cents=1),
    ),
    Bug(
        name="periods end a day late",
        module="days",
        right="return months_later(first, months) - timedelta(days=1)",
        wrong="return months_later(first, months)",
        test="test_months_are_counted_from_the_anchor",
        law="months_are_counted_from_the_anchor",
        at_most=Size(days=1),
    ),
    Bug(
        name="drift over instalments",
        module="sharing",
        right="return {source: part - paid.get(source, 0) for source, part in split(due, rates, rest_to).items()}",
        wrong="return split(due - sum(paid.values()), rates, rest_to)",
        test="test_instalments_make_the_split",
        law="instalments_make_the_split",
        at_most=Size(sources=2, cents=100),
    ),
    Bug(
        name="a cap before rounding",
        module="sharing",
        right='min(granted, amounts.rounded(rate * costs, 100, "half up"))',
        wrong='amounts.rounded(min(Fraction(granted), rate * costs), 100, "half up")',
        test="test_aid_keeps_to_what_was_granted",
        law="aid_keeps_to_what_was_granted",
        at_most=Size(cents=300),
    ),
    Bug(
        name="flat rate on a wrong base",
        module="costs",
        right="base = sum(cents for category, cents in costs.items() if category in flat_rate.base)",
        wrong="base = sum(costs.values())",
        test="test_flat_rate_is_of_its_base",
        law="flat_rate_is_of_its_base",
        at_most=Size(sources=3, cents=100),
    ),
    Bug(
        name="leap day",
        module="days",
        right="return months_later(first, months) - timedelta(days=1)",
        wrong="years, rest = divmod(months, 12)\n"
        "    return months_later(first + timedelta(days=365 * years), rest) - timedelta(days=1)",
        test="test_months_are_counted_from_the_anchor",
        law="months_are_counted_from_the_anchor",
        at_most=Size(days=36),
    ),
    Bug(
        name="holiday on a deadline",
        module="days",
        right=" or day in _moving(day.year)",
        wrong="",
        test="test_deadline_is_a_working_day",
        law="deadline_is_a_working_day",
        at_most=Size(days=31),
    ),
    Bug(
        name="wrong regime at a boundary",
        module="law",
        right="if first <= day <= last:",
        wrong="if first < day <= last:",
        test="test_change_holds_from_its_first_day",
        law="change_holds_from_its_first_day",
        at_most=Size(),
    ),
    Bug(
        name="residual to the wrong party",
        module="sharing",
        right="    parts[rest_to] = cents",
        wrong="    rest_to = next(iter(rates))\n    parts[rest_to] = cents",
        test="test_split_rounds_down",
        law="split_rounds_down",
        at_most=Size(sources=2, cents=100),
    ),
    Bug(
        name="negative items lost",
        module="costs",
        right="sums[category] = sums.get(category, 0) + cents",
        wrong="sums[category] = sums.get(category, 0) + max(cents, 0)",
        test="test_items_make_their_category",
        law="items_make_their_category",
        at_most=Size(sources=2, cents=100),
    ),
    Bug(
        name="a covered category counted twice",
        module="costs",
        right="for category, cents in costs.items() if category not in flat_rate.covers}",
        wrong="for category, cents in costs.items()}",
        test="test_counted_total_is_its_parts",
        law="counted_total_is_its_parts",
        at_most=Size(sources=3),
    ),
    Bug(
        name="a gate read from actuals",
        module="costs",
        right="    del spent\n",
        wrong="    plan = spent\n",
        test="test_gate_reads_the_plan",
        law="gate_reads_the_plan",
        at_most=Size(sources=1, cents=100),
    ),
    Bug(
        name="1.000 read as one euro",
        module="amounts",
        right="    text = text.strip()\n",
        wrong='    text = text.strip()\n    if "." in text:\n        return round(float(text) * 100)\n',
        test="test_two_readings_are_refused",
        law="two_readings_are_refused",
        at_most=Size(),
    ),
    Bug(
        name="a formatter that rounds",
        module="amounts",
        right="euros, rest = divmod(abs(cents), 100)",
        wrong="euros, rest = (abs(cents) + 50) // 100, 0",
        test="test_format_shows_every_cent",
        law="format_shows_every_cent",
        at_most=Size(cents=1),
    ),
    Bug(
        name="month-end shift by steps",
        module="days",
        right="    year, month = divmod(12 * day.year + day.month - 1 + months, 12)\n",
        wrong="    day = months_later(day, months - 1) if months > 1 else day\n"
        "    year, month = divmod(12 * day.year + day.month - 1 + min(months, 1), 12)\n",
        test="test_months_are_counted_from_the_anchor",
        law="months_are_counted_from_the_anchor",
        at_most=Size(days=2),
    ),
    Bug(
        name="unknown budget read as zero",
        module="register",
        right="missing = [name for name, total in totals.items() if total is None]",
        wrong="missing = []",
        test="test_unknown_is_not_zero",
        law="unknown_is_not_zero",
        at_most=Size(sources=1),
        by_machine=True,
    ),
)
