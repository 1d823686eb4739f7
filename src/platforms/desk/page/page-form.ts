import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { say } from "./data.ts";
import type { FormValues } from "./fields.ts";
import { markup } from "./markup.ts";

/** A field of a form. */
export interface PageField {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  /** What a text may be: one line, or several; or the values to choose from. */
  readonly control: "line" | "lines" | readonly { readonly value: string; readonly label: string }[];
  /** Shown below the field while it has no problem. */
  readonly description?: string;
  readonly maxLength?: number;
  /** Shown below the control, whose value it can set. */
  readonly below?: (set: (value: string) => void) => VNode;
}

export interface PageFormProps {
  readonly fields: readonly PageField[];
  /** The initial values, by field. */
  readonly initial: FormValues;
  /** Resolves to the problems of the values, by field; those of no field have another name. */
  readonly onSave: (values: FormValues) => Promise<Readonly<Record<string, string>>>;
  readonly onCancel: () => void;
  /** Shown below the fields. */
  readonly children?: ComponentChildren;
}

/** A form that shows each problem at its field, and moves the focus there. */
export const PageForm = ({ fields, initial, onSave, onCancel, children }: PageFormProps): VNode => {
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Before the next key: what an editor types at once must not go elsewhere.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, []);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problems]);

  const setValue = (name: string, value: string): void => setValues((now) => ({ ...now, [name]: value }));
  const set =
    (name: string) =>
    ({ target }: Event): void => {
      if (
        target instanceof HTMLInputElement ||
        target instanceof HTMLTextAreaElement ||
        target instanceof HTMLSelectElement
      )
        setValue(name, target.value);
    };

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSaving(true);
    setProblems(await onSave(values));
    setSaving(false);
  };

  const row = ({ name, id, label, control, description, maxLength, below }: PageField): VNode => {
    const problem = problems[name];
    const about = problem ?? description;
    const aboutId = `${id}-${problem === undefined ? "about" : "problem"}`;
    const common = {
      id,
      name,
      value: values[name] ?? "",
      onInput: set(name),
      maxlength: maxLength,
      "aria-invalid": problem !== undefined,
      "aria-describedby": about && aboutId,
    };
    const shown =
      control === "line"
        ? markup`<input autocomplete="off" ...${common} />`
        : control === "lines"
          ? markup`<textarea rows="2" ...${common}></textarea>`
          : markup`<select ...${common}>${control.map(
              (each) => markup`<option key=${each.value} value=${each.value}>${each.label}</option>`,
            )}</select>`;
    return markup`<div key=${name} class="field">
      <label for=${id}>${label}</label>
      ${shown}
      ${about && markup`<p class=${problem === undefined ? "quiet" : "problem"} id=${aboutId}>${about}</p>`}
      ${below?.((value) => setValue(name, value))}
    </div>`;
  };

  const named = new Set(fields.map(({ name }) => name));
  const others = Object.entries(problems).flatMap(([name, problem]) => (named.has(name) ? [] : [problem]));
  return markup`<form ref=${form} class="edit" onSubmit=${save}>
    ${fields.map(row)}
    ${children}
    ${others.length > 0 && markup`<p class="problem" role="alert">${others.join(" ")}</p>`}
    <p class="buttons"><button class="primary" disabled=${isSaving}>${say("save")}</button>
    <button type="button" onClick=${onCancel}>${say("cancel")}</button></p>
  </form>`;
};
