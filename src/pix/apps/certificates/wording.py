"""A certificate in words, in the language of who reads it: the page, the check and the PDF say the same."""

import datetime
from urllib.parse import urlencode

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pix.apps.certificates.levels import LEVELS, label_of
from pix.apps.certification.enums import Kind, ResultStatus
from pix.apps.certification.models import Certification, Result
from pix.apps.content import registry
from pix.core.certification.certificate_text import CertificateText, ShownArea, ShownCompetence, Step
from pix.core.certification.validity import valid_until
from pix.documents.certificates.pdf import CertificateWords

PIX_OF_A_LEVEL = 128  # sixteen competences of eight pix
PROFESSIONAL_FROM_PIX = 120
PROFESSIONAL_SINCE = datetime.date(2022, 1, 1)


def say(certification: Certification) -> CertificateText:
    """Needs the session, the last result and its marks."""
    result = certification.last_result
    is_v2 = certification.kind == Kind.V2
    delivered = timezone.localdate(certification.session.published_at)
    return CertificateText(
        number=_("Certification no. %(number)s") % {"number": certification.pk},
        is_estimated=not is_v2,
        name=certification.full_name,
        born=say_birth(certification),
        taken=_("Test taken on %(day)s, %(place)s")
        % {
            "day": day(timezone.localdate(certification.started_at)),
            "place": certification.session.centre_name,
        },
        dates=_("Issued on %(issued)s, valid until %(end)s")
        % {"issued": day(delivered), "end": day(valid_until(delivered))},
        score=result.pix_score,
        score_caption=_("certified pix out of %(most)s") % {"most": greatest_score(certification)},
        **say_level(certification, result),
        interval_text=say_interval(certification, result),
        lowest=result.lowest_pix,
        highest=result.highest_pix,
        steps=() if is_v2 else steps_of(result),
        **say_levels(is_v2=is_v2),
        areas=shown_areas(result),
        max_level=result.max_level,
        remarks=remarks_of(certification, result, delivered),
        code=certification.verification_code,
        address=check_address(certification),
    )


def greatest_score(certification: Certification) -> int:
    result = certification.last_result
    return result.max_level * PIX_OF_A_LEVEL if certification.kind == Kind.V2 else result.max_score


def check_address(certification: Certification) -> str:
    query = urlencode({"code": certification.verification_code})
    return f"{settings.SITE_URL}/verifier?{query}"


def day(date: datetime.date) -> str:
    return date_format(date, "j F Y")


def say_birth(certification: Certification) -> str:
    words = {"day": day(certification.birthdate), "place": certification.birth_city}
    if not words["place"]:
        return _("Born on %(day)s") % words
    return _("Born on %(day)s in %(place)s") % words


def say_level(certification: Certification, result: Result) -> dict[str, str]:
    """A V2 certificate has no global level; below the first level there is none to show."""
    level = LEVELS.get(result.level)
    if certification.kind == Kind.V2 or (level is not None and not level.label):
        return {"level": "", "level_range": "", "level_text": ""}
    if level is None:
        return {"level": label_of(result.external_level or result.level), "level_range": "", "level_text": ""}
    return {
        "level": str(level.label),
        "level_range": _("from %(low)s to %(high)s pix") % {"low": level.low, "high": level.high},
        "level_text": str(level.meaning) % {"name": certification.first_name},
    }


def say_interval(certification: Certification, result: Result) -> str:
    if certification.kind == Kind.V2:
        return _("The highest level open on that day was level %(level)s.") % {"level": result.max_level}
    if result.lowest_pix is None or result.highest_pix is None:
        return ""
    return _(
        "A test is a measure: taking it again the same day, %(name)s would obtain between %(low)s and "
        "%(high)s pix 19 times out of 20."
    ) % {"name": certification.first_name, "low": result.lowest_pix, "high": result.highest_pix}


def steps_of(result: Result) -> tuple[Step, ...]:
    """The levels that could be reached on that day."""
    if result.pix_score is None:
        return ()
    reachable = list(LEVELS.values())[: result.max_level + 1]
    return tuple(Step(str(level.label), level.low, level.high) for level in reachable)


def shown_areas(result: Result) -> tuple[ShownArea, ...]:
    """The sixteen competences with their marks; nothing when none was given."""
    levels = {mark.competence: mark.level for mark in result.marks.all()}
    if not levels:
        return ()
    referential, language = registry.current_release().referential, get_language() or "fr"
    return tuple(
        ShownArea(
            area.code,
            area.title.in_language(language),
            tuple(
                ShownCompetence(one.code, one.title.in_language(language), tested(levels.get(one.code)))
                for one in referential.competences
                if one.area == area.code
            ),
        )
        for area in referential.areas
    )


def tested(level: int | None) -> int | None:
    return None if level is None or level < 0 else level


def remarks_of(certification: Certification, result: Result, delivered: datetime.date) -> tuple[str, ...]:
    remarks = []
    if result.clea == ResultStatus.VALIDATED:
        remarks.append(_("This test also gives CléA Numérique."))
    is_professional = (result.pix_score or 0) >= PROFESSIONAL_FROM_PIX and delivered >= PROFESSIONAL_SINCE
    if is_professional:
        remarks.append(
            _("From %(pix)s pix, this certification is recognised as useful to work.")
            % {"pix": PROFESSIONAL_FROM_PIX}
        )
    if certification.kind == Kind.V2:
        remarks.append(_("The certified score may differ from that of the profile."))
    return tuple(remarks)


def say_levels(*, is_v2: bool) -> dict[str, str]:
    if is_v2:
        return {
            "levels_title": _("Certified level in each competence"),
            "levels_text": _("Each level was certified by the questions of its competence."),
        }
    return {
        "levels_title": _("Estimated level in each competence"),
        "levels_text": _("The score and the level are certified; these sixteen levels are estimates."),
    }


def words() -> CertificateWords:
    """What the certificates of one file have in common."""
    return CertificateWords(
        title=_("Certificate of digital skills"),
        not_tested=_("not tested"),
        code_title=_("Verification code"),
        code_text=_(
            "To be typed on the page “Check a certificate”, without an account. It shows this result, or "
            "answers that there is none."
        ),
        qr_label=_("QR code: opens the page that checks this certificate"),
        issued_by=_("Issued by %(site)s, independent of the public service.") % {"site": settings.SITE_NAME},
        site=settings.SITE_NAME,
        language=get_language() or "fr",
    )
