from django.urls import path

from pix.faces.public.views import certificates, measure, pages, results_link

app_name = "public"

urlpatterns = [
    path("", pages.home, name="home"),
    path("eleves-et-parents", pages.text_page, {"name": "pupils_parents"}, name="pupils_parents"),
    path("aide", pages.text_page, {"name": "help"}, name="help"),
    path("accessibilite", pages.text_page, {"name": "accessibility"}, name="accessibility"),
    path("conditions", pages.text_page, {"name": "terms"}, name="terms"),
    path("donnees-personnelles", pages.text_page, {"name": "privacy"}, name="privacy"),
    path("donnees-des-eleves", pages.text_page, {"name": "pupils_privacy"}, name="pupils_privacy"),
    path("mentions-legales", pages.text_page, {"name": "legal"}, name="legal"),
    path("reperes", pages.text_page, {"name": "landmarks"}, name="landmarks"),
    path("certification/mesure", measure.measure, name="measure"),
    path("verification-certificat", certificates.check, name="check"),
    path("verifier", certificates.check, name="check_short"),
    path("resultats", results_link.results, name="results"),
    path("plan-du-site", pages.site_map, name="site_map"),
    path("robots.txt", pages.robots, name="robots"),
    path("etat-du-service", pages.status, name="status"),
]
