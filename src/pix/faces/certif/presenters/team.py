"""The team, with who gets the notices of CléA."""

from pix.apps.centres import rules
from pix.faces.certif.access import Place
from pix.spaces import team


def present_team(place: Place) -> dict[str, object]:
    shown = team.present_team(place)
    if not rules.names_a_referer(place.centre):
        return shown
    for one in shown["members"]:
        one["is_referer"] = one["membership"].is_referer
        one["may_be_referer"] = shown["may_manage"] and not one["is_referer"]
    return {**shown, "lacks_referer": not any(one["is_referer"] for one in shown["members"])}
