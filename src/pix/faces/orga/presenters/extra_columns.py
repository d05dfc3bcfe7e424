"""The columns that an import format shows in the list of learners, and how they filter it."""

from typing import TYPE_CHECKING

from attrs import frozen
from django.db.models.fields.json import KeyTextTransform
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pix.apps.organizations import queries
from pix.apps.organizations.names import natural_key, standardise
from pix.documents.schools.cells import read_date_as

if TYPE_CHECKING:
    from pix.apps.organizations.models import Organization, OrganizationLearner

OWN_COLUMNS = {"COMMON_DIVISION", "COMMON_BIRTHDATE"}  # shown and filtered as those of every list
LIST, TEXT = "list", "string"


@frozen
class ExtraColumn:
    """`key`: its name in the address; `filtering`: "list", "string" or nothing."""

    key: str
    attribute: str
    label: str
    filtering: str = ""
    is_date: bool = False

    def shown(self, learner: "OrganizationLearner") -> str:
        value = learner.attributes.get(self.attribute) or ""
        date = read_date_as(value, "YYYY-MM-DD") if self.is_date and value else None
        return date_format(date, "SHORT_DATE_FORMAT") if date else value


@frozen
class ColumnFilter:
    """What is wanted of a column: one of the `values`, or the text typed somewhere in it."""

    column: ExtraColumn
    values: tuple[str, ...] = ()
    typed: str = ""

    def keeps(self, attributes: dict[str, str | None]) -> bool:
        value = attributes.get(self.column.attribute) or ""
        if self.values:
            return value in self.values
        return standardise(self.typed) in standardise(value)


def extra_columns(organization: "Organization") -> tuple[ExtraColumn, ...]:
    """In the order that the format wants; nothing for whoever has no import format."""
    if not organization.import_format:
        return ()
    headers = (queries.import_config(organization.import_format) or {}).get("headers", ())
    shown = [header for header in headers if (header.get("config") or {}).get("displayable")]
    shown = [one for one in shown if one["config"]["displayable"].get("name") not in OWN_COLUMNS]
    shown.sort(key=lambda header: header["config"]["displayable"].get("position", 0))
    return tuple(column_of(header, rank) for rank, header in enumerate(shown, 1))


def column_of(header: dict, rank: int) -> ExtraColumn:
    config = header["config"]
    attribute = config.get("mappingColumn") or header["name"]
    filtering = (config["displayable"].get("filterable") or {}).get("type", "")
    is_date = (config.get("validate") or {}).get("type") == "date"
    return ExtraColumn(f"colonne-{rank}", attribute, label_of(config, attribute), filtering, is_date)


def label_of(config: dict, attribute: str) -> str:
    """Names of the shared vocabulary are translated; the others are those of the format."""
    known = {"COMMON_FIRSTNAME": _("First name"), "COMMON_LASTNAME": _("Last name")}
    name = config["displayable"].get("name") or ""
    return known.get(name) or ("" if name.startswith("COMMON_") else name) or attribute


def read_column_filters(asked: QueryDict, columns: tuple[ExtraColumn, ...]) -> tuple[ColumnFilter, ...]:
    wanted = [
        ColumnFilter(column, values=tuple(dict.fromkeys(one for one in asked.getlist(column.key) if one)))
        if column.filtering == LIST
        else ColumnFilter(column, typed=asked.get(column.key, "").replace("\0", "").strip()[:255])
        for column in columns
        if column.filtering in {LIST, TEXT}
    ]
    return tuple(one for one in wanted if one.values or one.typed)


def describe_column_filters(
    organization: "Organization", columns: tuple[ExtraColumn, ...], filters: tuple[ColumnFilter, ...]
) -> list[dict[str, object]]:
    """The fields of the form: the values of the list for a choice, what was typed for a text."""
    given = {one.column.key: one for one in filters}
    return [
        {
            "key": column.key,
            "label": column.label,
            "is_list": column.filtering == LIST,
            "typed": given[column.key].typed if column.key in given else "",
            "choices": [
                {"value": value, "is_chosen": column.key in given and value in given[column.key].values}
                for value in (values_of(organization, column) if column.filtering == LIST else ())
            ],
        }
        for column in columns
        if column.filtering in {LIST, TEXT}
    ]


def values_of(organization: "Organization", column: ExtraColumn) -> list[str]:
    """The different values of the list, « Atelier 2 » before « Atelier 10 »."""
    active = queries.active_learners(organization).order_by()
    values = active.annotate(value=KeyTextTransform(column.attribute, "attributes"))
    return sorted(filter(None, values.values_list("value", flat=True).distinct()), key=natural_key)
