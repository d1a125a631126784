"""Who is quoted or credited for a figure.

A credit holds in its sentence, or in the quotation it belongs to; `credit.py` finds the credits of a sentence, this
file says which of them a figure takes and whom `he`, `it` and `they` mean.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.place.name import is_place
from figex.link.sentence import Found
from figex.link.speaker.credit import credits_of
from figex.link.speaker.cue import may_credit
from figex.link.speaker.interview import COMMENT_LINE, commenter, interviewed, is_talk, questions_of, stated
from figex.link.speaker.names import (
    DETERMINERS,
    core,
    is_person,
    is_person_name,
    opening_name,
    traded_name,
)
from figex.link.speaker.offices import LEAD, by_office, in_full, office
from figex.link.speaker.phrases import shared_speaker
from figex.link.speaker.words import is_time, overlapping, quotations, words

if TYPE_CHECKING:
    from figex.link.sentence import Article, Mention, Sentence
    from figex.link.speaker.cue import Credit
    from figex.link.speaker.words import Word

HEADLINE_CREDIT = re.compile(r".{12,200}(?::|\s[-–—])\s+((?:[\w.&'’-]+\s){0,4}[\w.&'’-]+)$")
HEADLINE_OPENER = re.compile(r"((?:[\w.&'’-]+\s){0,4}[\w.&'’-]+):\s")
STUDIES = frozenset({"study", "survey", "report", "poll"})
"""What opens a headline as its speaker does: `Study: {one in four} teens vapes`"""
INNER = re.compile(r"(?<=[a-z,] )[^\W\d_a-z][\w.'’-]*")
SURNAME = re.compile(r"[^\W\d_a-z][\w.'’-]* (?=([^\W\d_a-z][\w.'’-]*))")
TITLE = re.compile(r"[^.!?:;,\"”’)]\s*$")
"""How a title ends, whose capitals name nobody: `Team Ends Visit to Peru`."""
HONOURED = re.compile(r"\b(?:Mrs?|Ms|Dr)\.? ((?:[^\W\d_a-z][\w’'-]+ ){0,2}[^\W\d_a-z][\w’'-]+)")
MEMORY = 40
"""How many sentences back a pronoun looks."""
CLOSE = frozenset({"by", "own-estimate", "forecasts-it"})
"""Rules whose credit reaches a few words only, and wins over one for the whole sentence."""
TAG_MAX = 8
"""The most words of a sentence that only says who spoke: `Hill said on Friday.`"""
NAME_REACH = 5
"""The most words of an owner's name."""
BODY_MEMORY = 3
"""The same for `it` and a common noun (`the group`); beyond that it means the article's company."""


@dataclass(eq=False)
class Line:
    """A sentence as who says what; each part of it is read when it is asked for."""

    scene: Scene
    sentence: Sentence
    resolved: list[Found | None] = field(default_factory=list)
    """`whom`, as far as it has been found out."""

    @cached_property
    def words(self) -> list[Word]:
        """The sentence's words, brackets left out."""
        return words(self.sentence, self.scene.quotes)

    @cached_property
    def opener(self) -> list[Word]:
        """The name that the sentence opens with; empty if it opens with none."""
        return opening_name(self.words, self.scene.inner)

    @cached_property
    def credits(self) -> list[Credit]:
        """Its credits, in order."""
        return credits_of(self.words) if may_credit(self.sentence.text) else []

    @cached_property
    def whom(self) -> list[Found | None]:
        """Whom each of its credits names."""
        for credit in self.credits:
            self.resolved.append(_resolve(self, credit))
        return self.resolved


class Scene:
    """An article as who says what; `index` gives the place of a sentence in `lines` by its start."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.quotes = quotations(article)
        self.lines = [Line(self, sentence) for sentence in article.sentences]
        self.index = {sentence.start: i for i, sentence in enumerate(article.sentences)}
        self._resolved = 0

    @cached_property
    def inner(self) -> frozenset[str]:
        """Capitalised words that stand inside sentences, so that a sentence's first word can be told to be a name."""
        return frozenset(word.rstrip(".,'’") for word in INNER.findall(self.article.text))

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Capitalised words that follow another one."""
        return frozenset(word.rstrip(".,'’") for word in SURNAME.findall(self.article.text))

    @cached_property
    def main(self) -> Found | None:
        """The first name that opens a sentence: whom `it` means, failing all else, once it has been named."""
        line = next((line for line in self.lines if line.opener), None)
        return _found(self.article, line.opener, "main") if line else None

    @cached_property
    def open_ends(self) -> frozenset[int]:
        """Where quotations end: with their paragraph, if they are left open."""
        return frozenset(end for _, end in self.quotes)

    @cached_property
    def comments(self) -> bool:
        """Whether any line of it could be a reader's comment."""
        return COMMENT_LINE.search(self.article.text) is not None

    @cached_property
    def questions(self) -> list[int]:
        """Where its lines start that are a question: those of an interview."""
        return questions_of(self.article.text)

    @cached_property
    def talk(self) -> bool:
        """Whether it is an interview whose answers stand without quotation marks."""
        return is_talk(self.article.text, self.questions, self.quotes)

    def before(self, index: int) -> None:
        """Finds out whom the lines before `index` name, first to last, so that no pronoun asks far back by itself."""
        while self._resolved < index:
            self._resolved += 1
            _ = self.lines[self._resolved - 1].whom


def speaker_of(mention: Mention) -> Found | None:
    """Who is quoted or credited for a figure, as the text names them; None if nobody is."""
    scene = scene_of(mention.article)
    at = scene.index[mention.sentence.start]
    found = (
        quoted_speaker(scene, at, mention.figure.start)
        or credited(scene.lines[at], mention.figure.start)
        or interviewed(scene, mention.figure.start)
        or (scene.comments and commenter(mention))
        or headline_credit(mention)
    )
    if found:
        mention.rules.append(f"speaker:{found.rule}")
    return found


def scene_of(article: Article) -> Scene:
    """The article read for speakers; kept with it for its next figure."""
    scene = article.notes.get("scene")
    if scene is None:
        scene = article.notes["scene"] = Scene(article)
    return scene


def credited(line: Line, at: int) -> Found | None:
    """The nearest credit whose stretch holds the figure: before it one that leads on, else the next, else the last."""
    if not line.credits:
        return None
    holding = [
        (c, who)
        for c, who in zip(line.credits, line.whom, strict=True)
        if who and c.reach[0] <= at < c.reach[1] and not c.gap[0] <= at < c.gap[1]
    ]
    if close := [who for c, who in holding if c.rule in CLOSE]:
        return close[0]
    leading = [(c, who) for c, who in holding if c.follows and c.at <= at]
    coming = [(c, who) for c, who in holding if not c.follows and c.at > at]
    if leading:
        foretold = all(c.rule == "forecasts" for c, _ in leading)
        closing = [who for c, who in coming if c.rule == "says"] if foretold else []
        return closing[0] if closing else leading[-1][1]
    passed = [who for c, who in holding if c.at <= at]
    return coming[0][1] if coming else passed[-1] if passed else None


def quoted_speaker(scene: Scene, at: int, offset: int) -> Found | None:
    """Who speaks a quotation that runs over sentences: `"Orders rose. Costs fell," said [Hill]. "Now we hire 20."`"""
    around = overlapping(scene.quotes, offset, offset + 1)
    if not around:
        return None
    quote = around[0]
    first, last = at, at
    while first and scene.lines[first].sentence.start > quote[0]:
        first -= 1
    while last + 1 < len(scene.lines) and scene.lines[last + 1].sentence.start < quote[1]:
        last += 1
    for line in (scene.lines[last], scene.lines[first]):
        if line.credits:
            return credited(line, offset) or _any(line)
    introduced = _introduced(scene.lines[first], quote) or stated(scene, first)
    return introduced or _beside(scene, first, last, quote)


def _any(line: Line) -> Found | None:
    return next((who for who in reversed(line.whom) if who), None)


def _introduced(line: Line, quote: tuple[int, int]) -> Found | None:
    """[Hill] put it plainly: "We lost {5 million}."; CEO [Ann Hill]: "We lost {5 million}.", without a verb"""
    before = [w for w in line.words if w.end <= quote[0]]
    if not before or before[-1].text != ":":
        return None
    label = core(before[:-1])
    known = len(label) == 1 and label[0].text in line.scene.surnames
    name = line.opener or (label if known or is_person(label) else [])
    return _found_in(line, name, "introduced") if name else None


def _found_in(line: Line, name: list[Word], rule: str) -> Found:
    start, end = name[0].start, name[-1].end
    return Found(start, end, line.sentence.article_text[start:end], rule)


def _beside(scene: Scene, first: int, last: int, quote: tuple[int, int]) -> Found | None:
    """The speaker named in the sentence after the quotation (`"…?" Hill said.`) or in those before it."""
    lines = scene.lines
    after = lines[last + 1] if last + 1 < len(lines) else None
    here = lines[first].sentence.paragraph
    if (
        after
        and after.credits
        and after.sentence.paragraph == here
        and len(after.words) <= TAG_MAX
        and after.sentence.start >= quote[1]
    ):
        return _any(after)
    opens = quote[0] <= lines[first].sentence.start + 1
    for k in range(first - 1, max(first - 6, -1), -1):
        line = lines[k]
        distance = here - line.sentence.paragraph
        if distance > 1 or (distance and not opens):
            break
        if line.credits and (not distance or _has_quote(scene, line)):
            return _any(line)
        if distance and not _has_quote(scene, line):
            break
    return None


def _has_quote(scene: Scene, line: Line) -> bool:
    return bool(overlapping(scene.quotes, line.sentence.start, line.sentence.end))


def headline_credit(mention: Mention) -> Found | None:
    """Output to rise {5 percent}: [steel association]; [Minister]: output to rise {5 percent}; [Study]: …"""
    sentence, text = mention.sentence, mention.article.text
    begin, wrap = sentence.start, text.find("\n", sentence.start, sentence.end)
    stop = sentence.end if wrap < 0 else wrap
    if (
        mention.figure.start > stop
        or text.endswith((".", '"', "”"), begin, stop)
        or text[stop + 1 : stop + 2].islower()
    ):
        return None
    line = text.rfind("\n", 0, begin) + 1
    credit, opener = HEADLINE_CREDIT.match(text[begin:stop]), HEADLINE_OPENER.match(text, line)
    if credit:
        start, end = begin + credit.start(1), begin + credit.end(1)
        here = all(f.end <= start for f in sentence.figures if f.start < stop)
        said = set(credit[1].lower().split())
        clause = said & word_set("speech", "clause_words") or said & word_set("speech", "resumes")
        if here and not clause and not said & set(table("links")["times"]):
            return Found(start, end, credit[1], "headline")
    speech = table("speech")
    if opener and opener[1].split()[-1].lower() in {*speech["agents"], *speech["heads"], *speech["bodies"], *STUDIES}:
        return Found(line, opener.end(1), opener[1], "headline")
    return None


def _resolve(line: Line, credit: Credit) -> Found | None:
    """Whom a credit names: its own words, or what its pronoun stands for."""
    article = line.scene.article
    if not credit.who:
        earlier = next((who for who in reversed(line.resolved) if who), None)
        alone = credit is line.credits[0] and line.opener
        who = line.opener if alone else shared_speaker(line.words, credit.at) if len(line.credits) == 1 else []
        return earlier or (_found(article, who, credit.rule) if who else None)
    pronoun = credit.who[-1].lower if len(credit.who) == 1 else ""
    kind = table("speech")["pronouns"].get(pronoun)
    if kind:
        return _recall(line, credit.rule, kind)
    if _is_aged(article, credit) and (known := _recall(line, credit.rule, "person")):
        return known
    return by_office(article, credit) or _found(article, credit.who, credit.rule)


def _is_aged(article: Article, credit: Credit) -> bool:
    """`said the [54-year-old]`, `the [47-year-old farmer] said`: somebody whom the text has named"""
    start = credit.who[0].start
    led = article.text[max(start - LEAD, 0) : start].lower() == "the "
    return led and credit.who[0].lower.endswith("-year-old")


def _found(article: Article, who: list[Word], rule: str) -> Found:
    start, end = who[0].start, who[-1].end
    plain = article.text[start:end].replace("’", "'").lower()
    owned = None if plain in word_set("speech", "owning_names") else re.search(r"['’]s?$", article.text[start:end])
    end -= len(owned[0]) if owned else 0
    return Found(start, end, article.text[start:end], rule)


def _recall(here: Line, rule: str, kind: str) -> Found | None:
    """The nearest earlier speaker or sentence opener of the kind that the pronoun stands for."""
    scene = here.scene
    index = scene.index[here.sentence.start]
    if kind == "body" and (owner := _owner(here, rule)):
        return owner
    scene.before(index)
    for k in range(index, max(index - MEMORY, -1), -1):
        line = scene.lines[k]
        for who in reversed(line.resolved):
            if who and _fits(scene, who.text, kind) and (kind != "body" or index - k < BODY_MEMORY):
                return Found(who.start, who.end, who.text, rule)
        title = kind == "person" and TITLE.search(line.sentence.text) is not None
        found = _found(scene.article, line.opener, rule) if line.opener and not title else None
        if found and _fits(scene, found.text, kind) and (k < index or not is_place(found.text)):
            return found
        if kind == "body" and not found and k >= index - 1 and (named := office(line.words)):
            return in_full(scene.article, _found(scene.article, named, rule))
        if kind == "person" and k < index and (honoured := HONOURED.search(line.sentence.text)):
            start = line.sentence.start
            return Found(start + honoured.start(1), start + honoured.end(1), honoured[1], rule)
    return (_main(here, rule) if kind == "body" else None) or _told_of(here, index, rule, kind)


def _main(here: Line, rule: str) -> Found | None:
    """Whom the article is about, once it has been named."""
    main = here.scene.main
    named = main is not None and here.scene.article.text.find(main.text, 0, here.sentence.end) >= 0
    return replace(main, rule=rule) if main is not None and named else None


def _told_of(here: Line, index: int, rule: str, kind: str) -> Found | None:
    """`The [minister]'s answer is a fund that, he says, will …`: an office or a trade, where nobody is named"""
    scene, speech = here.scene, table("speech")
    for k in range(index, max(index - BODY_MEMORY, -1), -1):
        line = scene.lines[k]
        for i, word in enumerate(line.words[:-1], start=0):
            plain = re.sub(r"['’]s?$", "", word.lower)
            led = i > 0 and line.words[i - 1].lower in {"the", "its", "a", "an"} and not word.quoted
            role = plain in speech["heads"] if kind == "person" else plain in speech["agents"]
            plural = plain.endswith("s") and plain not in speech["heads"]
            if led and role and plural == (kind == "group"):
                bank = line.words[i + 1 : i + 2] if plain == "central" else []
                found = _found(scene.article, [word, *bank], rule)
                return in_full(scene.article, found) if kind == "body" else found
    return None


def _owner(line: Line, rule: str) -> Found | None:
    """[Acme]'s sales fell {5 percent}, it said; shares in [Acme] fell after it said sales would drop {5 percent}"""
    read = line.words
    if traded := traded_name(read):
        return _found(line.scene.article, traded, rule)
    stop = next((k for k, w in enumerate(read[:NAME_REACH]) if not w.capital), NAME_REACH)
    name = read[:stop]
    owns = bool(name) and name[-1].lower.endswith(("'s", "’s")) and name[0].lower not in DETERMINERS
    found = _found(line.scene.article, name, rule) if owns and not is_time(name[0]) and not is_person(name) else None
    return None if found is None or is_place(found.text) else found


def _fits(scene: Scene, name: str, kind: str) -> bool:
    """Whether a pronoun of this kind can stand for the name; a lone surname is a person's if known in full."""
    if " " in name or not name[0].isupper():
        return kind_of(name) == kind
    return kind == "person" or (kind == "body" and name not in scene.surnames)


def kind_of(name: str) -> str:
    """`person`, `group` (plural) or `body` (one organisation): what pronoun would stand for the name."""
    parts, speech = re.split(r" (?:at|from) ", name)[0].split(), table("speech")
    last = parts[-1].lower()
    if is_person_name(" ".join(parts)) or last in speech["heads"] or last == "official":
        return "person"
    common = parts[-1][0].islower() or (len(parts) == 1 and last in speech["agents"])
    if common and last.endswith("s") and last not in speech["publications"]:
        return "group"
    return "body"
