# Words of the teacher's pages, and of the frame that every staff page stands in.

language-en-gb = English
language-cy = Cymraeg

staff-tab = { $title } – Belisha
staff-nav = Staff pages
staff-overview = All classes and units
staff-settings = Settings
staff-sign-out = Sign out

classes-title = Classes
