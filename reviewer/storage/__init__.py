"""The database: tables, migrations, the one engine, and every query by name."""
