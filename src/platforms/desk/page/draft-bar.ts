import type { VNode } from "preact";
import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import { type DeskDraft, editorName, localizedText, type ShownProblem, say } from "./data.ts";
import { markup } from "./markup.ts";
import { isOpenItem } from "./order.ts";

/**
 * Sends a decision, and says `done` once it is saved. The focus moves to the undecided part after `from`, or to what the
 * decision was about.
 */
export type Decide = (
  decision: unknown,
  done: string,
  from: string | null,
) => Promise<readonly ShownProblem[]>;

export interface DraftBarProps {
  readonly draft: DeskDraft;
  readonly items: readonly DraftItem[];
  readonly message: string;
  readonly onMessage: (message: string) => void;
  readonly decide: Decide;
}

/** The top of a draft: how much is decided, and what is decided about all of it. */
export const DraftBar = ({ draft, items, message, onMessage, decide }: DraftBarProps): VNode => {
  const isDraft = draft.status === "draft";
  const sure = items.filter(({ state }) => state === "sure");
  const undecided = items.filter(isOpenItem).length;
  const briefing = items.find(({ type }) => type === "briefing");
  const count = sure.length;
  const keepAll = (): void =>
    void decide(
      { do: "keep", items: sure.map(({ key, version }) => ({ key, version })) },
      say("done.keepAll", { count }),
      sure[0]?.key ?? null,
    );
  const approve = (): void =>
    undecided > 0
      ? onMessage(say("stillOpen", { count: undecided }))
      : void decide({ do: "approve", version: draft.version }, say("done.approve"), null);
  const reopen = (): void => void decide({ do: "reopen" }, say("done.reopen"), null);
  return markup`<header class="bar">
    <p><a href="/">${say("queue")}</a></p>
    <h1 dir="auto">${localizedText(briefing?.entry.headline)}</h1>
    <p class="progress">${say("progress", { done: items.length - undecided, all: items.length })}</p>
    <p class="buttons">
      ${isDraft && count > 0 && markup`<button type="button" onClick=${keepAll}>${say("keepAll", { count })}</button>`}
      ${
        isDraft
          ? markup`<button type="button" class="primary" aria-disabled=${undecided > 0} onClick=${approve}>${say("approve")}</button>`
          : markup`<button type="button" onClick=${reopen}>${say("reopen")}</button>`
      }
    </p>
    ${draft.firstApproval !== null && markup`<p class="note">${say("firstApproval", { who: editorName(draft.firstApproval, draft.names) })}</p>`}
    <p class="message" role="status">${message}</p>
  </header>`;
};
