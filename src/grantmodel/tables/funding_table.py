"""Who pays what in a group project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from grantmodel.errors import InexactError
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.projects.totals import Total
from grantmodel.rules.words import show
from grantmodel.tables.layout import COMMON
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.pages import Column, Facts, Page, Paragraph, Section, Table, as_text
from grantmodel.text.symbols import Language, checked_language
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate

_CATALOGUE = Catalogue.beside(__name__, "funding_table")


def funding(group: GroupProject, lang: Language = "fi") -> str:
    """Return who pays what in a group project, as text to print.

    An unknown figure is said to be unknown, and a sum from which one is missing is marked as partial and has no shares.
    A share that does not end within four decimals is shown rounded half up to two.
    A plan whose parts do not make its total is named below the table, with what is missing or too much.

    Args:
        group: The project; a draft is fine.
        lang: The language.

    Returns:
        Lines without a line break at the end, columns two spaces apart; amounts hold no-break spaces.

    Raises:
        UnsuitableValueError: For another language.
    """
    return as_text(funding_page(group, lang))


def funding_page(group: GroupProject, lang: Language = "fi") -> Page:
    """Return what `funding` writes, as a page for any writer."""
    return _FundingTable(group, checked_language(lang, what="a table")).page()


@attrs.frozen
class _FundingTable:
    """The table of one project in one language."""

    group: GroupProject
    lang: Language

    def page(self) -> Page:
        title = " – ".join(text for text in (self.group.acronym, self.group.name) if text)
        sources = [source for source in FundingSource if self._is_shown(source)]
        table = Table(self._columns(sources), self._rows(sources))
        return Page(
            [Section(heading=title), Section([Facts(self._facts())]), Section([table, *map(Paragraph, self._gaps())])]
        )

    def _label(self, code: str, **facts: str) -> str:
        return _CATALOGUE.text(code, self.lang, **facts)

    @property
    def _unknown(self) -> str:
        return COMMON.text("unknown", self.lang)

    def _facts(self) -> Iterator[tuple[str, str]]:
        call, lead = self.group.call, self.group.lead
        yield self._label("form"), show(self.group.form, self.lang)
        yield self._label("call"), call.name if call else self._unknown
        yield self._label("authority"), call.authority.name if call else self._unknown
        yield self._label("window"), self._days(call.window if call else None)
        yield self._label("period"), self._days(self.group.period)
        yield self._label("leader"), lead.beneficiary.name if lead else self._unknown

    def _days(self, period: Period | None) -> str:
        return period.format(self.lang) if period and (period.start or period.end) else self._unknown

    def _is_shown(self, source: FundingSource) -> bool:
        """Tell whether the source has a column: aid and own financing always, the others where they give something."""
        gives = (part.funding_from(source) for part in self.group.subprojects)
        return source in (FundingSource.AID, FundingSource.OWN) or any(gives)

    def _columns(self, sources: Sequence[FundingSource]) -> Iterator[Column]:
        yield from (Column(self._label("beneficiary")), Column(self._label("role")))
        for code in ("costs", *(code for source in sources for code in (source.value, "share"))):
            yield Column(self._label(code), "right")
        yield Column(self._label("centre"))

    def _rows(self, sources: Sequence[FundingSource]) -> Iterator[Sequence[str]]:
        for part in self.group.subprojects:
            cells = [cell for source in sources for cell in self._part(part.funding, source)]
            centre = part.cost_centre.name if part.cost_centre else self._unknown
            yield part.beneficiary.name, self._label(part.role.value), self._costs(part), *cells, centre
        yield self._total_row(sources)

    def _costs(self, part: Subproject) -> str:
        if part.budget is None or part.budget.total is None:
            return self._unknown
        return self._limit(self._money(part.budget.total), at_most=part.budget.at_most)

    def _part(self, plan: FundingPlan | None, source: FundingSource) -> tuple[str, str]:
        if plan is None:
            return self._unknown, ""
        return self._money(plan.amount(source)), self._percentage(plan.rate(source)) if plan.total else ""

    def _total_row(self, sources: Sequence[FundingSource]) -> Sequence[str]:
        costs, parts = self.group.total_costs, [self.group.funding_from(source) for source in sources]
        is_partial = any(total.missing for total in (costs, *parts))
        at_most = any(part.budget and part.budget.at_most for part in self.group.subprojects)
        cells = [cell for part in parts for cell in (self._sum(part), self._share(part, costs))]
        return (
            self._label("partial" if is_partial else "total"),
            "",
            self._limit(self._sum(costs), at_most=at_most),
            *cells,
            "",
        )

    def _sum(self, total: Total) -> str:
        nothing_known = len(total.missing) == len(self.group.subprojects)
        return self._unknown if nothing_known else self._money(total.known)

    def _share(self, part: Total, costs: Total) -> str:
        if part.missing or costs.missing or not costs.money:
            return ""
        return self._percentage(part.money.share_of(costs.money))

    def _limit(self, amount: str, *, at_most: bool) -> str:
        return self._label("at most", amount=amount) if at_most else amount

    def _money(self, amount: Money) -> str:
        return amount.format(lang=self.lang)

    def _percentage(self, rate: Rate) -> str:
        try:
            return rate.format(lang=self.lang)
        except InexactError:
            return rate.format(decimals=2, lang=self.lang)

    def _gaps(self) -> Iterator[str]:
        for part in self.group.subprojects:
            gap = part.funding.gap if part.funding else None
            if gap:
                code = "short" if gap.cents > 0 else "over"
                yield self._label(code, name=part.beneficiary.name, amount=self._money(abs(gap)))
