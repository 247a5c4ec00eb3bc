"""Health, settings, refused rows, replay and freshness, and rebuilding the page of a release."""
