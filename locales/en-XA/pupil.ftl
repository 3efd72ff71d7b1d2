# Words on a tablet. Short, warm, and never about the child.

join-title = Jóíñ thé léššóñ ööööö
join-lead = Táp thé ñúmbér thát íš óñ thé bóárd. ööööö ööööö
join-clear = Štárt ágáíñ ööö
join-delete = Táké thé lášt óñé báçk ööööö ö
join-by-pictures = Jóíñ wíth píçtúréš ööööö 
join-by-digits = Jóíñ wíth á ñúmbér ööööö
join-pictures-lead = Táp thé thréé píçtúréš thát áré óñ thé bóárd. ööööö ööööö öö
join-pictures-again = Lóók át thé bóárd ágáíñ. Théñ táp thé thréé píçtúréš. ööööö ööööö öööö
join-pictures-sound = Šáý éáçh píçtúré ööööö
reading-settings = Réádíñg öö
text-size = Téxt šížé ööö
colours = Çólóúrš öö
slowly = Špéák šlówlý öööö
worried = Í’m wórríéd ööö
worried-heading = Šóméóñé çáñ hélp ööööö
look-at-board = Lóók át thé bóárd. ööööö
you-are = Ýóú áré thé ööö { $seat }.
story-talk = Tálk wíth ýóúr pártñér. Whát çóúld théý dó? ööööö ööööö ö
vote-tap = Whát çóúld théý dó? Táp óñé. ööööö öö
vote-counted = Ýóúr vóté íš çóúñtéd. Ýóú çáñ štíll çháñgé ít. ööööö ööööö öö
vote-kept = Ýóúr vóté íš képt héré. Ít wíll bé šéñt šóóñ. ööööö ööööö ö
question-of = Qúéštíóñ ööö { $number } óf  { $total }
pick-all = Píçk áll thát áré ríght. ööööö ö
send = Šéñd ö
thank-you-for-answer = Tháñk ýóú. Ýóúr áñšwér íš íñ. ööööö öö
kept-here = Ýóúr áñšwér íš képt héré. Ít wíll bé šéñt šóóñ. ööööö ööööö öö
all-done = Ýóú hávé dóñé thém áll. ööööö ö
all-sent = Áll ýóúr áñšwérš áré íñ. ööööö ö
left-to-send =
    { $count ->
        [one] Óñé áñšwér íš képt héré. Ít wíll bé šéñt šóóñ. ööööö ööööö ö
       *[other] { $count } áñšwérš áré képt héré. Théý wíll bé šéñt šóóñ. ööööö ööööö öö
    }
look-again = Lóók ágáíñ ööö
thanks-title = Tháñk ýóú fór tákíñg párt ööööö öö
thanks-kept = Thé çlášš’š áñšwérš áré képt tógéthér. Ñóbódý’š ówñ áñšwérš áré képt. ööööö ööööö ööööö ööö
thanks-say = Ýóú çóúld šáý át hómé ööööö 
thanks-next = Jóíñ áñóthér léššóñ ööööö 
