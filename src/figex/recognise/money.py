"""Amounts of money: `$5m`, `HK$1.2bn`, `27 billion dollars`, `2-billion-dollar`, `19 cents`, `EUR (9.5) million`, `50 MUSD`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.currencies import codes, first_words, per_unit, prefixes, word_codes, words
from figex.recognise.numerals import with_magnitude

if TYPE_CHECKING:
    from figex.recognise.currencies import Currency
    from figex.recognise.draft import Draft, Page

LONGEST_SIGN = 8
MONEY_LETTER = re.compile(r"[ ]?(mm|MM|mil|tr|k|K|m|M|b|B|t|T|lk)(?![\w²³/])(?!\.\w)")
AFTER_WORDS = re.compile(r"(?:[ \n]|-|)([^\W\d_][\w.']{0,24})(?:[ \n-]([^\W\d_][\w.']{0,24}))?(?:[ \n-]([^\W\d_]\w{0,24}))?(?:[ \n-]([^\W\d_]\w{0,24}))?")
FIRST_WORD = re.compile(r"[ \n-]?([^\W\d_][\w.']{0,24})")
AFTER_CODE = re.compile(r"[ -]?(bn|mn|[MKBTmk])?([A-Z]{3})(?![\w$])")
AFTER_SIGN = re.compile(r"[ ]?([€£¥₹₩₽₺₴₸฿₫₪$¢]|zł|Kč|kr|Ft)(?!\w)(?! ?[0-9])")
CODE_SCALES = {"M": 6, "m": 6, "mn": 6, "K": 3, "k": 3, "T": 3, "B": 9, "bn": 9}
GLUED_ONLY = {"c", "p"}
AMBIGUOUS_POUND = {"pound", "pounds"}
ASSERTED_WON = {"won", "real", "lira", "sterling"}


def money(page: Page, draft: Draft) -> bool:
    """Claims the draft where a currency stands beside its number; moves its ends over the currency and the magnitude."""
    text, numeral = page.text, draft.numeral
    before = _sign_before(page, draft)
    if before:
        start, currency, sign, scale = before
        code = page.settled.code(currency, sign)
        if code is None or (sign in word_codes() and not _looks_like_money(draft, glued=text[start + len(sign)] != " ")):
            return False
        _claim(draft, code, currency, side="before")
        draft.start = start
        _close_bracket(text, draft)
        money_letter(text, draft)
        if scale and draft.scale is None:
            draft.scale = scale
        _repeated_unit(page, draft, code)
        return True
    return _word_after(page, draft) or _code_after(text, draft) or _sign_after(page, draft, numeral.end)


def _claim(draft: Draft, code: str, currency: Currency, side: str) -> None:
    draft.kind, draft.unit = "money", code
    draft.factor = per_unit(currency.part)
    draft.before, draft.after = side == "before", side == "after"
    draft.why.append(f"money:{side}")


def _sign_before(page: Page, draft: Draft) -> tuple[int, Currency, str, Decimal | None] | None:
    """The currency sign that ends just before the number: its start, meaning, text, and a scale for `MEUR`"""
    text, at = page.text, draft.numeral.start
    if at and text[at - 1] == "(" and not text.startswith("\n", at - 2):
        at -= 1
    elif at and text[at - 1] in "-–" and at > 1 and (text[at - 2] in " \n" or not text[at - 2].isalnum()):
        at -= 1
    stop = at
    while stop and text[stop - 1] in " \n" and at - stop < 2:
        stop -= 1
    if not stop or stop == at and text[stop - 1] in " \n":
        return None
    known = prefixes()
    for length in range(min(LONGEST_SIGN, stop), 0, -1):
        sign = text[stop - length : stop]
        meaning = known.get(sign)
        scale = None
        if meaning is None and length == 4 and sign[0] in "MBTK" and sign[1:] in codes():  # noqa: PLR2004 - MEUR
            meaning, scale = known[sign[1:]], Decimal(10) ** CODE_SCALES[sign[0]]
        if meaning and _starts_clean(text, stop - length, sign) and _may_stand_apart(meaning, sign, apart=stop < at):
            return stop - length, meaning, sign, scale
    return None


def _starts_clean(text: str, start: int, sign: str) -> bool:
    """A sign glued to letters that are not understood is no sign: `Kiran1`, `XX$5`."""
    if not start:
        return True
    before = text[start - 1]
    if before in "/" and start > 1 and text[start - 2].isalpha():
        return False
    return not (before.isalnum() or (sign[0].isalpha() and before in "$€£"))


def _may_stand_apart(meaning: Currency, sign: str, *, apart: bool) -> bool:
    """`R 5` and `B 100` are too thin with a space between; `$ 5`, `EUR 5` and `Rs 5` are not."""
    return not (apart and meaning.weak and len(sign) == 1)


def _looks_like_money(draft: Draft, *, glued: bool) -> bool:
    """A code that is a word counts beside a number that only an amount has: `TRY 4.5 million`, not `ALL 5 of us`"""
    numeral = draft.numeral
    return draft.scale is not None or numeral.form == "western" or (glued and numeral.form != "words") or numeral.number % 1 != 0


def _close_bracket(text: str, draft: Draft) -> None:
    """`EUR (9.5) million`, `$(148.6) million`: an amount in brackets is negative"""
    if text[draft.numeral.start - 1] != "(":
        return
    money_letter(text, draft)
    if text[draft.end : draft.end + 1] == ")":
        draft.end += 1
        draft.negative, draft.signed = True, "-"
        _magnitude_at(text, draft)


def _magnitude_at(text: str, draft: Draft) -> None:
    """Takes a magnitude that stands at the draft's end."""
    numeral = draft.numeral
    kept = numeral.end
    numeral.end = draft.end
    numeral.scale = draft.scale
    with_magnitude(text, numeral)
    draft.end, draft.scale = numeral.end, numeral.scale
    numeral.end = max(kept, numeral.end)


def money_letter(text: str, draft: Draft) -> None:
    """`$5m`, `SEK 2,486m`, `$1MM`: letters that are magnitudes beside a currency"""
    if draft.scale is not None:
        return
    letter = MONEY_LETTER.match(text, draft.end)
    if letter:
        draft.scale = Decimal(table("numbers")["money_letters"][letter[1]])
        draft.end = letter.end()


def _repeated_unit(page: Page, draft: Draft, code: str) -> None:
    """`$5 million USD`, `Rs 5 crore rupees`: the currency said twice"""
    again = AFTER_CODE.match(page.text, draft.end)
    if again and again[2] == code and not again[1]:
        draft.end = again.end()


def _word_after(page: Page, draft: Draft) -> bool:
    """`27 billion U.S. dollars`, `2-billion-dollar`, `19 cents`, `35 lakh rupees`"""
    text = page.text
    letter = None if draft.scale is not None else MONEY_LETTER.match(text, draft.end)
    for at in (draft.end, letter.end() if letter else draft.end):
        first = FIRST_WORD.match(text, at)
        if not first or first[1].lower().rstrip(".'") not in first_words():
            continue
        hit = AFTER_WORDS.match(text, at)
        if not hit:
            continue
        for count in range(4, 0, -1):
            if hit[count] is None:
                continue
            name = " ".join(str(hit[i]) for i in range(1, count + 1)).lower().replace("\n", " ")
            trimmed = name.rstrip(".'") if name not in words() else name
            meaning = words().get(trimmed)
            if meaning is None or not _word_fits(page, draft, trimmed, glued=hit.start(1) == at):
                continue
            code = page.settled.code(meaning)
            if code is None:
                continue
            if at != draft.end and letter:
                draft.scale = Decimal(table("numbers")["money_letters"][letter[1]])
            _claim(draft, code, meaning, side="after")
            draft.end = hit.end(count) - (len(name) - len(trimmed))
            if draft.scale is None:
                _magnitude_at(text, draft)
            return True
    return False


def _word_fits(page: Page, draft: Draft, name: str, *, glued: bool) -> bool:
    """Guards for names that are also other words: `c` and `p` only when glued, `pounds` of weight, `12 won the prize`"""
    if name in GLUED_ONLY:
        return glued and draft.numeral.form not in {"words", "vulgar"} and (name == "c" or page.settled.shows("GBP") or "£" in page.text)
    if name in AMBIGUOUS_POUND and draft.scale is None:
        weighs = page.text.startswith(" of", draft.end + 1 + len(name))
        return not weighs and any(page.settled.shows(code) for code in ("GBP", "EGP", "LBP", "SDG")) or "£" in page.text
    if name in ASSERTED_WON and draft.scale is None:
        return draft.numeral.number >= 100 or page.settled.shows("KRW") or page.settled.shows("TRY")  # noqa: PLR2004 - no one counts 100 winners so
    return True


def _code_after(text: str, draft: Draft) -> bool:
    """`5 million USD`, `50 MUSD`, `75 USD million`, `200EUR`"""
    hit = AFTER_CODE.match(text, draft.end)
    if not hit or hit[2] not in codes():
        return False
    glued = hit.start() == hit.start(1 if hit[1] else 2)
    if hit[2] in word_codes() and not _looks_like_money(draft, glued=glued):
        return False
    _claim(draft, hit[2], prefixes()[hit[2]], side="after")
    draft.end = hit.end()
    if draft.scale is None:
        if hit[1]:
            draft.scale = Decimal(10) ** CODE_SCALES[hit[1]]
        else:
            _magnitude_at(text, draft)
    return True


def _sign_after(page: Page, draft: Draft, end: int) -> bool:
    """`5 €`, `200 kr`, `99¢`"""
    hit = AFTER_SIGN.match(page.text, end)
    if not hit or (page.text[hit.start()] == " " and hit[1] == "$"):
        return False
    meaning = words().get(hit[1]) or prefixes().get(hit[1])
    code = page.settled.code(meaning, hit[1]) if meaning else None
    if meaning is None or code is None:
        return False
    _claim(draft, code, meaning, side="after")
    draft.end = hit.end()
    return True
