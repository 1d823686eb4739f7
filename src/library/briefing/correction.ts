import type { BriefingFile, CorrectionKind } from "./schema.ts";

type Written = BriefingFile["corrections"][number];

/** What was wrong with a fact. */
export type Correction = Omit<Written, "fact" | "kind" | "withdrawn"> & { readonly kind: CorrectionKind };

/** Version 1 tells two kinds apart, by `withdrawn`. */
export const correctionKindOf = ({ kind, withdrawn }: Pick<Written, "kind" | "withdrawn">): CorrectionKind =>
  kind ?? (withdrawn === true ? "withdrawn" : "corrected");

/** A correction as it is answered from, whichever version wrote it. */
export const readCorrection = ({
  kind,
  withdrawn,
  ...correction
}: Written): Correction & Pick<Written, "fact"> => ({
  ...correction,
  kind: correctionKindOf({ kind, withdrawn }),
});

/** Whether answers stop using a fact with such a correction. */
export const isTakenBack = (kind: CorrectionKind): boolean => kind === "withdrawn" || kind === "retracted";
