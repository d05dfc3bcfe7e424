from django.apps import AppConfig


class PublicFaceConfig(AppConfig):
    name = "pix.faces.public"
    label = "face_public"
