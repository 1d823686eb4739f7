const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A label in at most so many UTF-16 code units: one that is cut ends in an ellipsis. Never for a passage. */
export const shorten = (label: string, mostCharacters: number): string => {
  if (label.length <= mostCharacters) return label;
  const end = graphemes.segment(label).containing(mostCharacters - 1)?.index ?? mostCharacters - 1;
  return `${label.slice(0, end).trimEnd()}…`;
};
