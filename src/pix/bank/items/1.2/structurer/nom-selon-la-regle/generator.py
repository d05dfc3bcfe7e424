from datetime import timedelta

from pix.core.items.french import date_fr
from pix.core.items.simulators.explorer import line, tree

ANCIENS = ["CR final.odt", "compte rendu bis.odt", "Nouveau document.odt", "reunion OK.odt"]


def build(v, rng):
    jour, sujet, version = v["jour"], v["sujet"], v["version"]
    ancien = rng("ancien").choice(ANCIENS)
    modif = jour + timedelta(days=rng("modif").randint(2, 9))
    nouveau = f"{jour.isoformat()}_{sujet}_v{version:02d}.odt"
    texte = f"Compte rendu de la réunion du {date_fr(jour)}.\nSujet : {sujet}.\nVersion {version}, relue par le bureau."
    voisins = ["2026-11-04_accueil_v01.odt", "2026-12-02_materiel_v02.odt"]
    return {
        "vars": {
            "ancien": ancien,
            "nouveau": nouveau,
            "voisin": voisins[1],
            "faux": [
                f"{jour.day:02d}-{jour.month:02d}-{jour.year}_{sujet}_v{version:02d}.odt",
                f"{jour.isoformat()}_{sujet}_v{version}.odt",
                f"{modif.isoformat()}_{sujet}_v{version:02d}.odt",
                f"{jour.isoformat()}_{sujet}_v{version:02d}",
            ],
        },
        "simulator": {
            "tree": tree(
                {
                    "Documents/Réunions": [
                        line(ancien, size="31 ko", modified=f"{modif} 18:20", text=texte),
                        *(line(nom, size="28 ko", modified=nom[:10]) for nom in voisins),
                    ],
                    "Images": [],
                }
            )
        },
    }
