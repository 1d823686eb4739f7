import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { type DeskSource, type SelectedWords, type ShownProblem, say } from "./data.ts";
import { markup } from "./markup.ts";
import { looseWords, typedWords } from "./selection.ts";

export const addable = ["statement", "figure", "event", "role", "person", "organization"] as const;
export type Addable = (typeof addable)[number];

export interface AddBarProps {
  readonly sources: readonly DeskSource[];
  readonly selected: SelectedWords | null;
  readonly onSelect: (words: SelectedWords) => void;
  readonly onAdd: (type: Addable) => void;
  /** Adds each sentence of pasted words. Resolves to the problems. */
  readonly onSentences: (pasted: string) => Promise<readonly ShownProblem[]>;
}

/** Adds facts from words that the editor selects in the article, or types or pastes if they cannot select. */
export const AddBar = ({ sources, selected, onSelect, onAdd, onSentences }: AddBarProps): VNode => {
  const [typed, setTyped] = useState("");
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const find = (event: Event): void => {
    event.preventDefault();
    const found = typedWords(sources, typed);
    setProblems(found === null ? [{ field: "", message: say("wordsMissing") }] : []);
    if (found !== null) onSelect(found);
  };
  const addSentences = async (): Promise<void> => {
    if (typed.trim() === "") return;
    const found = await onSentences(typed);
    setProblems(found);
    // The editor may have typed more meanwhile.
    if (found.length === 0) setTyped((now) => (now === typed ? "" : now));
  };
  const useNearest = (problem: ShownProblem, pasted: string, nearest: string): void => {
    setTyped(typed.replace(looseWords(pasted), () => nearest.replace(/\s+/gu, " ")));
    setProblems(problems.filter((each) => each !== problem));
  };
  return markup`<section class="add" aria-label=${say("add")}>
    <form onSubmit=${find}>
      <label for="add-words">${say("addWords")}</label>
      <textarea id="add-words" rows="2" value=${typed} onInput=${(event: Event) => {
        if (event.target instanceof HTMLTextAreaElement) setTyped(event.target.value);
      }} onKeyDown=${(event: KeyboardEvent) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) find(event);
      }}></textarea>
      <p class="buttons"><button>${say("findWords")}</button>
      <button type="button" onClick=${() => void addSentences()}>${say("addSentences")}</button></p>
    </form>
    <div role="alert">${problems.map((problem) => {
      const { message, pasted, nearest } = problem;
      return markup`<div key=${pasted}><p class="problem">${message}</p>
        ${pasted !== undefined && markup`<p dir="auto">${pasted}</p>`}
        ${
          pasted !== undefined &&
          nearest !== undefined &&
          markup`<blockquote dir="auto">${nearest}</blockquote>
          <button type="button" onClick=${() => useNearest(problem, pasted, nearest)}>${say("useNearest")}</button>`
        }</div>`;
    })}</div>
    ${
      selected !== null &&
      markup`<div class="selected"><p>${say("selected")}${say("colon")}<q dir="auto">${selected.exact}</q></p>
      <p class="buttons">${addable.map(
        (type) =>
          markup`<button key=${type} type="button" onClick=${() => onAdd(type)}>${say(`type.${type}`)}</button>`,
      )}</p></div>`
    }
  </section>`;
};
