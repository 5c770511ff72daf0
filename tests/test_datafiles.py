from pathlib import Path

import pytest

from marsad.datafiles import digest_of, read_rows, read_toml
from marsad.errors import TheatreError
from marsad.model import Noun


class Dog(Noun, frozen=True, kw_only=True):
    name: str
    age: int = 0


class Kennel(Noun, frozen=True, kw_only=True):
    dog: tuple[Dog, ...] = ()


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_toml_becomes_the_shape(tmp_path: Path) -> None:
    path = write(tmp_path, "a.toml", '[[dog]]\nname = "Rex"\nage = 3\n')
    assert read_toml(path, Kennel) == Kennel(dog=(Dog(name="Rex", age=3),))


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ('[[dog]]\nname = "Rex"\n\n[[dog]]\nnome = "Kim"\n', "line 4", "nome"),
        ('[[dog]]\nname = "Rex"\nage = "old"\n', "line 1", "int"),
        ("# dogs\n\n[[dog]]\nage = 3\n", "line 3", "name"),
        ('[[dog]]\nname = "Rex\n', "line 2", "TOML"),
    ],
)
def test_a_broken_file_is_named_with_line_and_fault(
    tmp_path: Path, text: str, line: str, fault: str
) -> None:
    path = write(tmp_path, "a.toml", text)
    with pytest.raises(TheatreError) as error:
        read_toml(path, Kennel)
    assert str(path) in str(error.value)
    assert line in str(error.value)
    assert fault in str(error.value)
    assert "correct" in str(error.value)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(TheatreError, match=r"gone\.toml does not exist; create it"):
        read_toml(tmp_path / "gone.toml", Kennel)


def test_a_file_that_is_not_utf8_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b'[[dog]]\nname = "Ren\xe9"\n')
    with pytest.raises(TheatreError, match="save the file as UTF-8"):
        read_toml(path, Kennel)


def test_rows_come_with_their_line(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", 'name,age\nRex, 3\n\n"Kim, the second",4\n')
    assert list(read_rows(path, ("name", "age"))) == [
        (2, ["Rex", "3"]),
        (4, ["Kim, the second", "4"]),
    ]


def test_another_header_names_the_columns(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "nom,age\nRex,3\n")
    with pytest.raises(TheatreError, match=r"line 1: the columns are nom,age; make them name,age"):
        list(read_rows(path, ("name", "age")))


def test_a_row_of_another_length_names_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "name,age\nRex,3\nKim, the second,4\n")
    with pytest.raises(TheatreError, match=r"line 3: 3 cells instead of 2; quote cells"):
        list(read_rows(path, ("name", "age")))


def test_a_digest_depends_on_names_and_bytes_alone(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a", "1"), write(tmp_path, "b", "2")
    before = digest_of(tmp_path, [first, second])
    assert digest_of(tmp_path, [second, first]) == before
    write(tmp_path, "b", "3")
    assert digest_of(tmp_path, [first, second]) != before
    second.rename(tmp_path / "c")
    write(tmp_path, "c", "2")
    assert digest_of(tmp_path, [first, tmp_path / "c"]) != before
