import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { messageOf, OnrecordError } from "../errors.ts";
import type { ReceivedFile } from "../files/attachment.ts";
import type { Language } from "../i18n/language.ts";
import type { BuildWatch, Built } from "./build.ts";
import { mostBytes, tooLarge } from "./input/collect.ts";
import type { FetchOptions } from "./input/fetch.ts";
import { unreadable } from "./input/unreadable.ts";
import type { Approval, RecordApproval, UnderReview } from "./review/approval.ts";

/** What editors do with drafts from chat. */
export interface Drafts {
  /** Builds a draft from an address, one at a time. Rejects with an `article` error for what cannot be read. */
  build(address: string, language: Language, watch: BuildWatch): Promise<Built>;
  /** The same from a file that was sent: its ending says what it is. */
  buildFile(file: ReceivedFile, language: Language, watch: BuildWatch): Promise<Built>;
  read(slug: string): Promise<UnderReview>;
  /** The page to review it on, as one HTML file; null where it may not be shown. */
  page(read: Extract<UnderReview, { found: "briefing" }>, language: Language): Promise<string | null>;
  /** Approves what was read, and nothing that was saved since. */
  approve(
    slug: string,
    read: Extract<UnderReview, { found: "briefing" }>,
    record: RecordApproval,
  ): Promise<Approval>;
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
  const build = async (address: string, language: Language, watch: BuildWatch): Promise<Built> => {
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
    return builder.build(address, watch);
  };
  // Two drafts of one article at once would each choose a folder of their own.
  const inTurn = (work: () => Promise<Built>): Promise<Built> => {
    const built = last.catch(() => {}).then(work);
    last = built;
    return built;
  };
  const buildFile = async (file: ReceivedFile, language: Language, watch: BuildWatch): Promise<Built> => {
    const name = basename(file.name).replaceAll(/[^\p{L}\p{N}._-]/gu, "_");
    if (file.sizeBytes > mostBytes) throw tooLarge(name);
    const bytes = await file.read(mostBytes).catch((error: unknown) => {
      throw unreadable(name, "unreachable", { reason: messageOf(error) }, error);
    });
    if (bytes === null) throw tooLarge(name);
    const folder = await mkdtemp(join(tmpdir(), "onrecord-sent-"));
    try {
      await writeFile(join(folder, name), bytes);
      return await build(join(folder, name), language, watch);
    } catch (error) {
      // Where the file lay for a moment is nobody's business.
      if (!(error instanceof OnrecordError)) throw error;
      const bare = (said: string): string => said.replace(`${folder}/`, "");
      throw new OnrecordError(error.code, bare(error.message), {
        say: (language) => bare(error.sayIn(language)),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  return {
    build: (...given) => inTurn(() => build(...given)),
    buildFile: (...given) => inTurn(() => buildFile(...given)),
    read: async (slug) => (await reviewing()).readForReview(briefings, slug),
    page: async (read, language) => (await reviewing()).pageOf(read, language),
    approve: async (slug, read, record) => (await reviewing()).approveBriefing(briefings, slug, read, record),
  };
};
