FAULTS = ["recopié", "d'après une autre", "repris", "deux jours", "ce soir", "seulement", "Monsieur", "famille", "Madame",
          "génial", "décevante", "hors de prix", "une amie", "racontée", "suppose"]  # fmt: skip


def solve(question):
    page = next(page for page in question.simulator["pages"] if page["t"] == "Propositions en attente")
    blocks = page["b"]
    return {
        int(head[2].split()[1]) for head, text in zip(blocks[::2], blocks[1::2], strict=True)
        if not any(fault in text[1] for fault in FAULTS)
    }  # fmt: skip
