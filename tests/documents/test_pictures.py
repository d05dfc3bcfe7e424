"""Pictures drawn in pixels."""

from PIL import Image

from pix.core.items.files import Grain, Picture, Rectangle
from pix.documents.pictures import draw, picture_bytes

GREY = Picture(40, 30, [Rectangle(0, 0, 40, 30, fill="#808080")])


def grainy(seed: int, strength: int = 20, background: str = "white") -> Image.Image:
    shapes = [Rectangle(10, 10, 20, 10, fill="#808080"), Grain(seed, strength)]
    return draw(Picture(40, 30, shapes, background=background))


def test_grain_is_the_same_for_the_same_seed() -> None:
    assert grainy(7).tobytes() == grainy(7).tobytes()
    assert grainy(7).tobytes() != grainy(8).tobytes()


def test_grain_moves_colours_by_its_strength_at_most() -> None:
    grey = draw(Picture(40, 30, [*GREY.shapes, Grain(1, 12)]))
    assert all(low >= 128 - 12 and high <= 128 + 12 for low, high in grey.getextrema())
    assert all(high - low > 12 for low, high in grey.getextrema())


def test_grain_leaves_transparency_alone() -> None:
    image = grainy(3, background="transparent")
    alphas = image.getchannel("A")
    assert alphas.getpixel((0, 0)) == 0
    assert alphas.getpixel((15, 15)) == 255
    assert image.getpixel((0, 0)) == (0, 0, 0, 0)


def test_grain_is_what_makes_a_png_heavy() -> None:
    photo = Picture(200, 150, [Rectangle(0, 0, 200, 150, fill="#808080"), Grain(5)])
    plain = Picture(200, 150, [Rectangle(0, 0, 200, 150, fill="#808080")])
    assert len(picture_bytes(photo, "png")) > 30 * len(picture_bytes(plain, "png"))
    assert len(picture_bytes(photo, "png")) > 3 * len(picture_bytes(photo, "jpg"))
