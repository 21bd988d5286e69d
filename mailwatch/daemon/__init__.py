"""The service: threads, metronome, systemd."""
