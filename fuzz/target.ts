import type { Random } from "./random.ts";

/** What the program would send, and to what. */
export type Output =
  /** What is printed, and lines of the log. */
  | { readonly to: "terminal" | "log"; readonly text: string }
  /** Messages and answers as the platform gets them. */
  | { readonly to: "slack" | "discord"; readonly value: unknown };

/** A target that has started. */
export interface RunningTarget<Input> {
  /** What it throws fails the case: targets expect an `OnrecordError` if there may be one, and print it. */
  run(input: Input): readonly Output[] | Promise<readonly Output[]>;
  /** Clears what a fake server has recorded, so that only the program's own memory is measured. */
  clear?(): void;
  stop?(): Promise<void>;
}

/** Something that comes from outside, and the part of the program that reads it. One file, one target. */
export interface TargetDefinition<Input> {
  /** How many of a million cases. */
  readonly casesPerMillion: number;
  /** A value that JSON can show: a case that fails is printed. */
  generate(random: Random): Input;
  start(): RunningTarget<Input> | Promise<RunningTarget<Input>>;
}

export interface Case {
  readonly input: unknown;
  run(): readonly Output[] | Promise<readonly Output[]>;
}

/** The same for the harness, which does not know what the input is. */
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
