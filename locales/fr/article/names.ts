import type { NameWords } from "../../../src/drafts/rules/languages/name-words.ts";
import { offices, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { ambiguousGivenNames, givenNames } from "./given-names.ts";

export const names: NameWords = {
  honorifics: new Phrases([
    ...valued("m", "m.|m|mm.|monsieur|sir"),
    ...valued("f", "mme|mmes|madame|mlle|mademoiselle|lady"),
    ...valued("", "dr|dr.|docteur|pr|pr.|me|maître|s.e.m.|s.e.|son excellence|général|colonel"),
  ]),
  titles: new Phrases(
    offices(
      "titulaire|ministre|premier ministre/première ministre/chef du gouvernement/cheffe du gouvernement|vice-premier ministre/vice-première ministre|ministre d'état|ministre délégué/ministre déléguée|vice-ministre|secrétaire d'état|secrétaire général/secrétaire générale|secrétaire général adjoint/secrétaire générale adjointe|secrétaire exécutif/secrétaire exécutive|sous-secrétaire général/sous-secrétaire générale|président/présidente/chef de l'état/cheffe de l'état|vice-président/vice-présidente|président-directeur général/présidente-directrice générale|pdg|ambassadeur/ambassadrice|envoyé spécial/envoyée spéciale|coordinateur résident/coordinatrice résidente/coordonnateur résident/coordonnatrice résidente|coordinateur/coordinatrice/coordonnateur/coordonnatrice|directeur/directrice|directeur général/directrice générale|directeur exécutif/directrice exécutive|directeur adjoint/directrice adjointe|directeur général adjoint/directrice générale adjointe|chef|cheffe|chef d'état|porte-parole|préfet/préfète|maire|député/députée|sénateur/sénatrice|eurodéputé/eurodéputée|commissaire|haut-commissaire|haut commissaire/haute commissaire|haut représentant/haute représentante|représentant/représentante|délégué/déléguée|conseiller/conseillère|gouverneur/gouverneure|roi|reine|pape|chancelier/chancelière|procureur/procureure|procureur général/procureure générale|juge|économiste|chercheur/chercheuse|analyste|expert/experte|avocat/avocate|militant/militante|responsable|rapporteur/rapporteure|inspecteur/inspectrice|recteur/rectrice|professeur/professeure|médecin|infirmier/infirmière|entraîneur|administrateur/administratrice|trésorier/trésorière|fondateur/fondatrice|présentateur|chargé d'affaires|membre|conseiller fédéral/conseillère fédérale|consul/consule|intendant|doyen/doyenne|épidémiologiste|sociologue|politologue|historien/historienne|géographe|syndicaliste|tête de liste|chef de file/cheffe de file|candidat/candidate|chef de gouvernement|pompier|agriculteur/agricultrice|boulanger/boulangère|enseignant/enseignante|instituteur/institutrice|écrivain/écrivaine|poète/poétesse|romancier/romancière|peintre|artiste|photographe|architecte|journaliste|acteur/actrice|chanteur/chanteuse|étudiant/étudiante|retraité/retraitée|gérant/gérante|propriétaire|éleveur/éleveuse|pêcheur/pêcheuse|bénévole|habitant/habitante|chef de gare|commandant/commandante|capitaine|lieutenant/lieutenante|évêque|archevêque|cardinal|imam|rabbin|adjoint/adjointe|adjoint au maire/adjointe au maire|premier adjoint/première adjointe|conseiller municipal/conseillère municipale|conseiller régional/conseillère régionale|conseiller départemental/conseillère départementale|secrétaire|notaire|greffier/greffière|magistrat/magistrate|substitut|psychologue|biologiste|physicien/physicienne|économètre|ingénieur/ingénieure|technicien/technicienne|commerçant/commerçante|restaurateur/restauratrice|ouvrier/ouvrière|pharmacien/pharmacienne|sage-femme|aide-soignant/aide-soignante|psychiatre|urgentiste|viticulteur/viticultrice|maraîcher/maraîchère|céréalier/céréalière|apiculteur/apicultrice|directeur de cabinet/directrice de cabinet|chef de service/cheffe de service|chef d'entreprise/cheffe d'entreprise|cofondateur/cofondatrice|patron/patronne|dirigeant/dirigeante|animateur/animatrice|éducateur/éducatrice|réalisateur/réalisatrice|metteur en scène/metteuse en scène|comédien/comédienne|musicien/musicienne|compositeur/compositrice|chorégraphe|cinéaste|auteur/autrice|éditeur/éditrice|philosophe|juriste|politiste|climatologue|géologue|démographe|anthropologue|virologue|infectiologue|cardiologue|pédiatre|vétérinaire|gendarme|policier/policière|brigadier/brigadière|adjudant/adjudante|vice-procureur/vice-procureure|avocat général/avocate générale|bâtonnier/bâtonnière|huissier/huissière|élu/élue|secrétaire départemental/secrétaire départementale|secrétaire national/secrétaire nationale|sélectionneur/sélectionneuse|gardien/gardienne|attaquant/attaquante|cycliste|joueur/joueuse|arbitre|coprésident/coprésidente|statisticien/statisticienne|bibliothécaire|libraire|chauffeur/chauffeuse|conducteur/conductrice|facteur/factrice|berger/bergère|vigneron/vigneronne|hôtelier/hôtelière|cuisinier/cuisinière|coiffeur/coiffeuse|directeur de recherche/directrice de recherche|chargé de mission/chargée de mission|curé|comptable|expert-comptable/experte-comptable|dessinateur/dessinatrice|sculpteur/sculptrice|danseur/danseuse|scénariste|kinésithérapeute|ostéopathe|dentiste|orthophoniste|assistant maternel/assistante maternelle|fromager/fromagère|boucher/bouchère|fleuriste|menuisier/menuisière|maçon/maçonne|mécanicien/mécanicienne|électricien/électricienne|docker/dockeuse|sous-préfet/sous-préfète|vice-recteur/vice-rectrice|proviseur/proviseure|universitaire|garde-champêtre|maître de conférences/maîtresse de conférences|chef du service/cheffe du service|chef de projet/cheffe de projet|directeur de campagne/directrice de campagne|porte-drapeau|régisseur/régisseuse|conservateur/conservatrice|restaurateur d'art/restauratrice d'art|socialiste|communiste|écologiste|centriste|insoumis/insoumise|indépendantiste|opposant/opposante|hydrologue|météorologue|urbaniste|botaniste|ornithologue|entomologiste|océanographe|glaciologue|sismologue|vulcanologue|criminologue|toxicologue|paysagiste|céramiste|ébéniste|horloger/horlogère|potier/potière|tisserand/tisserande|couturier/couturière|cordonnier/cordonnière|forgeron/forgeronne|plombier/plombière|couvreur/couvreuse|chef de chantier/cheffe de chantier|chef de cuisine/cheffe de cuisine|directeur technique/directrice technique|directeur sportif/directrice sportive|garde forestier/garde forestière|ostréiculteur/ostréicultrice|pisciculteur/piscicultrice|horticulteur/horticultrice|arboriculteur/arboricultrice|exploitant/exploitante|exploitant agricole/exploitante agricole|saisonnier/saisonnière|livreur/livreuse|caissier/caissière|serveur/serveuse|vendeur/vendeuse|aiguilleur/aiguilleuse|pilote|hôtesse|steward|skipper/skippeuse|alpiniste|guide|guide de haute montagne|moniteur/monitrice|maître-nageur/maîtresse-nageuse|orthopédiste|chirurgien/chirurgienne|oncologue|anesthésiste|généraliste|gériatre|néphrologue|puéricultrice|ambulancier/ambulancière|brancardier/brancardière|secouriste|assistant social/assistante sociale|documentaliste|archiviste|archéologue|paléontologue|conteur/conteuse|slameur/slameuse|rappeur/rappeuse|humoriste|plasticien/plasticienne|graphiste|illustrateur/illustratrice|traducteur/traductrice|commissaire-priseur|commissaire d'exposition|galeriste|antiquaire|brocanteur/brocanteuse|mareyeur/mareyeuse|médiateur/médiatrice|agent/agente|ingénieur en chef/ingénieure en chef|rédacteur en chef/rédactrice en chef|médecin-chef|infirmier en chef/infirmière en chef|architecte en chef|économiste en chef|commandant en chef/commandante en chef|critique d'art|critique littéraire",
    ),
  ),
  occupation: /.{2}(?:eur|euse|trice|ier|ière|iste|logue|graphe|cien|cienne)$/,
  describing:
    /(?:é|ée|u|ue|ant|ante|eux|euse|ble|if|ive)$|^(?:lors|hors|près|loin|faute|grâce|autour|originaire|fier|fière|certain|certaine|plein|pleine|digne)$/,
  things:
    /(?:tion|sion|ment|ité|isme)$|^(?:lendemain|veille|jour|jours|semaine|mois|année|an|soir|matin|fois|temps|moment|heure|voix|visage|tête|main|mains|regard|sourire|cœur|gorge|mine|air|ton|larmes|yeux|choix|coup|geste|pas|fait|cas|rôle|poste|prix|bateau|navire|voilier|yacht|cheval|jument|chien|chienne|chat|roman|livre|film|chanson|album|pièce|poème|rue|loi|affaire|idée|projet|première|dernier|dernière|second|seconde|autre|seul|seule|mesure|histoire|surprise|victoire|défaite|honneur|record|scandale|honte|tragédie|cauchemar|miracle|mystère|crise|problème|menace|risque|fardeau|drame|chose|place|voiture|maison|ferme|tempête|loup)$/,
  notOccupations: wordSet(
    "premier première dernier dernière meilleur meilleure sœur intérieur supérieur extérieur majeur mineur liste piste visite triste voilier pétrolier vapeur croiseur papier dossier quartier métier chantier atelier lumière manière matière carrière frontière bannière cimetière valeur couleur douleur hauteur longueur moteur secteur erreur odeur chaleur faveur fleur ailleurs leur seigneur monsieur particulier singulier entier fier ancien bonheur malheur projecteur collier cahier cuir peur cœur rigueur vigueur largeur profondeur épaisseur splendeur grandeur rumeur humeur fureur terreur horreur stupeur ardeur pudeur saveur sueur tumeur ordinateur téléviseur ascenseur tracteur réacteur congélateur aspirateur radiateur détecteur compteur vecteur calendrier courrier sentier fichier clavier palier pilier panier grenier tablier soulier escalier rivière prière poussière croisière bière arrière derrière barrière filière glacière rizière litière jarretière soupière panière paragraphe orthographe catalogue dialogue prologue épilogue monologue analogue matrice cicatrice perceuse tondeuse agrafeuse berceuse",
  ),
  titleModifiers: wordSet(
    "retraité retraitée adjoint adjointe général générale délégué déléguée spécial spéciale résident résidente exécutif exécutive honoraire par intérim fédéral fédérale sortant sortante principal principale régional régionale national nationale plénipotentiaire permanent permanente scientifique politique",
  ),
  titleAdjective:
    /(?:ien|ienne|ais|aise|ois|oise|éen|éenne|ain|aine|and|ande|ique|iste|ol|ole|al|ale|aux|el|elle|if|ive|rieur|rieure|ier|ière|aire|able|ché|andais|anais)s?$/,
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
  titlePrefixes: wordSet("maître maîtresse ancien ancienne futur future"),
  officeNouns: wordSet("bureau bureaux cabinet secrétariat services hôtel résidence porte-parolat"),
  infinitive:
    /^(?!terre|mer|guerre|ministère|affaire|maire|centre|hiver|atelier|quartier|chantier|papier|métier|lettre|chambre|membre|nombre|ordre|verre|pierre|œuvre|cadre|titre|désir|avenir|plaisir|loisir|dossier|courrier|foyer|culture|agriculture|nature|infrastructure|structure|littérature|territoire|histoire|armée|frontière|carrière|rivière|matière|arrière|premier|dernier).{2,}(?:er|ir|re)$/,
  nameParticles: wordSet("de du da dos van von der den bin ben ibn al el la le d' di ould ag n'"),
  familyNames: null,
  middleNames: new Set(),
  companyLeads: phraseSet(
    "la direction de|actionnaires de|filiale de|analyste chez|analystes chez|salariés de chez|ingénieur chez|ingénieure chez|économiste chez",
  ),
  namedAfterPeople: new Phrases([]),
  dayLeads: new Set(),
  relatives: wordSet("qui que dont lequel laquelle où"),
  disagreeing: / relati(?:f|ve)s?$/u,
  pluralLinks: wordSet("des aux les"),
  possessives: new Map(valued("", "son|sa|ses|leur|leurs")),
  organizationHeads: phraseSet(
    "coordination|ministère|agence|commission|union|fédération|institut|institution|université|banque|conseil|comité|assemblée|association|organisation|syndicat|confédération|centre|office|bureau|direction|autorité|cour|fondation|parti|parlement|sénat|fonds|observatoire|haut-commissariat|académie|ligue|société|groupe|chambre|secrétariat|collectif|conférence|régie|mairie|préfecture|métropole|rectorat|lycée|hôpital|clinique|musée|théâtre|opéra|orchestre|compagnie|entreprise|caisse|mutuelle|coopérative|réseau|mouvement|front|alliance|coalition|cercle|club|ordre|tribunal|parquet|police|gendarmerie|marine|brigade|inspection|service|délégation|laboratoire|bibliothèque|établissement|consortium|faculté|département|diocèse|ambassade|consulat|commissariat|communauté d'agglomération|communauté de communes|cour d'appel|école|plateforme|corps|barreau|chambre de commerce|stade olympique|racing club|union sportive|entente sportive|étoile sportive|amicale|harmonie|parc naturel régional|parc national|office de tourisme|agence de l'eau|maison de retraite",
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
      "Rassemblement national",
      "Force ouvrière",
      "Restos du cœur",
      "Secours populaire",
      "Secours catholique",
      "Assurance maladie",
      "Banque de France",
      "Médecins sans frontières",
      "Amnesty International",
      "Greenpeace",
      "Conseil d'État",
    ].map((name): [string, string] => [name, name]),
  ]),
  regions: phraseSet(
    "vietnam|birmanie|biélorussie|corée du sud|corée du nord|rdc|république démocratique du congo|congo|république tchèque|turquie|palestine|royaume-uni|angleterre|écosse|swaziland|macédoine|trinité-et-tobago|hong kong|kosovo|taïwan|asie du sud-est|asie|europe|afrique|amérique|amérique latine|océanie|moyen-orient|proche-orient|maghreb|sahel|asie centrale|afrique de l'ouest|québec|viet nam|caraïbes|arctique|méditerranée",
  ),
  locatives: phraseSet(
    "à|vers|ville de|région de|régions de|province de|village de|district de|près de|maire de|capitale de|sommet de|commune de|accord de",
  ),
  facilities: wordSet(
    "nationale national municipale municipal régionale départementale fédérale hôpital université plan prix rue stade place avenue lycée collège école musée pont aéroport port tour palais hôtel fondation boulevard centre prison loi",
  ),
  vessels: wordSet(
    "navire bateau ferry chalutier paquebot voilier cargo pétrolier remorqueur frégate yacht goélette barge péniche",
  ),
  functionWords: wordSet(
    "voici voilà le la les l' un une des du de d' il elle ils elles on nous vous je j' ce cet cette ces son sa ses leur leurs en au aux à dans par pour sur sous avec selon après avant pendant depuis lors d'après cela ceci c' qu' que qui quand si mais et ou donc or ni car puis ainsi aussi alors tout tous toute toutes concernant malgré grâce face dès près plus moins très entre chez contre sans vers jusqu' plusieurs chaque certains certaines interrogé interrogée côté hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche quel quelle quels quelles où comment pourquoi est-ce source photo crédit commentaires lire interview entretien non oui",
  ),
  companyOffices: phraseSet(
    "directeur général|directrice générale|pdg|président-directeur général|présidente-directrice générale|directeur financier|directrice financière|fondateur|fondatrice|cofondateur|cofondatrice|gérant|gérante",
  ),
  employers: wordSet("chez"),
  surveys: wordSet("sondage sondages enquête baromètre"),
  companyNouns: wordSet(
    "exploitant exploitante concessionnaire gestionnaire prestataire entreprise société employeur groupe fabricant opérateur constructeur compagnie banque distributeur filiale start-up équipementier cabinet éditeur enseigne laboratoire promoteur armateur transporteur assureur voyagiste électricien énergéticien brasseur cimentier ong mutuelle coopérative plateforme hebdomadaire quotidien géant leader spécialiste numéro",
  ),
  naming: wordSet("appelé appelée nommé nommée baptisé baptisée dénommé dénommée"),
  openingVerbs: wordSet("va faut doit peut sera aura"),
  articles: new Map([...valued("f", "la|une|cette"), ...valued("m", "le|un|ce"), ...valued("", "l'|les")]),
  definiteArticles: wordSet("le la l'"),
  groupWords: wordSet("deux trois plusieurs"),
  officeLinks: wordSet("de du des d' l' la le les"),
  officeOf: ["d'", "de "],
  beforeTitle: wordSet(
    "le la l' un une ancien ancienne nouveau nouvelle actuel actuelle aujourd'hui alors désormais",
  ),
  honorificsInCapitals: false,
  capitalsBeforeTitle: false,
  commaJoinsTitles: false,
  charged: /^charg/,
  officesWithoutLink: new Set(),
  postnominals: wordSet("jr sr phd md"),
  letterTitles: new Set(),
  delegated: /^(?:délégué|adjoint|chargé)/,
  wholeNameAfter: new Set(),
  institutionParticles: wordSet("de del du da la le d'"),
  notAcronyms: wordSet(
    "ong ceo pdg ia tva pib irm pcr smic rsa apl adn rer tgv ter hlm zad cdi cdd bac bts dut opa ipo esg rgpd csg isf ifi pac pma ivg gpa sdf vtc vae vtt bd dvd épi epi ehpad ehpads ulis zep rep plu scot pv suv",
  ),
  organizationLinks: new Set(),
  subjectKinds: new Set(),
  subjectLinks: new Set(),
  organizationJoins: new Set(),
  syllable: null,
  ownLetters: null,
  smallPlaces: false,
  pluralEndings: ["s", "es", "x"],
  topics: phraseSet(
    "affaires étrangères|travaux publics|droits humains|enseignement supérieur|transition écologique",
  ),
  topicTails: new Set(),
  compounds: new Phrases([]),
  organizationComplements: phraseSet(
    "de|du|des|de la|de l'|d'|pour|pour la|pour le|pour les|pour l'|contre la|contre le|contre les|contre l'|à la|à l'|aux|au",
  ),
  localKinds: phraseSet(
    "université|parlement|cour|cour d'appel|hôpital|lycée|rectorat|académie|ambassade|chambre de commerce|métropole|conseil départemental|conseil régional|conseil municipal|ministère|assemblée|orchestre|opéra|diocèse|barreau|parquet|régie|banque",
  ),
  smallTails: new Set(),
  groupsThatOwn: new Set(),
  nationals: new Set(),
  notOrganizationKinds: wordSet(
    "traité taxe loi plan projet syndrome maladie virus rapport prix indice protocole convention accord stratégie journée semaine mois année produit taux sommet festival jeux coupe championnat code étude enquête norme programme intelligence énergie véhicule véhicules revenu salaire contrat allocation impôt plus-value objectif objectifs zone train interruption",
  ),
  acronymLeads: wordSet("la le l' les du des au aux"),
  givenNames,
  ambiguousGivenNames,
  besides: wordSet("accompagné accompagnée avec aux entouré entourée flanqué"),
  personalRelatives: new Set(),
  personActs: phraseSet(
    "est né|est née|dirige|préside|a pris la tête|a pris les rênes|a été nommé|a été nommée|a été élu|a été élue|a été réélu|a été réélue|a succédé|succède|a démissionné|est décédé|est décédée|est mort|est morte|revient sur",
  ),
  beforeInterviewer: phraseSet(
    "recueillis par|interviewé par|interviewée par|s'est confié à|s'est confiée à|se confie à",
  ),
  candidates: wordSet("candidat candidate"),
  candidateLinks: phraseSet("à|à la|à l'|au|aux|pour|pour la|pour le"),
  otherOffices: new Map([
    ["chef d'état", ["président"]],
    ["chef de l'état", ["président"]],
    ["chef du gouvernement", ["premier ministre"]],
    ["chef de gouvernement", ["premier ministre"]],
  ]),
};
