"""The house rules: who may import whom, how long a file and a function may be, what stays unloaded."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "figex"
FILES = sorted(SOURCE.rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 400, 45
LAYERS = [
    {"errors", "facts"},
    {"lexicon"},
    {"segment", "times"},
    {"furniture", "read", "recognise", "link", "export", "ops"},
    {"component", "model", "packed"},
    {"pipeline"},
    {"parallel"},
    {"frames"},
]
"""Lower layers first; a module imports lower layers only. What is not listed (the commands, `__init__`) may import all."""
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
HEAVY = ("spacy", "quantulum3", "babel", "pandas", "pyarrow", "openpyxl", "jinja2", "ray", "trafilatura")


def part(path: Path) -> str:
    """`link` for link/subject.py, `pipeline` for pipeline.py."""
    inside = path.relative_to(SOURCE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def figex_imports(path: Path) -> set[str]:
    """The parts of figex that a file imports at run time, wherever in the file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    hidden = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.dump(block.test)
        for node in ast.walk(block)
    }
    found = set()
    for node in ast.walk(tree):
        if id(node) in hidden:
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("figex."):
            found.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("figex.")}
    return found


@pytest.mark.parametrize("path", [f for f in FILES if part(f) in LEVEL], ids=lambda f: str(f.relative_to(SOURCE)))
def test_imports_go_down(path: Path) -> None:
    own = part(path)
    above = {other for other in figex_imports(path) if other != own and LEVEL.get(other, 99) >= LEVEL[own]}
    assert not above - ({"parallel"} if own == "pipeline" else set())


@pytest.mark.parametrize("path", FILES, ids=lambda f: str(f.relative_to(SOURCE)))
def test_lengths(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert not {f.name: body_length(f) for f in functions if body_length(f) > LONGEST_FUNCTION}


def body_length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its signature: a command's signature is its list of options."""
    return (function.end_lineno or 0) - function.body[0].lineno + 1


@pytest.mark.parametrize("code", ["import figex", "import figex.cli", "import figex.facts"])
def test_heavy_packages_stay_unloaded(code: str) -> None:
    listing = f"{code}; import sys; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_recognition_needs_no_parser() -> None:
    listing = (
        "import sys; from figex.recognise import recognise; recognise('rose 5% to 3 km'); print('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
