import io

import pytest

from marsad.charset import charset_of, known_charset

FRENCH = "L'armée a été repoussée près de la rivière, où les blessés étaient soignés."
ARABIC = "قال المرصد إن القوات سيطرت على البلدة بعد معارك عنيفة استمرت ثلاثة أيام في الريف"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (FRENCH.encode(), FRENCH),
        (FRENCH.encode("cp1252"), FRENCH),
        (FRENCH.encode("utf-8-sig"), FRENCH),
        (FRENCH.encode("utf-16"), FRENCH),
        (ARABIC.encode("cp1256") * 5, ARABIC * 5),
        (b"plain", "plain"),
        (b"hole \x81 here", "hole \x81 here"),
    ],
)
def test_bytes_are_read_in_their_charset(data: bytes, text: str) -> None:
    assert data.decode(charset_of(io.BytesIO(data)), "replace") == text


def test_a_declared_charset_counts_if_it_fits() -> None:
    data = "Сирия и её города".encode("koi8-r")
    assert data.decode(charset_of(io.BytesIO(data), "koi8-r")) == "Сирия и её города"


def test_valid_utf8_outranks_a_declaration() -> None:
    assert charset_of(io.BytesIO(FRENCH.encode()), "iso-8859-1") == "utf-8"


def test_utf8_with_a_damaged_byte_stays_utf8() -> None:
    data = FRENCH.encode() + b" \xff end"
    charset = charset_of(io.BytesIO(data))
    assert data.decode(charset, "replace") == FRENCH + " � end"


@pytest.mark.parametrize("name", ["zlib", "unicode_escape", "no-such", "", None, "a\x00b"])
def test_what_is_no_charset_of_documents_is_refused(name: str | None) -> None:
    assert known_charset(name) is None


def test_latin1_is_read_as_windows_1252() -> None:
    data = "“Quoted”".encode("cp1252")
    assert data.decode(known_charset("latin-1") or "") == "“Quoted”"
