"""How requests are sent: written by hand, the same for every contract."""
