import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  generations: "jr/fils sr/père",
  nicknames:
    "frédéric/fred/frédo jean-baptiste/jb alexandre/alex emmanuel/manu dominique/dom philippe/phil nathalie/nath véronique/véro catherine/cathy/kate isabelle/isa christophe/chris maximilien/max benjamin/ben nicolas/nico thomas/tom édouard/ed stéphane/steph stéphanie/steph valérie/val caroline/caro françoise/fanfan joséphine/jo",
  aroundNames:
    "m mm mme mmes mlle me monsieur madame mademoiselle maître mgr monseigneur abbé dr pr le la les l de du des d et",
  offices:
    "maire ministre président présidente préfet préfète sénateur sénatrice député députée directeur directrice secrétaire ambassadeur ambassadrice général",
  officeForms:
    "président/présidente préfet/préfète sénateur/sénatrice député/députée directeur/directrice ambassadeur/ambassadrice conseiller/conseillère adjoint/adjointe délégué/déléguée gouverneur/gouverneure procureur/procureure recteur/rectrice chancelier/chancelière rapporteur/rapporteure chef/cheffe premier/première général/générale",
  formerWords: "ancien/ancienne/ex",
  officePlurals:
    "ministres/ministre maires/maire préfets/préfet préfètes/préfète directeurs/directeur directrices/directrice présidents/président présidentes/présidente conseillers/conseiller conseillères/conseillère sénateurs/sénateur sénatrices/sénatrice députés/député députées/députée secrétaires/secrétaire gouverneurs/gouverneur ambassadeurs/ambassadeur procureurs/procureur juges/juge adjoints/adjoint délégués/délégué déléguées/déléguée recteurs/recteur évêques/évêque",
  officesOfOne: [
    "maire",
    "premier ministre",
    "première ministre",
    "président",
    "présidente",
    "président-directeur général",
    "présidente-directrice générale",
    "pdg",
    "secrétaire général",
    "secrétaire générale",
    "directeur général",
    "directrice générale",
    "chancelier",
    "chancelière",
    "archevêque",
  ],
  abbreviatedTitles: "gén",
  afterSurnames:
    "a dit déclare déclaré affirme affirmé estime est sera veut assure rappelle rencontre reçoit visite avait était",
  openers: "mais et puis alors donc quand si pour dans après avant hier selon",
  determiners: "un une le la les l du des de d au aux ce cet cette ces",
  spokespeople: "parole",
  ordinarySurnames:
    "petit grand blanc noir roux roy roi rose bois dubois forêt pont rivière lac mer mai mars avril juin août noël pain vin mur rue place ville maire président ministre leblanc legrand lebrun leroy gros long court bon beau belle riche fort franc juste sage",
});
