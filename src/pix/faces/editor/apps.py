from django.apps import AppConfig


class EditorFaceConfig(AppConfig):
    name = "pix.faces.editor"
    label = "face_editor"
