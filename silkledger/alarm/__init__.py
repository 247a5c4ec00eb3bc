"""What a person must act on: how the last run ended, open incidents, and who was told of them.

conditions   what is wrong with a dataset now, in words: why, what to do, which page
incidents    which of it is new and which is over, so that each is told once
state        what is remembered between runs, in published/.alarm/<dataset>.json
message      an incident as a message; senders bring it to an address
notifying    sends each address what it does not know yet
watch        every run, however it was started, ends by settling all of this
"""
