from django.urls import path

from pix.faces.editor import views

app_name = "editor"

urlpatterns = [
    path("", views.templates, name="templates"),
    path("preview/<slug:template>", views.preview, name="preview"),
    path("preview/<slug:template>/<int:number>/question", views.question, name="question"),
    path("preview/<slug:template>/<int:number>/files/<str:name>", views.attachment, name="attachment"),
]
