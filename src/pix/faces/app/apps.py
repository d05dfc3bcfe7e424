from django.apps import AppConfig


class AppFaceConfig(AppConfig):
    name = "pix.faces.app"
    label = "face_app"
