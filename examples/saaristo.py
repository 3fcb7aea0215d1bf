"""Saaristo: the rulebook of a country that does not exist, and what it finds in a small project."""

from datetime import date

import grantmodel as gm
from grantmodel import rules
from grantmodel.rules.figures import aid, eligible_costs
from grantmodel.text.catalogue import Catalogue

IN_FORCE = gm.Period(date(2020, 1, 1), None)
ACT = gm.LegalAct("1/2020", "laki saaristotuesta", valid=IN_FORCE)
READ, SURE, TOLD = date(2026, 1, 2), gm.Evidence.CONFIRMED, gm.Evidence.SECOND_HAND

at_first, since_2025 = gm.Period(date(2020, 1, 1), date(2024, 12, 31)), gm.Period(date(2025, 1, 1), None)
half = gm.Version(value=gm.percent(50), valid=at_first, source=ACT.cite(1), evidence=SURE, checked=READ)
now = ACT.cite(1, amended_by="7/2024")
more = gm.Version(value=gm.percent(60), valid=since_2025, source=now, evidence=TOLD, checked=READ)
AID_CEILING = rules.Parameter("1/2020-1 aid ceiling", gm.Dated("aid ceiling", "share of 1", [half, more]))

two = gm.Version(value=2, valid=IN_FORCE, source=ACT.cite(2, 1), evidence=SURE, checked=READ)
FEWEST = rules.Parameter("1/2020-2.1 beneficiaries", gm.Dated("beneficiaries", "organisations", [two]))

down = gm.Rounding("floor", unit=gm.euros(1))
floored = gm.Version(value=down, valid=IN_FORCE, source=ACT.cite(3), evidence=SURE, checked=READ)
AID_ROUNDING = rules.Parameter("1/2020-3 rounding of aid", gm.Dated("rounding of aid", "euro cents", [floored]))

AGREED = rules.Question(
    "ferry agreed on",
    gm.GroupProject,
    {"fi": "Onko yhteysaluksesta sovittu?", "sv": "Är fartyget avtalat?", "en": "Is the ferry agreed on?"},
)


@rules.rule(ACT.cite(1), anchor="decision", reads=[AID_CEILING])
def aid_is_at_most_the_ceiling(subproject: gm.Subproject, law: rules.Parameters) -> rules.Check:
    """Aid is at most 50 % of the costs, since 2025 at most 60 %, unless the island's conditions call for more."""
    return rules.share_at_most(aid(subproject), eligible_costs(subproject), law[AID_CEILING], discretion=True)


@rules.rule(ACT.cite(2, 1), anchor="application", reads=[FEWEST])
def beneficiaries_are_enough(group: gm.GroupProject, law: rules.Parameters) -> rules.Check:
    """A project has at least two beneficiaries."""
    return rules.at_least(len(group.subprojects), law[FEWEST])


@rules.rule(ACT.cite(2, 2), anchor="application")
def ferry_is_agreed_on(group: gm.GroupProject) -> rules.Check:
    """The beneficiaries have agreed on who runs the ferry (yhteysalus)."""
    return rules.holds(rules.declared(group, AGREED))


WORDS = Catalogue(
    {
        "costs": {"fi": "Kustannukset {costs}", "sv": "Kostnader {costs}", "en": "Costs {costs}"},
        "aid": {"fi": "Tuki {rate}: {aid}", "sv": "Stöd {rate}: {aid}", "en": "Aid {rate}: {aid}"},
    }
)


def highest_aid(subproject: gm.Subproject, law: rules.Parameters) -> rules.Computed[gm.Money]:
    """Aid is rounded down to whole euros."""
    costs, rate = eligible_costs(subproject), law[AID_CEILING]
    highest = rate.of(costs, law[AID_ROUNDING])
    steps = [rules.Explanation(WORDS, "costs", {"costs": costs})]
    facts: dict[str, rules.Figure] = {"rate": rate, "aid": highest}
    used = tuple(law.versions)
    return rules.Computed(highest, rules.Explanation(WORDS, "aid", facts, ACT.cite(3), versions=used, steps=steps))


rulebook = rules.Rulebook(
    id="saaristo-2020",
    version="2",
    title={"fi": "Saaristotuki", "sv": "Skärgårdsstöd", "en": "Island aid"},
    valid=IN_FORCE,
    rules=[aid_is_at_most_the_ceiling, beneficiaries_are_enough, ferry_is_agreed_on],
    parameters=[AID_CEILING, FEWEST],
    roundings={"aid": AID_ROUNDING},
    unruled=[rules.Provision(ACT.cite(4), "not modelled", "whether an island is beautiful is judged, not counted")],
)

budget, plan = gm.Budget(gm.euros("50000.99")), gm.FundingPlan(gm.euros("50000.99"), {})
grant = gm.GrantDecision(granted=date(2025, 1, 1), aid=gm.euros(30_001), budget=budget)
island = gm.Subproject(beneficiary=gm.Organisation(name="Iso-Saaren kunta"), funding=plan, decision=grant)
ferry = gm.GroupProject(name="Yhteysalus", pending=date(2024, 11, 1), subprojects=[island])

if __name__ == "__main__":
    day = rules.Parameters({"decision": grant.granted}, "decision")
    print(rulebook.check(ferry).format("fi"), highest_aid(island, day).explanation.format("fi"), sep="\n\n")
