APPLICATIONS = {
    "odt": "Traitement de texte",
    "docx": "Traitement de texte",
    "rtf": "Traitement de texte",
    "ods": "Tableur",
    "xlsx": "Tableur",
    "odp": "Diaporama",
    "pptx": "Diaporama",
    "jpg": "Visionneuse d'images",
    "png": "Visionneuse d'images",
    "gif": "Visionneuse d'images",
}


def solve(question):
    steps = []
    for row in question.simulator["nodes"]:
        if row.get("k") == "f":
            folder = APPLICATIONS.get(row["n"].rsplit(".", 1)[1], "Lecteur multimédia")
            steps.append({"move": {"file": f"Documents/Reçus/{row['n']}", "to": f"Documents/{folder}"}})
    return steps
