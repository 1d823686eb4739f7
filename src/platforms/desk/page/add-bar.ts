import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { type DeskSource, type SelectedWords, say } from "./data.ts";
import { markup } from "./markup.ts";
import { typedWords } from "./selection.ts";

export const addable = ["statement", "figure", "event", "role", "person", "organization"] as const;
export type Addable = (typeof addable)[number];

export interface AddBarProps {
  readonly sources: readonly DeskSource[];
  readonly selected: SelectedWords | null;
  readonly onSelect: (words: SelectedWords) => void;
  readonly onAdd: (type: Addable) => void;
}

/** Adds a fact from words that the editor selects in the article, or types if they cannot select. */
export const AddBar = ({ sources, selected, onSelect, onAdd }: AddBarProps): VNode => {
  const [typed, setTyped] = useState("");
  const [isMissing, setMissing] = useState(false);
  const find = (event: Event): void => {
    event.preventDefault();
    const found = typedWords(sources, typed);
    setMissing(found === null);
    if (found !== null) onSelect(found);
  };
  return markup`<section class="add" aria-label=${say("add")}>
    <form onSubmit=${find}>
      <label for="add-words">${say("addWords")}</label>
      <input id="add-words" value=${typed} autocomplete="off" onInput=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) setTyped(event.target.value);
      }} />
      <button>${say("findWords")}</button>
      ${isMissing && markup`<p class="problem" role="alert">${say("wordsMissing")}</p>`}
    </form>
    ${
      selected !== null &&
      markup`<div class="selected"><p>${say("selected")}: <q dir="auto">${selected.exact}</q></p>
      <p class="buttons">${addable.map(
        (type) =>
          markup`<button key=${type} type="button" onClick=${() => onAdd(type)}>${say(`type.${type}`)}</button>`,
      )}</p></div>`
    }
  </section>`;
};
