"""What may be read of campaigns: the organisation, campaign or person is always the first argument."""
