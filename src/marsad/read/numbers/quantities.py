"""Numbers of people and things as claimed, with what is said of their exactness."""

from fractions import Fraction

from marsad.model import Qualifier, Quantity, Sentence
from marsad.read.numbers.ages import is_age
from marsad.read.numbers.lexicon import LEXICON, VAGUE
from marsad.read.numbers.mentions import QuantityMention
from marsad.read.numbers.qualify import Qualified, qualify
from marsad.read.numbers.refusals import is_count, is_measure
from marsad.read.numbers.values import BEGINNINGS, Parsed, parse
from marsad.read.numbers.weak import WEAK, weak_length, weak_number
from marsad.read.parse.phrases import Line

_LARGEST = 10**10
_RISES = frozenset(
    ("raise", "rise", "rose", "climb", "increase", "jump", "revise", "swell", "grow", "go")
)
_STARTS = BEGINNINGS | WEAK | VAGUE.firsts  # what a number begins with, digits aside


def find_quantities(sentence: Sentence) -> tuple[QuantityMention, ...]:
    """Return the numbers of a sentence in order, dates, ages, measures and names left out.

    "at least 26" has low 26 and no high, "up to 26" the reverse, "around 50" both, "20 to 30" a
    range; vague words ("dozens") have neither. No two mentions share a token.
    """
    line = Line(sentence)
    found: list[QuantityMention] = []
    after = 0
    for index in line.candidates(_STARTS):
        if index < after:
            continue
        mention, after = _at(line, index)
        if mention is not None and (not found or mention.first_token > found[-1].last_token):
            found.append(mention)
    return tuple(found)


def _at(line: Line, index: int) -> tuple[QuantityMention | None, int]:
    """Return the mention whose number begins at token `index`, and where to go on."""
    weak = weak_number(line, index)
    if weak is not None:
        return _weak(line, index, weak), index + weak_length(line, index)
    parsed = parse(line, index)
    if parsed is not None:
        return _number(line, index, parsed)
    vague = VAGUE.starting(line, index)
    if vague is not None:
        return _vague(line, index, index + vague.length)
    return None, index + 1


def _weak(line: Line, index: int, value: int) -> QuantityMention:
    """Return "a", "one" or "no"; "at least one" is as good as any number."""
    span = qualify(line, index, index)
    if line.at(index) != "one" or span.qualifier is Qualifier.EXACTLY:
        span = Qualified(Qualifier.EXACTLY, index, index + weak_length(line, index) - 1)
    quantity = _quantity(line, span, *_bounds(span.qualifier, value))
    weak = span.qualifier is Qualifier.EXACTLY
    return _mention(line, span.first, span.last, quantity, weak=weak)


def _number(line: Line, index: int, parsed: Parsed) -> tuple[QuantityMention | None, int]:
    upper = _upper(line, index, parsed)
    after = upper.after if upper else parsed.after
    low = parsed.value
    if upper:
        low = _share_scale(line, parsed, upper)
    whole = low.denominator == 1 and (upper or parsed).value.denominator == 1
    if not whole or low >= _LARGEST or not is_count(line, index, after, int(low)):
        return None, after
    if not upper and is_age(line, index):
        return None, after
    if upper and not is_count(line, parsed.after + 1, after, int(upper.value)):
        return None, after
    qualified = qualify(line, index, after - 1)
    if upper:
        first = index - (line.at(index - 1) in ("between", "from"))
        span = Qualified(Qualifier.RANGE, min(first, qualified.first), qualified.last)
        quantity = _quantity(line, span, int(low), int(upper.value))
    else:
        span = _with_looseness(qualified, parsed)
        quantity = _quantity(line, span, *_bounds(span.qualifier, int(low)))
    lone = line.at(index) == "one" and span.first == span.last
    mention = _mention(line, span.first, span.last, quantity, weak=lone)
    return mention, max(after, span.last + 1)


def _with_looseness(qualified: Qualified, parsed: Parsed) -> Qualified:
    """Loosen "a dozen" and "40-odd": no exact numbers, though nothing before them says so."""
    if qualified.qualifier is Qualifier.EXACTLY and (parsed.round_words or parsed.odd):
        return qualified._replace(qualifier=Qualifier.ABOUT)
    return qualified


def _bounds(qualifier: Qualifier, value: int) -> tuple[int | None, int | None]:
    if qualifier is Qualifier.AT_LEAST:
        return value, None
    if qualifier is Qualifier.AT_MOST:
        return None, value
    return value, value


def _upper(line: Line, index: int, parsed: Parsed) -> Parsed | None:
    """Return the second number of a range that begins with `parsed`: "20 to 30", "20-30"."""
    word = line.at(parsed.after)
    joined = word in ("to", "–", "or") or (word == "-" and line.glued(parsed.after))
    joined = joined or (word == "and" and line.at(index - 1) == "between")
    upper = parse(line, parsed.after + 1) if joined and not _raised(line, index) else None
    if upper is None or upper.value <= _share_scale(line, parsed, upper):
        return None
    near = word != "or" or upper.value <= 2 * parsed.value
    return upper if near else None


def _raised(line: Line, index: int) -> bool:
    """Whether a number was, before it rose: "raised the toll from 32 to 45"."""
    return line.at(index - 1) == "from" and any(lemma in _RISES for lemma in line.lemmas[:index])


def _share_scale(line: Line, lower: Parsed, upper: Parsed) -> Fraction:
    """Return the lower number of a range in the upper one's scale: "20 to 30 thousand"."""
    scale = LEXICON.scales.get(line.at(upper.after - 1))
    bare = line.at(lower.after - 1) not in LEXICON.scales
    return lower.value * scale if scale and bare and lower.value < 1000 else lower.value


def _vague(line: Line, index: int, after: int) -> tuple[QuantityMention | None, int]:
    if is_measure(line, after) or line.at(index - 1) in ("how", "so", "too", "times"):
        return None, after
    if line.at(index) == "many" and line.at(index - 1) == "as":
        return None, after
    qualified = qualify(line, index, after - 1)
    quantity = _quantity(line, qualified._replace(qualifier=Qualifier.VAGUE), None, None)
    return _mention(line, qualified.first, qualified.last, quantity), qualified.last + 1


def _quantity(line: Line, span: Qualified, low: int | None, high: int | None) -> Quantity:
    words = line.words(span.first, span.last)
    return Quantity(low=low, high=high, qualifier=span.qualifier, words=words)


def _mention(
    line: Line, first: int, last: int, quantity: Quantity, *, weak: bool = False
) -> QuantityMention:
    return QuantityMention(
        start=line.tokens[first].start,
        end=line.tokens[last].end,
        first_token=first,
        last_token=last,
        quantity=quantity,
        weak=weak,
    )
