"""How the pages are built."""

import importlib.metadata

project = "grantmodel"
author = "The grantmodel authors"
project_copyright = "2026, the grantmodel authors"
release = importlib.metadata.version("grantmodel")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = "grantmodel"
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_custom_sections = ["Laws", "Source"]
napoleon_use_ivar = True
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "undoc-members": False}
autodoc_preserve_defaults = True

# Names of other projects, whose pages are not read here.
nitpick_ignore_regex = [
    (
        "py:.*",
        r"(grantmodel\.(\w+\.)*[A-Z]$|date|datetime|decimal|fractions|collections|typing|enum|attrs|hypothesis|SearchStrategy)\b.*",
    ),
    (
        "py:.*",
        r"(Traversable|attr\.AttrsInstance|.*\bT_co|.*\bPeriodCosts|FunctionType|Tree|P|types\..*|ast\..*|S|V|R|T|Apply|Allocate|Check|CostCentre|OfficialDecision|Mapping|Sequence|Callable|Iterable|Fraction|Decimal|NoReturn|InvalidArgument)",
    ),
    ("py:.*", r"SplitFunction.*"),
]
