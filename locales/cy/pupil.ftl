# Geiriau ar dabled. Byr, cynnes, a byth am y plentyn.

join-title = Ymuno â’r wers
join-lead = Tapia’r rhif sydd ar y bwrdd.
join-clear = Dechrau eto
join-delete = Dileu’r un olaf
join-by-pictures = Ymuno â lluniau
join-by-digits = Ymuno â rhif
join-pictures-lead = Tapia’r tri llun sydd ar y bwrdd.
join-pictures-again = Edrycha ar y bwrdd eto. Yna tapia’r tri llun.
join-pictures-sound = Dweud enw pob llun
reading-settings = Darllen
text-size = Maint y testun
colours = Lliwiau
slowly = Siarad yn araf
worried = Rwy’n poeni
worried-heading = Mae rhywun yn gallu helpu
look-at-board = Edrycha ar y bwrdd.
you-are = Dyma ti: { $seat }.
story-talk = Siarada â dy bartner. Beth allen nhw ei wneud?
vote-tap = Beth allen nhw ei wneud? Tapia un.
vote-counted = Mae dy bleidlais wedi’i chyfrif. Gallet ti ei newid o hyd.
vote-kept = Mae dy bleidlais yn ddiogel yma. Bydd yn cael ei hanfon yn fuan.
question-of = Cwestiwn { $number } o { $total }
pick-all = Dewisa bob un sy’n gywir.
send = Anfon
thank-you-for-answer = Diolch. Mae dy ateb wedi cyrraedd.
kept-here = Mae dy ateb yn ddiogel yma. Bydd yn cael ei anfon yn fuan.
all-done = Rwyt ti wedi gwneud pob un.
all-sent = Mae dy atebion i gyd wedi cyrraedd.
left-to-send =
    { $count ->
        [one] Mae un ateb yn ddiogel yma. Bydd yn cael ei anfon yn fuan.
        [two] Mae { $count } ateb yn ddiogel yma. Byddan nhw’n cael eu hanfon yn fuan.
        [few] Mae { $count } ateb yn ddiogel yma. Byddan nhw’n cael eu hanfon yn fuan.
        [many] Mae { $count } ateb yn ddiogel yma. Byddan nhw’n cael eu hanfon yn fuan.
       *[other] Mae { $count } o atebion yn ddiogel yma. Byddan nhw’n cael eu hanfon yn fuan.
    }
look-again = Edrych eto
thanks-title = Diolch am gymryd rhan
thanks-kept = Mae atebion y dosbarth yn cael eu cadw gyda’i gilydd. Nid yw atebion neb ar eu pen eu hunain yn cael eu cadw.
thanks-say = Gallet ti ddweud gartref
thanks-next = Ymuno â gwers arall
