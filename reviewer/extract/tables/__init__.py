"""Tables of every layout to mentions: grids are found, heads and names read, values told.

The stages in order: ``text``, ``aligned`` and ``flat`` make grids of plain text (``grid`` of
tables that a file marks), ``heads`` says what the columns hold, ``names`` what the rows are
about, ``cells`` and ``values`` what a cell states; ``reading`` is the whole.
"""

from reviewer.extract.tables.reading import TableReading, Tables

__all__ = ["TableReading", "Tables"]
