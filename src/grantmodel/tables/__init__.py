"""Projects as tables in Finnish, Swedish and English, and pages as text for a terminal or as Markdown.

What is unknown is said to be unknown, and a figure whose evidence is below confirmed says so beside it.
"""

from grantmodel.tables.decision_table import decisions, decisions_page
from grantmodel.tables.funding_table import funding, funding_page
from grantmodel.tables.markdown import as_markdown
from grantmodel.text.pages import as_text

__all__ = ["as_markdown", "as_text", "decisions", "decisions_page", "funding", "funding_page"]
