import { defineQuestionWords } from "../../src/ask/questions/question-words.ts";

const words = (all: string): readonly string[] => all.split(" ");

const leaders = words("chef cheffe leader dirigeant dirigeante patron patronne");
const articles = words("de du des d la le les l");

export default defineQuestionWords({
  identity: [
    "qui est",
    "qui est ce que",
    "c est qui",
    "qui sont",
    "qui était",
    "qui étaient",
    "qui etait",
    "est qui",
  ],
  asks: ["qui", "qui est ce qui", "quelqu un", "qui donc", "personne"],
  said: [
    ...words(
      "dit dire disent disait déclaré déclare déclarer annoncé annonce annoncer affirmé indiqué indique",
    ),
    ...words("raconté explique expliqué commenté déclaration déclarations propos"),
  ],
  count: [
    "combien",
    "quel nombre",
    "nombre de",
    "quel pourcentage",
    "quelle part",
    "chiffres",
    "chiffre",
    "à combien",
  ],
  when: ["quand", "à quelle date", "depuis quand", "pour quand", "quelle date", "chronologie"],
  why: ["pourquoi", "pour quelle raison"],
  where: [
    "où est ce dit",
    "où est il dit",
    "où est ce que c est dit",
    "où est ce écrit",
    "où est il écrit",
    "où dit on",
    "d où vient",
  ],
  quote: words("citation citations cite citer"),
  overdue: [
    "en retard",
    "dépassé",
    "dépassée",
    "dépassés",
    "dépassées",
    "échu",
    "échus",
    "échue",
    "échues",
    "pas tenu",
    "pas tenues",
  ],
  due: [
    "échéance",
    "échéances",
    "à échéance",
    "arrive à échéance",
    "arrivent à échéance",
    "attendu",
    "attendus",
    "dû",
    "dus",
    "date limite",
  ],
  news: [
    "quoi de neuf",
    "quoi de nouveau",
    "qu y a t il de nouveau",
    "quelles nouveautés",
    "nouveautés",
    "du nouveau",
    "qu est ce qui a changé",
  ],
  anything: [
    "que sait on",
    "qu est ce qu on sait",
    "que savons nous",
    "qu a t on",
    "qu avons nous",
    "parle moi",
    "que s est il passé",
  ],
  next: ["qu en est il de", "qu en est il du", "et pour", "et du côté de", "et concernant"],
  thanks: ["merci", "merci beaucoup", "merci bien", "un grand merci"],
  by: ["par"],
  about: [
    "sur",
    "à propos de",
    "à propos",
    "au sujet de",
    "au sujet du",
    "concernant",
    "quant à",
    "à l égard de",
  ],
  and: ["et", "ou"],
  pronoun: words("il elle ils elles lui"),
  filler: [
    ...words(
      "a à ai au aux avec ce cette ces cela c d dans de des du donc elle en est et été il ils l la le les leur leurs",
    ),
    ...words(
      "moi me m n ne nous on ont où par pas plus pour qu que quel quelle quelles quels quoi s sa se ses si son sont t te un une",
    ),
    ...words(
      "va vont y fait faire font avait avez avons sera seront doit doivent peut peux veux veut donne donner donnez montre",
    ),
    ...words(
      "vraiment récemment finalement publiquement officiellement dernièrement exactement autre montrez cherche svp merci bonjour déjà encore toujours je tu vous ça être t il elle on ait eu actuel actuelle actuellement",
    ),
    ...[
      "est ce que",
      "qu est ce que",
      "qu est ce qu",
      "est ce qu",
      "y a t il",
      "s il vous plaît",
      "s il te plaît",
    ],
  ].filter((word) => !["il", "ils", "elle", "elles", "et", "par"].includes(word)),
  kinds: {
    commitment: [
      ...words("promet promettent promis promise promises promettre promettait promesse promesses"),
      ...words("engage engagent engagé engagée engagement engagements garantit garanti jure juré"),
    ],
    support: words("soutient soutiennent soutenu soutenir soutien appuie appuyé défend défendu"),
    position: words(
      "pense pensent pensé estime estimé croit croient position positions avis opinion opinions",
    ),
    request: words(
      "demande demandent demandé demander réclame réclament réclamé réclamer exige exigé exigent appelle appelé",
    ),
    hope: words("espère espèrent espéré espoir espoirs souhaite souhaité souhaitent souhait souhaits"),
    claim: words("accuse accusé accusent prétend prétendu dénonce dénoncé dénoncent affirme affirment"),
    praise: words("salue salué saluent félicite félicité loue loué"),
    denial: words("dément démentent démenti démentie démentir démentis nie nient nié nier réfute réfuté"),
  },
  periods: {
    today: ["aujourd hui", "ce jour"],
    tomorrow: ["demain"],
    thisWeek: ["cette semaine"],
    nextWeek: ["la semaine prochaine", "semaine prochaine"],
    thisMonth: ["ce mois", "ce mois ci"],
    nextMonth: ["le mois prochain", "mois prochain"],
    thisYear: ["cette année"],
  },
  otherOffice: words("ancien ancienne ex vice adjoint adjointe suppléant intérim"),
  headOfTitle: (title) => title.slice(0, 1),
  bodyOfTitle: ([first = "", ...rest]) =>
    leaders.includes(first) ? rest.filter((word) => !articles.includes(word)) : [],
});
