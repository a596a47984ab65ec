"""How the window looks: themes, style sheet, icons, and the marks of a state."""
