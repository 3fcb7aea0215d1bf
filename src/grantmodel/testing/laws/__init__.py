"""Laws: each takes the function to be held to it, and returns a check that raises LawBroken.

>>> check = split_conserves(lambda money, shares: shares.split(money))
>>> check(euros(100), Shares({"aid": percent(80)}, residual="own"))

The expected side is plain Fraction arithmetic or counting, and calls nothing of the function's own layer.
The checks hold under `python -O` too.
"""

from grantmodel.testing.laws.aid import (
    aid_is_near_its_lesser_limit,
    aid_keeps_to_its_rate,
    aid_keeps_to_what_was_granted,
    claims_make_the_aid,
    more_costs_never_give_less_aid,
)
from grantmodel.testing.laws.allocating import (
    allocation_conserves,
    allocation_ignores_scale,
    allocation_is_near,
    allocation_mirrors,
    allocation_reorders,
    ties_go_to_the_earlier,
    zero_weight_gets_nothing,
)
from grantmodel.testing.laws.broken import LawBroken, expect
from grantmodel.testing.laws.budgets import (
    budget_adds_up_every_way,
    jems_loses_only_cents,
    overrun_keeps_to_its_limit,
    periods_do_not_drift,
)
from grantmodel.testing.laws.counting import (
    counted_total_is_its_parts,
    exclusivity_is_symmetric,
    flat_rate_keeps_to_its_share,
    items_make_their_category,
    order_of_costs_changes_nothing,
    periods_make_the_whole,
    zero_line_changes_nothing,
)
from grantmodel.testing.laws.deadlines import (
    change_holds_from_its_first_day,
    dated_value_is_the_only_valid_one,
    deadline_counts_days,
    deadline_is_a_working_day,
    deadline_is_the_first_working_day,
)
from grantmodel.testing.laws.declaring import Law, catalogue, law, law_of
from grantmodel.testing.laws.eligibility import (
    credit_note_mirrors,
    eligible_is_between_nothing_and_the_cost,
    eligible_sum_is_the_sum_of_parts,
)
from grantmodel.testing.laws.flat_rates import flat_rate_is_of_its_base, flat_rate_never_falls, gate_reads_the_plan
from grantmodel.testing.laws.groups import (
    every_level_adds_up,
    group_is_the_sum_of_its_decisions,
    order_of_partners_changes_nothing,
    unknown_is_not_zero,
)
from grantmodel.testing.laws.incomes import income_takes_no_more_than_costs, output_is_paid_wholly_or_not
from grantmodel.testing.laws.matrices import (
    matrix_adds_up,
    matrix_cell_is_near,
    matrix_total_goes_its_way,
    matrix_totals_are_near,
    zero_of_a_matrix_stays_zero,
)
from grantmodel.testing.laws.periods import (
    abutting_is_touching,
    difference_is_the_other_days,
    enclosing_is_holding_all_days,
    gaps_are_the_days_between,
    intersection_is_the_common_days,
    merged_periods_are_the_same_days,
    months_are_counted_from_the_anchor,
    overlap_is_a_common_day,
    overlap_is_mutual,
    parts_by_calendar_are_the_period,
    period_counts_its_days,
    period_holds_its_days,
    span_reaches_over_both,
    union_is_all_days,
    whole_months_fit,
)
from grantmodel.testing.laws.projects import plan_has_no_gap, successors_bear_the_whole, total_sums_what_is_known
from grantmodel.testing.laws.rounding import (
    rounding_goes_its_way,
    rounding_lands_on_a_unit,
    rounding_mirrors,
    rounding_stays_near,
    share_is_exact,
    shown_rate_is_near,
)
from grantmodel.testing.laws.rules import (
    adding_an_empty_subproject_changes_no_other_check,
    as_of_never_overrides,
    check_is_repeatable,
    law_is_unchanged_within_a_regime,
    outside_the_law_there_are_no_figures,
    regimes_are_all_of_time,
    waiver_turns_only_discretion,
)
from grantmodel.testing.laws.settlements import (
    calculated_basis_ignores_costs,
    deficit_cover_is_its_least_limit,
    liability_stays_in_the_group,
    match_keeps_to_its_limits,
    return_is_all_or_nothing,
    room_fills_the_ceiling,
    share_of_costs_exceeds_neither_limit,
)
from grantmodel.testing.laws.splitting import (
    instalments_make_the_split,
    split_conserves,
    split_is_near,
    split_keeps_to_the_rates,
    split_leaves_a_near_residual,
    split_mirrors,
    split_reorders,
    split_rounds_down,
)
from grantmodel.testing.laws.texts import (
    format_has_both_decimals_or_none,
    format_shows_every_cent,
    two_readings_are_refused,
)
from grantmodel.testing.laws.values import (
    copy_is_equal,
    equal_values_hash_alike,
    ignores_the_decimal_context,
    parse_inverts_format,
    repr_rebuilds,
)

__all__ = [
    # Laws of your own
    "Law",
    "LawBroken",
    "catalogue",
    "expect",
    "law",
    "law_of",
    # Values
    "copy_is_equal",
    "equal_values_hash_alike",
    "format_has_both_decimals_or_none",
    "format_shows_every_cent",
    "ignores_the_decimal_context",
    "parse_inverts_format",
    "repr_rebuilds",
    "two_readings_are_refused",
    # Rounding and rates
    "rounding_goes_its_way",
    "rounding_lands_on_a_unit",
    "rounding_mirrors",
    "rounding_stays_near",
    "share_is_exact",
    "shown_rate_is_near",
    # Splitting
    "allocation_conserves",
    "allocation_ignores_scale",
    "allocation_is_near",
    "allocation_mirrors",
    "allocation_reorders",
    "instalments_make_the_split",
    "split_conserves",
    "split_is_near",
    "split_keeps_to_the_rates",
    "split_leaves_a_near_residual",
    "split_mirrors",
    "split_reorders",
    "split_rounds_down",
    "ties_go_to_the_earlier",
    "zero_weight_gets_nothing",
    # Matrices
    "matrix_adds_up",
    "matrix_cell_is_near",
    "matrix_total_goes_its_way",
    "matrix_totals_are_near",
    "zero_of_a_matrix_stays_zero",
    # Periods
    "abutting_is_touching",
    "difference_is_the_other_days",
    "enclosing_is_holding_all_days",
    "gaps_are_the_days_between",
    "intersection_is_the_common_days",
    "merged_periods_are_the_same_days",
    "months_are_counted_from_the_anchor",
    "overlap_is_a_common_day",
    "overlap_is_mutual",
    "parts_by_calendar_are_the_period",
    "period_counts_its_days",
    "period_holds_its_days",
    "span_reaches_over_both",
    "union_is_all_days",
    "whole_months_fit",
    # Deadlines and dated values
    "change_holds_from_its_first_day",
    "dated_value_is_the_only_valid_one",
    "deadline_counts_days",
    "deadline_is_a_working_day",
    "deadline_is_the_first_working_day",
    # Aid
    "aid_is_near_its_lesser_limit",
    "aid_keeps_to_its_rate",
    "aid_keeps_to_what_was_granted",
    "claims_make_the_aid",
    "more_costs_never_give_less_aid",
    # Groups
    "every_level_adds_up",
    "group_is_the_sum_of_its_decisions",
    "order_of_partners_changes_nothing",
    "unknown_is_not_zero",
    # Projects
    "plan_has_no_gap",
    "successors_bear_the_whole",
    "total_sums_what_is_known",
    # Eligible costs
    "credit_note_mirrors",
    "eligible_is_between_nothing_and_the_cost",
    "eligible_sum_is_the_sum_of_parts",
    # Counting
    "counted_total_is_its_parts",
    "exclusivity_is_symmetric",
    "flat_rate_keeps_to_its_share",
    "items_make_their_category",
    "order_of_costs_changes_nothing",
    "periods_make_the_whole",
    "zero_line_changes_nothing",
    # Flat rates
    "flat_rate_is_of_its_base",
    "flat_rate_never_falls",
    "gate_reads_the_plan",
    # Budgets
    "budget_adds_up_every_way",
    "jems_loses_only_cents",
    "periods_do_not_drift",
    "overrun_keeps_to_its_limit",
    # Income and lump sums
    "income_takes_no_more_than_costs",
    "output_is_paid_wholly_or_not",
    # Settlements
    "calculated_basis_ignores_costs",
    "deficit_cover_is_its_least_limit",
    "liability_stays_in_the_group",
    "match_keeps_to_its_limits",
    "return_is_all_or_nothing",
    "room_fills_the_ceiling",
    "share_of_costs_exceeds_neither_limit",
    # Rules
    "adding_an_empty_subproject_changes_no_other_check",
    "as_of_never_overrides",
    "check_is_repeatable",
    "law_is_unchanged_within_a_regime",
    "outside_the_law_there_are_no_figures",
    "regimes_are_all_of_time",
    "waiver_turns_only_discretion",
]
