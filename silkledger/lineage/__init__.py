"""What a run leaves behind about itself: OpenLineage events and its log."""
