from django.urls import path

from pix.faces.orga.views import home, imports, joining, learners, members, team

app_name = "orga"

urlpatterns = [
    path("", home.home, name="home"),
    path("changer/<uuid:public_id>", home.switch, name="switch"),
    path("eleves", learners.learners, name="learners"),
    path("importer", imports.imports, name="imports"),
    path("importer/modele", imports.template_of_students, name="import_template"),
    path("importer/<uuid:public_id>/etat", imports.progress, name="import_progress"),
    path("equipe", team.team, name="team"),
    path("equipe/invitations", team.invitations, name="invitations"),
    path("equipe/invitations/<uuid:public_id>/renvoyer", team.resend, name="invitation_resend"),
    path("equipe/invitations/<uuid:public_id>/annuler", team.cancel, name="invitation_cancel"),
    path("equipe/membres/<uuid:public_id>/role", members.change_role, name="member_role"),
    path("equipe/membres/<uuid:public_id>/retirer", members.remove, name="member_remove"),
    path("equipe/quitter", members.leave, name="leave"),
    path("rejoindre", joining.join, name="join"),
]
