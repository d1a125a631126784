"""From the words around a speech verb to the speaker's name, as short as it still says who."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.speaker.words import is_time
from figex.link.tree import VERB_TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.speaker.words import Word

DETERMINERS = frozenset(
    {"the", "a", "an", "its", "his", "her", "their", "our", "my", "this", "that", "these", "those"}
) | {*("some", "several", "many", "most", "other", "both", "all")}
INSIDE = frozenset(
    {"of", "for", "and", "the", "in", "on", "&", ".", "'", "’"}
    | {"de", "da", "do", "dos", "del", "della", "di", "du"}
    | {"la", "le", "van", "von", "der", "den", "bin", "al", "el", "ibn"}
)
"""Small words that a name may hold: `Bureau of Statistics`, `van der Berg`."""


STAGES = frozenset(
    {"preliminary", "provisional", "final", "flash", "initial", "revised", "early", "latest", "recent", "new", "fresh"}
)
"""Words before data that only say how new they are; who prints them made them."""
FILED = frozenset({"filed", "lodged", "deposited", "placed", "shared"})
"""What is done with a document by those who made it: [filed] with the court."""
FIRST_NAMES = frozenset({"May", "June", "April", "August", "Jan"})
"""Months that people are called, too."""
PARTS = frozenset({"one", "some", "most", "many", "several", "both", "all"})
JOINING = frozenset([".", "'", "’", "&", "de", "da", "dos", "del", "van", "von", "der", "den", "bin", "al", "el"])
"""What may stand between the capitalised words that end a phrase."""
TWO = 2
"""The words of a name that follows the field of an office, and of `official data`."""
NAMELESS = frozenset({"data", "figures", "statistics", "stats"})
"""What is credited with the word before it where nobody is named: [official data] showed."""
ROLE_MAX, TRADE_MAX = 6, 4
"""The most words of a role, and of a trade, before its name."""
NEXT_AFTER_NAME = frozenset({"has", "had", "is", "was", "will", "would", "on", "said", "says", "met", "may"}) | {
    *("plans", "makes", "runs", "owns", "sells", "sold", "won")
}
NAME_LENGTHS = range(2, 6)
"""How many words a person's name has."""


def core(phrase: Sequence[Word]) -> list[Word]:
    """The name in a noun phrase, empty if it has none.

    `[Grace Hill]` of `transport minister Grace Hill`; `[Finance Ministry]` of `data from the Finance Ministry`
    """
    if len(phrase) == 1 and phrase[0].lower == "her":
        return list(phrase)  # `according to her`
    found = _strip_front(phrase)
    while found and found[-1].lower in {"at", "in", "on", "to", "own"}:
        del found[-1]  # projected by [staff] at 4 percent, by the [firm]'s own count
    if not found:
        return []
    for rule in (author, person_after_possessive, person, bare_organisation):
        answer = rule(found)
        if answer is not None:
            return answer
    return found


def _strip_front(phrase: Sequence[Word]) -> list[Word]:
    """Without leading determiners, adverbs and a phrase that only sets the scene: `in July the [bank]`"""
    found = list(phrase)
    if found and found[0].lower in table("speech")["prepositions"]:
        later = [i for i, w in enumerate(found) if i and (w.lower in DETERMINERS or _is_time(w))]
        found = found[later[-1] :] if later else _last_run(found[1:]) or found[1:]
    if len(found) > TWO and found[0].lower in {"last", "this"} and _is_time(found[1]):
        del found[:TWO]  # last week the [governor]
    if len(found) > 2 and found[0].lower in PARTS - {"one"} and found[1].lower == "of":  # noqa: PLR2004 - some of them
        del found[:2]
    while found and (
        found[0].lower in DETERMINERS or found[0].tag == "VBG" or found[0].text in {".", "'", "’"} or _is_time(found[0])
    ):
        del found[0]
    if (
        len(found) > 1
        and found[0].lower == "one"
        and found[1].lower != "of"
        and not (found[0].capital and found[1].capital)
    ):
        del found[0]
    cut = next(
        (i for i, w in enumerate(found) if i and w.lower in {"who", "whose", "which", "that", "whom"}), len(found)
    )
    return found[:cut]


def _is_time(word: Word) -> bool:
    return (word.lower in table("links")["times"] and word.text not in FIRST_NAMES) or word.text.isdigit()


def author(found: list[Word]) -> list[Word] | None:
    """`data from the [Trade Ministry]`, `[Acme]'s report`, the `[report]`, `[official data]`; of `data` nobody"""
    speech = table("speech")
    if named_maker := _named_maker(found):
        return named_maker
    head = next((i for i, w in enumerate(found) if _leads_on(w.lower)), len(found))
    if head == 0 or found[head - 1].lower not in speech["publications"] or (head > 1 and found[head - 1].capital):
        return None
    read = head < len(found) and found[head].lower in {"seen", "obtained", "reviewed"}  # by those who tell of it
    then = [w.lower for w in found[head : head + 2]]
    read = read or (then[-1:] == ["with"] and then[0] in FILED)
    makers = range(len(found) if read else head, len(found))
    maker = next((i for i in makers if found[i].lower in {"by", "from", "with"} or _of_name(found, i)), None)
    if maker is not None and maker + 1 < len(found):
        return core(found[maker + 1 :])
    front = found[: head - 1]
    named = len(front) > 1 and front[0].capital and front[1].capital and front[0].lower not in STAGES
    if front and front[0].lower in speech["generic"] and not named:
        del front[0]
    owner = next((i for i, w in enumerate(front) if w.lower.endswith(("'s", "’s", "s'"))), None)
    if owner is not None:
        return core(front[: owner + 1])
    while front and not front[-1].capital and front[-1].lower not in speech["agents"]:
        front.pop()
    bare = [w for w in found[:head] if w.lower in speech["bare_publications"]][-1:]
    nameless = head >= TWO and found[head - 1].lower in NAMELESS and found[head - TWO].lower not in STAGES
    return front or bare or (found[head - TWO : head] if nameless else [])


def _named_maker(found: Sequence[Word]) -> list[Word]:
    """The [Bank of Spain] of `Bank of Spain data published in May`; not `Data`, nor `the Bank of Spain's data`"""
    head = next((i for i, w in enumerate(found) if w.lower in NAMELESS and not w.capital), 0)
    name, then = found[:head], found[head + 1 :]
    proper = len(name) > TWO and name[0].capital and name[-1].capital and name[0].lower not in STAGES
    proper = (
        proper
        and all(w.capital or w.lower in INSIDE for w in name)
        and not any(w.lower.endswith(("'s", "’s")) for w in name)
    )
    return list(name) if proper and (not then or then[0].lower in table("speech")["gathered"]) else []


def _leads_on(word: str) -> bool:
    """Whether a word ends a noun phrase: `data [from]`, `data [compiled] by`"""
    speech = table("speech")
    return word in speech["prepositions"] or word in speech["gathered"] or word == "out"


def _of_name(found: list[Word], i: int) -> bool:
    """`the forecast of the [Ifo] institute`, not `a survey of firms`"""
    after = [w for w in found[i + 1 : i + 3] if w.lower not in DETERMINERS]
    return found[i].lower == "of" and bool(after) and after[0].capital


def person_after_possessive(found: list[Word]) -> list[Word] | None:
    """`Tidewell's [Henry Maas]`, `Oxfam Kenya' [Henry Maas]`, `Kestrel's [Maas]`; not `Rome's ENI`"""
    for i, word in enumerate(found[:-1]):
        owns = word.lower.endswith(("'s", "’s")) or (i and word.text in {"'", "’"} and found[i - 1].lower.endswith("s"))
        rest = found[i + 1 :]
        if owns and found[0].capital and is_person(untitled(rest)):
            return untitled(rest)
    return None


def person(found: list[Word]) -> list[Word] | None:
    """`transport minister [Grace Hill]`, `Chief Executive [Ana Ruiz]`, `[Lin Xu] of Huarui Securities`"""
    start = next((i for i, w in enumerate(found) if w.capital), None)
    if start is None or any(w.lower in table("speech")["prepositions"] for w in found[:start]):
        return None
    outer = next((i for i, w in enumerate(found) if i and w.lower in {"of", "at", "from", "with", "in", "for"}), None)
    if outer is not None and (named := _after_field(found, outer)):
        return named
    name = untitled(_last_run(found[:outer]))
    return name if is_person(name) else None


def _after_field(found: list[Word], outer: int) -> list[Word]:
    """`ABS Director of Agriculture [Helen Sadowski]`, `head of the state mill [Jo Marsh]`: the name after an office"""
    after = found[outer + 1 :]
    if found[outer - 1].lower not in table("speech")["heads"]:
        return []
    office = all(w.capital for w in after)
    name = [] if office else _last_run(after)
    if name and len(name) == TWO and len(name) < len(after) and is_person(name):
        return name if after[-TWO - 1].lower not in INSIDE else []
    return after[-TWO:] if office and len(after) > TWO and is_person(after[-TWO:]) else []


def bare_organisation(found: list[Word]) -> list[Word] | None:
    """`the regulator [Ofgas]`, `price tracker [Layoffboard]`: the name that ends a phrase of small words"""
    opens = bool(found[2:]) and found[0].capital and not found[1].capital and found[1].lower not in INSIDE
    first = next((i for i, w in enumerate(found) if w.capital and i >= opens), 0)
    if not first or not all(w.capital or w.lower in INSIDE for w in found[first:]):
        return None
    return None if any(w.lower in table("speech")["prepositions"] for w in found[:first]) else found[first:]


def _last_run(found: Sequence[Word]) -> list[Word]:
    """The capitalised words, small ones inside allowed, that end the phrase."""
    start = len(found)
    for i in range(len(found) - 1, -1, -1):
        if found[i].capital:
            start = i
        elif found[i].lower not in JOINING:
            break
    return list(found[start:])


def untitled(found: Sequence[Word]) -> list[Word]:
    """`Deputy Minister [Arkady Luz]`, `Orvane Chief Executive [Jo Marsh]`; the last word always stays."""
    rest = list(found)
    titles = table("speech")["titles"]
    last = max((i for i, w in enumerate(rest[:-2]) if w.lower.rstrip(".") in titles), default=-1)
    if is_person(rest[last + 1 :]):
        rest = rest[last + 1 :]
    while len(rest) > 1 and (rest[0].lower.rstrip(".") in titles or rest[0].text in {".", "-"}):
        del rest[0]
    return rest


def is_person(name: Sequence[Word]) -> bool:
    """Whether these words could be a person's name."""
    return is_person_name(" ".join(w.text for w in name if w.text not in {".", "'", "’"}))


def is_person_name(name: str) -> bool:
    """Whether a name could be a person's: two to five words, the first and last capitalised, none an organisation's."""
    parts = name.split()
    if len(parts) not in NAME_LENGTHS or "&" in parts:
        return False
    if any(p.lower().removesuffix("'s") in table("speech")["organisations"] for p in parts):
        return False
    return parts[0][0].isupper() and parts[-1][0].isupper() and not parts[-1].isupper()


def is_speaker(found: Sequence[Word]) -> bool:
    """Whether somebody who can be quoted, not `we`, `sales` or `the deal`; pronouns for somebody are fine."""
    last, speech = head_of(found), table("speech")
    if last is None or is_time(last):
        return False
    if last.lower == "people":
        known = [w.lower for w in found[:-1]] in (["the"], [])  # `the people said`, who were told of before
        return known or any(w.lower in {"familiar", "close", "briefed", "aware", "knowledge"} for w in found)
    named = last.capital and len(found) > 1 and last.lower in speech["organisations"]  # the World Food Programme
    return named or re.split("['’]", last.lower)[0] not in speech["no_speakers"]  # I'd expect 5


def apposed_person(read: Sequence[Word], begin: int) -> list[Word]:
    """The [Ann Hill] of `An economist, Dr Ann Hill, was doubtful`, the [Alta] of `The lender, Alta, is`; else empty"""
    comma = next((k for k in range(begin, min(begin + ROLE_MAX, len(read))) if read[k].text == ","), None)
    role = [] if comma is None else read[begin:comma]
    heads, agents = table("speech")["heads"], table("speech")["agents"]
    if comma is None or not role or not (role[-1].lower in heads or role[-1].lower in agents):
        return []
    end = next((k for k in range(comma + 1, len(read)) if read[k].text == "," or not read[k].capital), len(read))
    name = untitled(read[comma + 1 : end])
    firm = role[-1].lower in agents and not role[-1].capital and bool(name) and not is_time(name[0])
    return name if end < len(read) and read[end].text == "," and (firm or is_person(name)) else []


def _after_trade(read: Sequence[Word], begin: int) -> list[Word]:
    """`Battery maker [Dalby] will close a plant`, `Buyout firm [Kestrel Park], …`: the name behind a trade"""
    trade = next((k for k in range(begin, min(begin + TRADE_MAX, len(read) - 1)) if read[k + 1].capital), None)
    if trade is None or read[trade].lower not in table("speech")["agents"] or read[trade].capital > (trade == begin):
        return []
    stop = next((k for k in range(trade + 1, len(read)) if not read[k].capital and read[k].text not in {".", "&"}), 0)
    then = read[stop] if stop else None
    follows = then is not None and (then.text == "," or then.tag in VERB_TAGS | {"MD"} or then.lower in NEXT_AFTER_NAME)
    plain = not any(w.quoted or w.figure or w.mark for w in read[begin:stop])
    plain = plain and not any(w.lower in table("speech")["prepositions"] for w in read[begin:trade])
    return list(read[trade + 1 : stop]) if follows and plain and not is_time(read[trade + 1]) else []


def traded_name(read: Sequence[Word]) -> list[Word]:
    """The [Acme Steel] of `Shares in Acme Steel fell`; else empty"""
    opens = [w.lower for w in read[:TWO]]
    if len(opens) < TWO or opens[0] not in {"shares", "stock"} or opens[1] not in {"in", "of"}:
        return []
    return list(takewhile(lambda w: w.capital, read[TWO:]))


def is_publication(found: Sequence[Word]) -> bool:
    """`data released by the ministry`, `a survey`, `Bank of Spain data`"""
    head = head_of(found)
    return head is not None and (head.lower in table("speech")["publications"] or bool(_named_maker(found)))


def is_source(found: Sequence[Word]) -> bool:
    """Whether somebody or something published: `economists`, `the report`"""
    return is_agent(found) or is_publication(found)


def is_agent(found: Sequence[Word]) -> bool:
    """Whether surely somebody: a name, a pronoun, an office or a trade (`economists`, `the ministry`)."""
    head, speech = head_of(found), table("speech")
    if head is None or not is_speaker(found):
        return False
    plain = head.lower.removesuffix("'s").removesuffix("’s")
    return head.capital or _is_elided(head.text) or plain in speech["agents"] or plain in speech["pronouns"]


def _is_elided(word: str) -> bool:
    """The `l'Eau` of `Office de l'Eau`: a capital behind an article that has lost its vowel"""
    return len(word) > TWO and word[0] in "ld" and word[1] in "'’" and word[2].isupper()


def head_of(found: Sequence[Word]) -> Word | None:
    """The last word of the noun phrase before any preposition or participle: `data` of `data from the office`

    That of `one of the directors` is `directors`.
    """
    last = None
    if len(found) > 2 and found[0].lower in PARTS and found[1].lower == "of":  # noqa: PLR2004 - one of them
        found = found[2:]
    for word in found:
        if last is not None and _leads_on(word.lower):
            break
        if word.text[0].isalnum():
            last = word
    return last


def opening_name(read: list[Word], inner: frozenset[str]) -> list[Word]:
    """The name that a sentence opens with, as its subject: `[Grace Hill], 24, joined`, `[Acme Corp] has sold`"""
    dashes = (i for i, w in enumerate(read[:16]) if w.text in {"—", "–", "-", "_"})
    begin = 1 + max(dashes, default=1 if len(read) > 1 and read[0].text.isupper() and read[1].text == ":" else -1)
    while begin < len(read) and read[begin].lower in DETERMINERS:
        begin += 1
    if apposed := apposed_person(read, begin):
        return apposed
    if named := _after_trade(read, begin):
        return named
    stop = begin
    while stop < len(read) and (_in_opener(read, begin, stop) or read[stop].text in {".", "&"}):
        stop += 1
    name = [] if begin < len(read) and read[begin].tag in {"NN", "NNS", "JJ"} else untitled(read[begin:stop])
    if (
        not name
        or stop >= len(read)
        or read[begin].quoted
        or any(name[0].lower in table("speech")[kind] for kind in ("pronouns", "no_speakers", "prepositions"))
    ):
        return []
    then = read[stop]
    past = not then.tag and then.lower.endswith("ed")  # a sentence without a figure, not parsed
    follows = past or then.text == "," or then.tag in VERB_TAGS | {"MD"} or then.lower in NEXT_AFTER_NAME
    if is_person(name):
        return name if follows or not then.tag or then.lower in {"of", "at", "from"} else []
    known = len(name) > 1 or then.lower in NEXT_AFTER_NAME or name[0].text in inner
    return name if follows and known else []


def _in_opener(read: Sequence[Word], begin: int, k: int) -> bool:
    """Whether the word at `k` goes on with a name: `Aguas [del] Este`, `Bank [of] Valletta`, not `Exports of Chile`"""
    if read[k].capital:
        return not is_time(read[k])
    inside = k > begin and read[k].lower in INSIDE - {"in", "on"} and any(w.capital for w in read[k + 1 : k + 2])
    if not inside or read[k].lower not in {"of", "for", "and", "the"}:
        return inside
    return any(w.lower in table("speech")["organisations"] for w in read[begin:k])


def may_assess(found: list[Word]) -> bool:
    """The [railway] put the damage at 5; not `the deal`, `the offer puts its value at 5`"""
    head = head_of(found)
    if is_source(found):
        return True
    return head is not None and is_speaker(found) and head.lower not in table("speech")["valuing"]


def may_add(found: list[Word]) -> bool:
    """`…, the [report] adds`: also what is published may say more"""
    head = head_of(found)
    return is_agent(found) or (head is not None and head.lower in table("speech")["bare_publications"])
