from django.urls import include, path

from pix.faces.certif.access import administrator_page, member_page
from pix.faces.certif.views import (
    candidates,
    home,
    mass_import,
    papers,
    rehearsals,
    session,
    sessions,
    team,
    terms,
    years,
)
from pix.spaces.urls import team_urls

app_name = "certif"

urlpatterns = [
    path("", sessions.sessions, name="sessions"),
    path("sessions/creer", sessions.create, name="session_create"),
    path("sessions/importer", mass_import.mass_import, name="mass_import"),
    path("sessions/importer/modele", mass_import.template, name="mass_import_template"),
    path("sessions/importer/<uuid:key>", mass_import.confirm, name="mass_import_confirm"),
    path("sessions/<int:number>", session.details, name="session"),
    path("sessions/<int:number>/modifier", sessions.edit, name="session_edit"),
    path("sessions/<int:number>/supprimer", sessions.delete, name="session_delete"),
    path("sessions/<int:number>/emargement", papers.attendance, name="attendance"),
    path("sessions/<int:number>/kit", papers.kit, name="kit"),
    path("sessions/<int:number>/convocations", papers.convocations, name="convocations"),
    path("sessions/<int:number>/convocation-texte", papers.convocation_text, name="convocation_text"),
    path("sessions/<int:number>/clea", papers.clea, name="clea"),
    path("sessions/<int:number>/candidats", candidates.candidates, name="candidates"),
    path("sessions/<int:number>/candidats/ajouter", candidates.add, name="candidate_add"),
    path("sessions/<int:number>/candidats/liste", papers.sheet, name="candidates_sheet"),
    path("sessions/<int:number>/candidats/importer", candidates.import_list, name="candidates_import"),
    path("sessions/<int:number>/candidats/eleves", candidates.pupils, name="pupils"),
    path("sessions/<int:number>/candidats/<uuid:public_id>", candidates.candidate, name="candidate"),
    path(
        "sessions/<int:number>/candidats/<uuid:public_id>/accessibilite",
        candidates.accessibility,
        name="candidate_accessibility",
    ),
    path(
        "sessions/<int:number>/candidats/<uuid:public_id>/supprimer",
        candidates.delete,
        name="candidate_delete",
    ),
    path("sessions/<int:number>/finaliser/", include("pix.faces.certif.finalisation_urls")),
    path("papiers/incident", papers.incidents, name="incident_report"),
    path("papiers/fraude", papers.fraud, name="fraud_report"),
    path("repetitions", rehearsals.rehearsals, name="rehearsals"),
    path("repetitions/<uuid:public_id>", rehearsals.rehearsal, name="rehearsal"),
    path("repetitions/<uuid:public_id>/postes", rehearsals.lines, name="rehearsal_lines"),
    path("repetitions/<uuid:public_id>/fermer", rehearsals.close, name="rehearsal_close"),
    path("calendrier", years.calendar, name="calendar"),
    path("statistiques", years.statistics, name="statistics"),
    *team_urls(team.TEAM, team.JOINING, member_page, administrator_page),
    path("equipe/membres/<uuid:public_id>/referent", team.referer, name="member_referer"),
    path("changer/<uuid:public_id>", home.switch, name="switch"),
    path("cgu", terms.terms, name="terms"),
]
