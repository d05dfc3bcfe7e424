from django.urls import path

from pix.faces.app.views import exam, exam_door

CANDIDATE = "certifications/candidat/<uuid:public_id>"
TEST = "certifications/<uuid:public_id>"
QUESTION = f"{TEST}/questions/<int:number>"

urlpatterns = [
    path("certifications", exam_door.home, name="exam_home"),
    path("certifications/rejoindre", exam_door.join, name="exam_join"),
    path("certifications/seb/fin", exam_door.seb_end, name="exam_seb_end"),
    path("seb/<uuid:public_id>/config.seb", exam_door.seb_file, name="exam_seb"),
    path(f"{CANDIDATE}/informations", exam_door.instructions, name="exam_instructions"),
    path(CANDIDATE, exam_door.start, name="exam_start"),
    path(f"{CANDIDATE}/etat", exam_door.door_state, name="exam_door_state"),
    path(f"{TEST}/reprendre", exam.resume, name="exam_resume"),
    path(f"{TEST}/results", exam.end, name="exam_end"),
    path(f"{TEST}/etat", exam.state, name="exam_state"),
    path(f"{TEST}/presence", exam.beat, name="exam_beat"),
    path(QUESTION, exam.question, name="exam_question"),
    path(f"{QUESTION}/commencer", exam.begin, name="exam_begin"),
    path(f"{QUESTION}/etat", exam.note_state, name="exam_note_state"),
    path(f"{QUESTION}/signaler", exam.alert, name="exam_alert"),
    path(f"{QUESTION}/navigateur", exam.proof, name="exam_proof"),
    path(f"{QUESTION}/fichiers/<str:name>", exam.attachment, name="exam_file"),
]
