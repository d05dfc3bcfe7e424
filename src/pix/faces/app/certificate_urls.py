from django.urls import path

from pix.faces.app.views import certificates

urlpatterns = [
    path("mes-certifications", certificates.my_certificates, name="my_certificates"),
    path("mes-certifications/<uuid:public_id>", certificates.certificate, name="certificate"),
    path("mes-certifications/<uuid:public_id>/pdf", certificates.certificate_file, name="certificate_file"),
]
