import { type Block, type Control, paragraph } from "../../answer/answer.ts";
import { writeLine } from "../../answer/line.ts";
import type { CommandContext } from "../../ask/command.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { plainLine, text } from "../../base/text/inline.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import { proposeFilters } from "../../drafts/intake/propose-filters.ts";
import type { Store } from "../../store/store.ts";
import { itemOptions, noSuchItem, numberOf, withQueue } from "./change.ts";
import { changeDraft, findDraft } from "./change-draft.ts";

const say = messagesOf("commands", "queue/decline");

/** A button has little room. */
const mostOfLabel = 40;

/** Offers to leave out further articles like a draft. Nothing is left out before an editor presses the button. */
const proposals = async (
  slug: string,
  drafts: Drafts,
  { intakeItems, watches }: Store,
  { language, openLibrary }: CommandContext,
): Promise<readonly Block[]> => {
  const [origin, read, watched] = await Promise.all([
    intakeItems.originOf(slug),
    drafts.read(slug),
    watches.targets(),
  ]);
  if (origin === null || read.found !== "briefing") return [];
  const approved = origin.slugs.flatMap((each) => openLibrary.bySlug.get(each) ?? []);
  const controls = proposeFilters(read.briefing, approved, watched).map(
    ({ kind, text: what }): Control => ({
      label: say(language, `leaveOut.${kind}`, { what: what.slice(0, mostOfLabel) }),
      line: writeLine(
        { command: "intake filter", given: { name: origin.source, what, kind }, page: 1 },
        "name",
      ),
      effect: "follow",
      about: origin.source,
    }),
  );
  if (controls.length === 0) return [];
  return [paragraph(text(say(language, "propose", { name: origin.source }))), { kind: "controls", controls }];
};

export const declineDraft = defineSubcommand({
  name: "queue decline",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "queue/decline", "description"),
  example: "1",
  options: itemOptions,
  run: ({ item: typed }, context) =>
    withQueue(context, async (store, drafts) => {
      const { language } = context;
      const number = numberOf(typed);
      const draft = number === null ? null : await findDraft(number, drafts, store);
      if (draft !== null) {
        const done = say(language, "done", { item: draft.entry.number });
        return changeDraft(
          draft,
          "decline",
          done,
          () => proposals(draft.entry.slug, drafts, store, context),
          store,
          context,
        );
      }
      const asked = number === null ? null : await store.queue.find(number);
      if (asked === null) return noSuchItem(typed, context);
      const line = [text(say(language, "asked", { item: asked.number }))];
      return { language, summary: plainLine(line), blocks: [paragraph(...line)] };
    }),
});
