import { namedSpans } from "./named-spans.ts";
import type { Asked, QuestionReading } from "./reading.ts";
import { hasCue, kindIn } from "./tokens.ts";

/** What a question says about its subject, if the subject only says to whom someone spoke. */
export const subjectMayLack = (asked: Asked): Pick<QuestionReading, "mayLackSubject" | "saysToWhom"> =>
  mayLackSubject(asked) ? { mayLackSubject: true, ...(saysToWhom(asked) ? { saysToWhom: true } : {}) } : {};

/**
 * Whether the words besides the person only say to whom: “what did Holroyd promise residents?”. In “what did she promise on rents?” and “did she promise
 * homes?”, they are what is asked for.
 */
const mayLackSubject = ({ tokens, words, library }: Asked): boolean => {
  if (hasCue(tokens, "about") || hasCue(tokens, "asks") || hasCue(tokens, "when")) return false;
  if (kindIn(tokens) === null) return false;
  const spans = namedSpans(tokens, library);
  // “What homes did she promise?” asks for homes.
  const isNoun = (at: number): boolean =>
    tokens[at]?.tag === null && !spans.some(({ from, to }) => at >= from && at < to);
  return tokens.some(
    ({ written, tag }, at) =>
      tag !== null && written.split(" ").some((word) => words.objects.includes(word)) && !isNoun(at + 1),
  );
};

/** Whether the first word behind the verb and the speaker has a mark such as « à ». */
const saysToWhom = ({ tokens, words, library }: Asked): boolean => {
  const spans = namedSpans(tokens, library);
  const verbAt = tokens.findIndex(({ tag }) => tag?.is === "kind");
  const first = tokens.findIndex(
    ({ tag }, at) =>
      tag === null && at > verbAt && !(at < (spans[0]?.to ?? 0) && at >= (spans[0]?.from ?? 0)),
  );
  return tokens
    .slice(verbAt + 1, first)
    .some(
      ({ tag, written }) => tag !== null && words.holders.objectMark.includes(written.split(" ")[0] ?? ""),
    );
};
