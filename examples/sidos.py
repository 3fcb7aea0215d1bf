"""SIDOS: a group project of four Finnish cities, from what its decision says to a funding table."""

from datetime import date

import grantmodel as gm
from grantmodel import tables


def city(name: str, business_id: str | None = None) -> gm.Organisation:
    """Return a city as an organisation."""
    return gm.Organisation(name=name, kind=gm.OrganisationKind.MUNICIPALITY, business_id=business_id)


total = gm.euros(180_000)
shares = gm.Shares({gm.FundingSource.AID: gm.percent(80)}, residual=gm.FundingSource.OWN)
lahti = gm.Subproject(
    beneficiary=city("Lahden kaupunki", "0149669-3"),
    budget=gm.Budget(total, at_most=True),
    funding=gm.FundingPlan.from_shares(total, shares),
    cost_centre=gm.CostCentre("sivistyksen yhteiset"),
    official_decision=gm.OfficialDecision(
        decider="sivistysjohtaja",
        competence="hallintosääntö, vastuunjakotaulukko",
        published=date(2025, 3, 24),
        publication="www.lahti.fi",
        appeal_body="kaupunginhallitus",
    ),
)
sidos = gm.GroupProject(
    acronym="SIDOS",
    name="Kulttuurin digitalisaation osaamis- ja innovaatioverkosto",
    fund=gm.Fund.ESF,
    period=gm.Period.parse("1.1.2026 – 31.12.2027"),
    call=gm.Call(
        name="Luovan ja kulttuurialan innovaatio-osaaminen kehittämishankkeet",
        authority=gm.Organisation(
            name="Hämeen ELY-keskus", kind=gm.OrganisationKind.STATE_AUTHORITY, authority=gm.AuthorityKind.ELY_CENTRE
        ),
        window=gm.Period.parse("13.1. - 31.3.2025"),
    ),
    subprojects=[
        gm.Subproject(beneficiary=city("Oulun kaupunki"), role=gm.Role.LEAD),
        lahti,
        gm.Subproject(beneficiary=city("Jyväskylän kaupunki")),
        gm.Subproject(beneficiary=city("Turun kaupunki")),
    ],
)

if __name__ == "__main__":
    print(tables.funding(sidos, lang="fi"), tables.decisions(sidos, lang="fi"), sep="\n\n")
