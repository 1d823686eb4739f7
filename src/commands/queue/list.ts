import { z } from "zod";
import {
  type Block,
  type CommandAnswer,
  type Control,
  note,
  paragraph,
  titled,
} from "../../answer/answer.ts";
import { asEditor } from "../../ask/access/editing.ts";
import { notOpen } from "../../ask/access/recorded.ts";
import type { CommandContext } from "../../ask/command.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { optionalChoice } from "../../ask/parsing/option.ts";
import { localOptionName } from "../../ask/parsing/option-name.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { code, strong, text } from "../../base/text/inline.ts";
import { sayAge } from "../../base/time/say-age.ts";
import { draftBlocks } from "../../digests/desk/draft-words.ts";
import { itemControls, itemWords, stateOfItem, titleOfItem } from "../../digests/desk/item-words.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import { readWaiting, type WaitingDraft } from "../../drafts/review/waiting.ts";
import { askedKinds, type DraftState, type QueueItem, queueStates } from "../../store/queue/queue-item.ts";
import type { Store } from "../../store/store.ts";
import { readerOf } from "./change-draft.ts";

const say = messagesOf("commands", "queue/list");

const kinds = [...askedKinds, "draft"] as const;

interface Typed {
  readonly state: (typeof queueStates)[number] | null;
  readonly kind: (typeof kinds)[number] | null;
}

/** What people wait for comes before drafts. */
const mostListed = 15;

/** A text of an item in the list. All of it is in the item itself. */
const mostCharacters = 200;

const shortened = (words: string): string =>
  words.length <= mostCharacters ? words : `${[...words].slice(0, mostCharacters).join("")}…`;

const itemBlocks = async (item: QueueItem, context: CommandContext): Promise<readonly Block[]> => {
  const { language, now } = context;
  const reader = await readerOf(context);
  const show: Control = {
    label: say(language, "show"),
    line: `queue show ${item.number}`,
    effect: "follow",
    about: String(item.number),
  };
  const state = stateOfItem(item, reader);
  return [
    paragraph(strong(titleOfItem(item, language))),
    paragraph(text(shortened(itemWords(item, language)))),
    note(text(`${sayAge(language, item.askedAt, now)} · `), ...state),
    { kind: "controls", controls: [...itemControls(item, language).slice(0, 3), show] },
  ];
};

/** The states of drafts that a state of the list has. */
const draftStatesOf = (state: Typed["state"]): readonly DraftState[] => {
  switch (state) {
    case null:
      return ["open", "taken"];
    case "answered":
      return [];
    case "closed":
      return ["declined"];
    default:
      return [state];
  }
};

const draftsIn = async (
  { state, kind }: Typed,
  drafts: Drafts,
  store: Store,
  { now }: CommandContext,
): Promise<readonly WaitingDraft[]> => {
  if (kind !== null && kind !== "draft") return [];
  const states = draftStatesOf(state);
  return (await readWaiting(drafts, store, now)).filter(({ entry }) => states.includes(entry.state));
};

const listQueue = async (typed: Typed, drafts: Drafts, context: CommandContext): Promise<CommandAnswer> => {
  const { language, now } = context;
  const { state, kind } = typed;
  const store = await context.store();
  if (store === null) return notOpen(language);
  const states = state === null ? (["open", "taken"] as const) : [state];
  const items = kind === "draft" ? [] : await store.queue.list({ states, kind }, Number.MAX_SAFE_INTEGER);
  const waiting = await draftsIn(typed, drafts, store, context);
  const count = items.length + waiting.length;
  const summary = say(language, "title", { count });
  const shownItems = items.slice(0, mostListed);
  const shownDrafts = waiting.slice(0, mostListed - shownItems.length);
  const blocks: Block[] = [];
  for (const item of shownItems) blocks.push(...(await itemBlocks(item, context)));
  const reader = await readerOf(context);
  for (const draft of shownDrafts)
    blocks.push(...draftBlocks(draft, [text(sayAge(language, draft.entry.seenAt, now))], reader));
  const left = count - shownItems.length - shownDrafts.length;
  const optionOf = (name: "state" | "kind") => code(`${localOptionName(name, language)}:`);
  return titled(
    2,
    language,
    summary,
    ...blocks,
    ...(left === 0
      ? []
      : [
          note(
            ...say.inline(language, "more", {
              count: left,
              state: optionOf("state"),
              kind: optionOf("kind"),
            }),
          ),
        ]),
  );
};

export const listOfQueue = defineSubcommand({
  name: "queue list",
  forEditors: true,
  description: textsOf("commands", "queue/list", "description"),
  example: "",
  options: z.strictObject({
    state: optionalChoice(textsOf("commands", "queue/list", "option.state"), queueStates, (value) =>
      textsOf("commands", "queue/list", `state.${value}`),
    ),
    kind: optionalChoice(textsOf("commands", "queue/list", "option.kind"), kinds, (value) =>
      textsOf("commands", "queue/list", `kind.${value}`),
    ),
  }),
  run: (typed, context) => asEditor(context, (drafts) => listQueue(typed, drafts, context)),
});
