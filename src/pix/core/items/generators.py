"""Generators: the reviewed Python code of a template, its static check and its loading from text.

A generator defines `build(v, rng) -> dict`, and `judge(expected, answer) -> bool` when it judges its answers
itself. It is trusted code, yet kept away from whatever would make two runs differ.
"""

import ast
import builtins
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from types import ModuleType
from typing import Any

from pix.core.items.findings import Finding, RenderingError

ALLOWED_IMPORTS = frozenset(
    {
        "base64", "bisect", "collections", "dataclasses", "datetime", "decimal", "fractions", "functools",
        "hashlib", "heapq", "html", "ipaddress", "itertools", "json", "math", "operator", "re", "string",
        "textwrap", "typing", "unicodedata", "urllib.parse", "__future__",
    }
)  # fmt: skip
ALLOWED_PROJECT = "pix.core.items"
FORBIDDEN_NAMES = frozenset(
    {
        "open", "eval", "exec", "compile", "id", "hash", "input", "print", "globals", "locals", "vars",
        "breakpoint", "__import__", "setattr", "delattr", "getattr", "memoryview", "exit", "quit",
    }
)  # fmt: skip
FORBIDDEN_ATTRIBUTES = frozenset({"now", "today", "utcnow", "strftime", "fromtimestamp", "astimezone"})
ORDER_FREE = frozenset({"sorted", "len", "min", "max", "sum", "any", "all", "set", "frozenset"})
ORDERED = frozenset(
    {"list", "tuple", "enumerate", "iter", "next", "map", "filter", "zip", "reversed", "join"}
)


def check_generator(source: str, file: str, template: str) -> list[Finding]:
    """Static check on the syntax tree: E110 for what could make two builds differ, E101 for the contract."""
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return [Finding(file, error.lineno or 1, "E101", f"not Python: {error.msg}", template)]
    findings = [
        Finding(file, line, "E110", message, template) for line, message in sorted(set(_faults(tree)))
    ]
    if not any(isinstance(node, ast.FunctionDef) and node.name == "build" for node in tree.body):
        findings.append(Finding(file, 1, "E101", "def build(v, rng) is missing", template))
    return findings


def _faults(tree: ast.Module) -> Iterator[tuple[int, str]]:
    sets = _set_names(tree)
    for node in ast.walk(tree):
        line = getattr(node.iter if isinstance(node, ast.comprehension) else node, "lineno", 1)
        for message in _node_faults(node, sets):
            yield line, message


def _node_faults(node: ast.AST, sets: frozenset[str]) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (_refused_import(alias.name) for alias in node.names if not _may_import(alias.name))
    elif isinstance(node, ast.ImportFrom) and not (node.level == 0 and _may_import(node.module or "")):
        yield _refused_import(node.module or ".")
    elif isinstance(node, ast.Name) and node.id in FORBIDDEN_NAMES:
        yield f"{node.id} is forbidden in a generator"
    elif isinstance(node, ast.Attribute):
        yield from _attribute_faults(node)
    elif isinstance(node, (ast.Global, ast.AsyncFunctionDef, ast.Await)):
        yield f"{type(node).__name__} is forbidden in a generator"
    elif isinstance(node, ast.Expr) and _is_call_of(node.value, "shuffle"):
        yield "shuffle gives a new list: keep its result"
    yield from _iteration_faults(node, sets)


def _attribute_faults(node: ast.Attribute) -> Iterator[str]:
    if node.attr in FORBIDDEN_ATTRIBUTES:
        yield f".{node.attr} depends on the clock or on the machine"
    elif node.attr.startswith("__"):
        yield f".{node.attr} is forbidden in a generator"


def _iteration_faults(node: ast.AST, sets: frozenset[str]) -> Iterator[str]:
    iterated: list[ast.expr] = []
    if isinstance(node, (ast.For, ast.comprehension)):
        iterated = [node.iter]
    elif isinstance(node, ast.Starred):
        iterated = [node.value]
    elif isinstance(node, ast.Call) and _called(node) in ORDERED:
        iterated = node.args
    if any(_is_set(part, sets) for part in iterated):
        yield "the order of a set changes from one run to the next: use sorted(…)"


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _is_call_of(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Call) and _called(node) == name


def _is_set(node: ast.expr, names: frozenset[str]) -> bool:
    if isinstance(node, (ast.Set, ast.SetComp)):
        return True
    if isinstance(node, ast.Name):
        return node.id in names
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.BitOr, ast.BitAnd, ast.Sub, ast.BitXor)):
        return _is_set(node.left, names) or _is_set(node.right, names)
    return isinstance(node, ast.Call) and _called(node) in {
        "set", "frozenset", "union", "intersection", "difference", "symmetric_difference",
    }  # fmt: skip


def _set_names(tree: ast.Module) -> frozenset[str]:
    """Names that hold a set somewhere in the file."""
    return frozenset(
        target.id
        for node in ast.walk(tree)
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value and _is_set(node.value, frozenset())
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    )


def _may_import(name: str) -> bool:
    return name in ALLOWED_IMPORTS or name == ALLOWED_PROJECT or name.startswith(ALLOWED_PROJECT + ".")


def _refused_import(name: str) -> str:
    return f"import of {name} is not allowed in a generator"


def _guarded_import(name: str, *args: Any, **kwargs: Any) -> ModuleType:
    if not _may_import(name):
        raise ImportError(_refused_import(name))
    return __import__(name, *args, **kwargs)


SAFE_BUILTINS: Mapping[str, Any] = {
    name: value
    for name, value in vars(builtins).items()
    if name not in FORBIDDEN_NAMES or name == "__import__"
} | {"__import__": _guarded_import}


@lru_cache(maxsize=2048)
def load_generator(source: str, name: str) -> Mapping[str, Callable[..., Any]]:
    """Names defined by the source of a generator. RenderingError (E101) when the code itself fails."""
    namespace: dict[str, Any] = {"__builtins__": dict(SAFE_BUILTINS), "__name__": f"bank_{name}"}
    try:
        exec(compile(source, f"{name}/generator.py", "exec"), namespace)  # noqa: S102 reviewed code of the bank
    except Exception as error:
        raise RenderingError(f"generator.py does not load: {error}", "E101") from error
    return namespace
