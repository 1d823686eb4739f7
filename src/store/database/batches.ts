/** As many rows as one statement may write: SQLite takes 32,766 values. */
const mostRows = 1_000;

/** Cuts rows into as many as one statement may write. */
export const inBatches = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, index) =>
    rows.slice(index * mostRows, (index + 1) * mostRows),
  );
