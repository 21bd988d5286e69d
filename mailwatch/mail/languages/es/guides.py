"""Spanish: instructions, and what shows them."""

from __future__ import annotations

from mailwatch.mail.languages.asking import GuideWords

GUIDES = GuideWords(
    instructs=(
        (
            r"(?:^|[,;:.] |\b(?:y|luego|después|entonces|primero|por favor,?) )(?:descarg(?:a|ue|ar)|"
            r"reg[ií]str\w+|introdu[zc]\w+|(?:elige|elija|crea|cree|establezca|escoja|escoge|define|"
            r"defina) (?:una|un|su|tu) (?:nuev[oa] )?(?:contraseña|clave|usuario|idioma|pin)|"
            r"ingres[ae] (?:el|la|su|tu) (?:código|clave|contraseña|usuario|número|correo)|escane[ae]|"
            r"toque|toca (?:en|el|la)|apag(?:a|ue)|enciend\w+|enciénd\w+|enchuf\w+|desenchuf\w+|"
            r"conect\w+|cierr[ae]|llen(?:a|e|ar) (?:el|la|de)|pulsar|cerrar|marque la|marca la|"
            r"activ[ae]|insert[ae]|retir[ae]|desli[zc]\w+|esper[ae] (?:\w+ )?(?:segundos|minutos)|"
            r"seleccion[ae])\b[^.?]{0,120}"
        ),
        (
            r"(?:\b(?:por favor,?|y|luego|después|entonces|simplemente|recuerde|recuerda|le ruego que|"
            r"te ruego que|le rogamos que|le pido que|te pido que) |^|[,;:.] )(?:por favor,? |no |"
            r"también |luego )*(?:guárd[ae]\w*|guarda|guarde|conserv[ae]\w*|imprime|imprima|borra|"
            r"borre|elimin[ae]\w*|ignor[ae]\w*|ten(?:ga)? en cuenta|publíqu\w+|publi[cq]\w+|abríg\w+|"
            r"tome nota|toma nota|actualiz[ae]\w*|us[ae]\b|utiliz[ae]\w*|disfrut[ae]\w*|salud[ae]\w*|"
            r"entr[ae]\b|accede|acceda|inicia sesión|inicie sesión|puls[ae]\w*|haz clic|haga clic|"
            r"pinch[ae]\w*|abre|abra|escribe el|escribe la|escriba el|reinici[ae]\w*|recarg[ae]\w*|"
            r"vac[ií][ae]\w*|instal[ae]\w*|(?:elige|elija|selecciona|seleccione) _|ve a\b|vaya a\b|"
            r"copi[ae]\w*|peg[ae]\w*|dirígete|diríjase|sig[aue]+\w* (?:los|las|las?)|esper[ae] (?:un|"
            r"unos|a que)|disculp[ae]\w*|perdon[ae]\w*|cambi[ae] (?:la|tu|su) contraseña|reenv[ií]es|"
            r"compartas|contestes|respondas|te preocupes|se preocupe|llev[ae]\b|ven(?:id|ga|gan)?\b|"
            r"estad\b|tir[ae] l[ao]s?|traig[ae]\b|trae\b|indic(?:a|ar|ando) (?:el número de factura|"
            r"la referencia|el concepto)|apunt[ae]\w*)\b[^.?]{0,120}"
        ),
        (
            r"\b(?:no (?:te|se) (?:extrañ|sorprend|asust|preocup|inquiet)\w+|no reenv[ií]es?|"
            r"no contest\w+|no compart\w+|no respond\w+)\b[^.?]{0,60}"
        ),
    ),
    guides=(
        (
            r"(?:^|\n|: )para (?:acceder|entrar|registrar\w*|activar|instalar|descargar|abrir|iniciar|"
            r"empezar|usar|restablecer|conectar\w*|encender)\b[^.\n]{0,40},"
        ),
        r"\b(?:guía|manual|instrucciones|preguntas frecuentes|faq|paso a paso|tutorial|chuleta)\b",
    ),
)
