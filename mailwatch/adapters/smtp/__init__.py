"""Submission over SMTP, stage by stage, so that it is always known what may have left."""

from mailwatch.adapters.smtp.transport import Authentication, Security, SmtpSettings, SmtpTransport

__all__ = ["Authentication", "Security", "SmtpSettings", "SmtpTransport"]
