import { type Answer, type Control, oneLine } from "../../answer/answer.ts";
import { OnrecordError } from "../../base/errors.ts";
import type { AttachedFile } from "../../base/files/attachment.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import type { Asker } from "./asker.ts";

const say = messagesOf("ask", "access/editing");

/** The user who requests a change to briefings, and the service that makes it. */
interface Request {
  readonly asker: Asker;
  /** Null if briefings cannot be edited. */
  readonly drafts: Drafts | null;
  readonly language: Language;
}

/**
 * The drafts, if the user is an editor; null for anyone else, and if briefings cannot be edited. Forms use this too, because
 * everybody in a channel can press a button that opens a form.
 */
export const draftsOfEditor = async ({
  asker,
  drafts,
}: Pick<Request, "asker" | "drafts">): Promise<Drafts | null> => ((await asker.isEditor()) ? drafts : null);

/** Runs for editors. Anyone else gets an answer that says who is an editor. */
export const asEditor = async (
  { asker, drafts, language }: Request,
  run: (drafts: Drafts) => Promise<Answer>,
): Promise<Answer> => {
  if (!(await asker.isEditor())) {
    return oneLine(language, say(language, "mayNot", { who: asker.whoMayEdit() }));
  }
  if (drafts === null) return oneLine(language, say(language, "nowhere"));
  try {
    return await run(drafts);
  } catch (error) {
    // The user's problem and not a bug, such as a briefing that takes too long to read: tell the editor.
    if (error instanceof OnrecordError && error.code === "article") {
      return oneLine(language, error.sayIn(language));
    }
    throw error;
  }
};

/** The review page of a briefing. */
export interface ReviewPage {
  readonly file: AttachedFile;
  /** Approves exactly the state on the page; null if there is nothing to approve, or if an agency stopped it. */
  readonly approve: Control | null;
  /** Decides about the parts of a draft in chat, one by one; null if it is reviewed. */
  readonly factByFact: Control | null;
}

/** Null if the briefing does not exist, or may not be shown. */
export const reviewPageOf = async (
  slug: string,
  drafts: Drafts,
  language: Language,
): Promise<ReviewPage | null> => {
  const read = await drafts.read(slug);
  const content = read.found === "briefing" ? await drafts.page(read, language) : null;
  if (read.found !== "briefing" || content === null) return null;
  const isDraft = read.briefing.status === "draft";
  const isStopped = read.briefing.sources.some(({ item }) => item?.status !== undefined);
  const button = (label: "approve" | "factByFact", line: string): Control => ({
    label: say(language, label),
    line,
    effect: "follow",
    about: slug,
  });
  return {
    file: { name: `${slug}.html`, content },
    approve: isDraft && !isStopped ? button("approve", `approve ${slug} version:${read.version}`) : null,
    factByFact: isDraft ? button("factByFact", `decide ${slug}`) : null,
  };
};

/** Sends the review page of a briefing. */
export const pageLine = (slug: string): string => `review ${slug} format:page`;

/** A button that sends the page again. */
export const pageAgain = (slug: string, language: Language): Control => ({
  label: say(language, "page"),
  line: pageLine(slug),
  effect: "follow",
  about: slug,
});
