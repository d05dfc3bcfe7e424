from django.urls import path

from pix.faces.admin.views import certification, decisions, lists, session

app_name = "admin"

urlpatterns = [
    path("", lists.to_treat, name="to_treat"),
    path("sessions/a-publier", lists.to_publish, name="to_publish"),
    path("sessions/a-publier/publier", lists.publish_all, name="publish_all"),
    path("sessions", lists.sessions, name="sessions"),
    path("sessions/<int:number>", session.page, name="session"),
    path("sessions/<int:number>/prendre", session.take, name="session_take"),
    path("sessions/<int:number>/commentaire", session.comment, name="session_comment"),
    path("sessions/<int:number>/definaliser", session.definalise, name="session_definalise"),
    path("sessions/<int:number>/publier", session.publish, name="session_publish"),
    path("sessions/<int:number>/depublier", session.unpublish, name="session_unpublish"),
    path("sessions/<int:number>/renvoyer", session.send_again, name="session_send_again"),
    path("sessions/<int:number>/transmis", session.mark_sent, name="session_mark_sent"),
    path("sessions/<int:number>/lien", session.link, name="session_link"),
    path("sessions/<int:number>/resultats", session.results, name="session_results"),
    path("sessions/<int:number>/certificats", session.certificates, name="session_certificates"),
    path("certifications/<int:number>", certification.page, name="certification"),
    path("certifications/<int:number>/detail", certification.detail, name="certification_detail"),
    path("certifications/<int:number>/decision", decisions.decision, name="decision"),
    path("certifications/<int:number>/identite", decisions.identity, name="identity"),
    path("certifications/<int:number>/commentaires", decisions.comments, name="comments"),
    path("certifications/<int:number>/calculer", decisions.rescore, name="rescore"),
    path("certifications/<int:number>/neutraliser", decisions.neutralise, name="neutralise"),
    path("certifications/<int:number>/jury-externe", decisions.external, name="external"),
    path(
        "certifications/<int:number>/signalements/<uuid:report>",
        decisions.resolve,
        name="resolve",
    ),
]
