import type { VNode } from "preact";
import type { FormValues } from "./fields.ts";
import { markup } from "./markup.ts";
import { type PageField, PageForm } from "./page-form.ts";

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
  readonly onSubmit: (values: FormValues) => Promise<Readonly<Record<string, string>>>;
  readonly onCancel: () => void;
}

/** Longer texts get more than one line. */
const longText = 200;

/** The form of a command. */
export const RecordForm = ({ form, onSubmit, onCancel }: RecordFormProps): VNode =>
  markup`<${PageForm} fields=${form.fields.map(fieldOf)} onSave=${onSubmit} onCancel=${onCancel}
    initial=${Object.fromEntries(form.fields.map(({ name, value }) => [name, value]))} />`;

const fieldOf = ({ name, label, description, choices, maxLength }: RecordField): PageField => ({
  name,
  id: `record-${name}`,
  label,
  description,
  ...(choices === null
    ? { control: maxLength > longText ? "lines" : "line", maxLength }
    : { control: [{ value: "", label: "" }, ...choices] }),
});
