"""What the living page shows."""

import re
from pathlib import Path
from typing import Any

from django import forms

from pix.ui.forms import CodeInput, ThreePartDateField

SPRITE = Path(__file__).parent / "static" / "ui" / "icons.svg"

SECTIONS = (
    ("colours", "Colours"),
    ("type", "Type"),
    ("buttons", "Buttons"),
    ("tags", "Tags and chips"),
    ("flowers", "Flowers"),
    ("garden", "Garden"),
    ("skills", "Skill cards"),
    ("test", "Test"),
    ("end", "End of a test"),
    ("forms", "Forms"),
    ("words", "Messages"),
    ("ways", "Ways round"),
    ("tables", "Tables"),
    ("staff", "Staff"),
    ("reading", "Reading"),
    ("nothing", "Empty and errors"),
    ("icons", "Icons"),
)

SWATCHES = (
    ("ink", "muted", "page", "surface", "sunken", "line", "border", "primary", "primary-deep"),
    ("sun", "sun-deep", "night", "night-2", "on-night", "on-night-muted", "focus"),
    ("success", "success-bg", "warning", "warning-bg", "error", "error-bg", "info", "info-bg"),
    ("a1", "a2", "a3", "a4", "a5", "a1-bg", "a2-bg", "a3-bg", "a4-bg", "a5-bg"),
    ("b1", "b2", "b3", "b4", "b5"),
)


def competence(code: str, title: str, level: int | None, ahead: int = 0) -> dict[str, Any]:
    return {"code": code, "title": title, "level": level, "ahead": ahead, "href": "#skills"}


GARDEN = (
    {
        "code": 1,
        "title": "Information and data",
        "competences": (
            competence("1.1", "Search and keep watch", 3, 5),
            competence("1.2", "Manage data", 4, 2),
            competence("1.3", "Process data", 2, 1),
        ),
    },
    {
        "code": 2,
        "title": "Communication and collaboration",
        "competences": (
            competence("2.1", "Interact", 4, 3),
            competence("2.2", "Share and publish", 3, 1),
            competence("2.3", "Collaborate", 2, 3),
            competence("2.4", "Find one’s place in the digital world", 7),
        ),
    },
    {
        "code": 3,
        "title": "Content creation",
        "competences": (
            competence("3.1", "Develop text documents", 4, 6),
            competence("3.2", "Develop multimedia documents", 3),
            competence("3.3", "Adapt documents to their purpose", 1, 3),
            competence("3.4", "Program", 5, 8),
        ),
    },
    {
        "code": 4,
        "title": "Protection and safety",
        "competences": (
            competence("4.1", "Secure the digital environment", 2, 2),
            competence("4.2", "Protect personal data and privacy", 6, 4),
            competence("4.3", "Protect health, well-being and the environment", None),
        ),
    },
    {
        "code": 5,
        "title": "Digital environment",
        "competences": (
            competence("5.1", "Solve technical problems", 2, 5),
            competence("5.2", "Evolve in a digital environment", 0, 5),
        ),
    },
)

BLOOMS = (None, 0, 1, 2, 3, 4, 5, 6, 7)

NOTICES = (
    {"kind": "success", "extra": "", "text": "Your results are on their way to Mrs Rivoal."},
    {"kind": "info", "extra": "", "text": "You will be able to try again in 3 days."},
    {"kind": "warning", "extra": "", "text": "No news from the server for 20 s. We are trying again."},
    {"kind": "error", "extra": "", "text": "This code leads nowhere: look at its letters again."},
    {"kind": "success", "extra": "level", "text": "Level 4 reached in “Manage data”!", "area": 1},
)


class SampleForm(forms.Form):
    first_name = forms.CharField(label="First name", max_length=255)
    email = forms.EmailField(
        label="E-mail", help_text="We only write when you ask for something.", required=False
    )
    password = forms.CharField(
        label="Password", widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )
    birth = ThreePartDateField(label="Date of birth", help_text="For example 14 07 2011.")
    code = forms.CharField(
        label="Course code", help_text="Nine letters or figures, given by your teacher.", widget=CodeInput
    )
    school_year = forms.ChoiceField(label="Year", choices=[("3", "3e"), ("2", "2de"), ("t", "Terminale")])
    place = forms.ChoiceField(
        label="Where do you take the test?",
        choices=[("home", "At home"), ("school", "At school")],
        widget=forms.RadioSelect(attrs={"class": "two"}),
    )
    tools = forms.MultipleChoiceField(
        label="What do you use?",
        choices=[("phone", "A phone"), ("computer", "A computer"), ("tablet", "A tablet")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    message = forms.CharField(
        label="What happened?", widget=forms.Textarea(attrs={"rows": 4}), max_length=10000, required=False
    )
    proof = forms.FileField(label="Your file", required=False, help_text="Up to 2 MB.")
    terms = forms.BooleanField(label="I accept the terms of use and the personal-data policy.")


WRONG_DATA = {
    "first_name": "",
    "email": "ines.carpentier",
    "password": "",
    "birth_day": "31",
    "birth_month": "02",
    "birth_year": "2011",
    "code": "",
    "school_year": "9",
    "place": "",
    "tools": ["phone"],
}


def icon_names() -> list[str]:
    return re.findall(r'<symbol id="i-([\w-]+)"', SPRITE.read_text("utf-8"))


def chrome() -> dict[str, Any]:
    """Frame of the page, as the context processor of the project gives it elsewhere."""
    return {
        "code_href": "#forms",
        "nav_items": [
            {"label": "Home", "href": "#main", "icon": "home", "current": True},
            {"label": "Skills", "href": "#skills", "icon": "flower"},
            {"label": "Courses", "href": "#test", "icon": "path"},
            {"label": "Certification", "href": "#end", "icon": "seal", "wide": True},
            {"label": "Lessons", "href": "#reading", "icon": "bulb"},
        ],
        "me": {
            "initials": "IC",
            "name": "Inès",
            "full_name": "Inès Carpentier",
            "items": [
                {"label": "My account", "href": "#forms", "icon": "user"},
                {"label": "My certificates", "href": "#end", "icon": "seal"},
                {"label": "Log out", "href": "#main", "icon": "log-out"},
            ],
        },
        "languages": [
            {"code": "fr", "label": "Français", "href": "#footer"},
            {"code": "en", "label": "English", "href": "#footer", "current": True},
        ],
        "banner": {
            "kind": "info",
            "text": "The service will be closed on Saturday from 6 to 8 in the morning.",
            "href": "#words",
            "label": "Know more",
        },
    }
