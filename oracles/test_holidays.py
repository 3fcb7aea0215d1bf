"""Days off agree with the holidays package, in an environment of its own: it keeps python-dateutil below 3."""

import holidays
import pytest

from grantmodel import days_off


@pytest.mark.parametrize("year", range(1995, 2100))
def test_days_off_agree_with_holidays(year: int) -> None:
    assert set(days_off(year)) == set(holidays.country_holidays("FI", years=year))
