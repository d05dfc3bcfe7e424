"""The automatic checker of the bank: one module a family of codes (docs/subsystems/content.md)."""
