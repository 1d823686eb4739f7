import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import { type DeskDraft, localizedText, type ShownProblem, say } from "./data.ts";
import { markup } from "./markup.ts";
import { RecordSearch } from "./record-search.ts";

export interface MergeFormProps {
  readonly draft: DeskDraft;
  readonly item: DraftItem;
  readonly onMerge: (into: string) => Promise<readonly ShownProblem[]>;
  readonly onCancel: () => void;
}

/** Merges a person or organization with one on record, shown with its passages, or with another one of the draft. */
export const MergeForm = ({ draft, item, onMerge, onCancel }: MergeFormProps): VNode => {
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const others = draft.items.filter(
    ({ type, id, isGone }) => type === item.type && id !== item.id && !isGone,
  );
  const merge = async (into: string): Promise<void> => setProblems(await onMerge(into));
  const label = (name: string): string => say("same", { name });
  return markup`<div class="edit">
    <${RecordSearch} types=${[item.type]} initial=${localizedText(item.entry.names)} label=${label}
      onChoose=${(_type: string, id: string) => void merge(id)} />
    ${others.length > 0 && markup`<h4>${say("inDraft")}</h4>`}
    <ul class="candidates">${others.map(
      ({ id, entry }) =>
        markup`<li key=${id}><button type="button" onClick=${() => void merge(id)}>${label(localizedText(entry.names))}</button></li>`,
    )}</ul>
    ${problems.length > 0 && markup`<p class="problem" role="alert">${problems.map(({ message }) => message).join(" ")}</p>`}
    <p class="buttons"><button type="button" onClick=${onCancel}>${say("cancel")}</button></p>
  </div>`;
};
