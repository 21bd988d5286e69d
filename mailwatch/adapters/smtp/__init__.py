"""Submission over SMTP, stage by stage, so that it is always known what may have left."""

from mailwatch.adapters.smtp.transport import Security, SmtpSettings, SmtpTransport

__all__ = ["Security", "SmtpSettings", "SmtpTransport"]
