from django.urls import path

from pix.faces.app.views import account, account_email, account_entry, account_passwords, joining, recovery

urlpatterns = [
    path("connexion", account_entry.log_in, name="log_in"),
    path("deconnexion", account_entry.log_out, name="log_out"),
    path("inscription", account_entry.sign_up, name="sign_up"),
    path("cgu", account_entry.terms, name="terms"),
    path("langue", account_entry.switch_language, name="switch_language"),
    path("confirmer-adresse/<str:key>", account_entry.confirm_email, name="confirm_email"),
    path("mot-de-passe-oublie", account_passwords.forgotten_password, name="forgotten_password"),
    path("changer-mot-de-passe/<str:key>", account_passwords.reset_password, name="reset_password"),
    path("mise-a-jour-mot-de-passe-expire", account_passwords.expired_password, name="expired_password"),
    path("ecole/<uuid:public_id>/rejoindre", joining.join_school, name="join_school"),
    path("recuperer-mon-compte", recovery.identify, name="recover"),
    path("recuperer-mon-compte/confirmation", recovery.confirm, name="recover_confirm"),
    path("recuperer-mon-compte/adresse", recovery.address, name="recover_address"),
    path("recuperer-mon-compte/<str:key>", recovery.finish, name="recover_finish"),
    path("mon-compte", account.home, name="account_home"),
    path("mon-compte/informations-personnelles", account.personal, name="account"),
    path("mon-compte/methodes-de-connexion", account.methods, name="account_methods"),
    path("mon-compte/methodes-de-connexion/adresse", account_email.change_email, name="account_email"),
    path("mon-compte/methodes-de-connexion/code", account_email.type_code, name="account_email_code"),
    path(
        "mon-compte/methodes-de-connexion/code/renvoyer",
        account_email.resend_code,
        name="account_email_resend",
    ),
    path(
        "mon-compte/methodes-de-connexion/mot-de-passe",
        account_passwords.change_password,
        name="account_password",
    ),
    path("mon-compte/langue", account.language, name="account_language"),
    path("mon-compte/appareils", account.sessions, name="account_sessions"),
    path("mon-compte/appareils/<uuid:public_id>/fermer", account.close_session, name="account_session_close"),
    path("mon-compte/appareils/tout-fermer", account.close_all_sessions, name="account_sessions_close"),
    path("mon-compte/mes-donnees", account.export, name="account_export"),
    path("mon-compte/mes-donnees/<uuid:public_id>", account.download_export, name="account_export_file"),
    path("mon-compte/suppression", account.deletion, name="account_deletion"),
    path("mon-compte/politique-lue", account.close_privacy_banner, name="close_privacy_banner"),
]
