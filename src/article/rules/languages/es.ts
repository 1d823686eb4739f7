import { Phrases, phraseSet, wordSet } from "../structure/phrases.ts";
import { forms, type Lexicon, offices, spanishVerbs, valued } from "./lexicon.ts";

export const es: Lexicon = {
  language: "es",
  verbs: new Phrases([
    ...spanishVerbs(
      "say",
      "afirmar|señalar|informar|anunciar|declarar|indicar|explicar|asegurar|precisar|recordar|destacar|detallar|comentar|manifestar|expresar|agregar|añadir|insistir|advertir|sostener|considerar|revelar|aclarar|recalcar|remarcar|apuntar|confirmar|concluir|denunciar|criticar|presentar|subrayar|estimar|opinar|lamentar|acusar|responder|argumentar|puntualizar|enfatizar|resaltar|relatar|publicar|calificar",
    ),
    ...forms(
      "say",
      "dijo|dijeron|dice|dicen|advirtió|advirtieron|advierten|niega|negó|desmintió|se refirió a|muestra|demuestra|recuerdan|confiesa|sostuvo|sostiene|advierte|reconoce|reconoció|admite|admitió|cree|cree que|expuso|expone|no descarta|descarta|descartó|no descartó|recuerda|contó|cuenta que|sugiere|mantuvo|añadió",
    ),
    ...forms("say", "dicho|expuesto", "participle"),
    ...spanishVerbs(
      "request",
      "solicitar|instar|exhortar|demandar|reclamar|llamar a|invitar|urgir|recomendar|animar|plantear|exigir",
    ),
    ...forms(
      "request",
      "pide|piden|pidió|pidieron|pedimos|propone|proponen|propuso|propusieron|proponemos|exige|exigió|requiere|hace un llamado|hizo un llamado|hizo un llamamiento|aboga|abogó|invitó|sugirió",
    ),
    ...spanishVerbs("commitment", "acordar|lanzar|firmar|aprobar|pactar|garantizar"),
    ...forms(
      "commitment",
      "se compromete|se comprometió|se comprometieron|se comprometen|nos comprometemos|promete|prometió|prometieron|acuerda|acuerdan|va a|van a|vamos a|convino|convinieron|decidió|planea|prevé|tiene previsto|se dispone a|aceptó",
    ),
    ...spanishVerbs("hope", "desear|esperar|confiar en"),
    ...forms(
      "hope",
      "quiere|quieren|queremos|espero|confía|confía en|confió en|expresó su esperanza|manifestó su esperanza|expresó su deseo|manifestó su deseo|expresó la esperanza|aspira|esperamos",
    ),
    ...spanishVerbs("support", "apoyar|respaldar|avalar|acoger"),
    ...forms(
      "support",
      "apoya|respalda|defiende|defendió|expresó su apoyo|manifestó su apoyo|dio la bienvenida|reiteró su apoyo|reiteró el apoyo",
    ),
    ...spanishVerbs("praise", "celebrar|felicitar|elogiar|saludar|valorar|aplaudir|ponderar"),
    ...forms(
      "praise",
      "agradece|agradecen|agradeció|agradecieron|agradecemos|reconoció el|reconoció la|reconoció los|rindió homenaje|aplaudió",
    ),
    ...spanishVerbs(
      "position",
      "rechazar|condenar|reiterar|subrayar la importancia|subrayar la necesidad|destacar la importancia|resaltar la importancia|reafirmar|remarcar la importancia|señalar la necesidad|recalcar la importancia",
    ),
    ...forms(
      "position",
      "se opone|se opuso|expresó su preocupación|manifestó su preocupación|hizo hincapié|puso énfasis|considera insuficiente",
    ),
  ]),
  beforeVerb: wordSet(
    "ha han había habían se le les lo la los también no además ya asimismo luego hoy igualmente sin embargo nos me por su parte ayer finalmente aún después todavía recientemente reiteradamente fue",
  ),
  auxiliaries: wordSet("ha han había habían haber fue"),
  determiners: wordSet(
    "el la los las un una unos unas del de al este esta ese esa su sus nuestro nuestra mi cada toda gran en a nueva dicha",
  ),
  prepositions: wordSet(
    "de del a al con por para sobre bajo en hacia contra entre ante según sin desde hasta tras junto durante",
  ),
  conjunctions: wordSet("y e pero o aunque"),
  pronouns: wordSet("él ella ellos ellas quien éste ésta este último"),
  firstPerson: wordSet("yo nosotros nos nuestro nuestra me mi"),
  complementizers: wordSet("que"),
  accordingTo: phraseSet("según|de acuerdo con|a juicio de|en palabras de|para"),
  position: phraseSet(
    "debe|deben|debería|deberían|debemos|hay que|es necesario|es importante|es fundamental|importancia|necesidad|imprescindible|urgente|no puede|no pueden|no puede esperar|preocupación|tiene que|tienen que|insuficiente|no hay|necesario|clave|prioridad|es preciso|es vital",
  ),
  future: phraseSet("va a|van a|vamos a|se compromete"),
  futureForm: /(?:ar|er|ir|dr|br|rr)(?:á|án|emos|ía|ían|é)$/,
  notFuture: wordSet(
    "sería serían podría podrían debería deberían habría habrían mayoría tendría quería querían minería ingeniería tarjetería",
  ),
  hedges: phraseSet(
    "no descarta|no descartó|si|podría|podrían|habría|sería|siempre que|en caso de|posiblemente|quizás",
  ),
  collectives: phraseSet(
    "ambas partes|las dos partes|ambos países|los dos países|ambos ministros|ambos cancilleres|las partes|el gobierno|los dos gobiernos|las delegaciones|la oposición|la delegación|los sindicatos",
  ),
  dropsSubject: true,
  honorifics: new Phrases([
    ...valued("m", "señor|sr|sr.|don|monseñor"),
    ...valued("f", "señora|sra|sra.|doña|señorita"),
    ...valued(
      "",
      "dr|dr.|dra|dra.|doctor|doctora|ing|ing.|lic|lic.|profesor|profesora|excelentísimo|general|coronel|s.e.",
    ),
  ]),
  titles: new Phrases(
    offices(
      "ministro/ministra|primer ministro/primera ministra|viceministro/viceministra|vicepresidente/vicepresidenta|presidente/presidenta|expresidente/expresidenta|jefe de gabinete/jefa de gabinete|jefe/jefa|jefe de gobierno/jefa de gobierno|jefe de estado|secretario/secretaria|secretario general/secretaria general|secretario general adjunto/secretaria general adjunta|secretario de estado/secretaria de estado|subsecretario/subsecretaria|secretario ejecutivo/secretaria ejecutiva|gobernador/gobernadora|vicegobernador/vicegobernadora|embajador/embajadora|canciller|vicecanciller|director/directora|director general/directora general|director ejecutivo/directora ejecutiva|subdirector/subdirectora|representante|representante residente|representante especial|coordinador/coordinadora|coordinador residente/coordinadora residente|portavoz|vocero/vocera|diputado/diputada|senador/senadora|alcalde/alcaldesa|intendente/intendenta|concejal|comisario/comisaria|comisionado/comisionada|alto comisionado/alta comisionada|enviado especial/enviada especial|fiscal|fiscal general|juez/jueza|rector/rectora|economista|investigador/investigadora|experto/experta|analista|activista|asesor/asesora|abogado/abogada|rey|reina|papa|titular|gerente|gerente general|presidente ejecutivo/presidenta ejecutiva|consejero/consejera|consejero delegado/consejera delegada|delegado/delegada|procurador/procuradora|defensor del pueblo/defensora del pueblo|legislador/legisladora|prefecto/prefecta|superintendente|dirigente|líder|administrador/administradora|encargado de negocios|profesor/profesora|médico/médica|relator especial/relatora especial|relator/relatora|miembro|fundador/fundadora|cónsul",
    ),
  ),
  titleModifiers: wordSet(
    "adjunto adjunta general especial residente ejecutivo ejecutiva interino interina federal nacional regional permanente electo electa técnico técnica provincial",
  ),
  titleAdjective:
    /(?:ano|ana|és|esa|ense|eño|eña|ino|ina|ista|ario|aria|al|ivo|iva|eo|ea|ico|ica|ol|ola|án|ana)$/,
  titleLinks: new Phrases([
    ...valued("any", "de|del|de la|de los|de las|encargado de|encargada de"),
    ...valued("capital", "en|ante|ante la|ante el|para|para la|para el|a cargo de"),
  ]),
  titlePrefixes: new Set(),
  officeNouns: wordSet("oficina oficinas despacho gabinete secretaría residencia"),
  infinitive:
    /^(?!mar|lugar|hogar|azúcar|mujer|poder|taller|alquiler|familiar|militar|bienestar|nuclear).{2,}(?:ar|er|ir)$/,
  nameParticles: wordSet("de del la las los y da dos van von der"),
  familyNames: null,
  relatives: wordSet("que quien quienes cuyo cuya donde"),
  possessives: wordSet("su"),
  organizationHeads: phraseSet(
    "ministerio|agencia|comisión|unión|federación|instituto|universidad|banco|consejo|comité|asamblea|asociación|organización|sindicato|confederación|central|centro|oficina|dirección|autoridad|corte|tribunal|fundación|partido|parlamento|senado|congreso|cámara|fondo|observatorio|academia|liga|sociedad|secretaría|superintendencia|fiscalía|cancillería|defensoría|municipalidad|corporación",
  ),
  organizationTails: new Set(),
  knownOrganizations: new Phrases([
    ...valued("Naciones Unidas", "naciones unidas|onu|organización de las naciones unidas"),
    ...[
      "Unión Europea",
      "UE",
      "OTAN",
      "OMS",
      "UNESCO",
      "UNICEF",
      "FAO",
      "FMI",
      "OCDE",
      "OEA",
      "CEPAL",
      "BID",
      "Banco Mundial",
      "Comisión Europea",
      "Mercosur",
      "Senado",
      "Congreso",
      "Parlamento",
      "Cruz Roja",
      "PNUD",
      "OPS",
    ].map((name): [string, string] => [name, name]),
  ]),
  regions: phraseSet(
    "vietnam|birmania|corea del sur|corea del norte|congo|república checa|palestina|turquía|inglaterra|eeuu|hong kong|kosovo|taiwán|bielorrusia|américa latina|latinoamérica|asia|europa|áfrica|américa|centroamérica|sudamérica|oriente medio|caribe|sudeste asiático|estados unidos|ee. uu.|ee.uu.|patagonia|amazonía",
  ),
  locatives: phraseSet(
    "en|ciudad de|provincia de|departamento de|estado de|región de|municipio de|intendente de|alcalde de|alcaldesa de|cumbre de|desde",
  ),
  facilities: wordSet(
    "hospital universidad plan premio calle estadio plaza avenida colegio escuela museo puente aeropuerto puerto torre palacio hotel fundación cárcel ley",
  ),
  functionWords: wordSet(
    "el la los las un una unos unas de del a al en con por para sobre según tras durante desde hasta entre ante bajo sin él ella ellos ellas yo nosotros este esta estos estas ese esa eso su sus mi nuestro nuestra y e o u pero si cuando mientras como que quien también además asimismo hoy ayer mañana lunes martes miércoles jueves viernes sábado domingo no sí más menos muy otro otra otros otras cada todo todos toda todas es son participaron foto fuente comentarios contacto nota entrevista por lo le les se nadie ambas ambos sin así instó señaló hay",
  ),
  months: new Map([
    ..."enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
      .split(" ")
      .map((month, index): [string, number] => [month, index + 1]),
    ["setiembre", 9],
  ]),
  numberWords: new Map(
    Object.entries({
      un: 1,
      uno: 1,
      una: 1,
      dos: 2,
      tres: 3,
      cuatro: 4,
      cinco: 5,
      seis: 6,
      siete: 7,
      ocho: 8,
      nueve: 9,
      diez: 10,
      once: 11,
      doce: 12,
      trece: 13,
      catorce: 14,
      quince: 15,
      veinte: 20,
      treinta: 30,
      cuarenta: 40,
      cincuenta: 50,
      sesenta: 60,
      setenta: 70,
      ochenta: 80,
      noventa: 90,
      cien: 100,
    }),
  ),
  multipliers: new Phrases([
    ...valued(1e12, "billón|billones"),
    ...valued(1e9, "mil millones"),
    ...valued(1e6, "millón|millones"),
    ...valued(1e3, "mil"),
  ]),
  groups: ".",
  qualifiers: new Phrases([
    ...valued("about", "unos|unas|cerca de|alrededor de|casi|aproximadamente|en torno a|en torno al"),
    ...valued("more-than", "más de|al menos|por lo menos|más del|como mínimo"),
    ...valued("less-than", "menos de|menos del"),
    ...valued("up-to", "hasta|como máximo|hasta el"),
  ]),
  percent: phraseSet("%|por ciento|puntos porcentuales"),
  currencies: new Phrases([
    ...[
      "pesos",
      "pesos argentinos",
      "dólares",
      "euros",
      "soles",
      "bolívares",
      "quetzales",
      "colones",
      "guaraníes",
      "reales",
      "lempiras",
      "córdobas",
      "bolivianos",
    ].map((name): [string, string] => [name, name]),
    ...valued("dólares", "dólar"),
    ...valued("$", "$|usd|us$"),
    ...valued("€", "€"),
  ]),
  timeUnits: wordSet("año años mes meses semana semanas día días hora horas minuto minutos décadas"),
  labels: wordSet(
    "artículo artículos página páginas capítulo sección número n° nº tipo fase ley decreto resolución línea ruta tel teléfono covid grupo inciso",
  ),
  slightNouns: wordSet(
    "partes países veces formas lados puntos ejes ministros cosas cancilleres mandatarios",
  ),
  of: wordSet("de del"),
  outOf: phraseSet("de cada"),
  quarter: new Phrases([
    ...valued(25, "una cuarta parte|la cuarta parte|un cuarto"),
    ...valued(33.3333, "un tercio|una tercera parte|la tercera parte"),
    ...valued(66.6667, "dos tercios"),
    ...valued(50, "la mitad"),
  ]),
  rangeWords: wordSet("a y al - –"),
  stops: wordSet(
    "ha han había es son fue fueron será serán que quien cuyo y e o pero de del a al en con por para sobre bajo según el la los las un una se no lo le les su sus este esta ese como tras durante desde hasta entre ante sin debe deben puede pueden podría va van más menos muy ya también además está están hace hacia contra antes después cuando donde si tiene tienen perdieron",
  ),
  unitWords: 1,
  boilerplate:
    /^(?:\d+ )?(?:comentarios?|comments?)\b|^(?:lea (?:también|además|más)|leer más|ver también|te puede interesar|comparta|compartir|suscríb|síguenos|siga|contactos?\b|imprimir|volver|descargar|todos los derechos|©|aviso legal|publicidad|nota de prensa|comunicado de prensa|para más información|más información|boletín|etiquetas|iniciar sesión)|\bcookies\b|derechos reservados|@[a-z-]+\.[a-z]|\btel[.:] /iu,
  caption:
    /(?:^|[(\s.])(?:fotos?|fotografía|imagen|crédito|video|vídeo)(?: de archivo| de)?\s*:|^©|\((?:foto|efe|afp|reuters)\b|\((?:izq|der|centro)\b/iu,
  pose: /\b(?:posan?|posaron|fotografía oficial|se dan la mano|estrechan? la mano|recorren?|saludan? a|entregan? un (?:obsequio|regalo)|obsequio|junto a)\b/iu,
  notes: /^(?:notas?(?: al pie| para editores)?|acerca de|sobre el|antecedentes)\s*:?$/iu,
  source: /^(?:fuente|enlace|url)\s*:/iu,
  byline: /^por\b(?=[^.]{0,80}$)|^(?:publicado|actualizado|redacción)\b(?=[^.]{0,120}$)/iu,
  question: /^(?:p|pregunta|periodista)\s*[:.]/iu,
  abbreviations: wordSet(
    "sr sra dr dra ing lic ee uu ud uds art núm tel av etc p pág prof gral cnel izq der",
  ),
  answerLabels: wordSet("r respuesta"),
};
