from django.apps import AppConfig


class AdminFaceConfig(AppConfig):
    name = "pix.faces.admin"
    label = "face_admin"
