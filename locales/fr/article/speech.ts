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
  withSelf,
  withThat,
} from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { frenchVerbs } from "./verbs.ts";

export const speech: SpeechWords = {
  verbs: new Phrases([
    ...inJest([
      ...frenchVerbs("say", "ironis|raill|plaisant"),
      ...withThat(frenchVerbs("say", "persifl|rigol|blagu")),
    ]),
    ...frenchVerbs(
      "say",
      "déclar|affirm|indiqu|rappel|précis|ajout|annonc|expliqu|soulign|not|assur|estim|confi|révél|insist|martel|signal|constat|observ|confirm|avanc|détaill|conclu|lanc que|jug|considèr|considér|pens|tranch|regrett|déplor|dénonc|critiqu|avert|alert|relev|rapport|témoign|rétorqu|répliqu|nuanc|commen|résum|clam|accus|révèl|montr que|racont|object|argu|argument|pronostiqu|diagnostiqu|tempêt|fulmin|menac|reproch|prétext|confess|avou",
    ),
    ...forms(
      "say",
      "rappelle|rappellent|dit|disent|disait|disaient|reconnaît|reconnaissent|répond|répondent|fait savoir|fait valoir|avertit|maintient|soutient que|soutiennent que|écrit|prévient|se dit|se disent|met en garde|admet|prédit|prédisent|fait état|n'exclut pas|n'exclut|se plaint",
    ),
    // Beside a quotation, these verbs report it; otherwise they mean something else.
    ...withThat([
      ...frenchVerbs(
        "say",
        "lâch|gliss|souffl|soupir|pest|agac|insurg|étonn|abond|tonn|grinc|tacl|assèn|murmur|cri|enchaîn|embray|emport|indign|désol|interrog|répèt|répét|complèt|complét|chiffr|exclam|lament|rassur|relat|expos|enthousiasm|amus|fustig|minimis|relativis|temporis|philosoph|jubil|énumèr|énumér|siffl",
      ),
      ...forms(
        "say",
        "réagit|réagissent|renchérit|sourit|rit|poursuit|poursuivent|reprend|conclut|se souvient|se souviennent|se rappelle|se rappellent|se défend|surenchérit|rugit",
      ),
      ...forms("say", "réagi|renchéri|souri|repris|surenchéri", "participle"),
    ]),
    ...forms(
      "say",
      "reconnaissant|admettant|disant|faisant valoir|faisant savoir|prévenant|prédisant|soutenant que",
      "gerund",
    ),
    ...forms("commitment", "promettant|s'engageant à|garantissant", "gerund"),
    ...forms("denial", "démentant", "gerund"),
    ...forms("praise", "se félicitant|se réjouissant|applaudissant", "gerund"),
    ...frenchVerbs("nothing", "sign|adopt|dévoil|inaugur|débloqu|présent|publi|évoqu|partag"),
    ...forms("nothing", "répond à|répond aux|répondent à|répondent aux"),
    ...forms(
      "nothing",
      "répondu à|répondu aux|refusé de commenter|refusé de répondre|refusé de s'exprimer|souhaité s'exprimer|souhaité commenter|souhaité faire de commentaire|souhaité faire de commentaires|voulu faire de commentaire|voulu faire de commentaires|fait de commentaire|fait de commentaires|souhaité donner suite|donné suite|souhaité répondre|souhaité réagir|voulu commenter|voulu répondre",
      "participle",
    ),
    ...forms(
      "nothing",
      "vais pas mentir|vais pas vous mentir|allons pas mentir|allons pas nous mentir|vais pas le nier",
    ),
    ...forms("nothing", "refuse de commenter|refuse de répondre|souhaite pas s'exprimer"),
    ...refusing([
      ...forms("position", "refuse|refusent|se refuse à|se refusent à"),
      ...forms("position", "refusé|refusée|refusés", "participle"),
      ...forms("nothing", "évite de|évitent de|évitait de|se garde de|se gardent de|renonce à|renoncent à"),
      ...forms(
        "nothing",
        "évité de|gardé de|gardée de|renoncé à|abstenu de|abstenue de|omis de",
        "participle",
      ),
    ]),
    ...forms(
      "position",
      "doute de|doutent de|doute que|doutent que|redoute|redoutent|craint|craignent|s'inquiète|s'inquiètent|s'alarme|s'alarment",
    ),
    ...forms("position", "écarte toute|écarte tout|exclut toute|exclut tout"),
    ...forms("position", "écarté toute|écarté tout|exclu toute|exclu tout", "participle"),
    ...forms("say", "partagé le point de vue|partagé son point de vue", "participle"),
    ...forms(
      "say",
      "reconnu|répondu|averti|maintenu|soutenu que|prévenu|mis en garde|admis|lancé|fait part|poursuivi|conclu",
      "participle",
    ),
    ...frenchVerbs(
      "request",
      "demand|ordonn|appel à|appel les|appel le|exhort|invit|propos|réclam|interpell|recommand|encourag|préconis|plaid|somm|presse de|pri|exig|suggèr|suggér|conseill",
    ),
    ...forms(
      "request",
      "appelle à|appelle les|appelle le|appelle la|appelle l'|appellent|appelle|appellent à|requiert|enjoint|presse",
    ),
    ...forms(
      "request",
      "appelé lundi|appelé mardi|appelé mercredi|appelé jeudi|appelé vendredi|appelé samedi|appelé dimanche|appelé hier|appelé à|appelé les|appelé le|appelé la|appelé l'|requis",
      "participle",
    ),
    ...led(
      "say",
      "se borne à|se bornent à|s'est borné à|s'est bornée à|se contente de|s'est contenté de|s'est contentée de|tient à|tiennent à|tenait à|a tenu à|ont tenu à|n'hésite pas à|n'a pas hésité à|a voulu|a souhaité",
      "indiquer|préciser|rappeler|souligner|dire|affirmer|répondre|faire savoir|dénoncer|ajouter|expliquer",
    ),
    ...led(
      "praise",
      "tient à|tiennent à|tenait à|a tenu à|ont tenu à|a voulu|a souhaité",
      "saluer|remercier|féliciter",
    ),
    ...frenchVerbs("denial", "réfut|ni|récus"),
    ...forms("request", "plaidé pour|plaidé en faveur de", "participle"),
    ...forms("request", "plaide pour|plaident pour|plaide en faveur de"),
    ...forms("denial", "plaidé non coupable|clamé son innocence", "participle"),
    ...forms(
      "denial",
      "se défend de|se défend d'|se défendent de|s'en défend|clame son innocence|plaide non coupable|dément|démentent|démentait|réfute catégoriquement",
    ),
    ...forms("denial", "démenti|démentis", "participle"),
    ...denying(frenchVerbs("denial", "rejet|contest|repouss|balay|écart")),
    ...denying([
      ...forms("denial", "rejette|rejettent|exclut|excluent|excluait"),
      ...forms("denial", "rejeté|rejetée|rejetés|exclu", "participle"),
    ]),
    ...forms(
      "commitment",
      "m'engage à|m'engage|engageons à|s'engage à|s'engage|s'engagent|s'engagent à|s'engageait à|promet|promettent|promettait|promettaient|jure de|jurent de|jure d'|jurent d'|garantit|garantissent",
    ),
    ...forms("commitment", "promis|garanti|juré de|juré d'", "participle"),
    // "Juré que c'est vrai" is a claim, and "juré fidélité" an oath of office.
    ...withThat([...forms("say", "jure|jurent"), ...forms("say", "juré", "participle")]),
    ...withSelf(forms("commitment", "engagé|engagée|engagés|engagées", "participle")),
    ...weakly([
      ...forms(
        "commitment",
        "convient de|conviennent de|entend|entendent|compte|comptent|prévoit de|prévoient de|va|vont|accepte de|acceptent de|décide de|décident de|se tient prêt|reste engagé|reste engagée|restent engagés|restent engagées|se dit prêt|se dit prête|lance un|lancent un|lance une|lancent une",
      ),
      ...forms(
        "commitment",
        "convenu de|convenus de|convenues de|accepté de|décidé de|prévu de|dit prêt|dite prête|déclaré prêt|déclarée prête",
        "participle",
      ),
    ]),
    ...withThat(forms("hope", "attend|attendent|attendons")),
    ...frenchVerbs("hope", "souhait|rêv|aspir"),
    ...forms(
      "hope",
      "j'aimerais|nous aimerions|pourvu que|espère|espèrent|espérait|espéraient|espérons|veut|veulent|forme le vœu|exprime l'espoir|exprime le souhait",
    ),
    ...forms(
      "hope",
      "espéré|exprimé l'espoir|exprimé le souhait|exprimé le vœu|exprimé son souhait|formé le vœu|dit espérer|voulu",
      "participle",
    ),
    ...frenchVerbs("support", "appuy|approuv"),
    ...forms(
      "support",
      "soutient|soutiennent|soutenait|soutenaient|soutenons|défend|défendent|se prononce pour|apporte son soutien",
    ),
    ...forms(
      "support",
      "soutenu|défendu|apporté son soutien|exprimé son soutien|réaffirmé son soutien|réitéré son soutien",
      "participle",
    ),
    ...frenchVerbs("praise", "salu|félicit|remerci|lou|applaud"),
    ...forms(
      "praise",
      "se réjouit|se réjouissent|se félicite|se félicitent|rend hommage|rendent hommage|applaudit|apprécie",
    ),
    ...forms(
      "praise",
      "félicité|félicitée|félicités|félicitées|rendu hommage|réjoui|réjouie|réjouis|applaudi|apprécié|réitéré la gratitude|réitéré sa gratitude|réitéré sa reconnaissance|exprimé la gratitude|exprimé sa gratitude|exprimé sa reconnaissance",
      "participle",
    ),
    ...forms(
      "position",
      "souligne l'importance|souligne la nécessité|insiste sur|exprime sa préoccupation|s'inquiète|s'oppose|prône|condamne|réaffirme",
    ),
    ...forms(
      "position",
      "souligné l'importance|souligné la nécessité|insisté sur|exprimé sa préoccupation|inquiété|opposé|prôné|condamné|réaffirmé|mis l'accent|rappelé l'importance|rappelé la nécessité|réitéré|réitéré l'importance",
      "participle",
    ),
  ]),
  beforeVerb: wordSet(
    "a ont avait avaient est sont était étaient aura s' se n' ne l' y en lui leur le la les nous vous également aussi toutefois cependant par ailleurs ensuite enfin notamment déjà pas plus jamais bien encore d'abord vivement toujours longtemps souvent chaleureusement solennellement publiquement ainsi quant pour sa son part m' me te t' j'ai ai avons d' fermement très été",
  ),
  auxiliaries: wordSet(
    "a ont avait avaient est sont était étaient ai avons s'est ayant aurait auraient sera seront serait seraient aura auront",
  ),
  determiners: wordSet(
    "le la les un une des du de d' l' ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes aucune aucun chaque toute nouvelle forte en à",
  ),
  prepositions: wordSet(
    "de du des d' à au aux avec par pour sur sous dans en vers chez contre entre envers devant selon sans auprès avant après depuis dès",
  ),
  conjunctions: wordSet("et mais puis ou"),
  joins: phraseSet("ainsi que"),
  pronouns: wordSet("il elle ils elles celui-ci celle-ci ce dernier cette dernière"),
  firstPerson: wordSet("je j' nous on notre nos m' me"),
  impersonal: wordSet("on"),
  addressed: wordSet("vous votre vos"),
  objectPronouns: new Map([
    ["nous", /ons(?: |$)|^sommes /],
    ["on", /^(?!nous |me |m' )/],
    ["me", /^suis |rai$/],
    ["m'", /^suis |rai$/],
  ]),
  pluperfects: wordSet("avait avaient était étaient"),
  complementizers: wordSet("que qu'"),
  accordingTo: phraseSet(
    "selon|d'après|à en croire|de l'avis de|de l'avis du|de l'avis des|aux yeux de|aux yeux du|aux yeux des",
  ),
  position: phraseSet(
    "doit|doivent|devrait|devraient|devaient|devait|devons|il faut|il faudrait|indispensable|nécessaire|nécessité|importance|essentiel|essentielle|crucial|primordial|primordiale|urgent|ne peut pas|ne peuvent pas|ne doit pas|inacceptable|pas d'accord|partage pas|irréaliste|prioritaire|priorité|préoccupation|insuffisant|insuffisante|préoccupant",
  ),
  notPosition: phraseSet(
    "nous doit|lui doit|leur doit|me doit|vous doit|nous doivent|doit son nom|se doit|dette doit",
  ),
  givenWord: phraseSet(
    "c'est un engagement|c'est une promesse|vous avez ma parole|je vous donne ma parole|je donne ma parole|j'en prends l'engagement|je prends l'engagement|nous prenons l'engagement",
  ),
  future: phraseSet("va|vont|allons|ira|iront|irait|fera|feront|ferait|feraient|s'engage"),
  futureForm: /(?:[eiuûn]r|dr|vr|tr|rr)(?:a|ont|ait|aient|ons|ai|ez)$/,
  notFuture: wordSet(
    "mentirai mentirons nierai nierons cacherai cacherons ouvrons couvrons découvrons recouvrons œuvrons livrons délivrons entrons rentrons montrons démontrons rencontrons administrons enregistrons illustrons concentrons tirons retirons attirons admirons désirons respirons inspirons assurons rassurons mesurons jurons durons murmurons capturons instaurons inaugurons demeurons pleurons serrons enterrons narrons encadrons sera-t-il opéra caméra sahara serait auraient aurait seraient fera-t-il entrait entraient tirait tiraient offrait offraient ouvrait ouvraient montrait montrent montraient prenait souffrait assurait assuraient espérait espéraient considérait préparait préparaient durait erra agora paraît attirait vrai vraie verrait-on demeurait livrait livraient libéraient",
  ),
  hedges: phraseSet(
    "n'exclut pas|n'a pas exclu|si|pourrait|pourraient|aurait|auraient|serait|seraient|sous réserve|à condition|éventuellement|peut-être",
  ),
  collectives: phraseSet(
    "l'état|les deux parties|les deux pays|les deux ministres|les deux dirigeants|les deux chefs d'état|les deux délégations|les parties|les états membres|le gouvernement|les participants|le syndicat|l'opposition|la délégation",
  ),
  ledInstitutions: phraseSet(
    "gouvernement|ministère|parti|groupe|cabinet|entreprise|société|majorité|équipe|administration|exécutif|syndicat|compagnie",
  ),
  governments: phraseSet("gouvernement|exécutif"),
  governing: phraseSet(
    "ministre|premier ministre|président|vice-premier ministre|ministre d'état|ministre délégué|secrétaire d'état|chancelier",
  ),
  openers: wordSet(
    "le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes plusieurs quelques certains certaines tous toutes deux trois quatre cinq six sept huit neuf dix beaucoup chaque aucun aucune nombre",
  ),
  groupOpeners: wordSet(
    "les des ces ses leurs nos vos mes plusieurs quelques certains certaines tous toutes deux trois quatre cinq six sept huit neuf dix beaucoup nombre",
  ),
  groupNouns: phraseSet(
    "rectorat|accusation|ministère public|parties civiles|partie civile|cabinet|intersyndicale|riverains|gouvernement|ministère|mairie|municipalité|préfecture|conseil|commission|comité|syndicat|association|fédération|agence|entreprise|société|groupe|parti|coalition|opposition|majorité|minorité|délégation|équipe|tribunal|cour|parquet|parlement|sénat|assemblée|hôpital|université|école|club|ligue|église|banque|autorité|région|département|commune|métropole|direction|rédaction|police|gendarmerie|armée|presse|collectif|régie|compagnie|chambre|institut|fondation|organisation|bureau|ambassade|consulat|personnel|défense|famille|ville|état|pays|union|alliance|réseau|coopérative|communauté|exécutif",
  ),
  epithets: new Map([
    ...valued("f", "élue|intéressée|ingénieure|dirigeante|chercheuse|romancière"),
    ...valued("m", "élu|édile|intéressé|ingénieur|dirigeant|chercheur|entraîneur|romancier"),
    ...valued("", "quadragénaire|quinquagénaire|sexagénaire|trentenaire|septuagénaire|médecin|responsable"),
  ]),
  spokespeople: phraseSet("porte-parole|représentant|représentante"),
  pluralNoun: null,
  thingNouns: wordSet(
    "méthode barème calendrier procédure usage modalités règlement version article titre affiche graphique chiffres résultats données rapports documents sondages études statistiques images photos vidéos lettres prix coûts taux ventes règles lois projets discussions négociations élections trains bus routes maisons travaux semaines jours mois années heures minutes tests recettes dépenses impôts salaires estimations prévisions faits textes articles",
  ),
  subordinators: wordSet(
    "combien pendant tandis alors lorsque lorsqu' quand si comme puisque puisqu' quoique qui que qu' dont où parce afin pour",
  ),
  consequents: new Set(),
  negations: wordSet("ne n' pas jamais ni aucun aucune nullement"),
  nobody: phraseSet("personne|aucun|aucune|nul|ni"),
  speechLeads: phraseSet(
    "discours prononcé|discours suivant|déclaration suivante|allocution prononcée|allocution suivante|propos suivants|mots suivants",
  ),
  speaksFrom: phraseSet(
    "du côté de|du côté du|du côté des|à|au|chez|dans l'entourage de|dans l'entourage du",
  ),
  inOwnView: new Phrases(
    valued("", "à ses yeux|à leurs yeux|à son avis|à leur avis|selon ses mots|selon ses dires"),
  ),
  speechAuthors: wordSet("par"),
  condemning: phraseSet("condamne|condamnent|condamné|condamnée|condamnés|condamnait"),
  beforePenalty: wordSet("à"),
  penalties: wordSet("payer verser rembourser une un la"),
  opinions: phraseSet(
    "estime|estiment|estimé|juge|jugent|jugé|pense|pensent|considère|considèrent|avertit|averti|prévient|prévenu",
  ),
  citing: phraseSet(
    "citant|paraphrasant|lisant|les mots|les propos|les paroles|le message|la lettre|une lettre|la phrase|les termes|la formule|ce que|ce qu'",
  ),
  afterSubject: wordSet("à au aux auprès devant avant après pendant durant lors depuis face"),
  answers: wordSet("oui non pas du tout bien sûr absolument évidemment"),
  days: phraseSet(
    "deux fois|trois fois|plusieurs fois|à deux reprises|à trois reprises|à plusieurs reprises|pour l'instant|pour le moment|à ce stade|de son côté|pour sa part|quant à lui|quant à elle|à son tour|à nouveau|par ailleurs|en outre|en revanche|lundi|ce lundi|lundi matin|lundi soir|lundi dernier|mardi|ce mardi|mardi matin|mardi soir|mardi dernier|mercredi|ce mercredi|mercredi matin|mercredi soir|mercredi dernier|jeudi|ce jeudi|jeudi matin|jeudi soir|jeudi dernier|vendredi|ce vendredi|vendredi matin|vendredi soir|vendredi dernier|samedi|ce samedi|samedi matin|samedi soir|samedi dernier|dimanche|ce dimanche|dimanche matin|dimanche soir|dimanche dernier|hier|hier soir|ce matin|ce soir|aujourd'hui|cette semaine",
  ),
  nothing: wordSet("rien"),
  timesBeforeSubject: new Set(),
  contrasts: phraseSet("et non|et non pas|non|non pas|pas|plutôt que|contrairement à|au lieu de"),
  conditionals: wordSet("si"),
  alternatives: phraseSet("ou|ou bien|ou sinon|sinon|faute de quoi|sans quoi"),
  unasserted: phraseSet("la rumeur veut que|on dit que|il paraît que|dommage que"),
  jests: phraseSet(
    "en plaisantant|pour plaisanter|pour rire|en riant|dans un éclat de rire|avec un clin d'œil|sur le ton de la plaisanterie|avec ironie|mi-sérieux",
  ),
  hearsay: phraseSet("paraît-il|dit-on|prétendument|citant"),
  perhaps: phraseSet(
    "peut-être|éventuellement|si possible|espérons-le|je l'espère|nous l'espérons|avec un peu de chance",
  ),
  ready: phraseSet(
    "prêt à|prête à|prêts à|prêtes à|disposé à|disposée à|disposés à|disposées à|prêt pour|prête pour",
  ),
  copulas: wordSet(
    "est sont était étaient être suis sommes serait seraient se s' dit dits reste restent tout toute",
  ),
  kin: new Phrases([]),
  aides: new Phrases([]),
  deniable: wordSet(
    "négligence responsabilité implication irrégularité faute accusation accusations allégation allégations rumeur rumeurs information informations affirmation affirmations soupçon soupçons reproche reproches critique critiques thèse hypothèse idée propos avoir être",
  ),
  refusable: wordSet(
    "plan projet proposition propositions offre offres hausse hausses augmentation baisse baisses fermeture fermetures fusion vente report retour démission réforme accord compromis recours coalition alliance possibilité éventualité perspective scénario option",
  ),
  actForm: /(?:er|ir|re)$/,
  actLeads: wordSet("de d'"),
  nounSigns: wordSet(""),
  passives: wordSet("sera seront serait seraient être"),
  plainFuture: phraseSet("va|vont"),
  dropsSubject: false,
  being: wordSet("est sont était étaient été"),
  reflexives: wordSet("s' se m' me nous"),
  passiveParticiples: wordSet("été"),
  agents: new Set(),
  adverb: /ment$/,
  pastForm: null,
  gerundForm: null,
  clitics: wordSet("le la les l' leur nous en"),
  objectArticles: wordSet("le la les l'"),
  gerundLeads: wordSet("en tout"),
  bareSubjects: new Set(),
  bareAuxiliaries: new Set(),
  perceives: new Set(),
  nounAfterPreposition: false,
  verbsInCapitals: false,
  genders: new Map([...valued("f", "elle|elles|celle-ci"), ...valued("m", "il|ils|celui-ci")]),
  obliquePronouns: new Map([...valued("f", "elle"), ...valued("m", "lui"), ...valued("", "eux")]),
  inTheEyesOf: wordSet("pour"),
  publishers: phraseSet(
    "gouvernement|exécutif|ministère|mairie|municipalité|préfecture|cabinet|conseil|département|région|métropole|rectorat|direction|secrétariat|entreprise|société|compagnie|porte-parole|service de presse|communiqué|site|avocat|avocate|avocats|entourage",
  ),
  documents: phraseSet(
    "étude|rapport|enquête|sondage|communiqué|données|chiffres|analyse|statistiques|bilan|audit",
  ),
  records: phraseSet(
    "note interne|note|courriel|courriels|lettre|courrier|document|documents|procès-verbal|procès-verbaux|enregistrement|enregistrements|messages",
  ),
  release:
    /\bcommuniqué\b|\b(?:annonce|annoncent|lance|lancent|ouvre|ouvrent) (?:un|une|la|le|les|l[’\x27])/iu,
  feminineTitle: /(?:trice|euse|ière|ente|ée)$/,
  possessiveEndings: new Set(),
  invertsSubject: false,
  inlineAsides: true,
  withoutThat: new Set(),
  toHearer: new Set(),
  complementReach: 8,
  serialVerbs: false,
  weakFuture: new Set(),
  weakFutureStops: new Set(),
  conditionalForm: /r(?:ait|aient)$/,
  firstPersonFuture: /[eiudtvr]r(?:ons|ai)$/,
  firstPersonForm: /(?:ons)$/,
  pleased: phraseSet(
    "merci|suis heureux|suis heureuse|sommes heureux|sommes fiers|suis fier|suis fière|suis ravi|suis ravie|sommes ravis|suis reconnaissant|suis reconnaissante",
  ),
  untrue: denials(
    "c'est faux|n'est pas vrai|pas vrai|un mensonge|je n'ai jamais|nous n'avons jamais|je nie|nous démentons|est fausse|sont fausses",
    "je n'ai jamais vu|je n'ai jamais été aussi|je n'ai jamais connu|je n'ai jamais entendu|nous n'avons jamais vu|nous n'avons jamais connu|nous n'avons jamais été aussi",
  ),
  personPronouns: wordSet(""),
  otherPronouns: wordSet("ils elles"),
  idleFuture: wordSet(
    "perdre perdra perdrai perdrons souffrir mourir mourrai survivre croire croirai croirons commenter commenterai commenterons aura auront verra verrons verrai serons serai aurons aurai voir être avoir saurons devrons",
  ),
  verbOpens: true,
  futureWithoutSubject: false,
};
