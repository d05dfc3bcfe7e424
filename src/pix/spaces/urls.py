"""The addresses of a team: the same below every space."""

from collections.abc import Callable

from django.urls import URLPattern, path
from django.views.decorators.http import require_http_methods

from pix.common.caching import never_cache
from pix.spaces.joining import JoiningPage
from pix.spaces.pages import TeamPages

READ, FORM, DEED = ("GET", "HEAD"), ("GET", "HEAD", "POST"), ("POST",)


def team_urls(
    pages: TeamPages, joining: JoiningPage, member_page: Callable, administrator_page: Callable
) -> list[URLPattern]:
    """`member_page`, `administrator_page`: the doors of this space, which take methods and then a view."""
    join = never_cache(require_http_methods(FORM)(joining.join))
    resend, cancel = administrator_page(*DEED)(pages.resend), administrator_page(*DEED)(pages.cancel)
    return [
        path("equipe", member_page(*READ)(pages.team), name="team"),
        path("equipe/invitations", administrator_page(*FORM)(pages.invitations), name="invitations"),
        path("equipe/invitations/<uuid:public_id>/renvoyer", resend, name="invitation_resend"),
        path("equipe/invitations/<uuid:public_id>/annuler", cancel, name="invitation_cancel"),
        path(
            "equipe/membres/<uuid:public_id>/role",
            administrator_page(*DEED)(pages.change_role),
            name="member_role",
        ),
        path(
            "equipe/membres/<uuid:public_id>/retirer",
            administrator_page(*FORM)(pages.remove),
            name="member_remove",
        ),
        path("equipe/quitter", member_page(*FORM)(pages.leave), name="leave"),
        path("rejoindre", join, name="join"),
    ]
