"""The files of a question: what it gives to open, and its picture."""

from urllib.parse import quote

from django.http import Http404, HttpResponse

from pix.core.items.variant import Variant
from pix.documents.files import build_file, mime_type


def serve_file(variant: Variant, name: str) -> HttpResponse:
    """An attachment is downloaded, the picture shown. Raises Http404 for a name it does not have."""
    pictures = [variant.illustration.file] if variant.illustration else []
    wanted = next((file for file in [*variant.attachments, *pictures] if file.name == name), None)
    if wanted is None:
        raise Http404
    response = HttpResponse(build_file(wanted), content_type=mime_type(name))
    if wanted in variant.attachments:
        response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    response["X-Content-Type-Options"] = "nosniff"
    return response
