"""Projects as Finnish tables, aligned for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Literal

from grantmodel.errors import InexactError, UnsuitableValueError
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.groups import GroupProject, Role, Subproject
from grantmodel.projects.totals import Total
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate

_UNKNOWN = "ei tiedossa"
_ROLES = {Role.LEAD: "päätoteuttaja", Role.PARTNER: "osatoteuttaja"}
_SOURCES = {
    FundingSource.AID: "Tuki",
    FundingSource.MUNICIPAL: "Kuntien rahoitus",
    FundingSource.OTHER_PUBLIC: "Muu julkinen",
    FundingSource.PRIVATE: "Yksityinen",
    FundingSource.OWN: "Omarahoitus",
}


_LEFT, _RIGHT = "<", ">"
_GUTTER = "  "


def funding(group: GroupProject, lang: Literal["fi"] = "fi") -> str:
    """Return who pays what in a group project, as text to print.

    An unknown figure reads "ei tiedossa", and a sum from which one is missing is marked as partial and has no shares.
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
    if lang != "fi":
        raise UnsuitableValueError(f"tables are written in 'fi', not {lang!r}", lang)
    title = " – ".join(text for text in (group.acronym, group.name) if text)
    sources = [source for source in FundingSource if _is_shown(group, source)]
    facts = _aligned(list(_facts(group)), _LEFT + _LEFT)
    table = _aligned(list(_rows(group, sources)), _LEFT + _LEFT + _RIGHT + _RIGHT * 2 * len(sources) + _LEFT)
    return "\n".join([title, "", *facts, "", *table, *_gaps(group)])


def _facts(group: GroupProject) -> Iterator[tuple[str, ...]]:
    call, lead = group.call, group.lead
    yield "Muoto", "ryhmähanke"
    yield "Haku", call.name if call else _UNKNOWN
    yield "Rahoittaja", call.authority.name if call else _UNKNOWN
    yield "Hakuaika", _days(call.window if call else None)
    yield "Toteuttamisaika", _days(group.period)
    yield "Päätoteuttaja", lead.beneficiary.name if lead else _UNKNOWN


def _days(period: Period | None) -> str:
    return period.format() if period and (period.start or period.end) else _UNKNOWN


def _is_shown(group: GroupProject, source: FundingSource) -> bool:
    """Tell whether the source has a column: aid and own financing always, the others where they give something."""
    return source in (FundingSource.AID, FundingSource.OWN) or bool(group.funding_from(source).known)


def _rows(group: GroupProject, sources: Sequence[FundingSource]) -> Iterator[tuple[str, ...]]:
    headings = [heading for source in sources for heading in (_SOURCES[source], "osuus")]
    yield "Toteuttaja", "Rooli", "Kokonaiskustannukset", *headings, "Kustannuspaikka"
    for part in group.subprojects:
        cells = [cell for source in sources for cell in _part(part.funding, source)]
        centre = part.cost_centre.name if part.cost_centre else _UNKNOWN
        yield part.beneficiary.name, _ROLES[part.role], _costs(part), *cells, centre
    yield from _total_row(group, sources)


def _costs(part: Subproject) -> str:
    if part.budget is None or part.budget.total is None:
        return _UNKNOWN
    return _limit(part.budget.total.format(), at_most=part.budget.at_most)


def _part(plan: FundingPlan | None, source: FundingSource) -> tuple[str, str]:
    if plan is None:
        return _UNKNOWN, ""
    return plan.amount(source).format(), _percentage(plan.rate(source)) if plan.total else ""


def _total_row(group: GroupProject, sources: Sequence[FundingSource]) -> Iterator[tuple[str, ...]]:
    costs, parts = group.total_costs, [group.funding_from(source) for source in sources]
    label = "Yhteensä, osittainen" if any(total.missing for total in (costs, *parts)) else "Yhteensä"
    at_most = any(part.budget and part.budget.at_most for part in group.subprojects)
    cells = [cell for part in parts for cell in (_sum(part, group), _share(part, costs))]
    yield label, "", _limit(_sum(costs, group), at_most=at_most), *cells, ""


def _sum(total: Total, group: GroupProject) -> str:
    nothing_known = len(total.missing) == len(group.subprojects)
    return _UNKNOWN if nothing_known else total.known.format()


def _share(part: Total, costs: Total) -> str:
    if part.missing or costs.missing or not costs.money:
        return ""
    return _percentage(Rate(part.money.cents, costs.money.cents))


def _limit(amount: str, *, at_most: bool) -> str:
    return f"enintään {amount}" if at_most else amount


def _percentage(rate: Rate) -> str:
    try:
        return rate.format()
    except InexactError:
        return rate.format(decimals=2)


def _gaps(group: GroupProject) -> Iterator[str]:
    for part in group.subprojects:
        gap = part.funding.gap if part.funding else None
        if gap:
            what = "rahoituksesta puuttuu" if gap.cents > 0 else "rahoitusta on liikaa"
            yield f"{part.beneficiary.name}: {what} {abs(gap).format()}"


def _aligned(rows: Sequence[Sequence[str]], sides: str) -> Iterator[str]:
    """Yield the rows as lines, each column as wide as its widest cell, on the side that `sides` says."""
    cells = [[unicodedata.normalize("NFC", cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        line = _GUTTER.join(f"{cell:{side}{width}}" for cell, side, width in zip(row, sides, widths, strict=True))
        yield line.rstrip(" ")
