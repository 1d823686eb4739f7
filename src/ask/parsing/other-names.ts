import { type Language, languages } from "../../base/language/language.ts";
import { textsOf } from "../../base/language/messages.ts";
import { editDistanceFrom } from "../../base/text/edit-distance.ts";
import { fold } from "../../base/text/fold.ts";

/** Other words for options and their choices in every language, separated by `|`. They are read, and never shown. */
const ways = {
  option: {
    topic: textsOf("ask", "parsing/other-names", "option.topic"),
    due: textsOf("ask", "parsing/other-names", "option.due"),
    status: textsOf("ask", "parsing/other-names", "option.status"),
    kind: textsOf("ask", "parsing/other-names", "option.kind"),
    who: textsOf("ask", "parsing/other-names", "option.who"),
    language: textsOf("ask", "parsing/other-names", "option.language"),
  },
  choice: {
    commitment: textsOf("ask", "parsing/other-names", "choice.commitment"),
    support: textsOf("ask", "parsing/other-names", "choice.support"),
    position: textsOf("ask", "parsing/other-names", "choice.position"),
    request: textsOf("ask", "parsing/other-names", "choice.request"),
    hope: textsOf("ask", "parsing/other-names", "choice.hope"),
    claim: textsOf("ask", "parsing/other-names", "choice.claim"),
    denial: textsOf("ask", "parsing/other-names", "choice.denial"),
    praise: textsOf("ask", "parsing/other-names", "choice.praise"),
    overdue: textsOf("ask", "parsing/other-names", "choice.overdue"),
    due: textsOf("ask", "parsing/other-names", "choice.due"),
    kept: textsOf("ask", "parsing/other-names", "choice.kept"),
    broken: textsOf("ask", "parsing/other-names", "choice.broken"),
    corrected: textsOf("ask", "parsing/other-names", "choice.corrected"),
    clarified: textsOf("ask", "parsing/other-names", "choice.clarified"),
    updated: textsOf("ask", "parsing/other-names", "choice.updated"),
    withdrawn: textsOf("ask", "parsing/other-names", "choice.withdrawn"),
    retracted: textsOf("ask", "parsing/other-names", "choice.retracted"),
    en: textsOf("ask", "parsing/other-names", "choice.en"),
    fr: textsOf("ask", "parsing/other-names", "choice.fr"),
    vi: textsOf("ask", "parsing/other-names", "choice.vi"),
    es: textsOf("ask", "parsing/other-names", "choice.es"),
  },
} as const;

const lists: Readonly<Record<keyof typeof ways, Readonly<Record<string, (language: Language) => string>>>> =
  ways;

/** Other words for an option or a choice, in every language. */
export const otherNamesOf = (what: keyof typeof ways, name: string): readonly string[] =>
  Object.hasOwn(lists[what], name)
    ? languages.flatMap((language) => lists[what][name]?.(language).split("|") ?? [])
    : [];

// Shorter words are often other words: a hop is no hope.
const shortestMistyped = 5;
const [oneError, twoErrors] = [1, 2];
const shortestTwoErrors = 9;

/** The only key one of whose names was mistyped; null if there is none, or several. */
export const mistypedKey = (
  typed: string,
  all: readonly (readonly [key: string, names: readonly string[]])[],
): string | null => {
  if (typed.length < shortestMistyped) return null;
  const distanceTo = editDistanceFrom(fold(typed));
  const most = typed.length >= shortestTwoErrors ? twoErrors : oneError;
  const near = all.filter(([, names]) =>
    names.some((name) => name.length >= shortestMistyped && distanceTo(fold(name)) <= most),
  );
  const [only, ...others] = near.map(([key]) => key);
  return only === undefined || others.length > 0 ? null : only;
};
