import type { LayoutWords } from "../../../src/drafts/rules/languages/lexicon.ts";
import { phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

export const layout: LayoutWords = {
  boilerplate:
    /^(?:\d+ )?comments?\b|^(?:read (?:more|also|next)|related|share (?:this|on)|sign up|subscribe|follow us|contact\b|media (?:contact|enquir|inquir)|press (?:contact|office|enquir)|for (?:immediate release|more information|further information|media)|all rights|©|copyright|ends\b|-ends-|print|download|back to|advertisement|see also|log ?in|register|search ‘|access the|find out more|footnotes?\b|tags?:|newsletter|main switchboard|out of hours|enquiries|telephone|email)|\bcookies\b|all rights reserved|follow us on|@[a-z-]+\.[a-z]|\btel[.:] |^.{0,60}\b\d+[ -]min(?:ute)?s?\.? read\b/iu,
  caption:
    /(?:^|[(\s])(?:photos?|picture|image|credit|caption|file photo|photograph|video)(?: by| courtesy of)?\s*:|^pictured\b|^©|\(photo\b|\((?:ap|reuters|afp)\b(?!\)[^–—-]{0,30}[–—-])|\((?:left|right|centre|center|l|r)\)/iu,
  pose: /\b(?:poses?|shakes? hands|presents? (?:a|the) (?:gift|plaque)|hands? over a gift|views|visits|looks on|pictured|gestures|cuts? the ribbon|posing|smiles?)\b/iu,
  notes:
    /^(?:notes?(?: to editors?)?|background(?: information)?|about (?:the|us)\b[^.]{0,60}|footnotes?|further information|references)\s*:?$/iu,
  source: /^(?:source|original|url|link)\s*:/iu,
  byline:
    /^(?:by|reporting by|written by)\b(?=[^.]{0,120}$)|^(?:published|last updated|updated|posted|first published)\b(?=[^.]{0,120}$)/iu,
  notPublication:
    /\b(?:born|died|dies|birth|death|by|before|until|from|since|deadline|due|ends?|closes?|effective|valid|expires?|starts?|begins?|on or after|no later than|launched|recorded|founded|elected|appointed|signed)(?:\s?(?:on|in|the|:))?$/iu,
  publications: phraseSet(
    "courier|tribune|gazette|herald|times|news|post|journal|press|echo|standard|chronicle|star|mail|record|bulletin|wire|newswire|telegraph|observer|guardian|independent|examiner|reporter|dispatch|argus|advertiser|mercury|sentinel|inquirer|globe|ledger|broadcasting|radio|newsroom|reuters|associated press|ap|afp|dpa|press association",
  ),
  question:
    /^(?:q|question|interviewer|reporter|moderator|host|anchor|operator|journalist|presenter)\s*[:.]/iu,
  abbreviations: wordSet(
    "mr mrs ms dr supt sgt insp det cpl cmdr cdr maj pte pvt sgts brig adm capts lieut comdr supts asst atty comm commr pres sec treas chmn mgr fr br bros esq mt ft prof sen rep gov gen lt col capt st hon rt rev jr sr inc ltd co vs etc no u.s u.k amb cllr approx est dept fig jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e h.e messrs",
  ),
  answerLabels: wordSet("a answer"),
};
