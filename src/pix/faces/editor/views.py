"""The bank seen by its authors."""

from urllib.parse import quote

from csp.constants import SELF
from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin

from pix.apps.assessments.errors import AnswerRefused
from pix.apps.assessments.posting import is_incomplete, read_value
from pix.apps.content.bank_files import Bank
from pix.apps.content.drawer import Card, UnknownTemplateError, cards, read_one
from pix.apps.content.expected import messages_for, prepare_expected
from pix.common import markdown
from pix.core.grading.errors import UnreadableAnswer
from pix.core.grading.results import AnswerContext, Result
from pix.core.grading.verdict import grade
from pix.core.items.findings import InvalidTemplateError, RenderingError
from pix.core.items.rendering import render as render_variant
from pix.documents.files import build_file, mime_type
from pix.faces.editor.access import author_page
from pix.faces.editor.presenters import catalogue
from pix.faces.editor.presenters import preview as desk
from pix.faces.editor.presenters.preview import Look

HIGHEST_VARIANT = 999_999


@author_page()
def templates(request: HttpRequest) -> HttpResponse:
    return render(request, "editor/templates.html", catalogue.present(Bank(), request.GET.dict()))


@author_page()
def preview(request: HttpRequest, template: str) -> HttpResponse:
    bank = Bank()
    card = card_of(bank, template)
    try:
        look = look_at(bank, template, read_number(request.GET.get("variante", "0")))
    except (InvalidTemplateError, RenderingError) as error:
        lines = str(error).splitlines()
        return render(request, "editor/broken.html", {"card": card, "lines": lines}, status=422)
    page = desk.present_desk(bank, card, look, checks="controle" in request.GET)
    narrow = request.GET.get("largeur") == "telephone"
    return render(request, "editor/preview.html", {**page, "narrow": narrow})


@author_page("GET", "HEAD", "POST")
@csp_replace({"frame-ancestors": [SELF]})
@xframe_options_sameorigin
def question(request: HttpRequest, template: str, number: int) -> HttpResponse:
    """The question alone, in its frame; posted to, what this answer is worth."""
    bank = Bank()
    card = card_of(bank, template)
    look = look_or_404(bank, template, number)
    context = {
        "card": card,
        "area": card.competence[0],
        "test_title": bank.referential(set()).competence(card.competence).title.fr,
    }
    if request.method != "POST":
        return render(request, "editor/question.html", {**context, "page": desk.present_question(look)})
    return render(request, "editor/verdict.html", {**context, **judge(look, request)})


@author_page()
def attachment(_request: HttpRequest, template: str, number: int, name: str) -> HttpResponse:
    variant = look_or_404(Bank(), template, number).variant
    files = [*variant.attachments, *([variant.illustration.file] if variant.illustration else [])]
    wanted = next((file for file in files if file.name == name), None)
    if wanted is None:
        raise Http404
    response = HttpResponse(build_file(wanted), content_type=mime_type(name))
    if wanted in variant.attachments:
        response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return response


def judge(look: Look, request: HttpRequest) -> dict[str, object]:
    """The verdict of a posted answer, with what is said of it to a learner."""
    variant = look.variant
    posted = {name: request.POST.getlist(name) for name in request.POST}
    try:
        value = read_value(variant, posted)
        if is_incomplete(variant, value, posted):
            return {"problem": _("This answer is not complete: the page of learners would not send it.")}
        verdict = grade(prepare_expected(look.template, variant), value, AnswerContext(), 10_000)
    except (AnswerRefused, UnreadableAnswer) as error:
        return {"problem": _("No page sends such an answer."), "detail": str(error)}
    message = " ".join(messages_for(variant, value))
    return {
        "result": str(verdict.result),
        "is_right": verdict.result == Result.OK,
        "value": desk.readable(value),
        "message": markdown.render_inline(message) if message else "",
        "explanation": markdown.render_lines(variant.explanation),
        "solution": desk.solution_text(variant),
    }


def card_of(bank: Bank, template: str) -> Card:
    return next((card for card in cards(bank) if card.id == template), None) or not_found(template)


def not_found(template: str) -> Card:
    raise Http404(template)


def look_at(bank: Bank, template: str, number: int) -> Look:
    """Raises UnknownTemplateError, InvalidTemplateError, RenderingError."""
    read = read_one(bank, template)
    return Look(read, render_variant(read, number), number)


def look_or_404(bank: Bank, template: str, number: int) -> Look:
    try:
        return look_at(bank, template, min(number, HIGHEST_VARIANT))
    except (UnknownTemplateError, InvalidTemplateError, RenderingError) as error:
        raise Http404 from error


def read_number(text: str) -> int:
    return min(int(text), HIGHEST_VARIANT) if text.isascii() and text.isdigit() and len(text) < 10 else 0
