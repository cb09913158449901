"""Drawing documents, and reading the codes on them with zxing-cpp and zbar."""

import os
import pathlib
import subprocess

import zxingcpp
from PIL import Image, ImageDraw

FACTURIER = os.environ["FACTURIER"]


def run(*arguments):
    done = subprocess.run([str(argument) for argument in arguments], capture_output=True, timeout=600)
    assert done.returncode == 0, done.stderr.decode()[:2000]
    return done.stdout


def facturier(*arguments):
    return run(FACTURIER, *arguments).decode("utf-8")


def rasters(pdf, folder, resolution, area):
    """The same area, in millimetres, of every page of a PDF, as another renderer draws it."""
    left, top, width, height = (round(length / 25.4 * resolution) for length in area)
    folder.mkdir()
    run("pdftoppm", "-gray", "-r", resolution, "-x", left, "-y", top, "-W", width, "-H", height, pdf, folder / "p")
    return sorted(folder.glob("*.pgm"))


def zxing(picture):
    """What zxing-cpp reads in a picture: codes with text, error correction and corners."""
    with Image.open(picture) as image:
        return zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)


def zbar(pictures):
    """What zbar reads in all pictures, one after the other."""
    return run("zbarimg", "--raw", "--quiet", "-Sdisable", "-Sqrcode.enable", "-Sbinary", *pictures)


def without_cross(picture, code):
    """The picture with the field of the Swiss cross blank: zbar takes the cross for an alignment pattern."""
    corners = [code.position.top_left, code.position.bottom_right]
    left, right = corners[0].x, corners[1].x
    middle = [(left + right) / 2, (corners[0].y + corners[1].y) / 2]
    half = (right - left) * 7 / 46 / 2
    with Image.open(picture) as image:
        blank = image.convert("L")
    ImageDraw.Draw(blank).rectangle([middle[0] - half, middle[1] - half, middle[0] + half, middle[1] + half], fill=255)
    path = pathlib.Path(picture).with_suffix(".blank.pgm")
    blank.save(path)
    return path


def read_by_both(pictures, texts, has_cross):
    """Asserts that both readers find exactly one code in each picture, with exactly its text."""
    assert len(pictures) == len(texts) > 0
    for_zbar = []
    for picture, text in zip(pictures, texts):
        codes = zxing(picture)
        assert [code.text for code in codes] == [text], picture
        assert codes[0].ec_level == "M"
        for_zbar.append(without_cross(picture, codes[0]) if has_cross else picture)
    assert zbar(for_zbar) == "".join(texts).encode("utf-8")
