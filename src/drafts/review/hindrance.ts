import type { Language } from "../../base/language/language.ts";
import type { SourceFile } from "../../library/briefing/schema.ts";
import { unknownDate } from "../../library/briefing/source-schema.ts";
import { buildMessages as say } from "../messages.ts";
import { unknownPublisher } from "../output/source.ts";

/** Why a briefing cannot be approved yet. */
export type Hindrance =
  | { readonly became: "publisher-unknown" | "date-unknown" }
  /** Its agency withholds or withdrew a source, and no editor has removed that from the file. */
  | { readonly became: "held"; readonly status: "withheld" | "canceled"; readonly note: string };

/** The reason why a briefing with these sources cannot be approved yet; null if there is none. */
export const hindranceTo = (
  sources: readonly (Pick<SourceFile, "publisher" | "item"> & {
    readonly published: Pick<SourceFile["published"], "date">;
  })[],
): Hindrance | null => {
  const held = sources.find(({ item }) => item?.status !== undefined)?.item;
  if (held?.status !== undefined) {
    return { became: "held", status: held.status, note: held.note ?? held.id ?? "?" };
  }
  if (sources.some(({ publisher }) => publisher === unknownPublisher)) return { became: "publisher-unknown" };
  return sources.some(({ published }) => published.date === unknownDate) ? { became: "date-unknown" } : null;
};

/** Explains in one sentence why a briefing was not approved. */
export const sayHindrance = (language: Language, slug: string, hindrance: Hindrance): string => {
  switch (hindrance.became) {
    case "publisher-unknown":
      return say(language, "publisherUnknown", { slug });
    case "date-unknown":
      return say(language, "dateUnknown", { slug });
    case "held":
      return say(language, "held", { slug, status: hindrance.status, note: hindrance.note });
    default:
      return hindrance satisfies never;
  }
};
