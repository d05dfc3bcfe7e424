from django.urls import path

from pix.faces.app.views import rehearsal

urlpatterns = [
    path("repetition", rehearsal.rehearsal, name="rehearsal"),
    path("repetition/poids", rehearsal.weight, name="rehearsal_weight"),
    path("repetition/fichier", rehearsal.file, name="rehearsal_file"),
    path("repetition/verification", rehearsal.check, name="rehearsal_check"),
]
