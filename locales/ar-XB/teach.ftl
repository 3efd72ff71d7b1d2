# Words of the teacher's pages, and of the frame that every staff page stands in.


## The frame

language-en-gb = ‮English‬
language-cy = ‮Cymraeg‬
staff-tab = { $title } ‮– Belisha‬
staff-nav = ‮Staff pages‬
staff-overview = ‮All classes and units‬
staff-settings = ‮Settings‬
staff-sign-out = ‮Sign out‬
minutes =
    { $minutes ->
        [one] ‮1 minute‬
       *[other] { $minutes } ‮minutes‬
    }

## Classes

classes-title = ‮Classes‬
classes-about = ‮Pick your class.‬
classes-empty = ‮There are no classes yet. The PSHE lead adds them in the settings.‬
classes-size =
    { $pupils ->
        [one] ‮1 pupil‬
       *[other] { $pupils } ‮pupils‬
    }

## One class

class-title = ‮Class‬
class-open = ‮Open now:‬ { $title }
class-open-about = ‮The lesson is where you left it.‬
class-carry-on = ‮Carry on‬
class-revisit = ‮What this class most needs to go over again‬
class-later = ‮Six weeks on:‬ { $title }
class-later-about = ‮A short check shows what has stayed. It takes five minutes.‬
class-later-open = ‮Open the lesson‬
class-this-term = ‮This half term‬
class-prepare = ‮Prepare‬
class-prepare-first = ‮There is something to do before this lesson. Start with Prepare.‬
class-teach = ‮Teach‬
class-unwritten = ‮This unit is still being written.‬
class-being-written = ‮Being written‬
class-whole-year = ‮Year‬ { $year }‮: all units‬
class-taught = ‮Taught‬ { $day }
class-contact-safety = ‮Contact safety, every year‬
class-sensitive = ‮Sensitive‬

## Preparation

prepare-title = ‮Preparation‬
prepare-slides-count =
    { $slides ->
        [one] ‮1 slide‬
       *[other] { $slides } ‮slides‬
    }
prepare-print = ‮Print‬
prepare-objectives = ‮By the end‬
prepare-words = ‮Words to teach‬
prepare-facts = ‮Laws and ages this lesson rests on‬
prepare-fact-checked = ‮Last looked up on‬ { $day }‮.‬
prepare-slides = ‮The slides‬
risk-content = ‮Content‬
risk-contact = ‮Contact‬
risk-conduct = ‮Conduct‬
risk-commerce = ‮Commerce‬
first-title = ‮Before you teach this‬
first-class-only = ‮Teach this to one class at a time, never in an assembly.‬
first-team = ‮The safeguarding team knows the day and the time.‬
first-note = ‮The note has gone home to families.‬
first-remind = ‮Please tick each line first. Then you can teach.‬

## The board

board-tab = { $title } ‮– board – Belisha‬
board-demo = ‮Demo‬
board-is-blank = ‮The board is blank.‬
bar-name = ‮Board controls‬
bar-back = ‮Back‬
bar-next = ‮Next‬
bar-place = { $number } ‮of‬ { $of }
bar-blank = ‮Blank‬
bar-help = ‮Help‬
bar-aloud = ‮Read aloud‬
bar-story = ‮Story‬
bar-checks = ‮Checks‬
bar-notes = ‮Notes‬
bar-disclosure = ‮If a child speaks up‬
bar-window = ‮Notes in a window‬
bar-phone = ‮Phone‬
bar-full = ‮Full screen‬
bar-keys = ‮Keys‬
bar-close = ‮Finish‬
bar-cut = ‮No connection. Carry on: the board catches up by itself.‬
kind-ground-rules = ‮Our rules‬
kind-good = ‮The good part‬
kind-starter = ‮Remember?‬
starter-more = ‮What your class found hardest‬
starter-right = ‮(right)‬
starter-from = ‮From‬ { $unit }‮.‬
kind-words = ‮Words‬
kind-talk = ‮Talk together‬
kind-activity = ‮Your turn‬
kind-vote = ‮Hands up‬
kind-story = ‮Story‬
kind-do = ‮Do this‬
kind-help = ‮Help‬
story-end = ‮The end‬
story-rewind = ‮Go back one choice‬
story-restart = ‮From the start‬
vote-open = ‮Open a vote‬
vote-kicker = ‮The class votes‬
vote-join = ‮Tablets join at‬ { $address }
vote-code = ‮with‬ { $code }
vote-voted = { $voted } ‮of‬ { $of } ‮have voted‬
vote-hands = ‮Count hands‬
vote-more = ‮That makes‬ { $voted }‮, and the class has‬ { $of }‮. Count again?‬
vote-stop = ‮Stop the vote‬
vote-put-away = ‮Back to the scene‬
vote-bars = ‮What the class voted for‬
vote-most = ‮Most votes‬
vote-close = ‮No road is clearly in front.‬
vote-few = ‮Fewer than five voted, so no numbers are shown.‬
vote-talk = ‮Talk about it. Then choose a road.‬
vote-in-front = ‮It need not be the one in front.‬
vote-again = ‮Vote again‬
board-help-title = ‮Who can help‬
help-without-server = ‮Tell a grown-up you trust. If the first one is busy, tell another.‬
closed-title = ‮Who can help‬
closed-thanks = ‮Thank you, everyone. The lesson has finished.‬
closed-leave = ‮Back to‬ { $class }

## Keys

keys-title = ‮Keys‬
keys-next = ‮Next‬
keys-back = ‮Back‬
keys-blank = ‮Blank the board, or show it‬
keys-help = ‮Who can help‬
keys-disclosure = ‮What to do if a child speaks up‬
keys-notes = ‮Notes beside the board‬
keys-story = ‮To the story‬
keys-vote = ‮Open a vote on a choice in the story, then stop it‬
keys-pick = ‮Pick a choice in the story, or an answer in a reveal‬
keys-checks = ‮Checks‬
keys-aloud = ‮Read the board aloud‬
keys-phone = ‮A code for your phone, to move the board with it‬
keys-full = ‮Full screen‬
keys-keys = ‮This list; close what is open‬
keys-clicker = ‮A clicker works too: its buttons are Page Up, Page Down and the full stop.‬
key-space = ‮Space‬
key-page-down = ‮Page Down‬
key-page-up = ‮Page Up‬
key-escape = ‮Esc‬

## Checks

sitting-before = ‮The check before the lesson‬
sitting-after = ‮The check after the lesson‬
sitting-later = ‮The check six weeks later‬
sitting-stop = ‮Stop the check‬
sitting-reveal = ‮Reveal the answers‬
sitting-put-away = ‮Back to the slides‬
checks-title = ‮Checks‬
checks-about = ‮A check has six questions and takes about five minutes. Nobody is ranked and nothing is timed.‬
checks-done = ‮– done‬
join-tablets = ‮Join with a tablet‬
join-code = ‮The code is‬
join-pictures = ‮Tap these three pictures, in this order‬
join-or-code = ‮or the number‬ { $code }
join-qr = ‮A square code. A tablet’s camera opens the page with it.‬
join-scan = ‮or scan this‬
join-seats =
    { $seats ->
        [0] ‮Nobody is in yet‬
        [one] ‮1 tablet is in‬
       *[other] { $seats } ‮tablets are in‬
    }
join-done = { $done } ‮of‬ { $of } ‮have finished‬
hands-start = ‮No tablets? Count hands‬
hands-for = ‮Hands for:‬ { $answer }
hands-next = ‮Next question‬
hands-done = ‮All counted‬
seats-joining = ‮Tablets may still join‬
seats-remove-title = ‮Take a tablet out‬
seats-remove-about = ‮Take out a tablet that was left over from another class. Its answers go too.‬
seats-remove = ‮Take out‬
seats-remove-one = ‮Take out:‬ { $seat }
stopped-title = ‮All answers are in‬
stopped-done =
    { $done ->
        [0] ‮Thank you, everyone.‬
        [one] ‮1 tablet finished.‬
       *[other] { $done } ‮tablets finished.‬
    }
stopped-thanks = ‮Put the tablets down. We look at the answers together.‬
reveal-place = ‮Question‬ { $number } ‮of‬ { $of }
reveal-bars = ‮What the class answered‬
reveal-right = ‮Right‬
reveal-too-few = ‮Fewer than five answered, so no numbers are shown.‬
reveal-why = ‮Why?‬
why-many-think = ‮Lots of people think…‬
why-reteach = ‮Two minutes on this‬
reteach-kicker = ‮Let us look at this again‬
reteach-back = ‮Back to the question‬
summary-title = ‮What we know now‬
summary-share = { $share } ‮right‬

## Notes

notes-tab = ‮Notes – Belisha‬
notes-title = ‮Notes‬
notes-place = ‮Slide‬ { $number } ‮of‬ { $of }
notes-clock = { $minutes } ‮of‬ { $of } ‮minutes‬
notes-disclosure = ‮A child may speak up here‬
notes-say = ‮Say to the class‬
notes-none = ‮No notes here.‬
notes-next = ‮Next‬
notes-last = ‮This is the last slide.‬
notes-slides = ‮All slides‬
notes-questions = ‮The questions, to read aloud‬
notes-vote = ‮Which road the class goes is yours to choose. What was voted is not kept, only which way you went.‬
notes-help = ‮The board shows who can help.‬
notes-summary = ‮The board shows what the class understood. Praise what has grown. No child is named, and none can be.‬
notes-reteach = ‮Read the slide together, then give pairs one minute for the question.‬

## The phone remote

phone-tab = ‮Phone remote – Belisha‬
phone-title = ‮Phone remote‬
phone-about = ‮Scan this with your own phone. It then moves the board forward and back, blanks it, and shows you the notes. There is nothing to install.‬
phone-once = ‮The code works once, for this lesson. Keep it from the class: the first phone to scan it moves the board.‬
phone-qr = ‮A square code. Your phone’s camera opens the remote with it.‬
phone-seen = ‮The class can see this screen. The code lets in the first phone that scans it. The notes in a window are a quieter place for it.‬
phone-show = ‮Show the code‬
phone-in = ‮A phone moves the board.‬
phone-shut-out = ‮Shut the phone out‬
phone-again = ‮Another phone‬
phone-blank = ‮Blank the board‬
phone-cut = ‮No connection. This page tries again by itself.‬

## If a child starts to speak

disclosure-title = ‮If a child starts to speak‬
disclosure-now = ‮Now‬
disclosure-now-pause = ‮Stop them gently: “I want to hear this properly. Let us talk as soon as the class is busy.”‬
disclosure-now-set-going = ‮Set the class going. Another adult takes over. Do not leave it until the end of the day.‬
disclosure-listen = ‮Listen‬
disclosure-listen-calm = ‮Calm and still, in their own words. Do not fill gaps.‬
disclosure-listen-open = ‮Only if you need to: “Tell me…”, “Explain…”, “Describe…”. Not “why”.‬
disclosure-say = ‮Say‬
disclosure-say-thank = ‮“Thank you for telling me.”‬
disclosure-say-trouble = ‮“You are not in trouble.”‬
disclosure-say-fault = ‮“It is not your fault.”‬
disclosure-say-secret = ‮“I cannot keep this secret. I will only tell people who need to help.”‬
disclosure-say-next = ‮“Here is what I will do next.”‬
disclosure-never = ‮Never‬
disclosure-never-promise = ‮Never promise to keep it secret.‬
disclosure-never-shock = ‮Never show shock, and never blame.‬
disclosure-never-repeat = ‮Never ask them to say it again to others. Do not investigate.‬
disclosure-never-look = ‮Never look at, copy or send images. Never ask to see a device.‬
disclosure-then = ‮Then‬
disclosure-then-dsl = ‮Tell the safeguarding lead or a deputy at once.‬
disclosure-then-write = ‮Write the exact words, the time and the date in the school’s record.‬
disclosure-then-danger = ‮Call 999 if there is danger now.‬
disclosure-then-check = ‮Look in on the child the same day.‬

## Finishing

close-title = ‮Finish the lesson?‬
close-about = ‮What the class understood is kept, as counts. Seats and single answers are deleted. The board ends on who can help.‬
close-no-after = ‮The check after the lesson has not been taken. You can still open it first.‬
close-yes = ‮Finish‬
