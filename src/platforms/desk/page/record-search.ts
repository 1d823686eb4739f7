import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type RecordMatch, readRecord, say } from "./data.ts";
import { markup } from "./markup.ts";

/** What has an entry on record. */
export type RecordType = "person" | "organization";

export interface RecordSearchProps {
  readonly types: readonly RecordType[];
  readonly initial: string;
  readonly onName?: (name: string) => void;
  readonly label: (name: string) => string;
  readonly onChoose: (type: RecordType, id: string, name: string) => void;
}

interface Found extends RecordMatch {
  readonly type: RecordType;
}

/** A field for a name, and those on record who have a similar one, with the passages of their roles. */
export const RecordSearch = ({ types, initial, onName, label, onChoose }: RecordSearchProps): VNode => {
  const [name, setName] = useState(initial);
  const [wanted] = useState(types);
  const [found, setFound] = useState<readonly Found[]>([]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    let isLate = false;
    const find = async (): Promise<void> => {
      const answers = await Promise.all(
        wanted.map(async (type) => {
          const answer = await readRecord(type, name).catch(() => null);
          return (answer?.found ?? []).map((match) => ({ ...match, type }));
        }),
      );
      if (!isLate) setFound(answers.flat());
    };
    const timer = setTimeout(() => (name.trim() === "" ? setFound([]) : void find()), 150);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [name, wanted]);
  return markup`<div class="field"><label for="record-name">${say("mergeName")}</label>
      <input id="record-name" ref=${field} value=${name} autocomplete="off" onInput=${(event: Event) => {
        if (!(event.target instanceof HTMLInputElement)) return;
        setName(event.target.value);
        onName?.(event.target.value);
      }} onKeyDown=${(event: KeyboardEvent) => {
        // It must not send the form that it is a part of.
        if (event.key === "Enter") event.preventDefault();
      }} /></div>
    <h4>${say("onRecord")}</h4>
    ${found.length === 0 && markup`<p class="quiet">${say("nobodyOnRecord")}</p>`}
    <ul class="candidates">${found.map(
      ({ id, type, name: known, spellings, roles }) => markup`<li key=${id}>
        <button type="button" onClick=${() => onChoose(type, id, known)}>${label(known)}</button>
        <p class="quiet">${spellings.join(", ")}</p>
        ${roles.map(
          ({ title, asOf, passage, publisher }) =>
            markup`<p key=${title}>${title} (${asOf}): <q>${passage}</q> <span class="quiet">${publisher}</span></p>`,
        )}
      </li>`,
    )}</ul>`;
};
