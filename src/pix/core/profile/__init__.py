"""What answers prove, and the pix, levels and delays that follow."""
