import type { BriefingInput, Drafting, Note, OpenFact } from "./drafting.ts";
import { notes } from "./notes.ts";
import { slugOf } from "./slug.ts";

type FigureInput = NonNullable<BriefingInput["figures"]>[number];

/** Signs in words, for ids. */
const signs: ReadonlyMap<string, string> = new Map([
  ["%", "percent"],
  ["$", "dollars"],
  ["€", "euros"],
  ["£", "pounds"],
  ["¥", "yen"],
  ["₫", "dong"],
]);

export interface DraftedFigures {
  readonly figures: readonly FigureInput[];
  readonly notes: readonly Note[];
  readonly open: readonly OpenFact[];
}

export const draftFigures = ({
  facts,
  language,
  selectors,
  inLanguage,
  wordsAt,
  newId,
  proposed,
  isTurned,
}: Drafting): DraftedFigures => {
  const told: Note[] = [];
  const open: OpenFact[] = [];
  const figures: FigureInput[] = [];
  for (const figure of facts.figures) {
    const passages = figure.spans.flatMap((span) => selectors.of(span) ?? []);
    const counted = figure.counts.trim();
    const entry = {
      value: figure.value,
      ...(figure.qualifier === "exactly" ? {} : { qualifier: figure.qualifier }),
      unit: inLanguage(figure.unit.trim() || "?"),
      counts: inLanguage(counted || wordsAt(figure.spans[0])),
      passages,
    };
    const doubts = [
      ...(proposed.has(figure) ? [notes(language, "proposedByModel")] : []),
      ...figure.doubts.map((doubt) => notes(language, doubt)),
      ...(isTurned(figure.spans) ? [notes(language, "turned")] : []),
    ];
    if (figure.unit.trim() === "" || passages.length === 0) {
      const why = notes(language, passages.length === 0 ? "notUnique" : "noUnit");
      open.push({ type: "figure", why: [why, ...doubts].join("; "), entry });
      continue;
    }
    const path = ["figures", figures.length];
    for (const text of [...doubts, ...(counted === "" ? [notes(language, "counts")] : [])])
      told.push({ path, text });
    const unit = signs.get(figure.unit.trim()) ?? figure.unit;
    figures.push({ id: newId(slugOf(`${figure.value} ${unit}`, 48), "figure"), ...entry });
  }
  return { figures, notes: told, open };
};
