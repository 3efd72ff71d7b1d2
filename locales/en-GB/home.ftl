# Words of the family pages and of the first screens.

landing-title = Welcome
landing-lead = Online safety, taught together.
landing-join = Join a lesson
landing-families = For families
landing-staff = For staff

join-lesson-title = Join the lesson
needs-script = This page needs a newer browser. Ask a grown-up for another tablet, or join in with your hands.

languages = Languages
index-title = What we learn about life online
index-lead = Pick your child’s year. Each page says what was learned, what you can say tonight, and what to do when something has happened.
year-title = Year { $number }: life online
unit-title = { $title }: for families
beforehand = Before the lesson: a note for families
can-now = What your child can say now
words = Words your child has met
something-happened = If something has happened
help-link = Who can help
help-title = Who can help
help-first = Listen first, stay calm, and say: “Thank you for telling me. You are not in trouble.” Do not delete anything yet, and do not copy or send on a private picture.
help-at-school = At school
help-any-adult = Speak to any adult at school. They will bring in the right person today.
help-contact = Contact the school: { $contact }
help-services = Help outside school
help-for-children = children can call
footer = This page keeps nothing about you or your child.
not-found-title = There is no page here
not-found-lead = The address may have a typing mistake, or the page has moved.
not-found-back = Back to the start
