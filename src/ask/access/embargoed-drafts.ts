import { OnrecordError } from "../../base/errors.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { Built } from "../../drafts/building.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import type { UnderReview } from "../../drafts/review/approval.ts";
import type { QueuedDraft } from "../../drafts/review/queue.ts";
import { embargoedUntil } from "../../library/snapshots.ts";
import type { MaybeHeldBack } from "./embargo.ts";

const say = messagesOf("ask", "access/embargoed-drafts");

/**
 * The drafts that an editor may see. A briefing under embargo does not exist for an editor who is not cleared for it, or if
 * others can read the messages after the answer. The same applies to a file with problems, because the problems quote it, and
 * its embargo cannot be read. `record` gets each briefing that the editor reads, in full or in a list.
 */
export const draftsFor = (
  drafts: Drafts,
  now: Temporal.Instant,
  isCleared: () => Promise<boolean>,
  followsAlone: boolean,
  record: (briefing: MaybeHeldBack) => void,
): Drafts => {
  const isHeldBack = (found: UnderReview): boolean =>
    found.found === "problems" ||
    (found.found === "briefing" && embargoedUntil(found.briefing, now) !== null);
  const mayReadEmbargoed = async (): Promise<boolean> => followsAlone && (await isCleared());
  const read: Drafts["read"] = async (slug) => {
    const found = await drafts.read(slug);
    if (isHeldBack(found) && !(await mayReadEmbargoed())) return { found: "nothing" };
    if (found.found === "briefing") record(found.briefing);
    return found;
  };
  /**
   * Hides the result for an article whose briefing is under embargo. The refusal is the same as for a file with problems, so
   * it does not reveal that there is an embargo. Nothing was overwritten, because a person has changed both kinds of files.
   */
  const unlessHidden = async (from: string, built: Built): Promise<Built> => {
    const found = await read(built.slug);
    if (found.found !== "nothing") return built;
    throw new OnrecordError(
      "article",
      `${from}: it cannot be drafted from here. If its file has problems, npx onrecord check names them.`,
    );
  };
  const isOver = ({ embargo }: Pick<QueuedDraft, "embargo">): boolean =>
    embargo === null || Temporal.Instant.compare(Temporal.Instant.from(embargo), now) <= 0;
  return {
    ...drafts,
    read,
    async queue() {
      const queued = await drafts.queue();
      const listed = queued.every(isOver) || (await mayReadEmbargoed()) ? queued : queued.filter(isOver);
      for (const { slug, headline, embargo } of listed)
        record({ slug, headline, ...(embargo === null ? {} : { embargo }) });
      return listed;
    },
    async decide(slug, decision, decider, ...rest) {
      if ((await read(slug)).found === "nothing") return { decided: "nothing" };
      // Without clearance, an editor who sets an embargo would no longer see the draft.
      if (decision.do === "edit" && typeof decision.set.embargo === "string" && !(await mayReadEmbargoed())) {
        return {
          decided: "invalid",
          problems: [{ field: "embargo", message: say(decider.language, "mayNot") }],
        };
      }
      return drafts.decide(slug, decision, decider, ...rest);
    },
    build: async (address, ...rest) => unlessHidden(address, await drafts.build(address, ...rest)),
    buildFile: async (file, ...rest) => unlessHidden(file.name, await drafts.buildFile(file, ...rest)),
  };
};
