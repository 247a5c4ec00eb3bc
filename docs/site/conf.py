"""Settings of the documentation site: the Markdown pages where they lie, and the docstrings.

`make site` builds it from the root of the repository, so that links between pages work in the
repository and on the site alike.
"""

project = "Silkledger"
extensions = ["myst_parser", "sphinx.ext.autodoc"]
root_doc = "docs/site/index"
include_patterns = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/**"]
html_theme = "furo"
html_title = "Silkledger"
html_show_sphinx = False
html_show_copyright = False
html_extra_path = ["extra"]  # the first page leads to the index
add_module_names = False
# Headings of pages can be linked as on the repository's own pages.
myst_heading_anchors = 3
# Docstrings write code between single backticks.
default_role = "code"
autodoc_typehints = "none"
# Pages link to files of the repository (raw/, LICENSE) that are not pages.
suppress_warnings = ["myst.xref_missing", "misc.highlighting_failure"]
