import { Phrases, phraseSet, wordSet } from "../structure/phrases.ts";
import { forms, frenchVerbs, type Lexicon, offices, valued } from "./lexicon.ts";

export const fr: Lexicon = {
  language: "fr",
  verbs: new Phrases([
    ...frenchVerbs(
      "say",
      "déclar|affirm|indiqu|rappel|précis|ajout|annonc|expliqu|soulign|not|assur|estim|confi|révél|insist|martel|signal|constat|observ|confirm|avanc|détaill|conclu|lanc que|jug|considèr|considér|pens|tranch|regrett|déplor|dénonc|critiqu|avert|alert|évoqu|présent|relev|rapport|publi|témoign|argu|rétorqu|répliqu|nuanc|commen|résum|ironis|clam|accus|révèl|montr que",
    ),
    ...forms(
      "say",
      "dit|disent|disait|reconnaît|reconnaissent|répond|répondent|fait savoir|fait valoir|avertit|maintient|soutient que|soutiennent que|écrit|prévient|se dit|se disent|met en garde|partage|retient|admet|fait état|n'exclut pas|exclut|promet la|n'exclut|écarte",
    ),
    ...forms(
      "say",
      "dit|reconnu|répondu|fait savoir|fait valoir|averti|maintenu|soutenu que|écrit|prévenu|mis en garde|partagé|admis|fait état|exclu|lancé|fait part|poursuivi|conclu|interrogé",
      "participle",
    ),
    ...frenchVerbs(
      "request",
      "demand|appel à|appel les|appel le|exhort|invit|propos|réclam|interpell|recommand|encourag|préconis|plaid|somm|presse de|pri|exig|suggèr|suggér|conseill",
    ),
    ...forms(
      "request",
      "appelle à|appelle les|appelle le|appelle la|appellent|appelle|appellent à|requiert|enjoint|presse",
    ),
    ...forms("request", "appelé à|appelé les|appelé le|appelé la|requis|enjoint", "participle"),
    ...frenchVerbs("commitment", "engag|sign|adopt|dévoil|lanc|approuv|inaugur|débloqu"),
    ...forms(
      "commitment",
      "s'engage à|s'engage|s'engagent|promet|promettent|convient|conviennent|entend|entendent|compte|comptent|prévoit de|prévoient de|va|vont|accepte de|acceptent de|décide de|décident de|se tient prêt|tiendra",
    ),
    ...forms(
      "commitment",
      "promis|convenu|accepté de|décidé de|engagé|engagée|engagés|engagées|prévu de|dit prêt|dite prête|déclaré prêt|déclarée prête",
      "participle",
    ),
    ...frenchVerbs("hope", "souhait|rêv|aspir"),
    ...forms(
      "hope",
      "espère|espèrent|espérait|espéraient|espérons|veut|veulent|forme le vœu|exprime l'espoir|exprime le souhait|attend|attendent",
    ),
    ...forms(
      "hope",
      "espéré|exprimé l'espoir|exprimé le souhait|exprimé le vœu|exprimé son souhait|formé le vœu|dit espérer|voulu",
      "participle",
    ),
    ...frenchVerbs("support", "appuy|approuv|promeuv"),
    ...forms(
      "support",
      "soutient|soutiennent|soutenait|soutenaient|soutenons|promeut|promeuvent|défend|défendent|se prononce pour|apporte son soutien",
    ),
    ...forms(
      "support",
      "soutenu|défendu|promu|apporté son soutien|exprimé son soutien|réaffirmé son soutien|réitéré son soutien",
      "participle",
    ),
    ...frenchVerbs("praise", "salu|félicit|remerci|lou|applaud"),
    ...forms(
      "praise",
      "se réjouit|se réjouissent|se félicite|se félicitent|rend hommage|rendent hommage|applaudit|apprécie",
    ),
    ...forms(
      "praise",
      "félicité|félicitée|félicités|félicitées|rendu hommage|réjoui|réjouie|réjouis|applaudi|apprécié|exprimé sa gratitude|exprimé sa reconnaissance",
      "participle",
    ),
    ...forms(
      "position",
      "souligne l'importance|souligne la nécessité|insiste sur|exprime sa préoccupation|s'inquiète|s'oppose|prône|refuse|rejette|condamne|réaffirme",
    ),
    ...forms(
      "position",
      "souligné l'importance|souligné la nécessité|insisté sur|exprimé sa préoccupation|inquiété|opposé|prôné|refusé|rejeté|condamné|réaffirmé|mis l'accent|rappelé l'importance|rappelé la nécessité|réitéré|réitéré l'importance",
      "participle",
    ),
  ]),
  beforeVerb: wordSet(
    "a ont avait avaient est sont était étaient aura s' se n' ne l' y en lui leur le la les nous vous également aussi toutefois cependant par ailleurs ensuite enfin notamment déjà pas plus jamais bien encore d'abord vivement chaleureusement solennellement publiquement ainsi quant pour sa son part m' me te t' j'ai ai avons d' ailleurs fermement très été quant",
  ),
  auxiliaries: wordSet(
    "a ont avait avaient est sont était étaient ai avons s'est ayant aurait auraient sera",
  ),
  determiners: wordSet(
    "le la les un une des du de d' l' ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes aucune aucun chaque toute nouvelle forte en à",
  ),
  prepositions: wordSet(
    "de du des d' à au aux avec par pour sur sous dans en vers chez contre entre envers devant selon sans auprès avant après depuis dès",
  ),
  conjunctions: wordSet("et mais puis ou"),
  pronouns: wordSet("il elle ils elles celui-ci celle-ci ce dernier cette dernière"),
  firstPerson: wordSet("je j' nous on notre nos m' me"),
  complementizers: wordSet("que qu'"),
  accordingTo: phraseSet("selon|d'après|pour|à en croire"),
  position: phraseSet(
    "doit|doivent|devrait|devraient|devaient|devait|devons|il faut|il faudrait|indispensable|nécessaire|nécessité|importance|essentiel|essentielle|crucial|primordial|primordiale|urgent|ne peut pas|ne peuvent pas|ne doit pas|inacceptable|irréaliste|prioritaire|priorité|préoccupation|insuffisant|insuffisante|préoccupant",
  ),
  future: phraseSet("va|vont|allons|s'engage|prêt à|prêts à"),
  futureForm: /(?:[eiuûn]r|dr|vr|tr|rr)(?:a|ont|ait|aient|ons|ai|ez)$/,
  notFuture: wordSet(
    "sera-t-il opéra caméra sahara serait auraient aurait seraient fera-t-il entrait entraient tirait tiraient offrait offraient ouvrait ouvraient montrait montrent montraient prenait souffrait assurait assuraient espérait espéraient considérait préparait préparaient durait erra agora paraît attirait vrai vraie verrait-on demeurait livrait livraient libéraient",
  ),
  hedges: phraseSet(
    "n'exclut pas|n'a pas exclu|si|pourrait|pourraient|aurait|auraient|serait|seraient|sous réserve|à condition|éventuellement|peut-être",
  ),
  collectives: phraseSet(
    "les deux parties|les deux pays|les deux ministres|les deux dirigeants|les deux chefs d'état|les deux délégations|les parties|les états membres|le gouvernement|les participants|le syndicat|l'opposition|la délégation",
  ),
  dropsSubject: false,
  honorifics: new Phrases([
    ...valued("m", "m.|m|mm.|monsieur|sir"),
    ...valued("f", "mme|mmes|madame|mlle|mademoiselle|lady"),
    ...valued(
      "",
      "dr|dr.|docteur|pr|pr.|professeur|professeure|me|maître|s.e.m.|s.e.|son excellence|général|colonel",
    ),
  ]),
  titles: new Phrases(
    offices(
      "ministre|premier ministre/première ministre|vice-premier ministre/vice-première ministre|ministre d'état|ministre délégué/ministre déléguée|vice-ministre|secrétaire d'état|secrétaire général/secrétaire générale|secrétaire général adjoint/secrétaire générale adjointe|secrétaire exécutif/secrétaire exécutive|sous-secrétaire général/sous-secrétaire générale|président/présidente|vice-président/vice-présidente|président-directeur général/présidente-directrice générale|pdg|ambassadeur/ambassadrice|envoyé spécial/envoyée spéciale|coordinateur résident/coordinatrice résidente/coordonnateur résident/coordonnatrice résidente|coordinateur/coordinatrice/coordonnateur/coordonnatrice|directeur/directrice|directeur général/directrice générale|directeur exécutif/directrice exécutive|directeur adjoint/directrice adjointe|directeur général adjoint/directrice générale adjointe|chef|cheffe|chef d'état|chef du gouvernement|porte-parole|préfet/préfète|maire|député/députée|sénateur/sénatrice|eurodéputé/eurodéputée|commissaire|haut-commissaire|haut commissaire/haute commissaire|haut représentant/haute représentante|représentant/représentante|délégué/déléguée|conseiller/conseillère|gouverneur/gouverneure|roi|reine|pape|chancelier/chancelière|procureur/procureure|procureur général/procureure générale|juge|économiste|chercheur/chercheuse|analyste|expert/experte|avocat/avocate|militant/militante|responsable|rapporteur/rapporteure|inspecteur/inspectrice|recteur/rectrice|professeur/professeure|médecin|infirmier/infirmière|entraîneur|administrateur/administratrice|trésorier/trésorière|fondateur/fondatrice|présentateur|chargé d'affaires|membre|conseiller fédéral/conseillère fédérale|consul/consule|intendant|doyen/doyenne|épidémiologiste|sociologue|politologue|historien/historienne|géographe|syndicaliste",
    ),
  ),
  titleModifiers: wordSet(
    "adjoint adjointe général générale délégué déléguée spécial spéciale résident résidente exécutif exécutive honoraire par intérim fédéral fédérale sortant sortante principal principale régional régionale national nationale plénipotentiaire permanent permanente scientifique politique",
  ),
  titleAdjective:
    /(?:ien|ienne|ais|aise|ois|oise|éen|éenne|ain|aine|and|ande|ique|iste|ol|ole|al|ale|ché|andais|anais)$/,
  titleLinks: new Phrases([
    ...valued(
      "any",
      "de|du|des|de la|de l'|d'|chargé de|chargée de|chargé des|chargée des|chargé du|chargée du|chargé de la|chargée de la|pour la|pour le|pour les|pour l'|près",
    ),
    ...valued(
      "capital",
      "à|au|aux|à la|à l'|auprès de|auprès des|auprès de la|auprès de l'|auprès du|en|pour|au sein de|chez",
    ),
  ]),
  titlePrefixes: new Set(),
  officeNouns: wordSet("bureau bureaux cabinet secrétariat services hôtel résidence porte-parolat"),
  infinitive:
    /^(?!terre|mer|guerre|ministère|affaire|maire|centre|hiver|atelier|quartier|chantier|papier|métier|lettre|chambre|membre|nombre|ordre|verre|pierre|œuvre|cadre|titre|désir|avenir|plaisir|loisir|dossier|courrier|foyer|culture|agriculture|nature|infrastructure|structure|littérature|territoire|histoire|armée|frontière|carrière|rivière|matière|arrière|premier|dernier).{2,}(?:er|ir|re)$/,
  nameParticles: wordSet("de du da dos van von der den bin ben ibn al el la le d' di y ould ag n'"),
  familyNames: null,
  relatives: wordSet("qui que dont lequel laquelle où"),
  possessives: wordSet("son sa leur"),
  organizationHeads: phraseSet(
    "ministère|agence|commission|union|fédération|institut|institution|université|banque|conseil|comité|assemblée|association|organisation|syndicat|confédération|centre|office|bureau|direction|autorité|cour|fondation|parti|parlement|sénat|fonds|observatoire|haut-commissariat|académie|ligue|société|groupe|chambre|secrétariat|collectif|conférence",
  ),
  organizationTails: new Set(),
  knownOrganizations: new Phrases([
    ...valued("Nations Unies", "nations unies|onu|organisation des nations unies"),
    ...[
      "Union européenne",
      "UE",
      "OTAN",
      "OMS",
      "UNESCO",
      "UNICEF",
      "FAO",
      "FMI",
      "OCDE",
      "ASEAN",
      "CEDEAO",
      "Banque mondiale",
      "Union africaine",
      "Commission européenne",
      "Parlement européen",
      "Croix-Rouge",
      "Sénat",
      "Assemblée nationale",
      "OIF",
      "OMC",
      "OIT",
      "PNUD",
      "AIEA",
      "HCR",
    ].map((name): [string, string] => [name, name]),
  ]),
  regions: phraseSet(
    "vietnam|birmanie|biélorussie|corée du sud|corée du nord|rdc|république démocratique du congo|congo|république tchèque|turquie|palestine|royaume-uni|angleterre|écosse|swaziland|macédoine|trinité-et-tobago|hong kong|kosovo|taïwan|asie du sud-est|asie|europe|afrique|amérique|amérique latine|océanie|moyen-orient|proche-orient|maghreb|sahel|asie centrale|afrique de l'ouest|québec|viet nam|caraïbes|arctique|méditerranée",
  ),
  locatives: phraseSet(
    "à|vers|ville de|région de|régions de|province de|village de|district de|près de|maire de|capitale de|sommet de|commune de|accord de",
  ),
  facilities: wordSet(
    "hôpital université plan prix rue stade place avenue lycée collège école musée pont aéroport port tour palais hôtel fondation boulevard centre prison prix loi",
  ),
  functionWords: wordSet(
    "le la les l' un une des du de d' il elle ils elles on nous vous je j' ce cet cette ces son sa ses leur leurs en au aux à dans par pour sur sous avec selon après avant pendant depuis lors du d'après cela ceci c' qu' que qui quand si mais et ou donc or ni car puis ainsi aussi alors tout tous toute toutes concernant malgré grâce face dès près plus moins très entre chez contre sans vers jusqu' plusieurs chaque certains certaines interrogé interrogée côté hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche quel quelle quels quelles où comment pourquoi est-ce source photo crédit par commentaires lire interview entretien non oui",
  ),
  months: new Map(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
      .split(" ")
      .map((month, index) => [month, index + 1]),
  ),
  numberWords: new Map(
    Object.entries({
      un: 1,
      une: 1,
      deux: 2,
      trois: 3,
      quatre: 4,
      cinq: 5,
      six: 6,
      sept: 7,
      huit: 8,
      neuf: 9,
      dix: 10,
      onze: 11,
      douze: 12,
      treize: 13,
      quatorze: 14,
      quinze: 15,
      seize: 16,
      vingt: 20,
      trente: 30,
      quarante: 40,
      cinquante: 50,
      soixante: 60,
      cent: 100,
      "quatre-vingts": 80,
      "quatre-vingt-dix": 90,
      "soixante-dix": 70,
      "vingt-cinq": 25,
      "dix-sept": 17,
      "dix-huit": 18,
      "dix-neuf": 19,
    }),
  ),
  multipliers: new Phrases([
    ...valued(1e12, "billion|billions|mille milliards"),
    ...valued(1e9, "milliard|milliards|md|mds"),
    ...valued(1e6, "million|millions|m"),
    ...valued(1e3, "mille|milliers"),
  ]),
  groups: " ",
  qualifiers: new Phrases([
    ...valued(
      "about",
      "environ|près de|près d'|quelque|quelques|autour de|presque|à peu près|une|aux alentours de",
    ),
    ...valued("more-than", "plus de|plus d'|au moins|au-delà de|minimum"),
    ...valued("less-than", "moins de|moins d'"),
    ...valued("up-to", "jusqu'à|au plus|au maximum"),
  ]),
  percent: phraseSet("%|pour cent|p. 100|pourcent"),
  currencies: new Phrases([
    ...[
      "FCFA",
      "francs CFA",
      "F CFA",
      "euros",
      "dollars",
      "dollars américains",
      "livres",
      "yens",
      "yuans",
      "francs",
      "dirhams",
      "dinars",
      "roupies",
      "roubles",
    ].map((name): [string, string] => [name, name]),
    ...valued("euros", "euro|eur|€"),
    ...valued("$", "$|usd"),
    ...valued("dollars", "dollar"),
  ]),
  timeUnits: wordSet(
    "an ans année années mois semaine semaines jour jours heure heures minute minutes secondes décennies siècles",
  ),
  labels: wordSet(
    "article articles chapitre page pages section numéro n° no tome type phase volume loi décret résolution ligne route tél téléphone fax classe covid",
  ),
  slightNouns: wordSet(
    "parties formes fois pays côtés derniers dernières premiers premières volets points axes autres textes sujets dirigeants ministres choses types",
  ),
  of: wordSet("de d' des du"),
  outOf: phraseSet("sur"),
  quarter: new Phrases([
    ...valued(25, "un quart"),
    ...valued(33.3333, "un tiers"),
    ...valued(75, "trois quarts"),
    ...valued(66.6667, "deux tiers"),
  ]),
  rangeWords: wordSet("à et - –"),
  stops: wordSet(
    "a ont avait avaient est sont était étaient sera seront qui que qu' dont où et ou mais de du des d' à au aux en dans par pour sur sous avec selon le la les l' un une ne n' s' se y il elle ils elles on nous vous je ce cet cette comme lors après avant pendant depuis doit doivent peut peuvent fait font va vont contre entre chez sans vers dès plus moins pas très déjà également aussi lui leur près afin alors car puis soit non",
  ),
  unitWords: 1,
  boilerplate:
    /^(?:\d+ )?(?:commentaires?|comments?)\b|^(?:lire (?:aussi|la suite|également)|à lire|voir aussi|partagez?r?\b|abonnez|inscrivez|suivez|newsletter|infolettre|contacts?\b|imprimer|retour|télécharger|tous droits|©|mentions légales|publicité|s'abonner|connectez|communiqué de presse|pour diffusion|mots[- ]clés|tags?\s*:)|\bcookies\b|\bt[ée]l[.:] |droits réservés|@[a-z-]+\.[a-z]/iu,
  caption:
    /(?:^|[(\s])(?:crédits? ?)?(?:photos?|image|légende|illustration|vidéo)(?: d'archives)?\s*:|^©|\((?:photo|afp|reuters|dr)\b|(?:à gauche|à droite|au centre|de gauche à droite|g\.|d\.)\)/iu,
  pose: /\b(?:posent?|se serrent la main|serre la main|remet(?:tent)?|a remis un cadeau|ont remis un cadeau|cadeau|photo|photographie|visitent?|lors de la cérémonie|trinquent|coupent? le ruban)\b/iu,
  notes: /^(?:notes?(?: aux (?:éditeurs|rédactions))?|à propos|contexte|notes de bas de page)\b[^.]{0,60}$/iu,
  source: /^(?:sources?|lien|url)\s*:/iu,
  byline:
    /^(?:par|propos recueillis par|de notre (?:correspondant|envoyé))\b(?=[^.]{0,120}$)|^(?:publié|mis à jour|mise à jour|modifié|posté)\b/iu,
  question: /^(?:q|question|journaliste)\s*:/iu,
  abbreviations: wordSet("m mm mme dr pr me st ste av art p tél n no cf etc mgr ex env j c al vol"),
  answerLabels: wordSet("r réponse"),
};
