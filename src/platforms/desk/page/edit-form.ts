import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import { type DeskDraft, type SelectedWords, type ShownProblem, say } from "./data.ts";
import {
  type ActorType,
  type Choice,
  type EditedField,
  type FormValues,
  fieldsOf,
  formChanges,
  valuesOf,
} from "./fields.ts";
import { markup } from "./markup.ts";
import { onDemand } from "./on-demand.ts";
import { type PageField, PageForm } from "./page-form.ts";

const WhoForm = onDemand(async () => (await import("./who-form.ts")).WhoForm);

export interface EditFormProps {
  readonly draft: DeskDraft;
  readonly type: DraftItem["type"];
  readonly entry: Readonly<Record<string, unknown>>;
  /** The languages of a new part's texts. */
  readonly languages: readonly string[];
  /** The words that are currently selected in the article. */
  readonly selected: SelectedWords | null;
  readonly isNew: boolean;
  readonly onSave: (
    set: Readonly<Record<string, unknown>>,
    passages: readonly SelectedWords[] | null,
  ) => Promise<readonly ShownProblem[]>;
  readonly onCancel: () => void;
}

interface Row extends PageField {
  /** The field of the part: that of `text.en` is `text`. */
  readonly of: string;
  /** What the actor may be, if it names one. */
  readonly actors?: readonly ActorType[];
}

/** A form for the fields of a part. */
export const EditForm = ({
  draft,
  type,
  entry,
  languages,
  selected,
  isNew,
  onSave,
  onCancel,
}: EditFormProps): VNode => {
  const fields = fieldsOf(draft, type, entry, isNew);
  const [before] = useState<FormValues>(() => valuesOf(fields, entry, languages));
  const [passage, setPassage] = useState<SelectedWords | null>(isNew ? selected : null);
  /** The field for whose actor the form asks who it is. */
  const [asked, setAsked] = useState("");
  const [added, setAdded] = useState<Readonly<Record<string, Choice>>>({});
  const rows = fields.flatMap((field) => rowsOf(field, Object.keys(before)));

  /** A field for an actor, with a form for one whom the draft does not have. */
  const withWho = (row: Row): PageField => {
    const { name, id, label, control, actors } = row;
    if (actors === undefined || typeof control === "string") return row;
    const choice = added[name];
    const isNewChoice = choice !== undefined && control.every(({ value }) => value !== choice.value);
    const choose = (set: (value: string) => void) => (chosen: Choice | null) => {
      setAsked("");
      document.getElementById(id)?.focus();
      if (chosen === null) return;
      setAdded({ ...added, [name]: chosen });
      set(chosen.value);
    };
    return {
      ...row,
      control: isNewChoice ? [...control, choice] : control,
      below: (set) =>
        asked === name
          ? markup`<${WhoForm} draft=${draft} types=${actors} onDone=${choose(set)} />`
          : markup`<button type="button" aria-label="${label}${say("colon")}${say("notInDraft")}"
              onClick=${() => setAsked(name)}>${say("notInDraft")}</button>`,
    };
  };

  const save = async (values: FormValues): Promise<Readonly<Record<string, string>>> => {
    if (asked !== "") return { [asked]: say("sayWho") };
    const changes = formChanges(fields, entry, isNew ? {} : before, values);
    const set = isNew
      ? Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null))
      : changes;
    return problemsAt(rows, await onSave(set, passage === null ? null : [passage]));
  };

  return markup`<${PageForm} fields=${rows.map(withWho)} initial=${before} onSave=${save} onCancel=${onCancel}>
    ${passage !== null && markup`<p class="quiet">${say("passage")}${say("colon")}<q>${passage.exact}</q></p>`}
    ${
      !isNew &&
      selected !== null &&
      markup`<button type="button" onClick=${() => setPassage(selected)}>${say("useSelection")}</button>`
    }
  <//>`;
};

/** The rows of a field: a text has one for each language. */
const rowsOf = ({ name: of, field }: EditedField, names: readonly string[]): readonly Row[] =>
  names
    .filter((name) => name === of || (field.kind === "texts" && name.startsWith(`${of}.`)))
    .map((name) => ({
      name,
      of,
      id: `field-${name.replaceAll(".", "-")}`,
      label: `${say(`field.${of}`)}${name === of ? "" : ` (${name.slice(of.length + 1)})`}`,
      control:
        field.kind === "choice"
          ? field.choices
          : field.kind === "texts" || field.kind === "lines"
            ? "lines"
            : "line",
      ...(field.kind === "choice" && field.actors !== undefined ? { actors: field.actors } : {}),
    }));

/** The problems of a part, by row. */
const problemsAt = (
  rows: readonly Row[],
  problems: readonly ShownProblem[],
): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const { field, message } of problems) {
    const at = rows.filter(({ name, of }) => field === name || field.startsWith(`${name}.`) || field === of);
    for (const { name } of at.length > 0 ? at : [{ name: "" }])
      found[name] = found[name] === undefined ? message : `${found[name]} ${message}`;
  }
  return found;
};
