# Geiriau’r tudalennau gosod: y tro cyntaf, gwahoddiad, mewngofnodi, gosodiadau.

## Ffurflenni

form-error = Camgymeriad:
form-errors-title = Edrychwch eto
form-remove = Tynnu
form-saved = Wedi’i gadw.
form-cancel = Peidio
form-copy = Copïo
form-copied = Wedi’i gopïo.
form-copy-by-hand = Ni adawodd y porwr i ni gopïo. Mae’r ddolen wedi’i dewis: pwyswch Ctrl ac C.
field-in = { $group }, { $field }
mistake-empty = { $field }: llenwch hwn.
mistake-long = { $field }: defnyddiwch ddim mwy na { $most } llythyren.
mistake-size = { $field }: teipiwch rif o 1 i 60.
mistake-taken = { $field }: mae’r enw hwn wedi’i ddefnyddio ddwywaith. Rhowch ei enw ei hun i bob un.
mistake-no-class = Ychwanegwch o leiaf un dosbarth.
mistake-no-helper = Ychwanegwch o leiaf un person y gall plant fynd ato.
mistake-weak = Gwnewch y cyfrinymadrodd yn hirach: tri gair, neu 12 llythyren.
mistake-not-this = { $field }: nid hwn yw’r un sydd gennych nawr.
mistake-server = { $field }: ni dderbyniodd y gweinydd hwn.

## Meysydd

school-name = Enw’r ysgol
school-contact = Sut mae teuluoedd yn cysylltu â chi am bryder
school-contact-hint = Rhif ffôn neu gyfeiriad e-bost. Mae’n sefyll ar y tudalennau i deuluoedd.
class-legend = Dosbarth { $number }
class-name = Enw’r dosbarth
class-year = Blwyddyn
class-size = Disgyblion
class-size-hint = Ar gyfer disgyblion, rhowch tua faint. Dim ond i weld faint sydd wedi ateb y caiff y rhif ei ddefnyddio.
class-add = Ychwanegu dosbarth
class-remove = Tynnu dosbarth { $name }
class-from = O
class-to = hyd at
class-fill = Un dosbarth i bob blwyddyn
class-fill-legend = Dechrau cyflym
class-never-pupils = Nid yw Belisha byth yn gofyn am ddisgyblion. Enw, blwyddyn a rhif yw dosbarth.
helper-legend = Person { $number }
helper-role = Rôl
helper-name = Enw y mae plant yn ei adnabod
helper-name-hint = Er enghraifft: Mrs Bell
helper-place = Ble i ddod o hyd iddynt
helper-place-hint = Er enghraifft: y drws glas ger y neuadd
helper-add = Ychwanegu person
helper-remove = Tynnu { $role }
helper-lead = Arweinydd diogelu
helper-deputy = Dirprwy arweinydd diogelu
helper-head = Pennaeth
helper-why = Mae plant yn gweld y bobl hyn ar bob sgrin “Rwy’n poeni”, ac mae teuluoedd yn eu gweld gartref.
passphrase = Cyfrinymadrodd
passphrase-hint = Mae tri gair nad ydynt yn perthyn i’w gilydd yn gryf ac yn hawdd eu cofio, megis ffrwyth, teclyn a math o dywydd. Lluniwch eich un eich hun.
passphrase-show = Dangos y cyfrinymadrodd
passphrase-none = Teipiwch dri gair neu fwy.
passphrase-short = Rhy fyr eto. Ychwanegwch air arall.
passphrase-repeats = Nid yw’r un gair eto’n ychwanegu dim. Defnyddiwch eiriau gwahanol.
passphrase-known = Mae hwn yn hawdd ei ddyfalu, am ei fod yn dweud pwy ydych chi neu ble rydych chi. Defnyddiwch eiriau eraill.
passphrase-fair = Digon hir. Byddai gair arall yn ei wneud yn gryfach.
passphrase-good = Cryf.
passphrase-current = Y cyfrinymadrodd hyd yma
passphrase-new = Cyfrinymadrodd newydd
passphrase-change = Newid y cyfrinymadrodd
passphrase-changed = Wedi’i newid. Rydych wedi’ch allgofnodi ym mhobman arall.

## Y tro cyntaf

first-run-title = Gosod eich ysgol
first-run-lead = Pedwar cam byr, tua deg munud. Caiff yr hyn rydych chi’n ei deipio ei gadw yn y tab hwn, heblaw am y cyfrinymadrodd.
first-run-step = Cam { $number } o 4
first-run-steps = Camau
first-run-school = Eich ysgol
first-run-classes = Eich dosbarthiadau
first-run-team = Eich tîm diogelu
first-run-you = Chi, yr arweinydd ABCh
first-run-next = Ymlaen
first-run-back = Yn ôl
first-run-demo-title = Dim ond edrych?
first-run-demo-lead = Edrychwch o gwmpas ysgol ddychmygol yn gyntaf, gyda dosbarthiadau, gwersi a chanlyniadau. Gallwch ei thynnu ag un clic.
first-run-demo = Edrych o gwmpas ysgol enghreifftiol
first-run-your-name = Eich enw
first-run-your-name-hint = Rydych chi’n mewngofnodi ag ef. Mae staff eraill yn ei weld.
first-run-review = Yr hyn rydych wedi’i osod
first-run-change = Newid
first-run-change-what = Newid: { $what }
first-run-classes-count = { $count } { $count ->
    [two] ddosbarth
   *[other] dosbarth
}
first-run-team-count = { $count } { $count ->
    [two] berson
    [few] pherson
    [many] pherson
   *[other] person
}
first-run-finish = Gorffen ac agor Belisha
first-run-finishing = Wrthi’n gosod…
first-run-later = Gellir newid popeth yn nes ymlaen yn y gosodiadau.
first-run-done-already = Mae’r ysgol hon wedi’i gosod yn barod.
first-run-to-sign-in = Mewngofnodi

## Mewngofnodi a gwahoddiadau

sign-in-title = Mewngofnodi
sign-in-name = Enw
sign-in-name-hint = Fel y’i rhoddwyd pan gawsoch eich gwahodd.
sign-in-go = Mewngofnodi
sign-in-going = Wrthi’n mewngofnodi…
sign-in-forgot = Wedi anghofio’ch cyfrinymadrodd? Gall yr arweinydd ABCh anfon gwahoddiad newydd atoch.
sign-in-wait = Gormod o gynigion. Arhoswch { $seconds } eiliad, yna rhowch gynnig arall arni.
sign-in-wait-minutes = { $minutes ->
    [one] Gormod o gynigion. Arhoswch { $minutes } funud, yna rhowch gynnig arall arni.
    [two] Gormod o gynigion. Arhoswch { $minutes } funud, yna rhowch gynnig arall arni.
   *[other] Gormod o gynigion. Arhoswch { $minutes } munud, yna rhowch gynnig arall arni.
}
invitation-title = Croeso i Belisha
invitation-lead = Dewiswch gyfrinymadrodd. Gydag ef a’r enw y cawsoch eich gwahodd odano, gallwch fewngofnodi ar unrhyw gyfrifiadur yn yr ysgol.
invitation-go = Cadw’r cyfrinymadrodd a mynd ymlaen
invitation-going = Un eiliad…
invitation-welcome = Rydych chi i mewn, { $name }
invitation-name = Dyma’r enw rydych chi’n mewngofnodi ag ef: { $name }
invitation-on = Mynd i’r dosbarthiadau

## Gosodiadau

settings-title = Gosodiadau
settings-parts = Rhannau’r dudalen hon
settings-school = Ysgol
settings-rules = Rheolau’r ysgol
settings-classes = Dosbarthiadau
settings-staff = Staff
settings-passphrase = Eich cyfrinymadrodd
settings-sessions = Ble rydych chi wedi mewngofnodi
settings-backup = Copi wrth gefn
settings-demo = Ysgol enghreifftiol
settings-only-lead = Eich arweinydd ABCh sy’n gofalu am yr ysgol, y dosbarthiadau a’r staff.
settings-team = Tîm diogelu
settings-nation = Cenedl
settings-nation-hint = Mae gwasanaethau cymorth a chyfreithiau’n wahanol. Mae sgriniau cymorth yn dangos yr hyn sydd ar gael yn eich cenedl chi.
nation-england = Lloegr
nation-wales = Cymru
nation-scotland = Yr Alban
nation-northern-ireland = Gogledd Iwerddon
settings-device = Dyfeisiau’r disgyblion eu hunain
settings-device-hint = Mae plant yn darllen y frawddeg o dan y rheol a ddewiswch.
device-not-brought = Ddim yn dod i’r ysgol
device-not-brought-child = “Mae ffonau ac oriorau clyfar yn aros gartref.”
device-handed-in = Yn cael eu rhoi i mewn wrth gyrraedd
device-handed-in-child = “Rydyn ni’n rhoi ein ffonau a’n horiorau clyfar i mewn wrth gyrraedd. Rydyn ni’n eu cael yn ôl amser mynd adref.”
device-other = Rhywbeth arall
device-other-child = “Mae gan ein hysgol ei rheol ei hun am ffonau. Gofynna i dy athro.”
device-always = Gyda phob rheol, mae plant hefyd yn darllen: “Os oes angen dyfais arnat i gadw’n iach neu i ddysgu, fe gei di ei chadw gyda thi.”
device-always-child = “Os oes angen dyfais arnat i gadw’n iach neu i ddysgu, fe gei di ei chadw gyda thi.”
settings-blocked = Pan gaiff tudalen ei rhwystro drwy gamgymeriad, mae plentyn yn gofyn yn gyntaf i
blocked-teacher = athro
blocked-it-staff = y staff TG
blocked-teacher-child = “Oes tudalen wedi’i rhwystro drwy gamgymeriad? Gofynna i dy athro.”
blocked-it-staff-child = “Oes tudalen wedi’i rhwystro drwy gamgymeriad? Gofynna i’r staff TG, neu i dy athro.”
password-rule-child = Mae ein hysgol yn ychwanegu: “{ $rule }”
settings-password-rule = Rheol gyfrineiriau eich ysgol eich hun
settings-password-rule-hint = Mae gwersi’n dysgu’r cyngor cenedlaethol: tri gair ar hap, i’w newid dim ond pan fydd rhywun arall yn eu gwybod. Dangosir eich rheol wrth ei ochr.
settings-policy-date = Dyddiad eich polisi diogelwch ar-lein
settings-policy-date-hint = Mae’r trosolwg yn dweud pryd mae’n bryd adolygu. Cewch adael hwn yn wag.
settings-cycle = Caiff eich polisi ei adolygu
cycle-12 = bob blwyddyn
cycle-24 = bob dwy flynedd
settings-save-school = Cadw’r ysgol a’r rheolau
classes-add-title = Ychwanegu dosbarth
classes-save = Cadw’r dosbarth
classes-edit = Newid
classes-edit-which = Newid { $name }
classes-remove-ask = Tynnu { $name }? Bydd ei ganlyniadau’n mynd hefyd, ac ni ellir eu hadfer heb gopi wrth gefn.
classes-remove-yes = Tynnu’r dosbarth a’i ganlyniadau
classes-pupils = { $count } { $count ->
    [two] ddisgybl
   *[other] disgybl
}
classes-none = Dim dosbarthiadau eto.
staff-invite-title = Gwahodd aelod o staff
staff-invite-name = Enw
staff-invite-name-hint = Byddant yn mewngofnodi ag ef.
staff-invite-role = Yr hyn y cânt ei wneud
role-lead = rheoli: canlyniadau, dosbarthiadau, staff
role-teacher = dysgu
role-lead-short = Arweinydd ABCh
role-teacher-short = Athro
staff-invite-go = Gwneud y ddolen
staff-link-title = Dolen untro i { $name }
staff-link-once = Copïwch hi nawr: dim ond unwaith y caiff ei dangos. Rhowch hi i { $name } eich hun.
staff-link-until = Mae’n gweithio unwaith, tan { $until }.
staff-link = Dolen
staff-joined = wedi mewngofnodi
staff-waiting = wedi’u gwahodd, heb gyrraedd eto
staff-you = chi
staff-again = Dolen newydd
staff-again-which = Gwneud dolen newydd i { $name }
staff-again-ask = Gwneud dolen newydd i { $name }? Bydd y cyfrinymadrodd hyd yma yn peidio â gweithio, a byddant yn cael eu hallgofnodi ym mhobman.
staff-remove = Tynnu allan
staff-remove-which = Tynnu allan { $name }
staff-remove-ask = Tynnu { $name } allan? Cânt eu hallgofnodi ym mhobman ar unwaith. Mae canlyniadau’n aros.
staff-remove-yes = Tynnu allan
sessions-this = y cyfrifiadur hwn
sessions-since = Ers { $since }
sessions-end = Allgofnodi ym mhobman arall
sessions-ended = Rydych wedi allgofnodi ym mhobman arall.
sessions-only = Dim ond yma rydych chi wedi mewngofnodi.
backup-lead = Un ffeil â gosodiadau a chanlyniadau’r ysgol. Cadwch hi lle mae eich ysgol yn cadw ffeiliau pwysig. Does dim disgyblion ynddi, ond mae canlyniadau dosbarthiadau ynddi.
backup-go = Lawrlwytho copi wrth gefn
demo-lead = Rydych chi’n edrych o gwmpas ysgol ddychmygol. Pan fyddwch wedi gweld digon, tynnwch hi a gosodwch eich un eich hun.
demo-remove = Tynnu’r ysgol enghreifftiol
demo-remove-ask = Tynnu’r ysgol enghreifftiol a phopeth ynddi? Yna byddwch yn gosod eich ysgol eich hun.
demo-remove-yes = Tynnu’r ysgol enghreifftiol
demo-gone = Mae’r ysgol enghreifftiol wedi mynd. I osod eich ysgol eich hun, agorwch ddolen y tro cyntaf. Mae hi yn y ffenestr lle dechreuwyd Belisha.

## Dim byd yma

not-found-page-title = Does dim tudalen yma
not-found-page-lead = Efallai fod camgymeriad teipio yn y cyfeiriad, neu fod y dudalen wedi symud.
not-found-page-back = Mynd i’r dosbarthiadau
