"""What Hypothesis runs when it is imported: each type of the library with a function that finds its strategy.

No strategy is made here, and the module of strategies is not even imported until a type is drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, get_args, get_origin

import grantmodel as gm

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


STRATEGIES: dict[type, str] = {
    gm.Money: "moneys",
    gm.Rate: "rates",
    gm.Rounding: "roundings",
    gm.Shares: "shares",
    gm.Split: "splits",
    gm.Deadline: "deadlines",
    gm.Period: "periods",
    gm.Dated: "dated_values",
    gm.LegalAct: "legal_acts",
    gm.LegalSource: "legal_sources",
    gm.Publication: "publications",
    gm.Version: "versions",
    gm.Amendment: "amendments",
    gm.Budget: "budgets",
    gm.BudgetLine: "budget_lines",
    gm.Call: "calls",
    gm.CostCentre: "cost_centres",
    gm.CostItem: "cost_items",
    gm.Declaration: "declarations",
    gm.DeMinimisAid: "de_minimis_aids",
    gm.FundingPlan: "funding_plans",
    gm.GrantDecision: "grant_decisions",
    gm.GroupProject: "group_projects",
    gm.Income: "incomes",
    gm.Instalments: "instalments",
    gm.InterregCofinancing: "interreg_cofinancings",
    gm.Leasing: "leasings",
    gm.OfficialDecision: "official_decisions",
    gm.Organisation: "organisations",
    gm.Output: "outputs",
    gm.StaffPost: "staff_posts",
    gm.Purchase: "purchases",
    gm.SecondHand: "second_hands",
    gm.Subproject: "subprojects",
    gm.Succession: "successions",
    gm.Total: "totals",
    gm.Waiver: "waivers",
}
"""Which strategy draws a type; choices such as `FundingSource` Hypothesis draws by itself."""


def register() -> None:
    """Tell Hypothesis how to draw each type; `HYPOTHESIS_NO_PLUGINS=1` keeps it from asking."""
    # Hypothesis may import this module while it is itself being imported.
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415

    for kind, name in STRATEGIES.items():
        register_type_strategy(kind, _drawn(kind, name))


def _drawn(kind: type, name: str) -> Callable[[Any], Any]:
    def draw(asked: Any) -> Any:  # noqa: ANN401 - a type, parametrised or not; NotImplemented has no type to name
        # Hypothesis asks for Mapping and other bases too: those are no business of this library.
        if kind not in (asked, get_origin(asked)):
            return NotImplemented
        from hypothesis.strategies import from_type  # noqa: PLC0415 - as above

        from grantmodel.testing import strategies  # noqa: PLC0415 - not before something is drawn

        strategy: Callable[..., SearchStrategy[Any]] = getattr(strategies, name)
        return strategy(*map(from_type, get_args(asked)))

    return draw
