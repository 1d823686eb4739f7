import type { NameWords } from "../../../src/drafts/rules/languages/name-words.ts";
import { offices, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

export const names: NameWords = {
  honorifics: new Phrases(
    [
      ...valued("m", "mr|mr.|sir|lord|he"),
      ...valued("f", "mrs|mrs.|ms|ms.|miss|dame|lady|baroness"),
      ...valued(
        "",
        "dr|dr.|prof|prof.|professor|h.e.|h.e|his excellency|her excellency|the hon.|hon.|hon|the hon|rt hon|rt. hon.|the rt hon|rev|rev.|gen.|lt.|col.|capt.|councillor|cllr|judge|justice|sen.|sen|rep.|rep|gov.|amb.|st.",
      ),
    ].filter(([word]) => word !== "he"),
  ),
  titles: new Phrases(
    offices(
      "minister|prime minister|deputy prime minister|deputy minister|vice minister|minister of state|state minister|secretary|secretary of state|undersecretary|under-secretary|under-secretary-general|assistant secretary|deputy secretary|secretary-general/secretary general|deputy secretary-general/deputy secretary general|assistant secretary-general|general secretary|permanent secretary|president|vice president/vice-president|vice chair/vice-chair|prime-minister|ambassador|high commissioner|deputy high commissioner|senator/sen.|congressman/congresswoman|representative|special representative|attorney general/attorney-general|solicitor general|director|director general/director-general|executive director|deputy director|deputy director-general|managing director|head|deputy head|chief|chief executive/ceo/chief executive officer|chief of staff|chief of police|police chief|chief economist|chief scientist|chief medical officer|spokesperson/spokesman/spokeswoman|commissioner|envoy|special envoy|resident coordinator|coordinator|governor|deputy governor|mayor|deputy mayor|chancellor|treasurer|chair/chairman/chairwoman/chairperson|co-chair|adviser/advisor|clinical adviser|economist|analyst|activist|researcher|professor|scientist|engineer|lawyer|doctor|nurse|judge|justice|general|commander|colonel|king|queen|prince|princess|pope|premier|leader|deputy leader|councillor|mp|founder|co-founder|editor|correspondent|manager|officer|expert|specialist|administrator|rapporteur|special rapporteur|trustee|principal|vice-chancellor|member|inspector|ombudsman|campaigner|consultant|author|co-author|lecturer|fellow|farmer|teacher|resident|organiser|organizer|secretary-treasurer|superintendent|registrar|curator|dean",
    ),
  ),
  titleModifiers: new Set(),
  titleAdjective: null,
  titleLinks: new Phrases([
    ...valued("any", "of|of the|in charge of|responsible for"),
    ...valued("capital", "for|at|to|to the|for the|at the|in|in the|on"),
  ]),
  titlePrefixes: wordSet(
    "deputy vice acting former interim outgoing shadow health foreign prime finance defence defense interior justice transport environment education energy trade labour labor senior chief assistant executive general human rights political regional national local medical clinical special independent opposition research police union climate economic policy lead principal managing joint community founding programme program public junior federal",
  ),
  officeNouns: wordSet("office offices bureau cabinet secretariat residence department"),
  infinitive: null,
  nameParticles: wordSet("de da van von der den bin ben ibn al el la le di y du dos abu"),
  familyNames: null,
  relatives: wordSet("who which that whose where whom"),
  possessives: wordSet("its his her their"),
  organizationHeads: phraseSet(
    "ministry|department|office|university|institute|bank|council|committee|commission|association|federation|union|agency|house|parliament|congress|court|national|royal|centre|center|bureau|organisation|organization|secretariat|board|authority|foundation|society|league|academy",
  ),
  organizationTails: wordSet(
    "authority ministry department office university institute bank council committee committees commission association federation union agency parliament court network group society trust foundation board party service services police alliance forum fund organisation organization secretariat company corporation ltd inc plc uk league institute college coalition campaign press media military government",
  ),
  knownOrganizations: new Phrases([
    ...valued("United Nations", "united nations|un|u.n."),
    ...[
      "European Union",
      "EU",
      "NATO",
      "WHO",
      "UNESCO",
      "UNICEF",
      "FAO",
      "IMF",
      "OECD",
      "ASEAN",
      "World Bank",
      "World Health Organization",
      "African Union",
      "European Commission",
      "European Parliament",
      "NHS",
      "Senate",
      "Commonwealth",
      "Red Cross",
      "WTO",
      "ILO",
      "UNDP",
      "IAEA",
      "UNHCR",
    ].map((name): [string, string] => [name, name]),
  ]),
  regions: phraseSet(
    "turkey|ivory coast|democratic republic of the congo|drc|congo|czech republic|palestine|gaza|hong kong|trinidad and tobago|bosnia and herzegovina|viet nam|great britain|myanmar|kosovo|macau|antigua and barbuda|saint lucia|port of spain|southeast asia|asia|europe|africa|america|latin america|oceania|middle east|central asia|west africa|east africa|england|scotland|wales|northern ireland|u.s.|us|uk|u.k.|britain|burma|queensland|california|texas|caribbean|arctic|the pacific",
  ),
  locatives: phraseSet(
    "in|at|near|across|to|from|around|outside|province of|city of|town of|state of|visiting|region of|like",
  ),
  facilities: wordSet(
    "hospital university plan prize street road stadium school college museum bridge airport port tower palace hotel foundation prison act",
  ),
  functionWords: wordSet(
    "the a an in on at to of for by with from as and but or if when while after before during since until although though because so this that these those he she it they we i you his her its their our my your there here what who how why where which under over about into both all some many most more few one no not yes new last next now then also however meanwhile today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday according speaking asked despite nobody everyone people read photo picture credit comments published updated interview media release press with out search download access find follow sign share q ends notes background main footnotes",
  ),
  articles: new Map([...valued("", "the|a|an")]),
  definiteArticles: wordSet("the"),
  groupWords: wordSet("two three several former"),
  officeLinks: wordSet("of the"),
  officeOf: ["of "],
  beforeTitle: wordSet("the a an former"),
  honorificsInCapitals: true,
  capitalsBeforeTitle: true,
  commaJoinsTitles: false,
  charged: /^responsible/,
  officesWithoutLink: new Set(),
  postnominals: wordSet("mp kc qc cbe mbe obe jr sr phd md"),
  letterTitles: wordSet("mp"),
  delegated: null,
  wholeNameAfter: wordSet("the"),
  institutionParticles: new Set(),
  notAcronyms: wordSet("ceo ai end ends"),
  organizationLinks: wordSet("of for"),
  organizationJoins: wordSet("and"),
  syllable: null,
  topics: new Set(),
  ownLetters: null,
  smallPlaces: false,
  pluralEndings: ["s", "es"],
};
