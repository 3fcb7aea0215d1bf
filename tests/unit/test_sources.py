"""Sources, evidence, dated values and catalogues."""

from datetime import date

import pytest

from grantmodel import (
    Dated,
    Evidence,
    LegalAct,
    LegalSource,
    NotInForce,
    Period,
    Publication,
    UnsuitableTypeError,
    UnsuitableValueError,
    Version,
)
from grantmodel.text.symbols import LANGUAGES
from grantmodel.values.sources import ENTRY_INTO_FORCE, evidence_text

ACT = LegalAct("410/2015", "kuntalaki")


def version(value: int, iso: str) -> Version[int]:
    return Version(
        value=value,
        valid=Period.from_iso(iso),
        source=ACT.cite(138),
        evidence=Evidence.CONFIRMED,
        checked=date(2026, 11, 24),
    )


def test_citation() -> None:
    source = ACT.cite(140, 3, 2)
    assert source == LegalSource(ACT, 140, 3, 2)
    assert [source.format(lang) for lang in LANGUAGES] == [
        "410/2015 140 § 3 mom. 2 kohta",
        "410/2015 140 § 3 mom. 2 punkten",
        "410/2015 section 140, subsection 3, point 2",
    ]
    assert str(source) == f"{source}" == source.format("en")
    assert f"{ACT.cite('49 c'):fi}" == "410/2015 49 c §"
    assert source.link == ACT.link == "https://www.finlex.fi/fi/laki/alkup/2015/20150410"


def test_amended_citation() -> None:
    source = LegalAct("13/2003", "laki sähköisestä asioinnista").cite(19, 2, amended_by="924/2010")
    assert source.format("fi") == "13/2003 19 § 2 mom., sellaisena kuin se on laissa 924/2010"
    assert source.format("en") == "13/2003 section 19, subsection 2, as amended by Act 924/2010"
    assert source.link == "https://www.finlex.fi/fi/laki/alkup/2003/20030013"


@pytest.mark.parametrize("number", ["410-2015", "2015/410/1", "", "0/2015", "410/15"])
def test_act_number_has_its_form(number: str) -> None:
    with pytest.raises(UnsuitableValueError, match="such as '410/2015'"):
        LegalAct(number, "kuntalaki")
    with pytest.raises(UnsuitableValueError, match="such as '410/2015'"):
        ACT.cite(1, amended_by=number)


def test_places_are_numbered_from_one() -> None:
    with pytest.raises(UnsuitableTypeError, match="such as '410/2015'"):
        LegalAct(410, "kuntalaki")  # type: ignore[arg-type]
    for place in (0, -1, True):
        with pytest.raises(UnsuitableValueError, match="a section is numbered from 1"):
            ACT.cite(place)
    with pytest.raises(UnsuitableValueError, match="a subsection is numbered from 1"):
        ACT.cite(1, 0)


def test_evidence_has_a_word_in_each_language() -> None:
    words = {evidence_text(evidence, lang) for evidence in Evidence for lang in LANGUAGES}
    assert len(words) == len(Evidence) * len(LANGUAGES)
    assert repr(Evidence.INFERRED) == "Evidence.INFERRED"


def test_dated_value() -> None:
    dated = Dated("a limit", "euro cents", [version(2, "2022-01-01/.."), version(1, "2020-01-01/2021-12-31")])
    assert [dated.on(date(year, 6, 1)) for year in (2020, 2021, 2022, 2030)] == [1, 1, 2, 2]
    assert dated.version(date(2022, 1, 1)).source == ACT.cite(138)
    with pytest.raises(UnsuitableTypeError, match="the day of a limit"):
        dated.on("2022-01-01")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("versions", "reason"),
    [
        ([version(1, "2021-01-01/..")], "not yet"),
        ([version(1, "2019-01-01/2019-12-31")], "ended"),
        ([], "never"),
    ],
)
def test_not_in_force(versions: list[Version[int]], reason: str) -> None:
    with pytest.raises(NotInForce, match="has no value") as caught:
        Dated[int]("a limit", "euro cents", versions).on(date(2020, 6, 1))
    assert (caught.value.when, caught.value.reason) == (date(2020, 6, 1), reason)


def test_a_declared_gap_is_a_gap() -> None:
    versions = [version(1, "2020-01-01/2020-12-31"), version(2, "2022-01-01/..")]
    dated = Dated("a limit", "euro cents", versions, gaps=[Period.year(2021)])
    with pytest.raises(NotInForce) as caught:
        dated.on(date(2021, 6, 1))
    assert caught.value.reason == "ended"


def test_every_problem_of_dated_values_is_named_at_once() -> None:
    versions = [version(1, "2020-01-01/2020-12-31"), version(2, "2020-12-31/2021-12-31"), version(3, "2023-01-01/..")]
    with pytest.raises(UnsuitableValueError) as caught:
        Dated("a limit", "euro cents", versions, gaps=[Period.year(2024)])
    assert caught.value.value == (
        "1 and 2 hold on the same days, 2020-12-31/2020-12-31",
        "the gap 2022-01-01/2022-12-31 is not declared",
        "the declared gap 2024-01-01/2024-12-31 is none",
    )


def test_a_check_has_a_day() -> None:
    with pytest.raises(UnsuitableTypeError, match="the day of checked"):
        Version(
            value=1,
            valid=Period.year(2026),
            source=ACT.cite(1),
            evidence=Evidence.CONFIRMED,
            checked="2026",  # type: ignore[arg-type]
        )


PLACES = ["4", "4.1", "4.1.7", "2:5.1", "2 a:5", "32 b.1", "24 point 1", "24 point 2 a", "12 a", "74.1.b"]


@pytest.mark.parametrize("place", PLACES)
def test_a_place_of_an_act_is_read_as_files_write_it(place: str) -> None:
    source = ACT.at(place, amended_by="1/2020")
    section, subsection, point = source.section, source.subsection, source.point
    assert source == ACT.cite(section, subsection, point, amended_by="1/2020", chapter=source.chapter)
    assert (source.chapter is None) is (":" not in place)
    assert source.id == f"410/2015-{place.replace(' point ', '.')}"
    assert [isinstance(part, int) for part in (section, subsection)] == [
        place[:2] not in {"32", "12", "en"},
        "." in place,
    ]


@pytest.mark.parametrize("place", ["", ".1", "4.", "4.x", "4.0", "4.1.2.3", "4 point "])
def test_another_place_is_refused(place: str) -> None:
    with pytest.raises(UnsuitableValueError, match=r"a place is written as '4\.1\.7'") as caught:
        ACT.at(place)
    assert caught.value.value == place


def test_a_union_act_is_cited_by_article_and_linked_as_it_is_numbered() -> None:
    act = LegalAct("2021/1060", "yhteisiä säännöksiä koskeva asetus", issuer="EU")
    assert [act.cite(63, 2, "a").format(lang) for lang in LANGUAGES] == [
        "2021/1060 63 artiklan 2 kohta a alakohta",
        "2021/1060 artikel 63 punkt 2 led a",
        "2021/1060 Article 63(2)(a)",
    ]
    assert [act.cite(16).format(lang) for lang in LANGUAGES] == [
        "2021/1060 16 artikla",
        "2021/1060 artikel 16",
        "2021/1060 Article 16",
    ]
    assert act.link == "https://eur-lex.europa.eu/eli/reg/2021/1060/oj"
    old = LegalAct("1407/2013", "komission asetus vähämerkityksisestä tuesta", issuer="EU")
    assert old.link == "https://eur-lex.europa.eu/eli/reg/2013/1407/oj"
    assert LegalAct("2021/241", "elpymisväline", issuer="EU").number == "2021/241"


def test_a_decree_is_amended_by_a_decree() -> None:
    decree = LegalAct("867/2021", "valtioneuvoston asetus")
    assert decree.cite(34, 1, amended_by="187/2022").format("fi").endswith("sellaisena kuin se on asetuksessa 187/2022")
    assert ACT.cite(142, amended_by="1575/2019").format("sv").endswith("sådan den lyder i lag 1575/2019")


def test_a_law_about_decrees_is_no_decree() -> None:
    law = LegalAct("1/2020", "laki eräiden asetusten kumoamisesta")
    assert law.cite(1, amended_by="2/2021").format("en") == "1/2020 section 1, as amended by Act 2/2021"
    assert not LegalAct("1/2020", "laki, jolla kumotaan valtioneuvoston asetus").is_decree
    assert LegalAct("1/2020", "liikenneministeriön asetus liikennelain soveltamisesta").is_decree


def test_a_union_regulation_is_amended_by_a_regulation_with_a_number_of_the_union() -> None:
    regulation = LegalAct("2021/1060", "yhteisiä säännöksiä koskeva asetus", issuer="EU")
    assert not regulation.is_decree
    assert [regulation.cite(63, 2, amended_by="2024/795").format(lang) for lang in LANGUAGES] == [
        "2021/1060 63 artiklan 2 kohta, sellaisena kuin se on asetuksessa (EU) 2024/795",
        "2021/1060 artikel 63 punkt 2, sådan den lyder i förordning (EU) 2024/795",
        "2021/1060 Article 63(2), as amended by Regulation (EU) 2024/795",
    ]
    assert regulation.cite(63, amended_by="2024/1").amended_by == "2024/1"
    with pytest.raises(UnsuitableValueError, match="an act has a number"):
        regulation.cite(63, amended_by="795")


def test_a_section_is_cited_in_its_chapter() -> None:
    code = LegalAct("39/1889", "rikoslaki")
    assert [code.cite(5, 1, chapter=2).format(lang) for lang in LANGUAGES] == [
        "39/1889 2 luku 5 § 1 mom.",
        "39/1889 2 kap. 5 § 1 mom.",
        "39/1889 chapter 2, section 5, subsection 1",
    ]
    assert code.cite(5, chapter="2 a") != code.cite(5)
    assert eval(repr(code.cite(5, chapter=2))) == code.cite(5, chapter=2)  # noqa: S307 - our own repr
    with pytest.raises(UnsuitableValueError, match="a chapter is numbered from 1"):
        code.cite(5, chapter=0)


def test_a_publication_is_cited_by_its_title() -> None:
    guide = Publication("Rahoitusopas", "https://example.org/opas")
    assert str(guide) == guide.format("sv") == "Rahoitusopas"


def test_an_amending_acts_entry_into_force_is_cited_by_name() -> None:
    source = LegalAct("1113/2018", "laki").cite(ENTRY_INTO_FORCE)
    assert [source.format(lang) for lang in LANGUAGES] == [
        "1113/2018 voimaantulosäännös",
        "1113/2018 ikraftträdandebestämmelsen",
        "1113/2018 provision on entry into force",
    ]
