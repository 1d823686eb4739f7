const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Cuts a label to a number of UTF-16 code units, with an ellipsis at the end. Never use it for a passage. */
export const shorten = (label: string, mostCharacters: number): string => {
  if (label.length <= mostCharacters) return label;
  const end = graphemes.segment(label).containing(mostCharacters - 1)?.index ?? mostCharacters - 1;
  return `${label.slice(0, end).trimEnd()}…`;
};
