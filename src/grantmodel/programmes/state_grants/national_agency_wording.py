"""The sentences in which the National Agency for Education's figures explain themselves."""

from __future__ import annotations

from grantmodel.text.catalogue import Catalogue

WORDS = Catalogue(
    {
        "total": {
            "fi": "Kokonaiskustannukset ovat {total}: kustannukset {costs}, joista vähennetään tulot {incomes}",
            "sv": "Totalkostnaderna är {total}: kostnaderna {costs}, från vilka inkomsterna {incomes} dras av",
            "en": "Total costs are {total}: costs {costs} less income {incomes}",
        },
        "one total": {
            "fi": "Eriteltyjen kustannusten sijasta hyväksytään yhtenä summana {costs}",
            "sv": "I stället för specificerade kostnader godkänns som en enda summa {costs}",
            "en": "Instead of itemised costs one sum is accepted, {costs}",
        },
        "grant": {
            "fi": "Avustus on {grant}: kokonaiskustannukset {total}, joista vähennetään omarahoitus {own}, kuitenkin "
            "vähintään nolla",
            "sv": "Understödet är {grant}: totalkostnaderna {total}, från vilka självfinansieringen {own} dras av, "
            "dock minst noll",
            "en": "The grant is {grant}: total costs {total} less own financing {own}, but not below zero",
        },
        "no grant": {
            "fi": "Avustusta ei jää: kokonaiskustannukset ovat {total}, sillä tulot ylittävät kustannukset",
            "sv": "Det blir inget understöd: totalkostnaderna är {total}, eftersom inkomsterna överstiger kostnaderna",
            "en": "No grant is left: total costs are {total}, since income exceeds costs",
        },
        "minimum": {
            "fi": "Omarahoitusta on vähintään {own}: {rate} kokonaiskustannuksista {total}, pyöristettynä ylöspäin "
            "yksikköön {unit}",
            "sv": "Självfinansieringen är minst {own}: {rate} av totalkostnaderna {total}, avrundad uppåt till enheten "
            "{unit}",
            "en": "Own financing is at least {own}: {rate} of total costs {total}, rounded up to the unit {unit}",
        },
        "offered": {
            "fi": "Hakija tarjoaa omarahoitusta {own}",
            "sv": "Sökanden erbjuder självfinansiering {own}",
            "en": "The applicant offers own financing of {own}",
        },
        "floating": {
            "fi": "Omarahoitus on {own}: hakemuksen mukainen osuus {rate} kokonaiskustannuksista {total}, "
            "pyöristettynä ylöspäin yksikköön {unit}",
            "sv": "Självfinansieringen är {own}: andelen {rate} enligt ansökan av totalkostnaderna {total}, avrundad "
            "uppåt till enheten {unit}",
            "en": "Own financing is {own}: the application's share {rate} of total costs {total}, rounded up to the "
            "unit {unit}",
        },
        "applied": {
            "fi": "Hakemuksessa avustus oli {grant} ja kokonaiskustannukset {total}, joten omarahoituksen osuus on "
            "{rate}",
            "sv": "I ansökan var understödet {grant} och totalkostnaderna {total}, så självfinansieringens andel är "
            "{rate}",
            "en": "In the application the grant was {grant} and total costs {total}, so the share of own financing is "
            "{rate}",
        },
        "first instalment": {
            "fi": "Ensimmäinen erä on {amount}: {rate} avustuksesta {granted}, pyöristettynä alaspäin yksikköön {unit}",
            "sv": "Den första raten är {amount}: {rate} av understödet {granted}, avrundad nedåt till enheten {unit}",
            "en": "The first instalment is {amount}: {rate} of the grant {granted}, rounded down to the unit {unit}",
        },
        "one instalment": {
            "fi": "Avustus {granted} maksetaan yhdessä erässä, koska se on alle rajan {limit}",
            "sv": "Understödet {granted} betalas i en rat, eftersom det är under gränsen {limit}",
            "en": "The grant {granted} is paid in one instalment, since it is below the limit {limit}",
        },
        "from the limit on": {
            "fi": "Avustus {granted} on vähintään rajan {limit} suuruinen, joten se maksetaan useassa erässä",
            "sv": "Understödet {granted} är minst gränsen {limit} och betalas därför i flera rater",
            "en": "The grant {granted} is not below the limit {limit}, so it is paid in several instalments",
        },
        "units": {
            "fi": "Kustannus on {amount}: {units} yksikköä, kustakin {rate} yksikköhinnasta {price}, pyöristettynä "
            "alaspäin yksikköön {unit}",
            "sv": "Kostnaden är {amount}: {units} enheter, för varje {rate} av enhetspriset {price}, avrundad nedåt "
            "till enheten {unit}",
            "en": "The cost is {amount}: {units} units, for each {rate} of the unit price {price}, rounded down to the "
            "unit {unit}",
        },
        "trainee days": {
            "fi": "Koulutettavapäiviä {days}: laajuus {scope} päivää, {persons} henkilöä, kymmenesosiin pyöristettynä",
            "sv": "Deltagardagarna är {days}: omfattning {scope} dagar, {persons} personer, avrundade till tiondelar",
            "en": "Trainee days are {days}: a scope of {scope} days, {persons} persons, rounded to tenths",
        },
        "credits": {
            "fi": "Laajuus on {scope} päivää: {credits} opintopistettä, kustakin {each} päivää",
            "sv": "Omfattningen är {scope} dagar: {credits} studiepoäng, för varje {each} dagar",
            "en": "The scope is {scope} days: {credits} study credits, for each {each} days",
        },
        "shares": {
            "fi": "Omarahoitus {own} on kokonaiskustannuksista {total} {own_share}, pyöristettynä alaspäin, ja avustus "
            "{grant} {grant_share}, pyöristettynä ylöspäin",
            "sv": "Självfinansieringen {own} är {own_share} av totalkostnaderna {total}, avrundad nedåt, och "
            "understödet {grant} {grant_share}, avrundad uppåt",
            "en": "Own financing {own} is {own_share} of total costs {total}, rounded down, and the grant {grant} is "
            "{grant_share}, rounded up",
        },
        "budget": {
            "fi": "Muutettu talousarvio on yhteensä {total} niin kuin hyväksytty; perustelu: {reason}",
            "sv": "Den ändrade budgeten är sammanlagt {total} liksom den godkända; motivering: {reason}",
            "en": "The changed budget comes to {total} in total, as the approved one; reason: {reason}",
        },
        "line": {
            "fi": "{name}: hyväksytty {before}, muutettu {after}, erotus {difference}",
            "sv": "{name}: godkänd {before}, ändrad {after}, skillnad {difference}",
            "en": "{name}: approved {before}, changed {after}, difference {difference}",
        },
    }
)
"""By what was done, a sentence in each language."""
