import htm from "htm";
import { h, type VNode } from "preact";

const bound = htm.bind(h);

/** A template of elements. Preact sets every value as text, never as HTML. */
export const markup = (parts: TemplateStringsArray, ...values: readonly unknown[]): VNode => {
  const made = bound(parts, ...values);
  return Array.isArray(made) ? h("div", null, made) : made;
};
