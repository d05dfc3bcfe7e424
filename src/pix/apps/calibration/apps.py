from django.apps import AppConfig


class CalibrationConfig(AppConfig):
    name = "pix.apps.calibration"
    label = "calibration"
