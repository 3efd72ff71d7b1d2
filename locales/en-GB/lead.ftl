# Words of the lead pages.
