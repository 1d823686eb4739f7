import type { Library } from "../../library/library.ts";
import { nameWords } from "../../library/names/name-words.ts";
import type { ThreadSubject } from "../../store/thread-subjects.ts";
import { nameOfInitials } from "./initials.ts";
import { questionWords } from "./known-question-words.ts";
import { isKnown } from "./known-words.ts";
import { mainClause } from "./main-clause.ts";
import { isNamePart, namedSpans } from "./named-spans.ts";
import type { QuestionCue } from "./question-words.ts";
import type { QuestionReading } from "./reading.ts";
import { textOf, tokensOf } from "./tokens.ts";
import { isInGlossary, longForm } from "./translated-words.ts";

/** Another line that a reader may have meant, and what the answer says about the difference. */
interface OtherLine extends Pick<QuestionReading, "assumed" | "leftOut"> {
  readonly line: string;
  /** Whether it is only a clause of the line. */
  readonly isPart: boolean;
}

/** In shorter names, every typing error makes another name. */
const shortestName = 5;
/** A clause with fewer words is no question. */
const fewestWords = 3;
const mostClauses = 4;

/**
 * What a line may mean if the record does not have all its words: with a mistyped name corrected, with an abbreviation written out, or only the clause that asks:
 * “I’m writing about the ferry, when does it stop?” The likeliest come first.
 */
export const otherLines = (
  line: string,
  { library, subject }: { readonly library: Library; readonly subject: ThreadSubject | null },
): readonly OtherLine[] => {
  const named = withReadName(line, library);
  // A short line in a thread depends on the whole of it.
  const read = named?.line ?? line;
  // « Quand Kerbrat a promis des logements, qu’a démenti Paul Mercier ? » asks nothing about Kerbrat, even if no one is called Mercier.
  const hasMain = [...questionWords.values()].some((words) => mainClause(read, words, library) !== null);
  const clauses = subject === null && !hasMain ? clausesOf(read, library) : [];
  return [
    ...(named === null ? [] : [named]),
    ...clauses.map((clause) => ({ ...named, line: clause, isPart: true })),
  ];
};

/** The line with the first unknown word read as a name; null if there is none. */
const withReadName = (line: string, library: Library): OtherLine | null => {
  const words = [...line.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: written, index: from }) => ({
    written,
    from,
  }));
  const tagged = taggedIn(line);
  for (const [at, { written, from }] of words.entries()) {
    const long = longForm(written);
    const replaced = (text: string): string => line.slice(0, from) + text + line.slice(from + written.length);
    const assumed = (name: string): OtherLine => ({
      line: replaced(name),
      isPart: false,
      assumed: { typed: written, name },
    });
    if (long !== null && !isKnown(written, library)) return assumed(long);
    if (
      written.length < 3 ||
      tagged.has(written.toLowerCase()) ||
      isKnown(written, library) ||
      isInGlossary(written)
    )
      continue;
    const before = words[at - 1]?.written ?? "";
    const name = nameOfInitials(written, before, library) ?? nameFor(written, library);
    if (name !== null) return assumed(name);
    // « El granjero Tranter »: a word without a capital before a name with one is what the person does.
    const next = words[at + 1]?.written ?? "";
    const isTrade = /^\p{Ll}{5,}/u.test(written) && /^\p{Lu}/u.test(next) && isNamePart(next, library);
    if (isTrade) return { line: replaced("").replaceAll(/ {2,}/gu, " "), isPart: false, leftOut: written };
  }
  return null;
};

/** The words of a line that mean something in questions in any language. */
const taggedIn = (line: string): ReadonlySet<string> =>
  new Set(
    [...questionWords.values()].flatMap((words) =>
      tokensOf(line, words).flatMap(({ tag, written }) => (tag === null ? [] : written.split(" "))),
    ),
  );

/** The part of a name that was mistyped, or typed without its apostrophe: “halvorsons”. */
const nameFor = (written: string, library: Library): string | null => {
  const singular = written.replace(/s$/iu, "");
  if (singular !== written && isNamePart(singular, library)) return singular;
  for (const typed of [written, singular]) {
    const match = typed.length < shortestName ? null : library.names.actors.search(typed);
    if (match?.matches !== "one" || !match.assumed) continue;
    const parts = Object.values(library.actors.get(match.id)?.names ?? {}).flatMap((name) =>
      nameWords(name).filter(({ folded }) => folded.length >= shortestName - 1),
    );
    const best = parts.toSorted((a, b) => sharedLetters(b.folded, typed) - sharedLetters(a.folded, typed))[0];
    if (best !== undefined) return best.written;
  }
  return null;
};

/** How many pairs of letters two words share. */
const sharedLetters = (one: string, other: string): number => {
  const pairsOf = (word: string): ReadonlySet<string> =>
    new Set([...word.toLowerCase()].map((letter, at, all) => letter + (all[at + 1] ?? "")));
  return pairsOf(one).intersection(pairsOf(other)).size;
};

const asking: ReadonlySet<string> = new Set([
  "asks",
  "identity",
  "count",
  "when",
  "where",
  "why",
] satisfies QuestionCue[]);

/**
 * The clauses of a line: the last ones first, and those that begin with a question word within a line without marks, if no one is named before it: how
 * many nurses there are is no answer to how many Khôi asks for.
 */
const clausesOf = (line: string, library: Library): readonly string[] => {
  const marked = line.split(/[,;:.!?…]\s|\s[–—-]\s/u).toReversed();
  const starts = [...questionWords.values()].flatMap((words) => {
    const tokens = tokensOf(line, words);
    const named = namedSpans(tokens, library).find(({ isName }) => isName)?.from ?? tokens.length;
    return tokens.flatMap(({ tag }, at) =>
      at > 1 && at <= named && tag !== null && asking.has(tag.is) ? [textOf(tokens.slice(at))] : [],
    );
  });
  const all = [...(marked.length > 1 ? marked : []), ...starts.toSorted((a, b) => b.length - a.length)];
  return [...new Set(all)].filter((each) => nameWords(each).length >= fewestWords).slice(0, mostClauses);
};
