from django.apps import AppConfig


class SupervisionFaceConfig(AppConfig):
    name = "pix.faces.supervision"
    label = "face_supervision"
