"""One certification, as the jury sees it: what is decided of it, then the test question by question."""

from django.http import HttpRequest, HttpResponse

from pix.apps.certification.queries.jury import get_certification, questions_of
from pix.apps.journal.actions import record
from pix.faces.admin import frame
from pix.faces.admin.access import Staff, staff_page
from pix.faces.admin.presenters.certification import present_certification
from pix.faces.admin.presenters.detail import present_detail


@staff_page()
def page(request: HttpRequest, staff: Staff, number: int) -> HttpResponse:
    return show(request, staff, number)


def show(request: HttpRequest, staff: Staff, number: int, status: int = 200, **told: object) -> HttpResponse:
    certification = get_certification(number)
    record("certification.read", f"certification:{number}", actor_id=staff.user.pk)
    context = present_certification(certification, staff) | {"tab": "page"}
    return frame.show(request, staff, "certification", status=status, **(context | told))


@staff_page()
def detail(request: HttpRequest, staff: Staff, number: int) -> HttpResponse:
    certification = get_certification(number)
    record("certification.read", f"certification:{number}", actor_id=staff.user.pk, what="answers")
    context = present_certification(certification, staff) | {"tab": "detail"}
    context |= present_detail(certification, questions_of(certification))
    return frame.show(request, staff, "detail", **context)
