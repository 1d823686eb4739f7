import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import { type DeskDraft, type SelectedWords, type ShownProblem, say } from "./data.ts";
import { type EditedField, type FormValues, fieldsOf, formChanges, valuesOf } from "./fields.ts";
import { markup } from "./markup.ts";

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

const labelFor = (name: string, language: string): string =>
  `${say(`field.${name}`)}${language === "" ? "" : ` (${language})`}`;

/** A form for the fields of a part. Each problem is shown at its field. */
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
  const fields = fieldsOf(draft, type, { isFigure: entry["left open"] === "figure", isNew });
  const [before] = useState<FormValues>(() => valuesOf(fields, entry, languages));
  const [values, setValues] = useState<FormValues>(before);
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [passage, setPassage] = useState<SelectedWords | null>(isNew ? selected : null);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, []);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problems]);

  const set =
    (name: string) =>
    (event: Event): void => {
      const { target } = event;
      if (
        target instanceof HTMLInputElement ||
        target instanceof HTMLTextAreaElement ||
        target instanceof HTMLSelectElement
      )
        setValues({ ...values, [name]: target.value });
    };

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSaving(true);
    const changes = formChanges(fields, entry, isNew ? {} : before, values);
    const set = isNew
      ? Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null))
      : changes;
    setProblems(await onSave(set, passage === null ? null : [passage]));
    setSaving(false);
  };

  const control = ({ field }: EditedField, name: string, id: string, hasProblem: boolean): VNode => {
    const common = {
      id,
      name,
      value: values[name] ?? "",
      onInput: set(name),
      "aria-invalid": hasProblem,
      "aria-describedby": hasProblem ? `${id}-problem` : undefined,
    };
    if (field.kind === "choice")
      return markup`<select ...${common}>${field.choices.map(
        ({ value, label }) => markup`<option key=${value} value=${value}>${label}</option>`,
      )}</select>`;
    if (field.kind === "texts" || field.kind === "lines")
      return markup`<textarea rows="2" ...${common}></textarea>`;
    return markup`<input autocomplete="off" ...${common} />`;
  };

  const shown = new Set<string>();
  const rows = fields.flatMap((field) =>
    Object.keys(values)
      .filter(
        (key) => key === field.name || (field.field.kind === "texts" && key.startsWith(`${field.name}.`)),
      )
      .map((key) => {
        const language = key === field.name ? "" : key.slice(field.name.length + 1);
        const id = `field-${key.replaceAll(".", "-")}`;
        const here = problems.filter(
          (problem) =>
            problem.field === key ||
            problem.field.startsWith(`${key}.`) ||
            (language !== "" && problem.field === field.name),
        );
        for (const problem of here) shown.add(problem.field);
        return markup`<div key=${key} class="field">
          <label for=${id}>${labelFor(field.name, language)}</label>
          ${control(field, key, id, here.length > 0)}
          ${here.length > 0 && markup`<p class="problem" id=${`${id}-problem`}>${here.map(({ message }) => message).join(" ")}</p>`}
        </div>`;
      }),
  );
  const others = problems.filter(({ field }) => !shown.has(field));
  return markup`<form ref=${form} class="edit" onSubmit=${save}>
    ${rows}
    ${passage !== null && markup`<p class="quiet">${say("passage")}: <q>${passage.exact}</q></p>`}
    ${
      !isNew &&
      selected !== null &&
      markup`<button type="button" onClick=${() => setPassage(selected)}>${say("useSelection")}</button>`
    }
    ${others.length > 0 && markup`<p class="problem" role="alert">${others.map(({ message }) => message).join(" ")}</p>`}
    <p class="buttons"><button class="primary" disabled=${isSaving}>${say("save")}</button>
    <button type="button" onClick=${onCancel}>${say("cancel")}</button></p>
  </form>`;
};
