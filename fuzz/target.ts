import type { Random } from "./random.ts";

/** An output of the program, and its destination. */
export type Output =
  /** Printed text, and lines of the log. */
  | { readonly to: "terminal" | "log"; readonly text: string }
  /** Messages and answers in the platform's form. */
  | { readonly to: "slack" | "discord"; readonly value: unknown };

/** A target that has started. */
export interface RunningTarget<Input> {
  /** If it throws, the case fails. A target that expects an `OnrecordError` catches and prints it. */
  run(input: Input): readonly Output[] | Promise<readonly Output[]>;
  /** Clears what a fake server has recorded, so that only the program's own memory is measured. */
  clear?(): void;
  stop?(): Promise<void>;
}

/** An input from outside, and the part of the program that reads it. Each target has its own file. */
export interface TargetDefinition<Input> {
  /** The target's share of a million cases. */
  readonly casesPerMillion: number;
  /** A JSON value, because a failed case is printed. */
  generate(random: Random): Input;
  start(): RunningTarget<Input> | Promise<RunningTarget<Input>>;
}

export interface Case {
  readonly input: unknown;
  run(): readonly Output[] | Promise<readonly Output[]>;
}

/** The same for the harness, which does not know the input's type. */
export interface Target {
  readonly casesPerMillion: number;
  start(): Promise<{
    caseOf(random: Random): Case;
    clear(): void;
    stop(): Promise<void>;
  }>;
}

export const defineTarget = <Input>({
  casesPerMillion,
  generate,
  start,
}: TargetDefinition<Input>): Target => ({
  casesPerMillion,
  async start() {
    const running = await start();
    return {
      caseOf(random) {
        const input = generate(random);
        return { input, run: () => running.run(input) };
      },
      clear: () => running.clear?.(),
      stop: async () => running.stop?.(),
    };
  },
});
