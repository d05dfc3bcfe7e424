import io

from PIL import Image


def solve(question):
    """A photograph has thousands of colours; the right format of one is JPEG."""
    wrong = set()
    for path, file in question.attachments["images.zip"]["files"].items():
        if path.endswith(".svg"):
            continue
        image = Image.open(io.BytesIO(file["bytes"])).convert("RGB")
        colours = len(image.getcolors(maxcolors=1 << 24))
        is_photo = colours > 3000
        if is_photo != path.endswith(".jpg"):
            wrong.add(path.split("/")[-1].rpartition(".")[0])
    return wrong
