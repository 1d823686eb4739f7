import type { Library } from "../../library/library.ts";
import type { QuestionReading } from "./reading.ts";

const subjects = ["topic", "words"] as const;

/** More words are a text, and each is a query. */
const mostWords = 6;

/**
 * Leaves out the words of a subject that no fact and no text has, because with them nothing would be found: “when was the dam inspected?” is about the dam. The answer
 * says so.
 */
export const withKnownWords = (reading: QuestionReading, library: Library): QuestionReading => {
  // A figure counts what the question names: the figures of Brimont do not say how many have no work.
  if (reading.command === "figures") return reading;
  const name = subjects.find((each) => reading.given[each] !== undefined);
  const written = name === undefined ? "" : (reading.given[name] ?? "");
  const words = written.split(" ");
  if (name === undefined || words.length < 2 || words.length > mostWords || isKnown(written, library))
    return reading;
  const known = words.filter((word) => isKnown(word, library));
  if (known.length === 0 || known.length === words.length) return reading;
  const kept = known.join(" ");
  return isKnown(kept, library)
    ? {
        ...reading,
        given: { ...reading.given, [name]: kept },
        leftOut: words.filter((word) => !known.includes(word)).join(" "),
      }
    : reading;
};

const isKnown = (words: string, { texts }: Library): boolean =>
  texts.factsAbout(words).length > 0 || texts.briefingsWith(words, 1).length > 0;
