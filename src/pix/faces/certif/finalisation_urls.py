from django.urls import path

from pix.faces.certif.views import finalisation

urlpatterns = [
    path("", finalisation.finalise, name="finalise"),
    path("<int:test>/motif", finalisation.reason, name="finalise_reason"),
    path("<int:test>/signalements", finalisation.test_reports, name="finalise_reports"),
    path(
        "<int:test>/signalements/<uuid:public_id>/supprimer",
        finalisation.delete_report,
        name="finalise_report_delete",
    ),
]
