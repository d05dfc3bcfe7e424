"""Stock pages of the invented systems: an author takes them with `base:` and changes what matters. Same
format as an author's own pages."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

Page = Mapping[str, Any]

SIZES = ["Petite", "Normale", "Grande", "Très grande"]
SLEEP = ["30 secondes", "1 minute", "2 minutes", "5 minutes", "10 minutes"]
LONG_SLEEP = ["2 minutes", "5 minutes", "15 minutes", "30 minutes", "1 heure", "Jamais"]
WALLPAPERS = ["Falaises", "Verger", "Nuit d’été", "Galets", "Lavoir"]
THEMES = ["Clair", "Sombre", "Selon l’heure"]
LANGUAGES = ["Français", "English", "Español", "Deutsch", "Português"]
KEYBOARDS = ["Français (AZERTY)", "Français (BÉPO)", "English (QWERTY)", "Deutsch (QWERTZ)"]
ZONES = ["Paris (UTC+1)", "La Réunion (UTC+4)", "Martinique (UTC-4)", "Nouméa (UTC+11)"]


def switch(path: str, label: str, value: bool = False, note: str = "", also: str = "") -> dict[str, Any]:
    """A switch, in the author's format."""
    extra = {key: text for key, text in (("note", note), ("also", also)) if text}
    return {"switch": path, "label": label, "is": value, **extra}


def select(path: str, label: str, options: list[str], value: str = "", also: str = "") -> dict[str, Any]:
    """A drop-down list, in the author's format."""
    extra = {"also": also} if also else {}
    return {"select": path, "label": label, "options": options, "is": value or options[0], **extra}


def slider(path: str, label: str, value: int, also: str = "") -> dict[str, Any]:
    """A slider of 0 to 100 %, in the author's format."""
    extra = {"also": also} if also else {}
    return {"slider": path, "label": label, "is": value, "unit": "%", **extra}


def _rows(grants: Mapping[str, list[str]]) -> list[dict[str, Any]]:
    return [{"id": name, "is": given} for name, given in grants.items()]


RIGHTS = {
    "table": "droits",
    "label": "Autorisations des applications",
    "columns": {"position": "Position", "camera": "Caméra", "micro": "Micro", "contacts": "Contacts"},
    "also": "permission localisation photo",
    "rows": _rows(
        {
            "Plan": ["position"], "Photos": ["camera"], "Parloir": ["camera", "micro", "contacts"],
            "Météo": ["position"], "Ritournelle": [], "Placette": ["camera", "contacts"],
        }
    ),
}  # fmt: skip

ACCESS: Page = {
    "id": "accessibilite", "title": "Accessibilité", "icon": "accessibility",
    "items": [
        {"group": "Voir"},
        select("taille_texte", "Taille du texte", SIZES, "Normale",
            "police caractères lettres grossir agrandir zoom"),
        switch("loupe", "Loupe", note="Agrandit une partie de l’écran."),
        switch("contraste", "Contraste élevé"),
        switch("lecteur", "Lecteur d’écran", note="Lit à voix haute ce qui est affiché.",
            also="synthèse vocale"),
        select("couleurs", "Filtre de couleurs", ["Aucun", "Rouge et vert", "Bleu et jaune", "Gris"],
            also="daltonisme"),
        {"group": "Entendre"},
        switch("sous_titres", "Sous-titres instantanés",
            note="Écrit ce qui est dit dans une vidéo ou un appel."),
        switch("mono", "Son mono", note="Les deux oreilles entendent la même chose."),
        switch("flash", "Éclair lors d’une alerte"),
        {"group": "Agir"},
        switch("dictee", "Dictée vocale", note="Écrit ce que vous dites.", also="microphone parler"),
        switch("touches_lentes", "Touches lentes", note="Ignore les frappes trop brèves."),
        switch("animations", "Animations", value=True, note="Mouvements des fenêtres et des menus."),
    ],
}  # fmt: skip

LANGUAGE: Page = {
    "id": "langue", "title": "Langue, clavier et heure", "icon": "language",
    "items": [
        {"group": "Langue et clavier"},
        select("langue", "Langue du système", LANGUAGES),
        select("clavier", "Disposition du clavier", KEYBOARDS, also="touches azerty qwerty"),
        switch("correction", "Correction automatique", value=True, also="orthographe saisie"),
        {"group": "Date et heure"},
        switch("heure_auto", "Heure automatique", value=True),
        select("fuseau", "Fuseau horaire", ZONES),
    ],
}  # fmt: skip

NOTIFICATIONS: Page = {
    "id": "notifications", "title": "Notifications", "icon": "bell",
    "items": [
        switch("ne_pas_deranger", "Ne pas déranger", note="Plus de bannière ni de son.",
            also="concentration silence"),
        {
            "table": "notif", "label": "Par application", "columns": {"banniere": "Bannières", "son": "Sons"},
            "rows": _rows(
                {
                    "Pli": ["banniere", "son"], "Parloir": ["banniere", "son"], "Placette": ["banniere",
                        "son"],
                    "Météo": ["banniere"], "Agenda": ["banniere", "son"],
                }
            ),
        },
    ],
}  # fmt: skip

PRIVACY: Page = {"id": "confidentialite", "title": "Confidentialité", "icon": "hand", "items": [RIGHTS]}

PHONE: tuple[Page, ...] = (
    {
        "id": "reseau", "title": "Réseau et internet", "icon": "wifi",
        "items": [
            switch("avion", "Mode avion", note="Coupe le Wi-Fi, le réseau mobile et le Bluetooth."),
            switch("wifi", "Wi-Fi", value=True, also="internet réseau sans fil"),
            switch("donnees", "Données mobiles", value=True, also="internet forfait 4G 5G"),
            switch("itinerance", "Données à l’étranger"),
        ],
    },
    {
        "id": "appareils", "title": "Appareils connectés", "icon": "bluetooth",
        "items": [
            switch("bluetooth", "Bluetooth", value=True),
            {
                "list": "associes", "label": "Appareils associés", "remove": "Oublier",
                "items": ["Casque Ritournelle", "Enceinte Galet", "Montre Sablier"],
            },
        ],
    },
    NOTIFICATIONS,
    {
        "id": "son", "title": "Son et vibreur", "icon": "sound",
        "items": [
            slider("volume_media", "Musique et vidéos", 60, "volume fort bruit"),
            slider("volume_sonnerie", "Sonnerie", 70, "volume appel"),
            slider("volume_alarme", "Réveil", 50, "volume alarme"),
            switch("vibreur", "Vibrer lors d’un appel", value=True),
            select("sonnerie", "Sonnerie", ["Grelots", "Carillon", "Grenouille", "Vague", "Fanfare"]),
        ],
    },
    {
        "id": "affichage", "title": "Affichage", "icon": "sun",
        "items": [
            slider("luminosite", "Luminosité", 65, "écran clair sombre éclairage"),
            switch("luminosite_auto", "Luminosité automatique"),
            {"choice": "theme", "label": "Apparence", "options": THEMES, "also": "mode sombre nuit"},
            select("fond", "Fond d’écran", WALLPAPERS, also="image arrière-plan"),
            select("veille", "Écran éteint après", SLEEP, "1 minute", "veille extinction"),
            switch("rotation", "Rotation automatique", value=True, also="tourner paysage"),
            switch("eclairage_nocturne", "Lumière du soir", note="Teintes plus chaudes.",
                also="lumière bleue chaude"),
        ],
    },
    ACCESS,
    {
        "id": "batterie", "title": "Batterie", "icon": "battery",
        "items": [
            {"line": "Niveau", "is": "64 %, environ 9 heures"},
            switch("economie", "Économie d’énergie", note="Limite l’activité en arrière-plan."),
            switch("pourcentage", "Pourcentage dans la barre d’état", value=True),
        ],
    },
    {
        "id": "stockage", "title": "Stockage", "icon": "drive",
        "items": [
            {
                "meter": "Mémoire de l’appareil", "of": 64, "unit": "Go",
                "parts": [
                    {"label": "Photos et vidéos", "size": 18.2}, {"label": "Applications", "size": 12.6},
                    {"label": "Système", "size": 9.4}, {"label": "Musique", "size": 3.1},
                ],
            },
        ],
    },
    {
        "id": "applications", "title": "Applications", "icon": "grid",
        "items": [
            {
                "list": "applis", "label": "Applications installées", "remove": "Désinstaller",
                    "columns": ["Taille"],
                "confirm": "L’application et ses données seront effacées de l’appareil.",
                "items": [
                    {"id": "Agenda", "facts": ["48 Mo"], "locked": "Application du système",
                        "icon": "calendar"},
                    {"id": "Météo", "facts": ["61 Mo"], "icon": "sun"},
                    {"id": "Parloir", "facts": ["212 Mo"], "icon": "message"},
                    {"id": "Photos", "facts": ["95 Mo"], "locked": "Application du système", "icon": "image"},
                    {"id": "Placette", "facts": ["184 Mo"], "icon": "users"},
                    {"id": "Plan", "facts": ["326 Mo"], "icon": "map"},
                    {"id": "Pli", "facts": ["77 Mo"], "icon": "mail"},
                    {"id": "Ritournelle", "facts": ["143 Mo"], "icon": "play"},
                ],
            },
        ],
    },
    PRIVACY,
    {
        "id": "securite", "title": "Sécurité", "icon": "lock",
        "items": [
            select("verrouillage", "Verrouillage de l’écran",
                ["Aucun", "Glissement", "Code", "Empreinte et code"], "Code"),
            switch("localiser", "Localiser mon appareil", note="En cas de perte ou de vol.",
                also="retrouver perdu"),
            switch("effacer", "Effacement à distance"),
            switch("sources", "Applications d’autres sources", note="Hors de la boutique."),
        ],
    },
    {
        "id": "comptes", "title": "Comptes et sauvegarde", "icon": "user",
        "items": [
            switch("sauvegarde", "Sauvegarde automatique", value=True,
                note="Chaque nuit, vers Grenier.", also="copie"),
            switch("synchro_photos", "Synchroniser les photos"),
            switch("synchro_contacts", "Synchroniser les contacts", value=True),
        ],
    },
    LANGUAGE,
    {
        "id": "apropos", "title": "À propos", "icon": "info",
        "items": [
            {"line": "Modèle", "is": "Ardoise A4"}, {"line": "Système", "is": "Ardoise 7.2"},
            switch("maj_auto", "Mises à jour automatiques", value=True, also="version système"),
        ],
    },
)  # fmt: skip

COMPUTER: tuple[Page, ...] = (
    {
        "id": "reseau", "title": "Réseau et internet", "icon": "wifi",
        "items": [
            switch("wifi", "Wi-Fi", value=True, also="internet sans fil"),
            switch("avion", "Mode avion"),
            switch("cable", "Réseau par câble", value=True, also="ethernet"),
            {
                "line": "Connexion",
                "is": [
                    {"if": {"avion": True}, "text": "Coupée : le mode avion est activé", "tone": "bad"},
                    {"if": {"wifi": True}, "text": "Connecté à internet par le Wi-Fi", "tone": "ok"},
                    {"text": "Non connecté", "tone": "bad"},
                ],
            },
        ],
    },
    {
        "id": "appareils", "title": "Bluetooth et appareils", "icon": "bluetooth",
        "items": [
            switch("bluetooth", "Bluetooth", value=True),
            {
                "list": "associes", "label": "Appareils associés", "remove": "Oublier",
                "items": ["Souris Mulot", "Casque Ritournelle"],
            },
            slider("pointeur", "Vitesse du pointeur", 50, "souris curseur"),
            switch("clic_droit", "Bouton principal à droite", also="gaucher souris"),
        ],
    },
    {
        "id": "affichage", "title": "Affichage", "icon": "monitor",
        "items": [
            slider("luminosite", "Luminosité", 80, "écran éclairage"),
            select("echelle", "Taille de l’affichage", ["100 %", "125 %", "150 %", "200 %"],
                also="zoom agrandir"),
            {"choice": "theme", "label": "Apparence", "options": THEMES, "also": "mode sombre nuit"},
            select("fond", "Fond du bureau", WALLPAPERS, also="fond d’écran image"),
            switch("eclairage_nocturne", "Lumière du soir", note="Teintes plus chaudes.",
                also="lumière bleue chaude"),
        ],
    },
    {
        "id": "son", "title": "Son", "icon": "sound",
        "items": [
            slider("volume", "Volume général", 55, "fort bruit"),
            switch("muet", "Couper le son", also="silence muet"),
            select("sortie", "Sortie du son", ["Haut-parleurs", "Casque", "Écran"],
                also="enceinte écouteurs"),
            select("entree", "Micro", ["Micro intégré", "Micro du casque"], also="microphone entrée"),
        ],
    },
    NOTIFICATIONS,
    {
        "id": "alimentation", "title": "Alimentation", "icon": "battery",
        "items": [
            select("ecran_veille", "Éteindre l’écran après", LONG_SLEEP, "15 minutes", "veille"),
            select("mise_en_veille", "Mettre en veille après", LONG_SLEEP, "30 minutes", "sommeil"),
            switch("economie", "Économie d’énergie"),
        ],
    },
    {
        "id": "stockage", "title": "Stockage", "icon": "drive",
        "items": [
            {
                "meter": "Disque de l’ordinateur", "of": 256, "unit": "Go",
                "parts": [
                    {"label": "Documents", "size": 48.3}, {"label": "Photos et vidéos", "size": 71.9},
                    {"label": "Applications", "size": 34.2}, {"label": "Système", "size": 27.5},
                ],
            },
        ],
    },
    {
        "id": "applications", "title": "Applications", "icon": "grid",
        "items": [
            {
                "list": "applis", "label": "Applications installées", "remove": "Désinstaller",
                    "columns": ["Taille"],
                "confirm": "L’application sera retirée de l’ordinateur.",
                "items": [
                    {"id": "Atelier Fichiers", "facts": ["38 Mo"], "locked": "Application du système",
                        "icon": "folder"},
                    {"id": "Boussole Navigateur", "facts": ["310 Mo"], "icon": "globe"},
                    {"id": "Feuillet", "facts": ["740 Mo"], "icon": "file"},
                    {"id": "Parloir", "facts": ["265 Mo"], "icon": "message"},
                    {"id": "Ritournelle", "facts": ["188 Mo"], "icon": "play"},
                ],
            },
        ],
    },
    {
        "id": "par_defaut", "title": "Applications par défaut", "icon": "star",
        "items": [
            select("def_web", "Pages web", ["Boussole Navigateur", "Hublot"], also="navigateur"),
            select("def_mel", "Courriels", ["Pli", "Boussole Navigateur"], also="messagerie"),
            select("def_pdf", "Documents PDF", ["Boussole Navigateur", "Liseuse", "Feuillet"],
                also="ouvrir avec"),
            select("def_image", "Images", ["Photos", "Palette", "Boussole Navigateur"],
                also="ouvrir avec photo"),
            select("def_musique", "Musique", ["Ritournelle", "Vidéothèque"], also="ouvrir avec son"),
        ],
    },
    {
        "id": "demarrage", "title": "Démarrage", "icon": "play",
        "items": [
            {
                "table": "demarrage", "label": "Lancer au démarrage", "columns": {"lancer": "Lancer"},
                "also": "lent ouverture session",
                "rows": _rows({"Parloir": ["lancer"], "Grenier": ["lancer"], "Ritournelle": [], "Pli": []}),
            },
        ],
    },
    ACCESS,
    LANGUAGE,
    PRIVACY,
    {
        "id": "securite", "title": "Sécurité", "icon": "shield",
        "items": [
            switch("antivirus", "Antivirus", value=True, note="Protection en temps réel."),
            switch("pare_feu", "Pare-feu", value=True),
            select("session", "Ouverture de session",
                ["Sans mot de passe", "Code", "Mot de passe"], "Mot de passe"),
            select("verrouillage", "Verrouiller après",
                ["1 minute", "5 minutes", "15 minutes", "Jamais"], "5 minutes"),
        ],
    },
    {
        "id": "maj", "title": "Mises à jour", "icon": "refresh",
        "items": [
            {"line": "État", "is": {"text": "Votre système est à jour", "tone": "ok"}},
            switch("maj_auto", "Mises à jour automatiques", value=True),
        ],
    },
    {
        "id": "apropos", "title": "À propos", "icon": "info",
        "items": [
            {"line": "Système", "is": "Atelier 12.4"},
                {"line": "Processeur", "is": "Granit 5, 4 cœurs, 2,8 GHz"},
            {"line": "Mémoire vive", "is": "8 Go"}, {"line": "Disque", "is": "256 Go"},
        ],
    },
)  # fmt: skip

STOCKS: Mapping[str, tuple[Page, ...]] = MappingProxyType(
    {"phone": PHONE, "tablet": PHONE, "computer": COMPUTER}
)
