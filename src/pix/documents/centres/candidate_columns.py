"""The columns of the sheet of candidates. Their titles are those that centres already have in their files."""

from collections.abc import Collection

from attrs import frozen

from pix.core.exam.subscriptions import COMPLEMENTARY

BIRTHDATE = "* Date de naissance (format\u00a0: jj/mm/aaaa)"
RECIPIENT = "E-mail du destinataire des résultats (formateur, enseignant…)"
COMMON = (
    ("last_name", "* Nom de naissance"),
    ("first_name", "* Prénom"),
    ("birthdate", BIRTHDATE),
    ("sex", "* Sexe (M ou F)"),
    ("insee_code", "Code Insee"),
    ("postal_code", "Code postal"),
    ("city", "Nom de la commune"),
    ("country", "Pays"),
    ("result_recipient_email", RECIPIENT),
    ("email", "E-mail de convocation"),
    ("external_id", "Identifiant local"),
    ("extra_time", "Temps majoré ?"),
)
BILLING = (("billing", "Tarification part Pix"), ("prepayment_code", "Code de prépaiement"))


@frozen
class SheetKind:
    """What the sheets of a centre hold besides the common columns."""

    has_billing: bool
    offered: Collection[str] = ()

    @property
    def columns(self) -> tuple[tuple[str, str], ...]:
        ticks = tuple(
            (one.key, f'{one.label}\n("oui" ou laisser vide)')
            for one in COMPLEMENTARY
            if one.key in self.offered
        )
        return COMMON + (BILLING if self.has_billing else ()) + ticks


def plain_title(title: str) -> str:
    """Titles are the same whatever the spaces and the line breaks between their words."""
    return " ".join(title.replace("\u00a0", " ").split())
