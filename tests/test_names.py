"""One meaning per name: a name means the same wherever it is read."""

from __future__ import annotations

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
# The package has flows/ and schemas/ as links; in the repository they are folders at the top.
FOLDERS = {"silkledger": "silkledger", "flows": "silkledger.flows", "schemas": "silkledger.schemas"}


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the package by its name."""
    found = {}
    for folder, package in FOLDERS.items():
        for path in sorted((ROOT / folder).rglob("*.py")):
            parts = path.relative_to(ROOT / folder).with_suffix("").parts
            if folder != "silkledger" or parts[0] not in FOLDERS:
                name = ".".join((package, *parts)).removesuffix(".__init__")
                found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def types(module: str, tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the name of each class, alias and type variable of a module, and what it is.

    Equal aliases are one type.
    """
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node.name, f"a class of {module}"
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            name = target.id.lstrip("_") if isinstance(target, ast.Name) else ""
            if name[:1].isupper() and not name.isupper():
                yield name, ast.unparse(node.value)


def defined(module: str, name: str) -> str:
    """The module in which a name is defined that another one may pass on."""
    if f"{module}.{name}" in modules():
        return module
    for node in modules()[module].body if module in modules() else ():
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                if (alias.asname or alias.name) == name:
                    return defined(node.module, alias.name)
    return module


def several(meanings: dict[str, set[str]]) -> dict[str, list[str]]:
    return {name: sorted(places) for name, places in meanings.items() if len(places) > 1}


def test_a_type_is_defined_once() -> None:
    meanings = defaultdict(set)
    for module, tree in modules().items():
        for name, meaning in types(module, tree):
            meanings[name].add(meaning)
    assert len(meanings) > 300
    found = several(meanings)
    assert not found, f"give each type a name of its own: {found}"


@cache
def functions(module: str) -> set[str]:
    tree = modules().get(module, ast.Module([], []))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_a_function_that_is_imported_by_its_bare_name_is_the_only_one_of_that_name() -> None:
    """`checks.check(...)` names the module too; `check(...)` must leave no doubt.

    The CLI collects its commands, which are called what a user calls them.
    """
    meanings = defaultdict(set)
    for importer, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module and importer != "silkledger.cli":
                for alias in node.names:
                    module = defined(node.module, alias.name)
                    if alias.asname is None and alias.name in functions(module):
                        meanings[alias.name].add(module)
    assert len(meanings) > 300
    found = several(meanings)
    assert not found, f"give each function a name of its own, or import its module: {found}"
