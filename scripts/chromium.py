"""The browser that looks at the page, for its tests and its pictures."""

from pathlib import Path

CHROMIUM = Path("/usr/bin/chromium")
# Maps are drawn with WebGL; where there is no graphics card, SwiftShader draws them.
ARGUMENTS = [
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
DRAWN = "[data-drawn=yes]"
DRAWING = 30_000
"""Milliseconds that drawing the map may take where no graphics card helps."""
