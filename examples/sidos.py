"""SIDOS: a group project of four Finnish cities, from what its decision says to a funding table."""

from grantmodel import (
    Budget,
    Call,
    CostCentre,
    FundingPlan,
    FundingSource,
    GroupProject,
    Organisation,
    OrganisationKind,
    Period,
    Role,
    Shares,
    Subproject,
    euros,
    percent,
    tables,
)


def city(name: str, business_id: str | None = None) -> Organisation:
    """Return a city as an organisation."""
    return Organisation(name=name, kind=OrganisationKind.MUNICIPALITY, business_id=business_id)


total = euros(180_000)
shares = Shares({FundingSource.AID: percent(80)}, residual=FundingSource.OWN)
lahti = Subproject(
    beneficiary=city("Lahden kaupunki", "0149669-3"),
    budget=Budget(total, at_most=True),
    funding=FundingPlan.from_shares(total, shares),
    cost_centre=CostCentre("sivistyksen yhteiset"),
)
sidos = GroupProject(
    acronym="SIDOS",
    name="Kulttuurin digitalisaation osaamis- ja innovaatioverkosto",
    period=Period.parse("1.1.2026 – 31.12.2027"),
    call=Call(
        name="Luovan ja kulttuurialan innovaatio-osaaminen kehittämishankkeet",
        authority=Organisation(name="Hämeen ELY-keskus", kind=OrganisationKind.STATE_AUTHORITY),
        window=Period.parse("13.1. - 31.3.2025"),
    ),
    subprojects=[
        Subproject(beneficiary=city("Oulun kaupunki"), role=Role.LEAD),
        lahti,
        Subproject(beneficiary=city("Jyväskylän kaupunki")),
        Subproject(beneficiary=city("Turun kaupunki")),
    ],
)

if __name__ == "__main__":
    print(tables.funding(sidos, lang="fi"))
