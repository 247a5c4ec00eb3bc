"""Storage of releases: a folder `published/`, or a prefix `s3://bucket/prefix` in an object store.

A dataset is changed only by atomic steps that survive a crash. In a folder, a release is staged in
published/.staging/, outside the folder of the dataset but on the same file system, so that no glob
of a reader matches it. Every file and folder is flushed to disk, one rename makes the release
visible, and replacing latest.json makes it current. The next run removes what a crash left in
.staging/. The same steps in an object store are described in silkledger.store.bucket. What a
release contains is decided in silkledger.publishing.publish.
"""
