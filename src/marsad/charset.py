"""Which characters the bytes of a report stand for: used by whoever meets bytes.

The order is that of the WHATWG encoding standard, but that valid UTF-8 outranks a declaration:
text in another charset is practically never valid UTF-8 by chance.
"""

import codecs
import re
from collections.abc import Iterator
from typing import IO

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What the standard calls windows-1252: latin-1 is read as it, and its five holes are kept.
WESTERN = "sloppy-windows-1252"
_READ_AS_WESTERN = {"iso8859-1", "cp1252", "ascii"}
# Text codecs of Python that are no charsets of documents.
_NO_CHARSETS = {"idna", "punycode", "raw_unicode_escape", "unicode_escape", "utf_7", "undefined"}

_CHUNK = 1 << 20
_SAMPLE = 1 << 13
_AROUND = 100  # bytes taken before and after one beyond ASCII
# Below this share of bytes beyond ASCII a text is in Latin script: not worth the second that
# charset-normalizer takes.
_OTHER_SCRIPT = 0.25

_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH = re.compile(rb"[\x80-\xff]")


def charset_of(stream: IO[bytes], declared: str | None = None) -> str:
    """Return the name of a codec that `bytes.decode` knows; the stream is left at its start.

    Taken in this order: byte order mark, valid UTF-8, the declared charset (of HTTP or a page's
    own markup) if it fits, UTF-8 with damage, another script that charset-normalizer sees,
    windows-1252. The stream is read once, in chunks; it must be seekable.
    """
    stream.seek(0)
    head = stream.read(4)
    for mark, name in BOMS:
        if head.startswith(mark):
            stream.seek(0)
            return name
    chosen = "utf-8"
    if not _decodes(stream, "utf-8"):
        named = known_charset(declared)
        chosen = named if named and _decodes(stream, named) else _guess(_sample(stream))
    stream.seek(0)
    return chosen


def known_charset(name: str | None) -> str | None:
    """Return the codec for a declared charset, or None if it names none that documents use."""
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip()).name
        b"abcd".decode(found, "ignore")  # raises LookupError if it is no charset
    except (LookupError, UnicodeError, ValueError):
        return None
    if found.replace("-", "_") in _NO_CHARSETS:
        return None
    return _usable(found)


def _usable(name: str) -> str:
    if name not in _READ_AS_WESTERN:
        return name
    import ftfy.bad_codecs  # noqa: F401 (registers the codec)

    return WESTERN


def _decodes(stream: IO[bytes], charset: str) -> bool:
    decoder = codecs.getincrementaldecoder(charset)()
    try:
        for chunk in _chunks(stream):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    stream.seek(0)
    while chunk := stream.read(_CHUNK):
        yield chunk


def _sample(stream: IO[bytes]) -> bytes:
    """The first stretches that hold bytes beyond ASCII: only these tell charsets apart."""
    sample = b""
    for chunk in _chunks(stream):
        taken = 0
        for match in _HIGH.finditer(chunk):
            if match.start() < taken:
                continue
            start, taken = max(taken, match.start() - _AROUND), match.start() + _AROUND
            sample += chunk[start:taken]
            if len(sample) >= _SAMPLE:
                return sample
    return sample


def _guess(sample: bytes) -> str:
    well_formed = _MULTIBYTE.findall(sample)
    stray = len(_HIGH.findall(sample)) - sum(map(len, well_formed))
    if len(well_formed) > stray:
        return "utf-8"
    high = len(_HIGH.findall(sample))
    other = _other_script(sample) if high > _OTHER_SCRIPT * len(sample) else None
    return other or _usable("cp1252")


def _other_script(sample: bytes) -> str | None:
    """Return charset-normalizer's verdict if it reads a script other than Latin.

    Among Latin charsets it guesses wrongly on short texts (French cp1252 as cp1250), so there
    windows-1252 stands.
    """
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    if best is None:
        return None
    letters = [char for char in sample.decode(best.encoding, "replace") if char.isalpha()]
    other = sum(char > "ʯ" for char in letters)  # past the last Latin and IPA letter
    return best.encoding if other > 0.3 * len(letters) else None
