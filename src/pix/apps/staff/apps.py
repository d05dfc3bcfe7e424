from django.apps import AppConfig


class StaffConfig(AppConfig):
    name = "pix.apps.staff"
    label = "staff"
