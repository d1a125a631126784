"""What a place is called, and which names are known to be one: `Kenya`, `the Sava region`, `the hill districts`."""

from __future__ import annotations

import re
from functools import cache

from figex.lexicon import table

DIRECTION = (
    r"(?:north|south|east|west)[a-z-]{0,8}|central|mainland|rural|urban|greater|upper|lower|inner|outer|downtown"
)
PROPER = r"(?!(?:In|At|On|Across|For|Over|From)\b)[^\W\d_a-z][\w.'’-]*"
EPITHET = r"(?:(?:neighbou?ring|nearby|tiny|land-?locked|oil-rich|war-torn|far-off|sunny|wealthy|poorer|richer)\s+)?"
REGION = (
    r"regions?|provinces?|districts?|valley|county|counties|islands?|peninsula|delta|prefecture|department|oblast|basin|ports?"
    r"|stations?|airports?|states?|area|zone|highlands|coast|plateau|belt|corridor|suburbs"
)
"""Common nouns that make a name before them a place's: `the Sava region`."""
KINDS = (
    r"regions|provinces|districts|counties|prefectures|states|islands|areas|towns|villages|cities|highlands|uplands"
    r"|lowlands"
)
COMPASS = r"(?:[Nn]orth|[Ss]outh)(?:[ -]?(?:[Ee]ast|[Ww]est))?\b|[Ee]ast\b|[Ww]est\b"
KEPT = (
    r"(?:north|south|east|west)[a-z-]{0,8}|central|rural|urban|coastal|inland|border|poorer|richer|remote|hill|hilly"
    r"|mountain|mountainous|arid|drier|wetter|inner|outer|outlying|(?:low|high|far|well|oil|coal)-[a-z]+"
)
"""What tells districts from others: the [coastal] districts."""
GENERAL = rf"capital|mainland|interior|hinterland|countryside|suburbs|big\s+cities|{COMPASS}|(?:{KEPT})\s+(?:{KINDS})"
"""Places without a name: `the capital`, `the hill districts`."""
SETTLEMENTS = (
    r"county|city|town|village|hamlet|district|province|prefecture|state|region|municipality|island|port|suburb|township|borough"
    r"|parish|canton|commune|country|kingdom|republic|capital|resort"
)
NAME = (
    rf"(?:the\s+)?(?:(?:[a-z][\w-]*\s+){{0,2}}(?:{SETTLEMENTS})\s+of\s+)?(?:the\s+)?{EPITHET}((?:(?:{DIRECTION})\s+)?{PROPER}(?:\s+(?:(?:and|of|de|do|the|es|in)\s+){{0,2}}{PROPER}){{0,4}}"
    rf"(?:\s+(?:{REGION})\b)?|[a-z][\w-]+\s+(?:area|zone)\b|eurozone|{GENERAL})"
)
GENERAL_NAME, REGION_NAME = re.compile(GENERAL), re.compile(REGION)
CONTINENT_CODES = frozenset({"002", "019", "142", "150"})


def is_place(name: str) -> bool:
    """Whether a known place, perhaps with a direction before it: `Kenya`, `northern Kenya`"""
    plain = " ".join(name.split())
    if plain in known() or GENERAL_NAME.fullmatch(plain):
        return True
    named, _, noun = plain.rpartition(" ")
    if named and named[0].isupper() and REGION_NAME.fullmatch(noun):
        return True
    first, _, rest = plain.partition(" ")
    return first.lower() in table("places")["directions"] and rest in known()


@cache
def known() -> frozenset[str]:
    """Every place name: CLDR's territories and the names of places.toml."""
    from babel import Locale  # noqa: PLC0415 - only texts with a place phrase pay for it

    places, territories = table("places"), Locale("en").territories.items()
    names = {name for code, name in territories if code.isalpha() or code in CONTINENT_CODES}
    return frozenset((names | set(places["names"])) - set(places["not_places"]))
