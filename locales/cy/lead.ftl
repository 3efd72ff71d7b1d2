# Geiriau tudalennau’r arweinydd.

## Dyddiau

date-day = { $day } { $month ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[12] Rhagfyr
} { $year }
date-moment = { $day } { $month ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[12] Rhagfyr
} { $year }, { $time }

## Ffigurau, ar bob tudalen sy’n dangos un

level-secure = Cadarn
level-growing = Yn tyfu
level-revisit = Ailymweld
level-too-few = Rhy ychydig o atebion
level-secure-means = mae bron pawb yn ei ddeall, ac roedd digon o atebion i ddweud hynny
level-growing-means = ar y ffordd
level-revisit-means = dysgwch hyn eto
level-too-few-means = atebodd llai na phump, felly ni ddywedir dim
check-before = Cyn y wers
check-after = Ar ôl y wers
check-later = Chwe wythnos wedyn
share-about = tua { $percent }%
share-short = { $percent }%
share-none = rhy ychydig
share-between = rhwng { $low }% a { $high }%
share-said-before = cyn y wers: { $share }
share-said-after = ar ôl y wers: { $share }
share-said-later = chwe wythnos wedyn: { $share }
change-up = I fyny tua { $points } { $points ->
    [two] bwynt
    [few] phwynt
    [many] phwynt
   *[other] pwynt
}
change-down = I lawr tua { $points } { $points ->
    [two] bwynt
    [few] phwynt
    [many] phwynt
   *[other] pwynt
}
change-none = Dim newid gwerth sôn amdano
change-sure = Mae hyn yn fwy na siawns.
change-unsure = Gallai hyn fod yn siawns.
change-taught = O’r gwiriad cyn y wers i’r un ar ei hôl
change-kept = O’r gwiriad ar ôl y wers i’r un chwe wythnos wedyn
count-fewer = llai na 5
count-or-more = { $least } neu fwy
count-range = { $least } i { $most }
count-of = { $count } o { $of }
half-term-autumn-1 = Hydref 1
half-term-autumn-2 = Hydref 2
half-term-spring-1 = Gwanwyn 1
half-term-safer-internet-day = Diwrnod Defnyddio’r Rhyngrwyd yn Fwy Diogel
half-term-spring-2 = Gwanwyn 2
half-term-summer-1 = Haf 1
half-term-summer-2 = Haf 2
half-term-flexible = Unrhyw wythnos
class-full = Blwyddyn { $year } { $name }
lead-print = Argraffu
lead-csv = Ffigurau fel CSV

## Pob dosbarth yn ôl pob uned

overview-title = Pob dosbarth ac uned
overview-lead = Yr hyn a ddysgwyd i bob dosbarth, a’r hyn y mae’n ei ddeall. Does dim disgybl yn y ffigurau hyn, ac mae rhifau o dan bump wedi’u cuddio.
overview-empty = Does dim dosbarth wedi cael gwers eto. Bydd y ffigurau’n ymddangos yma ar ôl y gwiriad cyntaf.
overview-no-classes = Does dim dosbarthiadau eto. Ychwanegwch nhw yn y gosodiadau.
overview-to-settings = Mynd i’r gosodiadau
overview-filter = Dangos
overview-every-year = Pob blwyddyn
overview-glance = Cipolwg
glance-taught = { $planned ->
    [one] Dysgwyd { $taught } o { $planned } wers
    [two] Dysgwyd { $taught } o { $planned } wers
   *[other] Dysgwyd { $taught } o { $planned } gwers
}
glance-of = { $taught } o { $planned }
overview-gaps-title = Gwersi diogelwch cyswllt heb eu dysgu eto y flwyddyn ysgol hon
overview-gaps-lead = Mae pob dosbarth yn cael un wers y flwyddyn am bobl sy’n cysylltu ar-lein. Dyma’r blynyddoedd lle mae hi eto i ddod:
overview-policy = Roedd eich polisi diogelwch ar-lein i’w adolygu erbyn { $day }.
overview-revisit-title = Ailymweld yn gyntaf
overview-revisit-lead = Canlyniadau isaf y gwiriadau diweddaraf.
overview-misconceptions = Yr hyn y mae plant yn ei gredu fwyaf, yn ôl blwyddyn
overview-table = Dosbarthiadau yn ôl uned
overview-table-help = Mae pob rhes yn ddosbarth a phob colofn yn hanner tymor. Dewiswch ganlyniad i weld beth sydd y tu ôl iddo.
overview-class = Dosbarth
overview-other-years = O flynyddoedd eraill
overview-not-taught = Heb ei dysgu
overview-not-written = Ddim yn barod eto
overview-no-unit = Dim uned
overview-taught-only = Dysgwyd, dim gwiriad
overview-earlier = Mewn blwyddyn ysgol gynharach
overview-legend = Sut i ddarllen hyn
overview-legend-level = Y lefel yw lefel y gosodiad “Rwy’n gallu” gwannaf yn y gwiriad diweddaraf.
overview-legend-shares = 40% → 80% → 75%: cyfran yr atebion cywir cyn y wers, ar ei hôl a chwe wythnos wedyn. Mae pob un yn agos ati, nid yn union.
overview-legend-empty = Lle gwag: heb ei dysgu eto.

## Un dosbarth ac un uned

report-title = { $title } – { $class }
report-above = Adroddiad
report-taught = Dysgwyd ar { $day }.
report-not-taught = Heb ei dysgu eto.
report-school-year = Daw’r canlyniadau hyn o flwyddyn ysgol { $year }.
report-empty = Nid yw’r dosbarth hwn wedi cael gwiriad yn yr uned hon. Bydd y ffigurau’n ymddangos yma ar ôl y cyntaf.
report-prepare = Dysgu’r uned hon
report-all = Pob dosbarth ac uned
report-objectives = Yr hyn y gall y dosbarth ei wneud
report-check = Gwiriad
report-band = Lle mae’r dosbarth yn debygol o fod
report-about = Cywir
report-between = Tebygol
report-answers = Atebion
report-answers-count = { $count } ateb
report-chart-title = { $check }: { $share }
report-chart-desc = Y dot yw cyfran yr atebion cywir. Mae’r band yn dangos lle mae’r wir gyfran yn debygol o fod: { $range }.
report-chart-none = Atebodd llai na phump.
report-misconceptions = Yr hyn y gall plant ei gredu
report-misconceptions-lead = O’r atebion anghywir yn y gwiriad diweddaraf, y rhai a ddewiswyd fwyaf yn gyntaf.
report-misconceptions-none = Ni ddewiswyd yr un ateb anghywir yn ddigon aml i’w ddangos.
held-of = mae { $count } o { $of } ateb yn awgrymu hyn
held-say = Dywedwch:
held-slide = Sleid ailddysgu dwy funud: { $title }
held-ask = Gofynnwch i barau: { $question }
report-roads = Y ffyrdd a gymerodd y dosbarth
report-roads-lead = Pob tro yr aeth y dosbarth un ffordd yn y stori, dros ei holl wersi yn yr uned hon. Penderfyniadau’r dosbarth cyfan yw’r rhain, nid rhai plant unigol, ac nid ydynt yn mesur yr hyn y mae neb yn ei ddeall.
report-roads-choice = Dewis
report-roads-taken = Cymerwyd
report-roads-times = { $times ->
    [zero] heb roi cynnig arni
    [one] unwaith
    [two] dwywaith
   *[other] { $times } gwaith
}
report-questions = Y cwestiynau y tu ôl i’r ffigurau
report-questions-of = { $check }, ffurf { $form }, { $day }
report-question-few = Atebodd llai na phump, felly ni ddangosir dim.
report-question-answered = atebodd { $count }
report-right = Ateb cywir
report-believes = Gall gredu: { $statement }
report-not-sure = Dydw i ddim yn siŵr
report-how-sure = Pa mor sicr yw’r ffigurau hyn?
report-how-sure-1 = Mae dosbarth yn fach, felly gall ychydig o atebion symud canran ymhell. Dyna pam mae pob ffigur yn dweud “tua”, ac yn dod ag ystod.
report-how-sure-2 = Pe bai’r un dosbarth yn ateb llawer o setiau o gwestiynau fel y rhain, byddai ei gyfran yn fwyaf tebygol o ddod o fewn yr ystod. Mae ystod lydan yn golygu: peidiwch â darllen gormod i mewn iddi.
report-how-sure-3 = Cwestiynau gwahanol o’r un fath sydd yn y gwiriadau cyn y wers ac ar ei hôl, fel nad oes neb yn gywir drwy gofio. Mae hanner y dosbarthiadau’n eu cael y ffordd arall, fel nad yw cwestiynau anoddach yn edrych fel cynnydd.
report-how-sure-4 = Mae “Mae hyn yn fwy na siawns” yn golygu bod y newid yn fwy nag y byddai’r ystodau yn unig yn ei esbonio. Nid yw’n dweud beth a’i hachosodd.
report-how-sure-5 = Ni ddangosir rhif o dan bump byth, yma nac mewn ffeil. Dangosir “llai na 5” yn ei le. Weithiau caiff ail rif ei guddio gydag ef, fel na all neb gyfrifo’r cyntaf.

## Camsyniadau yn ôl blwyddyn

misconceptions-title = Yr hyn y mae plant yn ei gredu fwyaf
misconceptions-lead = Syniadau anghywir y tu ôl i atebion anghywir, y rhai mwyaf cyffredin yn gyntaf, o’r gwiriadau diweddaraf ym mhob blwyddyn.
misconceptions-empty = Nid oes yr un gwiriad wedi dangos camsyniad eto.
misconceptions-year-empty = Dim byd i’w ddangos am y flwyddyn hon.
