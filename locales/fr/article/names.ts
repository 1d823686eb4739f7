import type { NameWords } from "../../../src/drafts/rules/languages/name-words.ts";
import { offices, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

export const names: NameWords = {
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
  articles: new Map([...valued("f", "la|une|cette"), ...valued("m", "le|un|ce"), ...valued("", "l'|les")]),
  definiteArticles: wordSet("le la l'"),
  groupWords: wordSet("deux trois plusieurs"),
  officeLinks: wordSet("de du des d' l' la le les"),
  officeOf: ["d'", "de "],
  beforeTitle: wordSet("le la l' un une ancien ancienne nouveau nouvelle actuel actuelle"),
  honorificsInCapitals: false,
  capitalsBeforeTitle: false,
  commaJoinsTitles: false,
  charged: /^charg/,
  officesWithoutLink: new Set(),
  postnominals: wordSet("jr sr phd md"),
  letterTitles: new Set(),
  delegated: /^(?:délégué|adjoint)/,
  wholeNameAfter: new Set(),
  institutionParticles: wordSet("de del du da la le d'"),
  notAcronyms: wordSet("ceo pdg ia"),
  organizationLinks: new Set(),
  organizationJoins: new Set(),
  syllable: null,
  topics: new Set(),
  ownLetters: null,
  smallPlaces: false,
  pluralEndings: ["s", "es"],
};
