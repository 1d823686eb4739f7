import type { NameWords } from "../../../src/drafts/rules/languages/name-words.ts";
import { offices, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { ambiguousGivenNames, givenNames } from "./given-names.ts";

export const names: NameWords = {
  honorifics: new Phrases(
    [
      ...valued("m", "mr|mr.|sir|lord|he"),
      ...valued("f", "mrs|mrs.|ms|ms.|miss|dame|lady|baroness"),
      ...valued(
        "",
        "dr|dr.|prof|prof.|h.e.|h.e|his excellency|her excellency|the hon.|hon.|hon|the hon|rt hon|rt. hon.|the rt hon|rev|rev.|gen.|lt.|col.|capt.|cllr|sen.|sen|rep.|rep|gov.|amb.",
      ),
    ].filter(([word]) => word !== "he"),
  ),
  titles: new Phrases(
    offices(
      "cellist|violinist|pianist|organist|harpist|chair of governors|chairman of governors|chair of trustees|minister|counsel|prime minister/head of government|deputy prime minister|deputy minister|vice minister|minister of state|state minister|secretary|secretary of state|undersecretary|under-secretary|under-secretary-general|assistant secretary|deputy secretary|secretary-general/secretary general|deputy secretary-general/deputy secretary general|assistant secretary-general|general secretary|permanent secretary|president/head of state|vice president/vice-president|vice chair/vice-chair|prime-minister|ambassador|high commissioner|deputy high commissioner|senator/sen.|congressman/congresswoman|representative|special representative|attorney general/attorney-general|solicitor general|director|director general/director-general|executive director|deputy director|deputy director-general|managing director|head|deputy head|chief|chief executive/ceo/chief executive officer|chief of staff|chief of police|police chief|chief economist|chief scientist|chief medical officer|spokesperson/spokesman/spokeswoman|commissioner|envoy|special envoy|resident coordinator|coordinator|governor|deputy governor|mayor|deputy mayor|chancellor|treasurer|chair/chairman/chairwoman/chairperson|co-chair|adviser/advisor|clinical adviser|economist|analyst|activist|researcher|professor|scientist|engineer|lawyer|doctor|nurse|judge|justice|general|commander|colonel|king|queen|prince|princess|pope|premier|leader|deputy leader|councillor|mp|msp|mep|mla|founder|co-founder|editor|correspondent|manager|officer|expert|specialist|administrator|rapporteur|special rapporteur|trustee|principal|vice-chancellor|cabinet member|board member|committee member|member|inspector|ombudsman|campaigner|consultant|author|co-author|lecturer|fellow|farmer|teacher|resident|organiser|organizer|secretary-treasurer|superintendent|registrar|curator|dean|speaker|candidate|nominee|hopeful|contender|sheriff|chief constable|sergeant|constable|lieutenant|captain|admiral|bishop|archbishop|cardinal|imam|rabbi|vicar|priest|pastor|coach|striker|goalkeeper|actor/actress|singer|writer|novelist|poet|painter|artist|photographer|architect|journalist|reporter|historian|economics professor|physicist|biologist|surgeon|paramedic|firefighter|fisherman|student|pensioner|baker|owner|whip|ranger|warden|magistrate|prosecutor|coroner|barrister|solicitor|plumber|builder|driver|pilot|shopkeeper|trader|midwife|pharmacist|headteacher/head teacher|pollster|challenger|county executive|chief inspector|chief superintendent|landlord/landlady|carer|veteran|volunteer|psychologist|sociologist|epidemiologist|virologist|geologist|meteorologist|climatologist|criminologist|political scientist|strategist|lobbyist|translator|librarian|musician|composer|conductor|producer|filmmaker|chef|brewer|butcher|florist|hairdresser|mechanic|electrician|carpenter|beekeeper|gardener|conservationist|ecologist|dentist|vet|veterinarian|physiotherapist|therapist|psychiatrist|cardiologist|oncologist|paediatrician/pediatrician|counsellor/counselor|social worker|legislator|lawmaker|assemblyman/assemblywoman|delegate|alderman|council member|councilman/councilwoman|town clerk|city manager|comptroller|auditor|public defender|attorney|detective|investigator|negotiator|winger|midfielder|defender|quarterback|skipper|referee|head coach|dental officer|medical officer|veterinary officer|operations officer|financial officer|statistician|demographer|anthropologist|philosopher|playwright|publisher|broadcaster|presenter|comedian|dancer|cyclist|runner|swimmer|jockey|parish priest|chaplain|superior|abbot|warrant officer|brigadier|major|corporal|hydrologist|botanist|ornithologist|entomologist|oceanographer|glaciologist|seismologist|toxicologist|landscaper|ceramicist|potter|weaver|tailor|cobbler|blacksmith|roofer|bricklayer|joiner|site manager|technical director|sporting director|gamekeeper|oyster farmer|grower|courier|cashier|waiter/waitress|barista|bartender|signaller|steward|mountaineer|guide|instructor|lifeguard|anaesthetist|orthopaedic surgeon|general practitioner|gp|geriatrician|health visitor|ambulance worker|rescuer|archivist|archaeologist|palaeontologist|storyteller|rapper|stand-up|illustrator|designer|auctioneer|antiques dealer|dealer|shepherd|crofter|trawlerman|docker|miner|welder|machinist|cleaner|caretaker|childminder|nursery manager|bus driver|train driver|lorry driver|cabbie|postmaster/postmistress|publican|hotelier|restaurateur|campsite owner|tenant|parishioner|churchwarden|bell-ringer|hydrogeologist|zoologist|ecotoxicologist|immunologist|microbiologist|astronomer|mathematician|linguist|head of news|group captain|wing commander|squadron leader|station officer|watch manager|chief fire officer|fire chief|critic|parent|grandparent|mediator",
    ),
  ),
  occupation: /.{3}(?:er|or|ist|man|woman|eer|wright|smith)$/,
  describing: null,
  things:
    /(?:tion|sion|ment|ness|ance|ence|ship|ism)$|^(?:move|choice|blow|step|feat|honou?r|first|story|ship|yacht|boat|flagship|horse|mare|dog|cat|pet|song|album|single|novel|book|film|play|poem|prize|law|case|deal|sign|fact|act|role|post|job|claim|idea|plan|way|thing|event|scandal|disgrace|tragedy|shame|nightmare|miracle|mystery|crisis|problem|question|threat|risk|burden|gift|record|result|win|loss|defeat|victory|shock|surprise|setback|relief|turn|change|issue|rule|trend|place|name|car|truck|plane|house|farm|company|voice|smile|face|storm|street|according)$/,
  notOccupations: wordSet(
    "day week month year night morning evening afternoon moment minute hour time part former other older younger elder latter longer killer never under over after newspaper paper trawler steamer freighter tanker liner cruiser destroyer hammer river tower matter letter minor major senior junior error motor either neither whether rather together further monster offer order power number chapter computer helicopter trailer poster counter banner printer container tractor reactor corner border water danger answer manner dinner summer winter master grandfather grandmother father mother brother sister daughter stepfather stepmother human german norman roman sponsor flower weather shoulder finger disorder folder ladder boulder bumper timber member disaster thriller prayer career shelter filter bestseller blockbuster theater laughter slaughter chamber charter cluster quarter feather leather butter bitter mirror corridor factor sector vector terror horror rumor interior exterior elevator escalator calculator generator refrigerator radiator transistor tumor parlor harbor labor favor color flavor behavior vapor armor checklist shortlist playlist blacklist register semester trimester encounter surrender gender tender thunder cinder cylinder calendar plaster cloister canister roster barrier carrier frontier paperwork drawer shower sweater boiler cooker freezer burner heater charger cracker burger hamburger easter rooster lobster hamster oyster adapter router browser server header footer",
  ),
  titleModifiers: new Set(),
  titleAdjective: null,
  titleLinks: new Phrases([
    ...valued("any", "of|of the|in charge of|responsible for"),
    ...valued("capital", "for|at|to|to the|for the|at the|in|in the|on"),
  ]),
  titlePrefixes: wordSet(
    "lieutenant rear major detective mayoral gubernatorial presidential senatorial parliamentary deputy vice acting former retired interim outgoing shadow health foreign prime finance defence defense interior justice transport environment education energy trade labour labor senior chief assistant executive general human rights political regional national local medical clinical special independent opposition research police union climate economic policy lead principal managing joint community founding programme program public junior federal",
  ),
  officeNouns: wordSet("office offices bureau cabinet secretariat residence department"),
  infinitive: null,
  nameParticles: wordSet("de da van von der den bin ben ibn al el la le di du dos abu"),
  familyNames: null,
  middleNames: new Set(),
  companyLeads: phraseSet(
    "shares in|shares of|stake in|owned by|analysts at|analyst at|economists at|economist at|strategist at|strategists at|traders at|pilots at|engineers at|executives at|bosses at|managers at|workers at",
  ),
  namedAfterPeople: new Phrases([]),
  dayLeads: new Set(),
  relatives: wordSet("who which that whose where whom"),
  disagreeing: null,
  pluralLinks: new Set(),
  possessives: new Map([
    ...valued("f", "her"),
    ...valued("m", "his"),
    ...valued("", "its|their|your|my|our"),
  ]),
  organizationHeads: phraseSet(
    "ministry|department|directorate|confederation|campaign|friends|group|school|college|hospital|embassy|chamber|guild|church|museum|faculty|assembly|administration|alliance|coalition|network|office|university|institute|bank|council|committee|commission|association|federation|union|agency|house|parliament|congress|court|national|royal|centre|center|bureau|organisation|organization|secretariat|board|authority|foundation|society|league|academy",
  ),
  organizationTails: wordSet(
    "homes systems brothers labs instruments electronics robotics aerospace semiconductors solutions developments supermarkets hotels resorts haulage freight builders software metals chemicals plastics lines ferries shipyards authority ministry department office university institute bank council committee committees commission association federation union agency parliament court network group society trust foundation board party service services police guard navy army force forces brigade corps assembly senate tribunal clinic laboratory laboratories observatory centre center church cathedral museum theatre theater orchestra gallery library archives airways airlines motors holdings corp club fc guild cooperative co-op partnership chamber charity academy school hospital railways railway rail team unit division directorate inspectorate regulator commissioners confederation congress caucus consortium group-of tribune gazette herald courier observer guardian telegraph broadcaster studios records shelter hospice foodbank executive embassy consulate academies colleges hospitals schools alliance forum fund organisation organization secretariat company corporation ltd inc plc uk league college coalition campaign press media military government mining foods steel pharma pharmaceuticals logistics technologies industries ballet symphony philharmonic choir shipping partners associates ventures brewery breweries farms dairies textiles research analytics energy opera ferries fisheries capital securities insurance",
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
    "hospital university plan prize street road avenue square boulevard highway stadium school college museum bridge airport port tower palace hotel foundation prison act",
  ),
  vessels: wordSet(
    "ship vessel ferry boat lifeboat yacht trawler tug tugboat tanker freighter liner frigate submarine steamer schooner sloop cutter dredger icebreaker",
  ),
  functionWords: wordSet(
    "the a an in on at to of for by with from as and but or if when while after before during since until although though because so this that these those he she it they we i you his her its their our my your there here what who how why where which under over about into beside alongside facing unlike opposite near both all some many most more few one no not yes new last next now then also however meanwhile today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday according speaking asked despite nobody everyone people read photo picture credit comments published updated interview media release press out search download access find follow sign share q ends notes background main footnotes whether unless once whenever never neither nor either instead yet still even perhaps maybe unlike like had has have did does do was were would could should might must",
  ),
  companyOffices: phraseSet(
    "chief executive|chief executive officer|ceo|chairman|chairwoman|managing director|chief operating officer|chief financial officer|finance director|founder|co-founder|cofounder|owner|head|finance chief|general manager|chief pilot|board",
  ),
  employers: wordSet(""),
  surveys: wordSet(""),
  companyNouns: wordSet(
    "shipyard charity nonprofit watchdog think-tank company firm employer operator manufacturer carmaker automaker retailer supplier airline lender bank start-up startup utility insurer subsidiary supermarket chain shipbuilder drugmaker brokerage producer pollster developer housebuilder brewer consultancy co-operative cooperative ngo broadcaster publisher contractor campaigners",
  ),
  naming: wordSet("called named"),
  openingVerbs: wordSet(
    "did do does has have had is are was were will would can could should shall might must",
  ),
  articles: new Map([...valued("", "the|a|an")]),
  definiteArticles: wordSet("the"),
  groupWords: wordSet("two three several former"),
  officeLinks: wordSet("of the"),
  officeOf: ["of "],
  beforeTitle: wordSet("the a an former now currently"),
  honorificsInCapitals: true,
  capitalsBeforeTitle: true,
  commaJoinsTitles: false,
  charged: /^responsible/,
  officesWithoutLink: new Set(),
  postnominals: wordSet("mp kc qc cbe mbe obe jr sr phd md"),
  letterTitles: wordSet("mp msp mep mla"),
  delegated: /^member$/,
  wholeNameAfter: wordSet("the"),
  institutionParticles: new Set(),
  notAcronyms: wordSet(
    "ngo ceo cfo coo cto ai end ends gdp vat mri pcr ppe agm ipo esg covid asbo ptsd adhd copd gcse gcses phd sat sats mot dvd cctv rsvp tba tbc nft pin pdf llm gpu cpu usb suv suvs evs diy hr pr",
  ),
  organizationLinks: wordSet("of for"),
  subjectKinds: wordSet("committee subcommittee commission council panel inquiry"),
  subjectLinks: wordSet("on into"),
  organizationJoins: wordSet("and"),
  syllable: null,
  ownLetters: null,
  smallPlaces: false,
  pluralEndings: ["s", "es"],
  topics: new Phrases([]),
  topicTails: wordSet(
    "affairs services development relations security policy rights resources planning cooperation management transport communities growth skills safety",
  ),
  compounds: new Phrases([]),
  organizationComplements: new Phrases([]),
  localKinds: new Phrases([]),
  smallTails: wordSet("union council police government university parliament embassy ministry"),
  groupsThatOwn: wordSet(
    "railwaymen firemen seamen fishermen postmen policemen servicemen craftsmen sportsmen businessmen townswomen women children men people king queen nurses teachers farmers workers",
  ),
  nationals: wordSet("state national royal"),
  notOrganizationKinds: wordSet(
    "treaty treaties goals goal act bill plan plans tax syndrome disease virus report award awards prize index protocol convention framework strategy scheme policy day week month year product rate agreement accord pact summit forum conference festival game games cup championship championships insurance curriculum anthem highness wedding assent family code test study survey review standard standards system programme program project initiative technology intelligence officer director president minister gas equipment vehicle vehicles market exchange-rate order medal road street river bridge",
  ),
  acronymLeads: wordSet("the"),
  givenNames,
  ambiguousGivenNames,
  besides: wordSet("along together alongside accompanied flanked"),
  personalRelatives: wordSet("who"),
  personActs: phraseSet(
    "took over as|takes over as|was born|grew up|stepped down|stands down|was appointed|was elected|was re-elected|was sworn in|was named|retired|died|resigned|succeeded|has led|had led",
  ),
  beforeInterviewer: phraseSet(
    "spoke to|speaks to|spoke with|talks to|talked to|interviewed by|interview by",
  ),
  candidates: wordSet("candidate nominee hopeful contender"),
  candidateLinks: phraseSet("for|for the|to be|to become"),
  otherOffices: new Map([
    ["head of government", ["prime minister"]],
    ["head of state", ["president", "king", "queen"]],
    ["premier", ["prime minister"]],
  ]),
};
