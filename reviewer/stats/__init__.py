"""Figures about the work: how good the candidates are, how far people agree. Reads only."""
