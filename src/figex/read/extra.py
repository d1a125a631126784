"""Optional packages: imported when a file needs them, and named with their install line where they are missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from figex.errors import SetupError


def needed(module: str, extra: str, doing: str) -> Any:  # noqa: ANN401 -- a module
    """The module, imported; raises SetupError that says how to get it: `reading PDF needs pypdfium2: pip install …`"""
    try:
        return import_module(module)
    except ImportError as error:
        package = (error.name or module).partition(".")[0]
        raise SetupError(f"{doing} needs {package}: pip install 'figex[{extra}]'") from error
