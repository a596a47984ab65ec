"""The words on screen: fields, states and errors in the user's language."""
