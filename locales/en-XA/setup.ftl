# Words of the set-up pages: first run, invitation, signing in, settings.


## Forms

form-error = Míštáké: öö
form-errors-title = Hávé áñóthér lóók ööööö
form-remove = Rémóvé öö
form-saved = Šávéd. ö
form-cancel = Kéép ít öö
form-copy = Çópý ö
form-copied = Çópíéd. öö
form-copy-by-hand = Thé brówšér díd ñót lét úš çópý. Thé líñk íš šéléçtéd: préšš Çtrl áñd Ç. ööööö ööööö ööööö ööö
field-in = { $group }, { $field }
mistake-empty = { $field }: fíll thíš íñ. ööö
mistake-long = { $field }: úšé át móšt ööö { $most } léttérš. öö
mistake-size = { $field }: týpé á ñúmbér fróm 1 tó 60. ööööö 
mistake-taken = { $field }: thíš ñámé íš úšéd twíçé. Gívé éáçh ítš ówñ. ööööö ööööö ö
mistake-no-class = Ádd át léášt óñé çlášš. ööööö ö
mistake-no-helper = Ádd át léášt óñé péršóñ çhíldréñ çáñ gó tó. ööööö ööööö ö
mistake-weak = Máké thé páššphrášé lóñgér: thréé wórdš, ór 12 léttérš. ööööö ööööö öööö
mistake-not-this = { $field }: thíš íš ñót thé óñé ýóú hávé ñów. ööööö ööö
mistake-server = { $field }: thé šérvér díd ñót áççépt thíš. ööööö ööö

## Fields

school-name = Šçhóól’š ñámé öööö
school-contact = Hów fámílíéš réáçh ýóú ábóút á wórrý ööööö ööööö
school-contact-hint = Á phóñé ñúmbér ór áñ émáíl áddréšš. Ít štáñdš óñ thé págéš fór fámílíéš. ööööö ööööö ööööö öööö
class-legend = Çlášš ö { $number }
class-name = Çlášš ñámé ööö
class-year = Ýéár ö
class-size = Púpílš öö
class-size-hint = Fór púpílš, gívé ábóút hów máñý. Thé ñúmbér íš óñlý úšéd tó šéé hów máñý hávé áñšwéréd. ööööö ööööö ööööö ööööö ööö
class-add = Ádd á çlášš ööö
class-remove = Rémóvé çlášš öööö { $name }
class-from = Fróm ö
class-to = tó 
class-fill = Óñé çlášš fór éáçh ýéár ööööö ö
class-fill-legend = Qúíçk štárt ööö
class-never-pupils = Bélíšhá ñévér áškš fór púpílš. Á çlášš íš á ñámé, á ýéár áñd á ñúmbér. ööööö ööööö ööööö ööö
helper-legend = Péršóñ öö { $number }
helper-role = Rólé ö
helper-name = Ñámé thát çhíldréñ kñów ööööö ö
helper-name-hint = Fór éxámplé: Mrš Béll ööööö 
helper-place = Whéré tó fíñd thém ööööö
helper-place-hint = Fór éxámplé: thé blúé dóór bý thé háll ööööö ööööö
helper-add = Ádd á péršóñ ööö
helper-remove = Rémóvé öö { $role }
helper-lead = Šáfégúárdíñg léád ööööö 
helper-deputy = Dépútý šáfégúárdíñg léád ööööö öö
helper-head = Héádtéáçhér öööö
helper-why = Çhíldréñ šéé théšé péóplé óñ évérý “Í’m wórríéd” šçrééñ, áñd fámílíéš šéé thém át hómé. ööööö ööööö ööööö ööööö ööö
passphrase = Páššphrášé ööö
passphrase-hint = Thréé wórdš thát dó ñót bélóñg tógéthér áré štróñg áñd éášý tó kéép íñ míñd, šúçh áš á frúít, á tóól áñd á kíñd óf wéáthér. Máké úp ýóúr ówñ. ööööö ööööö ööööö ööööö ööööö ööööö ööööö ö
passphrase-show = Šhów páššphrášé ööööö
passphrase-none = Týpé thréé wórdš ór móré. ööööö ö
passphrase-short = Tóó šhórt ýét. Ádd áñóthér wórd. ööööö ööö
passphrase-repeats = Thé šámé wórd ágáíñ áddš ñóthíñg. Úšé dífféréñt wórdš. ööööö ööööö ööööö
passphrase-known = Thíš íš éášý tó gúéšš, béçáúšé ít šáýš whó ór whéré ýóú áré. Úšé óthér wórdš. ööööö ööööö ööööö ööööö
passphrase-fair = Lóñg éñóúgh. Áñóthér wórd wóúld máké ít štróñgér. ööööö ööööö ööö
passphrase-good = Štróñg. öö
passphrase-current = Páššphrášé úñtíl ñów ööööö ö
passphrase-new = Ñéw páššphrášé ööööö
passphrase-change = Çháñgé páššphrášé ööööö 
passphrase-changed = Çháñgéd. Ýóú áré šígñéd óút évérýwhéré élšé. ööööö ööööö öö

## First run

first-run-title = Šét úp ýóúr šçhóól ööööö
first-run-lead = Fóúr šhórt štépš, ábóút téñ míñútéš. Whát ýóú týpé íš képt íñ thíš táb, éxçépt thé páššphrášé. ööööö ööööö ööööö ööööö ööööö
first-run-step = Štép ö { $number } óf 4 
first-run-steps = Štépš ö
first-run-school = Ýóúr šçhóól ööö
first-run-classes = Ýóúr çláššéš öööö
first-run-team = Ýóúr šáfégúárdíñg téám ööööö ö
first-run-you = Ýóú, thé PŠHÉ léád ööööö
first-run-next = Gó óñ ö
first-run-back = Báçk ö
first-run-demo-title = Óñlý lóókíñg? öööö
first-run-demo-lead = Lóók róúñd á mádé-úp šçhóól fíršt, wíth çláššéš, léššóñš áñd réšúltš. Ýóú çáñ rémóvé ít wíth óñé préšš. ööööö ööööö ööööö ööööö ööööö öö
first-run-demo = Lóók róúñd wíth á démó šçhóól ööööö ööö
first-run-your-name = Ýóúr ñámé ööö
first-run-your-name-hint = Ýóú šígñ íñ wíth ít. Óthér štáff šéé ít. ööööö ööööö
first-run-review = Whát ýóú hávé šét úp ööööö 
first-run-change = Çháñgé öö
first-run-change-what = Çháñgé: öö { $what }
first-run-classes-count =
    { $count ->
        [one] { $count } çlášš ö
       *[other] { $count } çláššéš öö
    }
first-run-team-count =
    { $count ->
        [one] { $count } péršóñ öö
       *[other] { $count } péóplé öö
    }
first-run-finish = Fíñíšh áñd ópéñ Bélíšhá ööööö ö
first-run-finishing = Šéttíñg úp… ööö
first-run-later = Évérýthíñg çáñ bé çháñgéd látér íñ thé šéttíñgš. ööööö ööööö ööö
first-run-done-already = Thíš šçhóól íš šét úp álréádý. ööööö ööö
first-run-to-sign-in = Šígñ íñ öö

## Signing in and invitations

sign-in-title = Šígñ íñ öö
sign-in-name = Ñámé ö
sign-in-name-hint = Áš ít wáš gívéñ whéñ ýóú wéré íñvítéd. ööööö ööööö
sign-in-go = Šígñ íñ öö
sign-in-going = Šígñíñg íñ… ööö
sign-in-forgot = Fórgóttéñ ýóúr páššphrášé? Thé PŠHÉ léád çáñ šéñd ýóú á ñéw íñvítátíóñ. ööööö ööööö ööööö ööööö
sign-in-wait =
    { $seconds ->
        [one] Tóó máñý tríéš. Wáít ööööö  { $seconds } šéçóñd, théñ trý ágáíñ. ööööö ö
       *[other] Tóó máñý tríéš. Wáít ööööö  { $seconds } šéçóñdš, théñ trý ágáíñ. ööööö ö
    }
sign-in-wait-minutes =
    { $minutes ->
        [one] Tóó máñý tríéš. Wáít ööööö  { $minutes } míñúté, théñ trý ágáíñ. ööööö ö
       *[other] Tóó máñý tríéš. Wáít ööööö  { $minutes } míñútéš, théñ trý ágáíñ. ööööö ö
    }
invitation-title = Wélçómé tó Bélíšhá ööööö 
invitation-lead = Çhóóšé á páššphrášé. Wíth ít áñd thé ñámé ýóú wéré íñvítéd úñdér, ýóú çáñ šígñ íñ óñ áñý çómpútér íñ šçhóól. ööööö ööööö ööööö ööööö ööööö ööö
invitation-go = Kéép thé páššphrášé áñd gó óñ ööööö ööö
invitation-going = Óñé móméñt… ööö
invitation-welcome = Ýóú áré íñ, ööö { $name }
invitation-name = Thíš íš thé ñámé ýóú šígñ íñ wíth: ööööö öööö { $name }
invitation-on = Gó tó thé çláššéš ööööö

## Settings

settings-title = Šéttíñgš ööö
settings-parts = Pártš óf thíš págé ööööö
settings-school = Šçhóól öö
settings-rules = Šçhóól rúléš öööö
settings-classes = Çláššéš öö
settings-staff = Štáff ö
settings-passphrase = Ýóúr páššphrášé ööööö
settings-sessions = Whéré ýóú áré šígñéd íñ ööööö ö
settings-backup = Báçkúp öö
settings-demo = Démó šçhóól ööö
settings-only-lead = Šçhóól, çláššéš áñd štáff áré lóókéd áftér bý ýóúr PŠHÉ léád. ööööö ööööö ööööö ö
settings-team = Šáfégúárdíñg téám ööööö 
settings-nation = Ñátíóñ öö
settings-nation-hint = Hélp šérvíçéš áñd láwš díffér. Hélp šçrééñš šhów whát šérvéš ýóúr ñátíóñ. ööööö ööööö ööööö ööööö
nation-england = Éñgláñd öö
nation-wales = Wáléš ö
nation-scotland = Šçótláñd ööö
nation-northern-ireland = Ñórthérñ Íréláñd ööööö
settings-device = Púpílš’ ówñ dévíçéš ööööö 
settings-device-hint = Çhíldréñ réád thé šéñtéñçé bélów thé rúlé ýóú píçk. ööööö ööööö öööö
device-not-brought = Ñót bróúght tó šçhóól ööööö ö
device-not-brought-child = “Phóñéš áñd šmárt wátçhéš štáý át hómé.” ööööö ööööö 
device-handed-in = Háñdéd íñ óñ árrívál ööööö 
device-handed-in-child = “Wé háñd íñ óúr phóñéš áñd šmárt wátçhéš whéñ wé çómé íñ. Wé gét thém báçk át hómé tímé.” ööööö ööööö ööööö ööööö öö
device-other = Šóméthíñg élšé ööööö
device-other-child = “Óúr šçhóól háš ítš ówñ rúlé ábóút phóñéš. Ášk ýóúr téáçhér.” ööööö ööööö ööööö 
device-always = Wíth évérý rúlé, çhíldréñ álšó réád: “Íf ýóú ñééd á dévíçé tó štáý wéll ór tó léárñ, ýóú çáñ hávé ít wíth ýóú.” ööööö ööööö ööööö ööööö ööööö ööö
device-always-child = “Íf ýóú ñééd á dévíçé tó štáý wéll ór tó léárñ, ýóú çáñ hávé ít wíth ýóú.” ööööö ööööö ööööö ööö
settings-blocked = Whéñ á págé íš blóçkéd bý míštáké, á çhíld fíršt áškš ööööö ööööö öööö
blocked-teacher = á téáçhér ööö
blocked-it-staff = thé ÍT štáff ööö
blocked-teacher-child = “Íš á págé blóçkéd bý míštáké? Ášk ýóúr téáçhér.” ööööö ööööö öö
blocked-it-staff-child = “Íš á págé blóçkéd bý míštáké? Ášk thé ÍT štáff, ór ýóúr téáçhér.” ööööö ööööö ööööö ö
password-rule-child = Óúr šçhóól áddš: “ ööööö{ $rule }”
settings-password-rule = Ýóúr šçhóól’š ówñ páššwórd rúlé ööööö öööö
settings-password-rule-hint = Léššóñš téáçh thé ñátíóñál ádvíçé: thréé ráñdóm wórdš, çháñgéd óñlý whéñ šóméóñé élšé kñówš thém. Ýóúr rúlé íš šhówñ béšídé ít. ööööö ööööö ööööö ööööö ööööö ööööö ööööö
settings-policy-date = Dáý óf ýóúr óñlíñé šáfétý pólíçý ööööö öööö
settings-policy-date-hint = Thé óvérvíéw šáýš whéñ ít íš tímé fór á révíéw. Ýóú máý léávé thíš émptý. ööööö ööööö ööööö öööö
settings-cycle = Ýóúr pólíçý íš révíéwéd ööööö ö
cycle-12 = évérý ýéár ööö
cycle-24 = évérý twó ýéárš ööööö
settings-save-school = Šávé šçhóól áñd rúléš ööööö ö
classes-add-title = Ádd á çlášš ööö
classes-save = Šávé çlášš ööö
classes-edit = Çháñgé öö
classes-edit-which = Çháñgé öö { $name }
classes-remove-ask = Rémóvé öö { $name }? Ítš réšúltš gó tóó, áñd çáññót bé bróúght báçk wíthóút á báçkúp. ööööö ööööö ööööö öö
classes-remove-yes = Rémóvé çlášš áñd réšúltš ööööö öö
classes-pupils =
    { $count ->
        [one] { $count } púpíl ö
       *[other] { $count } púpílš öö
    }
classes-none = Ñó çláššéš ýét. öööö
staff-invite-title = Íñvíté á mémbér óf štáff ööööö ö
staff-invite-name = Ñámé ö
staff-invite-name-hint = Théý wíll šígñ íñ wíth ít. ööööö ö
staff-invite-role = Théý máý öö
role-lead = máñágé: réšúltš, çláššéš, štáff ööööö ööö
role-teacher = téáçh ö
role-lead-short = PŠHÉ léád ööö
role-teacher-short = Téáçhér öö
staff-invite-go = Máké thé líñk öööö
staff-link-title = Óñé-tímé líñk fór ööööö { $name }
staff-link-once = Çópý ít ñów: ít íš šhówñ óñlý óñçé. Gívé ít tó ööööö ööööö ö { $name } ýóúršélf. ööö
staff-link-until = Ít wórkš óñçé, úñtíl ööööö  { $until }.
staff-link = Líñk ö
staff-joined = háš šígñéd íñ öööö
staff-waiting = íñvítéd, ñót héré ýét ööööö 
staff-you = ýóú ö
staff-again = Ñéw líñk öö
staff-again-which = Máké á ñéw líñk fór ööööö { $name }
staff-again-ask = Máké á ñéw líñk fór ööööö { $name }? Thé páššphrášé úñtíl ñów štópš wórkíñg, áñd théý áré šígñéd óút évérýwhéré. ööööö ööööö ööööö ööööö 
staff-remove = Táké óút öö
staff-remove-which = Táké óút öö { $name }
staff-remove-ask = Táké óút öö { $name }? Théý áré šígñéd óút évérýwhéré át óñçé. Réšúltš štáý. ööööö ööööö ööööö
staff-remove-yes = Táké óút öö
sessions-this = thíš çómpútér öööö
sessions-since = Šíñçé ö { $since }
sessions-end = Šígñ óút évérýwhéré élšé ööööö öö
sessions-ended = Ýóú áré šígñéd óút évérýwhéré élšé. ööööö ööööö
sessions-only = Ýóú áré šígñéd íñ héré óñlý. ööööö öö
backup-lead = Óñé fílé wíth thé šçhóól’š šéttíñgš áñd réšúltš. Kéép ít whéré ýóúr šçhóól kéépš ímpórtáñt fíléš. Ít háš ñó púpílš íñ ít, bút ít háš thé réšúltš óf çláššéš. ööööö ööööö ööööö ööööö ööööö ööööö ööööö ööööö ö
backup-go = Dówñlóád á báçkúp ööööö
demo-lead = Ýóú áré lóókíñg róúñd á mádé-úp šçhóól. Whéñ ýóú hávé šééñ éñóúgh, rémóvé ít áñd šét úp ýóúr ówñ. ööööö ööööö ööööö ööööö ööööö
demo-remove = Rémóvé thé démó šçhóól ööööö ö
demo-remove-ask = Rémóvé thé démó šçhóól wíth évérýthíñg íñ ít? Ýóú wíll théñ šét úp ýóúr ówñ. ööööö ööööö ööööö ööööö
demo-remove-yes = Rémóvé thé démó šçhóól ööööö ö
demo-gone = Thé démó šçhóól íš góñé. Tó šét úp ýóúr ówñ, ópéñ thé fíršt-rúñ líñk. Ít íš íñ thé wíñdów whéré Bélíšhá wáš štártéd. ööööö ööööö ööööö ööööö ööööö ööööö

## Nothing here

not-found-page-title = Théré íš ñó págé héré ööööö 
not-found-page-lead = Thé áddréšš máý hávé á týpíñg míštáké, ór thé págé háš móvéd. ööööö ööööö ööööö ö
not-found-page-back = Gó tó thé çláššéš ööööö
