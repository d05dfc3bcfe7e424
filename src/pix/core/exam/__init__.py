"""What surrounds a certification: sessions, candidates, incidents, the end of a test. Pure rules."""
