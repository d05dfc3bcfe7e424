import re


def solve(question):
    (file,) = question.attachments.values()
    told = re.search(r"Modèle de l'appareil : (\S+)", question.alternative_instruction)[1]
    return {file["picture"].exif["Model"], told}
