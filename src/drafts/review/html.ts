/** HTML that needs no escaping. */
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

/** A template for HTML: escapes every value, unless it is `Html`. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: parts.reduce((text, part, index) => text + toHtml(values[index - 1] ?? "") + part),
});

const isHtml = (value: Value): value is Html => typeof value === "object" && "html" in value;

const toHtml = (value: Value): string => {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.replace(/[&<>"']/gu, (character) => entities[character] ?? "");
  return isHtml(value) ? value.html : value.map(({ html }) => html).join("");
};

/** Marks text as HTML or CSS without escaping it. Use it only for the program's own text. */
export const raw = (text: string): Html => ({ html: text });
