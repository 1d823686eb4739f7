import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "./data.ts";
import { markup } from "./markup.ts";

interface RecordField {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  readonly maxLength: number;
  readonly value: string;
}

/** A command's form, as the bot shows it in chat. */
export interface RecordFormData {
  readonly line: string;
  readonly fields: readonly RecordField[];
}

export interface RecordFormProps {
  readonly form: RecordFormData;
  /** Resolves to the problems of the values, by field; one without a field has an empty name. */
  readonly onSubmit: (values: Readonly<Record<string, string>>) => Promise<Readonly<Record<string, string>>>;
  readonly onCancel: () => void;
}

/** Longer texts get more than one line. */
const longText = 200;

/** The form of a command. Each problem is shown at its field. */
export const RecordForm = ({ form, onSubmit, onCancel }: RecordFormProps): VNode => {
  const [values, setValues] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(form.fields.map(({ name, value }) => [name, value])),
  );
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [isSaving, setSaving] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    element.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, []);
  useEffect(() => {
    element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problems]);
  const set =
    (name: string) =>
    ({ target }: Event): void => {
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
    setProblems(await onSubmit(values));
    setSaving(false);
  };
  const control = ({ name, choices, maxLength }: RecordField): VNode => {
    const common = {
      id: `record-${name}`,
      name,
      value: values[name] ?? "",
      onInput: set(name),
      "aria-invalid": problems[name] !== undefined,
      "aria-describedby": `record-${name}-about`,
    };
    if (choices !== null)
      return markup`<select ...${common}><option value=""></option>${choices.map(
        ({ value, label }) => markup`<option key=${value} value=${value}>${label}</option>`,
      )}</select>`;
    return maxLength > longText
      ? markup`<textarea rows="2" maxlength=${maxLength} ...${common}></textarea>`
      : markup`<input autocomplete="off" maxlength=${maxLength} ...${common} />`;
  };
  const named = new Set(form.fields.map(({ name }) => name));
  const others = Object.entries(problems).flatMap(([name, message]) => (named.has(name) ? [] : [message]));
  return markup`<form ref=${element} class="edit" onSubmit=${save}>
    ${form.fields.map(
      (field) => markup`<div key=${field.name} class="field">
        <label for=${`record-${field.name}`}>${field.label}</label>
        ${control(field)}
        <p class=${problems[field.name] === undefined ? "quiet" : "problem"} id=${`record-${field.name}-about`}>${problems[field.name] ?? field.description}</p>
      </div>`,
    )}
    ${others.length > 0 && markup`<p class="problem" role="alert">${others.join(" ")}</p>`}
    <p class="buttons"><button class="primary" disabled=${isSaving}>${say("save")}</button>
    <button type="button" onClick=${onCancel}>${say("cancel")}</button></p>
  </form>`;
};
