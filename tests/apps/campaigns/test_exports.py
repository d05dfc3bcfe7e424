"""Exports of results: the very bytes of the samples, then whole campaigns."""

import csv
import datetime
import io
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pix.apps.campaigns import actions
from pix.apps.campaigns.enums import Kind
from pix.apps.campaigns.export_rows import (
    AssessmentHead,
    AssessmentLine,
    AssessmentResults,
    Head,
    Person,
    ProfileLine,
    assessment_rows,
    profile_rows,
)
from pix.apps.campaigns.exporting import file_name, results_csv
from pix.apps.campaigns.grounds import target_of
from pix.apps.organizations.enums import Feature, OrganizationType
from pix.core.campaigns.results import Counts
from pix.documents.schools.writers import write_a
from tests.factories.accounts import make_user
from tests.factories.campaigns import make_campaign, make_pupil, sent_participations, take_part
from tests.factories.organizations import make_learner, make_organization
from tests.samples.orga_files import ORGA

PARIS = ZoneInfo("Europe/Paris")
SCHOOL = "Collège Simone-Veyrat"
COMPETENCES = (
    "Mener une recherche et une veille d’information", "Gérer des données", "Traiter des données",
    "Interagir", "Partager et publier", "Collaborer", "S'insérer dans le monde numérique",
    "Développer des documents textuels", "Développer des documents multimedia",
    "Adapter les documents à leur finalité", "Programmer", "Sécuriser l'environnement numérique",
    "Protéger les données personnelles et la vie privée",
    "Protéger la santé, le bien-être et l'environnement", "Résoudre des problèmes techniques",
    "Construire un environnement numérique",
)  # fmt: skip


def at(text: str) -> datetime.datetime:
    return datetime.datetime.strptime(text, "%d/%m/%Y %H:%M").replace(tzinfo=PARIS)


def sent(shared_at, stars, badges, *counts):
    pairs = [Counts(total, total, validated) for total, validated in counts]
    whole, *parts = pairs
    return AssessmentResults(at(shared_at), stars, badges, whole, tuple(parts[:3]), tuple(parts[3:]))


def test_the_sample_of_an_assessment_byte_for_byte():
    about = AssessmentHead(
        Head(SCHOOL, 4021, "KLMPTR482", "Rentrée 3e D & E", ("Classe",)),
        "[CLG] Parcours de rentrée 3e",
        3,
        ("Cyber-prudence", 'Recherche "avancée"'),
        (COMPETENCES[0], COMPETENCES[1], COMPETENCES[3]),
        ("Information et données", "Communication et collaboration"),
    )
    lines = [
        AssessmentLine(
            Person("SALIVET", "Inès", ("3E D",)), Counts(24, 24), True, at("07/10/2024 10:12"),
            sent("07/10/2024 10:58", 2, (True, False), (24, 17), (12, 8), (4, 1), (8, 8), (16, 9), (8, 8)),
        ),
        AssessmentLine(
            Person("=CMD|'calc'!A0", "@Robert", ("3E D",)), Counts(24, 24), True, at("07/10/2024 10:13"),
            sent("14/10/2024 18:01", 0, (False, False), (24, 1), (12, 0), (4, 0), (8, 1), (16, 0), (8, 1)),
        ),
        AssessmentLine(
            Person("CŒURDEVAL", "Loïc", ("3E E",)), Counts(24, 11), False, at("08/10/2024 09:03")
        ),
        AssessmentLine(
            Person("D'ARBRISSOL", "Zoé", ("",)), Counts(24, 24), True, at("08/10/2024 09:05")
        ),
    ]  # fmt: skip
    written = b"".join(write_a(assessment_rows(about, lines)))
    assert written == (ORGA / "exports/Resultats-evaluation.csv").read_bytes()


def test_the_sample_of_a_collection_byte_for_byte():
    head = Head(SCHOOL, 4055, "BNDGHJ739", "Collecte 3e avril", ("Classe", "Numéro de casier"))
    day = datetime.date(2025, 3, 17)
    first = [(3, 24), (1, 10), (1, 8), (2, 17), (1, 9), (0, 0), (0, 0), (1, 12), (0, 0), (0, 0), (0, 3),
             (1, 8), (2, 16), (0, 0), (0, 0), (1, 9)]  # fmt: skip
    second = [(1, 9), (1, 8), (0, 0), (1, 8), (1, 8), *[(0, 7)] * 11]
    lines = [
        ProfileLine(Person("SALIVET", "Inès", ("3E D", "0042")), day, 116, True, 9, tuple(first)),
        ProfileLine(Person("PONTEVIN", "Noé", ("3E E", "B-7")), day, 110, False, 4, tuple(second)),
        ProfileLine(Person("CŒURDEVAL", "Loïc", ("3E E", ""))),
    ]
    written = b"".join(write_a(profile_rows(head, COMPETENCES, lines)))
    assert written == (ORGA / "exports/Resultats-profils.csv").read_bytes()


# Whole campaigns ----------------------------------------------------------------------------------


def read(campaign) -> list[dict[str, str]]:
    text = b"".join(results_csv(campaign)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


@pytest.fixture
def school(db):
    return make_organization()


def test_a_campaign_told_line_by_line(school):
    campaign = make_campaign(school)
    best, going, waiting = (make_pupil(school, last_name=name) for name in ("ARBRE", "BOIS", "CHÊNE"))
    result = take_part(campaign, best.user)
    actions.enter(campaign, going.user)
    gone = actions.enter(campaign, waiting.user)
    actions.delete_participation(gone, by=None)
    first, second = read(campaign)
    total = len(target_of(campaign).skills)
    share = Decimal(first["% maitrise de l'ensemble des acquis du profil"].replace(",", "."))
    assert (first["Nom du Participant"], first["Partage (O/N)"], first["% de progression"]) == (
        "ARBRE",
        "Oui",
        "1",
    )
    assert abs(share - Decimal(result.validated_count) / total) <= Decimal("0.005")
    counted = [int(value) for name, value in first.items() if name.startswith("Acquis maitrisés dans")]
    assert sum(counted) == result.validated_count
    assert (second["Nom du Participant"], second["Partage (O/N)"], second["% de progression"]) == (
        "BOIS",
        "Non",
        "0",
    )
    assert {value for name, value in second.items() if "acquis" in name.lower()} == {"NA"}


def test_skills_are_shown_where_the_organisation_wants_them(school):
    school.features.create(key=Feature.SHOW_SKILLS)
    campaign = make_campaign(school)
    sent_participations(campaign, [make_pupil(school)], [bytes([0, 1, 2] * 20)[: len(campaign.skills)]])
    [line] = read(campaign)
    assert [line[f"'{name}"] for name in campaign.skills[:3]] == ["Non testé", "KO", "OK"]


def test_the_columns_follow_the_organisation(db):
    university = make_organization(type=OrganizationType.SUP)
    student = make_learner(
        university,
        user=make_user(),
        national_student_id=None,
        student_number="0042",
        group="TD 3",
        division="",
    )
    campaign = make_campaign(university, wants_external_id=True, external_id_label="Casier")
    actions.enter(campaign, student.user, external_id="=1+1")
    [line] = read(campaign)
    assert (line["Groupe"], line["Numéro Étudiant"], line["Casier"]) == ("TD 3", "0042", "'=1+1")
    assert "Classe" not in line


def test_a_collection_told_line_by_line(school):
    campaign = make_campaign(school, kind=Kind.PROFILES_COLLECTION, name="Collecte")
    one, other = make_pupil(school), make_pupil(school)
    sent_row = actions.send_results(actions.enter(campaign, one.user), by=one.user)
    actions.enter(campaign, other.user)
    first, second = read(campaign)
    assert (first["Envoi (O/N)"], first["Nombre de pix total"]) == ("Oui", str(sent_row.pix_score))
    assert first["Date de l'envoi"] == f"{sent_row.shared_at:%Y-%m-%d}"
    assert (second["Envoi (O/N)"], second["Date de l'envoi"]) == ("Non", "NA")
    assert len(first) == 12 + 32


def test_the_name_of_the_file(school):
    campaign = make_campaign(school, name="Rentrée 3e D & E / a:b")
    moment = datetime.datetime(2024, 10, 7, 22, 30, tzinfo=datetime.UTC)
    assert (
        file_name(campaign, moment) == f"Resultats-Rentr_e 3e D _ E _ a_b-{campaign.pk}-2024-10-08-0030.csv"
    )


def test_lines_cost_statements_by_the_five_hundred(school):
    campaign = make_campaign(school)
    learners = [make_pupil(school) for _ in range(6)]
    row = bytes(len(campaign.skills))
    sent_participations(campaign, learners[:1], [row])
    with CaptureQueriesContext(connection) as one:
        list(results_csv(campaign))
    sent_participations(campaign, learners[1:], [row] * 5)
    with CaptureQueriesContext(connection) as six:
        assert len(list(results_csv(campaign))) == 7
    assert len(six) == len(one) == 6
