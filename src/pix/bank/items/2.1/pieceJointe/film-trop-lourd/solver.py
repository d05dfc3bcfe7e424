import re


def solve(question):
    film = re.search(r"vidéo \*(.+?)\*", question.instruction)[1].replace("\\", "")
    who = re.search(r"à (.+?)\. Pli refuse", question.instruction)[1]
    address = {one[0]: one[1] for one in question.simulator["contacts"]}[who]
    return [{"write": {"to": address, "subject": film, "links": [{"file": film, "access": "recipients"}]}}]
