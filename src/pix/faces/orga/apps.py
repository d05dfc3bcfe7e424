from django.apps import AppConfig


class OrgaFaceConfig(AppConfig):
    name = "pix.faces.orga"
    label = "face_orga"
