"""Checking a code: counted, so that nobody goes through all the codes; a miss is journalled."""

from django.conf import settings

from pix.apps.accounts import limits
from pix.apps.certificates.errors import CertificateNotFound
from pix.apps.certificates.queries import find_by_code
from pix.apps.certification.models import Certification
from pix.apps.journal.actions import record


def check_code(typed: str, *, address: str) -> Certification:
    """Raises TooManyTries, CertificateCodeMalformed, CertificateNotFound."""
    limits.spend((settings.CERTIFICATE_CHECKS_PER_MINUTE_AND_ADDRESS, "certificate", address))
    try:
        return find_by_code(typed)
    except CertificateNotFound:
        bucket = limits.name_bucket("certificate", address)[:16]
        record("certificate.not_found", f"address:{bucket}", actor_id=None)
        raise
