"""Files that certification centres give and get."""
