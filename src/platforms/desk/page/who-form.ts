import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { type DeskDraft, localizedText, say, sendDecision } from "./data.ts";
import type { ActorType, Choice } from "./fields.ts";
import { markup } from "./markup.ts";
import { RecordSearch, type RecordType } from "./record-search.ts";

export interface WhoFormProps {
  readonly draft: DeskDraft;
  /** What the actor may be. */
  readonly types: readonly ActorType[];
  /** Called with the choice; null if the editor cancels. */
  readonly onDone: (choice: Choice | null) => void;
}

/**
 * Asks for the name of an actor whom the draft does not have, and who it is. A person or organization is added to the draft at once; if the
 * draft does have them, they are chosen.
 */
export const WhoForm = ({ draft, types, onDone }: WhoFormProps): VNode => {
  const [name, setName] = useState("");
  const [problem, setProblem] = useState("");
  const label = name.trim();
  const names = { [draft.sources[0]?.language ?? "und"]: label };
  const add = async (type: RecordType, id?: string, known = label): Promise<void> => {
    const inDraft = draft.items.find(
      (item) =>
        item.type === type &&
        !item.isGone &&
        (id === undefined
          ? Object.values(item.entry.names ?? {}).some((each) => isSame(each, label))
          : item.id === id),
    );
    if (inDraft !== undefined)
      return onDone({ value: inDraft.id, label: localizedText(inDraft.entry.names) });
    const actor = { do: "add", type, set: { names }, passages: [], ...(id === undefined ? {} : { id }) };
    const outcome = await sendDecision(draft.slug, actor);
    if (outcome.result === "done")
      return onDone({ value: outcome.keys[0]?.split("/")[1] ?? "", label: known });
    if (outcome.result === "invalid") setProblem(outcome.problems.map(({ message }) => message).join(" "));
    else setProblem(outcome.result === "failed" ? outcome.message : say("changed"));
  };
  const choose = (type: ActorType): void => {
    if (label === "") return;
    if (isRecordType(type)) void add(type);
    else onDone({ value: JSON.stringify({ group: names }), label });
  };
  return markup`<div class="edit">
    <${RecordSearch} types=${types.filter(isRecordType)} initial="" onName=${setName}
      label=${(known: string) => known}
      onChoose=${(type: RecordType, id: string, known: string) => void add(type, id, known)} />
    <p class="buttons">${types.map(
      (type) =>
        markup`<button key=${type} type="button" onClick=${() => choose(type)}>${say(`who.${type}`)}</button>`,
    )}
    <button type="button" onClick=${() => onDone(null)}>${say("cancel")}</button></p>
    ${problem !== "" && markup`<p class="problem" role="alert">${problem}</p>`}
  </div>`;
};

const isRecordType = (type: ActorType): type is RecordType => type !== "group";

/** Whether two names are the same, apart from case and accents. */
const isSame = (name: unknown, other: string): boolean =>
  String(name).localeCompare(other, undefined, { sensitivity: "base" }) === 0;
