import type { Language } from "../i18n/language.ts";
import type { Built } from "./build.ts";
import type { FetchOptions } from "./input/fetch.ts";
import type { Approval, UnderReview } from "./review/approval.ts";

/** What editors do with drafts from chat. */
export interface Drafts {
  /** Builds a draft from an address, one at a time. Rejects with an `article` error for what cannot be read. */
  build(address: string, language: Language): Promise<Built>;
  read(slug: string): Promise<UnderReview>;
  /** The page to review it on, as one HTML file. */
  page(read: Extract<UnderReview, { found: "briefing" }>, language: Language): Promise<string>;
  approve(slug: string, read: Extract<UnderReview, { found: "briefing" }>): Promise<Approval>;
}

const noInput = async function* (): AsyncGenerator<never> {};

// The rules take most of half a second to load: nobody who only asks waits for them.
const reviewing = () => import("./review/approval.ts");

/** Works in a folder of briefings. `fetch` is for tests, which must not leave the machine. */
export const createDrafts = (
  briefings: string,
  now: () => Temporal.Instant,
  fetch: FetchOptions = {},
): Drafts => {
  let last: Promise<unknown> = Promise.resolve();
  const build = async (address: string, language: Language): Promise<Built> => {
    const { createBuilder } = await import("./build.ts");
    const builder = await createBuilder({
      ...fetch,
      standardInput: noInput(),
      out: briefings,
      articleLanguage: null,
      language,
      model: null,
      today: now().toZonedDateTimeISO("UTC").toPlainDate().toString(),
    });
    return builder.build(address);
  };
  return {
    build(address, language) {
      // Two drafts of one article at once would each choose a folder of their own.
      const built = last.catch(() => {}).then(() => build(address, language));
      last = built;
      return built;
    },
    read: async (slug) => (await reviewing()).readForReview(briefings, slug),
    page: async (read, language) => (await reviewing()).pageOf(read, language),
    approve: async (slug, read) => (await reviewing()).approveBriefing(briefings, slug, read),
  };
};
