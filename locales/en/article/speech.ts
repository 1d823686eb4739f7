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
  withThat,
} from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { englishVerbs } from "./verbs.ts";

export const speech: SpeechWords = {
  verbs: new Phrases([
    ...inJest(englishVerbs("say", "joke|quip|jest|deadpan")),
    ...englishVerbs(
      "say",
      "announce|state|note|claim|warn|explain|report|confirm|declare|argue|insist|reveal|conclude|reiterate|remark|observe|estimate|acknowledge|stress|emphasize|emphasise|underline|underscore|highlight|recall|reply|suggest that|accuse|describe|criticize|criticise|mention|inform|point out|respond|affirm|disclose|testify|recount|concede|complain|retort|assert|lament|allege|contend that|counter that|maintain that|predict|hint that|assure|blame|doubt|boast|insinuate|fume|caution|reckon",
    ),
    ...forms(
      "say",
      "says|said|tells|told|adds|added|admits|admitted|wrote|writes|thinks|thought|believes|believed|spoke about|speaks about|spoke of|made clear|makes clear|made it clear|makes it clear",
    ),
    ...forms("say", "say|tell|add|admit|believe|think", "bare"),
    ...led(
      "say",
      "went on to|was keen to|was quick to|were quick to",
      "say|stress|add|note|warn|argue|claim",
    ),
    ...withThat([
      ...forms("say", "found|finds|shows|showed|ruled|rules|held|holds"),
      ...englishVerbs(
        "say",
        "accept|grumble|sigh|muse|rage|gush|mutter|whisper|shout|reflect|signal|scoff|counter|relate|fret",
      ),
    ]),
    ...forms("denial", "pleaded not guilty|pleads not guilty|pled not guilty"),
    ...englishVerbs("denial", "deny|refute|rebut|disavow|contradict"),
    ...denying(
      englishVerbs(
        "denial",
        "reject|dismiss|dispute|contest|disclaim|brush aside|brush off|play down|rule out",
      ),
    ),
    ...refusing([
      ...englishVerbs("position", "refuse to|decline to"),
      ...englishVerbs("nothing", "fail to|avoid|refrain from|neglect to|hesitate to"),
      ...forms(
        "nothing",
        "stops short of|stopped short of|forgot to|fell short of|falls short of|shied away from|shies away from|backed away from",
      ),
    ]),
    ...forms(
      "nothing",
      "accused of|ruled out of|will not pretend|won't pretend|will not lie|won't lie|will not deny|won't deny|'ll not lie|going to lie|going to pretend|will be honest|'ll be honest|said to have|said to be|believed to have|believed to be|thought to have|thought to be|reported to have|alleged to have",
    ),
    ...englishVerbs(
      "nothing",
      "launch|sign|press|brief|refuse to comment|decline to comment|decline to speak|refuse to speak|decline to be interviewed|decline to elaborate|decline to discuss|refuse to say|decline to say|refuse to answer|decline to answer|decline to be named|refuse to be named|decline to give|refuse to give|decline to discuss|refuse to discuss|decline to elaborate",
    ),
    ...forms("say", "saying|telling|adding|admitting", "gerund"),
    ...englishVerbs(
      "request",
      "ask|request|urge|encourage|demand|call on|call for|call upon|invite|recommend|appeal to|appeal for|propose|implore|press for|lobby for|plead for|plead with|beg",
    ),
    ...forms("request", "ordered|orders|instructed|instructs"),
    ...forms(
      "request",
      "called on|called for|called upon|calls on|sought|seeks|would encourage|would urge|would ask|would like to ask|pleaded for|begged|began lobbying for",
    ),
    ...englishVerbs("commitment", "pledge|promise|vow|undertake|guarantee"),
    ...forms(
      "commitment",
      "undertook|committed to|commits to|swore to|swears to|gave assurances|gave an assurance|gave his word|gave her word|gave their word",
    ),
    ...weakly([
      ...englishVerbs("commitment", "agree to|intend to|plan to|decide to|offer to|resolve to"),
      ...forms(
        "commitment",
        "planned to|planning to|will|won't|'ll|shall|is to|are to|is going to|are going to",
      ),
    ]),
    ...englishVerbs("hope", "hope|wish|look forward to|want"),
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
      "oppose|condemn|object to|protest|voice concern|express concern|voice worry|stress the need|stress the importance|underline the importance|emphasize the importance|emphasise the importance|highlight the importance|reaffirm|deplore|regret",
    ),
    ...forms(
      "position",
      "fears that|feared that|fear that|worries that|worried that|spoke about the need|spoke about the importance|spoke of the need|expressed concern|voiced concern|expressed its concern|voiced alarm|expressed alarm|expressed worry|voiced deep worry|underscored the importance|underlined the need|emphasized the need|emphasised the need",
    ),
  ]),
  beforeVerb: wordSet(
    "also always often sometimes long has have had is was are were be been being not ' t didn doesn wasn weren isn aren hasn haven hadn wouldn won flatly categorically firmly emphatically vehemently further then today yesterday however again later strongly warmly publicly recently already therefore still now never repeatedly previously both all just would will do did does once jointly himself herself itself themselves",
  ),
  auxiliaries: wordSet("has have had is was are were been"),
  determiners: wordSet(
    "the a an this that these those his her its their our your my no any some every each of in new for latest such more other to and's",
  ),
  prepositions: wordSet(
    "of to with by for from at in on about against between as under over into including among like behind after before without beside alongside facing unlike opposite near",
  ),
  conjunctions: wordSet("and but or then while"),
  joins: phraseSet("as well as"),
  pronouns: wordSet("he she they it who"),
  firstPerson: wordSet("i we our my us me"),
  impersonal: wordSet(""),
  addressed: wordSet("you your yours yourself"),
  objectPronouns: new Map(),
  pluperfects: wordSet("had"),
  complementizers: wordSet("that"),
  accordingTo: phraseSet("according to|in the words of|in the view of|in the opinion of"),
  position: phraseSet(
    "must|should|need to|needs to|need|needs|important|importance|vital|essential|crucial|critical|necessary|unacceptable|disagree|don't agree|do not agree|concerned|concern|priority|there's no better|ought to|cannot afford|have to|has to|too|worthless|insufficient",
  ),
  notPosition: phraseSet(
    "needs no|need of|need for|needs of|have to do with|has to do with|critical condition",
  ),
  givenWord: phraseSet(
    "my word that|you have my word|that is a promise|that's a promise|this is a promise|it's a promise|i give my word|i give you my word|we give our word",
  ),
  future: phraseSet(
    "will|won't|'ll|shall|going to|would|intend to|intends to|plan to|plans to|committed to|pledge",
  ),
  futureForm: null,
  notFuture: wordSet("would"),
  hedges: phraseSet(
    "if|could|might|may|unless|subject to|does not rule out|did not rule out|not ruled out|reportedly|allegedly|provided that",
  ),
  collectives: phraseSet(
    "both sides|the two sides|both parties|the two countries|both countries|the two ministers|both ministers|the two leaders|both leaders|the parties|the government|ministers|the delegation|officials|member states|unions|campaigners",
  ),
  ledInstitutions: phraseSet(
    "government|ministry|administration|party|group|cabinet|company|firm|department|council|office|coalition|agency|union",
  ),
  governments: phraseSet("government|administration|cabinet"),
  governing: phraseSet(
    "minister|prime minister|president|premier|chancellor|secretary of state|vice-president|deputy prime minister",
  ),
  openers: wordSet(
    "the a an this that these those his her its their our my your no some every each many several both all most two three four five six seven eight nine ten dozens hundreds thousands another other one few",
  ),
  groupOpeners: wordSet(
    "these those many several both all most two three four five six seven eight nine ten dozens hundreds thousands few",
  ),
  groupNouns: phraseSet(
    "people|police|men|women|children|staff|crew|council|government|ministry|department|administration|committee|commission|board|union|association|federation|agency|company|firm|group|party|coalition|opposition|delegation|team|panel|court|tribunal|jury|parliament|senate|congress|assembly|cabinet|hospital|university|school|club|league|charity|church|bank|authority|authorities|press|office|secretariat|embassy|consulate|majority|minority|community|public|family|clergy|faculty|management|leadership|army|navy|force|coroner's|prosecution|defence|defense|utility|operator|publisher|newspaper|watchdog|regulator|network|alliance|consortium|cooperative|collective|society|institute|foundation|organisation|organization|bureau",
  ),
  epithets: new Map(),
  spokespeople: phraseSet("spokesperson|spokesman|spokeswoman|representative"),
  pluralNoun: /[^su's]s$/,
  thingNouns: wordSet(
    "letter email report document memo dossier version article story headline post image graph chart map poster figures results data reports documents papers numbers polls surveys studies statistics records images photos videos emails letters signs prices costs rates shares sales rules laws plans cuts talks negotiations elections trains buses ships flights roads houses homes schools works weeks days months years hours minutes tests samples findings analysis evidence times events stocks profits wages taxes fees exports imports headlines estimates forecasts everything anything something nothing",
  ),
  subordinators: wordSet(
    "while as because since although though if unless until when whenever after before once so whereas whether how why what that which who whom whose where lest",
  ),
  consequents: wordSet("then"),
  negations: wordSet("not never t nor neither hardly"),
  nobody: phraseSet("nobody|no one|no-one|none|neither|nor|no"),
  speechLeads: phraseSet(
    "following speech|following remarks|following statement|following address|following words|full remarks|full speech",
  ),
  speaksFrom: new Phrases([]),
  inOwnView: new Phrases([
    ...valued("m", "in his view|in his opinion|in his words"),
    ...valued("f", "in her view|in her opinion|in her words"),
    ...valued("", "in their view|in their opinion|in their words"),
  ]),
  speechAuthors: wordSet("by"),
  condemning: phraseSet("condemn|condemns|condemned"),
  beforePenalty: wordSet("to"),
  penalties: wordSet("pay prison jail death"),
  opinions: phraseSet(
    "think|thinks|thought|believe|believes|believed|estimate|estimates|estimated|argue|argues|argued|predict|predicts|predicted|warn|warns|warned",
  ),
  citing: phraseSet(
    "quoting|citing|echoing|paraphrasing|reading from|the words of|the message of|the message from|a letter from|the letter from|what",
  ),
  afterSubject: wordSet("to"),
  answers: wordSet("yes no not at all of course absolutely certainly"),
  days: phraseSet(
    "twice|three times|several times|many times|for now|for the moment|at this stage|for his part|for her part|for its part|for their part|in turn|on monday|monday|last monday|on tuesday|tuesday|last tuesday|on wednesday|wednesday|last wednesday|on thursday|thursday|last thursday|on friday|friday|last friday|on saturday|saturday|last saturday|on sunday|sunday|last sunday|this week|last week|this month|last month|this year|last year|this morning|last night|on monday morning",
  ),
  nothing: wordSet("nothing"),
  timesBeforeSubject: wordSet(
    "day days week weeks month months year years morning afternoon evening night noon hour hours minute minutes second seconds moment moments time times weekend weekends decade century season spring summer autumn fall winter term today yesterday ago later earlier before after",
  ),
  contrasts: phraseSet("not|rather than|instead of|unlike|as opposed to"),
  conditionals: wordSet("if whether unless lest"),
  alternatives: phraseSet("or|or else|otherwise"),
  unasserted: phraseSet("no wonder|rumour has it|rumor has it|word has it"),
  jests: phraseSet(
    "jokingly|half-jokingly|half-joking|joking|in jest|tongue in cheek|with a wink|with a laugh|with a grin|laughing|sarcastically|ironically|wryly",
  ),
  hearsay: phraseSet("reportedly|allegedly|supposedly|purportedly|rumoured|rumored|apparently|quoting"),
  perhaps: phraseSet(
    "perhaps|maybe|possibly|hopefully|with luck|all being well|i hope|we hope|god willing|if possible",
  ),
  ready: phraseSet("ready to|willing to|prepared to"),
  copulas: wordSet("is are was were be been am 'm 're stood stands remained remains"),
  kin: new Phrases([]),
  aides: new Phrases([]),
  deniable: wordSet(
    "negligence responsibility liability claim claims report reports allegation allegations accusation accusations suggestion suggestions rumour rumours rumor rumors charge charges assertion assertions story stories speculation wrongdoing idea notion that it involvement knowledge",
  ),
  refusable: wordSet(
    "closure closures plan plans proposal proposals offer offers deal bid increase rise hike cut cuts merger sale closure return resignation amendment compromise possibility prospect",
  ),
  actForm: /ing$/,
  actLeads: new Set(),
  nounSigns: wordSet("of"),
  passives: wordSet("be"),
  plainFuture: phraseSet("will|won't|'ll|shall|is to|are to|is going to|are going to"),
  dropsSubject: false,
  being: wordSet("is are was were be been being"),
  reflexives: new Set(),
  passiveParticiples: new Set(),
  agents: wordSet("by"),
  adverb: /ly$/,
  pastForm: /ed$|^(?:said|thought|shown|found)$/,
  gerundForm: /ing$/,
  clitics: new Set(),
  objectArticles: new Set(),
  gerundLeads: new Set(),
  bareSubjects: wordSet("they"),
  bareAuxiliaries: wordSet("will would does did do"),
  perceives: wordSet("hear heard see saw seen watch watched let make made help helped"),
  nounAfterPreposition: true,
  verbsInCapitals: false,
  genders: new Map([...valued("f", "she"), ...valued("m", "he")]),
  obliquePronouns: new Map([...valued("f", "her"), ...valued("m", "him")]),
  inTheEyesOf: wordSet("for"),
  publishers: phraseSet(
    "government|administration|cabinet|ministry|department|council|office|secretariat|municipality|city hall|town hall|palace|parliament|company|firm|party leadership|spokesperson|spokesman|spokeswoman|press office|statement|press release|website|lawyer|lawyers",
  ),
  documents: phraseSet(
    "report|study|survey|poll|data|figures|analysis|statement|estimates|statistics|press release|review|audit",
  ),
  records: phraseSet(
    "memo|memos|memorandum|email|emails|letter|letters|minutes|filing|filings|court papers|documents|records|transcript|transcripts|recording|recordings|messages|draft|indictment|lawsuit|affidavit",
  ),
  release:
    /\b(?:press|media|news) release\b|\bfor immediate release\b|\bis pleased to announce\b|\b(?:today announces?|announces that)\b/iu,
  feminineTitle: null,
  possessiveEndings: wordSet("'s"),
  invertsSubject: false,
  inlineAsides: false,
  withoutThat: wordSet("said says say think thinks thought believe believes believed"),
  toHearer: wordSet("tell tells told telling"),
  complementReach: 14,
  serialVerbs: false,
  weakFuture: wordSet("would"),
  weakFutureStops: wordSet("no be"),
  conditionalForm: null,
  firstPersonFuture: null,
  firstPersonForm: null,
  pleased: phraseSet(
    "am glad|'m glad|are glad|'re glad|am pleased|'m pleased|are pleased|am delighted|are delighted|'m delighted|'re delighted|am proud|are proud|'m proud|'re proud|am grateful|are grateful|'m grateful|'re grateful|thank you|thanks to|owe",
  ),
  untrue: denials(
    "not true|untrue|is false|are false|was false|a lie|no truth|i never|we never|i have never|we have never|i've never|i deny|we deny",
    "i have never been so|i've never been so|i have never seen|i've never seen|i have never felt|i've never felt|i have never known|i've never known|i have never heard|we have never seen|we've never seen|we have never known|we have never been so|i never saw|i never thought",
  ),
  personPronouns: wordSet("he she"),
  otherPronouns: wordSet("it they"),
  idleFuture: wordSet(
    "lose suffer die face struggle survive benefit earn fall believe comment speculate see be know remember miss need have regret probably consider",
  ),
  verbOpens: false,
  futureWithoutSubject: false,
};
