from django.urls import path

from pix.faces.orga.views import (
    analyses,
    campaign_changes,
    campaigns,
    participations,
    results,
    selection,
)

urlpatterns = [
    path("", campaigns.campaigns, name="campaigns"),
    path("catalogue", campaigns.catalogue, name="catalogue"),
    path("catalogue/<uuid:public_id>", campaigns.course, name="course"),
    path("catalogue/<uuid:public_id>/retirer", campaigns.retire, name="course_retire"),
    path("sujets", selection.selection, name="selection"),
    path("sujets/fichier", selection.export, name="selection_file"),
    path("sujets/parcours", selection.make_course, name="selection_course"),
    path("nouveau", campaign_changes.create, name="campaign_create"),
    path("supprimer", campaign_changes.delete_several, name="campaigns_delete"),
    path("<uuid:public_id>", campaigns.activity, name="campaign"),
    path("<uuid:public_id>/direct", campaigns.live, name="campaign_live"),
    path("<uuid:public_id>/resultats", results.results, name="campaign_results"),
    path("<uuid:public_id>/analyse", analyses.analysis, name="campaign_analysis"),
    path("<uuid:public_id>/reprise", analyses.lesson, name="campaign_lesson"),
    path("<uuid:public_id>/verifier", analyses.retest, name="campaign_retest"),
    path("<uuid:public_id>/export", results.export, name="campaign_export"),
    path("<uuid:public_id>/reglages", campaigns.settings_page, name="campaign_settings"),
    path("<uuid:public_id>/modifier", campaign_changes.edit, name="campaign_edit"),
    path("<uuid:public_id>/archiver", campaign_changes.archive, name="campaign_archive"),
    path("<uuid:public_id>/dupliquer", campaign_changes.duplicate, name="campaign_duplicate"),
    path("<uuid:public_id>/supprimer", campaign_changes.delete, name="campaign_delete"),
    path(
        "<uuid:public_id>/participations/<uuid:participation>",
        participations.participation,
        name="participation",
    ),
    path(
        "<uuid:public_id>/participations/<uuid:participation>/supprimer",
        participations.delete,
        name="participation_delete",
    ),
]
