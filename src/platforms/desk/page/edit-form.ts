import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import { type DeskDraft, type SelectedWords, type ShownProblem, say } from "./data.ts";
import { type EditedField, type FormValues, fieldsOf, formChanges, valuesOf } from "./fields.ts";
import { markup } from "./markup.ts";
import { type PageField, PageForm } from "./page-form.ts";

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
}

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
  const fields = fieldsOf(draft, type, { isFigure: entry["left open"] === "figure", isNew });
  const [before] = useState<FormValues>(() => valuesOf(fields, entry, languages));
  const [passage, setPassage] = useState<SelectedWords | null>(isNew ? selected : null);
  const rows = fields.flatMap((field) => rowsOf(field, Object.keys(before)));

  const save = async (values: FormValues): Promise<Readonly<Record<string, string>>> => {
    const changes = formChanges(fields, entry, isNew ? {} : before, values);
    const set = isNew
      ? Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null))
      : changes;
    return problemsAt(rows, await onSave(set, passage === null ? null : [passage]));
  };

  return markup`<${PageForm} fields=${rows} initial=${before} onSave=${save} onCancel=${onCancel}>
    ${passage !== null && markup`<p class="quiet">${say("passage")}${say("colon")}<q>${passage.exact}</q></p>`}
    ${
      !isNew &&
      selected !== null &&
      markup`<button type="button" onClick=${() => setPassage(selected)}>${say("useSelection")}</button>`
    }
  <//>`;
};
