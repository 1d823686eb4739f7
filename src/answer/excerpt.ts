import { formatNumber } from "../base/language/format.ts";
import { type Language, localize } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import type { Inline } from "../base/text/inline.ts";
import { overlaps } from "../base/text/span.ts";
import {
  type Briefing,
  type Fact,
  factsOf,
  isTakenBack,
  type Passage,
} from "../library/briefing/briefing.ts";
import type { SourceParagraph } from "../library/search/text-units.ts";
import type { Control, Entry } from "./answer.ts";
import { citationOf } from "./cite.ts";
import { sensitivityOfAll } from "./fact-entry.ts";
import type { Reader } from "./fact-lines.ts";

const say = messagesOf("answer", "entries");

/** Whether two parts of a text overlap. */
export const haveOverlap = (a: SourceParagraph, b: SourceParagraph): boolean =>
  a.source === b.source && overlaps(a, b);

/** A part of a source's text, unchanged. */
const passageOf = ({ source, start, end }: SourceParagraph): Passage => ({
  source,
  start,
  end,
  exact: source.text.slice(start, end),
});

/** Whether one part of a text is within another. */
export const isWithin = (part: SourceParagraph, whole: SourceParagraph): boolean =>
  part.source === whole.source && whole.start <= part.start && part.end <= whole.end;

/** The facts whose passages overlap a part of a text. */
export const factsOn = (stretch: SourceParagraph, briefing: Briefing): readonly Fact[] =>
  factsOf(briefing).filter(({ passages }) => passages.some((passage) => haveOverlap(passage, stretch)));

/** The references of the withdrawn facts whose passages overlapped it. */
export const withdrawnFrom = (
  stretch: SourceParagraph,
  { slug, corrections }: Briefing,
  { library }: Reader,
): readonly string[] => {
  const withdrawn = corrections.filter((correction) => isTakenBack(correction.kind));
  return [...new Set(withdrawn.map(({ fact }) => `${slug}/${fact}`))].filter((reference) =>
    library.facts.get(reference)?.passages.some((passage) => haveOverlap(passage, stretch)),
  );
};

/** A part of a text without a fact, as an entry of an answer. `content` says where it is from. */
export const excerptEntry = (
  stretch: SourceParagraph,
  briefing: Briefing,
  content: readonly Inline[],
  reader: Reader,
): Entry => {
  const { language } = reader;
  const { slug, headline } = briefing;
  const passage = passageOf(stretch);
  const about = localize(headline, language);
  const whole: Control = {
    label: say(language, "passage", { count: formatNumber(language, passage.exact.length) }),
    line: `source ${slug}`,
    effect: "follow",
    about,
  };
  return {
    kind: "entry",
    counts: "passage",
    reference: null,
    marks: sensitivityOfAll(factsOn(stretch, briefing), language),
    content,
    notes: [],
    quotes: [{ exact: passage.exact, citation: citationOf([passage], language) }],
    controls: briefingControls(slug, about, language),
    whole,
  };
};

/** The controls for a briefing. */
export const briefingControls = (slug: string, about: string, language: Language): readonly Control[] => [
  { label: say(language, "brief"), line: `brief ${slug}`, effect: "follow", about },
  { label: say(language, "sources"), line: `source ${slug}`, effect: "follow", about },
];
