"""The follow-up board, its slips, its file, and the reminders noted."""

from attrs import evolve
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import ngettext

from pix.apps.campaigns import actions
from pix.core.campaigns.follow_up import Bucket
from pix.faces.orga import board_table, frame
from pix.faces.orga.access import Place, member_page
from pix.faces.orga.presenters.board import board_for, kept, label_of, present_board, read_choice
from pix.faces.orga.presenters.campaigns import link_of, spaced
from pix.faces.orga.presenters.learners import classes_of


@member_page()
def board(request: HttpRequest, place: Place) -> HttpResponse:
    return frame.show(request, place, "board", **present_board(place.organization, request.GET))


@member_page()
def slips(request: HttpRequest, place: Place) -> HttpResponse:
    """One slip a learner, to print and cut: how to log in and the code. Never a password."""
    choice = read_choice(place.organization, request.GET, classes_of(place.organization))
    rows = kept(board_for(place.organization, choice), choice)
    return frame.show(
        request,
        place,
        "board_slips",
        rows=rows,
        course=choice.campaign,
        code=spaced(choice.campaign.code) if choice.campaign else "",
        link=link_of(choice.campaign) if choice.campaign else "",
        kind=label_of(choice.bucket) if choice.bucket else "",
        back=f"{reverse('orga:board')}?{choice.query()}",
    )


@member_page()
def export(request: HttpRequest, place: Place) -> StreamingHttpResponse:
    choice = read_choice(place.organization, request.GET, classes_of(place.organization))
    rows = kept(board_for(place.organization, choice), choice)
    response = StreamingHttpResponse(
        board_table.table_of(rows, choice), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="{board_table.file_name(choice)}"'
    return response


@member_page("POST")
def remind(request: HttpRequest, place: Place) -> HttpResponse:
    """Notes that those of a bucket were reminded just now."""
    choice = read_choice(place.organization, request.POST, classes_of(place.organization))
    bucket = choice.bucket or Bucket.NOT_STARTED
    rows = kept(board_for(place.organization, choice), evolve(choice, bucket=bucket, needs_help=False))
    if rows:
        actions.record_reminder(
            place.organization,
            [row.learner.pk for row in rows],
            bucket,
            campaign=choice.campaign,
            by=place.user,
        )
    said = ngettext("Reminder noted for %(n)d person.", "Reminder noted for %(n)d people.", len(rows))
    messages.success(request, said % {"n": len(rows)})
    return redirect(f"{reverse('orga:board')}?{choice.query()}")
