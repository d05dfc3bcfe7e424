from django.urls import include, path

from pix.faces.orga.access import administrator_page, member_page
from pix.faces.orga.views import (
    activation,
    attestations,
    board,
    certifications,
    home,
    imports,
    learner,
    learners,
    logins,
    team,
    terms,
)
from pix.spaces.urls import team_urls

app_name = "orga"

urlpatterns = [
    path("", home.home, name="home"),
    path("changer/<uuid:public_id>", home.switch, name="switch"),
    path("cgu", terms.terms, name="terms"),
    path("suivi", board.board, name="board"),
    path("suivi/fiches", board.slips, name="board_slips"),
    path("suivi/export", board.export, name="board_export"),
    path("suivi/relance", board.remind, name="board_remind"),
    path("attestations", attestations.attestations, name="attestations"),
    path("attestations/pdf", attestations.file, name="attestations_file"),
    path("certifications", certifications.certifications, name="certifications"),
    path("certifications/resultats", certifications.results, name="certification_results"),
    path("certifications/certificats", certifications.certificates, name="certification_certificates"),
    path("parcours/", include("pix.faces.orga.campaign_urls")),
    path("eleves", learners.learners, name="learners"),
    path("eleves/export", learners.export, name="learners_export"),
    path("eleves/certifiabilite", learners.certifiability, name="learners_certifiability"),
    path("eleves/supprimer", learners.delete, name="learners_delete"),
    path("eleves/comptes", logins.logins, name="logins"),
    path("eleves/comptes/lot", logins.batch, name="login_batch"),
    path("eleves/comptes/donnes", logins.given, name="logins_given"),
    path("eleves/comptes/fiches", logins.cards, name="login_cards"),
    path("eleves/comptes/tableau", logins.table, name="login_table"),
    path("eleves/<uuid:public_id>", learner.learner, name="learner"),
    path("eleves/<uuid:public_id>/acces", learner.access, name="learner_access"),
    path("eleves/<uuid:public_id>/compte", learner.open_account, name="learner_open_account"),
    path("eleves/<uuid:public_id>/mot-de-passe", learner.password, name="learner_password"),
    path("eleves/<uuid:public_id>/identifiant", learner.username, name="learner_username"),
    path("eleves/<uuid:public_id>/debloquer", learner.unblock, name="learner_unblock"),
    path("eleves/<uuid:public_id>/relier", learner.link, name="learner_link"),
    path("eleves/<uuid:public_id>/dissocier", learner.unlink, name="learner_unlink"),
    path("eleves/<uuid:public_id>/numero", learner.number, name="learner_number"),
    path("eleves/<uuid:public_id>/certifiabilite", learner.certifiability, name="learner_certifiability"),
    path("importer", imports.imports, name="imports"),
    path("importer/modele", imports.template_of_students, name="import_template"),
    path("importer/<uuid:public_id>/etat", imports.progress, name="import_progress"),
    *team_urls(team.TEAM, team.JOINING, member_page, administrator_page),
    path("demande-administration-sco", activation.ask, name="activation"),
]
