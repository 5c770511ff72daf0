"""Owners whose apostrophe is lost: "Layals bus" is no place, where "Layal" is somebody's name."""

import re


def owns(text: str, start: int, end: int) -> bool:
    """True for one word with the s of an owner, who is named without it elsewhere in the report.

    Only for names that no gazetteer knows: "Thalthanas residents" live at a place all the same.
    """
    name = text[start:end]
    if not name.endswith("s") or not name.isalpha():
        return False
    spoken = rf"\b{name[:-1]}\b(?! district| village| town)"
    return re.search(spoken, text) is not None
