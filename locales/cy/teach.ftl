# Words of the teacher's pages, and of the frame that every staff page stands in.

language-en-gb = English
language-cy = Cymraeg

staff-tab = { $title } – Belisha
staff-nav = Tudalennau’r staff
staff-overview = Pob dosbarth ac uned
staff-settings = Gosodiadau
staff-sign-out = Allgofnodi

classes-title = Dosbarthiadau
