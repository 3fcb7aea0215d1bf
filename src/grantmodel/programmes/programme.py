"""Programmes: one door to the law of each, with the same verbs everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType, ModuleType
from typing import Any, TypeAlias, TypeVar, cast, final, get_args

import attrs

from grantmodel.errors import GrantModelError
from grantmodel.programmes import acts
from grantmodel.projects.costs import CostItem
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.rules.computed import Computed
from grantmodel.rules.items import ItemsReport
from grantmodel.rules.law_words import Provision, provisions_beside
from grantmodel.rules.parameters import Anchor, Parameter, Parameters
from grantmodel.rules.period_budgets import Plan
from grantmodel.rules.questions import Question
from grantmodel.rules.reports import Report
from grantmodel.rules.rule_decorator import AnyRule, Rule
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.text.symbols import Language
from grantmodel.values.periods import Period
from grantmodel.values.rounding import Rounding
from grantmodel.values.shares import Shares
from grantmodel.values.sources import LegalAct

T = TypeVar("T")

PlanVerb: TypeAlias = Callable[[Subproject, GroupProject, Shares[FundingSource], Parameters], Computed[Plan]]
ItemsVerb: TypeAlias = Callable[[Iterable[CostItem], Subproject, GroupProject, date | None], ItemsReport]


class NotOffered(GrantModelError, LookupError):
    """Something was asked of a programme that it has no answer for.

    Attributes:
        programme: The id of its rulebook.
        verb: What was asked.
        reason: Why it has no answer, and what to do instead.
    """

    def __init__(self, programme: str, verb: str, reason: str) -> None:
        super().__init__(f"{programme} has no {verb}: {reason}")
        self.programme = programme
        self.verb = verb
        self.reason = reason


@final
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Programme:
    """A programme: what is law in it, and what can be asked of it.

    Args:
        rulebook: Its rules and figures.
        questions: What has to be declared, of the group and of each subproject.
        plan: How a whole budget is counted, or why it is not.
        check_items: How many costs are checked at once, or why they are not.
    """

    rulebook: Rulebook
    questions: tuple[Question, ...]
    _plan: PlanVerb | str = attrs.field(alias="plan")
    _check_items: ItemsVerb | str = attrs.field(alias="check_items")

    def __repr__(self) -> str:
        return f"<programme {self.rulebook.id}>"

    @property
    def id(self) -> str:
        """Its name for good, such as "finland-2021-2027"."""
        return self.rulebook.id

    def title(self, lang: Language = "fi") -> str:
        """Return its name in a language."""
        return self.rulebook.title.text("title", lang)

    def check(self, project: GroupProject, *, as_of: date | None = None, waivers: Iterable[Waiver] = ()) -> Report:
        """Check a project against every rule, all at once; see `Rulebook.check`."""
        return self.rulebook.check(project, as_of=as_of, waivers=waivers)

    def coverage(self) -> tuple[Provision, ...]:
        """Return every provision that was read: held by a rule, by the structure, or not modelled and why."""
        return self.rulebook.coverage()

    def law(
        self,
        day: date | None = None,
        *,
        application: date | None = None,
        decision: date | None = None,
        cost: date | None = None,
        payment: date | None = None,
    ) -> Parameters:
        """Return the law of a day: what computations read their figures from.

        Args:
            day: The day, for whatever is not given a day of its own.
            application: The day on which the application became pending.
            decision: The day of the grant decision, which chooses most figures.
            cost: The day of the cost.
            payment: The day on which it was paid.
        """
        own: Mapping[Anchor, date | None] = {
            "application": application,
            "decision": decision,
            "cost": cost,
            "payment": payment,
        }
        return Parameters({anchor: own[anchor] or day for anchor in get_args(Anchor)}, "decision")

    def plan(
        self, subproject: Subproject, project: GroupProject, shares: Shares[FundingSource], law: Parameters
    ) -> Computed[Plan]:
        """Return what a subproject comes to under its cost model, and who pays it, in each of its reporting periods.

        The cost model and its section are those of the project's fund and kind and of the model's name.
        Whether the plan may have its cost model is not asked here: that is what the rules check.

        Args:
            subproject: With the lines of its budget, each with a category, and all or none with a period; and with the
                name of its cost model.
            project: The project it is a part of.
            shares: Who pays: `Shares({FundingSource.AID: percent(80)}, residual=FundingSource.OWN)`.
            law: The law of the day that chooses rates and roundings.

        Returns:
            The budget; flat rates and aid are rounded as the programme lays down, and the residual takes the rest.

        Raises:
            NotOffered: Where the programme lays down no way of counting; carries the reason.
            UnknownFigure: For a budget, a cost model, categories or periods that are not known; carries the place of
                each.
            UnsuitableValueError: For a cost model that has no flat rates here; carries its name. For lines below zero;
                carries their names.
            NotInForce: For a rate or a rounding that the law of the day does not have.
        """
        return self._offered("plan", self._plan)(subproject, project, shares, law)

    def check_items(
        self, items: Iterable[CostItem], subproject: Subproject, project: GroupProject, *, as_of: date | None = None
    ) -> ItemsReport:
        """Say of each cost whether it is eligible, and how much of it, by the rules of costs.

        Args:
            items: The costs; they stand in for those that the subproject has.
            subproject: Whose they are.
            project: The project it is a part of.
            as_of: As in `check`.

        Raises:
            NotOffered: Where the programme has no such rules; carries the reason.
        """
        return self._offered("check_items", self._check_items)(items, subproject, project, as_of)

    def _offered(self, verb: str, answer: T | str) -> T:
        if isinstance(answer, str):
            raise NotOffered(self.id, verb, answer)
        return answer


# What modules of law hold


def rulebook_of(  # noqa: PLR0913 - the fields of a rulebook
    module: str,
    modules: Iterable[ModuleType],
    *,
    id: str,  # noqa: A002 - the word of the field
    version: str,
    title: Mapping[Language, str],
    valid: Period,
    roundings: Mapping[str, Parameter[Rounding]],
) -> Rulebook:
    """Return the rulebook of what stands in modules of law, in their order: rules, figures, and beside them the words.

    Args:
        module: The name of the programme's package, in which the folder of words lies.
        modules: The modules of law, in the order in which their rules are checked.
        id: As in `Rulebook`, and so the others.
        version: The rulebook's own version.
        title: Its name in each language.
        valid: The days on which an application may become pending under it.
        roundings: The rounding of each step of computation.
    """
    kept = tuple(modules)
    names = {part.__name__ for part in kept}
    rules: list[AnyRule] = [one for one in held(kept, Rule) if one.function.__module__ in names]
    named = cast("tuple[Parameter[object], ...]", held(kept, Parameter))
    read = [figure for one in rules for figure in one.reads]
    figures = [one for one in (*named, *read) if one not in roundings.values()]
    cited = tuple(dict.fromkeys((*held([acts], LegalAct), *held(kept, LegalAct))))
    return Rulebook(
        id=id,
        version=version,
        title=title,
        valid=valid,
        rules=rules,
        parameters=dict.fromkeys(figures),
        roundings=roundings,
        unruled=lambda: provisions_beside(module, cited),
    )


def held(modules: Iterable[ModuleType], kind: type[T]) -> tuple[T, ...]:
    """Return the objects of a kind that modules hold under names of their own or in mappings, each once, in order."""
    named = [value for module in modules for value in vars(module).values()]
    inner = [
        cast("Iterable[object]", one.values()) if isinstance(one, (dict, MappingProxyType)) else (one,) for one in named
    ]
    found: list[Any] = [one for several in inner for one in several if isinstance(one, kind)]
    return tuple({id(one): one for one in found}.values())
