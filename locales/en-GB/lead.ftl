# Words of the lead's pages.

## Days

date-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
date-moment = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }, { $time }

## Figures, on every page that shows one

level-secure = Secure
level-growing = Growing
level-revisit = Revisit
level-too-few = Too few answers
level-secure-means = nearly all have it, and there were answers enough to say so
level-growing-means = on the way
level-revisit-means = teach it again
level-too-few-means = fewer than five answered, so nothing is said
check-before = Before
check-after = After
check-later = Six weeks later
share-about = about { $percent }%
share-short = { $percent }%
share-none = too few
share-between = between { $low }% and { $high }%
share-said-before = before: { $share }
share-said-after = after: { $share }
share-said-later = six weeks later: { $share }
change-up = Up by about { $points } { $points ->
    [one] point
   *[other] points
}
change-down = Down by about { $points } { $points ->
    [one] point
   *[other] points
}
change-none = No change to speak of
change-sure = This is more than chance.
change-unsure = This could be chance.
change-taught = From before to after
change-kept = From after to six weeks later
count-fewer = fewer than 5
count-or-more = { $least } or more
count-range = { $least } to { $most }
count-of = { $count } of { $of }
half-term-autumn-1 = Autumn 1
half-term-autumn-2 = Autumn 2
half-term-spring-1 = Spring 1
half-term-safer-internet-day = Safer Internet Day
half-term-spring-2 = Spring 2
half-term-summer-1 = Summer 1
half-term-summer-2 = Summer 2
half-term-flexible = Any week
class-full = Year { $year } { $name }
lead-print = Print
lead-csv = Figures as CSV

## Every class by every unit

overview-title = All classes and units
overview-lead = What each class has been taught, and what it understands. No pupil is in these figures, and numbers under five are hidden.
overview-empty = No class has had a lesson yet. The figures appear here after the first check.
overview-no-classes = There are no classes yet. Add them in the settings.
overview-to-settings = Go to the settings
overview-filter = Show
overview-every-year = Every year
overview-glance = At a glance
glance-taught = { $planned ->
    [one] { $taught } of { $planned } lesson taught
   *[other] { $taught } of { $planned } lessons taught
}
glance-of = { $taught } of { $planned }
overview-gaps-title = Contact-safety lessons not taught yet this school year
overview-gaps-lead = Every class has one lesson a year about people who make contact online. It is still to come in:
overview-policy = Your online safety policy was to be reviewed by { $day }.
overview-revisit-title = Revisit first
overview-revisit-lead = The lowest results of the newest checks.
overview-misconceptions = What children believe most, by year
overview-table = Classes by unit
overview-table-help = Each row is a class and each column a half term. Pick a result to see what is behind it.
overview-class = Class
overview-other-years = From other years
overview-not-taught = Not taught
overview-not-written = Not ready yet
overview-no-unit = No unit
overview-taught-only = Taught, no check
overview-earlier = In an earlier school year
overview-legend = How to read this
overview-legend-level = The level is that of the weakest “I can” statement in the newest check.
overview-legend-shares = 40% → 80% → 75%: the share of right answers before the lesson, after it and six weeks later. Each is about right, not exact.
overview-legend-empty = An empty place: not taught yet.

## One class and one unit

report-title = { $title } – { $class }
report-above = Report
report-taught = Taught { $day }.
report-not-taught = Not taught yet.
report-school-year = These results are from the school year { $year }.
report-empty = This class has not had a check in this unit. The figures appear here after the first one.
report-prepare = Teach this unit
report-all = All classes and units
report-objectives = What the class can do
report-check = Check
report-band = Where the class is likely to be
report-about = Right
report-between = Likely
report-answers = Answers
report-answers-count = { $count } answers
report-chart-title = { $check }: { $share }
report-chart-desc = The dot is the share of right answers. The band shows where the true share is likely to be: { $range }.
report-chart-none = Fewer than five answered.
report-misconceptions = What children may believe
report-misconceptions-lead = From the wrong answers in the newest check, most chosen first.
report-misconceptions-none = No wrong answer was chosen often enough to show.
held-of = { $count } of { $of } answers point to this
held-say = Say:
held-slide = Two-minute reteach slide: { $title }
held-ask = Ask pairs: { $question }
report-roads = Roads the class took
report-roads-lead = Each time the class went one way in the story, over all its lessons in this unit. These are decisions of the whole class, not of children, and no measure of what anybody understands.
report-roads-choice = Choice
report-roads-taken = Taken
report-roads-times = { $times ->
    [0] not tried
    [one] once
   *[other] { $times } times
}
report-questions = The questions behind the figures
report-questions-of = { $check }, form { $form }, { $day }
report-question-few = Fewer than five answered, so nothing is shown.
report-question-answered = { $count } answered
report-right = Right answer
report-believes = May believe: { $statement }
report-not-sure = I’m not sure
report-how-sure = How sure are these figures?
report-how-sure-1 = A class is small, so a few answers can move a percentage a long way. That is why each figure says “about”, and comes with a range.
report-how-sure-2 = If the same class answered many sets of questions like these, its share would most likely fall inside the range. A wide range means: do not read much into it.
report-how-sure-3 = Before and after are different questions of the same kind, so that nobody is right by remembering. Half the classes have them the other way round, so that harder questions do not look like progress.
report-how-sure-4 = “This is more than chance” means that the change is larger than the ranges alone would explain. It does not say what caused it.
report-how-sure-5 = A number under five is never shown, here or in a file. It stands as “fewer than 5”. Sometimes a second number is hidden with it, so that nobody can work out the first.

## Misconceptions by year

misconceptions-title = What children believe most
misconceptions-lead = Wrong ideas behind wrong answers, most held first, from the newest checks in each year.
misconceptions-empty = No check has shown a misconception yet.
misconceptions-year-empty = Nothing to show for this year.
