"""How a field of a form is laid out, from what Django knows of it."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from pix.ui.forms import ThreePartDateWidget

PASSWORD_RULES = ("length", "upper", "lower", "digit")


def layout_of(widget: forms.Widget) -> str:
    if isinstance(widget, ThreePartDateWidget):
        return "date"
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "choices"
    if isinstance(widget, forms.CheckboxInput):
        return "check"
    if isinstance(widget, forms.PasswordInput):
        return "password"
    return "field"


def describe_field(bound: BoundField, *, rules: bool = False, hint: str = "") -> dict[str, Any]:
    """What the templates `ui/field*.html` need; ids tie the hint and the errors to the control."""
    name = bound.auto_id or bound.html_name
    hint = hint or str(bound.help_text)
    hint_id = f"{name}_hint" if hint else ""
    error_id = f"{name}_error" if bound.errors else ""
    rules_id = f"{name}_rules" if rules else ""
    described_by = " ".join(part for part in (hint_id, rules_id, error_id) if part)
    layout = layout_of(bound.field.widget)
    attrs = {"aria-invalid": "true"} if bound.errors else {}
    if described_by and layout != "date":
        attrs["aria-describedby"] = described_by
    return {
        "template": f"ui/field_{layout}.html" if layout != "field" else "ui/field.html",
        "bound": bound,
        "control": bound.as_widget(attrs=attrs) if layout != "choices" else "",
        "id": bound.id_for_label or name,
        "group_id": name,
        "hint": hint,
        "hint_id": hint_id,
        "error_id": error_id,
        "rules_id": rules_id,
        "described_by": described_by,
        "rules": PASSWORD_RULES if rules else (),
        "two_columns": "two" in bound.field.widget.attrs.get("class", "").split(),
        "optional": not bound.field.required and layout != "check",
    }
