"""One person's review, without a widget: the session, where it is, and what comes up next."""
