"""A release candidate and the files of a release: tables, digests, manifest, integrity."""
