# Words of the lead's pages.


## Days

date-day =
    { $day } { $month ->
        [1] Jáñúárý öö
        [2] Fébrúárý ööö
        [3] Márçh ö
        [4] Ápríl ö
        [5] Máý ö
        [6] Júñé ö
        [7] Júlý ö
        [8] Áúgúšt öö
        [9] Šéptémbér ööö
        [10] Óçtóbér öö
        [11] Ñóvémbér ööö
       *[12] Déçémbér ööö
    } { $year }
date-moment =
    { $day } { $month ->
        [1] Jáñúárý öö
        [2] Fébrúárý ööö
        [3] Márçh ö
        [4] Ápríl ö
        [5] Máý ö
        [6] Júñé ö
        [7] Júlý ö
        [8] Áúgúšt öö
        [9] Šéptémbér ööö
        [10] Óçtóbér öö
        [11] Ñóvémbér ööö
       *[12] Déçémbér ööö
    } { $year }, { $time }

## Figures, on every page that shows one

level-secure = Šéçúré öö
level-growing = Grówíñg öö
level-revisit = Révíšít öö
level-too-few = Tóó féw áñšwérš ööööö
level-secure-means = ñéárlý áll hávé ít, áñd théré wéré áñšwérš éñóúgh tó šáý šó ööööö ööööö ööööö 
level-growing-means = óñ thé wáý ööö
level-revisit-means = téáçh ít ágáíñ öööö
level-too-few-means = féwér tháñ fívé áñšwéréd, šó ñóthíñg íš šáíd ööööö ööööö öö
check-before = Béfóré öö
check-after = Áftér ö
check-later = Šíx wéékš látér ööööö
share-about = ábóút ö { $percent }%
share-short = { $percent }%
share-none = tóó féw öö
share-between = bétwééñ öö { $low }% áñd ö { $high }%
share-said-before = béfóré: öö { $share }
share-said-after = áftér: ö { $share }
share-said-later = šíx wéékš látér: ööööö { $share }
change-up =
    Úp bý ábóút ööö { $points } { $points ->
        [one] póíñt ö
       *[other] póíñtš öö
    }
change-down =
    Dówñ bý ábóút öööö { $points } { $points ->
        [one] póíñt ö
       *[other] póíñtš öö
    }
change-none = Ñó çháñgé tó špéák óf ööööö 
change-sure = Thíš íš móré tháñ çháñçé. ööööö ö
change-unsure = Thíš çóúld bé çháñçé. ööööö 
change-taught = Fróm béfóré tó áftér ööööö 
change-kept = Fróm áftér tó šíx wéékš látér ööööö ööö
count-fewer = féwér tháñ 5 ööö
count-or-more = { $least } ór móré öö
count-range = { $least } tó  { $most }
count-of = { $count } óf  { $of }
half-term-autumn-1 = Áútúmñ 1 öö
half-term-autumn-2 = Áútúmñ 2 öö
half-term-spring-1 = Špríñg 1 öö
half-term-safer-internet-day = Šáfér Íñtérñét Dáý ööööö 
half-term-spring-2 = Špríñg 2 öö
half-term-summer-1 = Šúmmér 1 öö
half-term-summer-2 = Šúmmér 2 öö
half-term-flexible = Áñý wéék öö
class-full = Ýéár ö { $year } { $name }
lead-print = Príñt ö
lead-csv = Fígúréš áš ÇŠV öööö

## Every class by every unit

overview-title = Áll çláššéš áñd úñítš ööööö ö
overview-lead = Whát éáçh çlášš háš bééñ táúght, áñd whát ít úñdérštáñdš. Ñó púpíl íš íñ théšé fígúréš, áñd ñúmbérš úñdér fívé áré híddéñ. ööööö ööööö ööööö ööööö ööööö ööööö öö
overview-empty = Ñó çlášš háš hád á léššóñ ýét. Thé fígúréš áppéár héré áftér thé fíršt çhéçk. ööööö ööööö ööööö ööööö 
overview-no-classes = Théré áré ñó çláššéš ýét. Ádd thém íñ thé šéttíñgš. ööööö ööööö ööö
overview-to-settings = Gó tó thé šéttíñgš ööööö
overview-filter = Šhów ö
overview-every-year = Évérý ýéár ööö
overview-glance = Át á gláñçé ööö
glance-taught =
    { $planned ->
        [one] { $taught } óf  { $planned } léššóñ táúght öööö
       *[other] { $taught } óf  { $planned } léššóñš táúght ööööö
    }
glance-of = { $taught } óf  { $planned }
overview-gaps-title = Çóñtáçt-šáfétý léššóñš ñót táúght ýét thíš šçhóól ýéár ööööö ööööö ööööö 
overview-gaps-lead = Évérý çlášš háš óñé léššóñ á ýéár ábóút péóplé whó máké çóñtáçt óñlíñé. Ít íš štíll tó çómé íñ: ööööö ööööö ööööö ööööö ööööö
overview-policy = Ýóúr óñlíñé šáfétý pólíçý wáš tó bé révíéwéd bý ööööö ööööö ööö { $day }.
overview-revisit-title = Révíšít fíršt öööö
overview-revisit-lead = Thé lówéšt réšúltš óf thé ñéwéšt çhéçkš. ööööö ööööö ö
overview-misconceptions = Whát çhíldréñ bélíévé móšt, bý ýéár ööööö ööööö
overview-table = Çláššéš bý úñít ööööö
overview-table-help = Éáçh rów íš á çlášš áñd éáçh çólúmñ á hálf térm. Píçk á réšúlt tó šéé whát íš béhíñd ít. ööööö ööööö ööööö ööööö öö
overview-class = Çlášš ö
overview-other-years = Fróm óthér ýéárš ööööö
overview-not-taught = Ñót táúght ööö
overview-not-written = Ñót réádý ýét öööö
overview-no-unit = Ñó úñít öö
overview-taught-only = Táúght, ñó çhéçk ööööö
overview-earlier = Íñ áñ éárlíér šçhóól ýéár ööööö öö
overview-legend = Hów tó réád thíš ööööö
overview-legend-level = Thé lévél íš thát óf thé wéákéšt “Í çáñ” štátéméñt íñ thé ñéwéšt çhéçk. ööööö ööööö ööööö ööö
overview-legend-shares = 40% → 80% → 75%: thé šháré óf ríght áñšwérš béfóré thé léššóñ, áftér ít áñd šíx wéékš látér. Éáçh íš ábóút ríght, ñót éxáçt. ööööö ööööö ööööö ööööö ööööö ööö
overview-legend-empty = Áñ émptý pláçé: ñót táúght ýét. ööööö ööö

## One class and one unit

report-title = { $title } – { $class }
report-above = Répórt öö
report-taught = Táúght öö { $day }.
report-not-taught = Ñót táúght ýét. öööö
report-school-year = Théšé réšúltš áré fróm thé šçhóól ýéár ööööö ööööö  { $year }.
report-empty = Thíš çlášš háš ñót hád á çhéçk íñ thíš úñít. Thé fígúréš áppéár héré áftér thé fíršt óñé. ööööö ööööö ööööö ööööö ööö
report-prepare = Téáçh thíš úñít ööööö
report-all = Áll çláššéš áñd úñítš ööööö ö
report-objectives = Whát thé çlášš çáñ dó ööööö 
report-check = Çhéçk ö
report-band = Whéré thé çlášš íš líkélý tó bé ööööö ööö
report-about = Ríght ö
report-between = Líkélý öö
report-answers = Áñšwérš öö
report-answers-count = { $count } áñšwérš öö
report-chart-title = { $check }: { $share }
report-chart-desc = Thé dót íš thé šháré óf ríght áñšwérš. Thé báñd šhówš whéré thé trúé šháré íš líkélý tó bé: ööööö ööööö ööööö ööööö öööö { $range }.
report-chart-none = Féwér tháñ fívé áñšwéréd. ööööö öö
report-misconceptions = Whát çhíldréñ máý bélíévé ööööö öö
report-misconceptions-lead = Fróm thé wróñg áñšwérš íñ thé ñéwéšt çhéçk, móšt çhóšéñ fíršt. ööööö ööööö ööööö ö
report-misconceptions-none = Ñó wróñg áñšwér wáš çhóšéñ óftéñ éñóúgh tó šhów. ööööö ööööö ööö
held-of = { $count } óf  { $of } áñšwérš póíñt tó thíš ööööö ö
held-say = Šáý: ö
held-slide = Twó-míñúté rétéáçh šlídé: ööööö öö { $title }
held-ask = Ášk páírš: ööö { $question }
report-roads = Róádš thé çlášš tóók ööööö 
report-roads-lead = Éáçh tímé thé çlášš wéñt óñé wáý íñ thé štórý, óvér áll ítš léššóñš íñ thíš úñít. Théšé áré déçíšíóñš óf thé whólé çlášš, ñót óf çhíldréñ, áñd ñó méášúré óf whát áñýbódý úñdérštáñdš. ööööö ööööö ööööö ööööö ööööö ööööö ööööö ööööö ööööö ööö
report-roads-choice = Çhóíçé öö
report-roads-taken = Tákéñ ö
report-roads-times =
    { $times ->
        [0] ñót tríéd ööö
        [one] óñçé ö
       *[other] { $times } tíméš ö
    }
report-questions = Thé qúéštíóñš béhíñd thé fígúréš ööööö ööööö
report-questions-of = { $check }, fórm ö { $form }, { $day }
report-question-few = Féwér tháñ fívé áñšwéréd, šó ñóthíñg íš šhówñ. ööööö ööööö öö
report-question-answered = { $count } áñšwéréd ööö
report-right = Ríght áñšwér öööö
report-believes = Máý bélíévé: ööö { $statement }
report-not-sure = Í’m ñót šúré ööö
report-how-sure = Hów šúré áré théšé fígúréš? ööööö öö
report-how-sure-1 = Á çlášš íš šmáll, šó á féw áñšwérš çáñ móvé á pérçéñtágé á lóñg wáý. Thát íš whý éáçh fígúré šáýš “ábóút”, áñd çóméš wíth á ráñgé. ööööö ööööö ööööö ööööö ööööö ööööö ööö
report-how-sure-2 = Íf thé šámé çlášš áñšwéréd máñý šétš óf qúéštíóñš líké théšé, ítš šháré wóúld móšt líkélý fáll íñšídé thé ráñgé. Á wídé ráñgé méáñš: dó ñót réád múçh íñtó ít. ööööö ööööö ööööö ööööö ööööö ööööö ööööö ööööö ö
report-how-sure-3 = Béfóré áñd áftér áré dífféréñt qúéštíóñš óf thé šámé kíñd, šó thát ñóbódý íš ríght bý rémémbéríñg. Hálf thé çláššéš hávé thém thé óthér wáý róúñd, šó thát hárdér qúéštíóñš dó ñót lóók líké prógréšš. ööööö ööööö ööööö ööööö ööööö ööööö ööööö ööööö ööööö ööööö ööö
report-how-sure-4 = “Thíš íš móré tháñ çháñçé” méáñš thát thé çháñgé íš lárgér tháñ thé ráñgéš álóñé wóúld éxpláíñ. Ít dóéš ñót šáý whát çáúšéd ít. ööööö ööööö ööööö ööööö ööööö ööööö ööö
report-how-sure-5 = Á ñúmbér úñdér fívé íš ñévér šhówñ, héré ór íñ á fílé. Ít štáñdš áš “féwér tháñ 5”. Šómétíméš á šéçóñd ñúmbér íš híddéñ wíth ít, šó thát ñóbódý çáñ wórk óút thé fíršt. ööööö ööööö ööööö ööööö ööööö ööööö ööööö ööööö öö

## Misconceptions by year

misconceptions-title = Whát çhíldréñ bélíévé móšt ööööö ööö
misconceptions-lead = Wróñg ídéáš béhíñd wróñg áñšwérš, móšt héld fíršt, fróm thé ñéwéšt çhéçkš íñ éáçh ýéár. ööööö ööööö ööööö ööööö ööö
misconceptions-empty = Ñó çhéçk háš šhówñ á míšçóñçéptíóñ ýét. ööööö ööööö 
misconceptions-year-empty = Ñóthíñg tó šhów fór thíš ýéár. ööööö ööö
