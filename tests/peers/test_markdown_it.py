"""What another's reader of Markdown reads from our pages: the texts as they were, and nothing that is not there."""

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from grantmodel.tables import as_markdown
from grantmodel.text.pages import Column, Facts, Line, Outline, Page, Paragraph, Section, Table, one_line

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = st.text(st.sampled_from("\\`*_{}[]<>()#+-=.!|~&$:;^\"'%/@0123456789ab \t\n\r\x1b\u00a0"), min_size=1)
TEXTS = (st.text(min_size=1) | SIGNS).filter(lambda text: bool(one_line(text).strip()))


def page(text: str) -> Page:
    nested = Line(text, [Line(text, [Line(text)]), Line(text)])
    table = Table([Column(text), Column(text, "right")], [(text, text), (text, text)])
    return Page(
        [
            Section([Paragraph(text), Paragraph(text)], heading=text),
            Section([Facts([(text, text), (text, text)]), Outline([nested, Line(text)]), Paragraph(text)]),
            Section([Outline([nested]), table, Paragraph(text)], heading=text, level=2),
            Section([table, Outline([nested])]),
        ]
    )


def read(text: str) -> tuple[list[str], list[str]]:
    """Return the kinds of what is read from the page of a text, and the texts in it."""
    tokens = READER.parse(as_markdown(page(text)))
    kinds = [one.type + one.tag for token in tokens for one in (token, *(token.children or ())) if one.type != "text"]
    texts = ["".join(one.content for one in token.children or ()).strip() for token in tokens if token.type == "inline"]
    return kinds, texts


@given(TEXTS)
@example("1. a")
@example("1) a")
@example("_a_ ~~b~~ **c**")
@example("- a")
@example("a\\")
@example("a|b\\|c")
@example("a\n\n- b")
@example("a #")
@example("--- | ---")
@example("&amp; &#42; <!-- -->")
@example("[a]: https://example.org")
def test_every_text_is_read_as_it_is_written(text: str) -> None:
    kinds, texts = read(text)
    expected = one_line(text).strip()
    assert kinds == read("x")[0]
    assert set(texts) == {expected, f"{expected}: {expected}"}
