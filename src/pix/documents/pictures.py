"""Pictures drawn with Pillow in a bundled font; metadata only when the value asks for some."""

import datetime as dt
import io
import random
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont
from PIL.ExifTags import GPS, IFD, Base

from pix.core.items.files import Ellipse, Exif, Grain, Label, Line, Picture, Polygon, Rectangle, Shape

_FONT = Path(__file__).with_name("fonts") / "DejaVuSans-subset.ttf"
_FORMATS = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "gif": "GIF", "webp": "WEBP", "bmp": "BMP"}


def picture_extension(picture: Picture, extension: str = "") -> str:
    """png, jpg…: what the value says, else the file's extension, else png."""
    return picture.format or (extension if extension in _FORMATS else "png")


def picture_bytes(picture: Picture, extension: str = "") -> bytes:
    """The file of the picture."""
    name = _FORMATS[picture_extension(picture, extension)]
    image = draw(picture)
    if name in ("JPEG", "BMP"):
        image = image.convert("RGB")
    options: dict[str, object] = {}
    if picture.dpi and name in ("PNG", "JPEG", "BMP"):
        options["dpi"] = (picture.dpi, picture.dpi)
    if name in ("JPEG", "WEBP"):
        options["quality"] = picture.quality
    if picture.exif and name in ("JPEG", "PNG", "WEBP"):
        options["exif"] = _exif(picture.exif)
    target = io.BytesIO()
    image.save(target, name, **options)
    return target.getvalue()


def draw(picture: Picture) -> Image.Image:
    """The pixels: RGBA when the background is transparent, else RGB."""
    clear = picture.background == "transparent"
    size = (picture.width, picture.height)
    image = Image.new("RGBA", size, (0, 0, 0, 0)) if clear else Image.new("RGB", size, picture.background)
    pencil = ImageDraw.Draw(image)
    for shape in picture.shapes:
        if isinstance(shape, Grain):
            _lay_grain(image, shape)
        else:
            _draw_shape(pencil, shape)
    return image


def _lay_grain(image: Image.Image, grain: Grain) -> None:
    """Add, then take away, noise of the asked strength; transparency does not change."""
    twister = random.Random(grain.seed)  # noqa: S311 a drawing, not a secret
    scale = [value * (grain.strength + 1) // 256 for value in range(256)]
    for change in (ImageChops.add, ImageChops.subtract):
        noise = Image.frombytes("RGB", image.size, twister.randbytes(3 * image.width * image.height))
        pixels = change(image.convert("RGB"), noise.point(scale * 3))
        image.paste(pixels, mask=image.getchannel("A") if image.mode == "RGBA" else None)


def _draw_shape(pencil: ImageDraw.ImageDraw, shape: Shape) -> None:
    if isinstance(shape, Rectangle):
        box = (shape.x, shape.y, shape.x + shape.width - 1, shape.y + shape.height - 1)
        act = pencil.ellipse if isinstance(shape, Ellipse) else pencil.rectangle
        act(box, fill=shape.fill, outline=shape.outline, width=shape.line if shape.outline else 0)
    elif isinstance(shape, Polygon):
        pencil.polygon(list(shape.points), fill=shape.fill, outline=shape.outline)
    elif isinstance(shape, Line):
        pencil.line(list(shape.points), fill=shape.fill, width=shape.width)
    elif isinstance(shape, Label):
        font = ImageFont.truetype(_FONT, shape.size, layout_engine=ImageFont.Layout.BASIC)
        pencil.text((shape.x, shape.y), shape.text, fill=shape.fill, font=font)


def _moment(value: dt.datetime) -> str:
    return f"{value:%Y:%m:%d %H:%M:%S}"


def _exif(values: Exif) -> bytes:
    exif = Image.Exif()
    words = {
        Base.ImageDescription: values.description,
        Base.Make: values.make,
        Base.Model: values.model,
        Base.Orientation: values.orientation,
        Base.Software: values.software,
        Base.DateTime: _moment(values.modified) if values.modified else "",
        Base.Artist: values.artist,
        Base.Copyright: values.copyright,
    }
    exif.update({int(key): value for key, value in words.items() if value})
    if values.taken:
        taken = _moment(values.taken)
        exif.get_ifd(IFD.Exif).update({int(Base.DateTimeOriginal): taken, int(Base.DateTimeDigitized): taken})
    if values.latitude is not None and values.longitude is not None:
        exif.get_ifd(IFD.GPSInfo).update(_place(values.latitude, values.longitude))
    return exif.tobytes()


def _place(latitude: Decimal, longitude: Decimal) -> dict[int, object]:
    return {
        int(GPS.GPSLatitudeRef): "N" if latitude >= 0 else "S",
        int(GPS.GPSLatitude): _degrees(latitude),
        int(GPS.GPSLongitudeRef): "E" if longitude >= 0 else "W",
        int(GPS.GPSLongitude): _degrees(longitude),
    }


def _degrees(value: Decimal) -> tuple[Fraction, Fraction, Fraction]:
    """Degrees, minutes and hundredths of seconds."""
    hundredths = round(abs(value) * 360000)
    minutes, rest = divmod(hundredths, 6000)
    return Fraction(minutes // 60), Fraction(minutes % 60), Fraction(rest, 100)
