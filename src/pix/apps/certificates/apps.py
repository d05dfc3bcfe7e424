from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    name = "pix.apps.certificates"
    label = "certificates"
