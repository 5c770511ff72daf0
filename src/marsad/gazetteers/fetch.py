"""GeoNames' dump of one country, from the network."""

from pathlib import Path

from marsad.errors import InputError

ADDRESS = "https://download.geonames.org/export/dump/{country}.zip"
_SECONDS, _BLOCK = 60, 1 << 20


def download(country: str, target: Path, address: str = ADDRESS) -> Path:
    """Write a country's dump to `target` and return it; `country` is its ISO-2 code.

    Raises InputError, naming what to do without a network, if it cannot be had.
    """
    import urllib.error  # with TLS a tenth of a second, which no other command needs
    import urllib.request

    place = address.format(country=country)
    try:
        with (
            urllib.request.urlopen(place, timeout=_SECONDS) as answer,  # noqa: S310
            target.open("wb") as file,
        ):
            while block := answer.read(_BLOCK):
                file.write(block)
    except (urllib.error.URLError, TimeoutError, OSError, ValueError) as error:
        raise InputError(
            f"{place} cannot be reached ({getattr(error, 'reason', error)}); get the file on "
            f"another machine and name it with --from {country}.zip"
        ) from error
    return target
