"""Many costs at once: which are eligible, which the cost model covers, and which are refused and why."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from grantmodel.errors import UnknownFigure
from grantmodel.projects.costs import CostCategory, CostItem
from grantmodel.projects.totals import Total
from grantmodel.rules.checks import Check, Verdict
from grantmodel.rules.explaining import explained, question
from grantmodel.rules.words import WORDS
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.pages import Line, Outline, Page, Paragraph, as_text
from grantmodel.text.symbols import Language, checked_language
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.splits import Split


class Outcome(Choice):
    """What becomes of a cost."""

    ELIGIBLE = "eligible"
    """Tukikelpoinen."""
    PARTLY = "partly eligible"
    """A part is refused, and the rest eligible (osittain tukikelpoinen)."""
    COVERED = "covered by the cost model"
    """Neither an error nor paid as such, since a flat rate or lump sum stands for it (kustannusmalli kattaa)."""
    REFUSED = "refused"
    """Ei tukikelpoinen."""
    UNKNOWN = "unknown"
    """Something has to be asked first, or no law is in force (ei tiedossa)."""


_WORDS = Catalogue.beside(__name__, "items")


@attrs.frozen(kw_only=True)
class ItemVerdict:
    """What becomes of one cost.

    Args:
        item: The cost.
        outcome: What becomes of it.
        eligible: How much of it is eligible, euro cents; None while unknown.
        checks: What refused it, or part of it, or waits for an answer; each explains itself in three languages.
    """

    item: CostItem
    outcome: Outcome
    eligible: Money | None
    checks: tuple[Check, ...] = ()

    def format(self, lang: Language = "fi") -> str:
        """Write what becomes of the cost and, indented under it, what refuses it, and once each what has to be asked.

        What is missing is asked only of a cost whose outcome depends on it.
        """
        return as_text(self.page(lang))

    def page(self, lang: Language = "fi") -> Page:
        """Return what `format` writes, as a page for any writer."""
        checked_language(lang, what="an ItemVerdict")
        return Page.of(Outline([self.line(lang)]))

    def line(self, lang: Language = "fi") -> Line:
        """Return what becomes of the cost as a line of a page."""
        text = _WORDS.text(
            "item",
            lang,
            name=self.item.name,
            cost=self.item.total.format(lang=lang),
            outcome=_WORDS.text(self.outcome.value, lang),
            eligible="?" if self.eligible is None else self.eligible.format(lang=lang),
        )
        return Line(text, self._reasons(lang))

    def _reasons(self, lang: Language) -> Iterator[Line]:
        for check in self.checks:
            if check.verdict is not Verdict.UNKNOWN:
                yield explained(check, lang)
        if self.outcome is Outcome.UNKNOWN:
            missing = [check for check in self.checks if check.verdict is Verdict.UNKNOWN]
            for asked in dict.fromkeys(f"{question(check, lang)} ({check.missing})" for check in missing):
                yield Line(WORDS.text("ask", lang, text=asked))


@attrs.frozen
class ItemsReport:
    """What becomes of many costs; made by `check_items`.

    Args:
        verdicts: Of each cost, in the order of the costs.
    """

    verdicts: tuple[ItemVerdict, ...]

    @property
    def eligible(self) -> Total:
        """The eligible sum; the places of unknown ones are missing from it. No rounding is performed."""
        return Total.of({f"items[{place}]": verdict.eligible for place, verdict in enumerate(self.verdicts)})

    def by_category(self) -> Split[CostCategory]:
        """Return the eligible sum of each category, as `CostModel.count` takes it; what is covered adds nothing.

        Raises:
            UnknownFigure: Where it is not known how much of a cost is eligible; carries the place of each.
        """
        missing = self.eligible.missing
        if missing:
            raise UnknownFigure(f"what is eligible is not known yet: {', '.join(missing)}", missing)
        sums: dict[CostCategory, Money] = {}
        for verdict in self.verdicts:
            category, eligible = verdict.item.category, verdict.eligible or Money(0)
            sums[category] = sums.get(category, Money(0)) + eligible
        return Split(sums)

    def format(self, lang: Language = "fi") -> str:
        """Write every cost and what becomes of it, and the eligible sum."""
        return as_text(self.page(lang))

    def page(self, lang: Language = "fi") -> Page:
        """Return what `format` writes, as a page for any writer."""
        checked_language(lang, what="an ItemsReport")
        total = self.eligible
        none_known = bool(total.missing) and len(total.missing) == len(self.verdicts)
        text = _WORDS.text("sum", lang, eligible="?" if none_known else total.known.format(lang=lang))
        if total.missing:
            text += f" ({_WORDS.text('missing', lang, places=', '.join(total.missing))})"
        return Page.of(Outline(verdict.line(lang) for verdict in self.verdicts), Paragraph(text))


def verdict_of(item: CostItem, findings: tuple[Check, ...]) -> ItemVerdict:
    """Return what becomes of a cost that no cost model covers, by what refuses it or waits for an answer."""
    refusals = [check for check in findings if check.verdict is Verdict.NOT_MET]
    parts = [check.refused for check in refusals if check.refused is not None]
    left = item.total - Money.sum(parts)
    if len(parts) < len(refusals):
        return ItemVerdict(item=item, outcome=Outcome.REFUSED, eligible=Money(0), checks=findings)
    if len(refusals) < len(findings):
        return ItemVerdict(item=item, outcome=Outcome.UNKNOWN, eligible=None, checks=findings)
    if not refusals:
        return ItemVerdict(item=item, outcome=Outcome.ELIGIBLE, eligible=left)
    return ItemVerdict(item=item, outcome=Outcome.PARTLY if left else Outcome.REFUSED, eligible=left, checks=findings)
