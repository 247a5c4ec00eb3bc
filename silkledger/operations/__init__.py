"""Operations: health, settings, refused rows, replay, freshness, and the page of a release built
again.
"""
