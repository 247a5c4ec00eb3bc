from __future__ import annotations

from tests.support.bucket import published, server

__all__ = ["published", "server"]
