"""Certificates as PDF files, one or many, and what the files are called."""

from collections.abc import Sequence

from django.utils import timezone

from pix.apps.certificates.wording import say, words
from pix.apps.certification.enums import Kind
from pix.apps.certification.models import Certification
from pix.documents.certificates.pdf import build_certificates


def certificates_pdf(certifications: Sequence[Certification]) -> bytes:
    """One after the other. Raises NoCertificateError without any."""
    return build_certificates(words(), [say(row) for row in certifications])


def filename_of(certification: Certification) -> str:
    """By the day it was issued: `certification-pix-20270330.pdf`, `attestation-pix-…` for a V2 one."""
    name = "attestation" if certification.kind == Kind.V2 else "certification"
    issued = timezone.localdate(certification.session.published_at)
    return f"{name}-pix-{issued:%Y%m%d}.pdf"
