"""A small mailbox, for the tests of its spec, of what is posted and of what is judged."""

from typing import Any

OWNER = "Inès Payet <ines.payet@pli.example>"
NOUR = "Nour Besson <nour@club-sterne.test>"
SPEC: dict[str, Any] = {
    "name": "mailbox",
    "owner": OWNER,
    "folders": ["Factures", "Club"],
    "tags": ["Urgent", "Famille"],
    "contacts": [NOUR, "Moussa Diallo <diallo@college.test> | note=Alias : arrive chez Malo."],
    "groups": {"Les deux": ["Nour Besson", "Moussa Diallo"]},
    "files": ["affiche.pdf | 2 Mo", "film.mp4 | 30 Mo"],
    "limit": "10 Mo",
    "links": True,
    "rules": [{"if": [{"subject": "promo"}], "to": "junk"}],
    "messages": [
        {
            "id": "facture",
            "from": NOUR,
            "cc": ["Moussa Diallo <diallo@college.test>"],
            "date": "2026-11-03 09:14",
            "subject": "Facture de la sortie",
            "body": "Bonjour,\n\nVoir [votre espace](https://club-sterne.test/espace).",
            "files": ["facture.pdf | 120 ko | text=Total : 312 €", "plan.png"],
            "unread": True,
            "tags": ["Urgent"],
        },
        {
            "id": "loterie",
            "from": "Gain <gain@lot-du-val.test>",
            "reply_to": "caisse@lot-du-val.test",
            "date": "2026-11-04",
            "subject": "Vous avez gagné",
            "headers": "Received: from a.test by b.test; 10:04\n  suite\nFrom: Gain <gain@lot-du-val.test>",
        },
        {"id": "ancien", "in": "trash", "from": NOUR, "date": "2026-10-01", "subject": "Ancien"},
        {"id": "indésirable", "in": "junk", "from": NOUR, "date": "2026-10-02", "subject": "Code"},
        {
            "id": "brouillon",
            "in": "drafts",
            "to": NOUR,
            "date": "2026-11-05",
            "subject": "À finir",
            "body": "Bonjour",
        },
        {"id": "parti", "in": "sent", "to": NOUR, "date": "2026-11-01", "subject": "Parti"},
    ],
}
