import { defineQuestionWords } from "../../src/ask/questions/question-words.ts";

const connectors = ["of", "for", "at", "to", "in", "and", "on", "with"];

const leaders = ["leader", "head", "chief", "spokesperson", "spokesman", "spokeswoman"];

export default defineQuestionWords({
  identity: ["who is", "who s", "whos", "who are", "who re", "who was", "who were"],
  asks: [
    "who",
    "whom",
    "anybody",
    "anyone",
    "somebody",
    "someone",
    "any one",
    "everybody",
    "everyone",
    "nobody",
  ],
  said: [
    ..."say says said saying tell tells told announce announces announced comment comments commented".split(
      " ",
    ),
    ..."mention mentions mentioned statement statements explain explains explained".split(" "),
  ],
  count: [
    "how many",
    "how much",
    "how long",
    "how big",
    "how high",
    "what number of",
    "number of",
    "figures",
    "figure",
    "what percentage",
    "what share",
  ],
  when: ["when", "by when", "since when", "what date", "which date", "timeline"],
  since: ["since", "ever since", "starting"],
  until: ["until", "before", "up to", "by the end of"],
  after: ["after"],
  why: ["why", "how come"],
  where: [
    "where does it say",
    "where does it say so",
    "where is it said",
    "where do they say",
    "where did they say",
    "where does it stand",
    "where is it written",
    "what is the source for",
    "source for",
  ],
  quote: ["quote", "quotes", "quoted", "quotation", "quotations", "own words", "exact words"],
  overdue: ["overdue", "past due", "late", "missed", "behind schedule", "broken", "past its deadline"],
  due: ["due", "deadline", "deadlines", "falls due", "coming up", "upcoming", "due date", "due dates"],
  news: [
    "what is new",
    "what s new",
    "whats new",
    "what is the news",
    "what s the news",
    "anything new",
    "any news",
    "news",
    "what has changed",
    "what changed",
    "what s changed",
  ],
  anything: [
    "what do we know",
    "what do you know",
    "what do we have",
    "what have we got",
    "what have you got",
    "what is on record",
    "what s on record",
    "anything",
    "tell me about",
    "tell me",
    "what happened",
    "what is known",
  ],
  next: ["what about", "how about"],
  thanks: ["thanks", "thank you", "thx", "cheers", "thanks a lot", "many thanks", "thank you very much"],
  by: ["by", "from"],
  about: [
    "about",
    "on",
    "regarding",
    "concerning",
    "over",
    "re",
    "as to",
    "with regard to",
    "when it comes to",
  ],
  and: ["and", "or"],
  pronoun: ["he", "she", "they", "it", "him", "her", "them"],
  filler: [
    ..."a an the of to for in at with that this these those which what whats is are was were be been do does did has have had".split(
      " ",
    ),
    ..."will would can could should may might there any some all please me my us we you i give show find get want need".split(
      " ",
    ),
    ..."so ever already just still yet now make made makes making s d ll ve his hers their its if whether not n t didn doesn hasn".split(
      " ",
    ),
    ..."as than then also exactly actually really recently lately finally publicly privately officially formally".split(
      " ",
    ),
    ..."repeatedly originally initially previously again else know ok hey hi hello".split(" "),
    "so far",
    // Nobody backs anything there.
    ..."come back,comes back,came back,coming back,go back,went back,be back,back in,bring back,brought back".split(
      ",",
    ),
  ],
  kinds: {
    commitment: [
      ..."promise promises promised promising pledge pledges pledged commit commits committed commitment commitments".split(
        " ",
      ),
      ..."vow vows vowed guarantee guarantees guaranteed undertake undertook undertakings".split(" "),
    ],
    support:
      "support supports supported supporting back backs backed backing endorse endorses endorsed favour".split(
        " ",
      ),
    position:
      "criticise criticises criticised criticize criticizes criticized think thinks thought believe believes position positions stance view views opinion opinions".split(
        " ",
      ),
    request: [
      ..."ask asks asked asking demand demands demanded request requests requested urge urges urged".split(
        " ",
      ),
      ...[
        "ask for",
        "asks for",
        "asked for",
        "asking for",
        "calling for",
        "call for",
        "calls for",
        "called for",
        "call on",
        "calls on",
        "called on",
      ],
    ],
    hope: "hope hopes hoped wish wishes wished".split(" "),
    claim: "claim claims claimed allege alleges alleged accuse accuses accused assert asserts asserted".split(
      " ",
    ),
    praise: "praise praises praised welcome welcomes welcomed applaud applauds applauded".split(" "),
    denial: "deny denies denied denying denial denials refute refutes refuted reject rejects rejected".split(
      " ",
    ),
  },
  periods: {
    dayBeforeYesterday: ["day before yesterday", "the day before yesterday"],
    yesterday: ["yesterday", "last night"],
    today: ["today", "tonight", "this morning", "this afternoon", "this evening"],
    lastWeek: ["last week", "past week", "previous week"],
    lastMonth: ["last month", "past month", "previous month"],
    lastYear: ["last year", "past year", "previous year"],
    nextYear: ["next year"],
    tomorrow: ["tomorrow"],
    thisWeek: ["this week"],
    nextWeek: ["next week"],
    thisMonth: ["this month"],
    nextMonth: ["next month"],
    thisYear: ["this year"],
  },
  beforeMonth: ["in", "during", "throughout", "for"],
  namesMonthAlone: false,
  before: ["before"],
  deadline: ["by", "by the end of"],
  between: ["between", "from"],
  rangeTo: ["and", "to", "until"],
  endOf: ["end of", "the end of"],
  years: ["year", "years"],
  feasts: {
    "01-01": ["new year", "new year s", "new year s day", "new years", "new years day"],
    "12-24": ["christmas eve"],
    "12-25": ["christmas", "christmas day", "xmas"],
    "12-31": ["new year s eve", "new years eve", "year end", "year s end"],
  },
  ago: ["ago"],
  lasting: ["last", "past", "previous"],
  otherHolder: ["before", "after", "predecessor", "predecessors", "successor", "successors"],
  otherOffice: ["former", "ex", "deputy", "vice", "acting", "shadow", "assistant", "late"],
  headOfTitle: (words) => {
    const end = words.findIndex((word) => connectors.includes(word));
    return (end < 0 ? words : words.slice(0, end)).slice(-1);
  },
  bodyOfTitle: (words) => {
    const at = words.findIndex((word) => leaders.includes(word));
    if (at < 0) return [];
    const after = words.slice(at + 1).filter((word) => word !== "the");
    // “Opposition leader”, and “leader of the opposition”.
    return after.length === 0
      ? words.slice(0, at)
      : connectors.includes(after[0] ?? "")
        ? after.slice(1)
        : [];
  },
});
