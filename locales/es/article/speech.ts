import type { SpeechWords } from "../../../src/drafts/rules/languages/speech-words.ts";
import { forms, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { spanishVerbs } from "./verbs.ts";

export const speech: SpeechWords = {
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
  accordingTo: phraseSet("según|de acuerdo con|a juicio de|en palabras de"),
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
  being: wordSet("fue"),
  reflexives: new Set(),
  passiveParticiples: new Set(),
  agents: new Set(),
  adverb: /mente$/,
  pastForm: null,
  gerundForm: null,
  clitics: wordSet("la los lo en"),
  objectArticles: wordSet("le la les los lo"),
  gerundLeads: new Set(),
  bareSubjects: new Set(),
  bareAuxiliaries: new Set(),
  nounAfterPreposition: false,
  verbsInCapitals: false,
  genders: new Map([...valued("f", "ella|ellas"), ...valued("m", "él|ellos")]),
  obliquePronouns: new Map([...valued("f", "ella"), ...valued("", "él")]),
  possessiveEndings: new Set(),
  invertsSubject: true,
  withoutThat: new Set(),
  complementReach: 8,
  serialVerbs: false,
  weakFuture: new Set(),
  weakFutureStops: new Set(),
  firstPersonFuture: /(?:aremos|eremos|iremos|aré|eré|iré)$/,
  verbOpens: true,
  futureWithoutSubject: false,
};
