# Words that more than one app says.

app-name = Belisha
loading = Just a moment…
back = Back
close = Close
done = Done
go-on = Go on
try-again = Try again
listen = Listen
listen-slowly = Listen again, slowly
stop-listening = Stop
not-sure = I’m not sure
year = Year { $number }
demo-name = Demo school
demo-banner = This is a demo school. Nothing here is real.
offline = No connection. What you do here is kept and sent later.
skip-to-content = Skip to the main part

problem-unknown-code = That number did not match a lesson. Look at the board and try again.
problem-lesson-closed = This lesson has finished. Thank you for taking part.
problem-lesson-full = Every seat is taken. Ask your teacher.
problem-no-seat = This tablet has no seat now. Ask your teacher, then join again.
problem-check-closed = This check has closed. Look at the board.
problem-vote-closed = The vote is over. The class has gone on.
problem-sign-in-first = Please sign in first.
problem-lead-only = Only the PSHE lead can do this.
problem-wrong-passphrase = That name and passphrase do not match.
problem-too-many-tries = Too many tries. Please wait a little and try again.
problem-no-remote = This phone no longer moves the board. To go on, open a new code in the notes and scan it.
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

# A seat: a picture in a colour.
seat-otter = otter
seat-owl = owl
seat-fox = fox
seat-hedgehog = hedgehog
seat-rabbit = rabbit
seat-robin = robin
seat-frog = frog
seat-bee = bee
seat-snail = snail
seat-cat = cat
seat-fish = fish
seat-duck = duck
seat-green = green { $picture }
seat-blue = blue { $picture }
seat-orange = orange { $picture }
seat-purple = purple { $picture }
seat-red = red { $picture }
seat-yellow = yellow { $picture }

# The pictures to join a lesson with, as a voice says them when one is tapped.
picture-sun = sun
picture-moon = moon
picture-tree = tree
picture-flower = flower
picture-apple = apple
picture-carrot = carrot
picture-boat = boat
picture-bus = bus
picture-house = house
picture-ball = ball
picture-umbrella = umbrella
picture-key = key
picture-boot = boot
picture-drum = drum
picture-kite = kite
picture-cake = cake

# The help screen, on tablets and on the board.
help-calm = You are not in trouble.
help-here = Tell a trusted adult who is here now.
help-here-young = Tell a grown-up who is here now.
help-school = People at school who keep children safe
help-home = Tell a trusted adult at home.
help-home-young = Tell a grown-up at home.
help-steps = What to do, step by step
help-cannot-send = This screen cannot send a message. Find a person.
