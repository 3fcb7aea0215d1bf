"""The library itself as the system under test."""

from __future__ import annotations

from grantmodel.testing.conformance import of_finland, of_interreg, of_projects, of_state_grants, of_time, of_values
from grantmodel.testing.conformance.operations import operation


class Reference:
    """The adapter that answers every operation with this library; each method takes and returns plain JSON data.

    >>> Reference().split_equally({"amount": "1.00", "parts": 3})
    ['0.34', '0.33', '0.33']
    """

    # Money, rates and shares
    money_from_text = operation(of_values.money_from_text)
    money_to_text = operation(of_values.money_to_text)
    percentage_from_text = operation(of_values.percentage_from_text)
    percentage_to_text = operation(of_values.percentage_to_text)
    round_cents = operation(of_values.round_cents)
    share_of_amount = operation(of_values.share_of_amount)
    rate_of_amounts = operation(of_values.rate_of_amounts)
    split = operation(of_values.split)
    instalment = operation(of_values.instalment)
    allocate = operation(of_values.allocate)
    split_equally = operation(of_values.split_equally)

    # Time
    period_from_text = operation(of_time.period_from_text)
    period_to_text = operation(of_time.period_to_text)
    period_from_start = operation(of_time.period_from_start)
    period_days = operation(of_time.period_days)
    period_months = operation(of_time.period_months)
    period_by_year = operation(of_time.period_by_year)
    period_by_month = operation(of_time.period_by_month)
    common_days = operation(of_time.common_days)
    joined_periods = operation(of_time.joined_periods)
    gaps = operation(of_time.gaps)
    deadline = operation(of_time.deadline)
    days_off = operation(of_time.days_off)
    is_working_day = operation(of_time.is_working_day)
    rectification = operation(of_time.rectification)

    # Projects, and their check by a rulebook
    group_costs = operation(of_projects.group_costs)
    group_funding = operation(of_projects.group_funding)
    funding_gap = operation(of_projects.funding_gap)
    bearers = operation(of_projects.bearers)
    business_id_is_valid = operation(of_projects.business_id_is_valid)
    check = operation(of_projects.check)

    # The Finnish programme of 2021-2027
    finnish_costs = operation(of_finland.finnish_costs)
    finnish_financing = operation(of_finland.finnish_financing)
    wages_with_employer_side_costs = operation(of_finland.wages_with_employer_side_costs)
    hourly_rate = operation(of_finland.hourly_rate)
    hours_counted = operation(of_finland.hours_counted)
    wages_by_hours = operation(of_finland.wages_by_hours)
    hourly_rate_may_change = operation(of_finland.hourly_rate_may_change)
    days_of_travel = operation(of_finland.days_of_travel)
    travel_by_days = operation(of_finland.travel_by_days)

    # Interreg
    interreg_costs = operation(of_interreg.interreg_costs)
    interreg_row = operation(of_interreg.interreg_row)
    interreg_funding = operation(of_interreg.interreg_funding)
    interreg_funding_by_period = operation(of_interreg.interreg_funding_by_period)
    contribution_by_source = operation(of_interreg.contribution_by_source)
    contribution_by_source_as_jems = operation(of_interreg.contribution_by_source_as_jems)

    # State grants, and the National Agency for Education
    grant_covering_a_deficit = operation(of_state_grants.grant_covering_a_deficit)
    grant_as_share_of_costs = operation(of_state_grants.grant_as_share_of_costs)
    to_be_returned = operation(of_state_grants.to_be_returned)
    investment_to_be_returned = operation(of_state_grants.investment_to_be_returned)
    recovery_interest = operation(of_state_grants.recovery_interest)
    late_interest = operation(of_state_grants.late_interest)
    agency_costs = operation(of_state_grants.agency_costs)
    agency_grant = operation(of_state_grants.agency_grant)
    agency_grant_at_applied_ratio = operation(of_state_grants.agency_grant_at_applied_ratio)
    agency_first_instalment = operation(of_state_grants.agency_first_instalment)
    agency_units = operation(of_state_grants.agency_units)
    agency_shown_shares = operation(of_state_grants.agency_shown_shares)
