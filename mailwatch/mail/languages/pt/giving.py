"""Portuguese: what stands around a day that somebody gives."""

from __future__ import annotations

from mailwatch.mail.languages.giving import GivenWords

GIVEN = GivenWords(
    fillers=(
        "o",
        "a",
        "ao",
        "à",
        "as",
        "às",
        "na",
        "no",
        "dia",
        "o mais tardar",
        "próxima",
        "próximo",
        "esta",
        "este",
        "mais tardar",
    ),
    abbreviations=(
        "aprox",
        "h",
    ),
    by=(
        (
            "(?:até|até ao|antes de|antes do|antes da|o mais tardar|no máximo|para|num prazo de|no "
            "prazo de|dentro de) DAY"
        ),
        "DAY (?:o mais tardar|no máximo)",
    ),
    clock=(
        "meio-dia(?: de)?",
        "de manhã",
        "à tarde",
        "final do dia de",
        r"(?:às |as )?\d{1,2}(?:h|:)?(?:\d\d)? ?(?:horas )?(?:de |da |do )?",
    ),
    either=("ou",),
    leads=(
        "até",
        "para",
        "antes",
        "de",
        "a",
        "em",
        "desde",
        "ou",
        "e",
    ),
    clauses=(
        r"se (?:a|o|as|os|uma?|nosso|nossa)\b",
        "(?:em|segundo|com|por|no|na|pelo|pela) (?:que|qual|quais)|(?:o|a)s? qua(?:l|is)|cuj[oa]s?",
        "(?:peça|pedir|diga|lembre) (?:ao|à|aos|às)",
    ),
    contents=(
        (
            "que (?:nos|obriga|exige|prevê|diz|estabelece|entreg|a|o|é|será|vocês|você|enviou|mandou|"
            "entregou|me (?:enviou|mandou))"
        ),
    ),
    before=(
        "antes de",
        "antes do",
        "antes da",
    ),
    hours=(
        "à noite",
        "de manhã",
        "à tarde",
        "ao meio-dia",
        r"às \d",
    ),
    after=(
        "depois de",
        "depois do",
        "depois da",
        "após",
        "passado",
        "passada",
    ),
    asks=(
        "por favor",
        "se faz favor",
        "pode(?:ria|rias|m|s|riam)?",
        "consegue",
        "consegues",
        "conseguia",
        "envie(?:-me|-nos|m)?",
        "mande(?:-me|-nos|m)?",
        "diga(?:-me|-nos)",
        "confirme(?:-me)?",
        "dê(?:-me|-nos)",
        "envia(?:-me)",
        "manda(?:-me)",
        "preciso",
        "precisamos",
        "precisava",
        "precisaria",
        "necessito",
        "gostaria",
        "gostava",
        "agradeço",
        "agradecia",
        "agradeceria",
        "agradecemos",
        "peço",
        "pedimos",
        "solicito",
        "seria (?:ótimo|bom|ideal|possível|excelente|importante)",
        "era (?:ótimo|bom)",
        "aguardo",
        "aguardamos",
        "espero",
        "fico (?:a aguardar|no aguardo|à espera)",
        "se (?:for )?possível",
        "se puder",
        "se puderes",
        "a sua (?:resposta|opinião|confirmação)",
        "sua (?:resposta|opinião|confirmação)",
        "tua (?:resposta|opinião)",
        "uma resposta",
        "é possível",
        "será possível",
    ),
    own=(
        (
            "(?:envio|mando|faço|entrego|termino|preparo|enviamos|mandamos|fazemos|entregamos|estou|"
            "estamos|volto|respondo|consigo|posso|tento)"
        ),
        r"\w+(?:rei|remos)\b",
        r"(?:vou|vamos) \w+r\b",
        "(?:receberá|terá|receberás|terás|vai receber|vai ter)",
        "(?:quer|precisa) que",
        "devo",
    ),
    lasts=(
        "válid[oa]s?",
        "vigente",
        "fechad[oa]s?",
        "abert[oa]s?",
        "disponível",
        "reservad[oa]s?",
        "férias",
        "preço",
        "tarifa",
        "desconto",
        "bilhetes",
        "ingressos",
        "oferta",
        "proposta é",
        "dura",
        (
            "(?:queria que|ficou de|pediu|pedi|prometeu|disse|escreveu|havia|tinha|ia|estava|"
            "combinámos|combinamos)"
        ),
        "(?:guarde|mantenha|conserve)",
        "pagável",
        "vence",
    ),
    deadlines=(
        "(?:o |a |nosso )?(?:prazo|data limite|data-limite|deadline|último dia)[^.]{0,25} DAY",
        ("(?:fica|fique|combinado|digamos|ficamos|fechamos)(?: então| combinado)?(?: para| até| no)? DAY"),
        "se (?:não|até)[^.]{0,50}(?:até|até ao|antes de|antes do) DAY",
        "se até DAY não",
        "até DAY (?:está|estaria|é|seria|fica|serve)(?: muito)? (?:bem|ótimo|perfeito|suficiente|bom)",
        r"(?:adi\w+|prorrog\w+|estend\w+|alarg\w+|prolong\w+)[^.]{0,30} (?:para|até|até ao) DAY",
    ),
    rests=(
        (
            "PERIOD (?:também )?(?:está|serve|é|seria|fica|dá|chega|basta)(?: muito| "
            "perfeitamente)?(?: bem| bom| ótimo| perfeito| suficiente)?"
        ),
        "(?:pode ser|basta|chega|está bem)(?: até| para)? PERIOD",
        (
            "(?:sem pressa|não há pressa|não tem pressa|nenhuma pressa|não é urgente|não preciso|não "
            "precisamos|não espero)[^.]{0,40}(?:antes de|antes do|antes da|até|até ao|depois de|"
            "depois do) DAY"
        ),
        "(?:tem|tens|têm|há|leve)[^.]{0,20} até(?: ao)? DAY",
        "pode esperar (?:até|para|por)(?: ao)? DAY",
        "(?:falamos|conversamos|retomamos)[^.]{0,20} (?:depois|após)(?: d[eoa])? DAY",
        "não antes (?:de|do|da) DAY",
    ),
    refused=(",? ?(?:tarde|demasiado tarde|muito tarde)|,? não\\b",),
    back=(
        (
            "(?:de volta|volto|regresso|voltarei|regressarei|estarei de volta|estou de volta|"
            "voltamos|retorno|retornarei)[^.]{0,30}? (?:a |a partir de )?DAY"
        ),
        (
            "(?:de férias|em viagem|ausente|fora|no estrangeiro|no exterior|de baixa|de licença|"
            "viajando)[^.]{0,25} até(?: ao)? DAY"
        ),
    ),
    promises=(
        (
            "(?:envio|mando|faço|entrego|pago|termino|devolvo|remeto|assino|respondo|vejo|revejo|"
            "confirmo|enviamos|mandamos|fazemos|entregamos|pagamos|assinamos|respondemos|confirmamos|"
            "transfiro|trato|dou)(?:-lhe|-te|-vos|-lho|-o|-a)?"
        ),
        (
            "(?:enviar|mandar|far|entregar|pagar|terminar|assinar|responder|rever|confirmar|"
            r"transferir|tratar|devolver|dar|preparar|tentar)(?:ei|emos)\b"
        ),
        (
            "(?:vou|vamos) (?:enviar|mandar|fazer|entregar|pagar|terminar|assinar|responder|ver|"
            r"rever|confirmar|transferir|tratar|tentar)\w*"
        ),
        "(?:receberá|terá|receberás|terás|vai receber|vai ter|terão)",
        (
            "(?:a transferência|o pagamento|a resposta|o contrato|tudo) (?:sai|sairá|segue|seguirá|"
            "chegará|estará)"
        ),
        r"(?:consigo|posso) (?:enviar|mandar|fazer|entregar|pagar)\w*",
    ),
    parts=(
        (
            "(?:o resto|o restante|a outra metade|os restantes|as restantes|os outros|a segunda "
            "metade)[^.]{0,30}? DAY"
        ),
    ),
    needs_time=(
        r"(?:dar|dê|dá|dêem|conceder|deixar)[-\w]*[^.]{0,30} até(?: ao)? DAY",
        "(?:dar|dê|dá|dêem|conceder)-(?:me|nos)(?: mais)? DAY",
        "(?:me|nos) (?:dê|dá|dar)(?: mais)? DAY",
        "(?:preciso|precisamos|precisava|precisaria)[^.]{0,25} até(?: ao)? DAY",
        "(?:preciso|precisamos|precisava|precisaria) de (?:mais )?DAY",
        "(?:posso|podemos|poderia|poderíamos)[^.]{0,30} até(?: ao)? DAY",
        "(?:tempo|paciência|prazo|prorrogação)[^.]{0,15} até(?: ao)? DAY",
    ),
    holds=(
        "(?:antes de|antes do|antes da) DAY[^.]{0,30} não",
        "não [^.]{0,60}(?:antes de|antes do|antes da) DAY",
        "(?:só a partir de|só depois de|só na|só no|só) DAY",
    ),
    attributes=(
        "de",
        "do",
        "da",
        "desde",
        "depois de",
        "depois do",
        "após",
        "com data",
        "datad[oa]",
        "entre",
        "a partir de",
        "previst[oa] para",
        "começa(?: a)?",
    ),
    things=(" (?:passad[oa]|últim[oa])",),
    meets=(
        "reunião",
        "encontro",
        "encontramo-nos",
        "vemo-nos",
        "nos vemos",
        "ligo",
        "ligarei",
        "ligar",
        "chamada",
        "zoom",
        "teams",
        "café",
        "almoço",
        "jantar",
        "visita",
        "estarei lá",
        "passo aí",
    ),
    conditions=(
        "se",
        "caso",
        "desde que",
        "assim que me",
        "quando me",
    ),
    denied=(
        "não(?! (?:esqueça|se esqueça|esqueças|hesite))",
        "nunca",
    ),
)
