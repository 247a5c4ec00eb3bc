"""Where releases live: a folder `published/`, or `s3://bucket/prefix`, changed only by whole steps
that survive a crash.

In a folder a release is staged in published/.staging/, outside the dataset's folder but on the same
file system, so that no reader's glob meets it; every file and folder is flushed to the disk; one
rename makes it visible; one replaced file, latest.json, makes it current. Whatever a crash leaves
in .staging/ is removed by the next run. Left out on purpose: what a release holds
(silkledger.publishing.publish), and how the same steps are done in an object store
(silkledger.store.bucket).
"""
