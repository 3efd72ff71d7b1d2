# Words on a tablet. Short, warm, and never about the child.

join-title = Join the lesson
join-lead = Tap the number that is on the board.
join-clear = Start again
join-delete = Take the last one back
join-by-pictures = Join with pictures
join-by-digits = Join with a number
join-pictures-lead = Tap the three pictures that are on the board.
join-pictures-again = Look at the board again. Then tap the three pictures.
join-pictures-sound = Say each picture
reading-settings = Reading
text-size = Text size
colours = Colours
slowly = Speak slowly
worried = I’m worried
worried-heading = Someone can help
look-at-board = Look at the board.
you-are = You are the { $seat }.
story-talk = Talk with your partner. What could they do?
vote-tap = What could they do? Tap one.
vote-counted = Your vote is counted. You can still change it.
vote-kept = Your vote is kept here. It will be sent soon.
question-of = Question { $number } of { $total }
pick-all = Pick all that are right.
send = Send
thank-you-for-answer = Thank you. Your answer is in.
kept-here = Your answer is kept here. It will be sent soon.
all-done = You have done them all.
all-sent = All your answers are in.
left-to-send =
    { $count ->
        [one] One answer is kept here. It will be sent soon.
       *[other] { $count } answers are kept here. They will be sent soon.
    }
look-again = Look again
thanks-title = Thank you for taking part
thanks-kept = The class’s answers are kept together. Nobody’s own answers are kept.
thanks-say = You could say at home
thanks-next = Join another lesson
