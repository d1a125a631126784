"""Physical measurements: `12 tonnes`, `20MW`, `64-kilometre`, `two million barrels a day`, `160 km/h`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from figex.recognise.units import unit_at

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

METRES_AFTER = re.compile(
    r"\s(?:long|deep|wide|high|tall|above|below|away|race|sprint"
    r"|from(?! [0-9$€£])|of (?:drilling|core|cable|track|fabric|cloth)|drilled|into an? (?:gorge|ravine|valley|pit)"
    r"|in (?:length|depth|height)|square|cubic)\b"
)
"""What shows that the `m` before it are metres, not millions."""
METRES_BEFORE = re.compile(
    r"\b(?:(?:lengthen|widen|deepen|heighten|dredge|extend|drill)(?:e?d|s|ing)? (?:by|to|from)"
    r"|(?:draught|draft|depth|height|length|width|span|beam|diameter|altitude|elevation|waves|swells) of(?: up to)?"
    r"|(?:dig|dug|drill|bore|dive|descend|plunge|sink|sunk)(?:s|d|ed)?(?: down)? to"
    r"|[0-9] (?:holes|wells) for|g/t[^.;0-9]{0,8} from) $"
)
MEASURED_OUT = re.compile(r"[ -](?:bar|yard)s? (?:of|long|wide|deep|tall|high|from|away|off|behind|apart)\b")
METRES_REACH = 30
THE_STRIP = re.compile(r".{0,2}\b(?:an?|the|its) [0-9,]+m [a-z]{3,}")

ON_FOOT = re.compile(r"\sfoot[ -](?:passenger|soldier|patrol)s?\b")
MILLION, BILLION = Decimal(1_000_000), Decimal(1_000_000_000)
AT_SEA = re.compile(r"\b(?:offshore|coast|island|vessel|tanker|ship|sail|range|flight|aircraft|port|harbou?r|at sea)")
AT_SEA_REACH = 60
"""How near to some `nm` a word may stand that makes them nautical miles: `40 nm off the coast`, no `3 nm` chip."""
WEATHER = re.compile(
    r"\b(?:warm|heat|hot|temperatur|celsius|fahrenheit|degree|cold|cool|climate|weather|fr[eo]ez|frost"
    r"|summer|winter|highs? of|lows? of|mercury)"
)
WEATHER_REACH = 120
"""How near the weather must be spoken of for the `C` of `41C` to be degrees."""


def quantity(page: Page, draft: Draft) -> bool:
    """Claims the draft where a physical unit follows its number, glued, hyphenated or after a blank."""
    hit = unit_at(page.text, draft.end, draft.next_word)
    if not hit or (draft.next_word == "foot" and ON_FOOT.match(page.lower, draft.end)) or _are_places(page, draft):
        return False
    end, unit = hit
    printed = page.text[draft.end : end]
    if printed == "m" and draft.scale is None and not _are_metres(page, draft, end):
        return False
    if printed in {"C", "F"} and not WEATHER.search(
        page.lower, max(0, draft.start - WEATHER_REACH), end + WEATHER_REACH
    ):
        return False
    if draft.numeral.form == "words" and printed.strip() in {"m", "g", "t", "l"}:
        return False
    draft.kind, draft.unit, draft.per, draft.end, draft.after = "quantity", unit.name, unit.per, end, True
    draft.factor = Decimal(unit.factor)
    if draft.factor >= BILLION and draft.scale is not None and draft.scale >= MILLION:
        draft.factor = Decimal(1)  # `41 million bcm`: bank cubic metres
    if draft.unit == "nanometre" and (
        draft.numeral.form == "western" or AT_SEA.search(page.lower, max(0, end - AT_SEA_REACH), end + AT_SEA_REACH)
    ):
        draft.unit = "nautical mile"
    if draft.scale is None and printed.strip(" -") == "MT" and page.mt_is_millions:
        draft.scale = MILLION
    draft.why.append("quantity:unit")
    return True


def _are_places(page: Page, draft: Draft) -> bool:
    """`three bars in Split`, `five yards are to close`: what is counted; no `six bar`, `five yards of cloth`"""
    spelled = draft.numeral.form == "words" and draft.scale is None
    return spelled and draft.next_word in {"bars", "yards"} and not MEASURED_OUT.match(page.lower, draft.end)


def _are_metres(page: Page, draft: Draft, end: int) -> bool:
    """`40m deep`, `the 2,100m strip`, `lengthened by 220m`: no millions"""
    stretched = METRES_BEFORE.search(page.lower, max(0, draft.start - METRES_REACH), draft.start)
    thousands = draft.numeral.form == "western" and THE_STRIP.match(page.lower, max(0, draft.start - 4)) is not None
    return thousands or stretched is not None or METRES_AFTER.match(page.text, end) is not None
