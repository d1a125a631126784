"""What a place is called, and which names are known to be one: `Kenya`, `the Sava region`, `the hill districts`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.sentence import Found

if TYPE_CHECKING:
    from figex.link.sentence import Mention

DIRECTION = (
    r"(?:north|south|east|west)[a-z-]{0,8}|central|mainland|rural|urban|greater|upper|lower|inner|outer|downtown"
)
PROPER = r"(?!(?:In|At|On|Across|For|Over|From)\b)[^\W\d_a-z][\w.'’-]*"
EPITHET = (
    r"(?:(?:neighbou?ring|nearby|tiny|land-?locked|far-off|sunny|wealthy|poorer|richer"
    r"|[a-z]{2,12}-(?:hit|stricken|ravaged|prone|plagued|starved|ruled|held|controlled|rich|torn))\s+)?"
)
REGION = (
    r"regions?|provinces?|districts?|valley|county|counties|islands?|peninsula|delta|prefecture|department|oblast|basin|ports?"
    r"|stations?|airports?|states?|area|checkpoint|crossing|camp|auctions?|estate|hills|mountains|foothills|lowlands|uplands|plains|steppe|desert"
    r"|archipelago|lagoon|municipality|governorate|voivodeship|canton|parish|township|borough|villages?|strait|canal|metropolitan\sarea|(?:(?:free|economic|industrial)\s)?zone|highlands|coast|plateau|belt|corridor|suburbs"
)
"""Common nouns that make a name before them a place's: `the Sava region`."""
KINDS = (
    r"regions|provinces|districts|counties|prefectures|states|islands|areas|towns|villages|cities|highlands|uplands"
    r"|lowlands"
)
COMPASS = r"(?:[Nn]orth|[Ss]outh)(?:[ -]?(?:[Ee]ast|[Ww]est))?\b|[Ee]ast\b|[Ww]est\b"
KEPT = (
    r"(?:north|south|east|west)[a-z-]{0,8}|central|rural|urban|coastal|inland|border|poorer|richer|remote|hill|hilly"
    r"|mountain|mountainous|arid|drier|wetter|inner|outer|outlying|depopulated|populated|deprived|disadvantaged|backward|wealthy|flooded|lowland|upland"
    r"|residential|industrial|(?:low|high|far|well|oil|coal)-[a-z]+"
)
"""What tells districts from others: the [coastal] districts."""
GENERAL = (
    rf"capital|towns|villages|cities|provinces|mainland|interior|hinterland|countryside|suburbs|big\s+cities|{COMPASS}"
    rf"|(?:{KEPT})\s+(?:{KINDS})"
)
"""Places without a name: `the capital`, `the hill districts`."""
SETTLEMENTS = (
    r"county|city|town|village|hamlet|district|province|prefecture|state|region|municipality|island|port|suburb|township|borough"
    r"|parish|canton|commune|country|kingdom|republic|capital|resort"
)
NAME = (
    rf"(?:the\s+)?(?:(?:(?!(?:to|for|from|by|with|at|on|in|and)\s)[\w'’-]{{1,20}}\s+){{0,4}}?(?:(?:{SETTLEMENTS})\s+of\s+|(?:capital|state|province|city|region|port|town),?\s+(?={PROPER}(?:\s+{PROPER}){{0,3}},)))?(?:the\s+)?{EPITHET}((?:(?:{DIRECTION})\s+)?{PROPER}(?:\s+(?:(?:and|of|de|do|the|es|in)\s+){{0,2}}{PROPER}){{0,4}}"
    rf"(?:\s+(?:{REGION})\b)?|[a-z][\w-]+\s+(?:area|zone)\b|eurozone|{GENERAL})"
)
GENERAL_NAME, REGION_NAME = re.compile(GENERAL), re.compile(REGION)
ENDS = re.compile(
    r"\s*(?:$|[,.;:()\]—–]|-\s|(?:and|or|at|before|until|than|that|amid|thanks|because|since|to|from|but|while|by|after|as|last|this|next|on|over|during|since|compared|against"
    r"|across|throughout|among|amid|including|excluding|without|beyond|along|despite|following|plus|off|up|down|above|below|about|inside|outside"
    r"|towards?|instead|though|although|if|unless|once|whereas|respectively|both|also|too|earlier|later|early|late|soon|still|already|yet|either"
    r"|currently|overall|combined|altogether|annually|daily|yearly|monthly|over|here|there|never|often|always|if|nor|nearly|almost|some|more"
    r"|between|under|through|when|despite|each|every|among|per|worth|valued|today|yesterday|now|again|only|mostly|mainly|around|near|via|using|within|without|so"
    r"|versus|with|where|which|alone|in|is|are|was|were|has|have|had|will|would|could|can|may|does|did|do|should|might|cost|costs"
    r"|sells?|sold|fetch(?:es|ed)?|goes|went|rose|fell|stood|averaged|reached)\b)"
)
"""What may follow a place: not a noun that it would only modify (`in Swiss francs`)."""
SAID_PLACE = re.compile(
    rf",\s+(?:(?:an?|the|once an?)\s+(?:[\w’'-]+\s+){{0,3}}(?:{SETTLEMENTS})\b"
    r"|(?:some\s+|about\s+|around\s+)?\d[\d.,]*\s?(?:km|kilomet\w+|miles?)\b(?!/))"
)
"""What tells that the name before it is a place's: `at Elbo, a border town that …`, `at Elbo, 100km to the north`"""
OF_A_DAY = re.compile(r"(?:day|week|month|year)['’]s$")
"""`Wednesday's auction` is a time's, no place's."""
KIND_OF = re.compile(rf"\b(?:{SETTLEMENTS})\s+of\s+(?:the\s+)?$")
"""What tells that a name is a place's: `in the port city of Elbo`"""
WINDOW = 140
"""How far before a figure its place may begin, in characters."""
CONTINENT_CODES = frozenset({"002", "019", "142", "150"})


def is_place(name: str) -> bool:
    """Whether a known place, perhaps with a direction before it: `Kenya`, `northern Kenya`, `Spain and Portugal`"""
    plain = " ".join(name.split())
    if plain in known() or GENERAL_NAME.fullmatch(plain):
        return True
    first, both, second = plain.partition(" and ")
    if both and is_place(first) and is_place(second.removeprefix("the ")):
        return True
    named, _, noun = plain.rpartition(" ")
    if named and named[0].isupper() and REGION_NAME.fullmatch(noun.lower()):
        return OF_A_DAY.search(named) is None
    first, _, rest = plain.partition(" ")
    return first.lower() in table("places")["directions"] and rest in known()


@cache
def known() -> frozenset[str]:
    """Every place name: CLDR's territories and the names of places.toml."""
    from babel import Locale  # noqa: PLC0415 - only texts with a place phrase pay for it

    places, territories = table("places"), Locale("en").territories.items()
    names = {name for code, name in territories if code.isalpha() or code in CONTINENT_CODES}
    return frozenset((names | set(places["names"])) - set(places["not_places"]))


def place_at(mention: Mention, match: re.Match[str], rule: str, *, unknown: bool, ends: bool = True) -> Found | None:
    """The place at the match's name: the longest known beginning of it, or all of it where `unknown` names will do."""
    text, group = mention.article.text, match.re.groups
    start, stop = match.start(group), match.end(group)
    words = list(re.finditer(r"\S+", text[start:stop]))
    for count in range(len(words), 0, -1):
        end = start + words[count - 1].end()
        name = text[start:end] if text[start:end] in known() else text[start:end].rstrip(".")
        if is_place(name) and (not ends or ENDS.match(text, start + len(name), mention.sentence.end + 1)):
            return found_at(mention, start, start + len(name), rule)
    said = SAID_PLACE.match(text, stop, mention.sentence.end) is not None
    unknown = unknown or said or KIND_OF.search(text, max(mention.sentence.start, start - WINDOW), start) is not None
    name = text[start:stop].partition(" in ")[0].rstrip(".")
    timed = name.split()[0].lower() in table("links")["times"]
    proper = name[0].isupper() and not timed and not re.match(r"\s+\d", text[stop : stop + 4])
    return (
        found_at(mention, start, start + len(name), rule)
        if unknown and proper and ENDS.match(text, start + len(name))
        else None
    )


def found_at(mention: Mention, start: int, end: int, rule: str) -> Found:
    """The stretch of the text, as the answer of a rule."""
    return Found(start, end, mention.article.text[start:end], rule)
