import type { VNode } from "preact";
import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import { type DeskDraft, type DeskItem, editorName, say } from "./data.ts";
import { detailsOf, labelOf, titleOf } from "./item-words.ts";
import { markup } from "./markup.ts";

export type ItemAction = "keep" | "edit" | "drop" | "undo" | "merge";

export interface ItemViewProps {
  readonly draft: DeskDraft;
  readonly item: DeskItem;
  readonly isCurrent: boolean;
  /** The open form of the part, or null. */
  readonly form: VNode | null;
  readonly onAct: (action: ItemAction) => void;
  readonly onFocus: () => void;
}

/** True if an editor can apply this action to a part now. */
export const mayDo = (item: DraftItem, action: ItemAction): boolean => actionsOf(item).includes(action);

const isDecided = ({ state }: DraftItem): boolean => !["open", "uncertain", "sure"].includes(state);

const actionsOf = (item: DraftItem): readonly ItemAction[] => {
  if (isDecided(item)) return item.state === "dropped" ? ["undo"] : ["edit", "undo"];
  const { type, decided } = item;
  return [
    ...(type === "open" ? [] : (["keep"] as const)),
    "edit",
    ...(type === "source" || type === "briefing" ? [] : (["drop"] as const)),
    ...(type === "person" || type === "organization" ? (["merge"] as const) : []),
    // An editor has doubted it.
    ...(decided === null ? [] : (["undo"] as const)),
  ];
};

const keys: Readonly<Record<ItemAction, string>> = { keep: "y", edit: "e", drop: "x", undo: "u", merge: "m" };

/** A part of the draft with its passages and buttons. */
export const ItemView = ({ draft, item, isCurrent, form, onAct, onFocus }: ItemViewProps): VNode => {
  const { key, state, notes, passages, contradictions = [], decided } = item;
  const title = titleOf(draft, item);
  const words = passages.map(({ source, start, end }) => ({
    at: `${source} ${start}`,
    text: draft.sources.find(({ id }) => id === source)?.text.slice(start, end) ?? "",
  }));
  const by = decided === null ? "" : editorName(decided.by, draft.names);
  return markup`<li class=${`fact ${state}${isCurrent ? " current" : ""}`}>
    <article tabindex="-1" data-key=${key} aria-label=${`${labelOf(item)}${say("colon")}${title}`} onFocus=${onFocus} onMouseDown=${onFocus}>
      <p class="label"><span class="state">${say(`state.${state}`)}</span> ${labelOf(item)}${by !== "" && markup` <span class="quiet">${say("by", { who: by })}</span>`}</p>
      <h3 dir="auto">${title}</h3>
      ${words
        .filter(({ text }) => text !== "" && (contradictions.length > 0 || !title.includes(text)))
        .map(({ at, text }) => markup`<blockquote key=${at} dir="auto">${text}</blockquote>`)}
      ${detailsOf(draft, item).map((detail) => markup`<p key=${detail} class="quiet" dir="auto">${detail}</p>`)}
      ${contradictions.map(
        ({ about, text, exact, publisher, date }) => markup`<div key=${text} class="note">
          <p dir="auto"><strong>${say(`disagree.${about}`)}</strong> ${text}</p>
          <blockquote dir="auto">${exact}</blockquote>
          <p class="quiet" dir="auto">${publisher}, ${date}</p>
        </div>`,
      )}
      ${notes.map((note) => markup`<p key=${note} class="note" dir="auto">${note}</p>`)}
      ${form}
      ${
        form === null &&
        draft.status === "draft" &&
        markup`<p class="buttons">${actionsOf(item).map(
          (action) => markup`<button
            key=${action}
            type="button"
            class=${action === "keep" ? "primary" : ""}
            aria-label=${`${say(`action.${action}`)}${say("colon")}${title}`}
            aria-keyshortcuts=${keys[action]}
            data-shortcut=${keys[action]}
            onClick=${() => onAct(action)}
          >${say(`action.${action}`)} </button>`,
        )}</p>`
      }
    </article>
  </li>`;
};
