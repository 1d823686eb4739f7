import fc from "fast-check";

/** A field of a cron expression, and what it stands for, worked out without the parser. */
interface WrittenField {
  readonly text: string;
  readonly values: ReadonlySet<number>;
}

const from = (least: number, most: number, step: number): number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index).filter(
    (value) => (value - least) % step === 0,
  );

const fields = (least: number, most: number): fc.Arbitrary<WrittenField> => {
  const value = fc.integer({ min: least, max: most });
  const step = fc.integer({ min: 1, max: most - least + 1 });
  const item = fc.oneof(
    value.map((only) => ({ text: `${only}`, values: [only] })),
    fc.tuple(value, value, fc.option(step, { nil: null })).map(([a, b, by]) => {
      const [first, last] = a < b ? [a, b] : [b, a];
      return {
        text: `${first}-${last}${by === null ? "" : `/${by}`}`,
        values: from(first, last, by ?? 1),
      };
    }),
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant({ text: "*", values: new Set(from(least, most, 1)) }) },
    step.map((by) => ({ text: `*/${by}`, values: new Set(from(least, most, by)) })),
    fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => ({
      text: items.map(({ text }) => text).join(","),
      values: new Set(items.flatMap(({ values }) => values)),
    })),
  );
};

/** An expression, and whether a time on the wall matches it, worked out without the parser. */
export interface WrittenCron {
  readonly expression: string;
  matches(time: Temporal.PlainDateTime): boolean;
}

/** Any expression, save those of a date that never comes. */
export const expressions: fc.Arbitrary<WrittenCron> = fc
  .tuple(fields(0, 59), fields(0, 23), fields(1, 31), fields(1, 12), fields(0, 6))
  .filter(([, , day, month]) => Math.min(...day.values) < 30 || month.values.size > 6)
  .map(([minute, hour, day, month, weekday]) => ({
    expression: [minute, hour, day, month, weekday].map(({ text }) => text).join(" "),
    matches(time) {
      const inMonth = day.values.has(time.day);
      const inWeek = weekday.values.has(time.dayOfWeek % 7);
      const either = !day.text.startsWith("*") && !weekday.text.startsWith("*");
      return (
        minute.values.has(time.minute) &&
        hour.values.has(time.hour) &&
        month.values.has(time.month) &&
        (either ? inMonth || inWeek : inMonth && inWeek)
      );
    },
  }));
