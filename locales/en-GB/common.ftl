# Words that more than one app says.

app-name = Belisha
loading = Just a moment…
back = Back
close = Close
done = Done
go-on = Go on
try-again = Try again
listen = Listen
stop-listening = Stop
not-sure = I’m not sure
year = Year { $number }
demo-banner = This is a demo school. Nothing here is real.
offline = No connection. What you do here is kept and sent later.
skip-to-content = Skip to the main part

problem-unknown-code = That number did not match a lesson. Look at the board and try again.
problem-lesson-closed = This lesson has finished. Thank you for taking part.
problem-lesson-full = Every seat is taken. Ask your teacher.
problem-no-seat = This tablet has no seat now. Ask your teacher, then join again.
problem-check-closed = This check has closed. Look at the board.
problem-sign-in-first = Please sign in first.
problem-lead-only = Only the PSHE lead can do this.
problem-wrong-passphrase = That name and passphrase do not match.
problem-too-many-tries = Too many tries. Please wait a little and try again.
problem-link-used = This link has been used or has run out. Ask for a new one.
problem-already-set-up = The school is set up already. Please sign in.
problem-not-set-up = The school is not set up yet. Use the link that the program printed when it started.
problem-not-found = There is nothing here.
problem-bad-field = Something in the form needs another look.
problem-bad-request = The program did not understand that. Reload the page and try again.
problem-conflict = Somebody changed this in the meantime. Reload and try again.
problem-not-stored = This could not be kept, because the disk is full or locked. Tell your technician.
problem-fault = Something went wrong on our side. Nothing that was saved is lost. Try again.
problem-unreachable = No answer from the school’s server. Check the Wi-Fi; this page tries again by itself.

language-name = English
