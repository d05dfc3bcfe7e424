import io

from PIL import Image, ImageChops


def solve(question):
    image = Image.open(io.BytesIO(question.attachments["scan.png"]["bytes"])).convert("RGB")
    paper = Image.new("RGB", image.size, image.getpixel((0, 0)))
    left, _top, right, _bottom = ImageChops.difference(image, paper).getbbox()
    return right - left
