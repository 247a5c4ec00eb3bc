"""What a release carries for other tools: Data Package, Croissant, citation, change list, CSV for
spreadsheets.
"""
