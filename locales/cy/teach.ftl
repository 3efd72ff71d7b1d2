# Words of the teacher's pages, and of the frame that every staff page stands in.

## The frame

language-en-gb = English
language-cy = Cymraeg

staff-tab = { $title } – Belisha
staff-nav = Tudalennau’r staff
staff-overview = Pob dosbarth ac uned
staff-settings = Gosodiadau
staff-sign-out = Allgofnodi

minutes = { $minutes ->
    [two] { $minutes } funud
   *[other] { $minutes } munud
}

## Classes

classes-title = Dosbarthiadau
classes-about = Dewiswch eich dosbarth.
classes-empty = Does dim dosbarthiadau eto. Yr arweinydd ABCh sy’n eu hychwanegu yn y gosodiadau.
classes-size = { $pupils ->
    [two] { $pupils } ddisgybl
   *[other] { $pupils } disgybl
}

## One class

class-title = Dosbarth
class-open = Ar agor nawr: { $title }
class-open-about = Mae’r wers lle gadawoch chi hi.
class-carry-on = Parhau
class-revisit = Beth sydd ei angen fwyaf ar y dosbarth hwn eto
class-later = Chwe wythnos wedyn: { $title }
class-later-about = Mae gwiriad byr yn dangos beth sydd wedi aros. Mae’n cymryd pum munud.
class-later-open = Agor y wers
class-this-term = Yr hanner tymor hwn
class-prepare = Paratoi
class-prepare-first = Mae rhywbeth i’w wneud cyn y wers hon. Dechreuwch gyda Paratoi.
class-teach = Addysgu
class-unwritten = Mae’r uned hon yn dal i gael ei hysgrifennu.
class-being-written = Yn cael ei hysgrifennu
class-whole-year = Blwyddyn { $year }: pob uned
class-taught = Addysgwyd { $day }
class-contact-safety = Diogelwch cyswllt, bob blwyddyn
class-sensitive = Sensitif

## Preparation

prepare-title = Paratoi
prepare-slides-count = { $slides ->
    [two] { $slides } sleid
   *[other] { $slides } sleid
}
prepare-print = Argraffu
prepare-objectives = Erbyn y diwedd
prepare-words = Geiriau i’w haddysgu
prepare-facts = Cyfreithiau ac oedrannau y mae’r wers hon yn dibynnu arnynt
prepare-fact-checked = Edrychwyd arno ddiwethaf ar { $day }.
prepare-slides = Y sleidiau
risk-content = Cynnwys
risk-contact = Cyswllt
risk-conduct = Ymddygiad
risk-commerce = Masnach
first-title = Cyn addysgu hyn
first-class-only = Addysgwch hyn i un dosbarth ar y tro, byth mewn gwasanaeth.
first-team = Mae’r tîm diogelu yn gwybod y diwrnod a’r amser.
first-note = Mae’r nodyn wedi mynd adref at deuluoedd.
first-remind = Ticiwch bob llinell yn gyntaf. Wedyn gallwch addysgu.

## The board

board-tab = { $title } – bwrdd – Belisha
board-demo = Demo
board-is-blank = Mae’r bwrdd yn wag.
bar-name = Rheoli’r bwrdd
bar-back = Yn ôl
bar-next = Nesaf
bar-place = { $number } o { $of }
bar-blank = Gwagio
bar-help = Help
bar-aloud = Darllen yn uchel
bar-story = Stori
bar-checks = Gwiriadau
bar-notes = Nodiadau
bar-disclosure = Os yw plentyn yn siarad
bar-window = Nodiadau mewn ffenestr
bar-phone = Ffôn
bar-full = Sgrin lawn
bar-keys = Bysellau
bar-close = Gorffen
bar-cut = Dim cysylltiad. Daliwch ati: bydd y bwrdd yn dal i fyny ei hun.

kind-ground-rules = Ein rheolau
kind-good = Y pethau da
kind-starter = Cofio?
starter-more = Yr hyn a gafodd eich dosbarth yn anoddaf
starter-right = (cywir)
starter-from = O { $unit }.
kind-words = Geiriau
kind-talk = Siaradwch gyda’ch gilydd
kind-activity = Eich tro chi
kind-vote = Dwylo i fyny
kind-story = Stori
kind-do = Gwnewch hyn
kind-help = Help

story-end = Y diwedd
story-rewind = Yn ôl un dewis
story-restart = O’r dechrau

vote-open = Agor pleidlais
vote-kicker = Mae’r dosbarth yn pleidleisio
vote-join = Mae llechi’n ymuno yn { $address }
vote-code = gyda { $code }
vote-voted = Mae { $voted } o { $of } wedi pleidleisio
vote-hands = Cyfrif dwylo
vote-more = Mae hynny’n gwneud { $voted }, ac mae { $of } yn y dosbarth. Cyfrif eto?
vote-stop = Stopio’r bleidlais
vote-put-away = Yn ôl i’r olygfa
vote-bars = Beth y pleidleisiodd y dosbarth drosto
vote-most = Y mwyaf o bleidleisiau
vote-close = Does dim un ffordd yn amlwg ar y blaen.
vote-few = Pleidleisiodd llai na phump, felly does dim rhifau’n cael eu dangos.
vote-talk = Siaradwch amdano. Wedyn dewiswch ffordd.
vote-in-front = Does dim rhaid iddi fod yr un sydd ar y blaen.
vote-again = Pleidleisio eto

board-help-title = Pwy all helpu
help-without-server = Dywedwch wrth oedolyn rydych chi’n ymddiried ynddo. Os yw’r cyntaf yn brysur, dywedwch wrth un arall.

closed-title = Pwy all helpu
closed-thanks = Diolch, bawb. Mae’r wers wedi gorffen.
closed-leave = Yn ôl i { $class }

## Keys

keys-title = Bysellau
keys-next = Nesaf
keys-back = Yn ôl
keys-blank = Gwagio’r bwrdd, neu ei ddangos
keys-help = Pwy all helpu
keys-disclosure = Beth i’w wneud os yw plentyn yn siarad
keys-notes = Nodiadau wrth ochr y bwrdd
keys-story = I’r stori
keys-vote = Agor pleidlais ar ddewis yn y stori, wedyn ei stopio
keys-pick = Dewis yn y stori, neu ateb wrth ddatgelu
keys-checks = Gwiriadau
keys-aloud = Darllen y bwrdd yn uchel
keys-phone = Cod i’ch ffôn, i symud y bwrdd gydag ef
keys-full = Sgrin lawn
keys-keys = Y rhestr hon; cau’r hyn sydd ar agor
keys-clicker = Mae cliciwr yn gweithio hefyd: ei fotymau yw Page Up, Page Down a’r atalnod llawn.
key-space = Bylchwr
key-page-down = Page Down
key-page-up = Page Up
key-escape = Esc

## Checks

sitting-before = Y gwiriad cyn y wers
sitting-after = Y gwiriad ar ôl y wers
sitting-later = Y gwiriad chwe wythnos wedyn
sitting-stop = Stopio’r gwiriad
sitting-reveal = Datgelu’r atebion
sitting-put-away = Yn ôl i’r sleidiau
checks-title = Gwiriadau
checks-about = Mae chwe chwestiwn mewn gwiriad, ac mae’n cymryd tua phum munud. Does neb yn cael ei osod mewn trefn a does dim yn cael ei amseru.
checks-done = – wedi’i wneud

join-tablets = Ymunwch â llechen
join-code = Y cod yw
join-pictures = Tapiwch y tri llun hyn, yn y drefn hon
join-or-code = neu’r rhif { $code }
join-qr = Cod sgwâr. Mae camera llechen yn agor y dudalen ag ef.
join-scan = neu sganiwch hwn
join-seats = { $seats ->
    [zero] Does neb i mewn eto
    [one] Mae 1 llechen i mewn
    [two] Mae 2 lechen i mewn
   *[other] Mae { $seats } llechen i mewn
}
join-done = Mae { $done } o { $of } wedi gorffen

hands-start = Dim llechi? Cyfrif dwylo
hands-for = Dwylo dros: { $answer }
hands-next = Cwestiwn nesaf
hands-done = Pob un wedi’i gyfrif

seats-joining = Caiff llechi ymuno o hyd
seats-remove-title = Tynnu llechen allan
seats-remove-about = Tynnwch lechen sydd ar ôl o ddosbarth arall. Mae ei hatebion yn mynd hefyd.
seats-remove = Tynnu allan
seats-remove-one = Tynnu allan: { $seat }

stopped-title = Mae’r atebion i gyd i mewn
stopped-done = { $done ->
    [zero] Diolch, bawb.
    [one] Mae 1 llechen wedi gorffen.
    [two] Mae 2 lechen wedi gorffen.
   *[other] Mae { $done } llechen wedi gorffen.
}
stopped-thanks = Rhowch y llechi i lawr. Edrychwn ar yr atebion gyda’n gilydd.

reveal-place = Cwestiwn { $number } o { $of }
reveal-bars = Beth atebodd y dosbarth
reveal-right = Cywir
reveal-too-few = Atebodd llai na phump, felly does dim rhifau’n cael eu dangos.
reveal-why = Pam?

why-many-think = Mae llawer o bobl yn meddwl…
why-reteach = Dwy funud ar hyn

reteach-kicker = Gadewch inni edrych ar hyn eto
reteach-back = Yn ôl i’r cwestiwn

summary-title = Beth rydyn ni’n ei wybod nawr
summary-share = { $share } yn gywir

## Notes

notes-tab = Nodiadau – Belisha
notes-title = Nodiadau
notes-place = Sleid { $number } o { $of }
notes-clock = { $minutes } o { $of } munud
notes-disclosure = Gall plentyn siarad yma
notes-say = Dywedwch wrth y dosbarth
notes-none = Dim nodiadau yma.
notes-next = Nesaf
notes-last = Dyma’r sleid olaf.
notes-slides = Pob sleid
notes-questions = Y cwestiynau, i’w darllen yn uchel
notes-vote = Chi sy’n dewis pa ffordd mae’r dosbarth yn mynd. Nid yw’r pleidleisiau’n cael eu cadw, dim ond pa ffordd aethoch chi.
notes-help = Mae’r bwrdd yn dangos pwy all helpu.
notes-summary = Mae’r bwrdd yn dangos beth mae’r dosbarth wedi’i ddeall. Canmolwch yr hyn sydd wedi tyfu. Does dim plentyn yn cael ei enwi, ac ni ellir enwi neb.
notes-reteach = Darllenwch y sleid gyda’ch gilydd, wedyn rhowch un funud i barau drafod y cwestiwn.

## Y ffôn fel teclyn rheoli

phone-tab = Rheoli o’r ffôn – Belisha
phone-title = Rheoli o’r ffôn
phone-about = Sganiwch hwn gyda’ch ffôn eich hun. Wedyn mae’n symud y bwrdd ymlaen ac yn ôl, yn ei dywyllu, ac yn dangos y nodiadau i chi. Does dim byd i’w osod.
phone-once = Mae’r cod yn gweithio unwaith, ar gyfer y wers hon. Cadwch ef rhag y dosbarth: y ffôn cyntaf i’w sganio sy’n symud y bwrdd.
phone-qr = Cod sgwâr. Mae camera eich ffôn yn agor y teclyn rheoli gydag ef.
phone-seen = Mae’r dosbarth yn gallu gweld y sgrin hon. Mae’r cod yn gadael i’r ffôn cyntaf sy’n ei sganio ddod i mewn. Mae’r nodiadau mewn ffenestr yn lle tawelach iddo.
phone-show = Dangos y cod
phone-in = Mae ffôn yn symud y bwrdd.
phone-shut-out = Cau’r ffôn allan
phone-again = Ffôn arall
phone-blank = Tywyllu’r bwrdd
phone-cut = Dim cysylltiad. Mae’r dudalen hon yn rhoi cynnig arall arni ohoni ei hun.

## If a child starts to speak

disclosure-title = Os yw plentyn yn dechrau siarad
disclosure-now = Nawr
disclosure-now-pause = Stopiwch y plentyn yn dyner: “Rydw i eisiau clywed hyn yn iawn. Gadewch inni siarad cyn gynted ag y bydd y dosbarth yn brysur.”
disclosure-now-set-going = Rhowch waith i’r dosbarth. Mae oedolyn arall yn cymryd drosodd. Peidiwch â’i adael tan ddiwedd y dydd.
disclosure-listen = Gwrandewch
disclosure-listen-calm = Yn ddigynnwrf ac yn llonydd, yng ngeiriau’r plentyn. Peidiwch â llenwi bylchau.
disclosure-listen-open = Dim ond os oes angen: “Dywed wrtha i…”, “Eglura…”, “Disgrifia…”. Nid “pam”.
disclosure-say = Dywedwch
disclosure-say-thank = “Diolch am ddweud wrtha i.”
disclosure-say-trouble = “Dwyt ti ddim mewn trwbl.”
disclosure-say-fault = “Nid dy fai di yw hyn.”
disclosure-say-secret = “Alla i ddim cadw’r gyfrinach hon. Fe ddyweda i dim ond wrth bobl sydd angen helpu.”
disclosure-say-next = “Dyma beth wna i nesaf.”
disclosure-never = Byth
disclosure-never-promise = Peidiwch byth ag addo ei gadw’n gyfrinach.
disclosure-never-shock = Peidiwch byth â dangos sioc, a pheidiwch byth â beio.
disclosure-never-repeat = Peidiwch byth â gofyn i’r plentyn ei ddweud eto wrth eraill. Peidiwch ag ymchwilio.
disclosure-never-look = Peidiwch byth ag edrych ar luniau, eu copïo na’u hanfon. Peidiwch byth â gofyn am weld dyfais.
disclosure-then = Wedyn
disclosure-then-dsl = Dywedwch wrth yr arweinydd diogelu neu’r dirprwy ar unwaith.
disclosure-then-write = Ysgrifennwch yr union eiriau, yr amser a’r dyddiad yng nghofnod yr ysgol.
disclosure-then-danger = Ffoniwch 999 os oes perygl nawr.
disclosure-then-check = Ewch i weld y plentyn yr un diwrnod.

## Finishing

close-title = Gorffen y wers?
close-about = Mae’r hyn a ddeallodd y dosbarth yn cael ei gadw, fel cyfrif yn unig. Mae seddi ac atebion unigol yn cael eu dileu. Mae’r bwrdd yn gorffen ar bwy all helpu.
close-no-after = Nid yw’r gwiriad ar ôl y wers wedi’i wneud. Gallwch ei agor yn gyntaf o hyd.
close-yes = Gorffen
