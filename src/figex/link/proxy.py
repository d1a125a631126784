"""A sentence rewritten for the parser: every figure a short stand-in, bracketed restatements left out.

`FDI rose 4.5 percent to 224.21 billion yuan ($34.7 billion)` is parsed as `FDI rose 5% to $5`: a parser trained on
newspaper text is surer of that, and faster. Offsets map back to the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from figex.facts import Figure
    from figex.link.parse import Token

BRACKET_FILL = re.compile(r"[\s\w.,~≈=<>+±%-]{0,24}")
"""What may stand in a bracket beside its figures: a qualifier, a sign, a conjunction."""
ALONE = re.compile(
    r"""\s*(?:[^\w\s]|$)
      | \s+(?:of|the|its|as|in|to|on|this|last|and|or|by|at|for|but|an?|that|more|less|from|over|since|while|between
      | during|years?|when|after|before|because|with|compared|against|higher|lower|below|above|until|through|each
      | there|were|was|have|has|had|will|would|can|could|may|might|should|did|do|said|say|went|go|came|come|lives?
      | works?\s(?:in|on|at|for|as|from)|think|believe|want|expect|plan)\b""",
    re.VERBOSE,
)
"""What follows a fraction that stands alone: `fell by a third in May`, not `a third more firms`."""
LOOK_AHEAD = 12
BETWEEN = re.compile(r"\bbetween\s{1,3}$", re.IGNORECASE)
"""The word before a range, which goes with it: `at between 5.4 and 6 percent`."""
HYPHENATED = re.compile(r"[a-z$]-[a-zA-Z]|\d-[a-zA-Z]")
STAND_INS = {"money": "$5", "multiple": "twice"}
NEXT_IN_BRACKET = 12
"""The most characters between two figures of one bracket: `(€141.9m, or 3 percent)`."""
WHITE_SPACE = re.compile(r"\s")
SURROGATE = re.compile(r"[\ud800-\udfff]")
"""Half a character, which has no UTF-8: the parser gets U+FFFD for it."""
SPLIT_WORD = re.compile(r"-(?<=[a-z]-)\r?\n {0,8}(?=[a-z])")
LONG, KEPT = 100, 24
"""Characters of an unbroken stretch that is no word (an address, a row of dots); how many of them the parser gets.

A tokenizer asks at each mark of it anew what the rest ends in.
"""
TICKER = re.compile(r"\s\([A-Z][A-Za-z]{0,9}(?:[-/][A-Z]{1,6})?:\s?[A-Z][A-Z0-9.]{0,7}\)")
"""`Norfell Steel (TSX: NFS) poured`: where a share is listed, which the parser would take for a word."""
SHORT_UNIT = re.compile(r" \((?:[a-zA-Z]{1,3}[²³]?|[a-z]{2}/[a-z])\)(?= )")
BULLET = re.compile(r"[•▪►●■]\s{1,3}(?=[A-Z])")
"""The mark of a line of a list, which the parser would take for a word."""
UNSPLIT = re.compile(r"\b(?:(all-in sustaining)|co-op(?:erative)?(?=s?\b))", re.IGNORECASE)
"""`All-in sustaining costs`, the `co-op's profit`, which the parser would split; it gets a word without a hyphen."""
PER_UNIT = re.compile(
    r"(?<=\bper )(hour|person|hectare|acre|tonne|ton|unit|ounce|barrel|litre|day)"
    r" (?:worked|employed|harvested|planted|sown|sold|produced|paid|mined|milled|caught)\b"
    r"(?= (?:[a-z]+ed|rose|fell|grew|was|were|is|are)\b)"
)
"""`Wages per hour worked climbed`: a participle before the verb, which the parser would take for the verb."""
ENDED = re.compile(
    r"(?:(?<=\byear )|(?<=\bhalf )|(?<= quarter )|(?<= period )|(?<=\bmonths )|(?<=\bweeks ))end(?:ed|ing)"
    r"(?= (?:\d\d? )?[A-Z][a-z]{2,8}[\d, ]{0,10} (?:[a-z]{2,8}ed|is|are|was|were|ha[sd]|came|stood|rose|fell|grew)\b)"
)
"""`Sales in the year ended 30 June were nine million`: what the parser would take for the verb; it gets `to`"""
MANY_SMALL = 3
"""Words of five letters or more without a capital: a headline that capitalises has hardly any, as `percent`."""
SMALL_WORD = re.compile(r"\b[a-z]{5,}\b")
UNBROKEN = re.compile(rf"\S{{{LONG},}}")


@dataclass(frozen=True, slots=True)
class Proxy:
    """The text for the parser, and where its pieces come from.

    `places[i]` is the stand-in of figure i in `text`; `hosts[i]` the index of the figure whose bracket holds it.
    `cuts` lists (proxy start, sentence start, sentence end, copied) of each piece, in order.
    """

    text: str
    places: list[tuple[int, int]]
    hosts: list[int | None]
    cuts: list[tuple[int, int, int, bool]]

    def printed(self, tokens: Iterable[Token], offset: int) -> Iterator[tuple[int, int]]:
        """Start and end in print of each token of the parse, in order; the sentence starts at `offset`."""
        k, last = 0, len(self.cuts) - 1
        for token in tokens:
            at, end = token.idx, token.idx + len(token.text)
            while k < last and self.cuts[k + 1][0] <= at:
                k += 1
            begin, start, stop, copied = self.cuts[k]
            first = offset + (start + at - begin if copied else start)
            ahead = k
            while ahead < last and self.cuts[ahead + 1][0] < end:
                ahead += 1
            if ahead != k:
                begin, start, stop, copied = self.cuts[ahead]
            yield first, offset + (start + end - begin if copied else stop)


def make_proxy(sentence: str, figures: Sequence[Figure], start: int) -> Proxy:
    """The proxy of `sentence`, which begins at offset `start` of the text that the figures' offsets refer to."""
    spans = [(f.start - start, f.end - start) for f in figures]
    hosts = _hosts(sentence, spans)
    draft = _Draft(sentence)
    draft.at = bullet.end() if (bullet := BULLET.match(sentence)) else 0
    places: list[tuple[int, int]] = []
    for host, figure, (begin, end) in zip(hosts, figures, spans, strict=True):
        if host is not None:
            places.append(places[host])
            draft.at = max(draft.at, _bracket_end(sentence, end))
            continue
        between = BETWEEN.search(sentence, max(draft.at, begin - 12), begin) if figure.value_high is not None else None
        draft.copy(between.start() if between else begin)
        close = _close(sentence, end) if figure.kind == "quantity" else end
        close += len("-odd") if sentence.startswith("-odd", end) else 0
        before = draft.length
        draft.replace(stand_in(figure, sentence[begin:end], sentence[close : close + LOOK_AHEAD]), close)
        places.append((before, draft.length))
    draft.copy(len(sentence))
    return Proxy(SURROGATE.sub("\ufffd", "".join(draft.pieces)), places, hosts, draft.cuts)


@cache
def _titled() -> re.Pattern[str]:
    """The verb of a headline that prints Each Word Like This: the parser gets it as it is printed in a sentence."""
    verbs = "|".join(verb.title() for verb in sorted(word_set("links", "headline_verbs")))
    return re.compile(rf"(?<=[a-z] )(?:{verbs})(?= [A-Z0-9$€£¥₹])")


class _Draft:
    """A proxy being written: everything up to `at` of the sentence is in `pieces`, `length` characters long."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        self.broken = "\n" in sentence
        self.bracketed = "(" in sentence
        self.titled = _titled().search(sentence) is not None and len(SMALL_WORD.findall(sentence)) < MANY_SMALL
        self.ended = "end" in sentence and ENDED.search(sentence) is not None
        self.per = "ed " in sentence and " per " in sentence
        self.unsplit = "-in sustaining" in sentence.lower() or "o-op" in sentence
        self.pieces: list[str] = []
        self.cuts: list[tuple[int, int, int, bool]] = []
        self.length = self.at = 0

    def copy(self, end: int) -> None:
        """Takes the sentence as it is up to `end`, on one line: `fore-` | `cast` becomes `forecast`."""
        for split in SPLIT_WORD.finditer(self.sentence, self.at, end) if self.broken else ():
            self._add(self.sentence[self.at : split.start()], split.start(), copied=True)
            self.at = split.end()
        for ticker in TICKER.finditer(self.sentence, self.at, end) if self.bracketed else ():
            self._add(self.sentence[self.at : ticker.start()], ticker.start(), copied=True)
            self.at = ticker.end()
        for word in UNSPLIT.finditer(self.sentence, self.at, end) if self.unsplit else ():
            self._add(self.sentence[self.at : word.start()], word.start(), copied=True)
            plain = "industrial" if word[1] else "firm"
            self.replace(plain.title() if word[0][0].isupper() else plain, word.end())
        for verb in _titled().finditer(self.sentence, self.at, end) if self.titled else ():
            self._add(self.sentence[self.at : verb.start()], verb.start(), copied=True)
            self.replace(verb[0].lower(), verb.end())
        for unit in PER_UNIT.finditer(self.sentence, self.at, end) if self.per else ():
            self._add(self.sentence[self.at : unit.start()], unit.start(), copied=True)
            self.replace(unit[1], unit.end())
        for ended in ENDED.finditer(self.sentence, self.at, end) if self.ended else ():
            self._add(self.sentence[self.at : ended.start()], ended.start(), copied=True)
            self.replace("to", ended.end())
        if end - self.at >= LONG:
            for stretch in UNBROKEN.finditer(self.sentence, self.at, end):
                self._add(self.sentence[self.at : stretch.start()], stretch.start(), copied=True)
                self.replace(stretch[0][:KEPT], stretch.end())
        self._add(self.sentence[self.at : end], end, copied=True)

    def replace(self, text: str, end: int) -> None:
        """Puts `text` for the sentence up to `end`."""
        self._add(text, end, copied=False)

    def _add(self, text: str, end: int, *, copied: bool) -> None:
        if text:
            self.cuts.append((self.length, self.at, end, copied))
            self.pieces.append(WHITE_SPACE.sub(" ", text) if copied else text)
            self.length += len(text)
        self.at = end


def _hosts(sentence: str, spans: list[tuple[int, int]]) -> list[int | None]:
    """For each figure the one whose bracket holds it: `224 billion yuan ($34.7 billion)`, `€161.9m (€141.9m)`."""
    hosts: list[int | None] = []
    for index, (begin, end) in enumerate(spans):
        previous = index - 1
        host = None
        if previous >= 0:
            between = sentence[spans[previous][1] : begin]
            if hosts[previous] is not None:
                inside = re.fullmatch(r"[\s\w,;/–-]{0,12}", between) and ")" not in between
                host = hosts[previous] if inside else None
            elif (opened := re.fullmatch(r"\s?[(\[](.*)", between, re.DOTALL)) and BRACKET_FILL.fullmatch(opened[1]):
                closed = re.match(r"[^()\[\]]{0,24}[)\]]", sentence[end:])
                host = previous if closed or _next_inside(spans, index, sentence) else None
        hosts.append(host)
    return hosts


def _next_inside(spans: list[tuple[int, int]], index: int, sentence: str) -> bool:
    """Whether the bracket goes on to another figure before it closes: `(€141.9m, or 3 percent)`."""
    if index + 1 >= len(spans):
        return False
    between = sentence[spans[index][1] : spans[index + 1][0]]
    return len(between) <= NEXT_IN_BRACKET and not re.search(r"[()\[\]]", between)


def _bracket_end(sentence: str, end: int) -> int:
    closed = re.match(r"[^()\[\]]{0,24}[)\]]", sentence[end:])
    return end + closed.end() if closed else end


def _close(sentence: str, end: int) -> int:
    """`40 megawatts (MW) of solar power`: past what the unit is called in short"""
    short = SHORT_UNIT.match(sentence, end)
    return short.end() if short else end


def stand_in(figure: Figure, printed: str, after: str) -> str:
    """What the parser reads instead of the figure."""
    if figure.kind in STAND_INS:
        return STAND_INS[figure.kind]
    if figure.kind == "percent":
        return "5 points" if figure.unit in {"percentage point", "basis point"} else "5%"
    if figure.kind == "quantity":
        return "5-ton" if after[:1] in {" ", "-"} and HYPHENATED.search(printed) else "5 tons"
    if figure.kind == "fraction":
        return "half" if ALONE.match(after) else "some"
    if figure.kind == "period":
        return "in 2015" if printed[:7].lower() == "between" else "2015"
    return f"5{_noun(printed)}"


def _noun(printed: str) -> str:
    """The noun that a count's text already holds: `34 projects` keeps ` projects`, `four-lane` keeps `-lane`."""
    noun = re.search(r"(?<=[\d\w])([ -][^\W\d_]{3,})$", printed)
    return noun[1] if noun and figure_word(noun[1][1:]) else ""


def figure_word(word: str) -> bool:
    """Whether `word` can be a counted noun, that is, no numeral or magnitude."""
    numbers = table("numbers")
    return not any(word.lower() in numbers[part] for part in ("cardinals", "magnitudes", "letters", "parts"))
