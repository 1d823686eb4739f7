import type { SpeechWords } from "../../../src/drafts/rules/languages/speech-words.ts";
import {
  denials,
  denying,
  forms,
  inJest,
  led,
  refusing,
  valued,
  weakly,
  withThat,
} from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { pastOfRar, spanishVerbs } from "./verbs.ts";

export const speech: SpeechWords = {
  verbs: new Phrases([
    ...inJest([...spanishVerbs("say", "ironizar"), ...withThat(spanishVerbs("say", "bromear"))]),
    ...forms(
      "nothing",
      "manifestaron|contestó a|contesta a|contestó al|contesta al|responde al|respondió al",
    ),
    ...forms("say", "manifestaron que|culpó de|culpó a|culpa de|culpa a|culparon a"),
    ...forms(
      "nothing",
      "prometió el cargo|prometió su cargo|prometió su nuevo cargo|prometió ayer el cargo|prometió hoy el cargo|prometieron el cargo|prometieron sus cargos|promete el cargo|promete su cargo|prometen el cargo|prometerá el cargo|prometerá su cargo|voy a negar|voy a mentir|voy a ocultar|voy a engañar|vamos a negar|vamos a mentir|vamos a ocultar|vamos a engañar",
    ),
    ...spanishVerbs(
      "say",
      "afirmar|señalar|informar|anunciar|declarar|indicar|explicar|asegurar|precisar|recordar|destacar|detallar|comentar|manifestar|expresar|agregar|añadir|insistir|considerar|revelar|aclarar|recalcar|remarcar|apuntar|confirmar|concluir|denunciar|criticar|subrayar|estimar|opinar|lamentar|acusar|responder|argumentar|puntualizar|enfatizar|resaltar|calificar|confesar|quejar|replicar|contestar|alegar|matizar|apostillar|espetar|recriminar|alertar|avisar|deplorar|testificar|corroborar|vaticinar|reprochar|protestar|anticipar|adelantar|limitar a señalar|limitar a decir|constatar|razonar|calcular|justificar|rememorar",
    ),
    ...forms(
      "say",
      "dijo|dijeron|dice|dicen|advirtió|advirtieron|advierten|admiten|admitieron|reconocen|reconocieron|creen|exponen|expusieron|contaron|sugieren|sugirieron|se refirió a|muestra|demuestra|confiesa|advierte|reconoce|reconoció|admite|admitió|cree|cree que|expuso|expone|no descarta|no descartó|contó|recuerda|recuerdan|sugiere|añadió",
    ),
    // Beside a quotation or before "que", these verbs report it; otherwise they mean something else.
    ...withThat([
      ...spanishVerbs(
        "say",
        "amenazar|lanzar|avanzar|cifrar|confiar|pronosticar|sospechar|augurar|sentenciar|remachar|terciar|deslizar|suspirar|soltar|resumir|relatar|clamar|proseguir|continuar|exclamar|proclamar|reflexionar|bramar|sollozar|tuitear|murmurar|susurrar|gritar|rebatir|abundar|zanjar|sostener",
      ),
      ...forms(
        "say",
        "sostuvo|sostiene|sostuvieron|sostienen|mantuvo|mantiene|mantuvieron|mantienen|repite|repiten|repitió|repitieron|prosigue|prosiguió|sonríe|cuenta|cuentan|suelta|ríe|ratifica|ratificó",
      ),
    ]),
    ...forms(
      "nothing",
      "responde a|respondió a|se negó a comentar|se negó a responder|rehusó comentar|rehusó responder|rehusó precisar|rehusó detallar|evitó pronunciarse|quiso comentar|quiso responder",
    ),
    ...forms(
      "nothing",
      "esperó en|esperó a|esperó hasta|esperó fuera|esperaba en|esperaba a|esperaba fuera|esperaban en|esperaban a|esperaron en|esperaron a|espera a|espera en|esperan a|esperan en",
    ),
    ...spanishVerbs("nothing", "firmar|aprobar|demandar|presentar|publicar|inaugurar"),
    ...forms("say", "dicho|expuesto", "participle"),
    ...forms("say", "diciendo|advirtiendo|reconociendo|admitiendo", "gerund"),
    ...forms("request", "pidiendo", "gerund"),
    ...withThat([...spanishVerbs("say", "escribir"), ...forms("say", "escrito", "participle")]),
    ...led(
      "say",
      "se limitó a|se limita a|se limitaron a|quiso|quiere|quisieron|ha querido|no dudó en|no dudaron en",
      "señalar|aclarar|recordar|subrayar|decir|indicar|responder|afirmar|destacar|precisar|advertir|denunciar|explicar",
    ),
    ...led("praise", "quiso|quiere|ha querido", "agradecer|felicitar"),
    ...spanishVerbs("denial", "negar|refutar"),
    ...forms(
      "denial",
      "se declaró inocente|se declararon inocentes|se declara inocente|se declaró no culpable",
    ),
    ...forms("denial", "niego|niega|niegan|desmiente|desmienten|desmintió|desmintieron"),
    ...forms("denial", "desmentido", "participle"),
    ...denying(spanishVerbs("denial", "rechazar|descartar|desestimar")),
    ...refusing([
      ...forms("position", "se negó a|se niega a|se negaron a|se niegan a|rehusó|rehúsa|rehusaron"),
      ...forms("nothing", "evitó|evita|evitaron|se abstuvo de|renunció a|dejó de|no llegó a"),
    ]),
    ...spanishVerbs(
      "request",
      "aconsejar|suplicar|implorar|conminar|solicitar|instar|exhortar|reclamar|llamar a|invitar|urgir|recomendar|animar|plantear|exigir|ordenar",
    ),
    ...forms(
      "request",
      "pido|exijo|pide|piden|pidió|pidieron|pedimos|propone|proponen|propuso|propusieron|proponemos|exige|exigió|requiere|hace un llamado|hizo un llamado|hizo un llamamiento|aboga|abogó|invitó|sugirió",
    ),
    ...forms("request", "pedido|propuesto", "participle"),
    ...spanishVerbs("commitment", "garantizar|prometer"),
    // "Juró que es verdad" is a claim, and "juró como presidenta", "juró lealtad" an oath of office.
    ...forms("say", "jura que|juran que|juró que|juraron que"),
    ...withThat(spanishVerbs("commitment", "jurar")),
    ...forms(
      "commitment",
      "prometo|me comprometo|se compromete|se comprometió|se comprometieron|se comprometen|nos comprometemos|se ha comprometido|se han comprometido|comprometió su palabra",
    ),
    ...weakly([
      ...spanishVerbs("commitment", "acordar|pactar"),
      ...forms(
        "commitment",
        "acuerda|acuerdan|va a|van a|vamos a|convino en|convinieron en|decidió|planea|prevé|tiene previsto|se dispone a|aceptó",
      ),
    ]),
    ...spanishVerbs("hope", "desear|esperar|confiar en"),
    ...forms(
      "hope",
      "ojalá|me gustaría|nos gustaría|quiere|quieren|queremos|espero|confía|confía en|confió en|expresó su esperanza|manifestó su esperanza|expresó su deseo|manifestó su deseo|expresó la esperanza|aspira|esperamos",
    ),
    ...spanishVerbs("support", "apoyar|respaldar|avalar|acoger"),
    ...forms(
      "support",
      "apoya|respalda|defiende|defendió|expresó su apoyo|manifestó su apoyo|dio la bienvenida|reiteró su apoyo|reiteró el apoyo",
    ),
    ...forms(
      "nothing",
      "se celebra|se celebran|se celebró|se celebraron|se celebraba|se celebraban|se celebrará|se celebrarán",
    ),
    ...spanishVerbs("praise", "celebrar|felicitar|elogiar|saludar|valorar|aplaudir|ponderar"),
    ...forms(
      "praise",
      "agradezco|agradece|agradecen|agradeció|agradecieron|agradecemos|reiteró la gratitud|reiteró su gratitud|reiteró el agradecimiento|reiteró su agradecimiento|reiteró el reconocimiento|reconoció el|reconoció la|reconoció los|rindió homenaje|aplaudió",
    ),
    ...spanishVerbs(
      "position",
      "cuestionar|condenar|reiterar|subrayar la importancia|subrayar la necesidad|destacar la importancia|resaltar la importancia|reafirmar|remarcar la importancia|señalar la necesidad|recalcar la importancia",
    ),
    ...forms(
      "position",
      "se opone|se opuso|teme que|temen que|teme|temen|expresó su preocupación|manifestó su preocupación|hizo hincapié|puso énfasis|considera insuficiente",
    ),
  ]),
  beforeVerb: wordSet(
    "ha han había habían se le les lo la los también no además ya asimismo luego hoy igualmente sin embargo nos me por su parte ayer finalmente aún después todavía recientemente reiteradamente siempre fue",
  ),
  auxiliaries: wordSet("ha han había habían habría habrían habrá habrán haber fue"),
  determiners: wordSet(
    "el la los las un una unos unas del de al este esta ese esa su sus nuestro nuestra mi cada toda gran en a nueva dicha",
  ),
  prepositions: wordSet(
    "de del a al con por para sobre bajo en hacia contra entre ante según sin desde hasta tras junto durante",
  ),
  conjunctions: wordSet("y e pero o aunque"),
  joins: phraseSet("así como"),
  pronouns: wordSet("él ella ellos ellas quien éste ésta este último"),
  firstPerson: wordSet("yo nosotros nos nuestro nuestra me mi"),
  impersonal: wordSet(""),
  addressed: wordSet("usted ustedes le su sus te tu tú"),
  objectPronouns: new Map([
    ["nos", /mos(?: |$)/],
    ["me", /(?:o|é|oy)(?: |$)/],
  ]),
  pluperfects: wordSet("había habían"),
  complementizers: wordSet("que"),
  accordingTo: phraseSet(
    "según|de acuerdo con|a juicio de|a juicio del|en palabras de|en palabras del|en opinión de|en opinión del|a decir de",
  ),
  position: phraseSet(
    "debe|deben|debería|deberían|debemos|hay que|es necesario|es importante|es fundamental|importancia|necesidad|imprescindible|urgente|no puede|no pueden|no puede esperar|preocupación|tiene que|tienen que|insuficiente|no comparto|no compartimos|no estoy de acuerdo|no estamos de acuerdo|necesario|clave|prioridad|es preciso|es vital",
  ),
  notPosition: phraseSet(
    "se debe a|se debe al|se deben a|debe a|debe al|deben al|nos debe|le debe|les debe|me debe|nos deben|le deben|debe su nombre",
  ),
  givenWord: phraseSet(
    "es un compromiso|es una promesa|doy mi palabra|tienen mi palabra|tienen nuestra palabra|damos nuestra palabra|asumo el compromiso|asumimos el compromiso",
  ),
  future: phraseSet(
    "va a|van a|vamos a|voy a|se compromete|irá|irán|dará|darán|hará|harán|daría|haría|irían|iré|haré|daré",
  ),
  futureForm: /(?:ar|er|ir|dr|br|rr)(?:á|án|emos|ía|ían|é)$/,
  notFuture: new Set([
    ...pastOfRar(
      "prepar|declar|repar|separ|compar|dispar|par|aclar|ampar|acapar|encar|esper|super|gener|oper|recuper|consider|cooper|lider|moder|toler|aceler|liber|alter|enumer|enter|reiter|ponder|exager|prosper|vener|degener|mir|tir|retir|admir|gir|respir|aspir|inspir|vir|suspir|expir|estir|conspir|celebr|cobr|nombr|sobr|recobr|cerr|borr|ahorr|narr|enterr|agarr|encuadr",
    ),
    ...wordSet(
      "sería serían podría podrían debería deberían habría habrían mayoría tendría quería querían minería ingeniería tarjetería",
    ),
  ]),
  hedges: phraseSet(
    "no descarta|no descartó|si|podría|podrían|habría|sería|siempre que|en caso de|posiblemente|quizás",
  ),
  collectives: phraseSet(
    "ambas partes|las dos partes|ambos países|los dos países|ambos ministros|ambos cancilleres|las partes|el gobierno|los dos gobiernos|las delegaciones|la oposición|la delegación|los sindicatos",
  ),
  ledInstitutions: phraseSet(
    "gobierno|ministerio|partido|grupo|bancada|gabinete|empresa|administración|ejecutivo|cartera|sindicato|compañía",
  ),
  governments: phraseSet("gobierno|ejecutivo|consejo de ministros"),
  governing: phraseSet(
    "ministro|primer ministro|presidente|vicepresidente|canciller|jefe de gabinete|presidente del gobierno",
  ),
  openers: wordSet(
    "el la los las un una uno unos unas este esta estos estas ese esa esos esas su sus nuestro nuestra nuestros nuestras mi mis varios varias algunos algunas muchos muchas todos todas cada ningún ninguna ambos ambas dos tres cuatro cinco seis siete ocho nueve diez",
  ),
  groupOpeners: wordSet(
    "los las unos unas estos estas esos esas sus nuestros nuestras varios varias algunos algunas muchos muchas todos todas ambos ambas dos tres cuatro cinco seis siete ocho nueve diez",
  ),
  groupNouns: phraseSet(
    "gerencia|fuentes|allegados|testigos|querella|acusación|parte querellante|gremio|central obrera|patronal|bancada|bloque|vecinos|gobierno|ministerio|alcaldía|municipalidad|ayuntamiento|intendencia|consejo|comisión|comité|sindicato|asociación|federación|agencia|empresa|compañía|grupo|partido|coalición|oposición|mayoría|minoría|delegación|equipo|tribunal|corte|juzgado|fiscalía|parlamento|senado|congreso|asamblea|hospital|universidad|escuela|club|liga|iglesia|banco|autoridad|región|provincia|municipio|dirección|policía|ejército|prensa|colectivo|cámara|instituto|fundación|organización|oficina|embajada|consulado|personal|defensa|familia|ciudad|estado|país|unión|alianza|red|cooperativa|comunidad|ejecutivo|vecindario|cartera|comuna|secretaría|junta|confederación|diputación|cabildo|pleno|plataforma|observatorio|procuraduría|defensoría",
  ),
  epithets: new Map([
    ...valued(
      "f",
      "funcionaria|médica|académica|mandataria|legisladora|exfuncionaria|dirigenta|investigadora|escritora",
    ),
    ...valued(
      "m",
      "funcionario|médico|académico|mandatario|legislador|exfuncionario|investigador|entrenador|escritor",
    ),
    ...valued("", "edil|jerarca|dirigente|jurista"),
  ]),
  spokespeople: phraseSet("portavoz|vocero|vocera|representante"),
  pluralNoun: null,
  thingNouns: wordSet(
    "método calendario procedimiento reglamento costumbre versión artículo titular afiche gráfico cifras resultados datos informes documentos encuestas estudios estadísticas imágenes fotos videos cartas precios costos tasas ventas reglas leyes proyectos conversaciones negociaciones elecciones trenes rutas casas obras semanas días meses años horas minutos pruebas ingresos gastos impuestos salarios estimaciones hechos textos artículos",
  ),
  subordinators: wordSet(
    "cuánto cuánta cuántos cuántas mientras cuando si como porque aunque que quien quienes cual cuyo cuya donde pues para",
  ),
  consequents: wordSet("entonces"),
  negations: wordSet("no nunca jamás tampoco ni ningún ninguna"),
  nobody: phraseSet("nadie|ninguno|ninguna|ningún|ni"),
  speechLeads: phraseSet(
    "siguiente discurso|siguientes palabras|siguiente mensaje|siguiente declaración|discurso pronunciado|palabras pronunciadas",
  ),
  speaksFrom: phraseSet("desde|en"),
  inOwnView: new Phrases(
    valued("", "a su juicio|a su entender|a su parecer|a su modo de ver|en su opinión|en sus palabras"),
  ),
  speechAuthors: wordSet("por"),
  condemning: phraseSet("condena|condenó|condenaron|condenan|condenado"),
  beforePenalty: wordSet("a"),
  penalties: wordSet("pagar cumplir devolver prisión cadena"),
  opinions: phraseSet(
    "cree|creen|considera|consideran|consideró|opina|opinó|opinan|estima|estimó|piensa|advirtió|advierte|pronosticó",
  ),
  citing: phraseSet(
    "citando|parafraseando|leyendo|haciéndose eco|en palabras|con palabras|las palabras|unas palabras|el mensaje|la carta|una carta|la frase|lo que",
  ),
  afterSubject: wordSet("a al ante tras durante antes después desde frente"),
  answers: wordSet("sí no para nada claro en absoluto desde luego por supuesto"),
  days: phraseSet(
    "dos veces|tres veces|varias veces|en dos ocasiones|en varias ocasiones|por ahora|por el momento|de momento|por su parte|por su lado|a su vez|en tanto|por otra parte|el lunes|este lunes|el pasado lunes|el martes|este martes|el pasado martes|el miércoles|este miércoles|el pasado miércoles|el jueves|este jueves|el pasado jueves|el viernes|este viernes|el pasado viernes|el sábado|este sábado|el pasado sábado|el domingo|este domingo|el pasado domingo|hoy|ayer|anoche|esta mañana|esta semana",
  ),
  nothing: wordSet("nada"),
  timesBeforeSubject: new Set(),
  contrasts: phraseSet("y no|no|sino|en lugar de|en vez de|a diferencia de"),
  conditionals: wordSet("si"),
  alternatives: phraseSet("o|u|sino|si no|de lo contrario|en caso contrario"),
  unasserted: phraseSet("se rumorea que|dicen que|con razón"),
  jests: phraseSet(
    "en broma|bromeando|medio en broma|entre risas|entre bromas|en tono de broma|con sorna|con ironía|irónicamente",
  ),
  hearsay: phraseSet("supuestamente|presuntamente|al parecer|según dicen|citando"),
  perhaps: phraseSet(
    "quizá|quizás|tal vez|a lo mejor|posiblemente|ojalá|si es posible|si dios quiere|con suerte",
  ),
  ready: phraseSet(
    "dispuesto a|dispuesta a|dispuestos a|dispuestas a|listo para|lista para|listos para|listas para",
  ),
  copulas: wordSet("está están estaba estaban estar estoy estamos estaría estarían muy sigue siguen"),
  kin: new Phrases([]),
  aides: new Phrases([]),
  deniable: wordSet(
    "negligencia responsabilidad implicación irregularidad irregularidades acusación acusaciones denuncia denuncias rumor rumores versión versiones información informaciones afirmación afirmaciones imputación imputaciones cargos sospecha sospechas señalamientos que haber idea",
  ),
  refusable: wordSet(
    "plan proyecto propuesta propuestas oferta ofertas subida alza aumento bajada recorte recortes cierre fusión venta aplazamiento regreso renuncia dimisión reforma acuerdo pacto coalición posibilidad opción escenario",
  ),
  actForm: /(?:[aei]r|ír)(?:l[aeo]s?|se)?$/,
  actLeads: new Set(),
  nounSigns: wordSet(""),
  passives: wordSet("será serán sería serían ser se"),
  plainFuture: phraseSet("va a|van a|vamos a"),
  dropsSubject: true,
  being: wordSet("fue"),
  reflexives: new Set(),
  passiveParticiples: new Set(),
  agents: new Set(),
  adverb: /mente$/,
  pastForm: /^(?:com)?prometimos$/,
  gerundForm: null,
  clitics: wordSet("la los lo en"),
  objectArticles: wordSet("la los lo"),
  gerundLeads: new Set(),
  bareSubjects: new Set(),
  bareAuxiliaries: new Set(),
  perceives: new Set(),
  nounAfterPreposition: false,
  verbsInCapitals: false,
  genders: new Map([...valued("f", "ella|ellas"), ...valued("m", "él|ellos")]),
  obliquePronouns: new Map([...valued("f", "ella"), ...valued("m", "él")]),
  inTheEyesOf: wordSet("para"),
  publishers: phraseSet(
    "gobierno|ejecutivo|ministerio|alcaldía|municipalidad|municipio|ayuntamiento|intendencia|gobernación|consejo|gabinete|secretaría|oficina|presidencia|diputación|cabildo|comuna|empresa|compañía|portavoz|vocero|vocera|comunicado|sitio|abogado|abogada|abogados",
  ),
  documents: phraseSet(
    "estudio|informe|encuesta|sondeo|comunicado|datos|cifras|análisis|estadísticas|relevamiento",
  ),
  records: phraseSet(
    "memorando|memorándum|nota interna|correo|correos|carta|cartas|documento|documentos|acta|actas|grabación|grabaciones|mensajes|expediente",
  ),
  release:
    /\bcomunicado\b|\bnota de prensa\b|\b(?:anuncia|anuncian|lanza|lanzan) (?:un|una|la|el|los|las)\b/iu,
  feminineTitle: /(?:tra|ora|esa|enta|aria)$/,
  possessiveEndings: new Set(),
  invertsSubject: true,
  inlineAsides: false,
  withoutThat: new Set(),
  toHearer: new Set(),
  complementReach: 8,
  serialVerbs: false,
  weakFuture: new Set(),
  weakFutureStops: new Set(),
  conditionalForm: /ría(?:n)?$/,
  firstPersonFuture: /(?:[aei]r|dr)(?:emos|é)$|^(?:ha|sa|ca)br(?:emos|é)$|^querr(?:emos|é)$/,
  firstPersonForm:
    /^(?:voy|pido|espero|quiero|prometo|agradezco|exijo|niego|rechazo|apoyo)$|(?:amos|emos|imos)$/,
  pleased: phraseSet(
    "gracias|estoy orgulloso|estoy orgullosa|estamos orgullosos|estoy feliz|estamos felices|estamos contentos|estoy agradecido|estamos agradecidos|me alegra|nos alegra",
  ),
  untrue: denials(
    "yo nunca|yo jamás|nosotros nunca|nosotros jamás|es falso|son falsas|son falsos|es falsa|no es cierto|no es verdad|es mentira|nunca he|jamás he|nunca hemos|jamás hemos|niego que|negamos que",
    "nunca he visto|jamás he visto|nunca he estado tan|nunca he sentido|nunca hemos visto|jamás hemos visto|nunca hemos estado tan|nunca he conocido|nunca he oído",
  ),
  personPronouns: wordSet("él ella"),
  otherPronouns: wordSet("ellos ellas"),
  idleFuture: wordSet(
    "perder perderé perderá perderemos sufrir sufriré morir moriré sobrevivir creer creeré creeremos comentar comentaré comentaremos habrá habrán podremos podré veremos veré seremos seré tendremos tendré estaremos estaré ver ser tener",
  ),
  verbOpens: true,
  futureWithoutSubject: false,
};
