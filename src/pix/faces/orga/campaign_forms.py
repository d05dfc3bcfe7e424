"""Forms of the courses given. The rules are those of `pix.apps.campaigns`: here are their words."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from pix.apps.campaigns import rules
from pix.apps.campaigns.catalogue import courses_for
from pix.apps.campaigns.enums import ExternalIdType, Kind
from pix.apps.campaigns.forms import (
    LONGEST_LANDING,
    LONGEST_NAME,
    LONGEST_TITLE,
    CampaignForm,
    faults_of,
)
from pix.apps.campaigns.queries.campaigns import course_figures, possible_owners
from pix.apps.organizations import queries

if TYPE_CHECKING:
    from pix.apps.accounts.models import User
    from pix.apps.campaigns.models import Campaign, TargetProfile
    from pix.faces.orga.access import Place

SENTENCES = {
    "CAMPAIGN_NAME_IS_REQUIRED": _("Give the course a name."),
    "CAMPAIGN_NAME_IS_TOO_LONG": _("255 characters at most."),
    "CAMPAIGN_PURPOSE_IS_REQUIRED": _("Choose what you want to do."),
    "TARGET_PROFILE_IS_REQUIRED": _("Choose a course of the catalogue."),
    "TARGET_PROFILE_NOT_ALLOWED_FOR_PROFILES_COLLECTION_CAMPAIGN": _(
        "A collection of profiles has no course of the catalogue."
    ),
    "TARGET_PROFILE_HAS_NO_QUESTION": _("No question of this course is ready yet: choose another one."),
    "TITLE_NOT_ALLOWED_FOR_PROFILES_COLLECTION_CAMPAIGN": _("A collection of profiles has no title."),
    "CAMPAIGN_TITLE_IS_TOO_LONG": _("50 characters at most."),
    "CUSTOM_LANDING_PAGE_TEXT_IS_TOO_LONG": _("5,000 characters at most."),
    "EXTERNAL_USER_ID_IS_REQUIRED": _("Say what to ask for, in 3 to 255 characters."),
    "COURSE_NAME_IS_REQUIRED": _("Give your course a name."),
    "COURSE_NAME_IS_TOO_LONG": _("255 characters at most."),
    "COURSE_HAS_NO_SUBJECT": _("Tick at least one subject."),
    "MISSING_OWNER": _("Choose who owns this course."),
    "OWNER_NOT_IN_ORGANIZATION": _("This person is no longer in the team."),
}
KIND_HINTS = {
    Kind.ASSESSMENT: _("Assess: adaptive questions of a course; what each person already knows is kept."),
    Kind.PROFILES_COLLECTION: _("Collect: each person sends their whole Pix profile in one click."),
    Kind.EXAM: _(
        "Question: the same questions for a test in class; the profile is neither used nor changed."
    ),
}
YES_NO = [("1", _("Yes")), ("0", _("No"))]


class CourseChoice(forms.ModelChoiceField):
    """The courses that have questions today, by category."""

    def label_from_instance(self, course: "TargetProfile") -> Any:
        return format_lazy("{} · {} min", course.name, course.minutes)


class MemberChoice(forms.ModelChoiceField):
    def label_from_instance(self, user: "User") -> str:
        return str(user)


class CreationForm(forms.Form):
    """A new course. Fields that the organisation does not offer are not there."""

    name = forms.CharField(
        label=_("Name of the course"),
        help_text=_("For the team: « 3e B, autumn »."),
        error_messages={"required": SENTENCES["CAMPAIGN_NAME_IS_REQUIRED"]},
    )
    kind = forms.ChoiceField(
        label=_("What do you want to do?"),
        widget=forms.RadioSelect,
        choices=(),
        error_messages={"required": SENTENCES["CAMPAIGN_PURPOSE_IS_REQUIRED"]},
    )
    profile = CourseChoice(
        label=_("Course of the catalogue"),
        error_messages={"required": SENTENCES["TARGET_PROFILE_IS_REQUIRED"]},
        queryset=None,
        to_field_name="public_id",
        empty_label=_("Choose"),
    )
    title = forms.CharField(
        label=_("Title shown to learners"),
        required=False,
        help_text=_("Without a title, the name of the course of the catalogue is shown."),
    )
    multiple_sendings = forms.ChoiceField(
        label=_("May they take it again and send new results?"),
        widget=forms.RadioSelect,
        choices=YES_NO,
        initial="1",
    )
    wants_external_id = forms.ChoiceField(
        label=_("Ask each person for an identifier?"),
        widget=forms.RadioSelect,
        choices=YES_NO[::-1],
        initial="0",
        help_text=_("Never a social security number, nor anything about health, origin or opinions."),
    )
    external_id_label = forms.CharField(
        label=_("What to ask for"), error_messages={"required": SENTENCES["EXTERNAL_USER_ID_IS_REQUIRED"]}
    )
    external_id_type = forms.ChoiceField(
        label=_("It is"), required=False, choices=ExternalIdType.choices, initial=ExternalIdType.STRING
    )
    landing_text = forms.CharField(
        label=_("Word of welcome"),
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Shown before the first question: why this course, by when."),
    )
    owner = MemberChoice(label=_("Owner"), queryset=None, to_field_name="public_id", empty_label=None)

    def __init__(self, place: "Place", *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        features = queries.features_of(place.organization)
        kinds = rules.offered_kinds(features)
        self.fields["kind"].choices = [(kind.value, KIND_HINTS[Kind(kind)]) for kind in kinds]
        self.fields["profile"].queryset = courses_with_questions(place)
        self.fields["owner"].queryset = possible_owners(place.organization)
        self.fields["owner"].initial = place.user.public_id
        if self.is_bound:  # what another choice hides is not asked for
            self.fields["profile"].required = self.data.get("kind") != Kind.PROFILES_COLLECTION
            self.fields["external_id_label"].required = self.data.get("wants_external_id") == "1"
        self.offers_multiple = rules.offers_multiple_sendings(Kind.ASSESSMENT, features)
        for name, longest in (
            ("name", LONGEST_NAME),
            ("title", LONGEST_TITLE),
            ("landing_text", LONGEST_LANDING),
        ):
            self.fields[name].widget.attrs["maxlength"] = longest

    def campaign_form(self) -> CampaignForm:
        """What was chosen. A choice that no page proposes is an error of the form already."""
        given = self.cleaned_data
        kind = given.get("kind", "")
        collects = kind == Kind.PROFILES_COLLECTION
        asks_multiple = collects or self.offers_multiple
        return CampaignForm(
            name=given.get("name", ""),
            kind=kind,
            profile=None if collects else given.get("profile"),
            title="" if collects else given.get("title", ""),
            landing_text=given.get("landing_text", ""),
            multiple_sendings=given.get("multiple_sendings") == "1" if asks_multiple else None,
            wants_external_id=given.get("wants_external_id") == "1",
            external_id_label=given.get("external_id_label", ""),
            external_id_type=given.get("external_id_type", ""),
        )

    def tell_everything(self) -> None:
        """The other faults too, when a field is missing: all of them are said at once."""
        self.take_faults(faults_of(self.campaign_form().cleaned()))

    def take_faults(self, faults: dict[str, str]) -> None:
        """The sentence of each fault, on its field, unless it has one already."""
        for name, code in faults.items():
            if name not in self.errors:
                self.add_error(name if name in self.fields else None, SENTENCES.get(code, code))


class EditForm(forms.Form):
    """What may change once a course is given."""

    name = forms.CharField(label=_("Name of the course"), required=False)
    title = forms.CharField(label=_("Title shown to learners"), required=False)
    landing_text = forms.CharField(
        label=_("Word of welcome"), required=False, widget=forms.Textarea({"rows": 5})
    )
    owner = MemberChoice(
        label=_("Owner"), required=False, queryset=None, to_field_name="public_id", empty_label=None
    )

    def __init__(self, place: "Place", campaign: "Campaign", *arguments: Any, **options: Any) -> None:
        initial = {
            "name": campaign.name,
            "title": campaign.title,
            "landing_text": campaign.landing_text,
            "owner": campaign.owner.public_id if campaign.owner else None,
        }
        super().__init__(*arguments, initial=initial, **options)
        self.fields["owner"].queryset = possible_owners(place.organization)
        for name, longest in (
            ("name", LONGEST_NAME),
            ("title", LONGEST_TITLE),
            ("landing_text", LONGEST_LANDING),
        ):
            self.fields[name].widget.attrs["maxlength"] = longest
        if campaign.collects_profiles:
            del self.fields["title"]

    take_faults = CreationForm.take_faults


def courses_with_questions(place: "Place"):
    """The courses that can be given today."""
    courses = courses_for(place.organization)
    return courses.filter(pk__in=[one.pk for one in courses if course_figures(one).skills])
