from django.apps import AppConfig


class CertifFaceConfig(AppConfig):
    name = "pix.faces.certif"
    label = "face_certif"
