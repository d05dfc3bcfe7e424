"""Knowledge elements written in the vectors."""

from datetime import datetime
from typing import Any

from pix.core.profile.knowledge import KnowledgeElement, Source, Status


def read_element(data: dict[str, Any]) -> KnowledgeElement:
    return KnowledgeElement(
        skill_id=data["skillId"],
        competence=data["competenceId"],
        status=Status(data["status"]),
        source=Source(data["source"]),
        earned_pix=data["earnedPix"],
        created_at=datetime.fromisoformat(data["createdAt"]),
        assessment_id=data.get("assessmentId"),
    )
