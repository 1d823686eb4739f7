/** A part of a text: `text.slice(start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
