import pytest

from marsad.clean.repair import repaired
from marsad.clean.strand import strand_of


@pytest.mark.parametrize(
    ("garbled", "meant"),
    [
        ("┬╗See also", "»See also"),
        ("the armyΓÇÖs base", "the army’s base"),
        ("the armyâ€™s base", "the army’s base"),
        ("fled Ã  pied", "fled à pied"),
        ("Smith &amp; Sons &quot;said&quot;", 'Smith & Sons "said"'),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("12\xa0km", "12 km"),
        ("hole \x81here", "hole here"),
        ("half \ud800 pair", "half � pair"),
    ],
)
def test_garbled_characters_are_put_right(garbled: str, meant: str) -> None:
    assert repaired(strand_of(garbled)).text == meant


@pytest.mark.parametrize(
    "honest",
    [
        "Zoé's café in Köln, Ævar & co; R&D; déjà vu, “quoted” – naïve",
        "قال المرصد إن القوات",
        "İdlib, Türkiye, Şırnak, Ağrı",
        "lost � character stays lost",
        "┌─┐ box",
    ],
)
def test_honest_characters_stay(honest: str) -> None:
    strand = repaired(strand_of(honest))
    assert strand.text == honest and len(strand.pieces) == 1


def test_a_repair_is_a_piece_of_its_own() -> None:
    strand = repaired(strand_of("It isnâ€™t so."))
    (repair,) = [piece for piece in strand.pieces if piece.length != piece.raw_length]
    assert strand.text[repair.clean : repair.clean + repair.length] == "’"
    assert strand.source[repair.raw : repair.raw + repair.raw_length] == "â€™"
