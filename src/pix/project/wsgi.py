import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pix.project.settings")

application = get_wsgi_application()

from pix.project import warming  # noqa: E402 - once Django is set up

warming.start()
