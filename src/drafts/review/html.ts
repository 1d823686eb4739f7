/** HTML that is safe as it is. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const isHtml = (value: Value): value is Html => typeof value === "object" && "html" in value;

const toHtml = (value: Value): string => {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.replace(/[&<>"']/gu, (character) => entities[character] ?? "");
  return isHtml(value) ? value.html : value.map(({ html }) => html).join("");
};

/** A template of HTML: every value that is put in is escaped, unless it is HTML itself. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: parts.reduce((text, part, index) => text + toHtml(values[index - 1] ?? "") + part),
});

/** Text that is trusted to be HTML or CSS: only the program's own. */
export const raw = (text: string): Html => ({ html: text });
