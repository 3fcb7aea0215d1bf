"""The app's table of the law, held to the days of the rulebook."""

from datetime import date

import adapter
from hypothesis import given

from grantmodel import euros
from grantmodel.programmes.finland_2021_2027 import rulebook
from grantmodel.testing import laws
from grantmodel.testing.strategies import regime_days

since = {date(2014, 1, 1): euros(200_000), date(2024, 1, 1): euros(300_000)}


@given(regime_days(rulebook, max_day=date(2030, 12, 31)))
def test_change_holds_from_its_first_day(day: date) -> None:
    laws.change_holds_from_its_first_day(adapter.de_minimis_ceiling, since)(day)
