import { defineQuestionWords } from "../../src/ask/questions/question-words.ts";

const words = (all: string): readonly string[] => all.split(" ");

const leaders = words("lider jefe jefa portavoz dirigente");
const articles = words("de del la el los las");

export default defineQuestionWords({
  identity: ["quién es", "quiénes son", "quién era", "quién fue", "quiénes eran"],
  asks: ["quién", "quiénes", "alguien", "nadie"],
  said: words(
    "dijo dice dicen dijeron decir dicho anunció anuncia anunciado declaró declara comentó explicó declaraciones",
  ),
  count: ["cuánto", "cuánta", "cuántos", "cuántas", "qué porcentaje", "número de", "cifras", "cifra"],
  when: ["cuándo", "en qué fecha", "desde cuándo", "para cuándo", "cronología"],
  since: ["desde", "a partir de", "a partir del"],
  until: ["antes de", "antes del", "hasta", "antes de fin de"],
  after: ["después de", "después del", "tras", "tras el"],
  why: ["por qué"],
  where: ["dónde dice", "dónde se dice", "dónde está escrito", "dónde lo dice", "de dónde sale"],
  quote: words("cita citas citar"),
  overdue: [
    ...words("vencido vencida vencidos vencidas atrasado atrasada atrasados atrasadas"),
    "fuera de plazo",
  ],
  due: ["vence", "vencen", "plazo", "plazos", "fecha límite", "pendiente", "pendientes"],
  news: ["qué hay de nuevo", "qué novedades", "novedades", "algo nuevo", "qué ha cambiado"],
  anything: ["qué sabemos", "qué se sabe", "qué hay", "qué tenemos", "háblame", "qué pasó"],
  next: ["qué hay de", "qué hay del", "qué pasa con", "y qué hay de", "y qué pasa con"],
  thanks: ["gracias", "muchas gracias", "mil gracias"],
  by: ["por"],
  about: ["sobre", "acerca de", "respecto a", "en cuanto a", "a propósito de"],
  and: ["y", "e"],
  pronoun: words("él ella ellos ellas"),
  filler: [
    ...words(
      "a al con de del el en es esa ese eso esta este esto está están estaba fue ha han haber había hay hace hizo la las le les lo los",
    ),
    ...words(
      "me mi no nos o para pero por qué que cuál cuáles se ser será si son su sus te tiene tu un una uno unos unas ya",
    ),
    ...words(
      "dame dar da muestra muéstrame busca favor hola gracias todavía aún realmente recientemente finalmente públicamente oficialmente últimamente exactamente más actual actualmente ahora",
    ),
  ].filter((word) => word !== "por"),
  kinds: {
    commitment: [
      ...words("promete prometen prometió prometieron prometido prometer promesa promesas"),
      ...words("compromete comprometió comprometido compromiso compromisos garantiza garantizó"),
    ],
    support: words("apoya apoyan apoyó apoyado apoyar apoyo respalda respaldó respaldan respaldo"),
    position: words(
      "critica critican criticó criticaron piensa piensan cree creen opina opinan opinión postura posturas posición posiciones",
    ),
    request: words(
      "pide piden pidió pidieron pedir pedido exige exigen exigió reclama reclamó solicita solicitó",
    ),
    hope: words("espera esperan esperó esperanza desea desean"),
    claim: words("acusa acusan acusó afirma afirmó afirman denuncia denunció asegura aseguró"),
    praise: words("elogia elogió celebra celebró aplaude aplaudió"),
    denial: words(
      "niega niegan negó negaron negado negar desmiente desmintió desmentido desmentir rechaza rechazó",
    ),
  },
  periods: {
    dayBeforeYesterday: ["anteayer", "antes de ayer"],
    yesterday: ["ayer", "anoche"],
    today: ["hoy", "esta mañana", "esta tarde", "esta noche"],
    lastWeek: ["la semana pasada", "semana pasada", "la última semana"],
    lastMonth: ["el mes pasado", "mes pasado", "el último mes"],
    lastYear: ["el año pasado", "año pasado", "el último año"],
    nextYear: ["el próximo año", "el año que viene", "próximo año"],
    tomorrow: ["mañana"],
    thisWeek: ["esta semana"],
    nextWeek: ["la próxima semana", "próxima semana", "la semana que viene"],
    thisMonth: ["este mes"],
    nextMonth: ["el próximo mes", "próximo mes", "el mes que viene"],
    thisYear: ["este año"],
  },
  beforeMonth: ["en", "durante"],
  namesMonthAlone: false,
  before: ["antes de", "antes del"],
  deadline: ["para", "de aquí a"],
  between: ["entre", "del"],
  rangeTo: ["y", "e", "al", "a", "hasta"],
  endOf: ["fin de", "fin del", "fines de", "finales de", "el final de", "final de", "final del"],
  years: ["año", "años"],
  feasts: {
    "01-01": ["año nuevo"],
    "01-06": ["reyes", "día de reyes"],
    "12-24": ["nochebuena"],
    "12-25": ["navidad", "navidades"],
    "12-31": ["nochevieja"],
  },
  ago: ["hace"],
  lasting: ["último", "últimos", "última", "últimas", "pasados", "pasadas"],
  otherHolder: [
    "antes de",
    "antes del",
    "después de",
    "después del",
    "predecesor",
    "predecesora",
    "sucesor",
    "sucesora",
  ],
  otherOffice: words("ex antiguo antigua anterior vice adjunto adjunta interino interina"),
  headOfTitle: (title) => title.slice(0, 1),
  bodyOfTitle: ([first = "", ...rest]) =>
    leaders.includes(first) ? rest.filter((word) => !articles.includes(word)) : [],
});
