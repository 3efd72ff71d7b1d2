# Geiriau y mae mwy nag un ap yn eu dweud.

app-name = Belisha
loading = Un eiliad…
back = Yn ôl
close = Cau
done = Wedi gorffen
go-on = Ymlaen
try-again = Rhoi cynnig arall arni
listen = Gwrando
listen-slowly = Gwrando eto, yn araf
stop-listening = Stopio
not-sure = Dydw i ddim yn siŵr
year = Blwyddyn { $number }
demo-name = Ysgol enghreifftiol
demo-banner = Ysgol enghreifftiol yw hon. Does dim byd yma’n real.
offline = Dim cysylltiad. Caiff yr hyn a wnewch yma ei gadw a’i anfon yn nes ymlaen.
skip-to-content = Neidio i’r brif ran

problem-unknown-code = Nid yw’r rhif hwnnw’n cyfateb i wers. Edrycha ar y bwrdd a rho gynnig arall arni.
problem-lesson-closed = Mae’r wers hon wedi gorffen. Diolch am gymryd rhan.
problem-lesson-full = Mae pob sedd wedi’i chymryd. Gofynna i dy athro.
problem-no-seat = Does gan y tabled hwn ddim sedd nawr. Gofynna i dy athro, yna ymuna eto.
problem-check-closed = Mae’r gwiriad hwn wedi cau. Edrycha ar y bwrdd.
problem-vote-closed = Mae’r bleidlais ar ben. Mae’r dosbarth wedi mynd ymlaen.
problem-sign-in-first = Mewngofnodwch yn gyntaf.
problem-lead-only = Dim ond yr arweinydd ABCh all wneud hyn.
problem-wrong-passphrase = Nid yw’r enw a’r cyfrinymadrodd yn cyfateb i’w gilydd.
problem-too-many-tries = Gormod o gynigion. Arhoswch ychydig a rhowch gynnig arall arni.
problem-no-remote = Nid yw’r ffôn hwn yn symud y bwrdd mwyach. I barhau, agorwch god newydd yn y nodiadau a’i sganio.
problem-link-used = Mae’r ddolen hon wedi’i defnyddio neu wedi dod i ben. Gofynnwch am un newydd.
problem-already-set-up = Mae’r ysgol wedi’i gosod yn barod. Mewngofnodwch.
problem-not-set-up = Nid yw’r ysgol wedi’i gosod eto. Defnyddiwch y ddolen a ddangosodd y rhaglen wrth ddechrau.
problem-not-found = Does dim byd yma.
problem-bad-field = Mae angen edrych eto ar rywbeth yn y ffurflen.
problem-bad-request = Doedd y rhaglen ddim yn deall hynny. Ail-lwythwch y dudalen a rhowch gynnig arall arni.
problem-conflict = Newidiodd rhywun hyn yn y cyfamser. Ail-lwythwch y dudalen a rhowch gynnig arall arni.
problem-not-stored = Nid oedd modd cadw hyn, am fod y ddisg yn llawn neu dan glo. Dywedwch wrth eich technegydd.
problem-fault = Aeth rhywbeth o’i le ar ein hochr ni. Does dim a gadwyd wedi’i golli. Rhowch gynnig arall arni.
problem-unreachable = Dim ateb gan weinydd yr ysgol. Gwiriwch y Wi-Fi; mae’r dudalen hon yn rhoi cynnig arall arni ohoni ei hun.

language-name = Cymraeg

# Sedd: llun mewn lliw.
seat-otter = dyfrgi
seat-owl = tylluan
seat-fox = llwynog
seat-hedgehog = draenog
seat-rabbit = cwningen
seat-robin = robin
seat-frog = broga
seat-bee = gwenynen
seat-snail = malwen
seat-cat = cath
seat-fish = pysgodyn
seat-duck = hwyaden
seat-green = { $picture } { $picture ->
    [tylluan] werdd
    [cwningen] werdd
    [gwenynen] werdd
    [malwen] werdd
    [cath] werdd
    [hwyaden] werdd
   *[other] gwyrdd
}
seat-blue = { $picture } { $picture ->
    [tylluan] las
    [cwningen] las
    [gwenynen] las
    [malwen] las
    [cath] las
    [hwyaden] las
   *[other] glas
}
seat-orange = { $picture } oren
seat-purple = { $picture } { $picture ->
    [tylluan] borffor
    [cwningen] borffor
    [gwenynen] borffor
    [malwen] borffor
    [cath] borffor
    [hwyaden] borffor
   *[other] porffor
}
seat-red = { $picture } { $picture ->
    [tylluan] goch
    [cwningen] goch
    [gwenynen] goch
    [malwen] goch
    [cath] goch
    [hwyaden] goch
   *[other] coch
}
seat-yellow = { $picture } { $picture ->
    [tylluan] felen
    [cwningen] felen
    [gwenynen] felen
    [malwen] felen
    [cath] felen
    [hwyaden] felen
   *[other] melyn
}

# Y lluniau i ymuno â gwers, fel y mae llais yn eu dweud pan fydd rhywun yn tapio un.
picture-sun = haul
picture-moon = lleuad
picture-tree = coeden
picture-flower = blodyn
picture-apple = afal
picture-carrot = moronen
picture-boat = cwch
picture-bus = bws
picture-house = tŷ
picture-ball = pêl
picture-umbrella = ymbarél
picture-key = allwedd
picture-boot = esgid law
picture-drum = drwm
picture-kite = barcud
picture-cake = cacen

# Y sgrin gymorth, ar dabledi ac ar y bwrdd.
help-calm = Dwyt ti ddim mewn trwbl.
help-here = Dywed wrth oedolyn rwyt ti’n ymddiried ynddo sydd yma nawr.
help-here-young = Dywed wrth oedolyn sydd yma nawr.
help-school = Pobl yn yr ysgol sy’n cadw plant yn ddiogel
help-home = Dywed wrth oedolyn rwyt ti’n ymddiried ynddo gartref.
help-home-young = Dywed wrth oedolyn gartref.
help-steps = Beth i’w wneud, gam wrth gam
help-cannot-send = All y sgrin hon ddim anfon neges. Chwilia am berson.
