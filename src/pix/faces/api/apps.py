from django.apps import AppConfig


class ApiFaceConfig(AppConfig):
    name = "pix.faces.api"
    label = "face_api"
