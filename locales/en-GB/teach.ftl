# Words of the teach pages.
