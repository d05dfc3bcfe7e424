def solve(question):
    files = question.attachments["photos.zip"]["files"]
    return {
        name.removesuffix(".jpg")
        for name, file in files.items()
        if any("GPS" in tag or "Latitude" in tag for tag in file["picture"].exif)
    }
