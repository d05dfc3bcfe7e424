"""Every route to the wanted state is right, and any side damage makes it wrong."""

from typing import Any

import pytest

from pix.core.items.simulators import SimulatorSpecError, UnreadableState, simulator
from pix.core.items.simulators.mailbox_read import read
from tests.core.items.simulators.mailbox_example import SPEC

TOOL = simulator("mailbox")
INITIAL = TOOL.build(SPEC)
Steps = list[dict[str, Any]]
NOUR, MOUSSA = "nour@club-sterne.test", "diallo@college.test"


def judged(predicate: object, steps: Steps) -> bool:
    final = TOOL.read(INITIAL, TOOL.play(INITIAL, steps))
    raw = TOOL.judge(INITIAL, final, predicate)
    assert raw is TOOL.judge(INITIAL, final, TOOL.conditions(INITIAL, predicate))
    return raw


def write(**parts: Any) -> dict[str, Any]:
    return {"write": {"to": NOUR, **parts}}


FILED = {"at": {"message": "facture", "folder": "Factures"}}
REPORTED = {"reported": "loterie"}
REPLY = {"sent": {"to": NOUR, "reply_to": "facture"}}
ALL = {"sent": {"to": NOUR, "cc": MOUSSA, "reply_all_to": "facture"}}
FORWARD = {"sent": {"to": MOUSSA, "forward_of": "facture", "attachments": ["facture.pdf", "plan.png"]}}
DRAFT = {"sent": {"draft_of": "brouillon", "to": NOUR, "attachments": ["affiche.pdf"]}}
LINK = {"sent": {"to": NOUR, "links": [{"file": "film.mp4", "access": "recipients", "until": "2027-03-01"}]}}
WORDS = {
    "sent": {
        "to": "Nour Besson",
        "subject": {"contains": "Réunion", "lacks": "urgent"},
        "body": {"one_of": ["lundi", "mardi"], "filled": True},
    }
}
RULE = {
    "rules": {
        "folders": {
            "Factures": ["facture", {"from": "a@club-sterne.test", "subject": "FACTURE d'eau"}],
            "inbox": [{"from": "a@autre.test", "subject": "Facture"}],
        }
    }
}
RULE_STEP = {"if": [{"from": "club-sterne.test"}, {"subject": "facture"}], "to": "Factures"}
TAGGED = {"rules": {"tags": {"Urgent": ["loterie"]}}}

RIGHT: list[tuple[object, Steps]] = [
    (FILED, [{"move": {"message": "facture", "to": "Factures"}}]),
    (FILED, [{"delete": "facture"}, {"move": {"message": "facture", "to": "factures"}}]),
    (FILED, [{"open": "facture"}, {"move": {"message": "facture", "to": "Factures"}}]),
    ({"at": {"message": "facture", "folder": "Eau"}}, [{"move": {"message": "facture", "to": "eau"}}]),
    ({"exists_folder": "Eau"}, [{"new_folder": "Eau"}]),
    (
        {"at": {"messages": ["facture", "loterie"], "folder": "archive"}},
        [{"archive": ["facture", "loterie"]}],
    ),
    ({"in_trash": "facture"}, [{"delete": "facture"}]),
    (
        {"all": [{"absent": "facture"}], "allow": "empty_trash"},
        [{"delete": "facture"}, {"empty_trash": True}],
    ),
    ({"absent": "ancien"}, [{"empty_trash": True}]),
    ({"junk": "loterie"}, [{"junk": "loterie"}]),
    ({"junk": "loterie"}, [{"report": "loterie"}]),
    ({"at": {"message": "indésirable", "folder": "Boîte de réception"}}, [{"inbox": "indésirable"}]),
    (REPORTED, [{"report": "loterie"}]),
    (REPORTED, [{"report": ["loterie", "facture"]}, {"inbox": "facture"}]),
    (REPORTED, [{"report": "loterie"}, {"delete": "loterie"}]),
    ({"read": {"message": "facture", "is": True}}, [{"open": "facture"}]),
    ({"read": {"message": "loterie", "is": False}}, [{"read": {"message": "loterie", "is": False}}]),
    ({"star": {"message": "loterie", "is": True}}, [{"star": {"message": "loterie", "is": True}}]),
    (
        {"tags": {"message": "loterie", "is": ["Urgent"]}},
        [{"tags": {"message": "loterie", "is": ["urgent"]}}],
    ),
    ({"tags": {"message": "loterie", "is": ["Neuve"]}}, [{"tags": {"message": "loterie", "is": ["neuve"]}}]),
    ({"tags": {"message": "facture", "is": []}}, [{"tags": {"message": "facture", "is": []}}]),
    (
        {"saved": {"message": "facture", "file": "plan.png"}},
        [{"save": {"message": "facture", "file": "plan.png"}}],
    ),
    (REPLY, [{"reply": {"message": "facture", "body": "Merci"}}]),
    (REPLY, [{"reply_all": {"message": "facture", "cc": []}}]),
    (REPLY, [write(keep=True), {"reply": {"message": "facture"}}]),
    (ALL, [{"reply_all": {"message": "facture"}}]),
    (FORWARD, [{"forward": {"message": "facture", "to": "Moussa Diallo"}}]),
    (DRAFT, [{"resume": {"message": "brouillon", "attach": ["affiche.pdf"]}}]),
    ({"sent": {"to": "caisse@lot-du-val.test", "reply_to": "loterie"}}, [{"reply": {"message": "loterie"}}]),
    (LINK, [write(links=[{"file": "film.mp4", "access": "recipients", "until": "2027-03-01"}])]),
    (WORDS, [write(subject="La REUNION de mai", body="Plutôt mardi ?")]),
    ({"sent": {"to": NOUR, "cc": "any", "attachments": "any"}}, [write(cc=MOUSSA, attach=["affiche.pdf"])]),
    ({"draft": {"to": NOUR, "subject": "Idée"}}, [write(subject="Une idée", keep=True)]),
    (
        {"draft": {"draft_of": "brouillon", "body": "fini"}},
        [{"resume": {"message": "brouillon", "body": "C'est fini", "keep": True}}],
    ),
    (RULE, [{"rules": [RULE_STEP]}]),
    (RULE, [{"rules": [{"if": [{"not_from": "club-sterne.test"}], "star": True, "stop": True}, RULE_STEP]}]),
    (TAGGED, [{"rules": [{"if": [{"from": "lot-du-val"}], "tag": "Urgent"}]}]),
    ({"open": "loterie"}, [{"open": "loterie"}]),
    ([FILED, REPORTED], [{"report": "loterie"}, {"move": {"message": "facture", "to": "Factures"}}]),
    ({"any": [FILED, REPORTED]}, [{"report": "loterie"}]),
    ({"all": [FILED, {"not": {"open": "facture"}}]}, [{"move": {"message": "facture", "to": "Factures"}}]),
    (
        {"all": [FILED], "allow": ["star", {"message": "loterie"}]},
        [
            {"move": {"message": "facture", "to": "Factures"}},
            {"star": {"message": "parti", "is": True}},
            {"delete": "loterie"},
        ],
    ),
]


@pytest.mark.parametrize(("predicate", "steps"), RIGHT)
def test_right(predicate: object, steps: Steps) -> None:
    assert judged(predicate, steps) is True


WRONG: list[tuple[object, Steps]] = [
    (FILED, []),
    (FILED, [{"move": {"message": "facture", "to": "Club"}}]),
    (FILED, [{"move": {"message": "facture", "to": "Factures"}}, {"delete": "loterie"}]),
    (
        FILED,
        [{"move": {"message": "facture", "to": "Factures"}}, {"star": {"message": "facture", "is": True}}],
    ),
    (FILED, [{"move": {"message": "facture", "to": "Factures"}}, {"new_folder": "Vide"}]),
    (FILED, [{"move": {"message": "facture", "to": "Factures"}}, write()]),
    (FILED, [{"move": {"message": "facture", "to": "Factures"}}, {"rules": [RULE_STEP]}]),
    (FILED, [{"move": {"message": "facture", "to": "Factures"}}, {"empty_trash": True}]),
    (
        FILED,
        [
            {"move": {"message": "facture", "to": "Factures"}},
            {"save": {"message": "facture", "file": "plan.png"}},
        ],
    ),
    (REPORTED, [{"junk": "loterie"}]),
    (REPORTED, [{"report": ["loterie", "facture"]}]),
    ({"absent": "facture"}, [{"delete": "facture"}, {"empty_trash": True}]),
    (
        {"tags": {"message": "loterie", "is": ["Urgent"]}},
        [{"tags": {"message": "loterie", "is": ["Urgent", "Famille"]}}],
    ),
    (REPLY, [write()]),
    (REPLY, [{"forward": {"message": "facture", "to": NOUR}}]),
    (REPLY, [{"reply_all": {"message": "facture"}}]),
    (REPLY, [{"reply": {"message": "facture", "keep": True}}]),
    (REPLY, [{"reply": {"message": "facture"}}, {"reply": {"message": "facture"}}]),
    (ALL, [{"reply": {"message": "facture"}}]),
    (FORWARD, [{"forward": {"message": "facture", "to": MOUSSA, "attach": ["plan.png"]}}]),
    (DRAFT, [write(attach=["affiche.pdf"])]),
    (DRAFT, [{"resume": {"message": "brouillon"}}]),
    (LINK, [write(links=[{"file": "film.mp4", "access": "anyone", "until": "2027-03-01"}])]),
    (LINK, [write(links=[{"file": "film.mp4", "access": "recipients"}])]),
    (LINK, [write(links=[{"file": "film.mp4", "access": "recipients", "until": "2027-03-01"}], bcc=MOUSSA)]),
    (WORDS, [write(subject="Réunion urgente", body="mardi")]),
    (WORDS, [write(subject="Réunion", body="")]),
    (WORDS, [write(subject="Réunion", body="jeudi")]),
    (RULE, [{"rules": [{"if": [{"subject": "facture"}], "to": "Factures"}]}]),
    (RULE, [{"rules": [{**RULE_STEP, "any": True}]}]),
    (RULE, [{"rules": [{**RULE_STEP, "to": "Club"}]}]),
    (RULE, [{"rules": [RULE_STEP, {"if": [{"from": "lot"}], "to": "Club"}]}]),
    (TAGGED, [{"rules": [{"if": [{"from": "."}], "tag": "Urgent"}]}]),
    (
        {"all": [FILED], "allow": "star"},
        [{"move": {"message": "facture", "to": "Factures"}}, {"delete": "loterie"}],
    ),
]


@pytest.mark.parametrize(("predicate", "steps"), WRONG)
def test_wrong(predicate: object, steps: Steps) -> None:
    assert judged(predicate, steps) is False


@pytest.mark.parametrize("predicate", [predicate for predicate, _ in RIGHT])
def test_a_solution_is_judged_right(predicate: object) -> None:
    conditions = TOOL.conditions(INITIAL, predicate)
    posted = TOOL.solution(INITIAL, conditions)
    if posted is None:
        assert "rules" in str(predicate)
    else:
        assert TOOL.judge(INITIAL, TOOL.read(INITIAL, posted), conditions) is True


FAULTY: list[tuple[object, str]] = [
    ({}, "predicate"),
    ({"moved": "facture"}, "predicate"),
    ({"at": {"message": "facture"}}, "predicate.at"),
    ({"at": {"message": "absent", "folder": "Club"}}, "predicate.at"),
    ({"at": {"message": "facture", "folder": ""}}, "predicate.at"),
    ({"reported": []}, "predicate.reported"),
    ({"saved": {"message": "facture", "file": "x.pdf"}}, "predicate.saved"),
    ({"sent": {"to": "Inconnu"}}, "predicate.sent.to"),
    ({"sent": {"attachments": ["x.pdf"]}}, "predicate.sent"),
    ({"sent": {"links": [{"file": "film.mp4"}]}}, "predicate.sent"),
    ({"sent": {"reply_to": "facture", "forward_of": "facture"}}, "predicate.sent"),
    ({"sent": {"subject": {"contains": [""]}}}, "predicate.sent.subject"),
    ({"rules": {"folders": ["facture"]}}, "predicate.rules.folders"),
    ({"exists_folder": "Club"}, "predicate.exists_folder"),
    ([FILED, {"nope": 1}], "predicate[2]"),
    ({"all": [FILED], "allow": "everything"}, "predicate.allow"),
    ({"at": {"message": "facture", "folder": "inbox"}}, "predicate"),
]


@pytest.mark.parametrize(("predicate", "path"), FAULTY)
def test_a_faulty_predicate_is_refused_where_it_is(predicate: object, path: str) -> None:
    with pytest.raises(SimulatorSpecError) as refusal:
        TOOL.conditions(INITIAL, predicate)
    assert refusal.value.path == path


def test_raw_conditions_that_are_faulty_give_false() -> None:
    final = read(INITIAL, TOOL.play(INITIAL, []))
    assert TOOL.judge(INITIAL, final, {"nope": 1}) is False


def test_another_mailbox_gives_false() -> None:
    other = TOOL.build({**SPEC, "owner": "Ali <ali@pli.example>"})
    final = TOOL.read(other, TOOL.play(other, [{"move": {"message": "facture", "to": "Factures"}}]))
    assert TOOL.judge(INITIAL, final, FILED) is False


BAD_STEPS: list[Steps] = [
    [{"fly": 1}],
    [{"move": {"message": "absent", "to": "Club"}}],
    [{"move": {"message": "facture"}}],
    [{"save": {"message": "facture", "file": "x.pdf"}}],
    [write(to="Inconnu")],
    [write(attach=["film.mp4"])],
    [write(colour="red")],
    [{"reply": {"message": "brouillon"}}],
    [{"write": {"subject": "à personne"}}],
    [{"move": {"message": "brouillon", "to": "Club"}}],
]


@pytest.mark.parametrize("steps", BAD_STEPS)
def test_steps_that_nobody_could_do_are_refused(steps: Steps) -> None:
    with pytest.raises(SimulatorSpecError):
        TOOL.play(INITIAL, steps)


def test_a_state_of_another_variant_is_merely_wrong() -> None:
    other = TOOL.build({**SPEC, "messages": [{**SPEC["messages"][0], "subject": "Autre"}]})
    posted = TOOL.play(INITIAL, [{"report": "loterie"}])
    with pytest.raises(UnreadableState) as refusal:
        TOOL.read(other, posted)
    assert refusal.value.forged is False
