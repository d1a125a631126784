"""Physical units: quantulum3's registry, as a dictionary, with an allow-list of what fits prose.

quantulum3 never gets a text: its parser takes `a mix` for a mile and depends on the hash seed. Its registry of units
(names, surfaces, dimensions) is read as the data it is, 2 ms a process, without the second that importing its language
module costs.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from figex.errors import SetupError
from figex.lexicon import table


class Unit(NamedTuple):
    """A unit's singular `name`, the denominator of a rate (`km/h`), and the factor that it hides (`Mt`: a million)."""

    name: str
    per: str | None = None
    factor: int = 1


WORD = re.compile(
    r"(?:[lL]|kWh)/100 ?km\b|[^\s\d,;:()\[\]\"“”]{1,32}(?:[0-9](?![0-9])(?:-?eq?(?![a-z]))?(?:/[a-zA-Z]{1,5})?)?"
)
DENOMINATOR_SCALES = {1000: "thousand", 1000000: "million", 1000000000: "billion"}
"""What a denominator's symbol hides: `$3 per mcf` is per thousand cubic feet."""
LETTERS = re.compile(r"[^\W\d_]+")
LONGEST = 4
"""Words in the longest unit name."""
CUT = re.compile(r"[–\-/']")
CUTS = frozenset("–-/'")
SHORTEST_NAME = 4
"""Letters of a unit that may be printed in any case; shorter ones are symbols, and keep theirs."""
SIGNS = frozenset("°º″")
"""The first characters of units that begin with no letter."""
GLUE = frozenset(" \n-")
BLANKS = frozenset(" \n")


@cache
def registry() -> list[dict[str, Any]]:
    """quantulum3's units: dictionaries with `name`, `surfaces`, `symbols`, `entity` and more.

    Raises SetupError when the installed quantulum3 keeps no such file.
    """
    spec = find_spec("quantulum3")
    path = Path(spec.origin).parent / "units.json" if spec and spec.origin else None
    if path is None or not path.exists():
        raise SetupError("quantulum3 is missing or has no unit registry: pip install 'quantulum3>=0.10,<0.11'")
    data: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return [prefixed for name, unit in data.items() for prefixed in _prefixed(name, unit)]


def _prefixed(name: str, unit: dict[str, Any]) -> list[dict[str, Any]]:
    """The unit itself and its multiples: `watt` → `kilowatt`, `megawatt`, … as far as the registry allows them"""
    prefixes = table("units")["prefixes"]
    known = [prefixes[sign] for sign in unit.get("prefixes", ()) if sign in prefixes]
    return [
        {"name": prefix + name, "surfaces": [prefix + surface for surface in unit.get("surfaces", ())]}
        for prefix in ("", *known)
    ]


@cache
def surfaces() -> dict[str, Unit]:
    """Every way to print a unit, singular and plural; words lower case, symbols as they are."""
    words = table("units")
    names: dict[str, str] = words["names"]
    found: dict[str, Unit] = {}
    allowed = set(words["allowed"])
    for unit in registry():
        if unit["name"] in allowed:
            name = names.get(unit["name"], unit["name"])
            for surface in [unit["name"], *unit["surfaces"]]:
                found |= dict.fromkeys(_forms(surface.lower()), Unit(name))
    for surface, meaning in words["surfaces"].items():
        name, _, per = meaning.partition("/")
        name, factor = words["multiples"].get(name, (name, 1))
        named = (" " in surface and "/" not in surface) or (
            surface.isalpha() and surface.islower() and len(surface) >= SHORTEST_NAME
        )
        forms = _forms(surface.lower()) if named else [surface]
        found |= dict.fromkeys(forms, Unit(name, per or None, factor))
    for family in words["families"].values():
        for scale, symbol, rate in product(family["scales"], family["symbols"], family["rates"]):
            found[f"{scale}{symbol}{rate}"] = Unit(
                family["unit"], family["rates"][rate] or None, family["scales"][scale]
            )
    return found


def _forms(name: str) -> list[str]:
    """`tonne`, `tonnes`; `square foot`, `square feet`; with hyphens too, `revenue tonne-kilometre`"""
    plural = table("units")["plurals"].get(name) or (
        f"{name}es" if name.endswith(("ch", "sh", "x", "s")) else f"{name}s"
    )
    forms = [name, plural] if name[-1].isalpha() else [name]
    hyphened = {form.replace(" ", "-") for form in forms} | {"-".join(form.rsplit(" ", 1)) for form in forms}
    return forms + sorted(hyphened - set(forms))


@cache
def _first_words() -> frozenset[str]:
    """The first letters of every unit, as `NEXT_WORD` reads them: a word that is not among them begins no unit."""
    return frozenset(hit[0].lower() if (hit := LETTERS.match(surface)) else "" for surface in surfaces())


def unit_at(text: str, at: int, next_word: str) -> tuple[int, Unit] | None:
    """The unit that begins at `at` or one blank or hyphen later, longest name first: its end and meaning.

    `next_word` is the word that stands there, in lower case, or empty.
    """
    if next_word not in _first_words() or (not next_word and text[at : at + 2].strip()[:1] not in SIGNS):
        return None
    glue = text[at : at + 1]
    if glue == "\n" and text[at + 1 : at + 2].isupper():
        return None  # `Seats: 842` | `Kilometres flown: 1,914`
    apart = glue in GLUE
    start = where = at + apart
    spans: list[tuple[int, int]] = []
    for _ in range(LONGEST):
        word = WORD.match(text, where)
        if not word:
            break
        spans.append(word.span())
        where = word.end() + 1
        if text[word.end() : where] not in BLANKS:
            break
    for last, end in reversed(spans):
        for stop in _ends(text, last, end):
            hit = _lookup(text[start:stop], apart=apart and glue != "-")
            stray = stop == start + 1 and glue == " " and text.startswith("-", stop)
            if hit and not stray and not text[stop : stop + 1].isalnum():
                return stop, hit
    return None


def _ends(text: str, start: int, end: int) -> list[int]:
    """Where a unit's last word may end: with punctuation, without, before a hyphen (`square-foot-site`) or a slash."""
    bare = end
    while bare > start and text[bare - 1] in ".'!?–-":
        bare -= 1
    stops = [end] if bare == end else [end, bare]
    printed = text[start:bare]
    if CUTS.isdisjoint(printed):
        return stops
    return stops + [start + cut.start() for cut in reversed(list(CUT.finditer(printed, 1)))]


def _lookup(printed: str, *, apart: bool) -> Unit | None:
    """A symbol as printed, or a name in any case; the thinnest symbols not with a blank before them."""
    known = surfaces()
    flat = printed.replace("\n", " ")
    hit = known.get(flat)
    if hit is None and len(flat) >= SHORTEST_NAME:
        hit = known.get(flat.lower())
    return None if apart and flat in _glued_only() else hit


@cache
def _glued_only() -> frozenset[str]:
    return frozenset(table("units")["glued_only"])


def unit_name(printed: str) -> str:
    """The singular name of a denominator: `sq ft` → square foot, `MWh` → megawatt hour; any other noun as it is"""
    known = surfaces()
    hit = known.get(printed) or known.get(printed.lower())
    if hit and (scale := DENOMINATOR_SCALES.get(hit.factor)):
        plural = table("units")["plurals"].get(hit.name) or f"{hit.name}s"
        return f"{scale} {plural}"
    return hit.name if hit else printed.lower()
