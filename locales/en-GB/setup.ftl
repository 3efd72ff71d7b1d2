# Words of the setup pages.
