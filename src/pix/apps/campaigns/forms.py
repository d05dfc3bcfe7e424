"""What a team writes of a campaign, and everything that is wrong with it at once."""

from attrs import evolve, frozen

from pix.apps.campaigns.enums import ExternalIdType, Kind
from pix.apps.campaigns.models import Campaign, TargetProfile

LONGEST_NAME, LONGEST_TITLE, LONGEST_LABEL, LONGEST_LANDING = 255, 50, 255, 5000
SHORTEST_LABEL = 3


@frozen
class CampaignForm:
    """The fields of the creation page. `multiple_sendings` None: as the page proposes it."""

    name: str = ""
    kind: str = ""
    profile: TargetProfile | None = None
    title: str = ""
    landing_text: str = ""
    multiple_sendings: bool | None = None
    external_id_label: str = ""
    external_id_type: str = ""
    wants_external_id: bool = False

    def cleaned(self) -> "CampaignForm":
        """Without blanks around, and without what the answer « no » makes useless."""
        keeps_id = self.wants_external_id or bool(self.external_id_label.strip())
        return evolve(
            self,
            name=self.name.strip(),
            title=self.title.strip(),
            landing_text=self.landing_text.strip(),
            wants_external_id=keeps_id,
            external_id_label=self.external_id_label.strip() if keeps_id else "",
            external_id_type=(self.external_id_type or ExternalIdType.STRING) if keeps_id else "",
        )


def faults_of(form: CampaignForm) -> dict[str, str]:
    """A code for each field that makes no campaign; empty when all do."""
    faults = {
        "name": name_fault(form.name),
        "kind": None if form.kind in Kind.values else "CAMPAIGN_PURPOSE_IS_REQUIRED",
        "landing_text": landing_fault(form.landing_text),
        "external_id_label": label_fault(form),
        **course_faults(form),
    }
    return {field: code for field, code in faults.items() if code}


def course_faults(form: CampaignForm) -> dict[str, str | None]:
    if form.kind == Kind.PROFILES_COLLECTION:
        return {
            "profile": "TARGET_PROFILE_NOT_ALLOWED_FOR_PROFILES_COLLECTION_CAMPAIGN"
            if form.profile
            else None,
            "title": "TITLE_NOT_ALLOWED_FOR_PROFILES_COLLECTION_CAMPAIGN" if form.title else None,
        }
    return {
        "profile": None if form.profile or form.kind not in Kind.values else "TARGET_PROFILE_IS_REQUIRED",
        "title": title_fault(form.title),
    }


def edit_faults(campaign: Campaign, name: str, title: str, landing_text: str) -> dict[str, str]:
    title_code = title_fault(title)
    if campaign.collects_profiles and title:
        title_code = "TITLE_NOT_ALLOWED_FOR_PROFILES_COLLECTION_CAMPAIGN"
    faults = {"name": name_fault(name), "title": title_code, "landing_text": landing_fault(landing_text)}
    return {field: code for field, code in faults.items() if code}


def name_fault(name: str) -> str | None:
    if not name:
        return "CAMPAIGN_NAME_IS_REQUIRED"
    return "CAMPAIGN_NAME_IS_TOO_LONG" if len(name) > LONGEST_NAME else None


def title_fault(title: str) -> str | None:
    return "CAMPAIGN_TITLE_IS_TOO_LONG" if len(title) > LONGEST_TITLE else None


def landing_fault(text: str) -> str | None:
    return "CUSTOM_LANDING_PAGE_TEXT_IS_TOO_LONG" if len(text) > LONGEST_LANDING else None


def label_fault(form: CampaignForm) -> str | None:
    if not form.wants_external_id:
        return None
    right_length = SHORTEST_LABEL <= len(form.external_id_label) <= LONGEST_LABEL
    return None if right_length else "EXTERNAL_USER_ID_IS_REQUIRED"
