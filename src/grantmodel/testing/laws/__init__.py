"""Laws: each takes the function to be held to it, and returns a check that raises LawBroken.

>>> check = split_conserves(lambda money, shares: shares.split(money))
>>> check(euros(100), Shares({"aid": percent(80)}, residual="own"))

The expected side is plain Fraction arithmetic or counting, and calls nothing of the function's own layer.
The checks hold under `python -O` too.
"""

from grantmodel.testing.laws.broken import LawBroken
from grantmodel.testing.laws.periods import (
    intersection_is_the_common_days,
    overlap_is_a_common_day,
    period_counts_its_days,
    period_holds_its_days,
)
from grantmodel.testing.laws.projects import plan_has_no_gap, total_sums_what_is_known
from grantmodel.testing.laws.rounding import (
    rounding_goes_its_way,
    rounding_lands_on_a_unit,
    rounding_mirrors,
    rounding_stays_near,
    share_is_exact,
    shown_rate_is_near,
)
from grantmodel.testing.laws.splitting import (
    split_conserves,
    split_keeps_to_the_rates,
    split_leaves_a_near_residual,
    split_mirrors,
    split_reorders,
    split_rounds_down,
)
from grantmodel.testing.laws.values import (
    copy_is_equal,
    equal_values_hash_alike,
    ignores_the_decimal_context,
    parse_inverts_format,
    repr_rebuilds,
)

__all__ = [
    "LawBroken",
    # Values
    "copy_is_equal",
    "equal_values_hash_alike",
    "ignores_the_decimal_context",
    "parse_inverts_format",
    "repr_rebuilds",
    # Rounding and rates
    "rounding_goes_its_way",
    "rounding_lands_on_a_unit",
    "rounding_mirrors",
    "rounding_stays_near",
    "share_is_exact",
    "shown_rate_is_near",
    # Splitting
    "split_conserves",
    "split_keeps_to_the_rates",
    "split_leaves_a_near_residual",
    "split_mirrors",
    "split_reorders",
    "split_rounds_down",
    # Periods
    "intersection_is_the_common_days",
    "overlap_is_a_common_day",
    "period_counts_its_days",
    "period_holds_its_days",
    # Projects
    "plan_has_no_gap",
    "total_sums_what_is_known",
]
