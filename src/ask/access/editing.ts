import { type Answer, type Control, paragraph } from "../../answer/answer.ts";
import { OnrecordError } from "../../base/errors.ts";
import type { AttachedFile } from "../../base/files/attachment.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import type { Asker } from "./asker.ts";

const say = messagesOf("ask", "access/editing");

const answerOf = (language: Language, summary: string): Answer => ({
  language,
  summary,
  blocks: [paragraph(text(summary))],
});

/** The user who requests a change to briefings, and the editor that makes it. */
interface Request {
  readonly asker: Asker;
  /** Null if briefings cannot be edited. */
  readonly drafts: Drafts | null;
  readonly language: Language;
}

/**
 * The drafts, if the user is an editor; null for anyone else, and if briefings cannot be edited. Forms read them by this
 * too: a button for a form can be in a channel in which everybody can press it.
 */
export const draftsOfEditor = async ({
  asker,
  drafts,
}: Pick<Request, "asker" | "drafts">): Promise<Drafts | null> => ((await asker.isEditor()) ? drafts : null);

/** Runs for editors; anyone else reads who they are. */
export const asEditor = async (
  { asker, drafts, language }: Request,
  run: (drafts: Drafts) => Promise<Answer>,
): Promise<Answer> => {
  if (!(await asker.isEditor())) {
    return answerOf(language, say(language, "mayNot", { who: asker.whoMayEdit() }));
  }
  if (drafts === null) return answerOf(language, say(language, "nowhere"));
  try {
    return await run(drafts);
  } catch (error) {
    // Such as a briefing that takes too long to read: the editor is told, and nothing is broken.
    if (error instanceof OnrecordError && error.code === "article") {
      return answerOf(language, error.sayIn(language));
    }
    throw error;
  }
};

/** What a briefing is reviewed by. */
export interface ReviewPage {
  readonly file: AttachedFile;
  /** Approves what is on the page and no later state of it; null if there is nothing to approve, or if an agency stopped it. */
  readonly approve: Control | null;
}

/** Null if there is no such briefing to show. */
export const reviewPageOf = async (
  slug: string,
  drafts: Drafts,
  language: Language,
): Promise<ReviewPage | null> => {
  const read = await drafts.read(slug);
  const content = read.found === "briefing" ? await drafts.page(read, language) : null;
  if (read.found !== "briefing" || content === null) return null;
  const isStopped = read.briefing.sources.some(({ item }) => item?.status !== undefined);
  const line = `approve ${slug} version:${read.version}`;
  return {
    file: { name: `${slug}.html`, content },
    approve:
      read.briefing.status === "reviewed" || isStopped
        ? null
        : { label: say(language, "approve"), line, effect: "follow", about: slug },
  };
};

/** Asks for the page once more. */
export const pageAgain = (slug: string, language: Language): Control => ({
  label: say(language, "page"),
  line: `review ${slug}`,
  effect: "follow",
  about: slug,
});
