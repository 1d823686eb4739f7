import type { SpeechWords } from "../../../src/drafts/rules/languages/speech-words.ts";
import { forms, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { englishVerbs } from "./verbs.ts";

export const speech: SpeechWords = {
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
  being: wordSet("is are was were be been being"),
  reflexives: new Set(),
  passiveParticiples: new Set(),
  agents: wordSet("by"),
  adverb: /ly$/,
  pastForm: /ed$/,
  gerundForm: /ing$/,
  clitics: new Set(),
  objectArticles: new Set(),
  gerundLeads: new Set(),
  bareSubjects: wordSet("they"),
  bareAuxiliaries: wordSet("will would"),
  nounAfterPreposition: true,
  verbsInCapitals: false,
  genders: new Map([...valued("f", "she"), ...valued("m", "he")]),
  obliquePronouns: new Map([...valued("f", "her"), ...valued("", "him")]),
  possessiveEndings: wordSet("'s"),
  invertsSubject: false,
  withoutThat: wordSet("said says say"),
  complementReach: 14,
  serialVerbs: false,
  weakFuture: wordSet("would"),
  weakFutureStops: wordSet("no be"),
  firstPersonFuture: null,
  verbOpens: false,
  futureWithoutSubject: false,
};
