"""Patterns for phrases of place, most of them after the wording of news reports."""

import re

from marsad.locate import words

_ANY = re.IGNORECASE


def _compile(*parts: str, flags: re.RegexFlag = _ANY) -> re.Pattern[str]:
    return re.compile("".join(parts), flags)


_NS, _EW = "(?:north|south)", "(?:east|west)"
_POINT = rf"{_NS}[- ]?{_NS}?[- ]?{_EW}?|{_EW}(?:[- ]?{_NS}[- ]?{_EW})?"
_LETTERS = "[NS]{1,2}[EW]|[EW][NS][EW]|[NSEW]"
_SIDE = rf"(?P<side>(?:{_POINT})|\b(?:{_LETTERS})\b)(?P<ern>ern)?(?:wards?)?"
_PIECE = (
    "countrysides?|parts?|outskirts|suburbs?|rural areas?|rural|areas?|sectors?|districts?|"
    "neighbou?rhoods?|sides?|quarters?|half|regions?|edges?|fringes?|reef|rif"
)
_UNIT = r"(?P<unit>km|kms|kilometers?|kilometres?|miles?|mi|m|meters?|metres?)"
_ABOUT = (
    r"(?:(?:about|around|some|roughly|nearly|almost|just|only|approximately|lies|located|situated|"
    r"which is|at|over|more than|less than)\s+)*"
)
_NEAR = (
    r"(?:near|nearby|close\s+to|outside|around|next\s+to|on\s+the\s+(?:outskirts|edge)\s+of|"
    r"(?:in\s+)?(?:the\s+)?(?:outskirts|vicinity|surroundings|perimeter|entrances?|edges?|environs)"
    r"\s+of)"
)

# "between Saraqib and Maarat al-Numan"
BETWEEN = _compile(r"^(?P<name>.*?)\bbetween\s+(?P<one>.+?)\s+and\s+(?P<other>.+)$")
# "the road from Maadan to Deir ez-Zor"
FROM_TO = _compile(
    r"^(?P<name>)(?:the\s+)?(?:main\s+)?(?:road|highway|motorway)\s+(?:leading\s+)?from\s+(?P<one>.+?)",
    r"\s+to\s+(?P<other>.+)$",
)
# "Base 46, 12 km west of Aleppo"; "(12 km SE of Dabiq)"
DISTANCE = _compile(
    rf"^(?P<name>.*?)[\s,(]*{_ABOUT}\b(?P<number>\d+(?:[.,]\d+)?)\s*-?\s*{_UNIT}\b",
    rf"(?:\s*\([^)]*\))?(?:\s+away)?\s*(?:to\s+the\s+)?(?:{_SIDE})?\s*",
    r"(?:of|from|off|outside|away from)\s+(?P<anchor>.+?)\)?$",
)
# "to the north of Aleppo", "in the northern part of Aleppo"
DIRECTION = _compile(
    r"^(?P<name>.*?)[\s,]*\b(?:in|to|on|from|just)?\s*(?:far\s+)?(?:the\s+)?",
    rf"{_SIDE}\s+(?:(?P<piece>{_PIECE})\s+)?(?:of|from)\s+(?:the\s+)?(?P<anchor>.+)$",
)
# "near Manbij", "a village on the outskirts of Manbij"
NEAR = _compile(rf"^(?P<name>.*?)[\s,]*\b{_NEAR}\s+(?P<anchor>.+)$")
# "southern countryside of Idlib", "countryside of Hama"
PIECE_OF = _compile(
    rf"^(?:the\s+)?(?:far\s+)?(?:{_SIDE}(?:\s+and\s+(?:{_POINT})(?:ern)?)?\s+)?",
    rf"(?P<piece>{_PIECE})\s+(?:of|in)\s+(?:the\s+)?(?P<anchor>.+)$",
)
# "eastern Aleppo", "eastern rural Deir ez-Zor"
SIDE_FIRST = _compile(
    rf"^(?:the\s+)?(?:far\s+)?{_SIDE}\s+(?:(?P<piece>rural|countryside|reef|rif)\s+)?",
    r"(?:of\s+)?(?P<anchor>[^\s].*?)(?:\s+(?P<land>countryside|reef|rif))?$",
)
# "Idlib's southern countryside"
SIDE_LAST = _compile(
    rf"^(?P<anchor>.+?)(?:'s|’s)?\s+(?:far\s+)?(?:{_SIDE}\s+)?",
    r"(?P<piece>countryside|outskirts|suburbs|reef|rif)$",
)
# "Azaz city northern Aleppo (countryside)", "Saan in Hamas (eastern countryside)"
INNER = _compile(
    rf"^(?P<name>.+?)\s+(?:in|(?:in\s+(?:the\s+)?)?(?:{_POINT})(?:ern)?)\s+(?:the\s+)?",
    r"(?P<within>(?:al[ -])?[A-Z].*?)(?:'s|s)?$",
    flags=re.NOFLAG,
)
# "X, Y", "X (Y)", "X in Y", "X district of Y", then ", Z"
WITHIN = _compile(
    r"^(?P<name>.+?)\s*(?P<mark>,\s*|\s+in\s+|\s+of\s+|\()(?:the\s+)?",
    r"(?P<within>[^,()]+)\)?(?:,\s*(?P<rest>.*))?$",
)
# "Aleppo's Salaheddin district"
OWNER = _compile(r"^(?P<within>[A-Z][\w' -]*?)['’]s\s+(?P<name>[A-Z].+)$", flags=re.NOFLAG)
# "Ghanim al-Ali (Rabiah) town"
BRACKET = _compile(r"^(?P<name>[^()]+?)\s*\((?P<other>[^()]+)\)\s*(?P<rest>[^()]*)$")
# "[exact location]"; "Zor Shammar - al-Mansoura"
REMARK = _compile(r"\[[^\]]*\]")
DASH = _compile(r"\s+[-–—]+\s+")
ROAD = _compile(r"\b(?:road|highway|motorway|axis|route|frontline)$")
AXIS = _compile(r"\s+(?:axis|route|frontline)$")
# "Hatla and Salihiya", "Sukhna/Kadir", "al-Sina or Sarmada"
LIST = _compile(r"\s*(?:,|;|/|&|\band\b|\bor\b)\s*")
# What goes before a name and says nothing of where it is.
LEAD = _compile(
    r"^(?:(?:in|at|inside|into|to|towards?|from|on|within|the|a|an|its|their|entire|whole|all|of|"
    r"nearby|(?:several|multiple|various|different|many|other)\s+(?:\w+\s+)?"
    r"(?:locations|places|areas|sites|targets)(?:\s+in)?)\s+|"
    r"(?:rebel|government|regime|opposition|isis|isil|is|kurdish|sdf|turkish)[- ]",
    r"(?:held|controlled)\s+)+",
)
LAND = _compile("countryside|outskirt|suburb|rural|reef|rif|part|edge|fringe|half")
EDGE = _compile("outskirt|edge|fringe|suburb")
COUNTRY = _compile(r"\bcountry$")

_KINDS = "|".join(
    kind.replace(" ", "[ -]") for kind in sorted(words.load().kinds, key=lambda kind: -len(kind))
)
# "the deeply divided city of Aleppo"
KIND_FIRST = _compile(rf"^(?:[a-z-]+\s+)*?(?P<kind>{_KINDS})\s+of\s+(?P<name>.+)$")
# "Idlib province"
KIND_LAST = _compile(rf"^(?P<name>.+?)['’]?\s+(?P<kind>{_KINDS})$")
