# Geiriau tudalennau’r teuluoedd a’r sgriniau cyntaf.

landing-title = Croeso
landing-lead = Diogelwch ar-lein, wedi’i ddysgu gyda’n gilydd.
landing-join = Ymuno â gwers
landing-families = I deuluoedd
landing-staff = I staff

join-lesson-title = Ymuno â’r wers
needs-script = Mae angen porwr mwy newydd ar y dudalen hon. Gofynna i oedolyn am dabled arall, neu ymuna drwy godi dy law.

languages = Ieithoedd
index-title = Yr hyn rydyn ni’n ei ddysgu am fywyd ar-lein
index-lead = Dewiswch flwyddyn eich plentyn. Mae pob tudalen yn dweud beth a ddysgwyd, beth allwch chi ei ddweud heno, a beth i’w wneud pan fydd rhywbeth wedi digwydd.
year-title = Blwyddyn { $number }: bywyd ar-lein
unit-title = { $title }: i deuluoedd
beforehand = Cyn y wers: nodyn i deuluoedd
can-now = Yr hyn y gall eich plentyn ei ddweud nawr
words = Geiriau y mae eich plentyn wedi’u cyfarfod
something-happened = Os oes rhywbeth wedi digwydd
help-link = Pwy all helpu
help-title = Pwy all helpu
help-first = Gwrandewch yn gyntaf, peidiwch â chynhyrfu, a dywedwch: “Diolch am ddweud wrtha i. Dwyt ti ddim mewn trwbl.” Peidiwch â dileu dim byd eto, a pheidiwch â chopïo llun preifat na’i anfon ymlaen.
help-at-school = Yn yr ysgol
help-any-adult = Siaradwch ag unrhyw oedolyn yn yr ysgol. Bydd yn dod â’r person iawn atoch heddiw.
help-contact = Cysylltu â’r ysgol: { $contact }
help-services = Help y tu allan i’r ysgol
help-for-children = gall plant ffonio
footer = Nid yw’r dudalen hon yn cadw dim byd amdanoch chi na’ch plentyn.
not-found-title = Does dim tudalen yma
not-found-lead = Efallai fod camgymeriad teipio yn y cyfeiriad, neu fod y dudalen wedi symud.
not-found-back = Yn ôl i’r dechrau
