"""The pipeline: the steps of a release in their order, and how a run is reported."""
