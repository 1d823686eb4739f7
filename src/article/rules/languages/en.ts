import { Phrases, phraseSet, wordSet } from "../structure/phrases.ts";
import { englishVerbs, forms, type Lexicon, offices, valued } from "./lexicon.ts";

export const en: Lexicon = {
  language: "en",
  verbs: new Phrases([
    ...englishVerbs(
      "say",
      "announce|state|note|claim|warn|explain|report|confirm|declare|argue|insist|reveal|conclude|reiterate|remark|observe|estimate|acknowledge|stress|emphasize|emphasise|underline|underscore|highlight|recall|reply|suggest that|accuse|describe|criticize|criticise|reject|deny|dismiss|mention|brief|inform|point out|respond|joke|affirm|disclose",
    ),
    ...forms(
      "say",
      "says|said|tells|told|adds|added|admits|admitted|wrote|writes|thinks|thought|believes|believed|found|finds|shows that|showed that|spoke about|speaks about|spoke of",
    ),
    ...forms("say", "say|tell|add|admit|believe|think", "bare"),
    ...forms("say", "saying|telling|adding|admitting", "gerund"),
    ...englishVerbs(
      "request",
      "ask|request|urge|encourage|demand|call on|call for|call upon|invite|recommend|appeal to|propose|press|implore|press for",
    ),
    ...forms(
      "request",
      "called on|called for|called upon|called on|calls on|sought|seeks|would encourage|would urge|being urged|would ask|would like to ask|pressed",
    ),
    ...englishVerbs(
      "commitment",
      "pledge|promise|agree|intend|assure|vow|undertake|launch|sign|commit|plan to|decide to|guarantee|offer to|resolve to",
    ),
    ...forms(
      "commitment",
      "committed|undertook|committed to|received assurances from|gave assurances|gave an assurance|plans to|planned to|will|'ll|shall|is to|are to|is going to|are going to|commits",
    ),
    ...englishVerbs("hope", "hope|wish|look forward to|want|expect"),
    ...forms(
      "hope",
      "would like|expressed hope|expressed the hope|expressed his hope|expressed her hope|expressed their hope",
    ),
    ...englishVerbs("support", "support|back|endorse|favour|favor|welcome"),
    ...forms(
      "support",
      "expressed support|voiced support|expressed his support|expressed her support|reaffirmed support|reiterated support",
    ),
    ...englishVerbs("praise", "praise|thank|applaud|commend|congratulate|appreciate|salute|hail|pay tribute"),
    ...forms(
      "praise",
      "paid tribute|expressed appreciation|expressed gratitude|expressed his appreciation|expressed her appreciation",
    ),
    ...englishVerbs(
      "position",
      "oppose|condemn|stress the need|stress the importance|underline the importance|emphasize the importance|emphasise the importance|highlight the importance|reaffirm|deplore|regret",
    ),
    ...forms(
      "position",
      "spoke about the need|spoke about the importance|spoke of the need|expressed concern|voiced concern|expressed its concern|must|should|needs to|underscored the importance|underlined the need|emphasized the need|emphasised the need",
    ),
  ]),
  beforeVerb: wordSet(
    "also has have had is was are were be been being not further then today yesterday however again later strongly warmly publicly recently already therefore still now never repeatedly previously both all have just would will do did does once jointly",
  ),
  auxiliaries: wordSet("has have had is was are were been"),
  determiners: wordSet(
    "the a an this that these those his her its their our your my no any some every each of in new for latest such more other to and's",
  ),
  prepositions: wordSet(
    "of to with by for from at in on about against between as under over into including among like behind after before without",
  ),
  conjunctions: wordSet("and but or then while"),
  pronouns: wordSet("he she they it who"),
  firstPerson: wordSet("i we our my us me"),
  complementizers: wordSet("that"),
  accordingTo: phraseSet("according to|in the words of"),
  position: phraseSet(
    "must|should|need to|needs to|need|needs|important|importance|vital|essential|crucial|critical|necessary|unacceptable|concerned|concern|priority|there's no better|ought to|cannot afford|have to|has to|too|worthless|insufficient",
  ),
  future: phraseSet(
    "will|'ll|shall|going to|would|intend to|intends to|plan to|plans to|committed to|pledge",
  ),
  futureForm: null,
  notFuture: wordSet("would"),
  hedges: phraseSet(
    "if|could|might|may|unless|subject to|does not rule out|did not rule out|not ruled out|reportedly|allegedly|provided that",
  ),
  collectives: phraseSet(
    "both sides|the two sides|both parties|the two countries|both countries|the two ministers|both ministers|the two leaders|both leaders|the parties|the government|ministers|the delegation|officials|member states|unions|campaigners",
  ),
  dropsSubject: false,
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
  months: new Map([
    ..."january february march april may june july august september october november december"
      .split(" ")
      .map((month, index): [string, number] => [month, index + 1]),
    ..."jan feb mar apr may jun jul aug sep oct nov dec"
      .split(" ")
      .map((month, index): [string, number] => [month, index + 1]),
    ["sept", 9],
  ]),
  numberWords: new Map(
    Object.entries({
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      eleven: 11,
      twelve: 12,
      thirteen: 13,
      fourteen: 14,
      fifteen: 15,
      sixteen: 16,
      seventeen: 17,
      eighteen: 18,
      nineteen: 19,
      twenty: 20,
      thirty: 30,
      forty: 40,
      fifty: 50,
      sixty: 60,
      seventy: 70,
      eighty: 80,
      ninety: 90,
      hundred: 100,
      dozen: 12,
      half: 0.5,
    }),
  ),
  multipliers: new Phrases([
    ...valued(1e12, "trillion|tn"),
    ...valued(1e9, "billion|bn|b"),
    ...valued(1e6, "million|mn|m"),
    ...valued(1e3, "thousand"),
    ...valued(100, "hundred"),
  ]),
  groups: ",",
  qualifiers: new Phrases([
    ...valued(
      "about",
      "about|around|approximately|nearly|almost|roughly|some|an estimated|an average of|close to",
    ),
    ...valued("more-than", "more than|over|at least|above|upwards of|in excess of"),
    ...valued("less-than", "less than|fewer than|under|below"),
    ...valued("up-to", "up to|as many as|as much as|at most|a maximum of"),
  ]),
  percent: phraseSet("%|per cent|percent|percentage points|pc"),
  currencies: new Phrases([
    ...[
      "dollars",
      "pounds",
      "euros",
      "kwacha",
      "shillings",
      "rupees",
      "yen",
      "yuan",
      "naira",
      "rand",
      "pesos",
      "francs",
      "dong",
      "rupiah",
      "baht",
      "cedis",
      "US dollars",
      "CFA francs",
    ].map((name): [string, string] => [name, name]),
    ...valued("$", "$|usd|us$"),
    ...valued("£", "£|gbp"),
    ...valued("€", "€|eur"),
  ]),
  timeUnits: wordSet(
    "year years month months week weeks day days hour hours minute minutes seconds decades decade",
  ),
  labels: wordSet(
    "article section page pages chapter no no. number type phase part volume act title figure table route highway room covid group grade resolution",
  ),
  slightNouns: wordSet(
    "sides parties countries ways forms times things others ministers leaders further more of points occasions",
  ),
  of: wordSet("of"),
  outOf: phraseSet("out of|in every"),
  quarter: new Phrases([
    ...valued(25, "a quarter|one quarter|one-quarter"),
    ...valued(33.3333, "a third|one third|one-third"),
    ...valued(75, "three quarters|three-quarters"),
    ...valued(66.6667, "two thirds|two-thirds"),
    ...valued(50, "half"),
  ]),
  rangeWords: wordSet("to and - –"),
  stops: wordSet(
    "came went lost won died left got became made began rose fell grew saw gave held met paid sent spent stood ran voted were live lived work worked say said told want need the a an in on at to of for by with from as and but or if when while after before during since until because so this that these those he she it they we i you his her its their our my your there who how where which under over about into is are was were be been being has have had do does did will would can could may might shall should must not also than per across out more already against between through without within without no yet who's said says each either every took cost murdered killed",
  ),
  unitWords: 2,
  boilerplate:
    /^(?:\d+ )?comments?\b|^(?:read (?:more|also|next)|related|share (?:this|on)|sign up|subscribe|follow us|contact\b|media (?:contact|enquir|inquir)|press (?:contact|office|enquir)|for (?:immediate release|more information|further information|media)|all rights|©|copyright|ends\b|-ends-|print|download|back to|advertisement|see also|log ?in|register|search ‘|access the|find out more|footnotes?\b|tags?:|newsletter|main switchboard|out of hours|enquiries|telephone|email)|\bcookies\b|all rights reserved|follow us on|@[a-z-]+\.[a-z]|\btel[.:] /iu,
  caption:
    /(?:^|[(\s])(?:photos?|picture|image|credit|caption|file photo|photograph|video)(?: by| courtesy of)?\s*:|^pictured\b|^©|\((?:photo|ap|reuters|afp)\b|\((?:left|right|centre|center|l|r)\)/iu,
  pose: /\b(?:poses?|shakes? hands|presents? (?:a|the) (?:gift|plaque)|hands? over a gift|views|visits|looks on|pictured|gestures|cuts? the ribbon|posing|smiles?)\b/iu,
  notes:
    /^(?:notes?(?: to editors?)?|background(?: information)?|about (?:the|us)\b[^.]{0,60}|footnotes?|further information|references)\s*:?$/iu,
  source: /^(?:source|original|url|link)\s*:/iu,
  byline:
    /^(?:by|reporting by|written by)\b(?=[^.]{0,120}$)|^(?:published|last updated|updated|posted|first published)\b(?=[^.]{0,120}$)/iu,
  question: /^(?:q|question|interviewer|reporter)\s*[:.]/iu,
  abbreviations: wordSet(
    "mr mrs ms dr prof sen rep gov gen lt col capt st hon rt rev jr sr inc ltd co vs etc no u.s u.k amb cllr approx est dept fig jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e h.e messrs",
  ),
  answerLabels: wordSet("a answer"),
};
