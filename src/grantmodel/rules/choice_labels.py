"""What choices are called in texts."""

from __future__ import annotations

from grantmodel.text.catalogue import Catalogue

CHOICES = Catalogue(
    {
        "ProjectForm.GROUP": {"fi": "ryhmähanke", "sv": "grupprojekt", "en": "group project"},
        "ProjectForm.JOINT": {"fi": "yhteishanke", "sv": "samprojekt", "en": "joint project"},
        "Fund.ERDF": {"fi": "EAKR", "sv": "Europeiska regionala utvecklingsfonden", "en": "ERDF"},
        "Fund.ESF": {"fi": "ESR+", "sv": "Europeiska socialfonden", "en": "ESF+"},
        "Fund.JTF": {"fi": "JTF", "sv": "Fonden för en rättvis omställning", "en": "JTF"},
        "Fund.NATIONAL": {"fi": "kansallinen rahoitus", "sv": "nationell finansiering", "en": "national funds"},
        "FundingSource.AID": {"fi": "tuki", "sv": "stöd", "en": "aid"},
        "FundingSource.MUNICIPAL": {
            "fi": "kuntien rahoitus",
            "sv": "kommunernas finansiering",
            "en": "municipal financing",
        },
        "FundingSource.OTHER_PUBLIC": {
            "fi": "muu julkinen rahoitus",
            "sv": "annan offentlig finansiering",
            "en": "other public financing",
        },
        "FundingSource.PRIVATE": {"fi": "yksityinen rahoitus", "sv": "privat finansiering", "en": "private financing"},
        "FundingSource.OWN": {"fi": "omarahoitus", "sv": "egen finansiering", "en": "own financing"},
        "ProjectKind.DEVELOPMENT": {"fi": "kehittämishanke", "sv": "utvecklingsprojekt", "en": "development project"},
        "ProjectKind.INVESTMENT": {"fi": "investointihanke", "sv": "investeringsprojekt", "en": "investment project"},
        "ProjectKind.MATERIAL_AID": {"fi": "aineellinen apu", "sv": "materiellt stöd", "en": "material aid"},
        "Role.LEAD": {"fi": "päätoteuttaja", "sv": "huvudgenomförare", "en": "lead"},
        "Role.PARTNER": {"fi": "osatoteuttaja", "sv": "delgenomförare", "en": "partner"},
        "OrganisationKind.MUNICIPALITY": {"fi": "kunta", "sv": "kommun", "en": "municipality"},
        "OrganisationKind.JOINT_MUNICIPAL_AUTHORITY": {
            "fi": "kuntayhtymä",
            "sv": "samkommun",
            "en": "joint municipal authority",
        },
        "OrganisationKind.STATE_AUTHORITY": {
            "fi": "valtion viranomainen",
            "sv": "statlig myndighet",
            "en": "state authority",
        },
        "OrganisationKind.OTHER_PUBLIC_BODY": {
            "fi": "julkisoikeudellinen yhteisö",
            "sv": "offentligrättsligt samfund",
            "en": "public-law body",
        },
        "OrganisationKind.PRIVATE_BODY": {
            "fi": "yksityisoikeudellinen oikeushenkilö",
            "sv": "privaträttslig juridisk person",
            "en": "private-law body",
        },
        "OrganisationKind.NATURAL_PERSON": {
            "fi": "luonnollinen henkilö",
            "sv": "fysisk person",
            "en": "natural person",
        },
        "AuthorityKind.REGIONAL_COUNCIL": {
            "fi": "maakunnan liitto",
            "sv": "landskapsförbund",
            "en": "regional council",
        },
        "AuthorityKind.ELY_CENTRE": {"fi": "ELY-keskus", "sv": "NTM-centralen", "en": "ELY Centre"},
        "AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE": {
            "fi": "elinvoimakeskus",
            "sv": "livskraftscentral",
            "en": "economic development centre",
        },
        "AuthorityKind.FOOD_AUTHORITY": {
            "fi": "Ruokavirasto",
            "sv": "Livsmedelsverket",
            "en": "Finnish Food Authority",
        },
        "AuthorityKind.MINISTRY": {"fi": "ministeriö", "sv": "ministerium", "en": "ministry"},
        "CostCategory.WAGES": {"fi": "palkkakustannukset", "sv": "lönekostnader", "en": "wages"},
        "CostCategory.TRAVEL": {"fi": "matkakustannukset", "sv": "resekostnader", "en": "travel"},
        "CostCategory.SERVICES": {"fi": "ostopalvelut", "sv": "köpta tjänster", "en": "bought services"},
        "CostCategory.OTHER_DIRECT": {
            "fi": "muut välittömät kustannukset",
            "sv": "övriga direkta kostnader",
            "en": "other direct costs",
        },
        "CostCategory.INDIRECT": {"fi": "välilliset kustannukset", "sv": "indirekta kostnader", "en": "indirect costs"},
        "CostCategory.INVESTMENT": {"fi": "investointi", "sv": "investering", "en": "investment"},
        "CostCategory.LAND": {
            "fi": "maa- ja vesialueet",
            "sv": "mark- och vattenområden",
            "en": "land and water areas",
        },
        "CostCategory.DERELICT_SITE": {
            "fi": "joutomaa tai entinen teollisuusalue",
            "sv": "övergiven tomt eller tidigare industritomt",
            "en": "waste land or derelict industrial site",
        },
        "CostNature.ORDINARY": {"fi": "tavanomainen kustannus", "sv": "vanlig kostnad", "en": "ordinary cost"},
        "CostNature.AUDIT": {"fi": "tilintarkastus", "sv": "revision", "en": "audit"},
        "CostNature.EARNED_LEAVE": {"fi": "vuosiloma-ajan palkka", "sv": "semesterlön", "en": "pay for leave"},
        "CostNature.INVESTMENT_PREPARATION": {
            "fi": "investoinnin esivalmistelu",
            "sv": "förberedande åtgärder inför en investering",
            "en": "preparation of an investment",
        },
        "CostNature.NORMAL_ACTIVITY": {
            "fi": "tavanomainen toiminta",
            "sv": "normal verksamhet",
            "en": "normal activity",
        },
        "CostNature.IN_KIND": {"fi": "luontoissuoritus", "sv": "naturabidrag", "en": "in-kind contribution"},
        "CostNature.DEPRECIATION": {"fi": "poisto", "sv": "avskrivning", "en": "depreciation"},
        "CostNature.FINANCING": {"fi": "rahoituskustannus", "sv": "finansiell kostnad", "en": "cost of financing"},
        "CostNature.TRANSFER_TAX": {"fi": "varainsiirtovero", "sv": "överlåtelseskatt", "en": "transfer tax"},
        "CostNature.PENALTY": {
            "fi": "seuraamus tai oikeudenkäyntikulu",
            "sv": "påföljd eller rättegångskostnad",
            "en": "penalty or legal cost",
        },
        "CostNature.INSTALMENT_CHARGE": {
            "fi": "osamaksun muu kustannus",
            "sv": "annan kostnad för avbetalning",
            "en": "charge of instalments",
        },
        "CostNature.LEASING_CHARGE": {
            "fi": "leasingin muu kustannus",
            "sv": "annan kostnad för leasing",
            "en": "charge of leasing",
        },
        "CostNature.COMPENSATED_ELSEWHERE": {
            "fi": "muualta korvattu",
            "sv": "ersatt från annat håll",
            "en": "compensated elsewhere",
        },
        "IncomeKind.SALES": {"fi": "myyntitulo", "sv": "försäljningsinkomst", "en": "sales"},
        "IncomeKind.MACHINE_TIME": {
            "fi": "koneen tai laitteen käyttökorvaus",
            "sv": "bruksersättning för en maskin eller anordning",
            "en": "fee for machine time",
        },
        "IncomeKind.PREMISES": {
            "fi": "käyttökorvaus tai vuokratulo toimitiloista",
            "sv": "bruksersättning eller hyresinkomst för lokaler",
            "en": "fee or rent for premises",
        },
        "IncomeKind.PARTICIPATION": {"fi": "osallistumismaksu", "sv": "deltagaravgift", "en": "participation fee"},
        "IncomeKind.OTHER": {"fi": "muu tulo", "sv": "annan inkomst", "en": "other income"},
        "ChangeKind.PERIOD": {"fi": "toteuttamisaika", "sv": "genomförandetiden", "en": "implementation period"},
        "ChangeKind.COSTS": {"fi": "kustannusarvio", "sv": "kostnadskalkylen", "en": "costs"},
        "ChangeKind.FUNDING": {"fi": "rahoitus", "sv": "finansieringen", "en": "funding"},
        "ChangeKind.CONTENT": {"fi": "hankkeen sisältö", "sv": "projektets innehåll", "en": "content"},
        "ChangeKind.OUTPUTS": {"fi": "tuotokset", "sv": "avkastningarna", "en": "outputs"},
        "InterregCategory.STAFF": {"fi": "henkilöstökustannukset", "sv": "personalkostnader", "en": "staff costs"},
        "InterregCategory.OFFICE": {
            "fi": "toimisto- ja hallintokustannukset",
            "sv": "kontorskostnader och administrativa kostnader",
            "en": "office and administrative costs",
        },
        "InterregCategory.TRAVEL": {
            "fi": "matka- ja majoituskustannukset",
            "sv": "rese- och logikostnader",
            "en": "travel and accommodation costs",
        },
        "InterregCategory.EXTERNAL": {
            "fi": "ulkopuolisten asiantuntijoiden ja palvelujen kustannukset",
            "sv": "kostnader för extern expertis och externa tjänster",
            "en": "external expertise and services costs",
        },
        "InterregCategory.EQUIPMENT": {
            "fi": "laitekustannukset",
            "sv": "utrustningskostnader",
            "en": "equipment costs",
        },
        "InterregCategory.INFRASTRUCTURE": {
            "fi": "infrastruktuurin ja rakennusurakoiden kustannukset",
            "sv": "kostnader för infrastruktur och bygg- och anläggningsarbeten",
            "en": "costs for infrastructure and works",
        },
        "InterregCategory.OTHER": {"fi": "muut kustannukset", "sv": "övriga kostnader", "en": "other costs"},
        "InterregCategory.LUMP_SUM": {"fi": "kertakorvaukset", "sv": "engångsersättningar", "en": "lump sums"},
        "InterregCategory.UNIT_COST": {"fi": "yksikkökustannukset", "sv": "enhetskostnader", "en": "unit costs"},
        "InterregCategory.SMALL_PROJECT_FUND": {
            "fi": "pienhankerahasto",
            "sv": "småprojektsfonden",
            "en": "small project fund",
        },
    }
)
"""What each choice is called."""
