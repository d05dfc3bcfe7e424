from django.urls import path

from pix.faces.certif.views import home, session, sessions, terms

app_name = "certif"

urlpatterns = [
    path("", sessions.sessions, name="sessions"),
    path("sessions/<int:number>", session.details, name="session"),
    path("changer/<uuid:public_id>", home.switch, name="switch"),
    path("cgu", terms.terms, name="terms"),
]
