from django.urls import include, path

from pix.faces.app.views import dashboard, profile, questions, tests, tutorials

app_name = "app"

urlpatterns = [
    path("assessments/<uuid:public_id>/resume", tests.resume, name="resume"),
    path("assessments/<uuid:public_id>/challenges/<int:number>", questions.question, name="question"),
    path(
        "assessments/<uuid:public_id>/challenges/<int:number>/start",
        questions.start_timer,
        name="start_timer",
    ),
    path(
        "assessments/<uuid:public_id>/challenges/<int:number>/state", questions.note_state, name="note_state"
    ),
    path(
        "assessments/<uuid:public_id>/challenges/<int:number>/correction",
        questions.correction,
        name="correction",
    ),
    path(
        "assessments/<uuid:public_id>/challenges/<int:number>/report",
        questions.report_problem,
        name="report_problem",
    ),
    path(
        "assessments/<uuid:public_id>/challenges/<int:number>/files/<str:name>",
        questions.attachment,
        name="attachment",
    ),
    path("assessments/<uuid:public_id>/checkpoint", tests.checkpoint, name="checkpoint"),
    path("assessments/<uuid:public_id>/results", tests.course_result, name="course_result"),
    path("accueil", dashboard.dashboard, name="dashboard"),
    path("competences", profile.profile, name="profile"),
    path("competences/<str:code>/details", profile.competence, name="competence"),
    path("competences/<str:code>/evaluer", tests.start_competence, name="start_competence"),
    path("competences/<str:code>/retenter", tests.improve_competence, name="improve_competence"),
    path("competences/<str:code>/remettre-a-zero", tests.reset_competence, name="reset_competence"),
    path(
        "competences/<str:code>/resultats/<uuid:public_id>", tests.competence_result, name="competence_result"
    ),
    path("courses/<slug:course>", tests.start_course, name="start_course"),
    path("mode-compris", questions.dismiss_tip, name="dismiss_tip"),
    path("mes-tutos", tutorials.recommended, name="tutorials"),
    path("fiches/<slug:tutorial>", tutorials.tutorial, name="tutorial"),
    path("", include("pix.faces.app.account_urls")),
    path("", include("pix.faces.app.campaign_urls")),
    path("", include("pix.faces.app.exam_urls")),
    path("", include("pix.faces.app.rehearsal_urls")),
    path("", include("pix.faces.app.certificate_urls")),
]
