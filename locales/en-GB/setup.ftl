# Words of the set-up pages: first run, invitation, signing in, settings.

## Forms

form-error = Mistake:
form-errors-title = Have another look
form-remove = Remove
form-saved = Saved.
form-cancel = Keep it
form-copy = Copy
form-copied = Copied.
form-copy-by-hand = The browser did not let us copy. The link is selected: press Ctrl and C.
field-in = { $group }, { $field }
mistake-empty = { $field }: fill this in.
mistake-long = { $field }: use at most { $most } letters.
mistake-size = { $field }: type a number from 1 to 60.
mistake-taken = { $field }: this name is used twice. Give each its own.
mistake-no-class = Add at least one class.
mistake-no-helper = Add at least one person children can go to.
mistake-weak = Make the passphrase longer: three words, or 12 letters.
mistake-not-this = { $field }: this is not the one you have now.
mistake-server = { $field }: the server did not accept this.

## Fields

school-name = School’s name
school-contact = How families reach you about a worry
school-contact-hint = A phone number or an email address. It stands on the pages for families.
class-legend = Class { $number }
class-name = Class name
class-year = Year
class-size = Pupils
class-size-hint = For pupils, give about how many. The number is only used to see how many have answered.
class-add = Add a class
class-remove = Remove class { $name }
class-from = From
class-to = to
class-fill = One class for each year
class-fill-legend = Quick start
class-never-pupils = Belisha never asks for pupils. A class is a name, a year and a number.
helper-legend = Person { $number }
helper-role = Role
helper-name = Name that children know
helper-name-hint = For example: Mrs Bell
helper-place = Where to find them
helper-place-hint = For example: the blue door by the hall
helper-add = Add a person
helper-remove = Remove { $role }
helper-lead = Safeguarding lead
helper-deputy = Deputy safeguarding lead
helper-head = Headteacher
helper-why = Children see these people on every “I’m worried” screen, and families see them at home.
passphrase = Passphrase
passphrase-hint = Three words that do not belong together are strong and easy to keep in mind, such as a fruit, a tool and a kind of weather. Make up your own.
passphrase-show = Show passphrase
passphrase-none = Type three words or more.
passphrase-short = Too short yet. Add another word.
passphrase-repeats = The same word again adds nothing. Use different words.
passphrase-known = This is easy to guess, because it says who or where you are. Use other words.
passphrase-fair = Long enough. Another word would make it stronger.
passphrase-good = Strong.
passphrase-current = Passphrase until now
passphrase-new = New passphrase
passphrase-change = Change passphrase
passphrase-changed = Changed. You are signed out everywhere else.

## First run

first-run-title = Set up your school
first-run-lead = Four short steps, about ten minutes. What you type is kept in this tab, except the passphrase.
first-run-step = Step { $number } of 4
first-run-steps = Steps
first-run-school = Your school
first-run-classes = Your classes
first-run-team = Your safeguarding team
first-run-you = You, the PSHE lead
first-run-next = Go on
first-run-back = Back
first-run-demo-title = Only looking?
first-run-demo-lead = Look round a made-up school first, with classes, lessons and results. You can remove it with one press.
first-run-demo = Look round with a demo school
first-run-your-name = Your name
first-run-your-name-hint = You sign in with it. Other staff see it.
first-run-review = What you have set up
first-run-change = Change
first-run-change-what = Change: { $what }
first-run-classes-count = { $count ->
    [one] { $count } class
   *[other] { $count } classes
}
first-run-team-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
first-run-finish = Finish and open Belisha
first-run-finishing = Setting up…
first-run-later = Everything can be changed later in the settings.
first-run-done-already = This school is set up already.
first-run-to-sign-in = Sign in

## Signing in and invitations

sign-in-title = Sign in
sign-in-name = Name
sign-in-name-hint = As it was given when you were invited.
sign-in-go = Sign in
sign-in-going = Signing in…
sign-in-forgot = Forgotten your passphrase? The PSHE lead can send you a new invitation.
sign-in-wait = { $seconds ->
    [one] Too many tries. Wait { $seconds } second, then try again.
   *[other] Too many tries. Wait { $seconds } seconds, then try again.
}
sign-in-wait-minutes = { $minutes ->
    [one] Too many tries. Wait { $minutes } minute, then try again.
   *[other] Too many tries. Wait { $minutes } minutes, then try again.
}
invitation-title = Welcome to Belisha
invitation-lead = Choose a passphrase. With it and the name you were invited under, you can sign in on any computer in school.
invitation-go = Keep the passphrase and go on
invitation-going = One moment…
invitation-welcome = You are in, { $name }
invitation-name = This is the name you sign in with: { $name }
invitation-on = Go to the classes

## Settings

settings-title = Settings
settings-parts = Parts of this page
settings-school = School
settings-rules = School rules
settings-classes = Classes
settings-staff = Staff
settings-passphrase = Your passphrase
settings-sessions = Where you are signed in
settings-backup = Backup
settings-demo = Demo school
settings-only-lead = School, classes and staff are looked after by your PSHE lead.
settings-team = Safeguarding team
settings-nation = Nation
settings-nation-hint = Help services and laws differ. Help screens show what serves your nation.
nation-england = England
nation-wales = Wales
nation-scotland = Scotland
nation-northern-ireland = Northern Ireland
settings-device = Pupils’ own devices
settings-device-hint = Children read the sentence below the rule you pick.
device-not-brought = Not brought to school
device-not-brought-child = “Phones and smart watches stay at home.”
device-handed-in = Handed in on arrival
device-handed-in-child = “We hand in our phones and smart watches when we come in. We get them back at home time.”
device-other = Something else
device-other-child = “Our school has its own rule about phones. Ask your teacher.”
device-always = With every rule, children also read: “If you need a device to stay well or to learn, you can have it with you.”
device-always-child = “If you need a device to stay well or to learn, you can have it with you.”
settings-blocked = When a page is blocked by mistake, a child first asks
blocked-teacher = a teacher
blocked-it-staff = the IT staff
blocked-teacher-child = “Is a page blocked by mistake? Ask your teacher.”
blocked-it-staff-child = “Is a page blocked by mistake? Ask the IT staff, or your teacher.”
password-rule-child = Our school adds: “{ $rule }”
settings-password-rule = Your school’s own password rule
settings-password-rule-hint = Lessons teach the national advice: three random words, changed only when someone else knows them. Your rule is shown beside it.
settings-policy-date = Day of your online safety policy
settings-policy-date-hint = The overview says when it is time for a review. You may leave this empty.
settings-cycle = Your policy is reviewed
cycle-12 = every year
cycle-24 = every two years
settings-save-school = Save school and rules
classes-add-title = Add a class
classes-save = Save class
classes-edit = Change
classes-edit-which = Change { $name }
classes-remove-ask = Remove { $name }? Its results go too, and cannot be brought back without a backup.
classes-remove-yes = Remove class and results
classes-pupils = { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
}
classes-none = No classes yet.
staff-invite-title = Invite a member of staff
staff-invite-name = Name
staff-invite-name-hint = They will sign in with it.
staff-invite-role = They may
role-lead = manage: results, classes, staff
role-teacher = teach
role-lead-short = PSHE lead
role-teacher-short = Teacher
staff-invite-go = Make the link
staff-link-title = One-time link for { $name }
staff-link-once = Copy it now: it is shown only once. Give it to { $name } yourself.
staff-link-until = It works once, until { $until }.
staff-link = Link
staff-joined = has signed in
staff-waiting = invited, not here yet
staff-you = you
staff-again = New link
staff-again-which = Make a new link for { $name }
staff-again-ask = Make a new link for { $name }? The passphrase until now stops working, and they are signed out everywhere.
staff-remove = Take out
staff-remove-which = Take out { $name }
staff-remove-ask = Take out { $name }? They are signed out everywhere at once. Results stay.
staff-remove-yes = Take out
sessions-this = this computer
sessions-since = Since { $since }
sessions-end = Sign out everywhere else
sessions-ended = You are signed out everywhere else.
sessions-only = You are signed in here only.
backup-lead = One file with the school’s settings and results. Keep it where your school keeps important files. It has no pupils in it, but it has the results of classes.
backup-go = Download a backup
demo-lead = You are looking round a made-up school. When you have seen enough, remove it and set up your own.
demo-remove = Remove the demo school
demo-remove-ask = Remove the demo school with everything in it? You will then set up your own.
demo-remove-yes = Remove the demo school
demo-gone = The demo school is gone. To set up your own, open the first-run link. It is in the window where Belisha was started.

## Nothing here

not-found-page-title = There is no page here
not-found-page-lead = The address may have a typing mistake, or the page has moved.
not-found-page-back = Go to the classes
