"""Answers of an interview, which credit nobody: a question on a line of its own, and below it what is answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.sentence import Found
from figex.link.speaker.names import DETERMINERS, is_person_name, untitled
from figex.link.speaker.words import overlapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.link.sentence import Mention
    from figex.link.speaker.rules import Line, Scene
    from figex.link.speaker.words import Word

QUESTION = re.compile(r"\?[\"”’'*_]{0,3}\s*$")
QUOTED = re.compile(r"\s*[“\"‘].*[”\"’]\s*$|\s*“[^”]*$", re.DOTALL)
LABEL = re.compile(r"((?:[^\W\d_a-z][\w.'’-]*\s){0,3}[^\W\d_a-z][\w.'’-]*):\s")
ANSWER = frozenset({"A", "Answer", "A."})
FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|I|[Mm]y)\b")
NAMED = re.compile(r"[^\W\d_a-z][\w'’-]+(?:\s(?:de|da|van|von|al|bin|der)){0,2}(?:\s[^\W\d_a-z][\w'’-]+){1,2}")
SECOND_PERSON = re.compile(r"\b[Yy]ou(?:rs?)?\b")
MEETS = re.compile(
    r"(?:[Qq]uestions (?:for|to|with)|[Ii]nterview(?:s|ed)?(?: with)?"
    r"|(?:[Ss]poke|[Ss]peaks|[Tt]alk(?:s|ed)?) (?:to|with)"
    r"|[Ss]at down with|[Cc]aught up with|[Cc]onversation with|[Mm]e(?:et|ets|t)|[Aa]sk(?:s|ed)?|Q&A(?: with)?)"
    r"[^\w\n]{1,8}((?:[^\W\d_a-z][\w'’-]+ ){1,5}[^\W\d_a-z][\w'’-]+)"
)
"""What brings up who is asked: `We spoke to Mayor Ann Hill`, `Q&A: Ann Hill`."""
CAPITALISED = re.compile(r"[^\W\d_a-z][\w'’-]+")
PROMPT_MAX = 60
"""The most characters of a line that prompts an answer."""
COMMENT = re.compile(r"((?=\w*[\d_])\w++|[a-z]{2,20}\.[a-z]{1,20}):\s")
"""A reader's comment: `anna_77: prices doubled`, `hill.a: …`"""
HEADING = r"\W{0,3}(?:\d{1,5} )?(?:readers?['’]?s? |users? |latest |top |your )?comments?(?: ?\(\d{1,5}\))?:?[ \t]*$"
COMMENTS = re.compile(rf"^{HEADING}", re.MULTILINE | re.IGNORECASE)
"""What stands above readers' comments: `COMMENTS (12)`, `3 comments`"""
COMMENT_LINE = re.compile(rf"^(?:{COMMENT.pattern}|(?i:{HEADING}))", re.MULTILINE)
CLOSED = ('"', "”", "»")
TEAMS = frozenset({"team", "mission", "delegation", "committee", "council", "board", "panel", "staff"})
"""Who issues statements together."""
ENOUGH = 2
"""How many questions make an interview, where no quotation mark or label shows an answer."""
TEAM_REACH = 8
"""How many words a sentence opens with that may name such a team."""
MAX_ANSWER = 6
"""How many paragraphs an answer may have."""


def stated(scene: Scene, first: int) -> Found | None:
    """`Hill said:` / `"We lost {5}.` / `"We gained {6}."`: a statement in paragraphs of its own, led by a colon

    `first` is the line where the quotation opens; one that goes on in the next paragraph is left open.
    """
    lines, k = scene.lines, first
    while k:
        k -= 1
        line, below = lines[k], lines[k + 1]
        if line.sentence.paragraph == below.sentence.paragraph:
            if k + 1 == first:
                return None
            continue
        if line.sentence.text.rstrip().endswith(":"):
            return _leader(line)
        if line.sentence.text.rstrip().endswith(CLOSED) or line.sentence.end not in scene.open_ends:
            return None
    return None


def _leader(line: Line) -> Found | None:
    """Whom a line that ends with a colon credits, else the name that it opens with."""
    said = next((who for who in reversed(line.whom) if who), None)
    if said is not None:
        return said
    stop = next((k for k, w in enumerate(line.words) if not (w.capital or w.text == ".")), 0)
    name = _team(line.words) or line.opener or untitled(line.words[:stop])
    if not name or name[0].lower in table("speech")["prepositions"]:
        return None
    start, end = name[0].start, name[-1].end
    return Found(start, end, line.sentence.article_text[start:end], "stated")


def _team(words: list[Word]) -> list[Word]:
    """`A [World Bank team] led by Ann Hill visited Dili and issued the following statement:`: who it was that came"""
    begin = next((k for k, w in enumerate(words) if w.lower not in DETERMINERS), 0)
    end = next((k + 1 for k, w in enumerate(words[:TEAM_REACH]) if w.lower in TEAMS), 0)
    return words[begin:end] if end - 1 > begin and all(w.capital for w in words[begin : end - 1]) else []


def interviewed(scene: Scene, offset: int) -> Found | None:
    """`How bad was it?` / `"We lost {5 million}."`: the person whom the article introduces, or whom a label names"""
    if not scene.questions:
        return None
    text = scene.article.text
    start, end = _line(text, offset)
    if start in scene.questions:
        return None
    label = LABEL.match(text, start, end)
    amid = scene.talk and offset < scene.questions[-1]
    for k, (begin, stop) in enumerate(_lines_before(text, start)):
        if QUESTION.search(text, begin, stop) or (scene.talk and _prompts(text[begin:stop])):
            first = k == 0
            break
        opened = LABEL.match(text, begin, stop)
        label = label or opened
        goes_on = QUOTED.fullmatch(text, begin, stop) or opened or amid or FIRST_PERSON.search(text, begin, stop)
        if k == MAX_ANSWER or not goes_on:
            return None
    else:
        return None
    if label is not None:
        return _labelled(scene, label)
    quoted = QUOTED.fullmatch(text, start, end) is not None
    own = len(scene.questions) >= ENOUGH and any(_own_words(text, scene.quotes, start, end))
    return _introduced(scene, offset) if quoted or own or amid or (scene.talk and first) else None


def is_talk(text: str, questions: list[int], quotes: list[tuple[int, int]]) -> bool:
    """Whether somebody is asked (`Will you hire?`) and answers without quotation marks: `We need {25} more.`"""
    asked = [text[slice(*_line(text, k))] for k in questions]
    if len(asked) < ENOUGH or not any(SECOND_PERSON.search(line) for line in asked):
        return False
    return any(_line(text, k)[0] not in questions for k in _own_words(text, quotes, questions[0], len(text)))


def _own_words(text: str, quotes: list[tuple[int, int]], start: int, end: int) -> Iterator[int]:
    """Where somebody speaks of `we` or `I` outside quotation marks."""
    first = (m.start() for m in FIRST_PERSON.finditer(text, start, end))
    return (k for k in first if not overlapping(quotes, k, k + 1))


def _prompts(line: str) -> bool:
    """`Energy must hurt.`, `Yet your members keep building.`: a short line that asks without a question mark"""
    return len(line) <= PROMPT_MAX and not FIRST_PERSON.search(line) and not any(c.isdigit() for c in line)


def questions_of(text: str) -> list[int]:
    """Where the lines start that are a question as a whole, short enough for one."""
    return [m.start() for m in re.finditer(r"^[^\n“”\"]{3,200}\?[*_]{0,2}[ \t]*$", text, re.MULTILINE)]


def _line(text: str, offset: int) -> tuple[int, int]:
    start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
    return start, len(text) if end < 0 else end


def _lines_before(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The lines above `start` that are not empty, the nearest first."""
    while start > 0:
        begin, end = _line(text, start - 1)
        if text[begin:end].strip():
            yield begin, end
        start = begin


def _labelled(scene: Scene, label: re.Match[str]) -> Found | None:
    """`A: We lost {5}.`, `Ruiz: We lost {5}.`: the person of that name, else the label itself"""
    if label[1] in ANSWER:
        return _introduced(scene, label.start())
    known = next((m for m in NAMED.finditer(scene.article.text, 0, label.start()) if m[0].endswith(label[1])), None)
    if known is not None and is_person_name(known[0]):
        return Found(known.start(), known.end(), known[0], "interview")
    return Found(label.start(1), label.end(1), label[1], "interview")


def _introduced(scene: Scene, offset: int) -> Found | None:
    """The last person that opens a sentence before the first question: `Five questions for [Ann Hill], mill manager`"""
    for line in reversed(scene.lines):
        if line.sentence.start < min(offset, scene.questions[0]) and line.opener:
            start, end = line.opener[0].start, line.opener[-1].end
            name = scene.article.text[start:end]
            if is_person_name(name):
                return Found(start, end, name, "interview")
    for met in reversed(list(MEETS.finditer(scene.article.text, 0, scene.questions[0]))):
        titles = table("speech")["titles"]
        names = [m for m in CAPITALISED.finditer(met[1]) if m[0].lower() not in titles]
        start = met.start(1) + (names[0].start() if names else 0)
        if is_person_name(name := scene.article.text[start : met.end(1)]):
            return Found(start, met.end(1), name, "interview")
    return None


def commenter(mention: Mention) -> Found | None:
    """[anna_77]: my rent went up {5 percent}; below `3 comments` also [Anna Hill]: my rent went up {5 percent}"""
    article = mention.article.text
    begin = article.rfind("\n", 0, mention.figure.start) + 1
    name = COMMENT.match(article, begin, mention.figure.start)
    if name is None and (label := LABEL.match(article, begin, mention.figure.start)):
        name = label if COMMENTS.search(article, 0, begin) else None
    return Found(name.start(1), name.end(1), name[1], "comment") if name else None
