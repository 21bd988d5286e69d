"""Italian: what stands around a day that somebody gives."""

from __future__ import annotations

from mailwatch.mail.languages.giving import GivenWords

GIVEN = GivenWords(
    fillers=(
        "il",
        "lo",
        "la",
        "le",
        "l'",
        "al",
        "alla",
        "dal",
        "questo",
        "questa",
        "prossimo",
        "non oltre",
        "inizio",
        "giorno",
    ),
    abbreviations=(
        "ca",
        "h",
    ),
    by=(
        "(?:entro(?: e non oltre)?|prima di|prima del|prima della|non oltre|al più tardi|per) DAY",
        "DAY al più tardi",
    ),
    clock=(
        "mattina",
        "sera",
        "fine giornata(?: di)?",
        "mezzogiorno(?: di)?",
        "pomeriggio",
        r"(?:alle |le )?(?:ore )?\d{1,2}(?:[:.]\d\d)?(?: di)?",
    ),
    either=(
        "o",
        "oppure",
    ),
    leads=(
        "entro",
        "per",
        "prima",
        "in",
        "di",
        "da",
        "a",
        "o",
        "e",
    ),
    clauses=(
        "se (?:la|il|lo|l'|i|gli|una?|nostr[oa]) ?",
        "(?:in|con|secondo|per) (?:cui|il quale|la quale)",
        "(?:chieda|chiedi|chiedere|dica|ricordi|ricorda) (?:al|alla|allo|all'|ai|a)",
    ),
    contents=(
        (
            "che (?:ci|obblig|impegna|prevede|dice|stabilisce|consegn|la|il|è|sarà|ha|hanno|avete|hai|"
            r"abbiamo|ho)\w*"
        ),
    ),
    before=(
        "prima di",
        "prima del",
        "prima della",
    ),
    hours=(
        "sera",
        "mattina",
        "a mezzogiorno",
        "pomeriggio",
        "alle",
    ),
    after=(
        "dopo",
        "dopo il",
        "passat[oa]",
    ),
    asks=(
        "per favore",
        "per cortesia",
        "le chiedo",
        "ti chiedo",
        "chiediamo",
        "prego",
        "può",
        "potrebbe",
        "puoi",
        "potresti",
        "potete",
        "riesce",
        "riesci",
        "riuscirebbe",
        "riusciresti",
        "ho bisogno",
        "avrei bisogno",
        "abbiamo bisogno",
        "avremmo bisogno",
        r"mi serv\w+",
        r"ci serv\w+",
        r"occorr\w+",
        "vorrei",
        "gradirei",
        "sarebbe (?:bello|ottimo|utile|possibile|perfetto|l'ideale|ideale|importante)",
        "attendo",
        "aspetto",
        "resto in attesa",
        "se possibile",
        "se può",
        "se puoi",
        "mi (?:mandi|invii|faccia|dica|confermi|dia)",
        "mandami",
        "inviami",
        "fammi",
        "dimmi",
        "confermami",
        "(?:sua|tua|vostra|un) (?:risposta|conferma|opinione|parere|riscontro)",
        "la prego",
        "ti prego",
        "è possibile",
        "grazie se",
        r"le sarei grat\w",
    ),
    own=(
        (
            "(?:le|ti|vi|glielo|gliela|te lo|te la|ve lo)? ?(?:mando|invio|faccio|consegno|finisco|"
            "preparo|termino|sono|mandiamo|inviamo|facciamo|consegniamo|rispondo|posso|riesco|penso)"
        ),
        r"\w+(?:rò|remo)\b",
        "(?:riceverà|avrà|riceverai|avrai)",
        "ha bisogno",
        "vuole che",
        "hai bisogno",
        "vuoi che",
        "devo",
    ),
    lasts=(
        "valid[oa]",
        "chius[oa]",
        "apert[oa]",
        "disponibile",
        "riservat[oa]",
        "ferie",
        "prezzo",
        "tariffa",
        "sconto",
        "biglietti",
        "offerta",
        "dura",
        "(?:voleva|doveva|aveva|avevi|chiesto|promesso|detto|scritto|era|erano|concordato|previsto)",
        "(?:conservi|tenga|aspetti|attenda)",
        "pagabile",
        "scade",
    ),
    deadlines=(
        "(?:la |il )?(?:scadenza|termine|deadline|data limite|ultimo giorno)[^.]{0,25} DAY",
        (
            "(?:facciamo|diciamo|restiamo|rimaniamo|va bene per|d'accordo per)(?: allora| pure)?(?: "
            "per| entro)? DAY"
        ),
        "se (?:non|entro)[^.]{0,50}(?:entro|prima di|prima del) DAY",
        "(?:in mancanza|in assenza)[^.]{0,30}entro DAY",
        "(?:entro|per) DAY (?:va|andrebbe|è|sarebbe) (?:bene|benissimo|perfetto|ok)",
        r"(?:prorog\w+|rinvi\w+|spost\w+|posticip\w+)[^.]{0,30} (?:a|al|fino al|fino a) DAY",
    ),
    rests=(
        "(?:va bene|basta|è sufficiente|va benissimo)(?: anche)?(?: per| entro)? PERIOD",
        (
            "PERIOD (?:va|è|andrebbe|basta|sarebbe)(?: più che)?(?: bene| benissimo| perfetto| "
            "sufficiente| ok)?"
        ),
        (
            "(?:nessuna fretta|non c'è fretta|senza fretta|non è urgente|nessuna urgenza|non mi "
            "serve|non ci serve|non serve)[^.]{0,40}(?:prima di|prima del|fino a|fino al|dopo) DAY"
        ),
        "(?:ha|hai|c'è|si prenda|prenditi)[^.]{0,20} (?:fino a|fino al|fino alla) DAY",
        "può (?:tranquillamente )?aspettare (?:fino a|fino al|dopo) DAY",
        "(?:ne parliamo|ci sentiamo|riparliamone)[^.]{0,15} dopo DAY",
        "non prima (?:di|del) DAY",
    ),
    refused=(",? ?(?:troppo tardi|tardi)|,? non\\b",),
    back=(
        (
            "(?:rientro|torno|tornerò|rientrerò|di ritorno|sono di nuovo|sarò di nuovo|sarò di "
            "ritorno|sarò in ufficio|rientriamo)[^.]{0,30}? (?:dal |da )?DAY"
        ),
        (
            "(?:in ferie|in viaggio|assente|fuori|all'estero|in malattia|in vacanza)[^.]{0,25} "
            "(?:fino a|fino al) DAY"
        ),
    ),
    promises=(
        (
            "(?:le|ti|vi|glielo|gliela|glieli|te lo|te la|lo|la|li)? ?(?:mando|invio|faccio|consegno|"
            "pago|finisco|firmo|restituisco|rimando|rispedisco|sistemo|rispondo|controllo|guardo|"
            "confermo|spedisco|mandiamo|inviamo|facciamo|consegniamo|paghiamo|firmiamo|rispondiamo|"
            "confermiamo|bonifico|faccio sapere)"
        ),
        (
            "(?:mande|invie|fa|consegne|paghe|fini|firme|risponde|controlle|confirme|confermer?e|"
            r"spedi|trasmette|da|effettue|sistemer?e)(?:rò|remo)\b"
        ),
        "(?:riceverà|avrà|riceverai|avrai|riceverete|avrete)",
        "(?:il bonifico|il pagamento|la risposta|il contratto|tutto) (?:parte|arriverà|partirà|sarà)",
        r"(?:riesco a|conto di|posso) (?:mandare|inviare|fare|consegnare|pagare|finire|rispondere)\w*",
    ),
    parts=("(?:il resto|l'altra metà|gli altri|le altre|la seconda metà)[^.]{0,30}? DAY",),
    needs_time=(
        (
            "(?:dare|dia|dammi|dateci|mi dia|darci|darmi|concedere|lasciare)[^.]{0,40} (?:fino a|"
            "fino al|fino alla) DAY"
        ),
        "(?:mi dia|dammi|ci dia|mi conceda)(?: ancora)? DAY",
        (
            "(?:ho bisogno|avrei bisogno|abbiamo bisogno|mi serve|mi servirebbe)[^.]{0,25} (?:fino a|"
            "fino al|fino alla) DAY"
        ),
        "(?:ho bisogno|avrei bisogno|abbiamo bisogno) di (?:altri |ancora )?DAY",
        "mi servono (?:altri |ancora )?DAY",
        (
            r"(?:più tempo|altro tempo|un po' di tempo|tempo|pazienza)(?: \w+)? (?:fino a|fino al|"
            "fino alla) DAY"
        ),
        "(?:posso|possiamo|potrei|potremmo)[^.]{0,40} (?:fino a|fino al|fino alla) DAY",
    ),
    holds=(
        "non [^.]{0,60}prima (?:di|del|della) DAY",
        "prima (?:di|del|della) DAY[^.]{0,30}non",
        "(?:non prima di|non prima del|solo da|solo dal|al più presto) DAY",
    ),
    attributes=(
        "di",
        "del",
        "della",
        "dal",
        "da",
        "dopo",
        "in data",
        "datat[oa]",
        "previst[oa] per",
        "tra",
        "fino al",
        "fino a",
        "inizia",
    ),
    things=(" (?:scors[oa]|passat[oa])",),
    meets=(
        "riunione",
        "appuntamento",
        "ci vediamo",
        "vediamoci",
        "la chiamo",
        "ti chiamo",
        "chiamerò",
        "chiamata",
        "zoom",
        "teams",
        "caffè",
        "pranzo",
        "cena",
        r"incontr\w+",
        "visita",
        "sarò lì",
        "passo da",
    ),
    conditions=(
        "se",
        "qualora",
        "purché",
        "appena mi",
        "quando mi",
    ),
    denied=(
        "non(?! (?:dimentichi|dimenticare|esiti|oltre))",
        "mai",
    ),
)
