from django.urls import path

from pix.faces.supervision.views import alerts, entry, people, room

app_name = "supervision"

urlpatterns = [
    path("", entry.enter, name="enter"),
    path("salle", room.room, name="room"),
    path("salle/etat", room.state, name="state"),
    path("salle/presence", people.presence, name="presence"),
    path("salle/candidats/<uuid:public_id>", people.person, name="person"),
    path("salle/candidats/<uuid:public_id>/reprise", people.resume, name="resume"),
    path("salle/candidats/<uuid:public_id>/fin", people.end, name="end"),
    path("salle/signalements/<uuid:public_id>", alerts.alert, name="alert"),
    path("salle/navigateurs/<uuid:public_id>", alerts.environment, name="environment"),
    path("salle/temps", alerts.push, name="push"),
    path("salle/kit", room.kit, name="kit"),
    path("salle/quitter", entry.leave, name="leave"),
]
