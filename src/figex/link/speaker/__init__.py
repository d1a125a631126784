"""Who is quoted or credited for a figure."""
