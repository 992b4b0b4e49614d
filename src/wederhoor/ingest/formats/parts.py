"""What containers of every format have in common: what their parts are called, and which are worth unpacking."""

from __future__ import annotations

import re

from wederhoor.errors import InputError

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LONGEST = 300
_DRIVE = re.compile(r"[A-Za-z]:")

_ASSETS = re.compile(
    r"(?:image|video|audio|font|model)/|text/(?:css|javascript|ecmascript|vtt)$"
    r"|application/(?:x-)?(?:javascript|ecmascript|wasm|font|vnd\.ms-fontobject|vnd\.apple\.mpegurl|shockwave-flash"
    r"|vnd\.ms-excel|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet|vnd\.oasis\.opendocument\.spreadsheet)"
)
_ASSET_SUFFIXES = frozenset(
    "avi avif bmp class css dll dylib eot exe flac gif heic ico jpeg jpg m3u8 m4a m4s m4v mkv mov mp3 mp4 mpeg mpg ods "
    "ogg otf png psd so svg swf tif tiff ts ttf wasm wav webm webp wmv woff woff2 xls xlsx".split()
)


def name_part(whole: str, part: str) -> str:
    """The name of a part as messages show it: behind that of what holds it, on one line."""
    shown = _CONTROLS.sub("\ufffd", part)
    return f"{whole} » {shown if len(shown) <= _LONGEST else shown[:_LONGEST] + '…'}"


def is_asset(media_type: str | None, suffix: str = "") -> bool:
    """True for pictures, sounds, fonts, style sheets, spreadsheets and programs: what stands around articles and holds
    none."""
    return suffix in _ASSET_SUFFIXES or bool(media_type and _ASSETS.match(media_type))


def name_path(whole: str, path: str) -> str | None:
    """The name of what lies at a path in an archive; ``None`` for folders, hidden files and what holds no article.
    ``InputError`` for a path that leads out of the archive, by which an unpacking program would be led astray."""
    path = path.replace("\\", "/")
    name = name_part(whole, path)
    steps = path.split("/")
    if "\x00" in path or path.startswith("/") or _DRIVE.match(path) or ".." in steps:
        raise InputError(name, "has a path that leads out of the archive", "don't trust the file; it is not read")
    if any(step == "__MACOSX" or (step.startswith(".") and step != ".") for step in steps):
        return None
    return name if steps[-1] and not is_asset(None, path.rpartition(".")[2].lower()) else None
