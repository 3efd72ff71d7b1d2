# Words of the teacher's pages, and of the frame that every staff page stands in.


## The frame

language-en-gb = Éñglíšh öö
language-cy = Çýmráég öö
staff-tab = { $title } – Bélíšhá öö
staff-nav = Štáff págéš ööö
staff-overview = Áll çláššéš áñd úñítš ööööö ö
staff-settings = Šéttíñgš ööö
staff-sign-out = Šígñ óút öö
minutes =
    { $minutes ->
        [one] 1 míñúté öö
       *[other] { $minutes } míñútéš öö
    }

## Classes

classes-title = Çláššéš öö
classes-about = Píçk ýóúr çlášš. ööööö
classes-empty = Théré áré ñó çláššéš ýét. Thé PŠHÉ léád áddš thém íñ thé šéttíñgš. ööööö ööööö ööööö öö
classes-size =
    { $pupils ->
        [one] 1 púpíl ö
       *[other] { $pupils } púpílš öö
    }

## One class

class-title = Çlášš ö
class-open = Ópéñ ñów: öö { $title }
class-open-about = Thé léššóñ íš whéré ýóú léft ít. ööööö ööö
class-carry-on = Çárrý óñ öö
class-revisit = Whát thíš çlášš móšt ñéédš tó gó óvér ágáíñ ööööö ööööö ö
class-later = Šíx wéékš óñ: ööö { $title }
class-later-about = Á šhórt çhéçk šhówš whát háš štáýéd. Ít tákéš fívé míñútéš. ööööö ööööö ööööö 
class-later-open = Ópéñ thé léššóñ ööööö
class-this-term = Thíš hálf térm öööö
class-prepare = Prépáré öö
class-prepare-first = Théré íš šóméthíñg tó dó béfóré thíš léššóñ. Štárt wíth Prépáré. ööööö ööööö ööööö öö
class-teach = Téáçh ö
class-unwritten = Thíš úñít íš štíll béíñg wríttéñ. ööööö öööö
class-being-written = Béíñg wríttéñ öööö
class-whole-year = Ýéár ö { $year }: áll úñítš ööö
class-taught = Táúght öö { $day }
class-contact-safety = Çóñtáçt šáfétý, évérý ýéár ööööö öö
class-sensitive = Šéñšítívé ööö

## Preparation

prepare-title = Prépárátíóñ öööö
prepare-slides-count =
    { $slides ->
        [one] 1 šlídé ö
       *[other] { $slides } šlídéš öö
    }
prepare-print = Príñt ö
prepare-objectives = Bý thé éñd ööö
prepare-words = Wórdš tó téáçh öööö
prepare-facts = Láwš áñd ágéš thíš léššóñ réštš óñ ööööö ööööö
prepare-fact-checked = Lášt lóókéd úp óñ ööööö { $day }.
prepare-slides = Thé šlídéš ööö
risk-content = Çóñtéñt öö
risk-contact = Çóñtáçt öö
risk-conduct = Çóñdúçt öö
risk-commerce = Çómmérçé ööö
first-title = Béfóré ýóú téáçh thíš ööööö ö
first-class-only = Téáçh thíš tó óñé çlášš át á tímé, ñévér íñ áñ áššémblý. ööööö ööööö ööööö
first-team = Thé šáfégúárdíñg téám kñówš thé dáý áñd thé tímé. ööööö ööööö ööö
first-note = Thé ñóté háš góñé hómé tó fámílíéš. ööööö ööööö
first-remind = Pléášé tíçk éáçh líñé fíršt. Théñ ýóú çáñ téáçh. ööööö ööööö ööö

## The board

board-tab = { $title } – bóárd – Bélíšhá öööö
board-demo = Démó ö
board-is-blank = Thé bóárd íš bláñk. ööööö
bar-name = Bóárd çóñtrólš ööööö
bar-back = Báçk ö
bar-next = Ñéxt ö
bar-place = { $number } óf  { $of }
bar-blank = Bláñk ö
bar-help = Hélp ö
bar-aloud = Réád álóúd ööö
bar-story = Štórý ö
bar-checks = Çhéçkš öö
bar-notes = Ñótéš ö
bar-disclosure = Íf á çhíld špéákš úp ööööö 
bar-window = Ñótéš íñ á wíñdów ööööö
bar-phone = Phóñé ö
bar-full = Fúll šçrééñ ööö
bar-keys = Kéýš ö
bar-close = Fíñíšh öö
bar-cut = Ñó çóññéçtíóñ. Çárrý óñ: thé bóárd çátçhéš úp bý ítšélf. ööööö ööööö ööööö
kind-ground-rules = Óúr rúléš ööö
kind-good = Thé góód párt öööö
kind-starter = Rémémbér? ööö
starter-more = Whát ýóúr çlášš fóúñd hárdéšt ööööö ööö
starter-right = (ríght) ö
starter-from = Fróm ö { $unit }.
kind-words = Wórdš ö
kind-talk = Tálk tógéthér öööö
kind-activity = Ýóúr túrñ ööö
kind-vote = Háñdš úp öö
kind-story = Štórý ö
kind-do = Dó thíš öö
kind-help = Hélp ö
story-end = Thé éñd öö
story-rewind = Gó báçk óñé çhóíçé ööööö
story-restart = Fróm thé štárt öööö
vote-open = Ópéñ á vóté ööö
vote-kicker = Thé çlášš vótéš ööööö
vote-join = Táblétš jóíñ át ööööö { $address }
vote-code = wíth ö { $code }
vote-voted = { $voted } óf  { $of } hávé vótéd ööö
vote-hands = Çóúñt háñdš ööö
vote-more = Thát mákéš ööö { $voted }, áñd thé çlášš háš ööööö { $of }. Çóúñt ágáíñ? ööö
vote-stop = Štóp thé vóté öööö
vote-put-away = Báçk tó thé šçéñé ööööö
vote-bars = Whát thé çlášš vótéd fór ööööö ö
vote-most = Móšt vótéš ööö
vote-close = Ñó róád íš çléárlý íñ fróñt. ööööö öö
vote-few = Féwér tháñ fívé vótéd, šó ñó ñúmbérš áré šhówñ. ööööö ööööö öö
vote-talk = Tálk ábóút ít. Théñ çhóóšé á róád. ööööö öööö
vote-in-front = Ít ñééd ñót bé thé óñé íñ fróñt. ööööö ööö
vote-again = Vóté ágáíñ ööö
board-help-title = Whó çáñ hélp ööö
help-without-server = Téll á grówñ-úp ýóú trúšt. Íf thé fíršt óñé íš búšý, téll áñóthér. ööööö ööööö ööööö ö
closed-title = Whó çáñ hélp ööö
closed-thanks = Tháñk ýóú, évérýóñé. Thé léššóñ háš fíñíšhéd. ööööö ööööö öö
closed-leave = Báçk tó öö { $class }

## Keys

keys-title = Kéýš ö
keys-next = Ñéxt ö
keys-back = Báçk ö
keys-blank = Bláñk thé bóárd, ór šhów ít ööööö öö
keys-help = Whó çáñ hélp ööö
keys-disclosure = Whát tó dó íf á çhíld špéákš úp ööööö ööö
keys-notes = Ñótéš béšídé thé bóárd ööööö ö
keys-story = Tó thé štórý ööö
keys-vote = Ópéñ á vóté óñ á çhóíçé íñ thé štórý, théñ štóp ít ööööö ööööö ööö
keys-pick = Píçk á çhóíçé íñ thé štórý, ór áñ áñšwér íñ á révéál ööööö ööööö ööö
keys-checks = Çhéçkš öö
keys-aloud = Réád thé bóárd álóúd ööööö 
keys-phone = Á çódé fór ýóúr phóñé, tó móvé thé bóárd wíth ít ööööö ööööö öö
keys-full = Fúll šçrééñ ööö
keys-keys = Thíš líšt; çlóšé whát íš ópéñ ööööö ööö
keys-clicker = Á çlíçkér wórkš tóó: ítš búttóñš áré Págé Úp, Págé Dówñ áñd thé fúll štóp. ööööö ööööö ööööö öööö
key-space = Špáçé ö
key-page-down = Págé Dówñ ööö
key-page-up = Págé Úp öö
key-escape = Éšç ö

## Checks

sitting-before = Thé çhéçk béfóré thé léššóñ ööööö ööö
sitting-after = Thé çhéçk áftér thé léššóñ ööööö öö
sitting-later = Thé çhéçk šíx wéékš látér ööööö öö
sitting-stop = Štóp thé çhéçk öööö
sitting-reveal = Révéál thé áñšwérš ööööö 
sitting-put-away = Báçk tó thé šlídéš ööööö
checks-title = Çhéçkš öö
checks-about = Á çhéçk háš šíx qúéštíóñš áñd tákéš ábóút fívé míñútéš. Ñóbódý íš ráñkéd áñd ñóthíñg íš tíméd. ööööö ööööö ööööö ööööö ööööö 
checks-done = – dóñé ö
join-tablets = Jóíñ wíth á táblét ööööö
join-code = Thé çódé íš ööö
join-pictures = Táp théšé thréé píçtúréš, íñ thíš órdér ööööö ööööö 
join-or-code = ór thé ñúmbér öööö { $code }
join-qr = Á šqúáré çódé. Á táblét’š çámérá ópéñš thé págé wíth ít. ööööö ööööö ööööö
join-scan = ór šçáñ thíš ööö
join-seats =
    { $seats ->
        [0] Ñóbódý íš íñ ýét ööööö
        [one] 1 táblét íš íñ ööö
       *[other] { $seats } táblétš áré íñ öööö
    }
join-done = { $done } óf  { $of } hávé fíñíšhéd öööö
hands-start = Ñó táblétš? Çóúñt háñdš ööööö ö
hands-for = Háñdš fór: ööö { $answer }
hands-next = Ñéxt qúéštíóñ öööö
hands-done = Áll çóúñtéd ööö
seats-joining = Táblétš máý štíll jóíñ ööööö ö
seats-remove-title = Táké á táblét óút ööööö
seats-remove-about = Táké óút á táblét thát wáš léft óvér fróm áñóthér çlášš. Ítš áñšwérš gó tóó. ööööö ööööö ööööö ööööö
seats-remove = Táké óút öö
seats-remove-one = Táké óút: öö { $seat }
stopped-title = Áll áñšwérš áré íñ ööööö
stopped-done =
    { $done ->
        [0] Tháñk ýóú, évérýóñé. ööööö 
        [one] 1 táblét fíñíšhéd. ööööö
       *[other] { $done } táblétš fíñíšhéd. ööööö
    }
stopped-thanks = Pút thé táblétš dówñ. Wé lóók át thé áñšwérš tógéthér. ööööö ööööö ööööö
reveal-place = Qúéštíóñ ööö { $number } óf  { $of }
reveal-bars = Whát thé çlášš áñšwéréd ööööö ö
reveal-right = Ríght ö
reveal-too-few = Féwér tháñ fívé áñšwéréd, šó ñó ñúmbérš áré šhówñ. ööööö ööööö ööö
reveal-why = Whý? ö
why-many-think = Lótš óf péóplé thíñk… ööööö 
why-reteach = Twó míñútéš óñ thíš ööööö 
reteach-kicker = Lét úš lóók át thíš ágáíñ ööööö ö
reteach-back = Báçk tó thé qúéštíóñ ööööö 
summary-title = Whát wé kñów ñów ööööö
summary-share = { $share } ríght ö

## Notes

notes-tab = Ñótéš – Bélíšhá öööö
notes-title = Ñótéš ö
notes-place = Šlídé ö { $number } óf  { $of }
notes-clock = { $minutes } óf  { $of } míñútéš öö
notes-disclosure = Á çhíld máý špéák úp héré ööööö ö
notes-say = Šáý tó thé çlášš ööööö
notes-none = Ñó ñótéš héré. öööö
notes-next = Ñéxt ö
notes-last = Thíš íš thé lášt šlídé. ööööö ö
notes-slides = Áll šlídéš ööö
notes-questions = Thé qúéštíóñš, tó réád álóúd ööööö ööö
notes-vote = Whíçh róád thé çlášš góéš íš ýóúrš tó çhóóšé. Whát wáš vótéd íš ñót képt, óñlý whíçh wáý ýóú wéñt. ööööö ööööö ööööö ööööö ööööö 
notes-help = Thé bóárd šhówš whó çáñ hélp. ööööö ööö
notes-summary = Thé bóárd šhówš whát thé çlášš úñdérštóód. Práíšé whát háš grówñ. Ñó çhíld íš ñáméd, áñd ñóñé çáñ bé. ööööö ööööö ööööö ööööö ööööö ö
notes-reteach = Réád thé šlídé tógéthér, théñ gívé páírš óñé míñúté fór thé qúéštíóñ. ööööö ööööö ööööö öööö

## The phone remote

phone-tab = Phóñé rémóté – Bélíšhá ööööö ö
phone-title = Phóñé rémóté öööö
phone-about = Šçáñ thíš wíth ýóúr ówñ phóñé. Ít théñ móvéš thé bóárd fórwárd áñd báçk, bláñkš ít, áñd šhówš ýóú thé ñótéš. Théré íš ñóthíñg tó íñštáll. ööööö ööööö ööööö ööööö ööööö ööööö ööööö 
phone-once = Thé çódé wórkš óñçé, fór thíš léššóñ. Kéép ít fróm thé çlášš: thé fíršt phóñé tó šçáñ ít móvéš thé bóárd. ööööö ööööö ööööö ööööö ööööö öö
phone-qr = Á šqúáré çódé. Ýóúr phóñé’š çámérá ópéñš thé rémóté wíth ít. ööööö ööööö ööööö 
phone-seen = Thé çlášš çáñ šéé thíš šçrééñ. Thé çódé létš íñ thé fíršt phóñé thát šçáñš ít. Thé ñótéš íñ á wíñdów áré á qúíétér pláçé fór ít. ööööö ööööö ööööö ööööö ööööö ööööö ööö
phone-show = Šhów thé çódé öööö
phone-in = Á phóñé móvéš thé bóárd. ööööö ö
phone-shut-out = Šhút thé phóñé óút ööööö
phone-again = Áñóthér phóñé öööö
phone-blank = Bláñk thé bóárd ööööö
phone-cut = Ñó çóññéçtíóñ. Thíš págé tríéš ágáíñ bý ítšélf. ööööö ööööö ööö

## If a child starts to speak

disclosure-title = Íf á çhíld štártš tó špéák ööööö öö
disclosure-now = Ñów ö
disclosure-now-pause = Štóp thém géñtlý: “Í wáñt tó héár thíš própérlý. Lét úš tálk áš šóóñ áš thé çlášš íš búšý.” ööööö ööööö ööööö ööööö ööö
disclosure-now-set-going = Šét thé çlášš góíñg. Áñóthér ádúlt tákéš óvér. Dó ñót léávé ít úñtíl thé éñd óf thé dáý. ööööö ööööö ööööö ööööö ööö
disclosure-listen = Líštéñ öö
disclosure-listen-calm = Çálm áñd štíll, íñ théír ówñ wórdš. Dó ñót fíll gápš. ööööö ööööö ööö
disclosure-listen-open = Óñlý íf ýóú ñééd tó: “Téll mé…”, “Éxpláíñ…”, “Déšçríbé…”. Ñót “whý”. ööööö ööööö öööö
disclosure-say = Šáý ö
disclosure-say-thank = “Tháñk ýóú fór téllíñg mé.” ööööö ö
disclosure-say-trouble = “Ýóú áré ñót íñ tróúblé.” ööööö ö
disclosure-say-fault = “Ít íš ñót ýóúr fáúlt.” ööööö 
disclosure-say-secret = “Í çáññót kéép thíš šéçrét. Í wíll óñlý téll péóplé whó ñééd tó hélp.” ööööö ööööö ööööö ööö
disclosure-say-next = “Héré íš whát Í wíll dó ñéxt.” ööööö öö
disclosure-never = Ñévér ö
disclosure-never-promise = Ñévér prómíšé tó kéép ít šéçrét. ööööö öööö
disclosure-never-shock = Ñévér šhów šhóçk, áñd ñévér blámé. ööööö öööö
disclosure-never-repeat = Ñévér ášk thém tó šáý ít ágáíñ tó óthérš. Dó ñót íñvéštígáté. ööööö ööööö ööööö ö
disclosure-never-look = Ñévér lóók át, çópý ór šéñd ímágéš. Ñévér ášk tó šéé á dévíçé. ööööö ööööö ööööö 
disclosure-then = Théñ ö
disclosure-then-dsl = Téll thé šáfégúárdíñg léád ór á dépútý át óñçé. ööööö ööööö ööö
disclosure-then-write = Wríté thé éxáçt wórdš, thé tímé áñd thé dáté íñ thé šçhóól’š réçórd. ööööö ööööö ööööö ööö
disclosure-then-danger = Çáll 999 íf théré íš dáñgér ñów. ööööö öö
disclosure-then-check = Lóók íñ óñ thé çhíld thé šámé dáý. ööööö öööö

## Finishing

close-title = Fíñíšh thé léššóñ? ööööö
close-about = Whát thé çlášš úñdérštóód íš képt, áš çóúñtš. Šéátš áñd šíñglé áñšwérš áré délétéd. Thé bóárd éñdš óñ whó çáñ hélp. ööööö ööööö ööööö ööööö ööööö ööööö 
close-no-after = Thé çhéçk áftér thé léššóñ háš ñót bééñ tákéñ. Ýóú çáñ štíll ópéñ ít fíršt. ööööö ööööö ööööö ööööö
close-yes = Fíñíšh öö
