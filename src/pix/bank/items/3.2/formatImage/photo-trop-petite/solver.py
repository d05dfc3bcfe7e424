import re


def solve(question):
    least = int(re.search(r"(\d+) pixels", question.instruction)[1])
    files = question.attachments["photos.zip"]["files"]
    return {
        path.split("/")[-1].removesuffix(".jpg")
        for path, file in files.items()
        if file["picture"].width < least
    }
