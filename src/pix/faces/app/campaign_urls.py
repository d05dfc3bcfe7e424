from django.urls import path

from pix.faces.app.views import attestations, campaign_results, campaigns, courses

CODE = "campagnes/<str:code>"

urlpatterns = [
    path("campagnes", campaigns.enter_code, name="enter_code"),
    path(f"{CODE}", campaigns.entry, name="campaign"),
    path(f"{CODE}/presentation", campaigns.landing, name="campaign_landing"),
    path(f"{CODE}/acces", campaigns.access, name="campaign_access"),
    path(f"{CODE}/identifiant", campaigns.identifier, name="campaign_identifier"),
    path(f"{CODE}/didacticiel", campaigns.instructions, name="campaign_instructions"),
    path(f"{CODE}/evaluation/resultats", campaign_results.results, name="campaign_results"),
    path(f"{CODE}/envoyer", campaign_results.send, name="campaign_send"),
    path(f"{CODE}/repasser", campaign_results.try_again, {"how": "retry"}, name="campaign_retry"),
    path(f"{CODE}/remettre-a-zero", campaign_results.try_again, {"how": "reset"}, name="campaign_reset"),
    path(f"{CODE}/ameliorer", campaign_results.try_again, {"how": "improve"}, name="campaign_improve"),
    path(f"{CODE}/collecte/envoi-profil", campaign_results.profile, name="campaign_profile"),
    path(f"{CODE}/collecte/deja-envoye", campaign_results.profile_sent, name="campaign_profile_sent"),
    path(f"{CODE}/collecte/renvoyer", campaign_results.send_again, name="campaign_send_again"),
    path("mes-parcours", courses.my_courses, name="my_courses"),
    path("mes-attestations", attestations.my_attestations, name="my_attestations"),
    path("mes-attestations/<uuid:public_id>", attestations.attestation, name="attestation"),
]
