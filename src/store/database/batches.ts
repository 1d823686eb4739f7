/** The most rows that one statement writes: SQLite allows 32,766 values. */
const mostRows = 1_000;

/** Splits rows into batches that one statement may write. */
export const inBatches = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, index) =>
    rows.slice(index * mostRows, (index + 1) * mostRows),
  );
