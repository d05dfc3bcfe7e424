"""The window of the mailbox in a real browser: every gesture gives a state that the core judges."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from pix.core.items.simulators import simulator
from pix.core.items.simulators.mailbox_rules import matches
from pix.core.items.simulators.mailbox_state import Rule, Test
from tests.core.items.simulators.mailbox_example import SPEC as EXAMPLE
from tests.e2e.conftest import COMPUTER, PHONE, violations
from tests.e2e.explorer_page import ExplorerSite
from tests.e2e.mailbox_page import draw_page

pytestmark = pytest.mark.e2e

TOOL = simulator("mailbox")
SPEC: dict[str, Any] = {
    **EXAMPLE,
    "messages": [
        *EXAMPLE["messages"],
        {
            "id": "réunion",
            "from": "Lina Orain <lina@college.test>",
            "date": "2026-10-28 17:40",
            "subject": "Réunion",
            "body": "À 18 h.",
        },
    ],
}
NOUR, MOUSSA = "nour@club-sterne.test", "diallo@college.test"


@pytest.fixture(scope="module")
def pages() -> Iterator[ExplorerSite]:
    running = ExplorerSite()
    yield running
    running.close()


@pytest.fixture
def window(page: Page, pages: ExplorerSite) -> Page:
    page.goto(pages.show("/state", draw_page(SPEC)))
    expect(row(page, "Facture")).to_be_visible()
    return page


def row(page: Page, subject: str) -> Locator:
    return page.locator(".ml-list tbody tr").filter(has_text=subject).locator("th button")


def folder(page: Page, name: str) -> Locator:
    return page.locator(".tree").get_by_role("button", name=re.compile(f"^{name}"))


def act(page: Page, name: str) -> None:
    page.get_by_role("button", name="Actions", exact=True).click()
    page.locator(".ex-menu").get_by_role("button", name=name, exact=True).click()


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def posted(page: Page) -> str:
    return page.locator("input[name=state]").input_value()


def is_right(page: Page, predicate: object, spec: dict[str, Any] = SPEC) -> bool:
    initial = TOOL.build(spec)
    return TOOL.judge(initial, TOOL.read(initial, posted(page)), TOOL.conditions(initial, predicate))


def said(page: Page) -> Locator:
    return page.locator(".ex-say")


def test_nothing_is_posted_before_anything_is_done(window: Page) -> None:
    assert posted(window) == ""
    expect(folder(window, "Boîte de réception")).to_have_accessible_name("Boîte de réception, 1 non lu")
    assert window.locator(".ml-list tbody th .ml-title").all_text_contents() == [
        "Vous avez gagné",
        "Facture de la sortieUrgent",
        "Réunion",
    ]


def test_a_message_shows_who_really_wrote_it_and_where_its_link_leads(window: Page) -> None:
    row(window, "Facture").click()
    expect(window.locator("h3")).to_be_focused()
    expect(window.locator(".ml-read dl")).to_contain_text("Nour Besson <nour@club-sterne.test>")
    expect(window.locator(".ml-read dl")).to_contain_text("mardi 3 novembre 2026")
    link = window.get_by_role("button", name="Voir l’adresse du lien « votre espace »")
    link.focus()
    expect(window.locator(".win-foot")).to_contain_text("https://club-sterne.test/espace")
    link.click()
    expect(window.get_by_role("dialog")).to_contain_text("https://club-sterne.test/espace")
    window.keyboard.press("Escape")
    assert window.url.endswith("/state")
    button(window, "Aperçu de facture.pdf").click()
    expect(window.get_by_role("dialog")).to_contain_text("Total : 312 €")


def test_several_messages_are_filed_at_once(window: Page) -> None:
    for subject in ("Facture", "Réunion"):
        window.get_by_role("checkbox", name=re.compile(subject)).check()
    expect(window.locator(".win-foot")).to_contain_text("2 sélectionnés")
    act(window, "Déplacer vers…")
    window.get_by_role("button", name="Déplacer ici").click()
    expect(window.locator("dialog .err")).to_have_text("Choisissez un dossier.")
    window.get_by_role("radio", name="Club").check()
    window.keyboard.press("Enter")
    expect(said(window)).to_have_text("Facture de la sortie et 1 autre : rangé dans Club.")
    assert is_right(window, {"at": {"messages": ["facture", "réunion"], "folder": "Club"}})


def test_file_by_the_keyboard_alone_in_a_folder_to_be_made(window: Page) -> None:
    row(window, "Vous avez gagné").focus()
    window.keyboard.press("ArrowDown")
    expect(row(window, "Facture")).to_be_focused()
    window.keyboard.press(" ")
    button(window, "Actions").focus()
    window.keyboard.press("Enter")
    for _ in range(4):
        window.keyboard.press("ArrowDown")
    label = window.evaluate("document.activeElement.textContent")
    while label != "Déplacer vers…":
        window.keyboard.press("ArrowUp")
        label = window.evaluate("document.activeElement.textContent")
    window.keyboard.press("Enter")
    window.get_by_label("Nouveau dossier").focus()
    window.keyboard.type("Eau")
    window.keyboard.press("Enter")
    assert is_right(window, {"at": {"message": "facture", "folder": "Eau"}})


def test_delete_key_undo_and_reset(window: Page) -> None:
    row(window, "Réunion").focus()
    window.keyboard.press("Delete")
    assert is_right(window, {"in_trash": "réunion"})
    window.keyboard.press("Control+z")
    expect(row(window, "Réunion")).to_be_visible()
    assert not is_right(window, {"in_trash": "réunion"})
    window.keyboard.press("Delete")
    button(window, "Remettre la boîte à zéro").click()
    assert posted(window) == ""


def test_report_then_think_again(window: Page) -> None:
    row(window, "Vous avez gagné").click()
    act(window, "Signaler un hameçonnage")
    assert is_right(window, {"reported": "loterie"})
    expect(window.locator(".ml-read")).to_contain_text("Signalé comme hameçonnage")
    act(window, "Ce n’est pas un indésirable")
    assert not is_right(window, {"reported": "loterie"})
    act(window, "Marquer comme indésirable")
    assert is_right(window, {"junk": "loterie"})
    assert not is_right(window, {"reported": "loterie"})


def test_marks_labels_and_trash(window: Page) -> None:
    row(window, "Réunion").click()
    act(window, "Ajouter une étoile")
    act(window, "Étiquettes…")
    window.get_by_role("checkbox", name="Famille").check()
    window.get_by_label("Nouvelle étiquette").fill("À lire")
    button(window, "Appliquer").click()
    expect(window.locator(".ml-read .tag").first).to_have_text("Famille")
    act(window, "Marquer comme non lu")
    button(window, "Retour à la liste").click()
    folder(window, "Corbeille").click()
    act(window, "Vider la corbeille")
    window.locator("dialog").get_by_role("button", name="Vider la corbeille").click()
    assert is_right(
        window,
        [
            {"star": {"message": "réunion", "is": True}},
            {"tags": {"message": "réunion", "is": ["Famille", "À lire"]}},
            {"read": {"message": "réunion", "is": False}},
            {"absent": "ancien"},
        ],
    )


def test_an_empty_folder_made_by_mistake_goes_away(window: Page) -> None:
    act(window, "Nouveau dossier")
    window.keyboard.type("Club")
    window.keyboard.press("Enter")
    expect(window.locator("dialog .err")).to_contain_text("existe déjà")
    window.keyboard.press("Control+a")
    window.keyboard.type("Vide")
    window.keyboard.press("Enter")
    folder(window, "Vide").click()
    act(window, "Supprimer ce dossier vide")
    expect(folder(window, "Vide")).to_have_count(0)
    assert '"folders"' not in posted(window)


def test_a_file_is_saved_and_no_other(window: Page) -> None:
    row(window, "Facture").click()
    button(window, "Enregistrer plan.png").click()
    expect(said(window)).to_have_text("plan.png : enregistré.")
    assert is_right(window, {"saved": {"message": "facture", "file": "plan.png"}})
    button(window, "Enregistrer facture.pdf").click()
    button(window, "Enregistrer facture.pdf").click()
    assert is_right(window, {"saved": {"message": "facture", "file": "plan.png"}})


def test_write_with_names_addresses_the_book_and_files(window: Page) -> None:
    button(window, "Écrire").click()
    expect(window.locator("[data-line=to]")).to_be_focused()
    window.keyboard.type("nour besson,")
    window.locator("[data-line=cc]").fill("quelqu'un")
    window.get_by_role("textbox", name="Objet").fill("Sortie")
    expect(window.locator(".ml-err")).to_contain_text("n’est ni une adresse complète")
    button(window, "Envoyer").click()
    expect(window.locator(".ml-err")).to_contain_text("n’est ni une adresse complète")
    window.locator("[data-line=cc]").fill("")
    button(window, "Choisir dans le carnet").click()
    window.get_by_role("radio", name="Cci").check()
    window.get_by_role("checkbox", name="Les deux (groupe de 2)").check()
    button(window, "Ajouter").click()
    window.locator(".ml-line").nth(2).get_by_role("button", name="Retirer Nour Besson").click()
    window.get_by_label("Texte du message").fill("Bonjour,\nÀ samedi.")
    button(window, "Joindre un fichier…").click()
    window.get_by_role("radio", name=re.compile("film")).check()
    button(window, "Joindre").click()
    expect(window.locator("dialog .err")).to_contain_text("Trop lourd")
    window.get_by_role("radio", name=re.compile("affiche")).check()
    button(window, "Joindre").click()
    button(window, "Envoyer").click()
    expect(said(window)).to_have_text("Message envoyé à Nour Besson et 1 autre.")
    assert is_right(
        window,
        {
            "sent": {
                "to": NOUR,
                "bcc": MOUSSA,
                "subject": "sortie",
                "body": "à samedi",
                "attachments": ["affiche.pdf"],
            }
        },
    )
    folder(window, "Envoyés").click()
    row(window, "Sortie").click()
    expect(window.locator(".ml-read")).to_contain_text("Cci")


def test_answer_all_by_the_keyboard_alone(window: Page) -> None:
    row(window, "Facture").focus()
    window.keyboard.press("Enter")
    button(window, "Répondre à tous").focus()
    window.keyboard.press("Enter")
    expect(window.get_by_label("Texte du message")).to_be_focused()
    window.keyboard.type("Merci")
    button(window, "Envoyer").focus()
    window.keyboard.press("Enter")
    assert is_right(window, {"sent": {"to": NOUR, "cc": MOUSSA, "reply_all_to": "facture", "body": "merci"}})


def test_an_answer_goes_where_the_sender_wants_it(window: Page) -> None:
    row(window, "Vous avez gagné").click()
    button(window, "Répondre").click()
    button(window, "Envoyer").click()
    assert is_right(window, {"sent": {"to": "caisse@lot-du-val.test", "reply_to": "loterie"}})


def test_forward_carries_the_files(window: Page) -> None:
    row(window, "Facture").click()
    button(window, "Transférer").click()
    window.keyboard.type("Moussa Diallo")
    button(window, "Retirer plan.png").click()
    button(window, "Envoyer").click()
    assert is_right(window, {"sent": {"to": MOUSSA, "forward_of": "facture", "attachments": ["facture.pdf"]}})


def test_a_link_only_for_the_recipients(window: Page) -> None:
    button(window, "Écrire").click()
    window.keyboard.type("nour besson")
    button(window, "Partager par un lien…").click()
    window.get_by_role("radio", name=re.compile("film")).check()
    button(window, "Insérer le lien").click()
    expect(window.locator("dialog .err")).to_have_text("Choisissez qui peut ouvrir le lien.")
    window.get_by_label("Qui peut ouvrir le lien").select_option("recipients")
    window.get_by_label("Lien valable jusqu’au").fill("2027-03-01")
    button(window, "Insérer le lien").click()
    button(window, "Envoyer").click()
    link = {"file": "film.mp4", "access": "recipients", "until": "2027-03-01"}
    assert is_right(window, {"sent": {"to": NOUR, "links": [link]}})


def test_a_draft_is_taken_up_again_and_what_is_begun_is_kept(window: Page) -> None:
    folder(window, "Brouillons").click()
    row(window, "À finir").click()
    button(window, "Reprendre le brouillon").click()
    expect(window.locator("h3")).to_have_text("Brouillon")
    window.get_by_label("Texte du message").fill("C'est fini")
    folder(window, "Boîte de réception").click()
    assert is_right(window, {"draft": {"draft_of": "brouillon", "to": NOUR, "body": "fini"}})
    folder(window, "Brouillons").click()
    row(window, "À finir").click()
    button(window, "Reprendre le brouillon").click()
    button(window, "Envoyer").click()
    assert is_right(window, {"sent": {"draft_of": "brouillon", "to": NOUR, "body": "fini"}})
    button(window, "Annuler la dernière action").click()
    expect(window.get_by_label("Texte du message")).to_have_value("C'est fini")


def test_a_draft_that_is_sent_leaves_the_window_for_the_list(window: Page) -> None:
    folder(window, "Brouillons").click()
    row(window, "À finir").click()
    expect(window.locator(".ml-read .tag")).to_have_text("Brouillon")
    button(window, "Reprendre le brouillon").click()
    window.get_by_label("Texte du message").fill("Fini")
    button(window, "Envoyer").focus()
    window.keyboard.press("Enter")
    expect(said(window)).to_have_text("Message envoyé à Nour Besson.")
    expect(window.locator(".ml-read, .ml-write")).to_have_count(0)
    expect(window.locator(".ex-empty")).to_have_text("Ce dossier est vide.")
    expect(button(window, "Écrire")).to_be_focused()
    folder(window, "Envoyés").click()
    row(window, "À finir").click()
    expect(window.locator(".ml-read")).to_contain_text("Fini")
    expect(window.locator(".ml-read .tag")).to_have_count(0)


def test_a_draft_that_is_kept_shows_its_new_words(window: Page) -> None:
    folder(window, "Brouillons").click()
    row(window, "À finir").click()
    button(window, "Reprendre le brouillon").click()
    window.get_by_label("Texte du message").fill("Presque fini")
    button(window, "Garder en brouillon").click()
    expect(window.locator("h3")).to_be_focused()
    expect(window.locator(".ml-read")).to_contain_text("Presque fini")
    button(window, "Reprendre le brouillon").click()
    button(window, "Envoyer").click()
    expect(window.locator(".ml-read, .ml-write")).to_have_count(0)
    assert is_right(window, {"sent": {"draft_of": "brouillon", "to": NOUR, "body": "presque fini"}})


def test_a_letter_begun_and_left_blank_leaves_nothing(window: Page) -> None:
    row(window, "Facture").click()
    button(window, "Répondre").click()
    folder(window, "Club").click()
    assert '"letters"' not in posted(window)


def test_what_is_being_written_is_never_sent_but_comes_back(window: Page, pages: ExplorerSite) -> None:
    button(window, "Écrire").click()
    window.keyboard.type("nour besson,")
    window.get_by_label("Texte du message").fill("Pas fini")
    assert not is_right(window, {"sent": {"to": NOUR}})
    window.goto(pages.show("/again", draw_page(SPEC, draft=posted(window))))
    expect(window.get_by_label("Texte du message")).to_have_value("Pas fini")


def test_a_rule_with_two_conditions(window: Page) -> None:
    button(window, "Règles").click()
    button(window, "Nouvelle règle").click()
    expect(window.locator("dialog")).not_to_contain_text("false")
    button(window, "Enregistrer la règle").click()
    expect(window.locator("dialog .err")).to_contain_text("Écrivez le texte cherché")
    window.get_by_label("Texte cherché").fill("club-sterne")
    expect(window.locator("dialog .ml-note")).to_contain_text("concerne 1 message")
    button(window, "Ajouter une condition").click()
    window.get_by_label("Texte cherché").nth(1).fill("facture")
    window.get_by_label("Ranger dans le dossier").select_option(label="Factures")
    button(window, "Enregistrer la règle").click()
    rules = {
        "folders": {
            "Factures": ["facture", {"from": NOUR, "subject": "Facture"}],
            "inbox": [{"from": NOUR, "subject": "Sortie"}],
        }
    }
    assert is_right(window, {"rules": rules})
    button(window, "Règles").click()
    expect(window.locator(".ml-rules li").nth(1)).to_contain_text(
        "l’objet contient « facture », alors ranger dans Factures"
    )
    window.get_by_role("button", name="Monter la règle 2").click()
    expect(window.locator(".ml-rules li").nth(0)).to_contain_text("Factures")
    window.get_by_role("button", name="Supprimer la règle 1").click()
    assert not is_right(window, {"rules": rules})


RULES = [
    Rule((Test("from", "CLUB-sterne"),)),
    Rule((Test("subject", "gagne"),)),
    Rule((Test("body", "18"),)),
    Rule((Test("to", "diallo"),)),
    Rule((Test("from", "nour", absent=True), Test("subject", "é")), any=True),
    Rule((Test("from", "besson <nour"), Test("subject", "reunion", absent=True))),
    Rule((Test("body", "  votre   espace"),)),
]


@pytest.mark.parametrize("rule", RULES)
def test_the_page_matches_what_the_server_matches(window: Page, rule: Rule) -> None:
    initial = TOOL.build(SPEC)
    wanted = [key for key, one in initial.messages.items() if matches(rule, one)]
    plain = {"t": [[one.field, one.text, one.absent] for one in rule.tests], "any": rule.any}
    found = window.locator("pix-mailbox").evaluate(
        "({ box }, rule) => [...box.base.values()].filter(row => box.matches(rule, row)).map(row => row.id)",
        plain,
    )
    assert found == wanted


def test_search_here_then_everywhere(window: Page) -> None:
    button(window, "Rechercher").click()
    window.keyboard.type("code")
    expect(window.locator(".ex-empty")).to_have_text("Aucun message trouvé.")
    window.get_by_label("Où chercher").select_option("all")
    expect(row(window, "Code")).to_be_visible()
    window.get_by_label("Mots à chercher").fill("")
    window.get_by_label("Expéditeur").fill("nour")
    window.get_by_label("Reçu depuis le").fill("2026-11-01")
    window.get_by_label("Avec une pièce jointe").check()
    assert window.locator(".ml-list tbody .ml-title").all_text_contents() == ["Facture de la sortieUrgent"]
    window.keyboard.press("Escape")
    expect(window.locator(".ex-find")).to_be_hidden()


def test_the_source_of_a_message(window: Page) -> None:
    row(window, "Vous avez gagné").click()
    act(window, "Source du message")
    expect(window.locator(".ml-source")).to_contain_text("from a.test by b.test; 10:04 suite")
    window.keyboard.press("Escape")
    button(window, "Retour à la liste").click()
    row(window, "Facture").click()
    act(window, "Source du message")
    expect(window.locator(".ml-source")).to_contain_text("Tue, 03 Nov 2026 09:14:00 +0100")


def test_old_messages_come_when_asked(page: Page, pages: ExplorerSite) -> None:
    rows = [
        {
            "id": f"m{at}",
            "from": "A <a@b.test>",
            "subject": f"Objet {at}",
            "date": f"2026-1{at % 3}-{10 + at % 18}",
        }
        for at in range(120)
    ]
    page.goto(pages.show("/many", draw_page({**SPEC, "messages": rows})))
    expect(page.locator(".ml-list tbody tr")).to_have_count(50)
    button(page, "Afficher les messages plus anciens").click()
    expect(page.locator(".ml-list tbody tr")).to_have_count(100)


STEPS: list[dict[str, Any]] = [
    {"move": {"message": "facture", "to": "Eau"}},
    {"report": "loterie"},
    {"star": {"message": "réunion", "is": True}},
    {"tags": {"message": "réunion", "is": ["Neuve"]}},
    {"save": {"message": "facture", "file": "plan.png"}},
    {"empty_trash": True},
    {"reply_all": {"message": "facture", "body": "Merci"}},
    {"resume": {"message": "brouillon", "keep": True, "body": "Suite"}},
    {"rules": [{"if": [{"not_from": "x"}], "to": "Eau", "tag": "Neuve", "stop": True}]},
    {"open": "réunion"},
]


@pytest.mark.parametrize("steps", [STEPS[:5], STEPS])
def test_a_draft_comes_back_whole(page: Page, pages: ExplorerSite, steps: list[dict[str, Any]]) -> None:
    initial = TOOL.build(SPEC)
    draft = TOOL.play(initial, steps)
    page.goto(pages.show("/draft", draw_page(SPEC, draft=draft)))
    again = page.locator("pix-mailbox").evaluate("element => element.box.state()")
    assert TOOL.read(initial, again) == TOOL.read(initial, draft)


def test_a_draft_of_something_else_is_left_out(page: Page, pages: ExplorerSite) -> None:
    page.goto(
        pages.show(
            "/draft",
            draw_page(SPEC, draft='{"v":1,"open":3,"letters":[{"id":"n1","k":"reply","of":"maaaaaa"}]}'),
        )
    )
    expect(row(page, "Facture")).to_be_visible()
    assert posted(page) == ""


def test_the_answer_form_restores_and_hears_the_state(window: Page) -> None:
    draft = TOOL.play(TOOL.build(SPEC), [{"delete": "réunion"}])
    window.evaluate("document.addEventListener('pix-state', event => { window.heard = event.detail.state; })")
    restore = (
        "(field, detail) => field.dispatchEvent(new CustomEvent('pix-restore', { bubbles: true, detail }))"
    )
    window.locator("input[name=state]").evaluate(restore, draft)
    expect(row(window, "Réunion")).to_have_count(0)
    row(window, "Facture").click()
    assert window.evaluate("window.heard") == posted(window)


def test_only_the_state_is_sent_with_the_form(window: Page) -> None:
    button(window, "Écrire").click()
    window.get_by_label("Texte du message").fill("Bonjour")
    button(window, "Valider").click()
    window.wait_for_url("**/sent?**")
    assert re.findall(r"[?&](\w*)=", window.url) == ["state"]


def test_reading_mode_changes_nothing(page: Page, pages: ExplorerSite) -> None:
    spec = {**SPEC, "mode": "reading", "open": "facture"}
    without_field = (
        draw_page(spec)
        .replace('data-name="state"', "")
        .replace('<input type="hidden" name="state" data-answer>', "")
    )
    page.goto(pages.show("/reading", without_field))
    expect(page.locator("h3")).to_have_text("Facture de la sortie")
    for name in ("Répondre", "Écrire", "Enregistrer plan.png", "Annuler la dernière action"):
        expect(button(page, name)).to_have_count(0)
    button(page, "Actions").click()
    assert page.locator(".ex-menu button").all_text_contents() == ["Source du message"]
    page.keyboard.press("Escape")
    button(page, "Carnet d’adresses").click()
    expect(page.get_by_role("dialog")).to_contain_text("Alias : arrive chez Malo.")
    page.keyboard.press("Escape")
    button(page, "Règles").click()
    expect(page.get_by_role("dialog")).to_contain_text("alors ranger dans Indésirables")
    expect(button(page, "Nouvelle règle")).to_have_count(0)
    page.keyboard.press("Escape")
    button(page, "Retour à la liste").click()
    expect(button(page, "Actions")).to_have_count(0)
    expect(page.get_by_role("checkbox")).to_have_count(0)


def test_without_script_the_page_says_so(pages: ExplorerSite, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages.show("/state", draw_page(SPEC)))
    expect(page.locator("pix-mailbox")).to_contain_text("a besoin de JavaScript")
    context.close()


# ---- every state, seen on a telephone and on a computer


def dialogs(page: Page) -> Iterator[str]:
    """Goes through what opens above the window, naming each."""
    button(page, "Actions").click()
    yield "menu"
    page.keyboard.press("Escape")
    row(page, "Facture").click()
    yield "message"
    page.get_by_role("button", name="Voir l’adresse").click()
    yield "link"
    page.keyboard.press("Escape")
    for name, label in (("source", "Source du message"), ("tags", "Étiquettes…"), ("move", "Déplacer vers…")):
        act(page, label)
        yield name
        page.keyboard.press("Escape")
    button(page, "Carnet d’adresses").click()
    yield "book"
    page.keyboard.press("Escape")
    button(page, "Règles").click()
    yield "rules"
    button(page, "Nouvelle règle").click()
    button(page, "Ajouter une condition").click()
    yield "rule"
    page.keyboard.press("Escape")


def visit(page: Page) -> Iterator[str]:
    """Goes through the states of the window, naming each."""
    yield "list"
    page.get_by_role("checkbox").first.check()
    yield "selected"
    yield from dialogs(page)
    button(page, "Répondre à tous").click()
    yield "reply"
    button(page, "Choisir dans le carnet").click()
    yield "contacts"
    page.keyboard.press("Escape")
    button(page, "Partager par un lien…").click()
    page.get_by_role("radio").first.check()
    page.get_by_label("Qui peut ouvrir le lien").select_option("anyone")
    yield "share"
    button(page, "Insérer le lien").click()
    page.locator("[data-line=cc]").fill("toto")
    page.get_by_role("textbox", name="Objet").focus()
    expect(page.locator(".ml-err")).to_contain_text("n’est ni une adresse complète")
    yield "refused"
    page.locator("[data-line=cc]").fill("")
    button(page, "Envoyer").click()
    folder(page, "Envoyés").click()
    row(page, "Re : Facture").click()
    yield "sent"
    button(page, "Rechercher").click()
    page.keyboard.type("zzz")
    yield "no-result"
    button(page, "Fermer la recherche").click()
    folder(page, "Club").click()
    yield "empty"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, COMPUTER], ids=["phone", "computer"])
def test_every_state_is_accessible_and_fits(
    window: Page, size: dict[str, int], scheme: Any, shots: Path
) -> None:
    window.set_viewport_size(size)
    window.emulate_media(color_scheme=scheme)
    found: list[str] = []
    for state in visit(window):
        window.screenshot(path=str(shots / f"mailbox-{state}-{size['width']}-{scheme}.png"))
        found += [f"{state}: {fault}" for fault in violations(window)]
        if window.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{state}: wider than the screen")
        shown = window.locator("pix-mailbox").inner_text()
        found += [f"{state}: {slip}" for slip in re.findall(r"\b(?:false|undefined|null|NaN)\b", shown)]
    assert found == []


def test_targets_are_44_pixels_on_touch(browser: Any, pages: ExplorerSite) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, locale="fr-FR")
    page = context.new_page()
    page.goto(pages.show("/state", draw_page(SPEC)))
    measure = """nodes => nodes.filter(node => node.offsetParent && !node.matches('.ml-link'))
    .map(node => [node.textContent || node.ariaLabel, Math.round(node.getBoundingClientRect().height)])
    .filter(([, height]) => height < 44)"""
    assert page.eval_on_selector_all("pix-mailbox button, pix-mailbox td label", measure) == []
    row(page, "Facture").tap()
    assert page.eval_on_selector_all("pix-mailbox button", measure) == []
    button(page, "Répondre à tous").tap()
    assert page.eval_on_selector_all("pix-mailbox button, pix-mailbox summary", measure) == []
    context.close()
