"""Amounts of money: `$5m`, `HK$1.2bn`, `27 billion dollars`, `2-billion-dollar`, `19 cents`, `EUR (9.5) million`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.currencies import (
    Currency,
    codes,
    first_words,
    per_unit,
    prefixes,
    prefixes_by_end,
    weak_codes,
    word_codes,
    words,
)
from figex.recognise.evidence import home_words, of_home
from figex.recognise.numerals import magnitude
from figex.recognise.patterns import one_of
from figex.recognise.thin import PRICED_PER, is_thin, thin_fits

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

MONEY_LETTER = re.compile(
    rf"(?:[ ]?|-(?=[MBT]\b))({one_of(table('numbers')['money_letters'])})(?![\w²³])(?!/[a-z])(?!\.\w)"
)
LETTERS = frozenset(name[0] for name in table("numbers")["money_letters"])
AFTER_WORDS = re.compile(
    r"(?:[ \n]|-|)([^\W\d_][\w.']{0,24})(?:[ \n-]([^\W\d_][\w.']{0,24}))?"
    r"(?:[ \n-]([^\W\d_]\w{0,24}))?(?:[ \n-]([^\W\d_]\w{0,24}))?"
)
AFTER_CODE = re.compile(r"[ -]?(bn|mn|[MKBTmk])?([A-Z]{3})(?![\w$])(?! [0-9])")
CODE_BEFORE = re.compile(r"\b([A-Z]{3}) $")
AFTER_SIGN = re.compile(rf"[ ]?({one_of(table('currencies')['after']['signs'])})(?!\w)(?! ?[0-9])")
SIGN_STARTS = frozenset(sign[0] for sign in table("currencies")["after"]["signs"])
LEAST_CODED = 100
LEAST_LETTERED = 10
"""A smaller number before a sign of letters may be anything: `3 Rs`."""
SLASH = re.compile(r"/[-=](?!\w)")
"""`Sh500/-`, `650/=`: no cents, as East Africa and India print it."""
CODE_SCALES = {"M": 6, "m": 6, "mn": 6, "K": 3, "k": 3, "T": 3, "B": 9, "bn": 9}
"""Powers of ten that a code can carry: `50 MUSD`, `MEUR 12`."""
LONGEST_CODE = 5
"""Letters of a code with a power before it, `mnUSD`."""
SCALED_CODE = 4
"""Letters of a code with its power."""
WIDEST_BLANK = 2
"""Characters between a sign and its number: a blank, a line end, or both."""
STRONG_SIGNS = frozenset("RN")
"""Single letters that are a currency also where nothing speaks of its country, before what is printed as money."""
GLUED_ONLY = frozenset("cp")
OF = re.compile(r"[ \n]of[ \n](?:its[ ]|their[ ]|the[ ])?([^\W\d_]+)")
WEIGHED = re.compile(r"\b(?:kilo(?:gram(?:me)?)?s?|kg|tonnes?|ounces?|bushels?|lbs?)\b|\b(?:per|a) pound\b")
A_TON = re.compile(r" (?:to [0-9,.]{1,9} pounds )?(?:an?|per) (?:metric )?ton(?:ne)?\b")
STERLING_A_TON = 100
"""`6,310 pounds a ton` of cocoa; an ore has 2 pounds of uranium in it."""
EACH = re.compile(r"/[A-Za-z]{2}|[ \n]per[ \n]")
"""`95.5 c/lb`, `30p per therm`: what only money has behind it"""
LINES_OF_A_SCREEN = frozenset((240, 360, 480, 576, 720, 1080, 1440, 2160, 4320))
PRICED = re.compile(
    r"\b(?:cost|pric|charg|pence|penny|pay|fare|tariff|bill|dividend|fee|eps\b)"
    r"|[ \n]an?[ \n](?:day|litre|pint|mile|share|unit|week|minute)\b"
)
"""What speaks of prices near a number that may be pence."""
PENCE = re.compile(r"(?<![\w.])[0-9]{1,3}(?:\.[0-9]+)?p\b")
NEARBY = 120
PAID = re.compile(
    r"\b(?:cost|pay|paid|charg|pric|earn|worth|fee|fare|wage|salar|spen[dt]|bill|tax|dividend|rent|euro|dollar)[a-z]*\b[^.;]*$"
)
OF_THE_NEXT = re.compile(r" ?[0-9]")
"""What shows that a code stands before its number: `the Qatari one QAR 118m`."""
MARKED = re.compile(r"[ \n](?:the|its|his|her|their|our|this|that|another|[0-9]+|out|up|down)\b")
"""What follows the verb in `week 12 marks the end`."""
PAID_REACH = 60
"""How far before some `pounds` a word may stand that tells them from those of weight."""
COUNTED_WON = 100
"""`12 won the prize` are winners; nobody counts 100 of them so."""


def money(page: Page, draft: Draft) -> bool:
    """Claims the draft where a currency stands beside its number; its ends move over currency and magnitude."""
    claimed = _sign_before(page, draft) or _word_after(page, draft)
    return claimed or _code_after(page, draft) or _sign_after(page, draft)


def _claim(draft: Draft, code: str, currency: Currency, side: str) -> None:
    draft.kind, draft.unit = "money", code
    draft.factor = per_unit(currency, code)
    draft.before, draft.after = side == "before", side == "after"
    draft.why.append(f"money:{side}" if currency.part == 1 else f"money:{side}, minor unit")


def _sign_before(page: Page, draft: Draft) -> bool:
    """`$5m`, `HK$ 1.2bn`, `USD34.6 million`, `€-5`, `Rs 5,000 crore`, `MEUR 12`"""
    text = page.text
    found = _sign_at(text, _skip_sign(text, draft.numeral.start))
    if not found:
        return False
    start, currency, sign, scale = found
    code = page.settled.code(currency, sign, draft.start)
    strong = sign in STRONG_SIGNS or (sign == "K" and "kwacha" in page.lower)
    glued = text[start + len(sign)] != " "
    if code is None and strong and glued and _is_amount(text, draft):
        code = weak_codes()[sign][0]
    if is_thin(sign) and not thin_fits(page, draft, start, sign, amount=_is_printed(text, draft)):
        return False
    if code is None or (
        sign in word_codes() and not (_looks_like_money(draft, glued=glued) or _is_priced(page, sign, code, draft))
    ):
        return False
    _claim(draft, code, currency, side="before")
    draft.start = start
    _close_bracket(text, draft)
    money_letter(text, draft)
    if scale and draft.scale is None:
        draft.scale = scale
    _named_as_well(text, draft, currency)
    _take_slash(text, draft)
    return True


def _take_slash(text: str, draft: Draft) -> None:
    """`Rs 1,500/- a month`, `Sh500/=`"""
    if slash := SLASH.match(text, draft.end):
        draft.end = slash.end()


def _is_amount(text: str, draft: Draft) -> bool:
    """`R1.1bn`, `R44 billion`, `R4,500`: printed as only money is"""
    return draft.scale is not None or draft.numeral.form == "western" or MONEY_LETTER.match(text, draft.end) is not None


def _is_printed(text: str, draft: Draft) -> bool:
    """`K13.50`, `P1 250`: an amount, or a price with its hundredths"""
    return draft.numeral.number % 1 != 0 or draft.numeral.form == "spaced" or _is_amount(text, draft)


def _skip_sign(text: str, at: int) -> int:
    """Where a currency sign would end: before the bracket of an accounting negative, or before a minus."""
    before = text[at - 1 : at]
    if before == "(" and not text.startswith("\n", at - 2):
        return at - 1
    return at - 1 if before and before in "-–" and at > 1 and not text[at - 2].isalnum() else at


def _sign_at(text: str, at: int) -> tuple[int, Currency, str, Decimal | None] | None:
    """The currency sign that ends at `at` or a blank earlier: its start, meaning, text, and a scale for `MEUR`"""
    stop = at
    while stop and text[stop - 1] in " \n" and text[stop : stop + 1] != "\n" and at - stop < WIDEST_BLANK:
        stop -= 1
    for length in prefixes_by_end().get(text[stop - 1 : stop], ()):
        if length > stop:
            continue
        sign = text[stop - length : stop]
        meaning = prefixes().get(sign)
        scale = None
        if meaning is None and length == SCALED_CODE and sign[:1] in CODE_SCALES and sign[1:] in codes():
            meaning, scale = prefixes()[sign[1:]], Decimal(10) ** CODE_SCALES[sign[0]]
        if meaning and _starts_clean(text, stop - length, sign):
            return stop - length, meaning, sign, scale
    return None


def _starts_clean(text: str, start: int, sign: str) -> bool:
    """A sign glued to letters that are not understood is no sign: `Kiran1`, `XX$5`."""
    if not start:
        return True
    before = text[start - 1]
    if before == "/" and start > 1 and text[start - 2].isalpha():
        return False
    counted = before == " " and start > 1 and text[start - 2].isdigit() and sign.lower() in words()
    if counted and sign not in codes():
        return False  # `12 birr 50`
    return not (before.isalnum() or (sign[0].isalpha() and before in "$€£"))


def _looks_like_money(draft: Draft, *, glued: bool) -> bool:
    """A code that is a word counts beside a number that only an amount has: `TRY 4.5 million`, not `ALL 5 of us`"""
    numeral = draft.numeral
    if draft.scale is not None or numeral.form in {"western", "spaced"} or numeral.number % 1:
        return True
    return glued and numeral.form != "words"


def _is_priced(page: Page, sign: str, code: str, draft: Draft) -> bool:
    """`SAR 10 per share`, or `SAR 10` where the text also has `SAR 250 mln`: a code that is a word, and surely money

    `PEN 930` in a text about Peru is, too.
    """
    shown = sign in codes() and draft.numeral.number >= LEAST_CODED and page.settled.shows(code)
    if shown or PRICED_PER.match(page.lower, draft.end):
        return True
    amount = re.compile(
        rf"\b{re.escape(sign)} ?[0-9][0-9.,]*(?:(?<=,[0-9]{{3}})|[ -]?(?:[mb]n|mln|bln|million|billion|crore)\b)"
    )
    return draft.numeral.form != "words" and amount.search(page.text) is not None


def _close_bracket(text: str, draft: Draft) -> None:
    """`EUR (9.5) million`, `$(148.6) million`: an amount in brackets is negative"""
    if not text.startswith("(", draft.numeral.start - 1):
        return
    money_letter(text, draft)
    if text[draft.end : draft.end + 1] == ")":
        draft.end, draft.scale = magnitude(text, draft.end + 1, draft.scale)
        draft.negative, draft.signed = True, "-"


def money_letter(text: str, draft: Draft) -> None:
    """`$5m`, `SEK 2,486m`, `$1MM`: letters that are magnitudes beside a currency"""
    if draft.scale is not None or LETTERS.isdisjoint(text[draft.end : draft.end + 2]):
        return
    letter = MONEY_LETTER.match(text, draft.end)
    if letter:
        scale = Decimal(table("numbers")["money_letters"][letter[1]])
        draft.end, draft.scale = magnitude(text, letter.end(), scale)


def _named_as_well(text: str, draft: Draft, currency: Currency) -> None:
    """`$5 million USD`: the currency said twice; `$5 AUD`, `CAD $5`: a shared sign settled on the spot"""
    settled = table("currencies")["shared"][currency.shared]["codes"] if currency.shared else [draft.unit]
    meant = frozenset(settled)
    start, end = draft.start, draft.end
    before = CODE_BEFORE.search(text, max(0, start - 5), start) if text[start - 2 : start - 1].isupper() else None
    if before and before[1] in meant:
        draft.unit, draft.start = before[1], before.start(1)
    after = AFTER_CODE.match(text, end) if text[end : end + 2].strip(" -")[:1].isupper() else None
    if after and after[2] in meant and not after[1]:
        draft.unit, draft.end = after[2], after.end()


def _word_after(page: Page, draft: Draft) -> bool:
    """`27 billion U.S. dollars`, `2-billion-dollar`, `19 cents`, `35 lakh rupees`, `5m euros`"""
    named = draft.next_word in first_words() or draft.next_word in home_words()
    if named and _named(page, draft, draft.end):
        return True
    if draft.scale is not None or LETTERS.isdisjoint(page.text[draft.end : draft.end + 2]):
        return False
    letter = MONEY_LETTER.match(page.text, draft.end)
    if not letter or not _named(page, draft, letter.end()):
        return False
    draft.scale = Decimal(table("numbers")["money_letters"][letter[1]])
    return True


def _named(page: Page, draft: Draft, at: int) -> bool:
    """Claims the draft where the name of a currency begins at `at` or a blank later, the longest that there is."""
    hit = AFTER_WORDS.match(page.lower, at)
    if not hit or (hit[1].upper() in codes() and OF_THE_NEXT.match(page.text, hit.end(1))):
        return False
    for count in range(hit.lastindex or 0, 0, -1):
        name = " ".join(str(hit[i]) for i in range(1, count + 1))
        trimmed = name if name in words() else name.rstrip(".'")
        meaning = words().get(trimmed) or (of_home(trimmed) if " " in trimmed else None)
        code = page.settled.code(meaning, at=draft.start) if meaning and _word_fits(page, draft, trimmed, hit) else None
        if meaning and code:
            _claim(draft, code, meaning, side="after")
            draft.end = hit.end(count) - (len(name) - len(trimmed))
            if draft.scale is None:
                draft.end, draft.scale = magnitude(page.text, draft.end, None)
            return True
    return False


def _word_fits(page: Page, draft: Draft, name: str, hit: re.Match[str]) -> bool:
    """Guards for names that are words too: `c`, `p` only glued or by a unit, `pounds` of weight, `12 won the cup`"""
    if name in GLUED_ONLY:
        each = EACH.match(page.text, hit.end(1)) is not None
        near = (each or hit.start(1) == hit.start()) and draft.numeral.form not in {"words", "vulgar"}
        cents = name == "c" and page.text[hit.start(1)] == "c"
        return near and (cents or (name == "p" and (each or _are_pence(page, draft))))
    guards = table("currencies")["guarded"]
    if name in guards["pounds"]:
        return _is_money(page, draft, hit.end(1))
    if draft.scale is not None:
        return True
    if name in guards["coins"]:
        told = _is_paid(page, draft) or _shows(page, guards["coin_codes"])
        return told and not MARKED.match(page.lower, hit.end(1))
    at_home = name not in guards["local"] or page.settled.shows(guards["local"][name])
    large = name not in guards["verbs"] or draft.numeral.number >= COUNTED_WON
    return at_home and (large or _shows(page, guards["verb_codes"]))


def _is_money(page: Page, draft: Draft, end: int) -> bool:
    """`60 million pounds`, `3 million pounds of aid`; not in a text that weighs, `3 million pounds of beef`

    `end` is where the word `pounds` ends. A document that shows a currency of that name means it.
    """
    of, guards = OF.match(page.lower, end), table("currencies")["guarded"]
    if "£" in page.text or _shows(page, guards["pound_codes"]):
        return "£" in page.text or draft.scale is not None or of is None
    if draft.scale is None:
        a_tonne = draft.numeral.number >= STERLING_A_TON and A_TON.match(page.lower, end) is not None
        return of is None and (a_tonne or _is_paid(page, draft))
    return of[1] in guards["pounds_of"] if of is not None else WEIGHED.search(page.lower) is None


def _is_paid(page: Page, draft: Draft) -> bool:
    """Whether a word of paying stands before the number: `a dividend of 14 marks`"""
    return PAID.search(page.lower, max(0, draft.start - PAID_REACH), draft.start) is not None


def _shows(page: Page, codes_meant: list[str]) -> bool:
    return any(map(page.settled.shows, codes_meant))


def _are_pence(page: Page, draft: Draft) -> bool:
    """`118.5p`, `200p a share`, `35p` in a British text, `up by 4p to 57p`; not `1080p`"""
    if draft.numeral.number in LINES_OF_A_SCREEN:
        return "£" in page.text or "share" in page.lower
    if draft.numeral.number % 1 != 0 or "£" in page.text or "share" in page.lower or page.settled.shows("GBP"):
        return True
    around = page.lower[max(0, draft.start - NEARBY) : draft.end + NEARBY]
    return PRICED.search(around) is not None or len(PENCE.findall(around)) > 1


def _code_after(page: Page, draft: Draft) -> bool:
    """`5 million USD`, `5m USD`, `50 MUSD`, `75 USD million`, `200EUR`"""
    text = page.text
    if not 0 < len(draft.next_word) <= LONGEST_CODE:
        return False
    letter = MONEY_LETTER.match(text, draft.end) if draft.scale is None else None
    hit = AFTER_CODE.match(text, letter.end() if letter else draft.end)
    if not hit or hit[2] not in codes():
        return False
    if letter:
        draft.scale = Decimal(table("numbers")["money_letters"][letter[1]])
    glued = text[draft.end : draft.end + 1] not in {" ", "-"}
    meaning = prefixes()[hit[2]]
    code = page.settled.code(meaning, hit[2], draft.start)
    if code is None or (hit[2] in word_codes() and not _is_coded(page, draft, code, glued=glued)):
        return False
    _claim(draft, code, meaning, side="after")
    draft.end = hit.end()
    if draft.scale is None:
        if hit[1]:
            draft.scale = Decimal(10) ** CODE_SCALES[hit[1]]
        else:
            draft.end, draft.scale = magnitude(text, draft.end, None)
    return True


def _is_coded(page: Page, draft: Draft, code: str, *, glued: bool) -> bool:
    """`500 CUP` in a text about Cuba, `7.5m CUP` in any"""
    shown = draft.numeral.number >= LEAST_CODED and page.settled.shows(code)
    return shown or _looks_like_money(draft, glued=glued)


def _sign_after(page: Page, draft: Draft) -> bool:
    """`5 €`, `200 kr`, `99¢`, `15m zł`, `400 KM`, `650/-`"""
    text = page.text
    if text.startswith("/", draft.end) and SLASH.match(text, draft.end):
        return _slash_after(page, draft)
    if SIGN_STARTS.isdisjoint(text[draft.end : draft.end + 4]):
        return False
    letter = MONEY_LETTER.match(text, draft.end) if draft.scale is None else None
    hit = AFTER_SIGN.match(text, letter.end() if letter else draft.end)
    if not hit or (hit[0] == " $"):
        return False
    meaning = words().get(hit[1]) or prefixes().get(hit[1])
    code = page.settled.code(meaning, hit[1], draft.start) if meaning else None
    if meaning is None or code is None or not (letter or _may_follow(page.text, draft, hit[1])):
        return False
    if letter:
        draft.scale = Decimal(table("numbers")["money_letters"][letter[1]])
    _claim(draft, code, meaning, side="after")
    draft.end = hit.end()
    return True


def _may_follow(text: str, draft: Draft, sign: str) -> bool:
    """`480 Ft`, `1.2 million Br`: signs of letters follow an amount, or a number of some size"""
    return not sign[0].isalpha() or draft.numeral.number >= LEAST_LETTERED or _is_printed(text, draft)


def _slash_after(page: Page, draft: Draft) -> bool:
    """`650/-` in a text about Tanzania, `1,500/-` in one about India; not `10/-` elsewhere"""
    meaning = Currency(shared="slash")
    code = page.settled.code(meaning, "/-", draft.start)
    if not code or draft.numeral.form == "words":
        return False
    _claim(draft, code, meaning, side="after")
    _take_slash(page.text, draft)
    return True
