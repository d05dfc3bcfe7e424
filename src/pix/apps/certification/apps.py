from django.apps import AppConfig


class CertificationConfig(AppConfig):
    name = "pix.apps.certification"
    label = "certification"
