from django.urls import path

from pix.faces.api import schools, search, tokens

app_name = "api"

urlpatterns = [
    path("token", tokens.token, name="token"),
    path("application/token", tokens.token, name="application_token"),
    path("organizations/<str:uai>/certifications", schools.certifications, name="school_record"),
    path("application/parcoursup/certification/search", search.search, name="parcoursup"),
]
