import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import {
  type DeskDraft,
  localizedText,
  type RecordMatch,
  readRecord,
  type ShownProblem,
  say,
} from "./data.ts";
import { markup } from "./markup.ts";

export interface MergeFormProps {
  readonly draft: DeskDraft;
  readonly item: DraftItem;
  readonly onMerge: (into: string) => Promise<readonly ShownProblem[]>;
  readonly onCancel: () => void;
}

/** Merges a person or organization with one on record, shown with its passages, or with another one of the draft. */
export const MergeForm = ({ draft, item, onMerge, onCancel }: MergeFormProps): VNode => {
  const [name, setName] = useState(localizedText(item.entry.names));
  const [found, setFound] = useState<readonly RecordMatch[]>([]);
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  useEffect(() => {
    if (name.trim() === "") return undefined;
    const timer = setTimeout(
      () => void readRecord(item.type, name).then((answer) => setFound(answer?.found ?? [])),
      150,
    );
    return () => clearTimeout(timer);
  }, [name, item.type]);
  const others = draft.items.filter(
    ({ type, id, isGone }) => type === item.type && id !== item.id && !isGone,
  );
  const choose = (into: string) => () => void onMerge(into).then(setProblems);
  return markup`<div class="edit">
    <div class="field"><label for="merge-name">${say("mergeName")}</label>
      <input id="merge-name" value=${name} autocomplete="off" onInput=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) setName(event.target.value);
      }} /></div>
    <h4>${say("onRecord")}</h4>
    ${found.length === 0 && markup`<p class="quiet">${say("nobodyOnRecord")}</p>`}
    <ul class="candidates">${found.map(
      ({ id, name: known, spellings, roles }) => markup`<li key=${id}>
        <button type="button" onClick=${choose(id)}>${say("same", { name: known })}</button>
        <p class="quiet">${spellings.join(", ")}</p>
        ${roles.map(
          ({ title, asOf, passage, publisher }) =>
            markup`<p key=${title}>${title} (${asOf}): <q>${passage}</q> <span class="quiet">${publisher}</span></p>`,
        )}
      </li>`,
    )}</ul>
    ${others.length > 0 && markup`<h4>${say("inDraft")}</h4>`}
    <ul class="candidates">${others.map(
      ({ id, entry }) =>
        markup`<li key=${id}><button type="button" onClick=${choose(id)}>${say("same", {
          name: localizedText(entry.names),
        })}</button></li>`,
    )}</ul>
    ${problems.length > 0 && markup`<p class="problem" role="alert">${problems.map(({ message }) => message).join(" ")}</p>`}
    <p class="buttons"><button type="button" onClick=${onCancel}>${say("cancel")}</button></p>
  </div>`;
};
