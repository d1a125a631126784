"""Times without dates, as patterns: `over the past five years`, `since the war`, `last summer`, `by Easter`."""

from __future__ import annotations

from figex.lexicon import table
from figex.times.pieces import DAY, MONTH, NUMBER, STEP, YEAR, any_of

AFTER_EVENT = "and|but|or|in|on|at|as|is|was|were|had|has|with|which|that|to|from|for|by|began|hit|struck|[-–—]"
CLOSED = rf"(?=[.,;:)—–]|$|~(?:{AFTER_EVENT})\b)"
"""After an event: `before the war,`, `since the launch in May`; not `by the founding family`."""

LEVEL = (
    r"(?:(?:about|around|some|nearly|almost|just|only|over|below|above)~){0,2}(?:[A-Z]{0,3}[$€£¥]|(?:Rs|Rp|R)\.?~?\d"
    rf"|(?!{YEAR})\d[\d.,]*(?:%|[a-z]{{1,2}}\b|~(?!(?:of~)?{MONTH})[a-z$€£¥(]))"
)
"""After `over six weeks to`: a level that is reached, no date until which the weeks run"""
OF_WHICH = rf"~of~(?:{MONTH}|{YEAR}|(?:the|this|last)~(?:(?:fiscal|financial)~)?year)"
DURATION = (
    rf"(?=[oiwdfta])(?!\w+~the~{NUMBER}~months\b)"
    rf"(?!\w+~the~(?:previous|prior|preceding|following|ensuing|subsequent)~{NUMBER}~(?:months|quarters|years|weeks|days)\b)(?:over|in|within|during|for|throughout|across|after|about|inside)~"
    r"(?:(?:just|about|around|more~than|nearly|almost|at~least|less~than|the|its|as~little~as)~){0,2}"
    r"(?:(?:next|past|last|coming|previous|preceding|following|recent|first(?=~\w+~years)|remaining)~)?"
    rf"(?:{NUMBER}~(?:to|or)~|\d{{1,2}}[-–])?(?:(?:{NUMBER}|several|few|some|many|half~a|couple~of|handful~of)~){{0,2}}(?:and~a~half~|or~(?:so|more)~)?"
    r"(?:(?:full|straight|consecutive|successive|business|calendar|trading)~)?"
    rf"(?:years|months|weeks|days|decades|hours|quarters|centuries|seasons|sessions|winters|harvests)\b(?:~(?:ahead|to~come)\b)?(?!~(?:ended|ending|through|to(?!~{LEVEL}))~|~(?:from~|between~)?(?:{MONTH}|{YEAR}))"
    rf"(?!{OF_WHICH})(?:['’]~time|(?!['’]))"
)
SINCE = (
    r"since~(?:it|they|he|she|we|(?:the|its|their|his|her)~[\w-]+(?:~(?!has\b|have\b|is\b|are\b|will\b)[\w-]+)?)~(?:was~|were~)?"
    r"(?!had\b|was\b|were\b)(?:\w{2,12}ed|began|took|came|left|fell|rose|hit|struck|won|lost|became|went|broke|made|got|met)\b(?!~(?:in|on|at|of)~)"
)
"""`since the border reopened`, `since it was privatised`; not `since the bank has raised its rates, ...`"""
EVENT = (
    r"(?:since|before|after|until|by|during|ahead~of|at|(?:at~)?the~(?:start|end|time|height|peak)~of|peak~of)~"
    rf"(?:the~|its~|their~)?{any_of(table('times')['events'])}{CLOSED}(?!~(?:in|on|of)~(?:{MONTH}|{YEAR}|{DAY}~{MONTH}))"
)
SEASONAL = (
    r"(?!the~fall\b)(?:this|last|next|(?:(?:over|during|in|by)~)?the|in|by)~(?:(?:coming|past|late|early|northern|wet|dry|rainy|lean|growing|planting|peak|high|low|monsoon)~)?"
    rf"{any_of(table('times')['seasons'])}\b(?!~(?-i:[IVX]+|[A-Z])\b(?!['’.]))(?:~(?:of~)?{YEAR}(?:[-–/]\d\d(?:\d\d)?)?)?(?=[\s.,;)’']|$)"
)
THE_SEASON = (
    r"(?:the|this|last|its)~(?:[\w-]+~){0,2}(?:season|campaign|crop|harvest|fair|festival|strike|war|project)\b"
)
"""What has no agreed dates, nor then have `its first six weeks`, `the first six weeks of` it."""
SEASON_PART = (
    rf"(?:{THE_SEASON}['’]s~(?:first|opening|last|final|closing)~(?:{NUMBER}~)?(?:day|week|fortnight|month|half|quarter)s?\b"
    rf"|the~(?:first|opening|last|final|closing)~{NUMBER}~(?:day|week|month)s~(?:of|in)~{THE_SEASON})"
)
PAST = (
    r"(?:(?:over|during|in|within|for)~the~(?:past|last|coming|next)~(?:year|month|week|decade)|(?:over|within)~the~(?:coming|next)~(?:quarter|half)"
    r"|the~past~(?:year|month|week|decade))(?!\w)"
    rf"(?!{OF_WHICH})"
)
LAST = rf"(?:the~)?(?:past|last|next)~(?:{NUMBER}|few|several|couple~of)~(?:years|months|weeks|days|decades|quarters)\b"
SINGLE = (
    r"(?:over|in|within|for|during)~(?:(?:just|about|nearly|almost)~|(?:less|more)~than~|just~(?:over|under)~)?"
    rf"an?~(?:single~)?(?:{STEP}|decade|lifetime|century)\b(?=[\s.,;)])(?!~(?:earlier|before|ago))"
)

SPELL = (
    rf"(?:over|in|within|during|for)~(?:an?~{NUMBER}[-~](?:day|week|month|year|hour)~(?:period|span|stretch|spell|window)\b(?!~(?:to|ended|ending|from|between|through)\b)"
    rf"|a~period~of~(?:(?:about|some|just|at~least)~)?{NUMBER}~(?:to~{NUMBER}~)?(?:days|weeks|months|years|decades)\b|(?:the~(?:past|last|next)|a)~(?:half|quarter)_century\b)"
    rf"|in~(?:{NUMBER})~(?:{STEP}|decade)['’]s~time\b"
)
"""`over a five-year period`, `over a period of ten years`, `over the past half-century`, `in a year's time`"""
HORIZON = (
    r"(?:over|in|during|within|for|by|at)~(?:the~end~of~)?the~"
    rf"{any_of(table('times')['horizons'])}~(?:period|horizon)\b"
)
FESTIVAL = (
    rf"(?:over|during|since|before|after|by|until|ahead~of)~(?:the~)?(?-i:{any_of(table('times')['festivals'])})"
    r"(?:~(?:holidays?|weekend|break|period|season|week|festivities|rush)\b)?(?=[.,;:)]|$|~(?:in|the|it|they|by|with|as|and|to|on|from|at|when|is|was|were|has|had)\b)"
)
DONE = "completed|finished|opened|approved|built|ratified|signed|launched|implemented|installed|fixed|adopted|cleared"
ONCE = (
    rf"(?<!\bat\s)once(?=~(?!(?:{DONE})\b)(?:\w{{2,12}}ed|had|was|were|made|held|sold|stood|ran|grew|kept|drew)\b(?!,))"
)
"""`the mill once employed 900`; not `once approved, the loan …`"""
