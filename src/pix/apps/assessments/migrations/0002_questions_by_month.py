import datetime

from django.db import migrations

from pix.apps.assessments.partitions import divide_by_month, open_months


def divide(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        divide_by_month(schema_editor.connection)
        open_months(schema_editor.connection, datetime.datetime.now(tz=datetime.UTC).date())


class Migration(migrations.Migration):
    dependencies = [("assessments", "0001_initial")]
    operations = [migrations.RunPython(divide, migrations.RunPython.noop)]
