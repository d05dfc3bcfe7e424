from django.db import connection

from pix.apps.assessments.partitions import open_months
from pix.common import time
from pix.common.jobs import every


@every(days=1)
def open_next_months() -> None:
    if connection.vendor == "postgresql":
        open_months(connection, time.now().date())
