import { words } from "../../answer/words.ts";
import { OnrecordError } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";

/** Reasons why an article cannot be read. Their texts also say what to do. */
export type Unreadable =
  | "binary"
  | "charset-expected"
  | "charset-declared"
  | "charset-unknown"
  | "garbled"
  | "not-text"
  | "empty"
  | "no-text"
  | "too-large"
  | "too-deep"
  | "broken"
  | "slow"
  | "memory"
  | "too-much"
  | "too-long"
  | "page-too-long"
  | "busy"
  | "work-slow"
  | "work-memory"
  | "work-busy"
  | "stopping"
  | "no-article"
  | "teaser"
  | "chat"
  | "json"
  | "json-shape"
  | "xml"
  | "xml-entities"
  | "xml-shape"
  | "feed-empty"
  | "newsml-empty"
  | "several"
  | "too-many"
  | "email"
  | "email-attachments"
  | "pdf-locked"
  | "pdf-scanned"
  | "pdf-long"
  | "misnamed"
  | "no-file"
  | "no-files"
  | "file"
  | "address"
  | "protocol"
  | "password"
  | "private"
  | "login"
  | "gone"
  | "status"
  | "type"
  | "late"
  | "no-server"
  | "unreachable"
  | "redirects"
  | "robots"
  | "robots-unreachable"
  | "not-feed"
  | "not-page"
  | "no-links"
  | "filtered-only"
  | "filtered-except"
  | "filtered-declined"
  | "filtered-undated";

const say = messagesOf("drafts", "input/unreadable");

/** What a file of a kind that is not read is: “an image”. */
export const fileKindWords = (language: Language, kind: string): string => say(language, "kind", { kind });

/** The error for an article that cannot be read. Its message starts with the name of the input. The value `fileKind` becomes words: `{what}`. */
export const unreadable = (
  origin: string,
  problem: Unreadable,
  values: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): OnrecordError => {
  const told = (language: Language): string => {
    const { fileKind, ...others } = values;
    const what = fileKind === undefined ? {} : { what: fileKindWords(language, `${fileKind}`) };
    return say(language, problem, { ...others, ...what });
  };
  return new OnrecordError("article", `${origin}: ${told("en")}`, {
    ...(cause === undefined ? {} : { cause }),
    say: (language) => `${origin}${words(language, "colon")}${told(language)}`,
  });
};
